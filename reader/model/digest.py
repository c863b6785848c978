"""A digest: the sentences that best stand for a thread, each with its address."""

from dataclasses import dataclass

from reader.model.comment import Link

ARTICLE = "article"
"""What stands for a comment's id in a point that the article makes; no comment has it."""


@dataclass(frozen=True, slots=True)
class Point:
    """What one comment says: `text` is `plain(comment.body)[start:end]`, to the letter.

    It is one sentence, or two in a row where the second can't be understood without the first.
    """

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
    """Its support: ids of the other comments that say the same, in reading order."""
    people: int | None = None
    """How many different people say so, this author included; None unless all are stated."""
    answer: "Point | None" = None
    """What the most central reply to it says, if that can stand; an answer has no answer."""
    tie: Link | None = None
    """Of an answer: how it is known to answer; "inferred" is a guess, to be shown as one."""
    scores: tuple[tuple[str, float], ...] = ()
    """Why it was chosen: what each (name, 0 to 1) added, in words for people."""


@dataclass(frozen=True, slots=True)
class Branch:
    """The digest of one comment and all of its replies."""

    comment_id: str
    replies: int
    """How many descendants the branch's first comment has."""
    points: tuple[Point, ...]
    keywords: tuple[str, ...] = ()
    """The terms that set it apart from the rest of the thread, the most telling first."""


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
    selection: str = ""
    """Which comments were read, in words ("new since 2 February"), where it isn't all of them."""
    reason: str = ""
    """Why there are no points, in a sentence, where there are none."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long a digest is to be; without any limit, as long as suits what is summarised."""

    points: int | None = None
    """At most so many points."""
    words: int | None = None
    """Points until they have so many words; the last one may go beyond."""
    share: float | None = None
    """So large a part of the sentences, more than 0 and at most 1."""


AUTO = Length()
"""As long as suits what is summarised."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Some of a thread's comments, to be summarised by themselves."""

    places: tuple[int, ...]
    """Their positions in the thread, ascending."""
    words: str
    """Which they are, in words that follow a count: "new since 2 February", "by Ann"."""
