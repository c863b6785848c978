"""Intervals by the paired bootstrap (Efron & Tibshirani 1993, chapter 13)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

RESAMPLES = 2_000
_SEED = 20_260_101


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean difference and where 95 % of the resampled ones lie."""

    mean: float
    low: float
    high: float


def paired(ours: Sequence[float], theirs: Sequence[float], resamples: int = RESAMPLES) -> Interval:
    """Return the interval of `ours` minus `theirs`, case by case; the same for the same numbers."""
    differences = np.asarray(ours, dtype=float) - np.asarray(theirs, dtype=float)
    picks = np.random.default_rng(_SEED).integers(
        len(differences), size=(resamples, differences.size)
    )
    low, high = np.percentile(differences[picks].mean(axis=1), (2.5, 97.5))
    return Interval(float(differences.mean()), float(low), float(high))
