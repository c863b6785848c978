"""Lays out a Markdown body as plain text: wrapped, quotes barred, lists hanging, links written."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from reader.text.blocks import Block, Span, stand_close
from reader.text.markdown import parse
from reader.text.width import cell_width
from reader.text.wrap import hang

LEAST = 12
"""Cells that the text has even where it is nested deeply."""

_CODE = "    "


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters that are drawn around the text."""

    solid: str = "│ "
    """Before a comment whose parent is known."""
    dotted: str = "┊ "
    """Before a comment whose parent is guessed."""
    quote: str = "▎ "
    title: str = "═"
    heading: str = "─"
    rule: str = "* * *"
    join: str = " · "
    """Between the parts of a header."""


UNICODE = Signs()
ASCII = Signs("| ", ": ", "> ", "=", "-", "* * *", " - ")


def lay_out(body: str, width: int, signs: Signs) -> list[str]:
    """Return the lines of `body`, none wider than `width` cells.

    Bars and indents leave at least LEAST cells to the text; the outer ones give way.
    """
    lines = list[str]()
    before: Block | None = None
    pad = ""
    room = max(0, width - LEAST)
    for block in parse(body):
        if before is not None and not _close(before, block):
            lines.append((signs.quote * min(before.quote, block.quote))[-room:].rstrip())
        marker, pad = _hanging(block, pad)
        bars = signs.quote * block.quote
        code = _CODE if block.kind == "code" else ""
        first, rest = (f"{bars}{each}{code}"[-room:] if room else "" for each in (marker, pad))
        lines.extend(hang(_shown(block, signs), first, rest, width))
        if block.kind == "heading":
            lines.append(rest + signs.heading * cell_width(lines[-1][len(rest) :]))
        before = block
    return lines


def _close(before: Block, after: Block) -> bool:
    """Items of a list stand close, and so do those of a list inside it."""
    same = before.containers == after.containers or before.indent != after.indent
    return same and stand_close(before, after)


def _hanging(block: Block, before: str) -> tuple[str, str]:
    """What stands before the first and the other lines of a block in lists; `before` it."""
    if block.marker:
        outer = "  " * (block.indent - 1)
        return f"{outer}{block.marker} ", f"{outer}{' ' * (len(block.marker) + 1)}"
    pad = before if block.indent and before else "  " * block.indent
    return pad, pad


def _shown(block: Block, signs: Signs) -> str:
    """The text of a block with what plain text can't draw put into words."""
    if block.kind == "rule":
        return signs.rule
    text = block.text
    for place, words in sorted(_insertions(block), key=lambda each: each[0], reverse=True):
        text = text[:place] + words + text[place:]
    return text


def _insertions(block: Block) -> Iterator[tuple[int, str]]:
    for span in block.spans:
        if span.style == "strike":
            yield span.end, "~~"
            yield span.start, "~~"
        elif span.style == "image":
            yield span.end, f" <{span.href}>]"
            yield span.start, "[image: " if span.end > span.start else "[image"
        elif span.style == "link" and not _speaks_for_itself(block, span):
            yield span.end, f" <{span.href}>"


def _speaks_for_itself(block: Block, span: Span) -> bool:
    """Whether a link's text is its target."""
    target = (span.href or "").removeprefix("mailto:")
    return unquote(block.text[span.start : span.end]) == unquote(target)
