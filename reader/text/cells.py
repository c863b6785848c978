"""Gathers the cells of a table, as a parser meets them, into one text with their places in it."""

from collections.abc import Sequence

from reader.text.blocks import Align, Span

_BETWEEN = " | "


class Cells:
    """The cells of a table: rows are parted by newlines in its text, cells by bars."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.aligns: list[Align] = []
        self._rows: list[list[tuple[int, int]]] = []
        self._parts: list[str] = []
        self._length = 0

    def begin_row(self) -> None:
        """What is added from now on stands in another row."""
        if self._rows:
            self._append("\n")
        self._rows.append([])

    def add(self, text: str, spans: Sequence[Span], align: Align) -> None:
        """Add a cell to the row; the first row's alignments are the columns'."""
        row = self._rows[-1]
        if row:
            self._append(_BETWEEN)
        start = self._length
        self._append(text)
        row.append((start, self._length))
        self.spans += [span.moved(start) for span in spans]
        if len(self._rows) == 1:
            self.aligns.append(align)

    def text(self) -> str:
        """All text so far."""
        return "".join(self._parts)

    def places(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """Where each cell stands in the text, row by row."""
        return tuple(map(tuple, self._rows))

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
