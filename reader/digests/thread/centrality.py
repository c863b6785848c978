"""How central each sentence is: to what all sentences say, and to what all comments speak of."""

import numpy as np

from reader.digests.thread.rows import Numbers, Rows, added, relative

_DAMPING = 0.15
"""As in LexRank: so often the walk goes on anywhere."""
_STEPS = 40
_SETTLED = 1e-4
"""The walk has settled when a step moves no more than this."""
_CLOSE = 0.75
"""How much of being central is closeness to what all comments speak of; the rest is the walk."""


def central(rows: Rows) -> Numbers:
    """Return how central each row is, as a share of the most central one's; 0 to 1."""
    close = relative(closeness(rows))
    return relative(_CLOSE * close + (1 - _CLOSE) * relative(walk(rows)))


def walk(rows: Rows) -> Numbers:
    """Return the continuous LexRank of each row (Erkan & Radev 2004); they add up to 1.

    Where a walk from sentence to sentence, by how alike they are, ends up. All similarities are
    X·Xᵀ; a step needs only X·(Xᵀ·p), which is linear in the number of words.
    """
    count = rows.number
    if not count:
        return np.zeros(0)
    degrees = rows.scores(rows.together(np.ones(count)))
    degrees = np.where(degrees > 0, degrees, 1.0)
    scores = np.full(count, 1 / count)
    for _ in range(_STEPS):
        following = _DAMPING / count + (1 - _DAMPING) * rows.scores(rows.together(scores / degrees))
        change = np.abs(following - scores).sum()
        scores = following
        if change < _SETTLED:
            break
    total: Numbers = scores / scores.sum()
    return total


def closeness(rows: Rows) -> Numbers:
    """Return how close each row is to what the comments speak of, one voice each."""
    if not rows.number:
        return np.zeros(0)
    terms, speakers, entries = rows.voices
    weights = added(entries, rows.weights, len(terms))
    norms = np.sqrt(added(speakers, weights**2, int(rows.comments[-1]) + 1))
    theme = added(terms, weights / norms[speakers], len(rows.known))
    return rows.scores(theme)
