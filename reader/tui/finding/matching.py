"""What is searched for: words as they are typed, or a regular expression after a slash.

A pattern in lower case ignores case; one with a capital is exact. Diacritics count as typed.
"""

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reader.text.markdown import plain
from reader.tui.finding.sifting import fold, hides, is_itself, is_knotty, pieces, spaced

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

_ODD = tuple((usual, odd.encode()) for usual, odd in ((b"s", "ſ"), (b"k", "\u212a"), (b"i", "İ")))
"""Letters that aren't ASCII, and those that they are a form of."""

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

    def glance(self, bodies: Sequence[str]) -> Sequence[object]:
        """Return for each body whether it is worth sifting, unless it is knotty; very quickly."""

    def may_stand_in(self, data: bytes) -> bool:
        """Whether bodies and names may match that `data` has in UTF-8; but for knotty bodies."""

    def sift(self, body: str, *, knotty: bool | None = None) -> int:
        """Return how many matches the plain text of a Markdown body has, or UNSURE.

        It never parses. `knotty` is what `is_knotty` says of the body; None leaves it to be asked.
        """


class Stored(NamedTuple):
    """Letters and figures that stand in stored text where there is a match."""

    run: bytes
    """ASCII, in lower case unless case matters; empty if there are none for certain."""
    exact: bool

    def is_in(self, data: bytes) -> bool:
        """Whether they may be in `data`, which is UTF-8."""
        if self.exact:
            return self.run in data
        if self.run in data.lower():
            return True
        return any(usual in self.run and odd in data for usual, odd in _ODD)


@dataclass(frozen=True, slots=True)
class Literal:
    """Characters as they are typed; a space stands for any white space."""

    text: str
    wanted: str
    """The same, folded unless case matters."""
    exact: bool
    pieces: tuple[str, ...]
    rarest: "Compiled[str]" = field(compare=False)
    """Finds the longest piece."""
    stored: Stored

    def find(self, text: str) -> Stretches:
        """Where it is."""
        text, wanted = self._seen(text), self.wanted
        found: Stretches = []
        at = text.find(wanted)
        while at != -1:
            found.append((at, at + len(wanted)))
            at = text.find(wanted, at + len(wanted))
        return found

    def glance(self, bodies: Sequence[str]) -> Sequence[object]:
        """Those with the longest piece."""
        return [*map(self.rarest.search, bodies)]

    def may_stand_in(self, data: bytes) -> bool:
        """Whether the longest plain run of letters and figures is there."""
        return self.stored.is_in(data)

    def sift(self, body: str, *, knotty: bool | None = None) -> int:
        """Certain for words in most bodies, and for all else in bodies without markup."""
        if self.rarest.search(body) is None:
            return UNSURE if _tied(body, known=knotty) else 0
        text = self._seen(body)
        if not all(piece in text for piece in self.pieces):
            return UNSURE if _tied(body, known=knotty) else 0
        is_word = self.wanted.isalpha()
        plainly = is_word and not hides(body) and not _tied(body, known=knotty)
        return text.count(self.wanted) if plainly or is_itself(body) else UNSURE

    def _seen(self, text: str) -> str:
        return spaced(text) if self.exact else fold(text)


@dataclass(frozen=True, slots=True)
class Expression:
    """A regular expression in the dialect of the package regex, which can be told to give up."""

    text: str
    compiled: "Compiled[str]"
    rarest: "Compiled[str] | None" = field(compare=False)
    """Finds the longest piece that every match holds, if there is one for certain."""
    stored: Stored

    def find(self, text: str) -> Stretches:
        """Where it is; matches of nothing are left out."""
        # Without the interpreter's lock, so that the screen goes on meanwhile.
        matches = self.compiled.finditer(text, timeout=PATIENCE, concurrent=True)
        return [span for span in (found.span() for found in matches) if span[0] < span[1]]

    def glance(self, bodies: Sequence[str]) -> Sequence[object]:
        """Those with the longest piece; all of them if there is none for certain."""
        return bodies if self.rarest is None else [*map(self.rarest.search, bodies)]

    def may_stand_in(self, data: bytes) -> bool:
        """The same as of words."""
        return self.stored.is_in(data)

    def sift(self, body: str, *, knotty: bool | None = None) -> int:
        """0 is all that can be certain."""
        if self.rarest is None or self.rarest.search(body) is not None or _tied(body, known=knotty):
            return UNSURE
        return 0


def _tied(body: str, *, known: bool | None) -> bool:
    return is_knotty(body) if known is None else known


def compile_pattern(typed: str) -> Pattern | Fault:
    """Return what is to be searched for, or why it can't be; `typed` isn't empty."""
    if len(typed) > LONGEST:
        return Fault(f"longer than {LONGEST} characters")
    if typed.startswith(SIGN) and len(typed) > 1:
        return _expression(typed)
    exact = any(map(str.isupper, typed))
    wanted = spaced(typed) if exact else fold(typed)
    held = pieces(wanted)
    rarest = _compiled(held[0] if held else "", exact=exact)
    return Literal(typed, wanted, exact, held, rarest, _stored(_RUN.findall(wanted), exact=exact))


def count(pattern: Pattern, body: str, *, knotty: bool | None = None) -> int:
    """Return how many matches the plain text of a body has; raises TimeoutError as `find` does."""
    certain = pattern.sift(body, knotty=knotty)
    return certain if certain != UNSURE else len(pattern.find(plain(body)))


def narrows(new: Pattern, old: Pattern) -> bool:
    """Whether nothing can match `new` that `old` doesn't match."""
    if not isinstance(new, Literal) or not isinstance(old, Literal) or old.exact > new.exact:
        return False
    return old.wanted in (new.wanted if old.exact else fold(new.wanted))


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
    runs = _certain(source)
    rarest = _compiled(max(runs, key=len), exact=False) if runs else None
    return Expression(typed, compiled, rarest, _stored(runs, exact=False))


def _stored(runs: Sequence[str], *, exact: bool) -> Stored:
    """The longest of some runs of letters and figures."""
    longest = max(runs, key=len, default="")
    return Stored((longest if exact else longest.lower()).encode(), exact)


def _compiled(piece: str, *, exact: bool) -> "Compiled[str]":
    import regex

    source = regex.escape(piece) or r"\s"
    return regex.compile(source, 0 if exact else regex.IGNORECASE)


def _repeats(source: str) -> int:
    """What the counts in an expression come to: compiling unrolls them."""
    product = 1
    for least, most in _COUNT.findall(source):
        product *= max(1, *(int(each[:9]) for each in (least, most) if each))
    return product


_NOT_CERTAIN = re.compile(r"\\[0-9pPNLxuUgk]|[|(\[]")
_MAYBE = re.compile(r"\\.|[A-Za-z0-9](?:\{[^}]*\}|[?*])|\{[^}]*\}")
_RUN = re.compile(r"[A-Za-z0-9]+")


def _certain(source: str) -> list[str]:
    """The letters and figures that every match holds, as far as they are plain to see."""
    return [] if _NOT_CERTAIN.search(source) else _RUN.findall(_MAYBE.sub(" ", source))
