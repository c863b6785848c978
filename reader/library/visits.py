"""What readers left behind in a thread: their place, their folds, and what they set right.

All of it is kept by the comments' names, and so outlives the copy that it was made in.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress
from typing import TYPE_CHECKING

from reader.library import threads
from reader.library.asked import Asked
from reader.library.copies import same_in
from reader.library.corrections import Correction
from reader.library.names import joined, parted
from reader.library.opened import Opened
from reader.model import Visit

if TYPE_CHECKING:
    from sqlite3 import Connection

    from reader.library.store import Store


def corrections(store: "Store", asked: Asked, renamed: Mapping[str, str]) -> tuple[Correction, ...]:
    """Return what was set right in a thread, oldest first, of which `renamed` are the names."""
    query = "SELECT comment, parent FROM corrections WHERE thread = ? ORDER BY id"
    with store.reading() as connection:
        rows = connection.execute(query, (threads.found(connection, asked),)).fetchall()
    ids = {name: each for each, name in renamed.items()}
    return tuple(
        (ids.get(comment, comment), parent and ids.get(parent, parent)) for comment, parent in rows
    )


def last_visit(
    store: "Store",
    asked: Asked,
    copy: int | None,
    ids: Callable[[], Iterable[str]],
    renamed: Mapping[str, str],
) -> Visit:
    """Return the place where a thread was left, in terms of the thread as it is now.

    `copy` is its number if it is stored, `ids` gives those of its comments in the order shown, and
    `renamed` has the names of those whose name isn't their id.
    """
    query = "SELECT visited, cursor, line, folded, fresh, known FROM threads WHERE id = ?"
    with store.reading() as connection:
        row = connection.execute(query, (threads.found(connection, asked),)).fetchone()
    if row is None or row[0] is None:
        return Visit()
    visited, cursor, line, folded, fresh, known = row
    new = set(parted(fresh))
    if visited == copy and not folded:
        # The comments are the same, and needn't be gone through.
        by_name = {name: each for each, name in renamed.items()}
        unseen = frozenset(by_name.get(name, name) for name in new)
        return Visit(by_name.get(cursor, cursor), line, new=unseen)
    by_name = {renamed.get(each, each): each for each in ids()}
    if visited != copy:
        new |= by_name.keys() - set(parted(known))
    shut = set(parted(folded))
    return Visit(
        cursor=by_name.get(cursor),
        line=line,
        folded=bytes(name in shut for name in by_name) if shut else b"",
        new=frozenset(by_name[name] for name in new if name in by_name),
    )


def keep_visit(connection: "Connection", opened: Opened, visit: Visit, ids: Sequence[str]) -> None:
    """Store a visit, and that all of the copy's comments were there to be seen.

    `ids` are those of the comments in the order that the folds stand in.
    """
    asked, names = opened.asked, opened.renamed
    if asked is None:
        return
    thread = threads.made(connection, asked)
    cursor = None if visit.cursor is None else names.get(visit.cursor, visit.cursor)
    shut = [names.get(each, each) for each in compress(ids, visit.folded)]
    fresh = sorted(names.get(each, each) for each in visit.new)
    connection.execute(
        "UPDATE threads SET cursor = ?, line = ?, folded = ?, fresh = ? WHERE id = ?",
        (cursor, visit.line, joined(shut), joined(fresh), thread),
    )
    connection.execute(
        """UPDATE threads SET visited = copies.id, known = copies.names || copies.before
        FROM copies WHERE copies.id = ? AND visited IS NOT copies.id AND threads.id = ?""",
        (same_in(connection, asked, opened.content), thread),
    )


def correct(connection: "Connection", opened: Opened, correction: Correction) -> None:
    """Store that a comment answers another one than was guessed."""
    comment, parent = correction
    names = opened.renamed
    if opened.asked is not None:
        connection.execute(
            "INSERT INTO corrections (thread, comment, parent) VALUES (?, ?, ?)",
            (
                threads.made(connection, opened.asked),
                names.get(comment, comment),
                parent and names.get(parent, parent),
            ),
        )


def uncorrect(connection: "Connection", opened: Opened, comment: str) -> None:
    """Take back the last correction of a comment."""
    if opened.asked is not None:
        connection.execute(
            """DELETE FROM corrections WHERE id =
            (SELECT max(id) FROM corrections WHERE thread = ? AND comment = ?)""",
            (threads.found(connection, opened.asked), opened.renamed.get(comment, comment)),
        )
