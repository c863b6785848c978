"""Threads as they were read: found again by where they are from, stored whole, read in part."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from reader.library import threads
from reader.library.asked import Asked, State
from reader.library.comments import StoredComments
from reader.library.edition import edition
from reader.library.heads import (
    article_read,
    article_written,
    notices_read,
    notices_written,
    outline_written,
)
from reader.library.names import joined, names_of, parted, renamed
from reader.library.pages import SIZE, pack
from reader.model import Thread, outline
from reader.model.thread import ids_of

if TYPE_CHECKING:
    from sqlite3 import Connection

    from reader.library.store import Store

LARGE = 3_000
"""A thread of more comments stays in the library, and is read from there as it is looked at."""

_UNCHANGED = """SELECT copies.id FROM threads JOIN copies ON copies.thread = threads.id
    WHERE place = ? AND source_name = ? AND edition = ? AND size = ? AND changed = ?"""
_SAME = """SELECT copies.id FROM threads JOIN copies ON copies.thread = threads.id
    WHERE place = ? AND source_name = ? AND edition = ? AND content = ?"""
_ADD = """INSERT INTO copies (thread, size, changed, content, edition, stored, comments, present,
        source, notices, article, outline, ids, names, before)
    VALUES (:thread, :size, :changed, :content, :edition, :stored, :comments, :present,
        :source, :notices, :article, :outline, :ids, :names, :before)"""


def unchanged(store: "Store", asked: Asked, state: State) -> int | None:
    """Return the number of the copy that was made of a file in this state, if there is one."""
    with store.reading() as connection:
        row = connection.execute(_UNCHANGED, (*asked, edition(), *state)).fetchone()
    return None if row is None else int(row[0])


def same(store: "Store", asked: Asked, content: bytes) -> int | None:
    """Return the number of the copy that was made of the same bytes, if there is one."""
    with store.reading() as connection:
        return same_in(connection, asked, content)


def same_in(connection: "Connection", asked: Asked, content: bytes) -> int | None:
    """Do that in the midst of a change."""
    row = connection.execute(_SAME, (*asked, edition(), content)).fetchone()
    return None if row is None else int(row[0])


def touched(store: "Store", asked: Asked, content: bytes, state: State) -> None:
    """Take in that a file has a new date and the old content."""
    with store.writing() as connection:
        copy = same_in(connection, asked, content)
        connection.execute("UPDATE copies SET size = ?, changed = ? WHERE id = ?", (*state, copy))


class Loaded(NamedTuple):
    """A copy."""

    thread: Thread
    content: bytes
    """What stands for the bytes that it was read from."""
    renamed: Mapping[str, str]
    """The comments' names by id, where they differ."""


def load(store: "Store", copy: int) -> Loaded:
    """Return a copy as a thread: a large one's comments are read when they are asked for."""
    query = """SELECT source, notices, article, comments, present, content, ids, names
        FROM copies WHERE id = ?"""
    with store.reading() as connection:
        row = connection.execute(query, (copy,)).fetchone()
        source, notices, article, count, present, content, ids, names = row
        stored = StoredComments(store.path, copy, count, present)
        thread = Thread(source, article_read(article), stored, notices_read(notices))
        other = {} if ids is None else renamed(json.loads(ids), parted(names))
    if count <= LARGE:
        thread = replace(thread, comments=tuple(stored))
        stored.close()
    return Loaded(thread, content, other)


def save(store: "Store", asked: Asked, state: State, content: bytes, thread: Thread) -> int:
    """Store `thread` in place of the last copy of what was asked for; return its number.

    `content` stands for the bytes that it was read from. If they are stored already, that stands.
    """
    rows = list(_pages(thread))
    with store.writing() as connection:
        there = same_in(connection, asked, content)
        if there is not None:
            return there
        copy = _put_head(connection, asked, state, content, thread)
        connection.executemany("INSERT INTO pages VALUES (?, ?, ?)", ((copy, *row) for row in rows))
    return copy


def _pages(thread: Thread) -> Iterator[tuple[int, bytes]]:
    for number, start in enumerate(range(0, len(thread.comments), SIZE)):
        yield number, pack(thread.comments[start : start + SIZE])


def _put_head(
    connection: "Connection", asked: Asked, state: State, content: bytes, thread: Thread
) -> int:
    """Store everything but the comments, in place of the last copy."""
    row = threads.made(connection, asked)
    (known,) = connection.execute("SELECT known FROM threads WHERE id = ?", (row,)).fetchone()
    ids = ids_of(thread.comments)
    names = names_of(thread.comments)
    here = set(names)
    before = [name for name in parted(known) if name not in here]
    connection.execute("DELETE FROM copies WHERE thread = ?", (row,))
    values = {
        "thread": row,
        "size": state.size,
        "changed": state.changed,
        "content": content,
        "edition": edition(),
        "stored": datetime.now(UTC).isoformat(timespec="seconds"),
        "comments": len(ids),
        "present": thread.present(),
        "source": thread.source,
        "notices": notices_written(thread.notices),
        "article": article_written(thread.article),
        "outline": outline_written(outline(thread.comments)),
        "ids": None if ids == names else json.dumps(ids),
        "names": joined(names),
        "before": joined(before),
    }
    return int(connection.execute(_ADD, values).lastrowid or 0)
