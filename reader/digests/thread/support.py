"""Finds who else says what a point says, in the same or nearly the same words."""

import numpy as np

from reader.digests.statements import Statement
from reader.digests.thread.choose import Candidates
from reader.digests.thread.rows import Places, Rows

_ALIKE = 0.5
"""Sentences that say nearly the same are at least so much alike (cosine)."""
_SHARED, _PART = 3, 0.5
"""They share so many telling words, and of each of them so large a part, rare words counting more:
two words in common are common ground, and no common claim."""


def supporters(among: Candidates, part: Places, row: int, denying: frozenset[str]) -> Places:
    """Return the comments of the `part` that say nearly the same as a row, its own left out.

    Ascending, by their place in the thread. Sentences that differ in a number or a negation
    (`denying`) never support each other.
    """
    corpus, rows = among.corpus, among.rows
    said = among.statement(row)
    alike = np.flatnonzero(rows.scores(rows.direction(row)) >= _ALIKE)
    groups = [
        corpus.group[among.places[other]]
        for other in alike.tolist()
        if _shares(rows, row, other) and _agree(said, among.statement(other), denying)
    ]
    groups.append(corpus.group[among.places[row]])
    comments = np.unique(corpus.comment[part[np.isin(corpus.group[part], groups)]])
    found: Places = comments[comments != said.comment]
    return found


def _shares(rows: Rows, row: int, other: int) -> bool:
    """Whether two rows have enough of their words in common."""
    own, theirs = rows.terms[rows.entries(row)], rows.terms[rows.entries(other)]
    common = np.intersect1d(own, theirs, assume_unique=True)
    most = max(rows.rarity[own].sum(), rows.rarity[theirs].sum())
    return len(common) >= _SHARED and bool(rows.rarity[common].sum() >= _PART * most)


def _agree(one: Statement, other: Statement, denying: frozenset[str]) -> bool:
    """Whether nothing that turns a meaning round is in one sentence only."""
    apart = {*one.tokens} ^ {*other.tokens}
    return not any(word in denying or any(map(str.isdigit, word)) for word in apart)
