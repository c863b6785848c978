"""Rows to strips: the only place where text becomes what a terminal is sent."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import ANSIToTruecolor, LineFilter
from textual.strip import Strip

from reader.text.clean import clean
from reader.text.width import is_plain
from reader.tui.page.rows import HEADER, Row, Run
from reader.tui.painting.direction import walled
from reader.tui.painting.palette import Palette
from reader.tui.painting.pinning import fitted
from reader.tui.painting.signs import in_ascii

_KEPT = 1_500
"""Strips that are kept, each with what Textual keeps in it: some twenty screens."""


class Painter:
    """Paints rows in one theme and keeps the strips, so that a row is only painted once."""

    def __init__(
        self,
        palette: Palette,
        filters: Sequence[LineFilter],
        background: Color,
        *,
        ascii_only: bool = False,
    ) -> None:
        """`filters` are the app's: they take the colours out where the user wants none.

        Where `ascii_only` holds, no sign of ours is drawn but in ASCII.
        """
        self._spelt = in_ascii if ascii_only else _as_it_is
        self.palette = palette
        # Those that put true colours in place of a terminal's have nothing to do but in its own.
        self._filters = [
            each for each in filters if palette.ansi or not isinstance(each, ANSIToTruecolor)
        ]
        self._background = background
        self._strips: dict[tuple[Row, int, Run, str], Strip] = {}

    def strip(
        self, row: Row, width: int, *, gutter: Run | None = None, background: str = "background"
    ) -> Strip:
        """Return a row as a strip of exactly `width` cells, behind a gutter of one."""
        edge = gutter or _NO_GUTTER
        key = (row, width, edge, background)
        known = self._strips.get(key)
        if known is None:
            if len(self._strips) >= _KEPT:
                self._strips.clear()
            known = self._painted(row, width, edge, background)
            self._strips[key] = known
        return known

    def _painted(self, row: Row, width: int, edge: Run, background: str) -> Strip:
        runs = (edge, *row.runs)
        texts = [harmless(self._spelt(run)) for run in runs]
        used = sum(map(len, texts)) if all(map(is_plain, texts)) else width + 1
        end = " " * (width - used)
        if used > width:
            *texts, end = _kept_in_place([*texts, ""], width, apart=row.start == HEADER)
        style = self.palette.style
        segments = [
            Segment(text, style(run.role, background))
            for text, run in zip(texts, runs, strict=True)
            if text
        ]
        if end:
            segments.append(Segment(end, style("body", background)))
        if used <= width:
            strip = Strip(segments, width)
        else:
            strip = Strip(segments).adjust_cell_length(width, style("body", background))
        for each in self._filters:
            strip = strip.apply_filter(each, self._background)
        return strip


_NO_GUTTER = Run(" ", "body")


def _kept_in_place(texts: Sequence[str], width: int, *, apart: bool) -> list[str]:
    """The pieces of a row, filled up, such that terminals draw nothing of it in another pane."""
    kept, room = [], width
    for text in texts:
        kept.append(fitted(text, room))
        room -= cell_len(text)
    kept[-1] += " " * room
    return walled(kept, apart=apart)


def _as_it_is(run: Run) -> str:
    return run.text


def harmless(text: str) -> str:
    """Return `text` without anything that a terminal would obey.

    Sources have cleaned all text already: this is the last look before it leaves.
    """
    if text.isprintable():
        return text
    return clean(text).replace("\n", " ").replace("\t", " ")
