"""Finds where the article of a pasted page ends and where its comments begin and end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.recovery.edits import edit_mark
from reader.recovery.furniture import Kind, count_of, furniture

_CLOSE_BY = 8
"""Lines above the heading of the comments in which their bare number may stand."""
_CONTROLS = ("sort", "view")
_HEADING = ("count", "title", *_CONTROLS, "login")


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a page, as line numbers counted from 0."""

    article_stop: int
    """The article stands in the lines before this one."""
    comments_first: int
    comments_stop: int
    """The comments stand in the lines [comments_first, comments_stop)."""
    chrome: frozenset[int]
    """The lines that are nobody's words; they stand anywhere."""
    announced: int | None = None
    """How many comments the page says there are."""
    signs: int = 0
    """How many things (a heading, controls, a prompt, edit marks) speak of comments."""


def find_layout(lines: Sequence[str]) -> Layout:
    """Return the parts of the page that `lines` are; no line is in two parts or in none.

    The heading with a count or, without one, the controls part article and comments. Where
    neither is there, edit marks make it comments alone, and else it is an article alone.
    """
    filled = [index for index, line in enumerate(lines) if line.strip()]
    seen = {index: found for index in filled if (found := furniture(lines[index])) is not None}
    tail = _tail(filled, seen)
    stop = tail[-1] if tail else len(lines)
    head = _head([index for index in filled if index < stop], seen)
    if not head:
        marks = sum(edit_mark(lines[index]) is not None for index in filled)
        prompts = sum(seen[index] == "login" for index in tail)
        first = 0 if marks else stop
        return Layout(first, first, stop, frozenset(tail), None, min(marks, 2) + prompts)
    announced = next((count_of(lines[index]) for index in head if seen[index] == "count"), None)
    bare = _bare_count(lines, [index for index in filled if index < head[0]], announced)
    if announced is None and bare:
        announced = int(lines[bare[0]])
    return Layout(
        head[0],
        head[-1] + 1,
        stop,
        frozenset((*head, *bare, *tail)),
        announced,
        len({seen[index] for index in head}) + bool(tail),
    )


def _tail(filled: Sequence[int], seen: Mapping[int, Kind]) -> list[int]:
    """The last lines of the page, going up, that ask to log in or offer more comments."""
    tail: list[int] = []
    for index in reversed(filled):
        if index not in seen or seen[index] not in ("login", "more"):
            break
        tail.append(index)
    return tail


def _head(filled: Sequence[int], seen: Mapping[int, Kind]) -> list[int]:
    """The lines that make up the heading of the comments.

    That is the first block of two signs or more, since one further down may stand in a comment;
    else the last line with a count: the first may be a link at the top of the page. A lone
    "View:" or "Comments" may be anything.
    """
    counted: list[int] = []
    for block in _blocks(filled, seen):
        kinds = {seen[index] for index in block if seen[index] in _HEADING}
        if len(kinds) > 1:
            return block
        if "count" in kinds:
            counted = block
    return counted


def _blocks(filled: Sequence[int], seen: Mapping[int, Kind]) -> list[list[int]]:
    """The runs of furniture. A control's choice stands under it or has more furniture after it.

    Otherwise a "Top!" after the controls is the first comment.
    """
    blocks: list[list[int]] = [[]]
    for index in filled:
        kind = seen.get(index)
        offered = kind == "choice" and any(seen[each] in _CONTROLS for each in blocks[-1])
        if kind is not None and (kind != "choice" or offered):
            blocks[-1].append(index)
        elif blocks[-1]:
            blocks.append([])
    for block in blocks:
        while len(block) > 1 and seen[block[-1]] == "choice" and block[-2] != block[-1] - 1:
            block.pop()
    return [block for block in blocks if block]


def _bare_count(lines: Sequence[str], above: Sequence[int], announced: int | None) -> list[int]:
    """The lines above the heading that say its number too: "89", or a link "89 comments"."""
    found = [
        index for index in above if announced is not None and count_of(lines[index]) == announced
    ]
    for index in above[-_CLOSE_BY:]:
        figures = lines[index].strip()
        if not (figures.isascii() and figures.isdigit() and len(figures) <= 7):
            continue
        if announced is None or int(figures) == announced:
            found.append(index)
    return found[-1:] if announced is None else found
