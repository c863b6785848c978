"""What Markdown is read into: blocks of plain text, with spans that are drawn in a style."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["paragraph", "heading", "code", "table", "rule"]
Style = Literal["strong", "emphasis", "code", "strike", "link", "image"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a block's text, [start, end), that is drawn in a style."""

    start: int
    end: int
    style: Style
    href: str | None = None
    """Where a link or image really leads."""


@dataclass(frozen=True, slots=True)
class Block:
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
