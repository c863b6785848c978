"""A quote is held against a text word for word."""

import pytest

from reader.recovery.verbatim import find, parts_of, words_of

SAID = "The lease of the bakery ran out on Saturday, and nobody — not even “the notary” — noticed."


@pytest.mark.parametrize(
    "quote",
    [
        "the LEASE of the\nbakery ran out on saturday",
        "nobody, not even 'the notary', noticed",
        "ease of the bakery ran out on Satur",
        "The lease of the bakery [...] nobody, not even the notary",
        "The lease … ran out on Saturday, and nobody …",
    ],
)
def test_a_quote_is_found_however_it_is_written_and_shortened(quote: str) -> None:
    found = find(words_of(SAID), parts_of(quote, words_of(quote)))
    assert found is not None
    start, end = found
    assert set(words_of(quote)[1:-1]) <= set(words_of(SAID)[start:end])


@pytest.mark.parametrize(
    "quote",
    [
        "The lease of the mill ran out on Saturday",
        "nobody noticed [...] the lease of the bakery ran out",
        "The lease of the bakery ran out on Saturday, and everybody",
    ],
)
def test_other_words_are_not_found(quote: str) -> None:
    assert find(words_of(SAID), parts_of(quote, words_of(quote))) is None


@pytest.mark.parametrize("quote", ["of the", "a b c d e f", "nobody … not … noticed"])
def test_a_few_words_prove_nothing(quote: str) -> None:
    assert parts_of(quote, words_of(quote)) == ()


def test_scripts_without_spaces_are_compared_character_by_character() -> None:
    said = words_of(
        "昨日の会議で彼は新しい計画について長い間話していましたが誰も聞いていませんでした。"
    )
    quote = "彼は新しい計画について長い間話していましたが"
    assert find(said, parts_of(quote, words_of(quote))) == (6, 28)
