"""The library's tables, and the way to them from every earlier version of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.library.errors import LibraryError
from reader.library.transaction import transaction

if TYPE_CHECKING:
    from sqlite3 import Connection

STEPS: tuple[tuple[str, ...], ...] = (
    (
        # What was opened: one row for a path or a piped text, and for each source that was forced
        # on it. Of lists of comments' names (see `names`) each name is followed by a newline.
        """CREATE TABLE threads (
            id INTEGER PRIMARY KEY,
            place BLOB NOT NULL,
            source_name TEXT NOT NULL,
            visited INTEGER,
            cursor TEXT,
            line INTEGER NOT NULL DEFAULT 0,
            folded TEXT NOT NULL DEFAULT '',
            fresh TEXT NOT NULL DEFAULT '',
            known TEXT NOT NULL DEFAULT '',
            UNIQUE (place, source_name)
        )""",
        # What was read there the last time. No number is given twice: whoever holds an old one
        # finds nothing, and never another thread's comments.
        """CREATE TABLE copies (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            thread INTEGER NOT NULL UNIQUE REFERENCES threads ON DELETE CASCADE,
            size INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            content BLOB NOT NULL,
            edition TEXT NOT NULL,
            stored TEXT NOT NULL,
            comments INTEGER NOT NULL,
            present INTEGER NOT NULL,
            source TEXT NOT NULL,
            notices TEXT NOT NULL,
            article TEXT NOT NULL,
            outline BLOB NOT NULL,
            ids TEXT,
            names TEXT NOT NULL,
            before TEXT NOT NULL
        )""",
        """CREATE TABLE pages (
            copy INTEGER NOT NULL REFERENCES copies ON DELETE CASCADE,
            number INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (copy, number)
        )""",
        # In the order in which they were made.
        """CREATE TABLE corrections (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            thread INTEGER NOT NULL REFERENCES threads ON DELETE CASCADE,
            comment TEXT NOT NULL,
            parent TEXT
        )""",
        "CREATE INDEX corrections_of_thread ON corrections (thread)",
        "CREATE TABLE remembered (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ),
)
"""What leads from each version to the next, an empty file being version 0. Add, never change."""


def prepare(connection: "Connection", steps: Sequence[Sequence[str]] = STEPS) -> None:
    """Bring a file's tables to the version that `steps` lead to, all of them or none.

    Raises LibraryError where the file is of a later version, sqlite3.Error where it is damaged.
    """
    if _version(connection, steps) == len(steps):
        return
    with transaction(connection):
        # Another process may have done it meanwhile.
        for step in steps[_version(connection, steps) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(steps)}")


def _version(connection: "Connection", steps: Sequence[Sequence[str]]) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(steps):
        raise LibraryError(
            "a newer version of this program made it",
            remedy="Nothing is kept until this program is as new.",
        )
    return version
