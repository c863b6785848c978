"""Our method is one of sumy's summarisers, for any document of sumy's."""

from typing import Any

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers import AbstractSummarizer

from reader.digests.methods.thread import summariser
from reader.digests.words import Words
from tests.digests.threads import POOL

WORDS = Words("en")
LOUD = [text.upper() for text in POOL]


class Tokens:
    """A tokenizer as sumy's are: it keeps capitals."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(text.rstrip(".!?").split())


def document(*paragraphs: tuple[str, ...]) -> ObjectDocumentModel:
    return ObjectDocumentModel(
        Paragraph([Sentence(text, Tokens()) for text in sentences]) for sentences in paragraphs
    )


def summary(of: ObjectDocumentModel, count: Any) -> list[str]:
    return [str(sentence) for sentence in summariser(WORDS)(of, count)]


def test_it_is_a_summarizer_of_sumys() -> None:
    assert isinstance(summariser(WORDS), AbstractSummarizer)


@pytest.mark.parametrize(
    ("count", "found"), [(0, 0), (1, 1), (3, 3), (99, 8), ("25%", 2), ("100%", 8), ("2", 2)]
)
def test_sentences_are_counted_as_sumy_counts_them(count: Any, found: int) -> None:
    assert len(summary(document(*[(text,) for text in POOL[:8]]), count)) == found


def test_what_comes_back_are_the_sentences_themselves_in_reading_order() -> None:
    given = document((POOL[0], POOL[1]), (POOL[2],), (POOL[3], POOL[4], POOL[5]))
    chosen = summariser(WORDS)(given, 4)
    places = [[each is sentence for each in given.sentences].index(True) for sentence in chosen]
    assert places == sorted({*places})
    assert len(places) == 4


def test_a_function_gets_the_sentences_with_their_ratings_the_best_first() -> None:
    seen: list[Any] = []

    def first(infos: Any) -> Any:
        seen.extend(infos)
        return infos[:1]

    given = document(*[(text,) for text in POOL])
    assert summary(given, first) == summary(given, 1) == [str(seen[0].sentence)]
    assert len(seen) == len(POOL)
    assert all(given.sentences[info.order] is info.sentence for info in seen)
    assert all(0 <= info.rating <= 1 for info in seen)


def test_equal_sentences_are_one_whatever_their_case() -> None:
    given = document((POOL[0],), (POOL[0].upper(),), (POOL[1],), (POOL[0],))
    assert summary(given, 4) == [POOL[0], POOL[1]]


def test_capitals_change_nothing() -> None:
    quiet, loud = (summary(document(*[(text,) for text in said]), 4) for said in (POOL, LOUD))
    assert [text.upper() for text in quiet] == loud


@pytest.mark.parametrize("paragraphs", [(), ((),), ((), ())])
def test_of_nothing_there_is_no_summary(paragraphs: tuple[tuple[str, ...], ...]) -> None:
    assert summary(document(*paragraphs), 3) == []
    assert summary(document(*paragraphs), list) == []


@pytest.mark.parametrize("text", [POOL[0], "The.", "!", "12"])
def test_one_sentence_is_its_own_summary(text: str) -> None:
    assert summary(document((text,)), 3) == [text]


def test_a_heading_is_no_sentence() -> None:
    heading = Sentence("TRAINS", Tokens(), is_heading=True)
    given = ObjectDocumentModel([Paragraph([heading, Sentence(POOL[0], Tokens())])])
    assert summary(given, 3) == [POOL[0]]


def test_what_is_about_the_title_goes_first() -> None:
    given = document(*[(text,) for text in POOL])
    chosen = summariser(WORDS, ("forest", "railway", "village"))(given, 2)
    assert any("railway" in str(sentence) for sentence in chosen)
