"""Recognises what a page puts around its comments: headings, controls and prompts.

A line counts only if it is nothing else.
"""

import re
from collections.abc import Callable, Sequence
from typing import Literal

from reader.recovery import vocabulary as words_for

Kind = Literal["count", "title", "sort", "view", "choice", "more", "login"]

_LONGEST = 120
_MOST_WORDS = 16

_COUNT = re.compile(
    r"(\d{0,3}(?:[., ]?\d{3})*)\s*([^\W\d_]+)\s*:?\s*[(\[]?\s*([\d., ]*?)\s*[)\]]?:?"
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def furniture(line: str) -> Kind | None:
    """Return what `line` is, or None where it may be somebody's words.

    A word like "Best" is a "choice" only where it follows a control: see `layout`.
    """
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return None
    if count_of(line) is not None:
        return "count"
    words = [word.casefold() for word in _WORD.findall(line)]
    if not words or len(words) > _MOST_WORDS:
        return None
    for kind, is_kind in _KINDS:
        if is_kind(words):
            return kind
    return None


def count_of(line: str) -> int | None:
    """Return the number in a heading such as "Comments (12)" or "12 comments"."""
    found = _COUNT.fullmatch(line.strip()[:_LONGEST])
    if found is None or found[2].casefold() not in words_for.COMMENTS:
        return None
    before, after = (re.sub(r"\D", "", figures) for figures in (found[1], found[3]))
    digits = before or after
    return int(digits) if 0 < len(digits) <= 7 and not (before and after) else None


def _names(words: Sequence[str]) -> bool:
    return len(words) == 1 and words[0] in words_for.COMMENTS


def _sorts(words: Sequence[str]) -> bool:
    rest = words[2:] if words[1:2] and words[1] in words_for.SORT_BY else words[1:]
    return words[0] in words_for.SORT and _is_choice_or_nothing(rest)


def _views(words: Sequence[str]) -> bool:
    return words[0] in words_for.VIEW and _is_choice_or_nothing(words[1:])


def _shows_more(words: Sequence[str]) -> bool:
    rest = [word for word in words[1:] if word not in words_for.SHOW_MORE and not word.isdigit()]
    return words[0] in words_for.SHOW and len(rest) == 1 and rest[0] in words_for.COMMENTS


def _asks_to_enter(words: Sequence[str]) -> bool:
    """Whether this tells people to log in before they comment; nobody says so of himself."""
    said = f" {' '.join(words)} "
    enters = not words_for.ENTER.isdisjoint(words) or any(
        phrase in said for phrase in words_for.ENTER_PHRASES
    )
    told = words[0] in words_for.ENTER_NOW or not words_for.MUST.isdisjoint(words)
    return (
        enters
        and told
        and not words_for.SPEAK.isdisjoint(words)
        and words_for.MYSELF.isdisjoint(words)
    )


def _is_choice_or_nothing(words: Sequence[str]) -> bool:
    """Whether this is nothing, or what a control offers: "newest first"."""
    return not words or (words[0] in words_for.CHOICES and words_for.FIRST.issuperset(words[1:]))


_KINDS: tuple[tuple[Kind, Callable[[Sequence[str]], bool]], ...] = (
    ("title", _names),
    ("sort", _sorts),
    ("view", _views),
    ("more", _shows_more),
    ("login", _asks_to_enter),
    ("choice", _is_choice_or_nothing),
)
