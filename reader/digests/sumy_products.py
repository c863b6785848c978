"""Products of matrices, a tile at a time.

NumPy's OpenBLAS shares products of more than 64³ multiplications among threads, which cost more
here than they bring: they wait for each other in busy loops.
"""

import numpy as np

from reader.digests.sumy_terms import Vector

_MOST = 64**3
"""So many multiplications are done by one thread."""
_WIDTH = 512
"""A tile has no more columns than this."""


def product(left: Vector, right: Vector) -> Vector:
    """Return the product of `left`, of shape (a, b), and `right`, of shape (b, c)."""
    result = np.empty((len(left), right.shape[1]))
    width = min(_WIDTH, max(1, right.shape[1]))
    height = max(1, _MOST // (width * max(1, len(right))))
    for top in range(0, len(left), height):
        rows = slice(top, top + height)
        for first in range(0, right.shape[1], width):
            columns = slice(first, first + width)
            np.matmul(left[rows], right[:, columns], out=result[rows, columns])
    return result
