"""Says when something was written: how long ago if that is recent, else the date."""

from datetime import datetime, timedelta

_DAY = timedelta(days=1)


def said(moment: datetime, now: datetime) -> str:
    """Return `moment` in words; `now` is aware, and naive moments are taken for its zone's."""
    then = moment if moment.tzinfo is not None else moment.replace(tzinfo=now.tzinfo)
    passed = now - then
    if timedelta(0) <= passed < timedelta(minutes=1):
        return "now"
    if timedelta(0) <= passed < timedelta(hours=1):
        return f"{passed // timedelta(minutes=1)} min"
    if timedelta(0) <= passed < _DAY:
        return f"{passed // timedelta(hours=1)} h"
    if timedelta(0) <= passed < 7 * _DAY:
        return f"{passed // _DAY} d"
    return moment.strftime("%Y-%m-%d %H:%M")
