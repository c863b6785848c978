"""Cuts a very long body into pieces that are laid out one by one, when they come into sight.

Drawn one below the other they look like the whole, but for a line that ends early where a single
paragraph fills a piece.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.text.markdown import plain

LONG = 8_192
"""Bodies longer than this (characters) are cut."""
PIECE = 4_096
"""About as long are their pieces."""

_PARAGRAPH = re.compile(r"\n\n(?=[^\s\-+*]|[-+*]\S)(?!\d{1,9}[.)]\s)")
_LINE = re.compile(r"\n(?=\S)")
_FENCE = re.compile(r"^(`{3,}|~{3,})[^\n]*", re.MULTILINE)
_QUOTE = re.compile(r"(?:> ?)+")
_ENTITY = re.compile(r"&#?\w{0,32}$")


class Piece(NamedTuple):
    """A piece of a Markdown body."""

    text: str
    """Markdown that can be read by itself."""
    gap: int
    """Characters of the plain text between the piece before and this one; 2 part paragraphs."""


class _Fence(NamedTuple):
    start: int
    stop: int
    opening: str


class _Cut(NamedTuple):
    end: int
    start: int
    """Where the next piece begins."""
    gap: int
    lead: str = ""
    """What has to stand before the next piece for it to be read the same way."""


class Parts:
    """The pieces of one body, and where each begins in its plain text."""

    def __init__(self, body: str) -> None:
        """Cuts at once, but reads no Markdown yet."""
        self.pieces = cut(body)
        self._starts = [0]

    def start(self, part: int) -> int:
        """The offset of a part in the plain text of the whole."""
        while len(self._starts) <= part:
            before = len(self._starts) - 1
            length = len(plain(self.pieces[before].text))
            self._starts.append(self._starts[-1] + length + self.pieces[before + 1].gap)
        return self._starts[part]

    def at(self, offset: int) -> int:
        """The part that an offset in the plain text is in."""
        part = 0
        while part + 1 < len(self.pieces) and self.start(part + 1) <= offset:
            part += 1
        return part


def cut(body: str) -> list[Piece]:
    """Return the pieces of a Markdown `body`; one if it isn't `LONG`."""
    if len(body) <= LONG:
        return [Piece(body, 0)]
    fences = list(_fences(body))
    pieces = []
    at = _Cut(0, 0, 0)
    while len(body) - at.start > LONG:
        after = _next(body, at.start, fences)
        pieces.append(Piece(at.lead + body[at.start : after.end], at.gap))
        at = after
    pieces.append(Piece(at.lead + body[at.start :], at.gap))
    return pieces


def _next(body: str, start: int, fences: Sequence[_Fence]) -> _Cut:
    """The best place to cut between one and two pieces' lengths from `start`."""
    least, most = start + PIECE, start + 2 * PIECE
    for found in _PARAGRAPH.finditer(body, least, most):
        if not _around(found.start(), fences):
            return _Cut(found.start(), found.end(), 2)
    line = _LINE.search(body, least, most)
    if line is not None:
        return _at_line(body, line.start(), fences)
    lead = _lead(body, least, fences)
    space = body.rfind(" ", least, most)
    if space != -1:
        return _Cut(space, space + 1, 1, lead)
    end = _whole(body, least)
    return _Cut(end, end, 0, lead)


def _at_line(body: str, end: int, fences: Sequence[_Fence]) -> _Cut:
    fence = _around(end, fences)
    if fence is not None:
        return _Cut(end, end + 1, 1, f"{fence.opening}\n")
    broken = body[end - 1] == "\\"
    return _Cut(end - broken, end + 1, 1)


def _lead(body: str, place: int, fences: Sequence[_Fence]) -> str:
    fence = _around(place, fences)
    if fence is not None:
        return f"{fence.opening}\n"
    quote = _QUOTE.match(body, body.rfind("\n", 0, place) + 1, place)
    return quote.group() if quote is not None else ""


def _whole(body: str, end: int) -> int:
    """The end of a piece of one endless word, not within an escape or an entity."""
    entity = _ENTITY.search(body, end - 34, end)
    if entity is not None:
        return entity.start()
    return end + 1 if body[end - 1] == "\\" else end


def _around(place: int, fences: Sequence[_Fence]) -> _Fence | None:
    """The fenced code that a place is in."""
    return next((each for each in fences if each.start < place < each.stop), None)


def _fences(body: str) -> Iterator[_Fence]:
    """Yield the fenced code blocks that stand in nothing else (CommonMark 0.31, 4.5)."""
    opened: re.Match[str] | None = None
    for found in _FENCE.finditer(body):
        sign = found.group(1)
        if opened is None:
            opened = found
        elif sign.startswith(opened.group(1)) and found.group().strip() == sign:
            yield _Fence(opened.start(), found.end(), opened.group())
            opened = None
    if opened is not None:
        yield _Fence(opened.start(), len(body), opened.group())
