"""Finds the lines that repeat, word for word, what stands earlier on the page: verbatim quotes.

A quote is a whole line. Case, white space and punctuation don't count, a word at either end may be
cut, and "[...]" or "…" may leave something out in between. It has to be long enough that nobody
writes it by chance. Works in time linear in the number of words, whatever is repeated.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

FEWEST_WORDS = 5
FEWEST_LETTERS = 20
"""A shorter line proves nothing: people say "helemaal mee eens" independently."""
MAX_LINE = 20_000
"""Characters of a line that are looked at."""
MAX_SOURCES = 8
"""Places that are remembered for one quote."""
MAX_ALIKE = 64
"""Quotes that may begin with the same words."""
MAX_TRIES = 4
"""Times that the same four words of one line are held against the quotes that begin with them."""

_WORD = re.compile(r"\w+")
_ELLIPSIS = re.compile(r"\[\s*(?:\.{2,}|…)\s*\]|\(\s*(?:\.{2,}|…)\s*\)|\.{3,}|…")
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*")

Words = tuple[str, ...]
Shingle = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where quoted words stand."""

    line: int
    word: int


@dataclass(slots=True)
class _Passage:
    """Something that one or more lines say as a whole, cut at its ellipses."""

    parts: tuple[Words, ...]
    places: list[Place] = field(default_factory=list)


def find_quotes(lines: Sequence[str]) -> dict[int, tuple[Place, ...]]:
    """Return, for the index of each line that is a quote, the earlier places of its words.

    At most MAX_SOURCES places, in reading order. A quote is never itself the place of a later
    quote: that one is of the original too.
    """
    words = [_words(line) for line in lines]
    passages = dict(_passages(lines, words))
    openings = _openings(passages)
    quotes: dict[int, tuple[Place, ...]] = {}
    for index, said in enumerate(words):
        passage = passages.get(index)
        if passage is not None and passage.places:
            quotes[index] = tuple(passage.places)
        elif places := _goes_on(lines, words, index, quotes):
            quotes[index] = places
        else:
            _record(said, index, openings)
    return quotes


def _words(line: str) -> Words:
    return tuple(_WORD.findall(line[:MAX_LINE].casefold()))


def _passages(lines: Sequence[str], words: Sequence[Words]) -> list[tuple[int, _Passage]]:
    """The lines that are long enough to be quotes; equal ones share a passage."""
    shared: dict[tuple[Words, ...], _Passage] = {}
    found = []
    for index, line in enumerate(lines):
        if not _can_prove(words[index]) or _ADDRESS.fullmatch(line[:MAX_LINE]):
            continue
        parts: tuple[Words, ...] = (words[index],)
        if "…" in line or "..." in line:
            cut = (_words(part) for part in _ELLIPSIS.split(line[:MAX_LINE]))
            parts = tuple(part for part in cut if part)
            if not any(_can_prove(part) for part in parts):
                continue
        found.append((index, shared.setdefault(parts, _Passage(parts))))
    return found


def _can_prove(said: Words) -> bool:
    return len(said) >= FEWEST_WORDS and sum(map(len, said)) >= FEWEST_LETTERS


def _openings(passages: dict[int, _Passage]) -> dict[Shingle, list[_Passage]]:
    """The passages by four words of their first part that proves something.

    Its very first word is left out, since it may be cut.
    """
    openings: dict[Shingle, list[_Passage]] = {}
    for passage in {id(passage): passage for passage in passages.values()}.values():
        part = _anchor(passage)
        alike = openings.setdefault((part[1], part[2], part[3], part[4]), [])
        if len(alike) < MAX_ALIKE:
            alike.append(passage)
    return openings


def _anchor(passage: _Passage) -> Words:
    return next(part for part in passage.parts if _can_prove(part))


def _record(said: Words, line: int, openings: dict[Shingle, list[_Passage]]) -> None:
    """Note for each passage that `said` holds that it stands in this line."""
    tries: Counter[Shingle] = Counter()
    for at, shingle in enumerate(zip(said[1:], said[2:], said[3:], said[4:], strict=False)):
        if shingle not in openings or tries[shingle] == MAX_TRIES:
            continue
        tries[shingle] += 1
        for passage in openings[shingle]:
            places = passage.places
            if len(places) < MAX_SOURCES and (not places or places[-1].line != line):
                start = _start(said, at, passage)
                if start is not None:
                    places.append(Place(line, start))


def _start(said: Words, at: int, passage: _Passage) -> int | None:
    """Where in `said` the passage starts, its anchor standing at `at`; None if it isn't there."""
    anchor = _anchor(passage)
    if not _stands(said, at, anchor):
        return None
    end = at + len(anchor)
    place = passage.parts.index(anchor)
    start = at
    for part in reversed(passage.parts[:place]):
        found = _rfind(said, part, start)
        if found is None:
            return None
        start = found
    for part in passage.parts[place + 1 :]:
        found = _find(said, part, end)
        if found is None:
            return None
        end = found + len(part)
    return start


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


def _goes_on(
    lines: Sequence[str],
    words: Sequence[Words],
    index: int,
    quotes: dict[int, tuple[Place, ...]],
) -> tuple[Place, ...]:
    """A short line belongs to the quote before it if the quoted text goes on with that line too."""
    if not words[index] or index - 1 not in quotes:
        return ()
    follows = []
    for place in quotes[index - 1]:
        source = place.line + 1
        while source < index and not lines[source].strip():
            source += 1
        if source < index - 1 and words[source] == words[index]:
            follows.append(Place(source, 0))
    return tuple(follows)
