"""The map of a thread: every comment on one line, and nothing worked out twice."""

from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Thread, arrange
from reader.model.comment import Comment
from reader.tui.page.glyphs import ASCII, UNICODE
from reader.tui.page.minimap import WIDTH, Bar, Minimap, Stretch, draw
from reader.tui.page.page import Page
from tests.tui.rows import text_of
from tests.tui.threads import ARTICLE, bushy, page_of, wide


def flags(count: int, *marked: int) -> bytes:
    return bytes(index in marked for index in range(count))


@given(
    st.lists(st.integers(-1, 30), min_size=1, max_size=30),
    st.sets(st.integers(0, 29)),
    st.sets(st.integers(0, 29)),
    st.integers(1, 50),
)
@settings(max_examples=40)
def test_what_is_marked_is_on_one_line_and_with_what_folds_it_away(
    parents: list[int], shut: set[int], new: set[int], lines: int
) -> None:
    ups = [min(up, at - 1) for at, up in enumerate(parents)]
    comments = arrange(
        Comment(f"c{at}", f"c{up}" if up >= 0 else None, body=f"Text {at}. " * (at % 9))
        for at, up in enumerate(ups)
    ).comments
    page = page_of(Thread("test", ARTICLE, comments))
    for spot in shut:
        if spot < len(comments):
            page.folds.fold(spot)
    page.refold()
    chart = Minimap()
    for index in range(len(comments)):
        page.flag(flags(len(comments), index))
        changed = chart.take(page, lines)
        if not index:
            assert changed
        marked = [line for line, each in enumerate(chart.stretches) if each.new >= 0]
        assert marked == [chart.line_of(index)]
        assert chart.line_of(page.folds.nearest(index)) == marked[0]
    assert len(chart.stretches) == lines


def test_a_line_stands_for_the_comments_that_begin_there() -> None:
    page = page_of(wide(40, words=0))
    page.flag(flags(40, 0, 39))
    chart = Minimap()
    chart.take(page, 4, flags(40, 12))
    assert list(chart.stretches) == [
        Stretch(new=0),
        Stretch(match=12),
        Stretch(),
        Stretch(new=39),
    ]
    assert [chart.line_of(spot) for spot in (0, 9, 10, 29, 30, 39)] == [0, 0, 1, 2, 3, 3]


def test_it_is_only_another_map_when_something_changed() -> None:
    page = page_of(bushy(40))
    chart = Minimap()
    assert chart.take(page, 10)
    assert not chart.take(page, 10)
    page.folds.fold(3)
    page.refold(3)
    assert chart.take(page, 10)
    assert not chart.take(page, 10)
    assert chart.take(page, 10, flags(120, 5))
    assert chart.take(page, 11, flags(120, 5))


def test_an_order_of_its_own_has_a_map_of_its_own() -> None:
    page = page_of(wide(40, words=0))
    page.flag(flags(40, 0))
    page.arrange(range(39, -1, -1))
    chart = Minimap()
    chart.take(page, 4)
    assert [each.new for each in chart.stretches] == [-1, -1, -1, 39]


def test_a_thread_without_comments_has_an_empty_map() -> None:
    chart = Minimap()
    chart.take(page_of(Thread("test", ARTICLE)), 3)
    assert list(chart.stretches) == [Stretch()] * 3
    assert chart.line_of(0) in range(3)


def test_each_mark_has_a_sign_of_its_own_and_none_goes_under() -> None:
    stretches = [Stretch(match=1, new=1, folded=1), Stretch(folded=2), Stretch(new=3), Stretch()]
    bar = Bar(range(1, 3), "thumb", 2)
    wide = [text_of(row) for row in draw(stretches, bar, WIDTH, UNICODE)]
    assert wide == [" ✱●", "┃▸ ", "█ ●", "   "]
    narrow = draw(stretches, bar, 1, UNICODE)
    assert [text_of(row) for row in narrow] == ["✱", "┃", "●", " "]
    assert narrow[2].runs[0].role == "map-here"
    assert "".join(map(text_of, draw(stretches, bar, WIDTH, ASCII))).isascii()


def test_a_hundred_thousand_comments_are_mapped_in_a_moment() -> None:
    count = 100_000
    comments = [Comment(f"c{n}", body="x" * (n % 300)) for n in range(count)]
    page: Page = page_of(Thread("test", ARTICLE, comments))
    page.flag(flags(count, 50_000))
    page.heights.total()
    chart = Minimap()
    begin = process_time()
    chart.take(page, 60)
    assert process_time() - begin < 0.05
    assert sum(each.new >= 0 for each in chart.stretches) == 1
