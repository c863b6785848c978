"""Finds the lines that repeat, word for word, what stands earlier on the page: verbatim quotes.

A quote is a whole line, held against the others as `verbatim` says. It has to be long enough that
nobody writes it by chance. Works in time linear in the number of words, whatever is repeated.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.recovery.verbatim import Words, anchor_of, parts_of, stretch, words_of

MAX_LINE = 20_000
"""Characters of a line that are looked at."""
MAX_SOURCES = 8
"""Places that are remembered for one quote."""
MAX_ALIKE = 64
"""Quotes that may begin with the same words."""
MAX_TRIES = 4
"""Times that the same four words of one line are held against the quotes that begin with them."""

_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*")

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
    words = [words_of(line[:MAX_LINE]) for line in lines]
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


def _passages(lines: Sequence[str], words: Sequence[Words]) -> list[tuple[int, _Passage]]:
    """The lines that are long enough to be quotes; equal ones share a passage."""
    shared: dict[tuple[Words, ...], _Passage] = {}
    found = []
    for index, line in enumerate(lines):
        parts = parts_of(line[:MAX_LINE], words[index])
        if parts and not _ADDRESS.fullmatch(line[:MAX_LINE]):
            found.append((index, shared.setdefault(parts, _Passage(parts))))
    return found


def _openings(passages: dict[int, _Passage]) -> dict[Shingle, list[_Passage]]:
    """The passages by four words of their first part that proves something.

    Its very first word is left out, since it may be cut.
    """
    openings: dict[Shingle, list[_Passage]] = {}
    for passage in {id(passage): passage for passage in passages.values()}.values():
        part = anchor_of(passage.parts)
        alike = openings.setdefault((part[1], part[2], part[3], part[4]), [])
        if len(alike) < MAX_ALIKE:
            alike.append(passage)
    return openings


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
                found = stretch(said, at, passage.parts)
                if found is not None:
                    places.append(Place(line, found[0]))


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
