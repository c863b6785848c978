"""Recognises the items of lists: bullets, numbers and letters at the start of lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARKER = re.compile(
    r"(?P<indent>\s*)(?:(?P<bullet>[•◦▪‣·*+–—-])|(?P<number>\d{1,3})(?P<close>[.)])|(?P<letter>[A-Za-z])\))\s+(?=\S)"
)
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
