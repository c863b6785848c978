"""The reader's place: everything can be reached, and the row under the cursor stays put."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Comment, Thread
from reader.tui.page.rows import HEADER
from reader.tui.page.view import View
from reader.tui.page.walking import Place
from tests.tui.page.shapes import FEW, shaped
from tests.tui.page.test_folds import STEPS, do
from tests.tui.rows import text_of
from tests.tui.threads import ARTICLE, BAKERY, chain, page_of, wide

WIDTHS = st.integers(6, 90)
LINES = st.integers(2, 30)


def view_of(comments: tuple[Comment, ...], width: int, height: int) -> View:
    return View(page_of(Thread("test", ARTICLE, comments), width), height)


def all_rows(view: View) -> list[Place]:
    page = view.page
    return [
        Place(index, row)
        for index in range(len(page.shape))
        if page.folds.visible[index]
        for row in range(page.height(index))
    ]


def at_an_end(view: View) -> bool:
    rows = view.screen()
    return rows[0] == all_rows(view)[0] or rows[-1] == all_rows(view)[-1]


@FEW
@given(shaped(), WIDTHS, LINES, STEPS)
def test_scrolling_line_by_line_shows_every_row_of_every_comment_in_order(
    comments: tuple[Comment, ...], width: int, height: int, steps: list[tuple[str, int]]
) -> None:
    view = view_of(comments, width, height)
    for step, at in steps:
        do(view.page.folds, step, at)
    view.page.refold()
    seen = list(view.screen())
    while view.scroll(1):
        seen.append(view.screen()[-1])
    assert seen == all_rows(view)


@FEW
@given(shaped(), WIDTHS, LINES, st.lists(st.sampled_from("jkJK^v<>du"), max_size=20))
def test_the_cursor_is_always_on_the_screen_and_the_screen_is_always_full(
    comments: tuple[Comment, ...], width: int, height: int, moves: list[str]
) -> None:
    view = view_of(comments, width, height)
    for move in moves:
        match move:
            case "j" | "k":
                view.step(1 if move == "j" else -1)
            case "J" | "K":
                view.place(view.page.folds.last() if move == "J" else 0)
            case "^" | "v":
                view.line(-1 if move == "^" else 1)
            case "<" | ">":
                view.leaf(-height if move == "<" else height)
            case _:
                view.go_to_row(view.row() + (7 if move == "d" else -7))
        rows = view.screen()
        assert any(place.spot == view.cursor and place.row for place in rows)
        assert len(rows) == min(height, len(all_rows(view)))


@FEW
@given(shaped(), WIDTHS, st.integers(4, 30), st.integers(0, 99), STEPS)
def test_the_row_under_the_cursor_does_not_move_when_something_is_folded(
    comments: tuple[Comment, ...],
    width: int,
    height: int,
    cursor: int,
    steps: list[tuple[str, int]],
) -> None:
    view = view_of(comments, width, height)
    view.show(cursor % len(comments))
    for step, at in steps:
        before = view.anchor()
        do(view.page.folds, step, at)
        view.page.refold()
        view.hold(before)
        assert view.page.folds.visible[view.cursor]
        assert view.cursor == view.page.folds.nearest(before.comment)
        after = view.anchor()
        assert after.line == before.line or at_an_end(view)


@FEW
@given(shaped(), WIDTHS, WIDTHS, st.integers(4, 30), st.integers(0, 99), st.integers(0, 20))
def test_the_text_under_the_cursor_does_not_move_when_it_is_wrapped_anew(
    comments: tuple[Comment, ...], width: int, other: int, height: int, cursor: int, lines: int
) -> None:
    view = view_of(comments, width, height)
    view.show(cursor % len(comments))
    view.scroll(lines)
    before = view.anchor()
    view.page.resize(other)
    view.hold(before)
    assert view.cursor == before.comment
    if not at_an_end(view):
        place = view.screen()[before.line]
        assert place.spot == before.comment
        rows = view.page.rows(place.spot)
        assert rows[place.row].start <= before.start
        assert place.row + 1 == len(rows) or rows[place.row + 1].start > before.start


@FEW
@given(shaped(), WIDTHS, LINES, st.integers(0, 99))
def test_showing_a_comment_shows_all_of_it_that_fits(
    comments: tuple[Comment, ...], width: int, height: int, to: int
) -> None:
    view = view_of(comments, width, height)
    index = to % len(comments)
    view.show(index)
    rows = [place.row for place in view.screen() if place.spot == index and place.row]
    assert len(rows) == min(height, view.page.height(index) - 1)
    assert view.cursor == index


def test_a_comment_that_is_on_the_screen_is_shown_without_scrolling() -> None:
    view = view_of(BAKERY.comments, 60, 30)
    view.screen()
    view.show(2)
    assert view.top == Place(0, 0)


def test_scrolling_leaves_the_cursor_on_a_comment_as_long_as_it_is_to_be_seen() -> None:
    view = View(page_of(wide(5, words=80), 30), 10)
    view.scroll(6)
    assert view.cursor == 0
    assert view.anchor().start > 0
    view.scroll(25)
    assert view.cursor == 1


def test_at_the_end_of_the_page_lines_move_the_cursor_on() -> None:
    view = View(page_of(BAKERY), 60)
    for expected in range(1, 8):
        view.line(1)
        assert view.cursor == expected
    view.line(-1)
    assert view.cursor == 6


def test_paging_takes_the_cursor_along_and_reaches_both_ends() -> None:
    view = View(page_of(wide(20)), 12)
    for _ in range(30):
        view.leaf(10)
    assert view.cursor == 19
    for _ in range(30):
        view.leaf(-10)
    assert view.cursor == 0


def test_folding_a_comment_whose_header_is_above_the_screen_brings_the_header_back() -> None:
    view = View(page_of(wide(3, words=200), 30), 8)
    view.scroll(20)
    anchor = view.anchor()
    view.page.folds.fold(0)
    view.page.refold(0)
    view.hold(anchor)
    assert view.line_of(0) == 0


def test_a_chain_of_five_thousand_replies_can_be_read_to_the_end() -> None:
    view = View(page_of(chain(5000)), 20)
    view.show(4999)
    index, row = view.screen()[-1]
    assert "Word 4999" in text_of(view.page.rows(index)[row])
    assert "depth 4999" in text_of(view.page.rows(4999)[1])


def test_only_what_is_seen_is_laid_out() -> None:
    view = View(page_of(wide(5000)), 30)
    view.screen()
    view.show(4999)
    view.page.heights.total()
    assert len(view.page._drawn) < 60


def test_a_thread_without_comments_is_an_empty_screen() -> None:
    view = view_of((), 40, 10)
    assert view.screen() == []
    assert view.anchor().start == HEADER
    view.hold(view.anchor())
    assert view.row() == 0
