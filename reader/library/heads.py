"""What is kept of a thread beside its comments: article, notices and outline, as text and bytes."""

import json
import sys
from array import array
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime

from reader.model import Article, Outline

_DATE_ALONE = len("2026-02-02")


def article_written(article: Article) -> str:
    """Return `article` as JSON."""
    published = None if article.published is None else article.published.isoformat()
    return json.dumps(asdict(article) | {"published": published})


def article_read(text: str) -> Article:
    """Return the article that `article_written` wrote."""
    values = json.loads(text)
    published = values["published"]
    if published is not None:
        kind = date if len(published) == _DATE_ALONE else datetime
        values["published"] = kind.fromisoformat(published)
    return Article(**values)


def notices_written(notices: Sequence[str]) -> str:
    """Return `notices` as JSON."""
    return json.dumps(notices)


def notices_read(text: str) -> tuple[str, ...]:
    """Return what `notices_written` wrote."""
    return tuple(json.loads(text))


def outline_written(outline: Outline) -> bytes:
    """Return the arrays of `outline` one after the other, four bytes a number, lowest first."""
    return b"".join(_lowest_first(each).tobytes() for each in outline)


def outline_read(data: bytes, count: int) -> Outline:
    """Return the outline of `count` comments; raises ValueError for bytes of any others."""
    size = count * array("i").itemsize
    if len(data) != size * len(Outline._fields):
        raise ValueError("an outline of another size")
    parts = (data[start * size : (start + 1) * size] for start in range(len(Outline._fields)))
    return Outline(*(_lowest_first(array("i", part)) for part in parts))


def _lowest_first(numbers: "array[int]") -> "array[int]":
    if sys.byteorder == "little":
        return numbers
    turned = numbers[:]
    turned.byteswap()
    return turned
