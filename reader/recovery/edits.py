"""The line that a site puts under a comment that was changed later: who did it, and when.

"[Reactie gewijzigd door NAME op DATE]", "[Comment edited by NAME on DATE]", "[Beitrag geändert von
NAME am DATE]" and their like. Who edited is not who wrote: moderators edit too.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from reader.recovery.vocabulary import CHANGED
from reader.text.dates import leading_date

_LONGEST = 250
_MARK = re.compile(
    r"\[(?P<said>[^\[\]]{4,60}?)\s(?:door|by|von|durch|par|por)\s+(?P<rest>[^\[\]]{1,180})\]"
)
_WHEN = re.compile(r",?\s+(?:op|on|am|at|le|el)\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class EditMark:
    """A mark that ends an edited comment."""

    by: str
    when: datetime | None
    """None where the date is missing or can't be read."""
    start: int
    """Where the mark begins in its line: 0 where it has the line to itself."""


def edit_mark(line: str, language: str | None = None) -> EditMark | None:
    """Return the edit mark that `line` ends with, if it does."""
    if not line.rstrip().endswith("]"):
        return None
    line = line.rstrip()
    opened = line.rfind("[", max(0, len(line) - _LONGEST))
    found = _MARK.fullmatch(line, opened) if opened != -1 else None
    if found is None or CHANGED.isdisjoint(found["said"].casefold().split()[-1:]):
        return None
    by, when = _parted(found["rest"], language)
    return EditMark(by, _moment(when), opened if line[:opened].strip() else 0)


def _parted(rest: str, language: str | None) -> tuple[str, date | None]:
    """The name and the date: a name may have an "on" in it, and a date an "at"."""
    for found in _WHEN.finditer(rest):
        written = leading_date(rest[found.end() :], language)
        if written is not None and written.value is not None:
            return rest[: found.start()].strip(), written.value
    return rest.strip(), None


def _moment(value: date | None) -> datetime | None:
    """A date without a time counts from midnight."""
    if value is None or isinstance(value, datetime):
        return value
    return datetime.combine(value, time())
