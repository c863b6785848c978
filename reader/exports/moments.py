"""Dates and times as ISO 8601, the way every export writes them."""

from datetime import date, datetime


def iso(moment: date | None) -> str | None:
    """Return "2026-02-02" for a date, "2026-02-02T20:35" for a datetime.

    Seconds are left out where they are zero; a zone is written where it is known.
    """
    if not isinstance(moment, datetime):
        return None if moment is None else moment.isoformat()
    exact = moment.second or moment.microsecond
    return moment.isoformat(timespec="auto" if exact else "minutes")


def spoken(moment: date | None, as_written: str | None = None) -> str | None:
    """Return the moment for reading, "2026-02-02 20:35", else what the source wrote."""
    stamp = iso(moment)
    return as_written if stamp is None else stamp.replace("T", " ")
