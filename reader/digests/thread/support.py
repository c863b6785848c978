"""Finds who else says what a point says."""

import numpy as np

from reader.digests.thread.choose import Candidates
from reader.digests.thread.rows import Places


def supporters(among: Candidates, part: Places, row: int) -> Places:
    """Return the comments of the `part` that say the same as a row, its own left out.

    Ascending, by their place in the thread.
    """
    corpus = among.corpus
    group = corpus.group[among.places[row]]
    comments = np.unique(corpus.comment[part[corpus.group[part] == group]])
    found: Places = comments[comments != among.statement(row).comment]
    return found
