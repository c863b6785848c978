"""Lays Markdown blocks out as rows: quotes barred, lists hanging; code and tables move sideways."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.text.blocks import Block, stand_close
from reader.text.width import clip
from reader.tui.page.flow import Marked, Text, flow
from reader.tui.page.glyphs import UNICODE, Glyphs
from reader.tui.page.rows import Row, Run
from reader.tui.page.sideways import moved, room, widest
from reader.tui.page.tables import draw_table

_LEAST = 8
"""Cells that the text has, however deeply it is nested; the outer bars give way."""
_RULE = 24
_INDENT = 2
"""Cells before what is said below a quote: it stands under the quote's text."""


class _Look(NamedTuple):
    """How a text is drawn."""

    width: int
    role: str
    marks: Sequence[Marked]
    glyphs: Glyphs
    shift: int


def lay_out(
    blocks: Sequence[Block],
    width: int,
    *,
    role: str = "body",
    marks: Sequence[Marked] = (),
    sources: Mapping[int, str] | None = None,
    glyphs: Glyphs = UNICODE,
    shift: int = 0,
) -> list[Row]:
    """Return the rows of `blocks` at `width` cells, in `role` where nothing else is said.

    Where `marks` overlap, the later ones have the last word. Code and tables that are wider than
    the pane are drawn `shift` cells further to the left, none further than to its end. `sources`
    has what is said below quotes, by where they start: it takes the empty row there.
    """
    sources = sources or {}
    look = _Look(width, role, marks, glyphs, shift)
    rows: list[Row] = []
    hangs: list[int] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and not stand_close(before, block):
            rows.append(_gap(before, block.quote, sources.get(before.start, ""), look))
        first, rest = _hanging(block, hangs, glyphs)
        rows.extend(_block(block, first, rest, look))
        before = block
    if before is not None and before.start in sources:
        rows.append(_gap(before, 0, sources[before.start], look))
    return rows


def furthest(blocks: Sequence[Block], width: int) -> int:
    """How far anything in `blocks` can be moved to the left at `width` cells; 0 if all is seen."""
    look = _Look(width, "", (), UNICODE, 0)
    hangs: list[int] = []
    most = 0
    for block in blocks:
        _, rest = _hanging(block, hangs, UNICODE)
        if block.kind in ("code", "table"):
            inner = width - _cells(_lead(block.quote, rest, look))
            most = max(most, _beyond(block.kind, _whole(block, inner, look), inner))
    return most


def _gap(before: Block, quote: int, source: str, look: _Look) -> Row:
    """The row below a block, where the next one stands in so many quotes."""
    bars = _lead(min(before.quote, quote), "", look)
    room = look.width - _cells(bars) - _INDENT
    words = f"{' ' * _INDENT}{clip(source, room)}" if source and room > 0 else ""
    runs = (*bars, Run(words, "source")) if words else bars
    return Row(runs, before.start + len(before.text))


def _hanging(block: Block, hangs: list[int], glyphs: Glyphs) -> tuple[str, str]:
    """What stands before a block's first line and before its other lines.

    `hangs` is how deep the text of each list level hangs.
    """
    if not block.indent:
        hangs.clear()
        return "", ""
    outer = [*hangs, *[2] * block.indent][: block.indent - 1]
    if block.marker:
        marker = glyphs.bullet if block.marker == "-" else block.marker
        hangs[:] = [*outer, len(marker) + 1]
        lead = " " * sum(outer)
        return f"{lead}{marker} ", " " * sum(hangs)
    own = [*hangs, *[2] * block.indent][: block.indent]
    return " " * sum(own), " " * sum(own)


def _lead(quote: int, hang: str, look: _Look) -> tuple[Run, ...]:
    """The bars of quotes, and what hangs before the text: as much as leaves room for that."""
    if not quote and not hang:
        return ()
    spare = max(0, look.width - _LEAST)
    hang = hang[-spare:] if spare else ""
    bars = f"{look.glyphs.quote} " * min(quote, (spare - len(hang)) // 2)
    runs = (Run(bars, "quote-bar"), Run(hang, "marker"))
    return tuple(run for run in runs if run.text)


def _cells(lead: tuple[Run, ...]) -> int:
    return sum(len(run.text) for run in lead)


def _block(block: Block, first: str, rest: str, look: _Look) -> Iterable[Row]:
    """Return the rows of one block behind what stands before them."""
    below = _lead(block.quote, rest, look)
    if not below:
        return _inner(block, look)
    return _behind(
        _lead(block.quote, first, look),
        below,
        _inner(block, look._replace(width=look.width - _cells(below))),
    )


def _behind(before: tuple[Run, ...], below: tuple[Run, ...], rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        yield Row((*before, *row.runs), row.start)
        before = below


def _inner(block: Block, look: _Look) -> Iterable[Row]:
    role = "quote" if block.quote else look.role
    if block.kind == "rule":
        return (Row((Run(look.glyphs.rule * min(look.width, _RULE), "rule"),), block.start),)
    if block.kind in ("code", "table"):
        return _sideways(block, look._replace(role=role))
    text = Text(block.text, block.start, block.spans)
    role = "heading" if block.level else role
    return flow(text, look.width, role, look.marks, look.glyphs.ellipsis)


def _sideways(block: Block, look: _Look) -> Iterator[Row]:
    """Code in a frame of its colour; a table as it is, unless it is too wide."""
    rows = _whole(block, look.width, look)
    beyond = _beyond(block.kind, rows, look.width)
    if block.kind == "table" and not beyond:
        yield from rows
        return
    shift = min(look.shift, beyond)
    role = "code" if block.kind == "code" else look.role
    for row in rows:
        yield moved(row, shift, look.width, look.glyphs, role)


def _whole(block: Block, width: int, look: _Look) -> list[Row]:
    """The rows of code or a table, however wide they are."""
    if block.kind == "table":
        return draw_table(block, width, look.role, look.marks, look.glyphs)
    return list(flow(Text(block.text, block.start), None, "code", look.marks))


def _beyond(kind: str, rows: Sequence[Row], width: int) -> int:
    """By how many cells `rows` are wider than what can be seen of them."""
    wide, inner = widest(rows), room(width)
    fits = width if kind == "table" else inner
    return wide - inner if wide > fits else 0
