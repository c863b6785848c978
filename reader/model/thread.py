"""An article with its comments, as any source gives it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Protocol, runtime_checkable

from reader.model.article import Article
from reader.model.comment import Comment
from reader.model.outline import Outlined


@runtime_checkable
class Listed(Protocol):
    """A sequence of comments that knows their ids and their number without reading them."""

    def ids(self) -> Sequence[str]:
        """The ids of all comments."""

    def present(self) -> int:
        """How many comments are really here, stubs left out."""


@dataclass(frozen=True, slots=True)
class Thread:
    """An article and its comments in pre-order (see `arrange`)."""

    source: str
    """The name of the source that read it ("tweakers-text")."""
    article: Article
    comments: Sequence[Comment] = ()
    notices: tuple[str, ...] = ()
    """What the reader should be told: what was odd, cut, missing or could not be placed."""

    def positions(self) -> dict[str, int]:
        """The index in `comments` of each comment id."""
        return dict(zip(ids_of(self.comments), count(), strict=False))

    def find(self, name: str) -> int | None:
        """The index of the comment with the id `name`; for many of them ask `positions`."""
        try:
            return ids_of(self.comments).index(name)
        except ValueError:
            return None

    def branch(self, index: int) -> Sequence[Comment]:
        """The comment at `index` with all of its descendants."""
        return self.comments[index : index + self.comments[index].replies + 1]

    def roots(self) -> list[int]:
        """The indices of the top-level comments."""
        if isinstance(self.comments, Outlined):
            replies: Sequence[int] = self.comments.outline.replies
        else:
            replies = [comment.replies for comment in self.comments]
        found, index = [], 0
        while index < len(replies):
            found.append(index)
            index += replies[index] + 1
        return found

    def present(self) -> int:
        """How many comments are really here, stubs left out."""
        return present_in(self.comments)


def ids_of(comments: Sequence[Comment]) -> Sequence[str]:
    """Return the ids of `comments`, reading them only if need be."""
    if isinstance(comments, Listed):
        return comments.ids()
    return [comment.id for comment in comments]


def present_in(comments: Sequence[Comment]) -> int:
    """Return how many of `comments` are really here, reading them only if need be."""
    if isinstance(comments, Listed):
        return comments.present()
    return sum(comment.state != "missing" for comment in comments)
