"""Filters: which comments are to be shown, in a small language that people guess.

`author:ada score>5 depth<3 replies>2 new link "a phrase" -word`: all of it has to hold, a minus
turns a part round, and what isn't understood otherwise is text.
"""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple, cast

from reader.tui.finding.knots import Telling
from reader.tui.finding.matching import Fault, Pattern, compile_pattern, count

_TOKEN = re.compile(r'(-?)((?:(?:text|author|by):)?"[^"]*(?:"|$)|\S+)')
_NUMBER = re.compile(r"(score|depth|replies)(<=|>=|<|>|=|:)(.*)", re.IGNORECASE)
_NAMED = re.compile(r'(author|by|text):"?([^"]*)"?', re.IGNORECASE)
_NEW = ("new", "is:new")
_LINK = ("link", "links", "has:link", "has:links")
_ADDRESS = re.compile(r"https?://\w|mailto:\w", re.IGNORECASE)
COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "=": operator.eq,
    ":": operator.eq,
}
"""What the signs between a name and a number mean."""


@dataclass(frozen=True, slots=True)
class New:
    """The comment is new; the comment itself doesn't say so."""


@dataclass(frozen=True, slots=True)
class Place:
    """How deep it stands, or how much stands under it, is more, less, or as much."""

    field: Literal["depth", "replies"]
    sign: str
    value: int


@dataclass(frozen=True, slots=True)
class Score:
    """Its score is more, less, or as much; without one it is none of these."""

    sign: str
    value: int

    def holds(self, comment: Telling) -> bool:
        """Compare."""
        return comment.score is not None and COMPARE[self.sign](comment.score, self.value)


@dataclass(frozen=True, slots=True)
class Author:
    """The author's name matches."""

    pattern: Pattern

    def holds(self, comment: Telling) -> bool:
        """Look at the name; raises TimeoutError as `find` does."""
        return comment.author is not None and bool(self.pattern.find(comment.author))


@dataclass(frozen=True, slots=True)
class Link:
    """There is an address in the text."""

    def holds(self, comment: Telling) -> bool:
        """Look for one."""
        return _ADDRESS.search(comment.body) is not None


@dataclass(frozen=True, slots=True)
class Text:
    """The plain text matches."""

    pattern: Pattern

    def holds(self, comment: Telling) -> bool:
        """Look for a match; raises TimeoutError as `find` does."""
        return count(self.pattern, comment.body) > 0


Told = Score | Author | Link | Text
"""What a comment itself tells."""

Condition = New | Place | Told


class Part(NamedTuple):
    """One condition, and whether it is turned round."""

    condition: Condition
    negated: bool


class Filter(NamedTuple):
    """What comments have to be."""

    typed: str
    """As it was typed, but for white space."""
    parts: tuple[Part, ...]
    """All of them have to hold."""


def parse(typed: str) -> Filter | Fault:
    """Return the filter that `typed` says, or what is wrong with it; nothing lets all through."""
    parts = []
    for minus, token in _TOKEN.findall(typed):
        condition = _condition(token)
        if isinstance(condition, Fault):
            return condition
        parts.append(Part(condition, bool(minus)))
    # What takes longest is asked last.
    parts.sort(key=lambda part: isinstance(part.condition, Text))
    return Filter(" ".join(typed.split()), tuple(parts))


def _condition(token: str) -> Condition | Fault:
    number = _NUMBER.fullmatch(token)
    if number is not None:
        return _number(*number.groups())
    if token.lower() in _NEW:
        return New()
    if token.lower() in _LINK:
        return Link()
    named = _NAMED.fullmatch(token)
    name, value = (named[1].lower(), named[2]) if named is not None else ("text", token.strip('"'))
    if not value:
        return Fault(f"{name}: wants {'words' if name == 'text' else 'a name'}")
    pattern = compile_pattern(value)
    if isinstance(pattern, Fault):
        return pattern
    return Text(pattern) if name == "text" else Author(pattern)


def _number(name: str, sign: str, typed: str) -> Condition | Fault:
    try:
        value = int(typed)
    except ValueError:
        return Fault(f"{name}{sign} wants a number")
    field = name.lower()
    if field == "score":
        return Score(sign, value)
    return Place(cast('Literal["depth", "replies"]', field), sign, value)
