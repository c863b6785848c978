"""Recognises lists: bullets, numbers and letters at the start of lines, and lines after a colon."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_MARKER = re.compile(
    r"(?P<indent>\s*)(?:(?P<bullet>[•◦▪‣·*+–—-])|(?P<number>\d{1,3})(?P<close>[.)])|(?P<letter>[A-Za-z])\))\s+(?=\S)"
)
_IN_A_ROW = 4
"""Lines from one item to the next, between which nobody else takes the floor."""
_LISTED = 120
"""Characters of the lines that a colon may announce."""
_FEWEST = 3
"""Lines after a colon that make a list; the second may be somebody else's."""
_CERTAIN = frozenset("•◦▪‣")


@dataclass(frozen=True, slots=True)
class Item:
    """A line that looks like an item of a list."""

    style: str
    """The bullet, or what closes the number or letter: "-", "1.", "1)", "A)", "a)"."""
    order: int | None
    """The number, or the place of the letter in the alphabet; None for a bullet."""
    start: int
    """Where the item's text begins in its line."""
    certain: bool
    """Whether its looks alone prove it: an indent, or a sign that nobody types otherwise."""

    def follows(self, before: "Item") -> bool:
        """Whether this can be the next item of the list that `before` is in."""
        if self.style != before.style:
            return False
        return self.order is None or before.order is None or self.order == before.order + 1


def item(line: str) -> Item | None:
    """Return what `line` is as an item of a list, or None."""
    found = _MARKER.match(line[:200])
    if found is None:
        return None
    indented = len(found["indent"]) >= 2
    if found["bullet"]:
        certain = indented or found["bullet"] in _CERTAIN
        return Item(found["bullet"], None, found.end(), certain)
    if found["number"]:
        return Item(f"1{found['close']}", int(found["number"]), found.end(), indented)
    order = ord(found["letter"].lower()) - ord("a") + 1
    return Item("A)" if found["letter"].isupper() else "a)", order, found.end(), indented)


def items(lines: Sequence[str]) -> dict[int, Item]:
    """Return the lines of `lines` that are items: certain ones, and those that stand in a row.

    Numbers and letters have to count up, and the first of a row to be a 1 or an A; other lines
    and blank ones may stand between a number and the next. Bullets have to follow each other.
    """
    looks = {index: found for index, line in enumerate(lines) if (found := item(line)) is not None}
    kept = {index: found for index, found in looks.items() if found.certain}
    latest: dict[str, int] = {}
    for index, found in looks.items():
        before = latest.get(found.style)
        if before is not None and found.follows(looks[before]) and _near(found, before, index):
            kept[before] = looks[before]
            kept[index] = found
        if found.order in (None, 1) or index in kept:
            latest[found.style] = index
    return dict(sorted(kept.items()))


def _near(found: Item, before: int, index: int) -> bool:
    return index - before <= (2 if found.order is None else 12)


def rows(listed: Mapping[int, Item]) -> Iterator[int]:
    """Yield the lines after the first item of a list up to its last: all of one writer."""
    latest: dict[str, int] = {}
    for index, found in listed.items():
        before = latest.get(found.style)
        if before is not None and index - before <= _IN_A_ROW and found.follows(listed[before]):
            yield from range(before + 1, index + 1)
        latest[found.style] = index


def announced(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines of lists without marks, but the first of each.

    They are short, end alike ("?", "," or a word) and follow a line that ends in a colon.
    """
    index = 0
    while index < len(lines):
        start = index + 1
        index = start
        if not lines[start - 1].rstrip().endswith(":"):
            continue
        while index < len(lines) and _shape(lines[index]) == _shape(lines[start]) != "":
            index += 1
        if index - start >= _FEWEST:
            yield from range(start + 1, index)


def _shape(line: str) -> str:
    """How a line that could be listed ends: "?", "," or a word; "" for what is no such line."""
    line = line.strip()
    if not line or len(line) > _LISTED:
        return ""
    if line[-1] in "?,;":
        return line[-1]
    return "word" if line[-1].isalnum() else ""
