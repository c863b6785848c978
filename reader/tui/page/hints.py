"""Short words over the beginnings of links, by which the reader chooses one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.tui.page.flow import Marked
from reader.tui.page.links import Link
from reader.tui.page.overlay import HINT


class Hinted(NamedTuple):
    """A link on the screen."""

    link: Link
    comment: int
    """The comment that it stands in, by index, or IN_ARTICLE."""


def marks_of(links: Iterable[Link]) -> list[Marked]:
    """Where the links begin: what is marked so has a run of its own in the rows."""
    return [Marked(start, start + 1, HINT) for start in sorted({link.start for link in links})]


def narrowed(words: Sequence[str], typed: str) -> list[str]:
    """What of the words is still to be typed; "" for those that aren't meant."""
    return [word[len(typed) :] if word.startswith(typed) else "" for word in words]
