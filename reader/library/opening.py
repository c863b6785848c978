"""Reads what was asked for: from the library if it was opened before and hasn't changed since."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from reader.fetch import STDIN, fetch
from reader.library import copies
from reader.library.asked import Asked, State, Wanted
from reader.library.errors import LibraryError
from reader.library.names import names_of, renamed
from reader.library.opened import Opened
from reader.library.place import file, is_there
from reader.library.remembered import remembered
from reader.library.visits import corrections, last_visit
from reader.model import Document, Thread
from reader.model.thread import ids_of

if TYPE_CHECKING:
    from reader.library.store import Store

_PIPED = b"piped "
"""What no absolute path begins with."""
_PIPE = State(0, 0)


class Opening:
    """One source's way to the screen; without a library that can be used, the library is left out.

    `read` comes first, then `finish`, once what was read is on its way, and `close` at the end,
    which leaving its `with` sees to.
    """

    def __init__(self, wanted: Wanted, parse: Callable[[Document], Thread]) -> None:
        """`parse` makes a thread of a document; both may raise ReaderError."""
        self.problem = ""
        """Why the library isn't used, if that has a reason."""
        self._wanted = wanted
        self._parse = parse
        self._later: Callable[[Store], object] | None = None
        self._store: Store | None = None
        with self._told():
            if wanted.keep or is_there():
                self._store = _store(make=wanted.keep)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def remembered(self) -> dict[str, str]:
        """What is remembered of how the screen was."""
        with self._told():
            if self._store is not None:
                return remembered(self._store)
        return {}

    def read(self) -> Opened:
        """Return what was asked for, with what earlier visits left behind.

        A large thread that wasn't there before is stored at once, and read from there; a small one
        is stored by `finish`.
        """
        opened = self._read()
        return replace(opened, problem=self.problem)

    def finish(self) -> None:
        """Store what can wait until the thread is shown."""
        later, self._later = self._later, None
        with self._told():
            if self._store is not None and later is not None and self._wanted.keep:
                later(self._store)

    def close(self) -> None:
        """Tidy up; nobody needs to wait for that."""
        with self._told():
            if self._store is not None and self._wanted.keep:
                self._store.tidy()
        if self._store is not None:
            self._store.close()

    def _read(self) -> Opened:
        source = self._wanted.source
        state = _state(source)
        asked = Asked(b"", self._wanted.source_name or "")
        if state is not None:
            asked = asked._replace(place=os.fsencode(Path(source).resolve()))
            found = self._found(asked, lambda store: copies.unchanged(store, asked, state))
            if found is not None:
                return found
        document = fetch(source, self._wanted.stdin)
        content = _content(document.data)
        if state is None:
            asked = asked._replace(place=_PIPED + content)
        found = self._found(asked, lambda store: copies.same(store, asked, content))
        if found is None:
            return self._parsed(document, asked, state or _PIPE, content)
        self._later = lambda store: copies.touched(store, asked, content, state or _PIPE)
        return found

    def _found(self, asked: Asked, look: Callable[["Store"], int | None]) -> Opened | None:
        """What is in the library, if the copy that is looked for is there."""
        with self._told():
            copy = None if self._store is None else look(self._store)
            if self._store is not None and copy is not None:
                loaded = copies.load(self._store, copy)
                opened = Opened(
                    loaded.thread, asked=asked, content=loaded.content, renamed=loaded.renamed
                )
                return self._left(self._store, opened, copy)
        return None

    def _parsed(self, document: Document, asked: Asked, state: State, content: bytes) -> Opened:
        """What is in the document."""
        thread = self._parse(document)
        opened = Opened(thread)
        with self._told():
            if self._store is not None:
                names = renamed(ids_of(thread.comments), names_of(thread.comments))
                known = Opened(thread, asked=asked, content=content, renamed=names)
                opened = self._kept(self._store, known, state)
        return opened

    def _kept(self, store: "Store", opened: Opened, state: State) -> Opened:
        """The same, stored now or later, if it is to be kept."""
        asked, thread, copy = opened.asked, opened.read, None
        if asked is not None and self._wanted.keep:
            if len(thread.comments) > copies.LARGE:
                copy = copies.save(store, asked, state, opened.content, thread)
                opened = replace(opened, read=copies.load(store, copy).thread)
            else:
                self._later = lambda store: copies.save(store, asked, state, opened.content, thread)
        return self._left(store, opened, copy)

    def _left(self, store: "Store", opened: Opened, copy: int | None) -> Opened:
        """Add what earlier visits left behind; `copy` is the thread's number if it is stored."""
        asked = opened.asked
        if asked is not None:
            right = replace(opened, corrections=corrections(store, asked, opened.renamed))
            # Most threads needn't be gone through, nor even be set right, to know the place.
            visit = last_visit(
                store, asked, copy, lambda: right.thread().positions(), opened.renamed
            )
            opened = replace(right, visit=visit, asked=asked if self._wanted.keep else None)
        return opened

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Go on without the library where it fails."""
        try:
            yield
        except LibraryError as error:
            self.problem = str(error)
            if self._store is not None:
                self._store.close()
            self._store = None


def _store(*, make: bool) -> "Store":
    from reader.library.store import Store  # Imported late, for whoever has no library.

    return Store(file(), make=make)


def _state(source: str) -> State | None:
    """The state of a file; None for what isn't one, or can't be found."""
    if source == STDIN:
        return None
    try:
        found = Path(source).stat()
    except (OSError, ValueError):
        return None
    return State(found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


def _content(data: bytes) -> bytes:
    from hashlib import blake2b  # Imported late: what is unchanged needs no look into it.

    return blake2b(data, digest_size=32).digest()
