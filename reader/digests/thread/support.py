"""Finds who else says what a point says, in the same or nearly the same words."""

import numpy as np

from reader.digests.statements import Statement
from reader.digests.thread.choose import Candidates
from reader.digests.thread.rows import Places

_ALIKE = 0.55
"""Sentences whose words are so much the same (cosine, rare words counting more) say the same."""


def supporters(among: Candidates, part: Places, row: int, denying: frozenset[str]) -> Places:
    """Return the comments of the `part` that say nearly the same as a row, its own left out.

    Ascending, by their place in the thread. Sentences that differ in a number or a negation
    (`denying`) never support each other.
    """
    corpus, rows = among.corpus, among.rows
    said = corpus.statements[among.places[row]]
    alike = np.flatnonzero(rows.scores(rows.direction(row)) >= _ALIKE)
    groups = [
        corpus.group[among.places[other]]
        for other in alike
        if other == row or _agree(said, corpus.statements[among.places[other]], denying)
    ]
    groups.append(corpus.group[among.places[row]])
    comments = np.unique(corpus.comment[part[np.isin(corpus.group[part], groups)]])
    found: Places = comments[comments != said.comment]
    return found


def _agree(one: Statement, other: Statement, denying: frozenset[str]) -> bool:
    """Whether nothing that turns a meaning round is in one sentence only."""
    apart = {*one.tokens} ^ {*other.tokens}
    return not any(word in denying or any(map(str.isdigit, word)) for word in apart)
