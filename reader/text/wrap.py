"""Breaks text into lines of a given width, as slices, so that every character keeps its address."""

import re
from functools import lru_cache
from typing import NamedTuple

from reader.text.width import cell_width, graphemes, is_plain, most_cells

_PIECES = re.compile(r" +|[^ ]+")
_SIGNS = frozenset("/-.?&=#_,;:~+%")
"""Behind these a word that is too wide is broken rather than elsewhere."""
_NO_BREAK_BEFORE = frozenset("、。，．・：；？！）］｝〉》」』】’”ー…")


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Return the (start, end) slices of `text` that make lines of at most `width` cells.

    A "\\n" always ends a line. Lines break at spaces and tabs, between East Asian characters, and
    inside a word only where it is wider than a line: behind a sign if there is one near, as
    addresses have. The spaces at a break belong to no line. No character but those and newlines is
    left out, and there is always at least one line. A single character wider than `width` makes a
    line of its own.
    """
    lines: list[tuple[int, int]] = []
    start = 0
    width = max(1, width)
    text = text.replace("\t", " ")
    narrow = is_plain(text.replace("\n", " "))
    while True:
        end = text.find("\n", start)
        stop = len(text) if end == -1 else end
        if stop - start <= width and narrow:
            lines.append((start, stop))
        elif narrow:
            _wrap_narrow(text, start, stop, width, lines)
        else:
            _wrap_wide(text, start, stop, width, lines)
        if end == -1:
            return lines
        start = end + 1


def hang(text: str, first: str, rest: str, width: int) -> list[str]:
    """Wrap `text` to lines of `width` cells, `first` before the first and `rest` before the others.

    The two prefixes are as wide as each other. A tab becomes a space.
    """
    text = text.replace("\t", " ")
    lines = []
    for start, end in wrap(text, width - cell_width(rest)):
        lines.append((first + text[start:end]).rstrip(" "))
        first = rest
    return lines


def _wrap_narrow(
    text: str, start: int, stop: int, width: int, lines: list[tuple[int, int]]
) -> None:
    """Every character is one cell wide: look for the last space that fits."""
    before = len(lines)
    while stop - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        word = _word(text, start, stop)
        if cut > word:
            end = cut
            while text[end - 1] == " ":
                end -= 1
            lines.append((start, end))
            start = _word(text, cut, stop)
        elif word > start:
            # Leading spaces stay only as far as they leave room for a word.
            start = word
        else:
            end = _behind_sign(text, start, start + width)
            lines.append((start, end))
            start = _word(text, end, stop)
    if start < stop or len(lines) == before:
        lines.append((start, stop))


def _behind_sign(text: str, start: int, end: int) -> int:
    """The last place before `end`, in the second half of the line, that is behind a sign."""
    for place in range(end, (start + end) // 2, -1):
        if text[place - 1] in _SIGNS and text[place] not in _SIGNS:
            return place
    return end


def _word(text: str, start: int, stop: int) -> int:
    """Where the spaces at `start` end."""
    while start < stop and text[start] == " ":
        start += 1
    return start


def _wrap_wide(text: str, start: int, stop: int, width: int, lines: list[tuple[int, int]]) -> None:
    """Measure piece by piece: words, spaces and single East Asian characters."""
    begin = end = start
    used = pending = 0
    for found in _PIECES.finditer(text, start, stop):
        piece, place = found.group(), found.start()
        if piece[0] == " ":
            pending = len(piece)
            continue
        parts = _parts(piece, width)
        too_wide = len(parts) > 1 and parts[0].cells + parts[1].cells > width
        for number, part in enumerate(parts):
            full = used + pending + part.cells > width or (too_wide and not number)
            if end > begin and full:
                lines.append((begin, end))
                begin, used, pending = place, 0, 0
            elif end == begin and pending and pending + part.cells > width:
                # Leading spaces stay only where they leave room for a word.
                begin, pending = place, 0
            used += pending + part.cells
            pending = 0
            place += part.length
            end = place
    lines.append((begin, max(begin, end)))


class _Part(NamedTuple):
    length: int
    cells: int


def _parts(piece: str, width: int) -> list[_Part]:
    """Cut a word where a line may break inside it: at East Asian characters, or if too wide."""
    if is_plain(piece):
        return _narrow_parts(piece, width)
    parts: list[_Part] = []
    current, used, breakable = "", 0, False
    for each in graphemes(piece):
        cells = _cells(each)
        wide = cells == 2 and each > "\u2e7f"
        if current and used + cells > width:
            end = _behind_sign(current + each, 0, len(current))
            rest = current[end:]
            left = most_cells(rest) if rest else 0
            parts.append(_Part(end, used - left))
            current, used = rest, left
        elif current and (wide or breakable) and each not in _NO_BREAK_BEFORE:
            parts.append(_Part(len(current), used))
            current, used = "", 0
        current += each
        used += cells
        breakable = wide
    parts.append(_Part(len(current), used))
    return parts


def _narrow_parts(piece: str, width: int) -> list[_Part]:
    """The same where every character takes one cell."""
    parts: list[_Part] = []
    at = 0
    while len(piece) - at > width:
        end = _behind_sign(piece, at, at + width)
        parts.append(_Part(end - at, end - at))
        at = end
    return [*parts, _Part(len(piece) - at, len(piece) - at)]


@lru_cache(maxsize=8192)
def _cells(grapheme: str) -> int:
    return most_cells(grapheme)
