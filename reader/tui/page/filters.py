"""Filters: which comments are to be shown, in a small language that people guess.

`author:ada score>5 depth<3 replies>2 new link "a phrase" -word`: all of it has to hold, a minus
turns a part round, and what isn't understood otherwise is text.
"""

import operator
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from reader.model import Comment, Thread, outline
from reader.tui.page.knots import chunks
from reader.tui.page.matching import Fault, Pattern, compile_pattern, count

_TOKEN = re.compile(r'(-?)((?:(?:text|author|by):)?"[^"]*(?:"|$)|\S+)')
_NUMBER = re.compile(r"(score|depth|replies)(<=|>=|<|>|=|:)(.*)", re.IGNORECASE)
_NAMED = re.compile(r'(author|by|text):"?([^"]*)"?', re.IGNORECASE)
_WORDS = {
    "new": "new",
    "is:new": "new",
    "link": "link",
    "links": "link",
    "has:link": "link",
    "has:links": "link",
}
_ADDRESS = re.compile(r"https?://\w|mailto:\w", re.IGNORECASE)
_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "=": operator.eq,
    ":": operator.eq,
}


class Condition(Protocol):
    """Something that holds for a comment, or doesn't."""

    def __call__(self, comment: Comment, *, new: bool) -> bool:
        """Whether it holds; `new` says whether the comment is."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the comment is more, less, or as much; one without a score has none of these."""

    field: str
    sign: str
    value: int

    def __call__(self, comment: Comment, *, new: bool) -> bool:  # noqa: ARG002 - see Condition
        """Compare."""
        number = getattr(comment, self.field)
        return number is not None and _COMPARE[self.sign](number, self.value)


@dataclass(frozen=True, slots=True)
class Author:
    """The author's name has these characters in it."""

    pattern: Pattern

    def __call__(self, comment: Comment, *, new: bool) -> bool:  # noqa: ARG002
        """Look for them."""
        return comment.author is not None and bool(self.pattern.find(comment.author))


@dataclass(frozen=True, slots=True)
class Word:
    """It is new, or has a link."""

    word: str

    def __call__(self, comment: Comment, *, new: bool) -> bool:
        """Look."""
        return new if self.word == "new" else _ADDRESS.search(comment.body) is not None


@dataclass(frozen=True, slots=True)
class Text:
    """The plain text matches."""

    pattern: Pattern

    def __call__(self, comment: Comment, *, new: bool) -> bool:  # noqa: ARG002
        """Look for it; what a regular expression takes too long for doesn't match."""
        try:
            return count(self.pattern, comment.body) > 0
        except TimeoutError:
            return False


class Part(NamedTuple):
    """One condition, and whether it is turned round."""

    condition: Condition
    negated: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """What comments have to be; all of it has to hold."""

    typed: str
    parts: tuple[Part, ...]

    def passes(self, comment: Comment, *, new: bool) -> bool:
        """Whether a comment passes."""
        return all(part.condition(comment, new=new) != part.negated for part in self.parts)


class Passed(NamedTuple):
    """What a filter lets through, by index, one byte a comment."""

    passing: bytes
    """1 for what passes."""
    dimmed: bytes
    """1 for what doesn't, but has something under it that does."""
    shown: bytes
    """1 for both."""

    @property
    def number(self) -> int:
        """How many comments pass."""
        return self.passing.count(1)


def _none(_: int) -> bool:
    """No comment is new."""
    return False


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


def passing(chosen: Filter, thread: Thread, is_new: Callable[[int], bool] = _none) -> Passed:
    """Return which comments pass; `is_new` is asked of indices."""
    return next(filter(None, steps(chosen, thread, is_new)))


def steps(
    chosen: Filter, thread: Thread, is_new: Callable[[int], bool] = _none
) -> Iterator[Passed | None]:
    """Do the same in small steps; yields None after each, and the result at last."""
    comments = thread.comments
    passed = bytearray(len(comments))
    for start, some in chunks(thread, 0, len(comments)):
        for index, comment in enumerate(some, start):
            passed[index] = chosen.passes(comment, new=is_new(index))
        yield None
    dimmed = _ancestors(passed, outline(comments).depths)
    shown = bytes(a | b for a, b in zip(passed, dimmed, strict=True))
    yield Passed(bytes(passed), dimmed, shown)


def _ancestors(passed: bytearray, depths: Sequence[int]) -> bytes:
    """What stands above what passed; from the end, so that each is looked at once."""
    found = bytearray(len(passed))
    wanted = 0  # What is looked for stands less deep than this.
    for index in range(len(passed) - 1, -1, -1):
        depth = depths[index]
        if passed[index]:
            wanted = depth
        elif depth < wanted:
            found[index] = 1
            wanted = depth
    return bytes(found)


def _condition(token: str) -> Condition | Fault:
    number = _NUMBER.fullmatch(token)
    if number is not None:
        return _number(*number.groups())
    if token.lower() in _WORDS:
        return Word(_WORDS[token.lower()])
    named = _NAMED.fullmatch(token)
    name, value = (named[1].lower(), named[2]) if named is not None else ("text", token.strip('"'))
    if not value:
        return Fault(f"{name}: wants {'words' if name == 'text' else 'a name'}")
    pattern = compile_pattern(value)
    if isinstance(pattern, Fault):
        return pattern
    return Text(pattern) if name == "text" else Author(pattern)


def _number(name: str, sign: str, value: str) -> Number | Fault:
    try:
        return Number(name.lower(), sign, int(value))
    except ValueError:
        return Fault(f"{name}{sign} wants a number")
