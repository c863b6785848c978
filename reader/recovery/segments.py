"""Cuts the lines of a pasted thread into comments.

A blank line parts paragraphs inside a comment. A single newline ends a comment, or a quoted
passage, a list item, an afterthought or a line that its writer broke off: quotes, lists and edit
marks decide, else the cues are weighed.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.recovery.cues import Gap, score
from reader.recovery.edits import EditMark, edit_mark
from reader.recovery.lists import Item, announced, items, rows
from reader.recovery.quotes import Place


@dataclass(frozen=True, slots=True)
class Segment:
    """The lines of one comment, counted from 0, both ends included; neither is blank."""

    first: int
    last: int
    edit: EditMark | None = None
    """The mark at the end of the last line."""


def cut(
    lines: Sequence[str],
    first: int,
    stop: int,
    quotes: Mapping[int, tuple[Place, ...]],
    language: str | None = None,
) -> tuple[Segment, ...]:
    """Cut `lines[first:stop]` into comments.

    `quotes` are those of `find_quotes` for the same lines; `language` is that of the edit marks.
    """
    part = lines[first:stop]
    listed = {first + index: found for index, found in items(part).items()}
    bound = {first + index for index in announced(part)}.union(rows(listed))
    starts: list[int] = []
    segments: list[Segment] = []
    last = -1
    for index in range(first, stop):
        if not lines[index].strip():
            continue
        if len(starts) == len(segments):
            starts.append(index)
        elif (
            last == index - 1 and index not in bound and _ends(lines, index, quotes, listed, starts)
        ):
            segments.append(Segment(starts[-1], last))
            starts.append(index)
        mark = edit_mark(lines[index], language)
        if mark is not None:
            segments.append(Segment(starts[-1], index, mark))
        last = index
    if len(starts) > len(segments):
        segments.append(Segment(starts[-1], last))
    return tuple(segments)


def cut_paragraphs(
    lines: Sequence[str], first: int, stop: int, language: str | None = None
) -> tuple[Segment, ...]:
    """Take every paragraph of `lines[first:stop]` for a comment: the last resort.

    For pages on which blank lines are all that stands between comments.
    """
    segments: list[Segment] = []
    begun = -1
    for index in range(first, stop + 1):
        if index < stop and lines[index].strip():
            begun = index if begun == -1 else begun
        elif begun != -1:
            mark = edit_mark(lines[index - 1], language)
            if mark is not None and mark.start == 0 and begun == index - 1 and segments:
                begun = segments.pop().first
            segments.append(Segment(begun, index - 1, mark))
            begun = -1
    return tuple(segments)


def _ends(
    lines: Sequence[str],
    index: int,
    quotes: Mapping[int, tuple[Place, ...]],
    listed: Mapping[int, Item],
    starts: Sequence[int],
) -> bool:
    """Whether the comment that began at `starts[-1]` ends with the line before `index`."""
    mark = edit_mark(lines[index])
    if index - 1 in quotes or (mark is not None and mark.start == 0):
        return False
    if index in quotes:
        introduced = lines[index - 1].rstrip().endswith(":")
        return not introduced and not _goes_on_quoting(index, quotes, starts)
    return score(_gap(lines, index, listed)) > 0


def _goes_on_quoting(
    index: int, quotes: Mapping[int, tuple[Place, ...]], starts: Sequence[int]
) -> bool:
    """Whether the comment begun last quotes the same one as this line, from an earlier place."""
    quoted = {bisect_right(starts, place.line): place for place in quotes[index]}
    for line in range(starts[-1], index):
        for place in quotes.get(line, ()):
            later = quoted.get(bisect_right(starts, place.line))
            if later and (place.line, place.word) < (later.line, later.word):
                return True
    return False


def _gap(lines: Sequence[str], index: int, listed: Mapping[int, Item]) -> Gap:
    closes = index - 1 in listed and index not in listed
    return Gap(
        lines[index - 1].strip(),
        lines[index].strip(),
        blank_before=index < 2 or not lines[index - 2].strip(),
        blank_after=index + 1 < len(lines) and not lines[index + 1].strip(),
        listing="opens" if index in listed else "closes" if closes else None,
    )
