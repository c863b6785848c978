"""The shape of a thread as arrays, which a page can be laid out from before any text is read."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple, Protocol, runtime_checkable

from reader.model.comment import Comment


class Outline(NamedTuple):
    """What a page has to know of every comment, by index."""

    depths: "array[int]"
    replies: "array[int]"
    lengths: "array[int]"
    """Characters of the bodies."""
    breaks: "array[int]"
    """Newlines in the bodies."""


@runtime_checkable
class Outlined(Protocol):
    """A sequence of comments that knows its outline without reading them."""

    @property
    def outline(self) -> Outline:
        """The comments' outline."""


def outline(comments: Sequence[Comment]) -> Outline:
    """Return the outline of `comments` (in pre-order), reading them only if need be."""
    if isinstance(comments, Outlined):
        return comments.outline
    return Outline(
        array("i", [comment.depth for comment in comments]),
        array("i", [comment.replies for comment in comments]),
        array("i", [len(comment.body) for comment in comments]),
        array("i", [comment.body.count("\n") for comment in comments]),
    )
