"""What is searched for: words as they are typed, or a regular expression after a slash.

A pattern in lower case ignores case; one with a capital is exact. Diacritics count as typed.
"""

import re
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reader.text.markdown import plain
from reader.text.quick import quick_plain
from reader.tui.page.sifting import fold, is_bare, may_hold, pieces, spaced

if TYPE_CHECKING:
    from regex import Pattern as Compiled

SIGN = "/"
"""What a regular expression begins with, and may end with."""
LONGEST = 200
"""Characters of the longest pattern."""
PATIENCE = 0.05
"""Seconds that a regular expression gets for one text."""
UNSURE = -1
"""The count of a body that has to be read as plain text first."""
_MOST_REPEATS = 1_000
"""What the counts in a regular expression ("a{3}"), multiplied, may come to."""

_HIDING = re.compile(r"[\[&]|```|~~~")
"""What words of a body may be in that its plain text lacks: targets, entities, kinds of code."""

Stretches = list[tuple[int, int]]
"""Where matches are in a plain text: [start, end), in order and apart from one another."""


class Fault(NamedTuple):
    """Why what was typed can't be searched for, in words."""

    reason: str


class Pattern(Protocol):
    """Something to search for; equal ones find the same."""

    @property
    def text(self) -> str:
        """What was typed."""

    def find(self, text: str) -> Stretches:
        """Return where it is in a plain text.

        Raises TimeoutError where a regular expression takes longer than PATIENCE.
        """

    def sift(self, body: str) -> int:
        """Return how many matches the plain text of a Markdown body has, or UNSURE.

        Quick: it never parses.
        """

    def holds(self, body: str) -> bool | None:
        """Return whether the plain text of a body has any match; None where `sift` is unsure."""


@dataclass(frozen=True, slots=True)
class Literal:
    """Characters as they are typed; a space stands for any white space."""

    text: str
    wanted: str
    """The same, folded unless case matters."""
    exact: bool
    pieces: tuple[str, ...]

    def find(self, text: str) -> Stretches:
        """Where it is."""
        text, wanted = spaced(text) if self.exact else fold(text), self.wanted
        found: Stretches = []
        at = text.find(wanted)
        while at != -1:
            found.append((at, at + len(wanted)))
            at = text.find(wanted, at + len(wanted))
        return found

    def sift(self, body: str) -> int:
        """The number in a body without markup; elsewhere only 0 is certain."""
        text = spaced(body) if self.exact else fold(body)
        if not may_hold(text, self.pieces):
            return 0
        # Where lines begin there may be marks that the plain text lacks.
        within_a_line = len(self.pieces) == 1 and self.wanted.isalpha()
        return text.count(self.wanted) if within_a_line and is_bare(body) else UNSURE

    def holds(self, body: str) -> bool | None:
        """The same, but in most bodies with markup a word that is there is certain to be seen."""
        certain = self.sift(body)
        if certain == UNSURE and self.wanted.isalpha() and not _HIDING.search(body):
            text = spaced(body) if self.exact else fold(body)
            return True if self.wanted in text else None
        return None if certain == UNSURE else certain > 0


@dataclass(frozen=True, slots=True)
class Expression:
    """A regular expression in the dialect of the package regex, which can be told to give up."""

    text: str
    compiled: "Compiled[str]"
    pieces: tuple[str, ...]
    """What every match holds, folded."""

    def find(self, text: str) -> Stretches:
        """Where it is; matches of nothing are left out."""
        # Without the interpreter's lock, so that the screen goes on meanwhile.
        matches = self.compiled.finditer(text, timeout=PATIENCE, concurrent=True)
        return [span for span in (found.span() for found in matches) if span[0] < span[1]]

    def sift(self, body: str) -> int:
        """0 is all that can be certain."""
        return UNSURE if may_hold(fold(body), self.pieces) else 0

    def holds(self, body: str) -> bool | None:
        """The same."""
        return None if self.sift(body) else False


def compile_pattern(typed: str) -> Pattern | Fault:
    """Return what is to be searched for, or why it can't be; `typed` isn't empty."""
    if len(typed) > LONGEST:
        return Fault(f"longer than {LONGEST} characters")
    if typed.startswith(SIGN) and len(typed) > 1:
        return _expression(typed)
    exact = any(map(str.isupper, typed))
    wanted = spaced(typed) if exact else fold(typed)
    return Literal(typed, wanted, exact, pieces(wanted))


def count(pattern: Pattern, body: str) -> int:
    """Return how many matches the plain text of a body has; raises TimeoutError as `find` does."""
    certain = pattern.sift(body)
    return certain if certain != UNSURE else len(pattern.find(plain_text(body)))


def holds(pattern: Pattern, body: str) -> bool:
    """Return whether there is any; raises TimeoutError as `find` does."""
    certain = pattern.holds(body)
    return bool(pattern.find(plain_text(body))) if certain is None else certain


def plain_text(body: str) -> str:
    """The plain text of a body, without the parser if possible."""
    text = quick_plain(body)
    return plain(body) if text is None else text


_ESCAPE = re.compile(r"\\.")
_COUNT = re.compile(r"\{(\d*),?(\d*)\}")


def _expression(typed: str) -> Expression | Fault:
    import regex

    source = typed.removeprefix(SIGN)
    if source.endswith(SIGN) and not source.endswith(f"\\{SIGN}") and len(source) > 1:
        source = source.removesuffix(SIGN)
    if _repeats(source) > _MOST_REPEATS:
        return Fault(f"repeats something more than {_MOST_REPEATS:,} times")
    exact = any(map(str.isupper, _ESCAPE.sub("", source)))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compiled = regex.compile(source, 0 if exact else regex.IGNORECASE)
    except (regex.error, RecursionError, OverflowError) as error:
        return Fault(str(error))
    return Expression(typed, compiled, _certain(source))


def _repeats(source: str) -> int:
    """What the counts in an expression come to: compiling unrolls them."""
    product = 1
    for least, most in _COUNT.findall(source):
        product *= max(1, *(int(each[:9]) for each in (least, most) if each))
    return product


_NOT_CERTAIN = re.compile(r"\\[0-9pPNLxuUgk]|[|(\[]")
_MAYBE = re.compile(r"\\.|[A-Za-z0-9](?:\{[^}]*\}|[?*])|\{[^}]*\}")
_PLAINLY = re.compile(r"[A-Za-z0-9]+")


def _certain(source: str) -> tuple[str, ...]:
    """The letters and figures that every match holds, as far as that is plain to see."""
    if _NOT_CERTAIN.search(source):
        return ()
    return pieces(fold(" ".join(_PLAINLY.findall(_MAYBE.sub(" ", source)))))
