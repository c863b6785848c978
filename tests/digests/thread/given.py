"""Random rows, and what goes with them, for the tests of what works on arrays."""

import numpy as np
from hypothesis import strategies as st

from reader.digests.thread.rows import Numbers, Places, Rows

ROWS = st.lists(
    st.dictionaries(st.integers(0, 9), st.integers(1, 3), max_size=5), min_size=1, max_size=8
)


def rows(said: list[dict[int, int]], comments: Places | None = None) -> Rows:
    """The rows in which each term occurs so often, each from a comment of its own if not said."""
    terms = [term for each in said for term in each]
    counts = [count for each in said for count in each.values()]
    lengths = [len(each) for each in said]
    return Rows(
        np.array(terms, np.intp),
        np.array(counts, np.float64),
        np.array(lengths, np.intp),
        np.arange(len(said)) if comments is None else comments,
    )


def dense(made: Rows) -> Numbers:
    """The same as a matrix, with a column for each term that is known."""
    matrix = np.zeros((made.number, len(made.known)))
    np.add.at(matrix, (made.row, made.terms), made.weights)
    return matrix


def ascending(values: list[int]) -> Places:
    """The numbers of the comments that rows are from."""
    return np.cumsum(np.array(values, np.intp))
