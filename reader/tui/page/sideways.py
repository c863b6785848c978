"""Rows that are wider than the pane: code and tables are moved sideways under its edges."""

from collections.abc import Sequence

from reader.text.width import cell_width, crop
from reader.tui.page.glyphs import Glyphs
from reader.tui.page.rows import Row, Run

STEP = 8
"""Cells that a key moves them."""
_FRAMED = 4
"""Cells that a pane must have to spare one at each side for the marks."""


def room(width: int) -> int:
    """How many of `width` cells show text, if not all of it can be shown."""
    return width - 2 if width >= _FRAMED else width


def widest(rows: Sequence[Row]) -> int:
    """The cells of the widest row."""
    return max((sum(cell_width(run.text) for run in row.runs) for row in rows), default=0)


def moved(row: Row, shift: int, width: int, glyphs: Glyphs, role: str) -> Row:
    """Return the `width` cells of a row that are seen when it is moved `shift` cells to the left.

    A mark stands at an edge where more than spaces is out of sight. What is left over is filled
    with spaces in `role`.
    """
    inner = room(width)
    seen = list[Run]()
    before = after = False
    at = 0
    for run in row.runs:
        left = max(0, shift - at)
        over, text, beyond = crop(run.text, left, max(0, shift + inner - at - left))
        seen.append(Run(text, run.role))
        before = before or not _blank(over)
        after = after or not _blank(beyond)
        at += cell_width(run.text)
    filled = sum(cell_width(run.text) for run in seen)
    seen.append(Run(" " * (inner - filled), role))
    if inner < width:
        edge = f"{role} marker"
        first = Run(glyphs.cut_left, edge) if before else Run(" ", role)
        last = Run(glyphs.cut_right, edge) if after else Run(" ", role)
        seen = [first, *seen, last]
    return Row(tuple(run for run in seen if run.text), row.start)


def _blank(text: str) -> bool:
    return not text or text.isspace()
