"""A digest: the sentences that best stand for a thread, each with its address."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence of one comment: `text` is `plain(comment.body)[start:end]`, to the letter."""

    text: str
    comment_id: str
    start: int
    """Offset of the first character in the comment's plain text."""
    end: int
    """Offset after the last character."""
    weight: float = 0.0
    """How well the sentence stands for the thread, 0 to 1."""
    author: str | None = None
    """The comment's author, where stated."""
    similar: tuple[str, ...] = ()
    """Ids of other comments that say the same in (nearly) the same words."""


@dataclass(frozen=True, slots=True)
class Branch:
    """The digest of one comment and all of its replies."""

    comment_id: str
    replies: int
    """How many descendants the branch's first comment has."""
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """The points of a thread, in reading order, and those of its branches."""

    method: str
    """The name of the summariser."""
    language: str | None
    """ISO 639-1 code of the language that the sentences were read in."""
    comments: int
    """How many comments were read for it."""
    points: tuple[Point, ...] = ()
    branches: tuple[Branch, ...] = ()
