"""Digests: the sentences that best stand for a thread, chosen by summarisers that have names."""

from difflib import get_close_matches
from functools import cache
from pkgutil import iter_modules

from reader.digests import methods
from reader.digests.base import Summariser
from reader.digests.summarise import ThreadSummariser
from reader.model import UsageError

DEFAULT = "thread"
"""The method that is used where none is asked for: ours, which takes any number of sentences."""


def names() -> list[str]:
    """Return the names of the methods, the default first."""
    found = [module.name.replace("_", "-") for module in iter_modules(methods.__path__)]
    return sorted(found, key=lambda name: (name != DEFAULT, name))


def by_name(name: str | None = None, *, language: str | None = None) -> Summariser:
    """Return the summariser called `name`, or the default one.

    It reads in `language` (an ISO 639-1 code), or in the one that a thread is found to be in.

    Raises UsageError, naming the nearest, where there is none of that name.
    """
    wanted = DEFAULT if name is None else name
    known = names()
    if wanted not in known:
        near = get_close_matches(wanted, known, 1, 0.5)
        remedy = f"Did you mean {near[0]}?" if near else f"There is {', '.join(known)}"
        raise UsageError(f"no digest method is called {wanted!r}", remedy=remedy)
    return _summariser(wanted, language)


@cache
def _summariser(name: str, language: str | None) -> ThreadSummariser:
    """One for all that ask: it remembers the thread that it read last."""
    return ThreadSummariser(name, f"{methods.__name__}.{name.replace('-', '_')}", language)


__all__ = ["DEFAULT", "Summariser", "by_name", "names"]
