"""Comments as bytes and back: some dozens at a time, column by column."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, Field, fields
from datetime import datetime
from itertools import repeat
from operator import attrgetter
from typing import Any, NamedTuple

from reader.model import Comment, Quote

SIZE = 64
"""Comments on a page: a screen's worth, read in half a millisecond."""

_OUTLINED = ("depth", "replies")
"""What the outline says, and no page has to."""
_FIELDS = [field for field in fields(Comment) if field.name not in _OUTLINED]
_values = attrgetter(*(field.name for field in _FIELDS))
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_decode = json.JSONDecoder().raw_decode


def pack(comments: Sequence[Comment]) -> bytes:
    """Return `comments` as JSON: an object of columns, without those that have no say."""
    columns: dict[str, Sequence[object]] = {}
    for field, column in zip(_FIELDS, zip(*map(_values, comments), strict=True), strict=True):
        if column.count(_default(field)) < len(column):
            write = _WRITERS.get(field.name)
            columns[field.name] = column if write is None else list(map(write, column))
    return _encode(columns).encode("utf-8", "surrogatepass")


def unpack(data: bytes, depths: Sequence[int], replies: Sequence[int]) -> tuple[Comment, ...]:
    """Return the comments that `pack` made `data` of, with what their outline says.

    Raises ValueError, KeyError or TypeError for any other data.
    """
    columns: dict[str, Any] = json.loads(data)
    if len(columns["id"]) != len(depths):
        raise ValueError("a page of another size")
    for name, read in _READERS.items():
        if name in columns:
            columns[name] = map(read, columns[name])
    columns |= {"depth": depths, "replies": replies}
    return tuple(
        map(
            Comment,
            *(
                columns[field.name] if field.name in columns else repeat(_default(field))
                for field in fields(Comment)
            ),
        )
    )


class Excerpt(NamedTuple):
    """What a comment is searched, filtered and sorted by."""

    author: str | None
    published: datetime | None
    score: int | None
    body: str


def excerpts(data: bytes, count: int) -> tuple[Excerpt, ...]:
    """Return that of the `count` comments that `pack` made `data` of, several times as quickly.

    Raises ValueError or TypeError for any other data.
    """
    text = data.decode("utf-8", "surrogatepass")
    return tuple(map(Excerpt, *(_column(text, name, count) for name in Excerpt._fields)))


def _column(text: str, name: str, count: int) -> Iterable[Any]:
    # Within a string the quotation marks would stand behind backslashes.
    mark = f'"{name}":['
    at = text.find(mark)
    if at == -1:
        return repeat(_DEFAULTS[name], count)
    values, _ = _decode(text, at + len(mark) - 1)
    if len(values) != count:
        raise ValueError("a page of another size")
    read = _READERS.get(name)
    return list(values if read is None else map(read, values))


def _default(field: "Field[Any]") -> object:
    return None if field.default is MISSING else field.default


def _moment_written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment_read(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _lines_read(lines: Sequence[int] | None) -> tuple[int, int] | None:
    return None if lines is None else (lines[0], lines[1])


def _quotes_written(quotes: Sequence[Quote]) -> list[object]:
    return [(quote.text, quote.of, quote.lines) for quote in quotes]


def _quotes_read(quotes: Sequence[Any]) -> tuple[Quote, ...]:
    return tuple(Quote(text, of, _lines_read(lines)) for text, of, lines in quotes)


_WRITERS: dict[str, Callable[[Any], object]] = {
    "published": _moment_written,
    "edited": _moment_written,
    "quotes": _quotes_written,
}
_READERS: dict[str, Callable[[Any], object]] = {
    "published": _moment_read,
    "edited": _moment_read,
    "quotes": _quotes_read,
    "lines": _lines_read,
}
_DEFAULTS = {field.name: _default(field) for field in _FIELDS}
