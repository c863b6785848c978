"""What a comment repeats of others is not counted as its own."""

from reader.digests.echoes import without_echoes
from tests.digests.threads import statements

TRAINS = "Trains between large cities should run every ten minutes."
ROADS = "New roads only make more people drive to work by car."
BIKES = "Bicycles need safe lanes before anything else is built."


def kept(*bodies: str, article: str = "") -> list[tuple[int, str]]:
    told = [each.tokens for each in statements(article)] if article else []
    return [(each.comment, each.text) for each in without_echoes(statements(*bodies), told)]


def test_a_quote_without_a_mark_is_left_out() -> None:
    assert kept(TRAINS, f"{TRAINS}\n\n{BIKES}") == [(0, TRAINS), (1, BIKES)]


def test_so_is_one_further_down() -> None:
    assert kept(TRAINS, f"{BIKES} {TRAINS} {ROADS}") == [(0, TRAINS), (1, BIKES), (1, ROADS)]


def test_so_is_a_part_of_a_sentence() -> None:
    part = "only make more people drive to work by car."
    assert kept(ROADS, f"{part}\n\n{BIKES}") == [(0, ROADS), (1, BIKES)]


def test_so_is_what_somebody_quoted_before() -> None:
    assert kept(f"> {ROADS}\n\n{BIKES}", f"{ROADS}\n\n{TRAINS}") == [(0, BIKES), (1, TRAINS)]


def test_so_are_the_articles_words() -> None:
    assert kept(f"{TRAINS} {BIKES}", article=TRAINS) == [(0, BIKES)]


def test_a_comment_that_says_only_what_another_says_keeps_it() -> None:
    assert kept(TRAINS, TRAINS) == [(0, TRAINS), (1, TRAINS)]


def test_a_greeting_makes_no_words_of_ones_own() -> None:
    assert (1, TRAINS) in kept(TRAINS, f"Hello everyone,\n\n{TRAINS}")


def test_a_comment_posted_twice_quotes_twice() -> None:
    quoting = f"{TRAINS}\n\n{BIKES}"
    assert kept(TRAINS, quoting, quoting) == [(0, TRAINS), (1, BIKES), (2, BIKES)]


def test_short_sentences_are_nobodys_in_particular() -> None:
    short = "That is not true."
    assert (1, short) in kept(f"{short} {TRAINS}", f"{short} {BIKES}")


def test_many_sentences_that_begin_alike_take_no_time() -> None:
    opening = "we think that every train of this line is"
    bodies = [f"{opening} late on day {day} of the year." for day in range(3_000)]
    assert len(kept(*bodies)) == 3_000
