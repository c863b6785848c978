"""One comment of a thread, with what is known of it and how its place is known."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

State = Literal["live", "deleted", "hidden", "missing"]
"""`missing` is a stub for comments that the source speaks of but doesn't carry."""

Link = Literal["stated", "quoted", "inferred", "corrected"]
"""How a parent is known: the source states it, a verbatim quote proves it, we infer it, or the
reader set it right."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of a comment that repeats somebody else's words."""

    text: str
    """The quoted words as plain text."""
    of: str | None = None
    """The id of the comment quoted, "article", or None where the words are found nowhere here."""
    lines: tuple[int, int] | None = None
    """First and last line in a text source, counted from 1."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment; the comments of a `Thread` stand in pre-order, each before its replies."""

    id: str
    """Unique within the thread, and never "article": `arrange` sees to both."""
    parent: str | None = None
    """The id of the comment that this one answers; None for a root."""
    depth: int = 0
    """How many ancestors it has: 0 for a root. Set by `arrange`."""
    replies: int = 0
    """How many descendants it has: its branch is [i : i + replies + 1]. Set by `arrange`."""
    author: str | None = None
    """The name stated; None where the source doesn't say."""
    published: datetime | None = None
    """Aware where the source states a zone, naive where it doesn't."""
    published_text: str | None = None
    """The time as it was written."""
    edited: datetime | None = None
    """When the comment was last changed."""
    edited_by: str | None = None
    """Who changed it last: never taken for the author, since moderators edit too."""
    score: int | None = None
    """Votes or moderation score as the source gives it."""
    permalink: str | None = None
    """The comment's own address."""
    body: str = ""
    """The text as canonical Markdown; quotes are block quotes."""
    quotes: tuple[Quote, ...] = ()
    """The quoted passages, in the order of the body."""
    state: State = "live"
    """Whether the comment is there to be read."""
    missing: int = 0
    """How many comments a stub (`state` "missing") stands for."""
    link: Link | None = None
    """How `parent` is known: None for a stated root, "inferred" without one for a guessed root."""
    confidence: float = 1.0
    """The probability, 0 to 1, that an inferred `parent` is right; 1 for facts."""
    lines: tuple[int, int] | None = None
    """First and last line in a text source, counted from 1, a newline ending a line."""
