"""What Markdown is read into: blocks of plain text, with spans that are drawn in a style.

They are named tuples, since a thread has hundreds of thousands.
"""

from typing import Literal, NamedTuple

Kind = Literal["paragraph", "heading", "code", "table", "rule"]
Style = Literal["strong", "emphasis", "code", "strike", "link", "image"]
Align = Literal["left", "center", "right"]


class Span(NamedTuple):
    """A stretch of a block's text, [start, end), that is drawn in a style."""

    start: int
    end: int
    style: Style
    href: str | None = None
    """Where a link or image really leads."""

    def moved(self, by: int) -> "Span":
        """The same stretch in a text in which it stands `by` characters further on."""
        return Span(self.start + by, self.end + by, self.style, self.href)


class Block(NamedTuple):
    """A paragraph or its like: text without markup; "\\n" in it is a hard line break."""

    kind: Kind
    text: str
    start: int = 0
    """Offset of `text` in the body's plain text."""
    spans: tuple[Span, ...] = ()
    quote: int = 0
    """How many block quotes it stands in."""
    indent: int = 0
    """How many lists it stands in."""
    marker: str = ""
    """"-" or "1." on the first block of a list item."""
    level: int = 0
    """1 to 6 for a heading."""
    containers: str = ""
    """What it stands in, from the outside in: ">" a quote, "-" a list, "1" a numbered list."""
    cells: tuple[tuple[tuple[int, int], ...], ...] = ()
    """Where each cell of a table stands in `text`, row by row; the first row is its head."""
    aligns: tuple[Align, ...] = ()
    """How each column of a table is aligned."""


def stand_close(before: Block, after: Block) -> bool:
    """Return whether no empty line stands between two blocks: items of a list stand close."""
    return bool(before.indent and after.marker and before.quote == after.quote)


def gap(before: Block, after: Block) -> str:
    """Return what stands between two blocks in plain text."""
    return "\n" if stand_close(before, after) else "\n\n"
