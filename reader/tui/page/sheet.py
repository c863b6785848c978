"""A screen on a plain list of rows: an article, a digest, the help."""

from collections.abc import Sequence

from reader.tui.page.rows import Row


class Sheet:
    """Rows, and how many of them are above the screen of `height` lines."""

    def __init__(self) -> None:
        """Empty until it is given rows."""
        self.rows: Sequence[Row] = ()
        self.height = 0
        self.top = 0

    def fill(self, rows: Sequence[Row]) -> None:
        """Show other rows, or the same text wrapped anew: the text at the top stays there."""
        start = self.rows[self.top].start if self.top else -1
        self.rows = rows
        # The last text that begins no later, from its first row.
        near = max((row.start for row in rows if row.start <= start), default=-1)
        self.top = next((line for line, row in enumerate(rows) if row.start == near), 0)
        self.top = self._clamp(self.top)

    def screen(self) -> Sequence[Row]:
        """The rows on the screen."""
        self.top = self._clamp(self.top)
        return self.rows[self.top : self.top + self.height]

    def scroll(self, lines: int) -> bool:
        """Move the rows under the screen; return whether that was possible."""
        before = self._clamp(self.top)
        self.top = self._clamp(before + lines)
        return self.top != before

    def show(self, start: int) -> None:
        """Scroll as little as brings the rows whose `start` is `start` on the screen."""
        lines = [line for line, row in enumerate(self.rows) if row.start == start]
        if not lines:
            return
        if lines[-1] >= self.top + self.height:
            self.top = lines[-1] + 1 - self.height
        self.top = self._clamp(min(self.top, lines[0]))

    def _clamp(self, top: int) -> int:
        return max(0, min(top, len(self.rows) - self.height))
