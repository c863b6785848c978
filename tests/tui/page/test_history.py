"""The history of places: back, forward, and no place twice in a row."""

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.page.history import History


def test_back_leads_to_what_was_left_and_forward_to_where_that_began() -> None:
    history = History[str]()
    history.leave("a")
    history.leave("b")
    assert history.back("c") == "b"
    assert history.back("b") == "a"
    assert history.back("a") is None
    assert history.forward("a") == "b"
    assert history.forward("b") == "c"
    assert history.forward("c") is None


def test_after_a_new_jump_there_is_nothing_to_go_forward_to() -> None:
    history = History[str]()
    history.leave("a")
    assert history.back("b") == "a"
    history.leave("a")
    assert history.forward("c") is None
    assert history.back("c") == "a"


def test_a_place_where_the_reader_is_already_is_passed_over() -> None:
    history = History[str]()
    for place in "abbb":
        history.leave(place)
    assert history.back("b") == "a"
    assert history.forward("a") == "b"


def test_places_can_be_told_that_they_are_elsewhere_now() -> None:
    history = History[int]()
    for place in (1, 2):
        history.leave(place)
    assert history.back(3) == 2
    history.change(lambda place: place * 10)
    assert history.forward(20) == 30
    assert history.back(30) == 20
    assert history.back(20) == 10


@given(st.lists(st.integers(0, 3), min_size=1, max_size=300))
def test_it_keeps_the_last_hundred_and_no_more(places: list[int]) -> None:
    history = History[int]()
    for place in places:
        history.leave(place)
    here, seen = -1, []
    while (back := history.back(here)) is not None:
        seen.append(back)
        here = back
    parted = [each for n, each in enumerate(places) if n == 0 or places[n - 1] != each]
    assert seen == parted[::-1][:100]
