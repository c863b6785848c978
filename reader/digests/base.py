"""What a summariser is, and what a way of rating sentences is."""

from collections.abc import Sequence
from typing import Protocol

from reader.model import Digest, Point, Thread


class Summariser(Protocol):
    """Makes digests: every point is a slice of a comment's own words, with its address."""

    @property
    def name(self) -> str:
        """The name that it is chosen by ("lexrank")."""

    def summarise(
        self, thread: Thread, *, points: int | None = None, branches: bool = False
    ) -> Digest:
        """Return the digest of `thread`, with at most `points` points in reading order.

        Without `points` their number follows from the thread's size. With `branches`, each
        top-level branch of two comments or more gets a digest of its own too. A thread in which
        nobody says anything gets a digest without points.
        """

    def branch(self, thread: Thread, index: int, *, points: int | None = None) -> tuple[Point, ...]:
        """Return the points of the comment at `index` and all of its replies, in reading order."""


class Vocabulary(Protocol):
    """What a rater needs to know about the words of a language."""

    @property
    def stop_words(self) -> frozenset[str]:
        """The words that say nothing about a subject, in lower case."""

    def tokens(self, text: str) -> list[str]:
        """Return the words of `text` in lower case."""

    def stem(self, word: str) -> str:
        """Return what the inflected forms of `word` have in common."""


class Rate(Protocol):
    """Says how central each sentence is among the others: a module's function `rate`."""

    def __call__(self, sentences: Sequence[str], words: Vocabulary) -> list[float]:
        """Return a rating of 0 or more for each of `sentences`, in their order."""
