"""One JSON object written by strangers: its fields, cleaned, of the type that is wanted or None."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import TypeVar

from reader.text.clean import clean

T = TypeVar("T")

_ONE_LINE = str.maketrans("\n\t", "  ")
_DATE_ALONE = len("2026-02-02")


class Record:
    """Typed access to the fields of a JSON object; a field that isn't there is None.

    A value of another type is turned into the one wanted where that is plain, and is None where
    it isn't; either way the field's name is counted in `odd`, which many records may share.
    """

    __slots__ = ("_odd", "_values")

    def __init__(self, values: Mapping[str, object], odd: Counter[str]) -> None:
        self._values = values
        self._odd = odd

    def __contains__(self, name: str) -> bool:
        return self._values.get(name) is not None

    def text(self, name: str) -> str | None:
        """A text of any number of lines; None if it is empty."""
        value = self._values.get(name)
        if isinstance(value, str):
            return clean(value) or None
        if value is None:
            return None
        self._odd[name] += 1
        return None if self.number(name) is None else str(value)

    def line(self, name: str) -> str | None:
        """A text of one line."""
        text = self.text(name)
        if text is None or text.isprintable():
            return text
        return text.translate(_ONE_LINE)

    def number(self, name: str) -> float | None:
        """A finite number, no truth value."""
        value = self._values.get(name)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, float) and math.isfinite(value):
            return value
        self._odd[name] += 1
        return None

    def integer(self, name: str) -> int | None:
        """A whole number; a broken one is rounded."""
        number = self.number(name)
        if number is not None and not isinstance(number, int):
            self._odd[name] += 1
            return round(number)
        return number

    def truth(self, name: str) -> bool:
        """A truth value; false if it is none."""
        value = self._values.get(name)
        if value is not None and not isinstance(value, bool):
            self._odd[name] += 1
        return value is True

    def word(self, name: str, known: Mapping[str, T]) -> T | None:
        """What one of the `known` words stands for."""
        word = self.line(name)
        if word is not None and word not in known:
            self._odd[name] += 1
        return None if word is None else known.get(word)

    def date(self, name: str) -> date | None:
        """An ISO 8601 date, or a datetime where there is a time."""
        text = self.line(name)
        if text is not None and len(text) == _DATE_ALONE:
            return self._parsed(name, text, date.fromisoformat)
        return self._parsed(name, text, datetime.fromisoformat)

    def time(self, name: str) -> datetime | None:
        """An ISO 8601 date with a time: aware if it states a zone."""
        text = self.line(name)
        if text is not None and len(text) <= _DATE_ALONE:
            self._odd[name] += 1
            return None
        return self._parsed(name, text, datetime.fromisoformat)

    def lines(self, name: str) -> tuple[int, int] | None:
        """A first and a last line."""
        match self._values.get(name):
            case None:
                return None
            case [int(first), int(last)] if 0 < first <= last:
                return first, last
        self._odd[name] += 1
        return None

    def texts(self, name: str) -> Iterator[str]:
        """The texts in a list."""
        value = self._values.get(name)
        for each in value if isinstance(value, list) else ():
            if isinstance(each, str):
                yield clean(each)
            else:
                self._odd[name] += 1

    def object(self, name: str) -> "Record":
        """The object, empty if there is none."""
        value = self._values.get(name)
        if value is not None and not isinstance(value, dict):
            self._odd[name] += 1
        return Record(value if isinstance(value, dict) else {}, self._odd)

    def records(self, name: str) -> Iterator["Record"]:
        """The objects in a list."""
        value = self._values.get(name)
        if value is not None and not isinstance(value, list):
            self._odd[name] += 1
        for each in value if isinstance(value, list) else ():
            if isinstance(each, dict):
                yield Record(each, self._odd)
            else:
                self._odd[name] += 1

    def _parsed(self, name: str, text: str | None, parse: Callable[[str], T]) -> T | None:
        try:
            return None if text is None else parse(text)
        except ValueError:
            self._odd[name] += 1
            return None
