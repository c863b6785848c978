"""Chooses a digest's points: the worthiest that don't repeat each other, from many conversations.

Greedy, after maximal marginal relevance (Carbonell & Goldstein 1998): each point is the one worth
most after what it shares with the points before it is taken off. Conversations are given room by
the square root of their size, as seats are (Sainte-Laguë), and nobody speaks twice while there is
somebody who has not been heard.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate

from reader.digests.conversations import Conversations
from reader.digests.likeness import cosine
from reader.digests.worth import Candidate
from reader.model import Comment

_ROOM = 0.5
"""How strongly room for other conversations counts beside worth (an exponent)."""
_BY_ROOT = 0.5
"""A large conversation has more room by this power of its size: the square root."""
_SPREAD = 5 / 8
"""So large a part of the points are from different conversations, if there are as many."""


def choose(
    candidates: Sequence[Candidate],
    comments: Sequence[Comment],
    talks: Conversations,
    points: int,
    first: Sequence[Candidate] = (),
) -> list[Candidate]:
    """Return at most `points` of `candidates`, `first` among them, in reading order."""
    choice = _Choice(candidates, comments, talks, points)
    for each in first[:points]:
        choice.take(each)
    while len(choice.taken) < points and (best := choice.best()) is not None:
        choice.take(best)
    return sorted(choice.taken, key=lambda each: (each.comment, each.claim.statement.start))


def _stretches(speaking: Collection[int], comments: int, count: int) -> list[int]:
    """Cut the reading order into `count` stretches in which equally many comments speak."""
    before = accumulate(int(place in speaking) for place in range(comments))
    return [(spoken - 1) * count // max(1, len(speaking)) for spoken in before]


class _Room:
    """How much room each conversation has left, as seats are given to parties."""

    def __init__(self, labels: Sequence[int], speaking: Iterable[int], power: float = 0.0) -> None:
        self.labels = labels
        self.sizes = Counter(labels[comment] for comment in speaking)
        self.taken: Counter[int] = Counter()
        self._power = power

    def left(self, comment: int) -> float:
        """A conversation's size, to some power, over what it has got."""
        label = self.labels[comment]
        return float(self.sizes[label] ** self._power / (2 * self.taken[label] + 1))


class _Choice:
    """What has been chosen so far, and what that leaves each candidate worth."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        comments: Sequence[Comment],
        talks: Conversations,
        points: int,
    ) -> None:
        self.taken: list[Candidate] = []
        self._points = points
        self._comments = comments
        self._shared = dict.fromkeys(candidates, 0.0)
        self._candidates = list(candidates)
        speaking = {each.comment for each in candidates}
        self._rooms = [_Room(talks.roots, speaking, _BY_ROOT), _Room(talks.parts, speaking)]
        if len(self._rooms[1].sizes) < points:
            # Too few conversations are known: the reading order stands in for them.
            stretches = _stretches(speaking, len(comments), points)
            self._rooms.append(_Room(stretches, speaking))
        # Where there are too few branches to spread over, their parts stand in for them.
        wanted = math.ceil(points * _SPREAD)
        self._talks = self._rooms[len(self._rooms[0].sizes) < wanted]
        self._spread = min(wanted, len(self._talks.sizes))
        self._heard: set[int | str] = set()

    def take(self, chosen: Candidate) -> None:
        """Choose a candidate, and see what it leaves the others."""
        self.taken.append(chosen)
        self._candidates.remove(chosen)
        self._heard |= self._voices(chosen)
        for room in self._rooms:
            room.taken[room.labels[chosen.comment]] += 1
        for each in self._candidates:
            shared = cosine(each.vector, chosen.vector)
            self._shared[each] = max(self._shared[each], shared)

    def best(self) -> Candidate | None:
        """The candidate that adds most, of those that may still be chosen."""
        missing = self._spread - len(self._talks.taken)
        open_to = self._candidates
        if missing >= self._points - len(self.taken):
            taken, labels = self._talks.taken, self._talks.labels
            open_to = [each for each in open_to if not taken[labels[each.comment]]] or open_to
        return max(open_to, key=self._value, default=None)

    def _value(self, each: Candidate) -> tuple[int, float]:
        """Who has not spoken goes first; then what is new, from where there is room."""
        room = math.prod(room.left(each.comment) for room in self._rooms) ** _ROOM
        fresh = 1 - self._shared[each]
        return -len(self._voices(each) & self._heard), each.worth * fresh * room

    def _voices(self, each: Candidate) -> set[int | str]:
        """The comment, and its author where stated."""
        author = self._comments[each.comment].author
        return {each.comment} if author is None else {each.comment, author}
