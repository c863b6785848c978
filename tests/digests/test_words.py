"""Words are compared as readers compare them."""

import pytest

from reader.digests.words import Words


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("nl", "de kunstenaar", "kunstenaars"),
        ("nl", "een afbeelding", "afbeeldingen"),
        ("en", "the trains", "train"),
        ("de", "die Züge fahren", "Zügen fahren"),
        ("fr", "l'article", "les articles"),
        ("es", "el viajero", "los viajeros"),
    ],
)
def test_inflected_forms_and_little_words_make_no_difference(
    language: str, one: str, other: str
) -> None:
    words = Words(language)
    assert words.meaning(words.tokens(one)) == words.meaning(words.tokens(other))


def test_addresses_and_numbers_say_nothing() -> None:
    words = Words("en")
    assert words.meaning(words.tokens("see https://trains.example/today 2026")) == ()


def test_both_apostrophes_are_one() -> None:
    assert Words("en").tokens("Don’t") == Words("en").tokens("don't") == ["don't"]


@pytest.mark.parametrize("language", [None, "xx", "ja"])
def test_a_language_without_tools_keeps_its_words(language: str | None) -> None:
    words = Words(language)
    assert words.meaning(words.tokens("Spoor spoor")) == ("spoor", "spoor")
