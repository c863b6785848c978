"""The threads that are read: made by chance, the same for the same name."""

import math
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from reader.model import Article, Comment, Thread, arrange
from tests.benchmarks.synthetic import DEEPEST, words

SIZES = (100, 1_000, 10_000, 100_000)
OPENING = "Opening words"
"""What the first comment begins with: once that is on the screen, it can be read."""
RARE = "quokka"
"""A word that one in two hundred comments holds, the first not among them."""

_BEGINNING = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
_LENGTH, _SPREAD, _LONGEST = 45, 0.85, 1_500
_MEGABYTE = 1 << 20


def title(name: str) -> str:
    """Return the title of the thread of that name."""
    return f"Thread {name}"


def ordinary(count: int, name: str) -> Thread:
    """Return `count` comments, fifteen in a hundred of them roots, none deeper than 25."""
    chance = random.Random(count)
    depths: list[int] = []
    parents: list[int | None] = []
    for place in range(count):
        parent = place - 1 if chance.random() < 0.5 else chance.randrange(max(1, place))
        answers = place > 0 and chance.random() > 0.15 and depths[parent] < DEEPEST
        depths.append(depths[parent] + 1 if answers else 0)
        parents.append(parent if answers else None)
    return _thread(name, parents, chance)


def chain(name: str) -> Thread:
    """Return 5,000 comments that each answer the one before."""
    return _thread(name, [place - 1 if place else None for place in range(5_000)])


def roots(name: str) -> Thread:
    """Return 10,000 comments that answer nobody."""
    return _thread(name, [None] * 10_000)


def megabyte(name: str) -> Thread:
    """Return a hundred comments, the second of which has a megabyte of text."""
    return _thread(name, [None, 0, *range(98)], long={1: _MEGABYTE})


OTHERS: dict[str, Callable[[str], Thread]] = {
    "5,000 deep": chain,
    "of 10,000 roots": roots,
    "with 1 MB in one": megabyte,
}
"""Threads out of the ordinary, by name."""


def made(name: str) -> Thread:
    """Return the thread of that name: a number of comments, or one of OTHERS."""
    return OTHERS[name](name) if name in OTHERS else ordinary(int(name.replace(",", "")), name)


def _thread(
    name: str,
    parents: list[int | None],
    chance: random.Random | None = None,
    long: dict[int, int] | None = None,
) -> Thread:
    chance = chance or random.Random(name)
    comments = [
        Comment(
            id=f"c{place}",
            parent=None if parent is None else f"c{parent}",
            link=None if parent is None else "stated",
            author=f"Person {chance.randrange(len(parents) // 6 + 5)}",
            published=_BEGINNING + timedelta(minutes=place),
            score=chance.randint(1, 300),
            body=_body(place, chance, (long or {}).get(place, 0)),
        )
        for place, parent in enumerate(parents)
    ]
    article = Article(title(name), language="en", body="An article without much to say.")
    return Thread("synthetic", article, arrange(comments).comments)


def _body(place: int, chance: random.Random, least: int) -> str:
    """Paragraphs; some begin with a quote, some hold a list or code."""
    length = min(_LONGEST, 1 + int(chance.lognormvariate(math.log(_LENGTH), _SPREAD)))
    parts = list(_paragraphs(length, chance))
    while sum(map(len, parts)) < least:
        parts += _paragraphs(_LONGEST, chance)
    if place % 200 == 20:
        parts[-1] += f" {RARE}"
    lot = chance.random()
    if place == 0:
        parts[0] = f"{OPENING} {parts[0]}"
    elif lot < 0.1:
        parts.insert(0, f"> {' '.join(words(12, chance))}")
    elif lot < 0.14:
        parts.append("\n".join(f"- {' '.join(words(6, chance))}" for _ in range(3)))
    elif lot < 0.17:
        parts.append("```\n" + "\n".join(" ".join(words(4, chance)) for _ in range(3)) + "\n```")
    return "\n\n".join(parts)


def _paragraphs(length: int, chance: random.Random) -> Iterator[str]:
    while length > 0:
        some = min(length, chance.randint(20, 70))
        length -= some
        yield f"{' '.join(words(some, chance)).capitalize()}."
