"""Puts parts of a text beside each other in columns of about the same height."""

from collections.abc import Sequence

from reader.text.width import cell_width
from reader.tui.page.rows import Row, Run


def columns(parts: Sequence[Sequence[Row]], width: int, most: int) -> list[Row]:
    """Return `parts`, which stay whole and in order, in `most` columns `width` cells apart.

    The columns are as low as they can be.
    """
    least = max((len(part) for part in parts), default=0)
    height = max(least, -(-sum(map(len, parts)) // most))
    while len(filled := _filled(parts, height)) > most:
        height += 1
    lines = max(map(len, filled), default=0)
    return [_beside([column[line : line + 1] for column in filled], width) for line in range(lines)]


def _filled(parts: Sequence[Sequence[Row]], height: int) -> list[list[Row]]:
    """Fill columns of a height one after the other."""
    filled: list[list[Row]] = []
    for part in parts:
        if filled and len(filled[-1]) + len(part) <= height:
            filled[-1] += part
        else:
            filled.append([*part])
    return filled


def _beside(cells: Sequence[Sequence[Row]], width: int) -> Row:
    """Join a line of each column to one row."""
    runs: list[Run] = []
    gap = 0
    for cell in cells:
        inner = [run for row in cell for run in row.runs]
        if gap and inner:
            runs.append(Run(" " * gap, "body"))
            gap = 0
        runs += inner
        gap += width - sum(cell_width(run.text) for run in inner)
    return Row(tuple(runs))
