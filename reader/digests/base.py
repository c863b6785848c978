"""What a summariser is, and what a method of choosing sentences is."""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from reader.model import AUTO, Article, Branch, Digest, Length, Selection, Thread


class Summariser(Protocol):
    """Makes digests: every point is a slice of a comment's own words, with its address."""

    @property
    def name(self) -> str:
        """The name that it is chosen by ("lexrank")."""

    def summarise(
        self,
        thread: Thread,
        *,
        length: Length = AUTO,
        selection: Selection | None = None,
        branches: bool = False,
    ) -> Digest:
        """Return the digest of `thread`, or of a `selection` of its comments, in reading order.

        With `branches`, each top-level branch of two comments or more gets a digest of its own
        too. Where nobody says anything the digest has a reason instead of points.
        """

    def branch(self, thread: Thread, index: int, *, length: Length = AUTO) -> Branch:
        """Return the digest of the comment at `index` and all of its replies."""

    def branches(self, thread: Thread) -> Iterator[Branch]:
        """Yield the digest of every branch of two comments or more, nested ones too, in order.

        What it yields for a branch is what `branch` returns for it.
        """

    def article(self, article: Article, *, length: Length = AUTO) -> Digest:
        """Return the digest of the article alone.

        Offsets are those of the plain text of its lead and body with a blank line between.
        """


class Vocabulary(Protocol):
    """What a method needs to know about the words of a language."""

    @property
    def stop_words(self) -> frozenset[str]:
        """The words that say nothing about a subject, in lower case."""

    def tokens(self, text: str) -> list[str]:
        """Return the words of `text` in lower case."""

    def stem(self, word: str) -> str:
        """Return what the inflected forms of `word` have in common."""

    def meaning(self, tokens: Sequence[str]) -> tuple[str, ...]:
        """Return the stems of those of `tokens`, in lower case, that carry meaning, in order."""


class SumySummariser(Protocol):
    """One of sumy's `AbstractSummarizer`s, which carry no types."""

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """Return the best sentences of `document`, in reading order.

        `sentences_count` may be a function, from all sentences with their ratings, the best
        first, to those wanted.
        """


class Method(Protocol):
    """A way of choosing sentences: a module of `reader.digests.methods`, whose name is its own."""

    __name__: str
    MOST: int | None
    """How many sentences it can take, in about 10 s; None for any number."""

    def summariser(self, words: Vocabulary, subject: Sequence[str] = (), /) -> SumySummariser:
        """Return the summariser for texts of `words`; `subject` are the words of a title."""
