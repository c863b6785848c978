"""Sentences that can be read alone are worth more than those that can't."""

import pytest

from reader.digests.cues import cues
from reader.digests.standing import FIT, Place, standing
from reader.digests.words import Words


def stands(text: str, language: str = "en", place: Place | None = None) -> float:
    words = Words(language)
    tokens = words.tokens(text)
    stems = words.meaning(tokens)
    return standing(text, tokens, stems, place or Place(), cues(language))


def test_a_plain_statement_stands_best() -> None:
    assert stands("Trains between large cities should run every ten minutes.") == 1.0
    assert stands("Treinen tussen grote steden moeten elke tien minuten rijden.", "nl") == 1.0
    assert stands("Züge zwischen großen Städten sollten alle zehn Minuten fahren.", "de") == 1.0


@pytest.mark.parametrize(
    ("language", "better", "worse"),
    [
        (
            "nl",
            "De minister vindt treinen belangrijker dan wegen.",
            "Hij vindt treinen belangrijker dan wegen.",
        ),
        ("nl", "Treinen zijn in de spits te vol.", "Maar treinen zijn in de spits te vol."),
        (
            "nl",
            "Treinen zijn in de spits gewoon te vol.",
            "Nee hoor, treinen zijn in de spits te vol.",
        ),
        (
            "nl",
            "Het probleem van volle treinen is oud.",
            "Het is een oud probleem van volle treinen.",
        ),
        (
            "nl",
            "Volle treinen schrikken reizigers af.",
            "Omdat volle treinen reizigers afschrikken.",
        ),
        (
            "en",
            "Crowded trains keep passengers away.",
            "That's why crowded trains keep passengers away.",
        ),
        ("en", "Crowded trains keep passengers away.", "And crowded trains keep passengers away."),
        (
            "en",
            "Crowded trains keep passengers away.",
            "Do crowded trains keep you away from work?",
        ),
        ("en", "Crowded trains keep passengers away.", "Your crowded trains keep passengers away."),
        ("en", "Crowded trains keep passengers away.", "Crowded trains keep passengers away..."),
        ("en", "Crowded trains keep passengers away.", "(Crowded trains keep passengers away."),
        (
            "en",
            "Crowded trains keep passengers away.",
            "Crowded trains keep passengers away, because of:",
        ),
        (
            "en",
            "Crowded trains keep passengers away.",
            "Crowded trains, see https://a.example/b for passengers.",
        ),
        (
            "de",
            "Volle Züge schrecken viele Reisende ab.",
            "Das schreckt auch in Zügen viele Reisende ab.",
        ),
        (
            "de",
            "Volle Züge schrecken viele Reisende ab.",
            "Aber volle Züge schrecken viele Reisende ab.",
        ),
        (
            "fr",
            "Les trains bondés font fuir les voyageurs.",
            "Et les trains bondés font fuir les voyageurs.",
        ),
        (
            "fr",
            "Les trains bondés font fuir les voyageurs.",
            "Ça fait fuir les voyageurs des trains bondés.",
        ),
        (
            "es",
            "Los trenes llenos ahuyentan a los viajeros.",
            "Pero los trenes llenos ahuyentan a los viajeros.",
        ),
    ],
)
def test_what_hangs_on_something_else_stands_less_well(
    language: str, better: str, worse: str
) -> None:
    assert stands(worse, language) < stands(better, language)


def test_where_a_sentence_stands_counts() -> None:
    text = "Trains between large cities should run every ten minutes."
    for place in (
        Place(listed=True),
        Place(broken=True),
        Place(after_edit=True),
        Place(cited=True),
    ):
        assert stands(text, place=place) < stands(text)


@pytest.mark.parametrize("text", ["Hello all,", "Edit: typo", "+1", "https://a.example/b", "🙂"])
def test_what_says_nothing_does_not_stand_at_all(text: str) -> None:
    assert stands(text) == 0.0


@pytest.mark.parametrize("text", ["Nope.", "Too expensive", "1234 5678 9012 3456 7890 a b c d"])
def test_scraps_are_a_last_resort(text: str) -> None:
    assert 0 < stands(text) < FIT


def test_very_long_sentences_stand_less_well() -> None:
    long = "Trains between large cities " + "and the towns between those cities " * 10 + "are late."
    assert stands(long) < stands("Trains between large cities and towns are late.")


def test_what_is_mostly_between_quotation_marks_is_somebody_elses() -> None:
    own = "The minister said that trains would run every ten minutes from now on."
    cited = 'He says "trains will run every ten minutes between the large cities from now on".'
    assert stands(cited) < 0.5 * stands(own)


def test_somebody_who_is_not_named_is_missed() -> None:
    named = "At the meeting Smith said that he would close the line to the coast."
    nameless = "At the meeting it was said that he would close the line to the coast."
    assert stands(nameless) < stands(named)
