"""From a cell of the screen to the text that is drawn there, for selecting with the mouse.

What was added to a text (guides, bars, targets of links) is none of it. Code and tables are taken
by whole lines.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.text.width import cell_width, graphemes
from reader.tui.page.numbering import IN_ARTICLE
from reader.tui.page.page import Page
from reader.tui.page.rows import Row, Run
from reader.tui.page.walking import Place

TO_THE_END = 2**40
"""Stands for the end of a text."""

_MOST = 1_000
"""Comments that a selection goes through."""
_LEADING = ("quote-bar", "marker")
_ADDED = ("target", "source")


class Stretch(NamedTuple):
    """A piece of a plain text."""

    comment: int
    """The one whose text it is, by index, or IN_ARTICLE."""
    start: int
    end: int


def under(page: Page, place: Place, cell: int) -> Stretch:
    """What text of a thread there is at a cell of a row, maybe an empty piece."""
    start, end = stretch_at(page.rows(place.spot), place.row, cell)
    base = page.offset(place.spot)
    return Stretch(page.shape.indices[place.spot], base + start, base + end)


def between(page: Page, one: Stretch, other: Stretch) -> list[Stretch]:
    """All text that is shown from one piece to another, whichever comes first."""
    if one.comment == other.comment:
        return [joined(one, other)]
    shape, folds = page.shape, page.folds
    first, last = sorted((one, other), key=lambda each: shape.spot(each.comment))
    found: list[Stretch] = []
    spot: int | None = shape.spot(first.comment)
    end = shape.spot(last.comment)
    while spot is not None and spot <= end and len(found) < _MOST:
        index = shape.indices[spot]
        if shape.head(spot) == spot and not folds.folded[spot]:
            start = first.start if index == first.comment else 0
            found.append(Stretch(index, start, last.end if spot == end else TO_THE_END))
        spot = folds.next(spot)
    return found


def in_article(rows: Sequence[Row], line: int, cell: int) -> Stretch:
    """What text of the article there is at a cell of a row."""
    return Stretch(IN_ARTICLE, *stretch_at(rows, line, cell))


def joined(one: Stretch, other: Stretch) -> Stretch:
    """From the beginning of the first to the end of the last of two pieces of the same text."""
    return Stretch(one.comment, min(one.start, other.start), max(one.end, other.end))


def stretch_at(rows: Sequence[Row], line: int, cell: int) -> tuple[int, int]:
    """The stretch [start, end) of the plain text that the row at `line` shows at `cell`.

    It is empty where nothing of the text is drawn: before a text's first row it lies at its
    beginning, behind a row at that row's end.
    """
    row = rows[line]
    if row.start < 0:
        return 0, 0
    runs = list(row.runs)
    while runs and _leads(runs[0]):
        cell -= cell_width(runs.pop(0).text)
    if any(_is_fixed(run) for run in runs):
        return row.start, _next_start(rows, line)
    at = row.start
    for run in runs:
        if set(_ADDED) & set(run.role.split()):
            cell -= cell_width(run.text)
            if cell < 0:
                return at, at
            continue
        for each in graphemes(run.text):
            cell -= cell_width(each)
            if cell < 0:
                return at, at + len(each)
            at += len(each)
    return at, at


def _leads(run: Run) -> bool:
    """Whether a run stands before the text: a guide, a bar, the mark of an item, an indent."""
    first = run.role.split()[0]
    return first in _LEADING or first.startswith("depth-") or run.text.isspace()


def _is_fixed(run: Run) -> bool:
    """Whether a run is of code or of a table."""
    return run.role.split()[0] in ("code", "marker")


def _next_start(rows: Sequence[Row], line: int) -> int:
    """Where the text of the next row that shows other text begins."""
    return next((row.start for row in rows[line + 1 :] if row.start > rows[line].start), TO_THE_END)
