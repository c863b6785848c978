"""Picks out some of a thread's comments, to be summarised by themselves."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from datetime import date, datetime
from difflib import get_close_matches

from reader.model import Comment, Selection, Thread, UsageError
from reader.text.clean import clean
from reader.text.markdown import plain

_NEAR = 3
"""So many names are suggested where nobody has the one asked for."""

_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')
_QUOTES = str.maketrans("“”„‟«»", '""""""')
_APART = re.compile(r"[\W_]+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no spaces between words."""


def since(thread: Thread, moment: date) -> Selection:
    """Return the comments published at `moment` or after it, edited later or not.

    A date means the whole of that day, as each comment itself writes its day. Where of `moment`
    and a comment's time only one has a zone, the other is in the zone of this computer.
    Comments without a time are left out, and the words say how many.
    """
    live = _live(thread)
    timed = [(place, each.published) for place, each in live if each.published is not None]
    places = tuple(place for place, published in timed if _reached(published, moment))
    written = f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else moment.isoformat()
    untimed = len(live) - len(timed)
    left = f" (besides {untimed:,} that state no time)" if untimed else ""
    return Selection(places, f"since {written}{left}")


def newer(thread: Thread, known: Collection[str]) -> Selection:
    """Return the comments whose id is not among those `known`."""
    ids = frozenset(known)
    places = tuple(place for place, comment in _live(thread) if comment.id not in ids)
    return Selection(places, "that are new")


def by_author(thread: Thread, name: str) -> Selection:
    """Return the comments by the author of this name; case counts only where two differ in it.

    Raises UsageError, naming the nearest authors, where nobody here has that name.
    """
    live = _live(thread)
    authors = dict.fromkeys(each.author for _, each in live if each.author is not None)
    found = _named(name, authors)
    places = tuple(place for place, comment in live if comment.author in found)
    return Selection(places, f"by {' or '.join(found)}")


def holding(thread: Thread, query: str) -> Selection:
    """Return the comments that hold every word of `query`, and every "phrase in quotes".

    Neither case nor accents matter. Words are whole ones, except in scripts that put no spaces
    between them. Raises UsageError where there is no word in `query`.
    """
    terms = _terms(clean(query))
    if not terms:
        raise UsageError(f"there is no word to look for in {query!r}")
    wanted = [_folded(term) for term in terms]
    places = tuple(place for place, comment in _live(thread) if _holds(comment, wanted))
    return Selection(places, "with " + " and ".join(f"“{term}”" for term in terms))


def within(thread: Thread, index: int) -> Selection:
    """Return the comment at `index` and all of its replies."""
    end = index + thread.comments[index].replies + 1
    places = tuple(place for place, _ in _live(thread) if index <= place < end)
    return Selection(places, f"in the branch of comment {index + 1}")


def common(selections: Iterable[Selection]) -> Selection | None:
    """Return what all of `selections` have in common; None where there are none."""
    all_of = tuple(selections)
    if not all_of:
        return None
    shared = set(all_of[0].places).intersection(*(each.places for each in all_of[1:]))
    return Selection(tuple(sorted(shared)), ", ".join(each.words for each in all_of))


def _live(thread: Thread) -> list[tuple[int, Comment]]:
    """The comments that are there to be read, with their places."""
    return [(place, each) for place, each in enumerate(thread.comments) if each.state == "live"]


def _reached(published: datetime, moment: date) -> bool:
    if not isinstance(moment, datetime):
        return published.date() >= moment
    if (published.tzinfo is None) != (moment.tzinfo is None):
        return _stamp(published) >= _stamp(moment)
    return published >= moment


def _stamp(moment: datetime) -> float:
    """Seconds since 1970; what has no zone is in that of this computer."""
    try:
        return moment.timestamp()
    except (OverflowError, ValueError, OSError):
        # So near to the year 1 or 9999 a zone would lead out of the calendar.
        return (moment.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds()


def _named(name: str, authors: Collection[str]) -> list[str]:
    """The one of `authors` who is called so, or those who are but for case."""
    if name in authors:
        return [name]
    if not authors:
        raise UsageError("this source does not say who wrote the comments")
    folded: dict[str, list[str]] = {}
    for author in authors:
        folded.setdefault(author.casefold(), []).append(author)
    same = folded.get(name.casefold())
    if same is None:
        near = get_close_matches(name.casefold(), folded, _NEAR, 0.6)
        meant = " or ".join(folded[each][0] for each in near)
        remedy = f"Did you mean {meant}?" if near else "`reader show` prints who wrote what."
        raise UsageError(f"nobody here is called {name!r}", remedy=remedy)
    return same


def _terms(query: str) -> list[str]:
    """The words and phrases of a query as they were written, each once."""
    found = _TERM.findall(query.translate(_QUOTES))
    terms = (" ".join((phrase or word).split()) for phrase, word in found)
    return list(dict.fromkeys(term for term in terms if _folded(term).strip()))


def _folded(text: str) -> str:
    """The words of `text` without case and accents, a space around each."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in letters if not unicodedata.combining(char))
    return f" {_APART.sub(' ', bare.casefold()).strip()} "


def _holds(comment: Comment, wanted: Iterable[str]) -> bool:
    text = _folded(plain(comment.body))
    return all((term.strip() if _UNSPACED.search(term) else term) in text for term in wanted)
