"""Weighs whether a single newline ends a comment, or only a line inside one.

Each cue adds its weight to the log-odds that a comment ends there. The weights were fitted by
logistic regression on threads whose comments are known, rendered as a pasted page has them, and
rounded; `python -m tests.evaluation.recovery` shows how well they do on each kind of thread.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reader.recovery.vocabulary import (
    AFTERTHOUGHT_LABELS,
    AFTERTHOUGHTS,
    ANSWERS,
    CONNECTIVES,
    FAREWELLS,
    GREETINGS,
)

BIAS = 1.6
"""Most single newlines in a pasted thread end a comment."""

WEIGHTS = {
    # What comes before the newline asks for more.
    "announces": -5.0,  # "I see three problems:"
    "unfinished": -2.5,  # "if you ask me,"
    "greets": -4.0,  # "Hi Anna,"
    "signs off": -0.8,  # "Kind regards" may be followed by a name.
    "address before": 0.5,  # A source ends what it is the source of.
    # What comes after it goes on.
    "afterthought": -4.0,  # "Edit: ", "PS", "Source: "
    "address after": -3.0,
    "farewell": -3.0,  # "Kind regards"
    "name alone": -1.2,  # "Anna"
    "connects": -0.8,  # "Besides, "
    "answers": 0.8,  # "No, ", "Exactly."
    "mentions": 0.3,  # "@Anna"
    # Both belong to one list.
    "opens a list": -3.0,
    "closes a list": -1.3,
    "both are amounts": -2.5,  # "250 g butter", "3 eggs"
    "both are scraps": -1.0,  # Short, and neither ends like a sentence.
    # Who parts paragraphs with blank lines doesn't part them without.
    "blank line before": 0.8,
    "blank line after": 0.8,
}
"""The log-odds that each cue adds; a large negative one all but decides."""

_SHORT = 60
_ADDRESS = re.compile(r"(?:https?://|www[.,])\S+")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Gap:
    """A newline between two lines that are not blank, and what stands around it."""

    before: str
    """The line that it ends, stripped."""
    after: str
    """The line that it begins, stripped."""
    blank_before: bool = False
    """Whether the line before has a blank line above it."""
    blank_after: bool = False
    """Whether the line after has a blank line below it."""
    listing: Literal["opens", "closes"] | None = None
    """Whether a list begins after it, or has just ended."""


def score(gap: Gap) -> float:
    """Return the log-odds that a comment ends at this newline."""
    return BIAS + sum(WEIGHTS[cue] for cue in cues(gap))


def cues(gap: Gap) -> Iterator[str]:
    """Name the cues that are there, as WEIGHTS does."""
    yield from _before(gap.before)
    yield from _after(gap.after)
    if gap.listing:
        yield f"{gap.listing} a list"
    if len(gap.before) < _SHORT and len(gap.after) < _SHORT:
        if gap.before[0].isdigit() and gap.after[0].isdigit():
            yield "both are amounts"
        elif gap.before[-1].isalnum() and gap.after[-1].isalnum():
            yield "both are scraps"
    if gap.blank_before:
        yield "blank line before"
    if gap.blank_after:
        yield "blank line after"


def _before(line: str) -> Iterator[str]:
    words = _words(line)
    if line[-1] == ":":
        yield "announces"
    elif _is_farewell(line, words):
        yield "signs off"
    elif len(line) < _SHORT and len(words) <= 4 and words[:1] and words[0] in GREETINGS:
        yield "greets"
    elif line[-1] in ",;–—-":
        yield "unfinished"
    if _ADDRESS.fullmatch(line, 0, 2000):
        yield "address before"


def _after(line: str) -> Iterator[str]:
    words = _words(line)
    first = words[0] if words else ""
    if first in AFTERTHOUGHTS or line[:3].casefold() == "p.s" or _is_labelled(line, first):
        yield "afterthought"
    elif _ADDRESS.fullmatch(line, 0, 2000):
        yield "address after"
    elif _is_farewell(line, words):
        yield "farewell"
    elif len(line) < _SHORT and len(words) <= 2 and line[0].isupper() and line[-1].isalpha():
        yield "name alone"
    elif first in CONNECTIVES:
        yield "connects"
    elif first in ANSWERS:
        yield "answers"
    elif line[0] == "@":
        yield "mentions"


def _words(line: str) -> list[str]:
    """The first words: as many as the cues look at."""
    return _WORD.findall(line[:_SHORT].casefold())


def _is_labelled(line: str, first: str) -> bool:
    """Whether the line begins like "Source: " or "Update 2:"."""
    return first in AFTERTHOUGHT_LABELS and ":" in line[: len(first) + 4]


def _is_farewell(line: str, words: list[str]) -> bool:
    return len(line) < _SHORT and len(words) <= 5 and not FAREWELLS.isdisjoint(words[:3])
