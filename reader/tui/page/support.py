"""Finds what those who support a point say themselves: the sentence nearest to the point."""

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.model import Comment, Point
from reader.text.markdown import parse
from reader.text.sentences import split

_WORD = re.compile(r"\w{3,}")
_LOOKED_AT = 20_000
"""So many characters of a comment are looked through."""


def supporters(
    point: Point, comments: Sequence[Comment], places: Mapping[str, int], language: str | None
) -> list[Point]:
    """Return what each supporter of `point` says, as a point of its own.

    `places` gives the position in `comments` of every comment by id; whoever isn't there, or
    has no words of their own, is left out.
    """
    wanted = _words(point.text)
    found = []
    for name in point.similar:
        if name in places:
            comment = comments[places[name]]
            found += _nearest(comment, wanted, language)
    return found


def _nearest(comment: Comment, wanted: frozenset[str], language: str | None) -> list[Point]:
    """The sentence of a comment that shares most words with the `wanted` ones; the first of equal
    ones.
    """
    spans = list(_sentences(comment, language))
    if not spans:
        return []
    start, text = max(spans, key=lambda span: _alike(_words(span[1]), wanted))
    return [Point(text, comment.id, start, start + len(text), author=comment.author)]


def _sentences(comment: Comment, language: str | None) -> Iterator[tuple[int, str]]:
    """Yield the sentences of the comment's own text, each with its offset in the plain text."""
    left = _LOOKED_AT
    for block in parse(comment.body):
        if block.quote or block.kind == "code":
            continue
        text = block.text[:left]
        for start, end in split(text, language):
            yield block.start + start, text[start:end]
        left -= len(text)
        if left <= 0:
            return


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _alike(words: frozenset[str], wanted: frozenset[str]) -> float:
    """Dice's coefficient."""
    return 2 * len(words & wanted) / max(1, len(words) + len(wanted))
