"""All sentences that a digest may choose from, as arrays."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from reader.digests.statements import Statement
from reader.digests.thread.rows import Numbers, Places, Rows
from reader.model import Comment


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """Statements in reading order, with what choosing asks of each, at the same place."""

    statements: Sequence[Statement]
    comments: Sequence[Comment]
    """The thread's comments; `Statement.comment` is a place among them."""
    comment: Places
    person: Places
    """Statements with the same number are by the same author, or else by the same comment."""
    group: Places
    """Statements with the same number say the same."""
    standing: Numbers
    opening: NDArray[np.bool_]
    size: Numbers
    """In words."""
    start: Places
    end: Places
    """Where in its comment each statement stands."""
    starts: Places
    """Where the terms of each statement begin; one more than there are statements."""
    terms: Places
    counts: Numbers
    subject: Places
    """The numbers of the stems of the article's title and lead, as far as comments use them."""
    repeats: Callable[[Statement, int], bool]
    """Whether a comment before a statement's, from one of a number on, has most of its words."""

    def rows(self, places: Places) -> Rows:
        """Return the statements at `places` as rows."""
        first, lengths = self.starts[places], self.starts[places + 1] - self.starts[places]
        # The entries of each place in a row: a range that begins anew where a place does.
        begins = np.cumsum(lengths) - lengths
        entries = np.arange(lengths.sum()) + np.repeat(first - begins, lengths)
        return Rows(self.terms[entries], self.counts[entries], lengths, self.comment[places])

    def between(self, start: int, end: int) -> Places:
        """Return the places of the statements of the comments in [start, end)."""
        first, last = np.searchsorted(self.comment, (start, end))
        return np.arange(first, last)

    def within(self, comments: Sequence[int]) -> Places:
        """Return the places of the statements of these comments, given in ascending order."""
        wanted = np.zeros(len(self.comments) + 1, dtype=bool)
        wanted[list(comments)] = True
        return np.flatnonzero(wanted[self.comment])

    def different(self, places: Places) -> Places:
        """Return those of `places` that say something first."""
        _, first = np.unique(self.group[places], return_index=True)
        found: Places = places[np.sort(first)]
        return found


def corpus(
    statements: Sequence[Statement],
    groups: Sequence[int],
    comments: Sequence[Comment],
    subject: Sequence[str],
    repeats: Callable[[Statement, int], bool] = lambda _, __: False,
) -> Corpus:
    """Return the arrays of `statements` (in reading order) and of the `groups` that they are in."""
    numbers = defaultdict[str, int](count().__next__)
    said = [numbers[stem] for each in statements for stem in each.stems]
    rows = np.repeat(np.arange(len(statements)), [len(each.stems) for each in statements])
    # Row by row its different terms, ascending, and how often each occurs in it.
    width = max(1, len(numbers))
    entries, counts = np.unique(rows * width + np.array(said, np.intp), return_counts=True)
    return Corpus(
        statements,
        comments,
        np.array([each.comment for each in statements], dtype=np.intp),
        _people(statements, comments),
        np.array(groups, dtype=np.intp),
        np.array([each.standing for each in statements], dtype=np.float64),
        np.array([each.opening for each in statements], dtype=bool),
        np.array([max(1, len(each.tokens)) for each in statements], dtype=np.float64),
        np.array([each.start for each in statements], dtype=np.intp),
        np.array([each.end for each in statements], dtype=np.intp),
        np.searchsorted(entries // width, np.arange(len(statements) + 1)),
        entries % width,
        counts.astype(np.float64),
        np.array(sorted({numbers[stem] for stem in subject if stem in numbers}), dtype=np.intp),
        repeats,
    )


def _people(statements: Sequence[Statement], comments: Sequence[Comment]) -> Places:
    numbers: dict[str | int, int] = {}
    found = []
    for each in statements:
        author = comments[each.comment].author
        found.append(numbers.setdefault(each.comment if author is None else author, len(numbers)))
    return np.array(found, dtype=np.intp)
