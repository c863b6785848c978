"""Tells the section headings of a pasted article from its paragraphs, and writes both as Markdown.

Text comes in groups: the runs of lines that no blank line parts.
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.recovery.bodies import markdown
from reader.recovery.lists import item
from reader.text.escape import paragraph

_LONGEST = 80
_FULL = 80
"""Characters from which on a line can have a heading above it, whatever it ends with."""
_STOPS = (".", "!", "?", ":", ";", ",", "…")


def body(groups: Sequence[Sequence[str]]) -> str:
    """Return the Markdown of the paragraphs, with section headings."""
    titles = headings(groups)
    blocks: list[str] = []
    lines: list[str] = []
    for index, group in enumerate(groups):
        if index in titles:
            blocks.extend((markdown(lines), f"## {_heading(group[0])}"))
            lines = []
        else:
            lines.extend((*group, ""))
    blocks.append(markdown(lines))
    return "\n\n".join(block for block in blocks if block)


def headings(groups: Sequence[Sequence[str]]) -> set[int]:
    """Return which groups are short lines that stand alone above a paragraph."""
    return {
        index
        for index, (group, below) in enumerate(pairwise(groups))
        if _is_short(group)
        and (len(below[0].strip()) >= _FULL or below[0].rstrip().endswith(_STOPS))
    }


def odd_lines(groups: Sequence[Sequence[str]]) -> list[int]:
    """Return which groups are short lines that are neither sentences nor headings.

    The first may be a title, and isn't odd.
    """
    titles = headings(groups)
    return [
        index
        for index, group in enumerate(groups)
        if index and index not in titles and _is_short(group)
    ]


def _is_short(group: Sequence[str]) -> bool:
    """Whether these lines are a single one, short and not a sentence."""
    line = group[0].strip()
    if len(group) > 1 or len(line) > _LONGEST or item(line) is not None:
        return False
    return line[0].isalnum() and not line.endswith((".", "!", ":", ";", ",", "…"))


def _heading(line: str) -> str:
    text = paragraph(line)
    return f"{text[:-1]}\\#" if text.endswith("#") else text
