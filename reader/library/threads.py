"""The rows that stand for what was asked for, whether there is a copy of it or not."""

from typing import TYPE_CHECKING

from reader.library.asked import Asked

if TYPE_CHECKING:
    from sqlite3 import Connection


def found(connection: "Connection", asked: Asked) -> int | None:
    """Return the number of what was asked for; None if it isn't there."""
    query = "SELECT id FROM threads WHERE place = ? AND source_name = ?"
    row = connection.execute(query, asked).fetchone()
    return None if row is None else int(row[0])


def made(connection: "Connection", asked: Asked) -> int | None:
    """Return the same, put there if need be: what is left behind may outlive a copy."""
    add = "INSERT INTO threads (place, source_name) VALUES (?, ?) ON CONFLICT DO NOTHING"
    connection.execute(add, asked)
    return found(connection, asked)
