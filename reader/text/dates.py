"""Dates and times as people write them, in Dutch, English, German, French and Spanish.

Reads figures ("02-02-2026 • 20:35", "2026-02-03T08:28+01:00") and names of months ("3 februari 2026
08:28", "February 3, 2026 at 8:28 AM", "3. Februar 2026 um 08:28 Uhr"). Times are naive unless a
zone is written that has one meaning (EST may be in America or Australia: the time is given, the
zone stays in the text). Dates that depend on today ("yesterday") are not read here.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

MAX_WRITTEN = 100
"""Longer texts are no date; it bounds the work on hostile ones."""

_MONTHS = (
    "januari january januar janvier enero jan jän jänner janv ene",
    "februari february februar février fevrier febrero feb févr fév",
    "maart march märz maerz mars marzo mrt mar mär",
    "april avril abril apr avr abr",
    "mei may mai mayo",
    "juni june juin junio jun",
    "juli july juillet julio jul juil",
    "augustus august août aout agosto aug ago",
    "september septembre septiembre setiembre sep sept",
    "oktober october octobre octubre okt oct",
    "november novembre noviembre nov",
    "december dezember décembre decembre diciembre dec dez déc dic",
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?!\d)")
_FIGURES = re.compile(
    r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?!\d)"
)
_WEEKDAYS = (
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo mi fr sa so "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim "
    "lunes martes miércoles miercoles jueves viernes sábado sabado domingo mié jue vie sáb dom"
)
_WEEKDAY = re.compile(
    rf"(?:{'|'.join(sorted(_WEEKDAYS.split(), key=len, reverse=True))})\b"
    r"\.?,?\s+(?:(?:de|den|der|the|le|el)\s+)?(?=\w)",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:\.|[^\W\d_]{1,2}|º)?\s+(?:(?:of|de)\s+)?"
    r"(?P<month>[^\W\d_]{3,10})[.,]?\s+(?:del?\s+)?(?P<year>\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(
    r"(?P<month>[^\W\d_]{3,10})\.?\s+(?P<day>\d{1,2})[^\W\d_]{0,2},?\s+(?P<year>\d{4})(?!\d)"
)
_TIME = re.compile(
    r"(?:T|[\s,;•·|@–—-]*(?:(?:om|um|at|à|a\s+las)\s)?\s*)"
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?"
    r"|(?=\s*[AaPp]\.?[Mm]\b)|\s?h\s?(?P<after_h>\d\d))"
    r"(?:\s*(?P<half>[AaPp])\.?[Mm]\b\.?)?(?:\s*(?:[Uu]hr|uur|hrs?|h)\b)?"
    r"(?:\s*(?P<zone>[A-Z]{1,4}|[+-]\d\d:?\d\d)(?![\w:]))?"
)
_HOURS_EAST = {"Z": 0, "UTC": 0, "GMT": 0, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2}
_AMBIGUOUS = re.compile(r"[ECMP][SD]?T|[IB]ST|AE[SD]T")
"""Zones that are recognised, but mean different hours in different places or seasons."""


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it was found at the start of a text."""

    value: date | None
    """A datetime where a time is written; None where only a month is ("2022-04")."""
    text: str
    """The words that were read."""


def read_date(text: str, language: str | None = None) -> date | None:
    """Return the date, or datetime, that `text` is as a whole; None if it is none or says more.

    `language` (ISO 639-1) decides whether 02/03/2026 is in February ("en") or in March.
    """
    text = text.strip()
    found = leading_date(text, language)
    return found.value if found is not None and found.text == text else None


def leading_date(text: str, language: str | None = None) -> Written | None:
    """Return the date that `text` begins with, with its time if it has one."""
    head = text[:MAX_WRITTEN]
    if (found := _ISO.match(head)) is not None and found["day"] is None:
        return Written(None, found.group()) if 1 <= int(found["month"]) <= 12 else None
    if found is not None:
        day = _date(int(found["year"]), int(found["month"]), int(found["day"]))
    elif (found := _FIGURES.match(head)) is not None:
        day = _figures(found, language)
    else:
        weekday = _WEEKDAY.match(head)
        starts = (0, weekday.end()) if weekday is not None else (0,)
        named = (_named(head, start) for start in starts)
        found, day = next((each for each in named if each is not None), (None, None))
    return None if found is None or day is None else _with_time(day, head, found.end())


def _named(head: str, start: int) -> tuple[re.Match[str], date] | None:
    """A date with the name of a month, before or after the day."""
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        found = pattern.match(head, start)
        if found is None:
            continue
        month = _NUMBER_OF.get(found["month"].casefold(), 0)
        day = _date(int(found["year"]), month, int(found["day"]))
        if day is not None:
            return found, day
    return None


def _figures(found: re.Match[str], language: str | None) -> date | None:
    """The day comes first, but in English where slashes part the figures, or if it can't."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    if len(found["year"]) == 2:
        year += 2000
    if language == "en" and found["mark"] == "/":
        return _date(year, first, second) or _date(year, second, first)
    return _date(year, second, first) or _date(year, first, second)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_time(day: date, head: str, end: int) -> Written:
    found = _TIME.match(head, end)
    clock = None if found is None else _clock(found)
    if found is None or clock is None:
        return Written(day, head[:end])
    unread = found["zone"] is not None and clock.tzinfo is None
    known = unread and _AMBIGUOUS.fullmatch(found["zone"]) is not None
    stop = found.start("zone") if unread and not known else found.end()
    return Written(datetime.combine(day, clock), head[:stop].rstrip())


def _clock(found: re.Match[str]) -> time | None:
    hour = int(found["hour"])
    half = (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    minute = int(found["minute"] or found["after_h"] or 0)
    try:
        return time(hour, minute, int(found["second"] or 0), tzinfo=_zone(found["zone"]))
    except ValueError:
        return None


def _zone(written: str | None) -> tzinfo | None:
    if written is None:
        return None
    if written in _HOURS_EAST:
        hours = _HOURS_EAST[written]
        return timezone(timedelta(hours=hours)) if hours else UTC
    if written[0] not in "+-":
        return None
    digits = written[1:].replace(":", "")
    away = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-away if written[0] == "-" else away) if away < timedelta(hours=24) else None
