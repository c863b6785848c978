"""The kinds of documents that can be read: one module each, found by name or by what they claim."""

from typing import Protocol

from reader.model import Document, Thread, UsageError
from reader.sources import article_text, thread_json, tweakers_text


class Source(Protocol):
    """What every module of a source has."""

    NAME: str
    """What the user calls it."""
    TAKES: str
    """What it reads, in a line."""

    def claims(self, document: Document) -> float:
        """Return how sure it is that `document` is its own: 0 (it isn't) to 1."""
        ...

    def read(self, document: Document) -> Thread:
        """Return what `document` says; raise SourceError if it can't be read at all."""
        ...


SOURCES: tuple[Source, ...] = (thread_json, tweakers_text, article_text)
"""In the order in which they are asked; of equally sure ones the first is taken."""


def names() -> tuple[str, ...]:
    """Return the names of all sources."""
    return tuple(source.NAME for source in SOURCES)


def by_name(name: str) -> Source:
    """Return the source called `name`; raise UsageError, with the nearest name, if none is."""
    for source in SOURCES:
        if name == source.NAME:
            return source
    from difflib import get_close_matches  # Imported late: it takes 10 ms and is seldom needed.

    near = get_close_matches(name, names(), n=1)
    raise UsageError(
        f"there is no source called {name}",
        remedy=f"Did you mean {near[0]}?" if near else f"There are: {', '.join(names())}.",
    )


def pick(document: Document) -> Source:
    """Return the source that is surest that `document` is its own."""
    return max(SOURCES, key=lambda source: source.claims(document))
