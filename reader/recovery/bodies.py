"""Writes the lines of a pasted comment or article as canonical Markdown."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from reader.recovery.lists import Item, items
from reader.text.escape import paragraph


def markdown(lines: Sequence[str], quoted: Collection[int] = ()) -> str:
    """Return the Markdown of `lines`: paragraphs, lists and, for the indices `quoted`, quotes.

    A blank line ends a paragraph and a single newline is a hard line break.
    """
    listed = _markdown_items(lines, quoted)
    blocks: list[str] = []
    for kind, run in groupby(_kinds(lines, quoted, listed), key=lambda each: each[1]):
        indices = [index for index, _ in run]
        if kind == "quote":
            blocks.append(_quote([lines[index] for index in indices]))
        elif kind.startswith("list"):
            blocks.append("\n".join(_item(lines[index], listed[index]) for index in indices))
        elif kind != "blank":
            blocks.append(paragraph("\n".join(lines[index] for index in indices)))
    return "\n\n".join(block for block in blocks if block)


def _markdown_items(lines: Sequence[str], quoted: Collection[int]) -> dict[int, Item]:
    """The items that Markdown shows as they were typed.

    It knows no letters ("A)"), and it counts for itself: a number out of order stays text.
    """
    kept: dict[int, Item] = {}
    for index, found in items(lines).items():
        before = index - 1
        while before >= 0 and not lines[before].strip():
            before -= 1
        above = kept.get(before)
        if index in quoted or found.style[0] in "Aa":
            continue
        if above is None or above.style != found.style or found.follows(above):
            kept[index] = found
    return kept


def _kinds(
    lines: Sequence[str], quoted: Collection[int], listed: dict[int, Item]
) -> Iterator[tuple[int, str]]:
    """What each line is; blank lines between quoted ones belong to the quote."""
    for index, line in enumerate(lines):
        if not line.strip():
            yield index, "quote" if _within(index, lines, quoted) else "blank"
        elif index in quoted:
            yield index, "quote"
        elif index in listed:
            yield index, f"list {listed[index].style}"
        else:
            yield index, "text"


def _within(index: int, lines: Sequence[str], quoted: Collection[int]) -> bool:
    return 0 < index < len(lines) - 1 and index - 1 in quoted and index + 1 in quoted


def _quote(lines: Sequence[str]) -> str:
    parts = "\n".join(line.lstrip("> ") for line in lines).split("\n\n")
    body = "\n\n".join(paragraph(part) for part in parts)
    return "\n".join(f"> {line}".rstrip() for line in body.split("\n"))


def _item(line: str, found: Item) -> str:
    marker = "-" if found.order is None else f"{found.order}{found.style[-1]}"
    return f"{marker} {paragraph(line[found.start :])}"
