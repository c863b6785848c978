"""Reads JSON that may be cut off or damaged: whole if it is whole, else the parts that are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from json import JSONDecodeError, JSONDecoder

MAX_DAMAGED = 100
"""Damaged items of a list that are skipped before the rest is given up: each costs a search."""

_LONGEST_INTEGER = 300
_SPACE = re.compile(r"\s*")
_NEXT_MEMBER = re.compile(r"\s*[{,]\s*(?=\")")
_COLON = re.compile(r"\s*:\s*")
_COMMA = re.compile(r"\s*,\s*")


def _integer(digits: str) -> int | float:
    """Python refuses to read integers of more than 4,300 digits; such become infinite."""
    return int(digits) if len(digits) < _LONGEST_INTEGER else float(digits)


# Not strict: a raw newline or tab in a string is a slip, and its meaning is plain.
_DECODER = JSONDecoder(strict=False, parse_int=_integer)


@dataclass(frozen=True, slots=True)
class Damage:
    """Why a text is not JSON, or not only, and where."""

    reason: str
    line: int | None = None
    """Counted from 1; None where the whole is at fault."""


def loads(text: str) -> tuple[object, Damage | None]:
    """Return the value that `text` begins with, None where it isn't whole, and what is wrong."""
    try:
        value, end = _DECODER.raw_decode(text, _space(text, 0))
    except JSONDecodeError as error:
        return None, Damage(error.msg[0].lower() + error.msg[1:], error.lineno)
    except RecursionError:
        return None, Damage("it is nested too deeply")
    end = _space(text, end)
    if end < len(text):
        return value, Damage("more text follows its end", text.count("\n", 0, end) + 1)
    return value, None


def member(text: str, name: str) -> object:
    """Return the whole value of the first member called `name` at any level, or None."""
    found = _member(name, "").search(text)
    whole = None if found is None else _whole(text, found.end())
    return None if whole is None else whole[0]


def members(text: str, name: str) -> dict[str, object]:
    """Return the whole members of the first object called `name`."""
    values: dict[str, object] = {}
    found = _member(name, r"(?=\{)").search(text)
    place = -1 if found is None else found.end()
    while place >= 0 and (start := _NEXT_MEMBER.match(text, place)):
        key = _whole(text, start.end())
        colon = None if key is None else _COLON.match(text, key[1])
        value = None if colon is None else _whole(text, colon.end())
        if key is None or value is None:
            break
        values[str(key[0])] = value[0]
        place = value[1]
    return values


def items(text: str, name: str, opening: str) -> Iterator[object]:
    """Yield the whole objects in the first list called `name`, and None for a damaged one.

    After a damaged item, reading goes on where an object begins with a member called `opening`.
    """
    found = _member(name, r"\[\s*").search(text)
    place = len(text) if found is None else found.end()
    restart = re.compile(rf'\{{\s*"{re.escape(opening)}"\s*:')
    damaged = 0
    while place < len(text) and text[place] != "]" and damaged < MAX_DAMAGED:
        whole = _whole(text, place)
        if whole is None or not isinstance(whole[0], dict):
            damaged += 1
            yield None
            again = restart.search(text, place + 1)
            place = len(text) if again is None else again.start()
            continue
        yield whole[0]
        comma = _COMMA.match(text, whole[1])
        place = _space(text, whole[1]) if comma is None else comma.end()


def _member(name: str, value: str) -> re.Pattern[str]:
    # A quotation mark inside a string has a backslash before it, so this matches no string's text.
    return re.compile(rf'"{re.escape(name)}"\s*:\s*{value}')


def _whole(text: str, place: int) -> tuple[object, int] | None:
    """The value at `place` and where it ends, or None if it isn't whole."""
    try:
        return _DECODER.raw_decode(text, place)
    except (JSONDecodeError, RecursionError):
        return None


def _space(text: str, place: int) -> int:
    found = _SPACE.match(text, place)
    return place if found is None else found.end()
