"""Digests: the sentences that best stand for a thread, chosen by summarisers that have names."""

from difflib import get_close_matches
from functools import cache

from reader.digests.base import Summariser
from reader.digests.summarise import ThreadSummariser
from reader.model import UsageError

_RATERS = {"lexrank": "reader.digests.lexrank"}
"""The module that rates sentences for each method; it is loaded when a digest is made."""
DEFAULT = "lexrank"
"""The method that is used where none is asked for."""


def names() -> list[str]:
    """Return the names of the methods, the default first."""
    return list(_RATERS)


def by_name(name: str | None = None) -> Summariser:
    """Return the summariser called `name`, or the default one.

    Raises UsageError, naming the nearest, where there is none of that name.
    """
    wanted = DEFAULT if name is None else name
    if wanted not in _RATERS:
        near = get_close_matches(wanted, _RATERS, 1, 0.5)
        remedy = f"Did you mean {near[0]}?" if near else f"There is {', '.join(_RATERS)}"
        raise UsageError(f"no digest method is called {wanted!r}", remedy=remedy)
    return _summariser(wanted)


@cache
def _summariser(name: str) -> ThreadSummariser:
    """One for all that ask: it remembers the thread that it read last."""
    return ThreadSummariser(name, _RATERS[name])


__all__ = ["DEFAULT", "Summariser", "by_name", "names"]
