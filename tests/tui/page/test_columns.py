"""Columns hold all parts, whole and in order, and are no higher than they have to be."""

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.page.columns import columns
from reader.tui.page.rows import Row, Run


def part(name: str, height: int) -> list[Row]:
    return [Row((Run(f"{name}{line}", "body"),)) for line in range(height)]


def drawn(heights: list[int], most: int) -> list[str]:
    rows = columns([part(chr(65 + n), height) for n, height in enumerate(heights)], 6, most)
    return ["".join(run.text for run in row.runs) for row in rows]


def test_parts_stand_beside_each_other() -> None:
    assert drawn([2, 1, 2], 2) == ["A0    C0", "A1    C1", "B0"]
    assert drawn([2, 1], 1) == ["A0", "A1", "B0"]
    assert drawn([], 3) == []


@given(st.lists(st.integers(1, 9), max_size=9), st.integers(1, 4))
def test_nothing_is_lost_and_the_order_is_kept_down_each_column(
    heights: list[int], most: int
) -> None:
    lines = drawn(heights, most)
    cells = [
        line[at : at + 6].strip() for at in range(0, 6 * most, 6) for line in lines if line[at:]
    ]
    expected = [f"{chr(65 + n)}{line}" for n, high in enumerate(heights) for line in range(high)]
    assert [cell for cell in cells if cell] == expected
    assert len(lines) <= sum(heights)
