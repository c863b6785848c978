"""The options that say how a digest is made, and how their values are written."""

import argparse
import re
from datetime import date, datetime, timedelta

from reader.cli import arguments, streams

KNOWN_WELL = ("nl", "en", "de", "fr", "es")
"""The languages whose cues and abbreviations digests know."""

_AGO = re.compile(r"(\d{1,6})([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_SHARE = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)\s?%?", re.ASCII)
_CODE = re.compile(r"[a-z]{2}", re.ASCII)


def add_method(parser: arguments.Parser) -> None:
    """Add --method and --language; the parser's help ends with the names of the methods."""
    parser.add_argument("--method", metavar="NAME", help="the way to choose sentences")
    parser.add_argument(
        "--language",
        type=language,
        metavar="CODE",
        help=f"read it in this language: {', '.join(KNOWN_WELL)}, or another with less support "
        "(default: the one it is found to be in)",
    )
    parser.more = _methods


def add_length(parser: arguments.Parser) -> None:
    """Add --points, --words and --share, of which one may be given."""
    limits = parser.add_mutually_exclusive_group()
    limits.add_argument(
        "--points",
        type=arguments.positive,
        metavar="N",
        help="at most N sentences (default: as many as suit the thread)",
    )
    limits.add_argument(
        "--words", type=arguments.positive, metavar="N", help="sentences until they have N words"
    )
    limits.add_argument("--share", type=share, metavar="P%", help="P %% of the sentences")


def check(chosen: argparse.Namespace) -> None:
    """Say before the work that a language is less known, or (UsageError) a method not at all."""
    if chosen.method is not None:
        from reader import digests

        digests.by_name(chosen.method)
    if chosen.language is not None and chosen.language not in KNOWN_WELL:
        streams.say(
            f"less is known of {chosen.language} than of {', '.join(KNOWN_WELL)}: "
            "the digest may be rougher"
        )


def language(text: str) -> str:
    """Return a language's code in lower case, for argparse."""
    code = text.lower()
    if not _CODE.fullmatch(code):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no language code: give two letters ({', '.join(KNOWN_WELL)} are known "
            "best)"
        )
    return code


def share(text: str) -> float:
    """Return a part of 1, from a percentage above 0, for argparse."""
    found = _SHARE.fullmatch(text)
    percent = float(found[1]) if found else 0.0
    if not 0 < percent <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no percentage above 0 % and up to 100 %")
    return percent / 100


def moment(text: str) -> date:
    """Return a date, a time, or the time so many minutes, hours, days or weeks ago."""
    found = _AGO.fullmatch(text)
    if found is not None:
        try:
            return datetime.now().astimezone() - timedelta(**{_UNITS[found[2]]: int(found[1])})
        except OverflowError:
            pass
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(text)
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(
        f"{text!r} is no time: give 2026-02-02, 2026-02-02T20:35, or how long ago (90m, 12h, 2d, "
        "3w)"
    )


def _methods() -> str:
    from reader import digests

    first, *others = digests.names()
    return f"Methods: {first} (the default), {', '.join(others)}."
