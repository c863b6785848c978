"""Puts a Markdown body into lines for the ear: one a paragraph, and words instead of marks."""

import re
from collections.abc import Iterator

from reader.text.markdown import Block, Span, parse

_OURS = re.compile(
    r"\s*(?:\d+\s*\.|Code:|Heading:|Inner item\b|Item\b|Picture:|Quote\b|Row\b|Text:)"
)
"""What only this program may begin a line with: a comment's number, or one of the words below."""


def lines(body: str) -> Iterator[str]:
    """Yield the lines of `body`; none can be taken for the first line of a comment."""
    for block in parse(body):
        if block.kind == "table":
            yield from _rows(block)
        elif block.kind != "rule":
            yield from _lines(block)


def guarded(text: str) -> str:
    """Return a stranger's line, behind a word if it begins as if it weren't one."""
    return f"Text: {text}" if _OURS.match(text) else text


def _lines(block: Block) -> Iterator[str]:
    said = _kind(block)
    for line in _spoken(block).split("\n"):
        text = line.replace("\t", " ").rstrip()
        if text:
            yield f"{said}: {text}" if said else guarded(text)


def _kind(block: Block) -> str:
    """What is said before each line of a block; nothing of plain text."""
    said = []
    if block.quote:
        said.append("Quote" + " in a quote" * (block.quote > 1))
    if block.marker:
        number = block.marker.rstrip(".)")
        said.append(("Inner item" if block.indent > 1 else "Item") + _number(number))
    if block.kind in ("code", "heading"):
        said.append(block.kind.capitalize())
    return ", ".join([*said[:1], *map(_lower, said[1:])])


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _number(marker: str) -> str:
    return f" {marker}" if marker.isdecimal() else ""


def _rows(block: Block) -> Iterator[str]:
    """Say each cell behind the name of its column."""
    head, *rows = (
        [" ".join(block.text[start:end].split()) for start, end in row] for row in block.cells
    )
    quoted = f"{_kind(block)}, row" if block.quote or block.marker else "Row"
    for number, row in enumerate(rows, 1):
        cells = (f"{name}: {cell}" if name else cell for name, cell in zip(head, row, strict=False))
        yield f"{quoted} {number}: {'; '.join(cells)}"
    if not rows:
        yield f"{quoted} 1: {'; '.join(head)}"


def _spoken(block: Block) -> str:
    """The text with what is drawn elsewhere put into words."""
    text = block.text
    places = [place for span in block.spans for place in _words(block, span)]
    for place, words in sorted(places, key=lambda each: each[0], reverse=True):
        text = text[:place] + words + text[place:]
    return text


def _words(block: Block, span: Span) -> Iterator[tuple[int, str]]:
    if span.style == "strike":
        yield span.end, ", end of struck out,"
        yield span.start, "struck out: "
    elif span.style == "image":
        yield span.end, f", at {span.href}, end of picture,"
        yield span.start, "picture: "
    elif span.style == "link" and not _is_its_target(block, span):
        yield span.end, f" (link to {span.href})"


def _is_its_target(block: Block, span: Span) -> bool:
    return block.text[span.start : span.end] == (span.href or "").removeprefix("mailto:")
