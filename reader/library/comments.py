"""The comments of a thread that the library has, read when they are asked for."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, overload

from reader.library.errors import LibraryError
from reader.library.heads import outline_read
from reader.library.names import parted
from reader.library.pages import SIZE, Excerpt, excerpts, unpack
from reader.model import Comment, Outline

if TYPE_CHECKING:
    from reader.library.store import Store

_KEPT = 4_000_000
"""Bytes of the pages that are kept once they were read: some thousands of comments."""
_AT_ONCE = 16
"""Pages that are read at once when the comments are gone through."""
_GONE = "this thread's comments were removed from the library"


class StoredComments(Sequence[Comment]):
    """A sequence that holds few of its comments; any number of threads may read it at once.

    What others write or remove once the first comment was read changes nothing here. It can be
    pickled, and is then another sequence of the same comments.
    """

    def __init__(self, path: Path, copy: int, count: int, present: int) -> None:
        """`copy` is a copy's number in the library at `path`, of `count` comments.

        `present` of them are more than stubs.
        """
        self._path = path
        self._copy = copy
        self._count = count
        self._present = present
        self._lock = Lock()
        self._store: Store | None = None
        self._outline: Outline | None = None
        self._pages: OrderedDict[int, tuple[int, tuple[Comment, ...]]] = OrderedDict()
        self._held = 0

    def __reduce__(self) -> tuple[type["StoredComments"], tuple[Path, int, int, int]]:
        return StoredComments, (self._path, self._copy, self._count, self._present)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Comment: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Comment, ...]: ...
    def __getitem__(self, place: int | slice) -> Comment | tuple[Comment, ...]:
        if isinstance(place, slice):
            places = range(*place.indices(self._count))
            if places.step == 1:
                return tuple(self._between(places.start, places.stop))
            return tuple(self[each] for each in places)
        index = range(self._count)[place]
        return self._page(index // SIZE)[index % SIZE]

    def __iter__(self) -> Iterator[Comment]:
        return self._between(0, self._count)

    @property
    def outline(self) -> Outline:
        """The shape of the whole, read once."""
        if self._outline is None:
            ((data,),) = self._rows(1, "SELECT outline FROM copies WHERE id = ?")
            with self._told():
                self._outline = outline_read(data, self._count)
        return self._outline

    def ids(self) -> list[str]:
        """The ids of all comments, read without the comments."""
        import json

        ((ids, names),) = self._rows(1, "SELECT ids, names FROM copies WHERE id = ?")
        found: list[str] = parted(names) if ids is None else json.loads(ids)
        return found

    def present(self) -> int:
        """How many comments are really here, stubs left out."""
        return self._present

    def excerpts(
        self, start: int, stop: int, worth: Callable[[int, int, bytes], bool] | None = None
    ) -> Iterator[tuple[int, Sequence[Excerpt]]]:
        """Yield what [start, stop) are searched by, some dozens at a time, with the first's index.

        Pages that aren't `worth` it come empty. It is asked by the indices that a page has,
        [first, last), and its text, UTF-8 in which letters and figures stand as they do in names
        and bodies.
        """
        first, last = start // SIZE, -(-stop // SIZE)
        for begin in range(first, last, _AT_ONCE):
            end = min(last, begin + _AT_ONCE)
            for number, data in zip(range(begin, end), self._read(begin, end), strict=True):
                index, beyond = number * SIZE, min((number + 1) * SIZE, self._count)
                page: Sequence[Excerpt] = ()
                if worth is None or worth(index, beyond, data):
                    with self._told():
                        page = excerpts(data, beyond - index)
                yield max(start, index), page[max(0, start - index) : stop - index]

    def close(self) -> None:
        """Close the library; the next question opens it again."""
        with self._lock:
            if self._store is not None:
                self._store.close()
            self._store = None

    def _between(self, start: int, stop: int) -> Iterator[Comment]:
        """The comments in [start, stop): if they are many, they are read and not kept."""
        first, last = start // SIZE, -(-stop // SIZE)
        if last - first <= _AT_ONCE:
            found: Iterator[tuple[Comment, ...]] = map(self._page, range(first, last))
        else:
            found = self._through(first, last)
        comments = (comment for page in found for comment in page)
        return islice(comments, start - first * SIZE, stop - first * SIZE)

    def _through(self, first: int, last: int) -> Iterator[tuple[Comment, ...]]:
        for begin in range(first, last, _AT_ONCE):
            end = min(last, begin + _AT_ONCE)
            pages = self._read(begin, end)
            yield from map(self._unpacked, range(begin, end), pages)

    def _page(self, number: int) -> tuple[Comment, ...]:
        with self._lock:
            kept = self._pages.get(number)
            if kept is not None:
                self._pages.move_to_end(number)
                return kept[1]
        (data,) = self._read(number, number + 1)
        page = self._unpacked(number, data)
        with self._lock:
            if number not in self._pages:
                self._pages[number] = len(data), page
                self._held += len(data)
            while self._held > _KEPT and len(self._pages) > 1:
                _, (size, _) = self._pages.popitem(last=False)
                self._held -= size
        return page

    def _unpacked(self, number: int, data: bytes) -> tuple[Comment, ...]:
        here = slice(number * SIZE, (number + 1) * SIZE)
        shape = self.outline
        with self._told():
            return unpack(data, shape.depths[here], shape.replies[here])

    def _read(self, first: int, last: int) -> list[bytes]:
        """The pages [first, last)."""
        query = "SELECT data FROM pages WHERE copy = ? AND number BETWEEN ? AND ? ORDER BY number"
        return [data for (data,) in self._rows(last - first, query, first, last - 1)]

    def _rows(self, count: int, query: str, *values: int) -> list[Any]:
        with self._lock, self._opened().reading() as connection:
            rows = connection.execute(query, (self._copy, *values)).fetchall()
        if len(rows) < count:
            raise LibraryError(_GONE, where=str(self._path), remedy="Open it again.")
        return rows

    def _told(self) -> AbstractContextManager[None]:
        """What says for people that what is stored makes no sense."""
        from reader.library.store import failures_told

        return failures_told(self._path)

    def _opened(self) -> "Store":
        """The library; the lock is held."""
        if self._store is None:
            from reader.library.store import Store

            self._store = Store(self._path)
            self._store.hold()
        return self._store
