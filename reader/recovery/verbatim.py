"""Holds a quote against a text, word for word.

Case, white space and punctuation don't count, a word at either end may be cut, and "[...]" or "…"
may leave something out in between. A character of a script that is written without spaces between
words counts as a word.
"""

import re
from collections.abc import Sequence

FEWEST_WORDS = 5
FEWEST_LETTERS = 20
"""A shorter passage proves nothing: people say "helemaal mee eens" independently."""

_MAX_TRIES = 32
"""Times that the rest of a quote is looked for around a part of it that was found."""
_NO_SPACES = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
WORD = re.compile(rf"[{_NO_SPACES}]|[^\W{_NO_SPACES}]+")
_ELLIPSIS = re.compile(r"\[\s*(?:\.{2,}|…)\s*\]|\(\s*(?:\.{2,}|…)\s*\)|\.{3,}|…")

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """The words of a text, as they are compared."""
    return tuple(map(str.casefold, WORD.findall(text)))


def can_prove(said: Words) -> bool:
    """Whether so many words are the same by no accident."""
    return len(said) >= FEWEST_WORDS and sum(map(len, said)) >= FEWEST_LETTERS


def parts_of(text: str, said: Words) -> tuple[Words, ...]:
    """The words `said` of a quote, cut where its `text` leaves something out.

    Nothing where they are too few to prove anything.
    """
    if not can_prove(said):
        return ()
    if "…" not in text and "..." not in text:
        return (said,)
    cut = map(words_of, _ELLIPSIS.split(text))
    parts = tuple(part for part in cut if part)
    return parts if any(map(can_prove, parts)) else ()


def anchor_of(parts: Sequence[Words]) -> Words:
    """The first part that proves something; there has to be one."""
    return next(part for part in parts if can_prove(part))


def stretch(said: Words, at: int, parts: Sequence[Words]) -> tuple[int, int] | None:
    """The words [start, end) of `said` that hold all `parts`, whose anchor stands at `at`."""
    anchor = anchor_of(parts)
    if not _stands(said, at, anchor):
        return None
    place = parts.index(anchor)
    start, end = at, at + len(anchor)
    for part in reversed(parts[:place]):
        found = _rfind(said, part, start)
        if found is None:
            return None
        start = found
    for part in parts[place + 1 :]:
        found = _find(said, part, end)
        if found is None:
            return None
        end = found + len(part)
    return start, end


def find(said: Words, parts: Sequence[Words]) -> tuple[int, int] | None:
    """The first words [start, end) of `said` that hold all `parts` of a quote, if any do."""
    # The outer words of a part may be cut; the second one is there as it is.
    anchor = anchor_of(parts)
    at, tries = 0, 0
    while tries < _MAX_TRIES:
        try:
            at = said.index(anchor[1], at + 1)
        except ValueError:
            return None
        if _stands(said, at - 1, anchor):
            found = stretch(said, at - 1, parts)
            if found is not None:
                return found
            tries += 1
    return None


def _stands(said: Words, at: int, part: Words) -> bool:
    """Whether `part` is what `said` says from `at` on; its outer words may be cut."""
    there = said[at : at + len(part)]
    return (
        len(there) == len(part)
        and there[1:-1] == part[1:-1]
        and there[0].endswith(part[0])
        and there[-1].startswith(part[-1])
    )


def _find(said: Words, part: Words, start: int) -> int | None:
    return next((at for at in range(start, len(said)) if _stands(said, at, part)), None)


def _rfind(said: Words, part: Words, end: int) -> int | None:
    return next((at for at in range(end - len(part), -1, -1) if _stands(said, at, part)), None)
