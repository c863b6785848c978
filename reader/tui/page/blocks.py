"""Lays Markdown blocks out as rows: quotes barred, lists hanging, code clipped and not wrapped."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.text.markdown import Block
from reader.text.width import cell_width, clip
from reader.text.wrap import wrap
from reader.tui.page.rows import Row, Run
from reader.tui.page.targets import Shown, Stretch, with_targets

BAR = "▎ "
_BULLET = "•"
_LEAST = 8
"""Text is never squeezed into fewer cells than this; what sticks out is cropped."""


class Marked(NamedTuple):
    """A stretch of a plain text, [start, end), that stands out."""

    start: int
    end: int
    role: str = "found"
    """That of what the reader was sent to, if nothing else is said."""


def lay_out(
    blocks: Sequence[Block], width: int, *, role: str = "body", marks: Sequence[Marked] = ()
) -> list[Row]:
    """Return the rows of `blocks` at `width` cells, in `role` where nothing else is said.

    Where `marks` overlap, the later ones have the last word.
    """
    rows: list[Row] = []
    hangs: list[int] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and not _close(before, block):
            bars = _bars(min(before.quote, block.quote))
            rows.append(Row(bars, before.start + len(before.text)))
        rows.extend(_block(block, hangs, width, role, marks))
        before = block
    return rows


def _close(before: Block, after: Block) -> bool:
    """Whether two blocks are drawn without a row between them: items of one list."""
    return bool(before.indent and after.marker and before.quote == after.quote)


def _bars(quote: int) -> tuple[Run, ...]:
    return (Run(BAR * quote, "quote-bar"),) if quote else ()


def _block(
    block: Block, hangs: list[int], width: int, role: str, marks: Sequence[Marked]
) -> Iterator[Row]:
    """Yield the rows of one block; `hangs` is how deep the text of each list level hangs."""
    first, rest = _hanging(block, hangs)
    inner = max(_LEAST, width - len(BAR) * block.quote - len(rest))
    if block.quote:
        role = "quote"
    if block.kind == "code":
        lines = _code(block, inner)
    elif block.kind == "rule":
        lines = iter([Row((Run("─" * min(inner, 24), "rule"),), block.start)])
    else:
        lines = _paragraph(block, inner, role, marks)
    bars = _bars(block.quote)
    for number, row in enumerate(lines):
        lead = rest if number else first
        runs = (*bars, Run(lead, "marker"), *row.runs) if lead else (*bars, *row.runs)
        yield Row(runs, row.start)


def _hanging(block: Block, hangs: list[int]) -> tuple[str, str]:
    """What stands before a block's first line and before its other lines."""
    if not block.indent:
        hangs.clear()
        return "", ""
    outer = [*hangs, *[2] * block.indent][: block.indent - 1]
    if block.marker:
        marker = _BULLET if block.marker == "-" else block.marker
        hangs[:] = [*outer, len(marker) + 1]
        lead = " " * sum(outer)
        return f"{lead}{marker} ", " " * sum(hangs)
    own = [*hangs, *[2] * block.indent][: block.indent]
    return " " * sum(own), " " * sum(own)


def _code(block: Block, width: int) -> Iterator[Row]:
    start = block.start
    for line in block.text.split("\n"):
        shown = clip(line.replace("\t", " "), width - 2)
        padding = " " * max(0, width - 1 - cell_width(shown))
        yield Row((Run(f" {shown}{padding}", "code"),), start)
        start += len(line) + 1


def _paragraph(block: Block, width: int, role: str, marks: Sequence[Marked]) -> Iterator[Row]:
    if block.level:
        role = "heading"
    shown = with_targets(block.text, block.spans)
    stretches = [*shown.stretches, *_within(block, shown, marks)]
    lines = wrap(shown.text, width)
    if not stretches:
        for start, stop in lines:
            runs = (Run(shown.text[start:stop].replace("\t", " "), role),)
            yield Row(runs, block.start + start)
        return
    yield from _styled(shown, lines, stretches, role, block.start)


def _within(block: Block, shown: Shown, marks: Sequence[Marked]) -> Iterator[Stretch]:
    """What the marks are of the block's text as it is drawn."""
    for mark in marks:
        start = max(0, mark.start - block.start)
        end = min(len(block.text), mark.end - block.start)
        if start < end:
            yield Stretch(shown.drawn(start + 1) - 1, shown.drawn(end), mark.role)


def _styled(
    shown: Shown,
    lines: Sequence[tuple[int, int]],
    stretches: Sequence[Stretch],
    role: str,
    offset: int,
) -> Iterator[Row]:
    """Cut lines into runs; of the stretches only those that touch a line are looked at."""
    waiting = sorted(enumerate(stretches), key=lambda each: each[1].start, reverse=True)
    live: list[tuple[int, Stretch]] = []
    for start, stop in lines:
        live = [each for each in live if each[1].end > start]
        while waiting and waiting[-1][1].start < stop:
            live.append(waiting.pop())
        live.sort()
        edges = {start, stop}
        for _, each in live:
            edges.update(edge for edge in each[:2] if start < edge < stop)
        runs = []
        for begin, end in pairwise(sorted(edges)):
            names = [each.role for _, each in live if each.start <= begin and end <= each.end]
            runs.append(Run(shown.text[begin:end].replace("\t", " "), " ".join([role, *names])))
        yield Row(tuple(runs), offset + shown.own(start))
