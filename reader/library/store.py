"""The one file that holds what is kept: makes it, opens it, and says why it can't be used."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.library.errors import LibraryError
from reader.library.schema import prepare
from reader.library.transaction import transaction

_PATIENCE = 5.0
"""Seconds to wait while another process writes."""
_REMEDY = "Nothing is kept this time."
_DAMAGED = "Move it away, and a new one is made."


class Store:
    """An open library; one connection, which any one thread may use at a time."""

    def __init__(self, path: Path, *, make: bool = False) -> None:
        """Open the library at `path`; if there is none, `make` one that only its owner may read.

        Raises LibraryError where that can't be done.
        """
        self.path = path
        with failures_told(path):
            if make and not path.exists():
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=rw",
                uri=True,
                timeout=_PATIENCE,
                isolation_level=None,
                check_same_thread=False,
            )
        try:
            with self.reading() as connection:
                # So that whoever reads and whoever writes don't wait for each other.
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.execute("PRAGMA foreign_keys = ON")
                prepare(connection)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection; what goes wrong with it is a LibraryError."""
        with failures_told(self.path):
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The same for a change that is made as a whole or not at all."""
        with self.reading() as connection, transaction(connection):
            yield connection

    def hold(self) -> None:
        """See from now on what is there now, whatever others write or remove."""
        with self.reading() as connection:
            # Without a write-ahead log this would keep the others from writing.
            if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
                connection.execute("BEGIN")

    def tidy(self) -> None:
        """Move what was written to its place in the file, as far as others let us."""
        with self.reading() as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


@contextmanager
def failures_told(path: Path) -> Iterator[None]:
    """Say for people why the library at `path` can't be used, or what it holds can't be read."""
    try:
        yield
    except LibraryError as error:
        raise LibraryError(error.what, where=str(path), remedy=error.remedy) from error
    except sqlite3.OperationalError as error:
        what = f"the library can't be used ({error})"
        raise LibraryError(what, where=str(path), remedy=_REMEDY) from error
    except (sqlite3.Error, ValueError, TypeError, KeyError) as error:
        what = f"the library is damaged ({error})"
        raise LibraryError(what, where=str(path), remedy=_DAMAGED) from error
    except OSError as error:
        what = f"the library can't be opened ({error.strerror or error})"
        raise LibraryError(what, where=str(path), remedy=_REMEDY) from error
