"""Breaks a styled text into rows: spans, link targets and marks become runs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.text.markdown import Span
from reader.text.width import whole
from reader.text.wrap import wrap
from reader.tui.page.rows import Row, Run
from reader.tui.page.targets import Shown, Stretch, with_targets


class Marked(NamedTuple):
    """A stretch of a plain text, [start, end), that stands out."""

    start: int
    end: int
    role: str = "found"
    """That of what the reader was sent to, if nothing else is said."""


class Text(NamedTuple):
    """Text to be drawn: a block's, or that of a cell of a table."""

    text: str
    start: int
    """Its offset in the plain text, in which marks count."""
    spans: Sequence[Span] = ()


def flow(
    what: Text, width: int | None, role: str, marks: Sequence[Marked] = (), ellipsis: str = "…"
) -> Iterator[Row]:
    """Yield the rows of a text at `width` cells; without one it only breaks where it says so.

    Where `marks` overlap, the later ones have the last word.
    """
    if what.spans or marks:
        shown = with_targets(what.text, what.spans, ellipsis)
        stretches = [*shown.stretches, *_within(what, shown, marks)]
        yield from _styled(shown, _lines(shown.text, width), stretches, role, what.start)
        return
    text = what.text.replace("\t", " ")
    for start, stop in _lines(text, width):
        yield Row((Run(text[start:stop], role),), what.start + start)


def _lines(text: str, width: int | None) -> Iterable[tuple[int, int]]:
    return _given(text) if width is None else wrap(text, width)


def _given(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _within(what: Text, shown: Shown, marks: Sequence[Marked]) -> Iterator[Stretch]:
    """What the marks are of the text as it is drawn."""
    for mark in marks:
        start = max(0, mark.start - what.start)
        end = min(len(what.text), mark.end - what.start)
        if start < end:
            drawn = whole(shown.text, shown.drawn(start + 1) - 1, shown.drawn(end))
            yield Stretch(*drawn, mark.role)


def _styled(
    shown: Shown,
    lines: Iterable[tuple[int, int]],
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
