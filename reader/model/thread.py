"""An article with its comments, as any source gives it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.comment import Comment


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
        return {comment.id: index for index, comment in enumerate(self.comments)}

    def branch(self, index: int) -> Sequence[Comment]:
        """The comment at `index` with all of its descendants."""
        return self.comments[index : index + self.comments[index].replies + 1]

    def roots(self) -> list[int]:
        """The indices of the top-level comments."""
        found, index = [], 0
        while index < len(self.comments):
            found.append(index)
            index += self.comments[index].replies + 1
        return found

    def present(self) -> int:
        """How many comments are really here, stubs left out."""
        return sum(comment.state != "missing" for comment in self.comments)
