"""Small things that hold for every thread: how the screen was laid out, the theme chosen last."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

    from reader.library.store import Store


def remembered(store: "Store") -> dict[str, str]:
    """Return all that is remembered."""
    with store.reading() as connection:
        return dict(connection.execute("SELECT key, value FROM remembered").fetchall())


def remember(connection: "Connection", key: str, value: str) -> None:
    """Store `value` in place of what `key` had."""
    connection.execute("INSERT OR REPLACE INTO remembered VALUES (?, ?)", (key, value))
