"""Makes digests of threads, branches, selections and articles, by any method."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, cast

from reader.digests.base import Method
from reader.digests.length import branch_points_for, points_for, room
from reader.digests.reasons import reason
from reader.model import (
    ARTICLE,
    AUTO,
    Article,
    Branch,
    Comment,
    Digest,
    Length,
    Point,
    Selection,
    Thread,
)

if TYPE_CHECKING:
    from reader.digests.thread.choosing import Part
    from reader.digests.thread.prepared import Prepared


class ThreadSummariser:
    """See `reader.digests.base.Summariser`.

    The method's module, and the libraries behind it, are loaded when the first digest is made.
    """

    def __init__(self, name: str, module: str, language: str | None = None) -> None:
        self.name = name
        self._module = module
        self._language = language

    def summarise(
        self,
        thread: Thread,
        *,
        length: Length = AUTO,
        selection: Selection | None = None,
        branches: bool = False,
    ) -> Digest:
        """Return the digest of `thread`; see `reader.digests.base.Summariser`."""
        prepared = _prepared(thread, self._language)
        places = tuple(range(len(thread.comments))) if selection is None else selection.places
        read = [thread.comments[place] for place in places]
        usual = points_for(_voices(read))
        points = self._points(prepared, prepared.selected(places), length, usual)
        return Digest(
            method=self.name,
            language=prepared.words.language,
            comments=sum(comment.state == "live" for comment in read),
            points=points,
            branches=tuple(self._roots(prepared)) if branches else (),
            selection="" if selection is None else selection.words,
            reason="" if points else reason(read, "" if selection is None else selection.words),
        )

    def branch(self, thread: Thread, index: int, *, length: Length = AUTO) -> Branch:
        """Return the digest of the comment at `index` and all of its replies."""
        return self._branch(_prepared(thread, self._language), index, length)

    def branches(self, thread: Thread) -> Iterator[Branch]:
        """Yield the digest of every branch of two comments or more, in order."""
        prepared = _prepared(thread, self._language)
        for index, comment in enumerate(thread.comments):
            if comment.replies:
                yield self._branch(prepared, index)

    def article(self, article: Article, *, length: Length = AUTO) -> Digest:
        """Return the digest of the article alone."""
        from reader.digests.thread.prepared import Prepared

        alone = (Comment(ARTICLE, body=article.text),) if article.text else ()
        bare = Article(article.title, title_made_up=True, language=article.language)
        prepared = Prepared(Thread("article", bare, alone), self._language, article=True)
        part = prepared.branch(0, len(alone))
        points = self._points(prepared, part, length, points_for(len(part.places)))
        return Digest(
            method=self.name,
            language=prepared.words.language,
            comments=0,
            points=points,
            selection="the article",
            reason="" if points else "There is no article here, or none in sentences.",
        )

    def _roots(self, prepared: "Prepared") -> Iterator[Branch]:
        thread = prepared.thread
        for index in thread.roots():
            if thread.comments[index].replies:
                yield self._branch(prepared, index)

    def _branch(self, prepared: "Prepared", index: int, length: Length = AUTO) -> Branch:
        first = prepared.thread.comments[index]
        end = index + first.replies + 1
        usual = branch_points_for(_voices(prepared.thread.comments[index:end]))
        part = prepared.branch(index, end)
        points = self._points(prepared, part, length, usual)
        return Branch(first.id, first.replies, points, prepared.keywords.of(index, end))

    def _points(
        self, prepared: "Prepared", part: "Part", length: Length, usual: int
    ) -> tuple[Point, ...]:
        from reader.digests.thread.points import points

        method = cast("Method", import_module(self._module))
        return points(prepared, part, room(length, usual, len(part.places)), method)


_last: "list[tuple[str | None, Prepared]]" = []
"""The thread that was read last: its other digests, by other methods too, are asked for next."""


def _prepared(thread: Thread, language: str | None) -> "Prepared":
    from reader.digests.thread.prepared import Prepared

    for asked, prepared in _last:
        if asked == language and prepared.thread is thread:
            return prepared
    made = Prepared(thread, language)
    _last[:] = [(language, made)]
    return made


def _voices(comments: Sequence[Comment]) -> int:
    """How many different comments there are to be read."""
    return len({comment.body for comment in comments if comment.state == "live"})
