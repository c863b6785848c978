"""Finding verbatim quotes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.recovery.quotes import MAX_SOURCES, find_quotes
from reader.recovery.verbatim import FEWEST_WORDS
from tests.hostile import lines as clean_lines

SAID = "De trein is op deze afstand bijna altijd sneller dan de auto, zeker in de spits."


def sources(*lines: str) -> dict[int, list[int]]:
    return {index: [place.line for place in found] for index, found in find_quotes(lines).items()}


@pytest.mark.parametrize(
    "quote",
    [
        SAID,
        "bijna altijd sneller dan de auto",
        "BIJNA  altijd sneller, dan de auto!",
        "“bijna altijd sneller dan de auto”",
        "> bijna altijd sneller dan de auto",
        "...bijna altijd sneller dan de auto...",
        "ijna altijd sneller dan de aut",
        "De trein is op deze afstand [...] zeker in de spits",
        "De trein is op deze afstand … sneller … in de spits.",
    ],
)
def test_a_line_that_repeats_earlier_words_is_a_quote(quote: str) -> None:
    assert sources("Iets anders.", SAID, "Nog iets.", quote) == {3: [1]}


@pytest.mark.parametrize(
    "line",
    [
        "bijna altijd sneller",
        "de auto",
        "bijna nooit sneller dan de auto",
        "bijna altijd sneller dan de auto en de fiets",
        "zeker in de spits [...] De trein is op deze afstand",
        "a b c d e",
        "",
    ],
)
def test_a_line_that_is_too_short_or_says_something_else_is_none(line: str) -> None:
    assert sources("a b c d e", SAID, line) == {}


def test_the_words_have_to_stand_earlier() -> None:
    assert sources("bijna altijd sneller dan de auto", SAID) == {}


def test_a_quote_of_a_quote_is_of_the_original() -> None:
    quote = "bijna altijd sneller dan de auto"
    assert sources(SAID, quote, "Niet waar.", quote, "Wel waar.") == {1: [0], 3: [0]}


def test_all_places_are_told_in_order() -> None:
    other = f"Zoals gezegd: {SAID}"
    assert sources(SAID, other, "bijna altijd sneller dan de auto") == {2: [0, 1]}
    many = [f"{SAID} En {number}." for number in range(2 * MAX_SOURCES)]
    assert len(find_quotes([*many, SAID])[len(many)]) == MAX_SOURCES


def test_addresses_are_no_quotes() -> None:
    address = "https://example.org/een/lang/adres/met/veel/delen"
    assert sources(address, address) == {}


def test_a_quote_goes_on_over_short_lines_that_its_source_has_too() -> None:
    lines = [SAID, "", "Ten eerste.", "Ja ja.", SAID, "Ten eerste.", "Antwoord."]
    assert sources(*lines) == {4: [0], 5: [2]}


def test_the_place_says_which_word() -> None:
    ((place,),) = find_quotes([SAID, "bijna altijd sneller dan de auto"]).values()
    assert (place.line, place.word) == (0, 6)


@given(st.lists(clean_lines, min_size=1), st.data())
def test_what_is_cut_out_of_a_long_line_is_found(lines: list[str], data: st.DataObject) -> None:
    words = data.draw(st.lists(st.text("abcdefghij", min_size=4), min_size=8, max_size=20))
    start = data.draw(st.integers(0, len(words) - FEWEST_WORDS))
    quote = " ".join(words[start : start + FEWEST_WORDS])
    at = data.draw(st.integers(0, len(lines)))
    page = [*lines[:at], " ".join(words), *lines[at:], quote]
    found = find_quotes(page)
    assert len(page) - 1 in found
    assert all(place.line < index for index, places in found.items() for place in places)


@pytest.mark.parametrize(
    "lines",
    [
        ["dit is telkens precies dezelfde lange regel"] * 20_000,
        [f"dit is telkens bijna dezelfde regel {number}" for number in range(20_000)],
        ["woord " * 2_000_000],
        ["woord " * 3_000, *[f"woord woord woord woord woord ... {n}" for n in range(50)]] * 2,
    ],
)
def test_the_work_stays_in_proportion(lines: list[str]) -> None:
    started = time.process_time()
    find_quotes(lines)
    assert time.process_time() - started < 20
