"""Which opening quotes prove a parent, and what they leave open for the comments between.

In page order (pre-order) a comment answers the one before it or an ancestor of that one. So if
comment 9 answers 4, whatever stands between them stands below 4, and none of it can be answered
after 9.
"""

from bisect import bisect_left
from collections.abc import Sequence

from reader.recovery.parents.utterance import Utterance

ROOT = -1
"""The head of a comment that answers none."""


def proven(utterances: Sequence[Utterance]) -> list[int | None]:
    """Return the parent of each comment that its opening quote proves, else None.

    Of two quotes that can't both name the parent neither proves it. Linear in the number of
    comments, but for one bisection for each quote.
    """
    parents: list[int | None] = [None] * len(utterances)
    closed_by: dict[int, int] = {}
    path: list[int] = []
    doubtful = set()
    for index, utterance in enumerate(utterances):
        quoted = utterance.opening_quote
        if quoted is not None and 0 <= quoted < index:
            place = bisect_left(path, quoted)
            if place < len(path) and path[place] == quoted:
                parents[index] = quoted
                closed_by.update(dict.fromkeys(path[place + 1 :], index))
                del path[place + 1 :]
            else:
                doubtful.add(closed_by[quoted])
        path.append(index)
    for index in doubtful:
        parents[index] = None
    return parents


def floors(parents: Sequence[int | None]) -> list[int]:
    """Return, for each comment, the earliest head that the proven `parents` leave it (or ROOT)."""
    earliest = [ROOT] * len(parents)
    around: list[int] = []
    for index in range(len(parents) - 1, -1, -1):
        while around and around[-1] >= index:
            around.pop()
        if around:
            earliest[index] = around[-1]
        parent = parents[index]
        if parent is not None:
            around.append(parent)
    return earliest
