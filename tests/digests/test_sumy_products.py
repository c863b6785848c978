"""Products of matrices are the same in tiles."""

import numpy as np
import pytest

from reader.digests.sumy_products import product


@pytest.mark.parametrize(
    ("rows", "inner", "columns"),
    [(3, 4, 5), (70, 40, 1_100), (2, 300_000, 2), (4, 0, 3), (0, 2, 0)],
)
def test_a_product_in_tiles_is_the_product(rows: int, inner: int, columns: int) -> None:
    chance = np.random.default_rng(1)
    left, right = chance.random((rows, inner)), chance.random((columns, inner)).T
    assert product(left, right) == pytest.approx(left @ right)
