"""Draws a digest: its points, each with the number and author of the comment that says it."""

from collections.abc import Mapping, Sequence

from reader.model import Point
from reader.text.width import clip
from reader.text.wrap import wrap
from reader.tui.page.rows import Row, Run

MEASURE = 74
_LEAD = 3


def draw_points(points: Sequence[Point], numbers: Mapping[str, int], width: int) -> list[Row]:
    """Return the rows of the points; a row's `start` is the index of its point.

    `numbers` gives the number of every comment by id. An empty row follows each point.
    """
    rows: list[Row] = []
    room = max(1, min(MEASURE, width) - _LEAD)
    for index, point in enumerate(points):
        words = " ".join(point.text.split())
        for line, (start, end) in enumerate(wrap(words, room)):
            lead = Run(f"{index + 1}." if line == 0 else "", "marker")
            padded = Run(lead.text.ljust(_LEAD), lead.role)
            rows.append(Row((padded, Run(words[start:end], "body")), index))
        source = clip(_source(point, numbers), room)
        rows.append(Row((Run(" " * _LEAD, "meta"), Run(source, "gist-source")), index))
        rows.append(Row((), index))
    return rows


def _source(point: Point, numbers: Mapping[str, int]) -> str:
    """Who says so."""
    said = [f"№ {numbers[point.comment_id]}"] if point.comment_id in numbers else []
    if point.author:
        said.append(point.author)
    if point.similar:
        said.append(f"{len(point.similar)} more say so")
    return " · ".join(said)
