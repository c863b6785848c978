"""Recognises the lines that say who wrote an article, as what, and when."""

import re
from dataclasses import dataclass

from reader.recovery.vocabulary import BY, PARTICLES, PUBLISHED
from reader.text.dates import Written, leading_date, read_date

_LONGEST = 160
_BY = re.compile(r"(?:[Gg]eschreven |[Ww]ritten )?([^\W\d_]{2,6})\s*:?\s+(?=\S)")
_PARTS = re.compile(r"\s+[•·|–—-]\s+|,\s+|\s+(?:op|on|am|le|el)\s+(?=\d|[^\W\d_]+\s\d)")
_NAME_WORD = re.compile(r"[^\W\d_](?:\.|[\w'’.-]*\w)?")
_MOST_WORDS = 6
_LABEL = re.compile(r"([^\W\d_]{4,14})(?:\s+(?:op|on|am|le|el))?\s*:?\s+")
_DASH = re.compile(r"\s*(?:[•·|–—:-]\s+|$)")
_ROLE = re.compile(r"[^\W\d_][^\W\d_&/'’. -]*(?:[ &/'’-]+[^\W\d_&/'’. -]+){0,4}")
_LONGEST_ROLE = 50


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it; the same line may go on with the role and the date."""

    name: str
    role: str | None = None
    dated: Written | None = None


def read_byline(line: str, language: str | None = None) -> Byline | None:
    """Return what a line like "By Anna Jansen, editor • 2 February 2026" says, else None."""
    line = line.strip()
    found = _BY.match(line) if len(line) <= _LONGEST else None
    if found is None or found[1].casefold() not in BY:
        return None
    rest = line[found.end() :]
    cut = _PARTS.search(rest)
    name = rest[: cut.start()] if cut else rest
    if not _is_name(name):
        return None
    return Byline(name) if cut is None else _with_more(name, rest[cut.end() :], language)


def _is_name(text: str) -> bool:
    """Whether every word begins like a name's: "Anna de Vries", "J. Müller & Co"."""
    words = text.split()
    return (
        0 < len(words) <= _MOST_WORDS
        and words[0][0].isupper()
        and all(
            word in PARTICLES or (word[0].isupper() and _NAME_WORD.fullmatch(word))
            for word in words
        )
    )


def _with_more(name: str, tail: str, language: str | None) -> Byline | None:
    """A role, a date or both after the name; None if there is anything else."""
    dated = read_dateline(tail, language)
    if dated is not None:
        return Byline(name, None, dated)
    if is_role(tail):
        return Byline(name, tail.strip())
    for parted in _PARTS.finditer(tail):
        dated = read_dateline(tail[parted.end() :], language)
        if dated is not None and is_role(tail[: parted.start()]):
            return Byline(name, tail[: parted.start()], dated)
    return None


def read_dateline(line: str, language: str | None = None) -> Written | None:
    """Return the date that `line` is, with or without a word for "published"; else None."""
    line = line.strip()
    if len(line) > _LONGEST:
        return None
    written = line[_labelled(line, 0) :]
    value = read_date(written, language)
    return None if value is None else Written(value, written)


def opening_date(line: str, language: str | None = None) -> tuple[Written, int] | None:
    """Return a date that stands before the text of `line`, and where the text goes on.

    It has to be set apart: by a word for "date" or "published", by being written in figures from
    the year down, or by a dash or the end of the line after it.
    """
    start = len(line) - len(line.lstrip())
    begin = _labelled(line, start)
    written = leading_date(line[begin : begin + _LONGEST], language)
    if written is None:
        return None
    end = begin + len(written.text)
    dash = _DASH.match(line, end)
    if not (begin > start or dash or written.text[:4].isdigit()):
        return None
    if dash:
        return written, dash.end()
    return (written, end) if end == len(line) or line[end].isspace() else None


def _labelled(line: str, start: int) -> int:
    """Where the date begins: after a word for "published", if there is one."""
    found = _LABEL.match(line, start)
    return found.end() if found is not None and found[1].casefold() in PUBLISHED else start


def is_role(line: str) -> bool:
    """Whether `line` can be what somebody is at a publication: "Redacteur", "Senior editor"."""
    line = line.strip()
    return len(line) <= _LONGEST_ROLE and _ROLE.fullmatch(line) is not None
