"""Sums of heights in blocks are the sums of heights."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.page import heights as module
from reader.tui.page.heights import Heights

ROWS = st.lists(st.tuples(st.integers(1, 9), st.booleans()), min_size=1, max_size=1300)


@given(
    ROWS, st.lists(st.tuples(st.integers(0, 1299), st.integers(1, 9), st.booleans()), max_size=5)
)
def test_totals_and_places_agree_with_plain_sums(
    rows: list[tuple[int, bool]], changes: list[tuple[int, int, bool]]
) -> None:
    own = [height for height, _ in rows]
    visible = bytearray(seen for _, seen in rows)
    heights = Heights(array("i", own), visible)
    for at, height, seen in [(0, own[0], bool(visible[0])), *changes]:
        index = at % len(own)
        heights.total()
        own[index] = heights[index] = height
        visible[index] = seen
        heights.sight_changed(index, index + 1)
        counted = [height if seen else 0 for height, seen in zip(own, visible, strict=True)]
        assert heights.total() == sum(counted)
        assert heights.above(index) == sum(counted[:index])


@given(ROWS, st.integers(-5, 12_000))
def test_a_row_belongs_to_the_comment_that_covers_it(
    rows: list[tuple[int, bool]], row: int
) -> None:
    own = [height for height, _ in rows]
    heights = Heights(array("i", own), bytearray(seen for _, seen in rows))
    flat = [(i, line) for i, (height, seen) in enumerate(rows) if seen for line in range(height)]
    if flat:
        assert heights.at(row) == flat[max(0, min(row, len(flat) - 1))]
    else:
        assert heights.at(row) == (0, 0)


def test_there_is_more_than_one_block_in_these_tests() -> None:
    assert module.BLOCK < 1300
