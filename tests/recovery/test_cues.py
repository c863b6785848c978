"""Weighing single newlines."""

import pytest
from hypothesis import given

from reader.recovery.cues import WEIGHTS, Gap, cues, score
from tests.hostile import lines

SENTENCE = "Dit is een gewone zin, die met een punt eindigt en vrij lang is."


@pytest.mark.parametrize(
    ("before", "after", "cue"),
    [
        ("Drie dingen:", SENTENCE, "announces"),
        ("Als je het mij vraagt,", SENTENCE, "unfinished"),
        ("Hallo Anna,", SENTENCE, "greets"),
        ("Viele Grüße", SENTENCE, "signs off"),
        ("https://example.org", SENTENCE, "address before"),
        (SENTENCE, "Edit: een woord verbeterd.", "afterthought"),
        (SENTENCE, "P.S. Nog iets.", "afterthought"),
        (SENTENCE, "https://example.org", "address after"),
        (SENTENCE, "Met vriendelijke groet", "farewell"),
        (SENTENCE, "Anna", "name alone"),
        (SENTENCE, "Besides, nobody asked me about it at all.", "connects"),
        (SENTENCE, "Nein, das stimmt so leider nicht ganz.", "answers"),
        (SENTENCE, "@anna dat klopt.", "mentions"),
        ("250 g boter", "3 eieren", "both are amounts"),
        ("een losse regel", "nog een losse regel", "both are scraps"),
    ],
)
def test_a_cue_is_seen(before: str, after: str, cue: str) -> None:
    assert cue in set(cues(Gap(before, after)))


def test_between_two_sentences_a_comment_ends() -> None:
    assert score(Gap(SENTENCE, SENTENCE)) > 0


@pytest.mark.parametrize(
    "word", ["announces", "unfinished", "greets", "afterthought", "address after", "opens a list"]
)
def test_the_strong_cues_outweigh_the_rest(word: str) -> None:
    assert WEIGHTS[word] < -2


@given(lines, lines)
def test_every_cue_has_a_weight(before: str, after: str) -> None:
    for listing in ("opens", "closes", None):
        gap = Gap(before, after, blank_before=True, blank_after=True, listing=listing)
        assert set(cues(gap)) <= WEIGHTS.keys()
        assert isinstance(score(gap), float)
