"""Threads to store, and readers that come back to them."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from reader import desk
from reader.library.asked import Wanted
from reader.library.keeper import LibraryKeeper
from reader.library.opened import Opened
from reader.model import Article, Comment, Thread, Visit, arrange

T = TypeVar("T")


def thread(count: int, *, word: str = "woord") -> Thread:
    """A thread of `count` comments, of which each answers the one before or begins anew."""
    made = (
        Comment(
            id=f"c{place}",
            parent=f"c{place - 1}" if place % 5 else None,
            link="stated" if place % 5 else None,
            author=f"Naam {place % 7}",
            body=f"Het {place}e {word}.\n\nEn *nog* een.",
        )
        for place in range(count)
    )
    return Thread("test", Article("Titel"), arrange(made).comments)


def write(path: Path, wanted: Thread) -> str:
    """Write a thread to a file that can be opened."""
    path.write_text(desk.export_thread(wanted, "json"))
    return str(path)


def opened(source: str, *, keep: bool = True, name: str | None = None) -> Opened:
    """Open a source as the program does."""
    with desk.opening(Wanted(source, name, keep=keep)) as opening:
        found = opening.read()
        opening.finish()
    assert found.problem == opening.problem
    return found


def keeper(found: Opened) -> LibraryKeeper:
    """What keeps the place in what was opened."""
    return LibraryKeeper(given(found), given({}), given(""))


def visited(source: str, visit: Visit, *changes: Callable[[LibraryKeeper], None]) -> Opened:
    """Open a source, make changes, and leave it at a place."""
    found = opened(source)
    kept = keeper(found)
    for change in changes:
        change(kept)
    kept.keep(visit)
    assert kept.close() == ""
    return found


def given(value: T) -> Future[T]:
    """A future that has its result."""
    future = Future[T]()
    future.set_result(value)
    return future
