"""Chooses a digest's points: the worthiest that add most, from many people and conversations.

Greedy. What a sentence adds is its worth after what it shares with the points before it is taken
off (maximal marginal relevance, Carbonell & Goldstein 1998), and what it has of the words that
many comments use and no point has yet (coverage, Gillick & Favre 2009), which counts for more the
more points there are: one point has to be central, twelve have to differ. Conversations are given
room by the square root of their size, as seats are (Sainte-Laguë); whoever has spoken is worth
less than somebody who has not been heard.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reader.digests.noise import is_question
from reader.digests.statements import Statement
from reader.digests.thread.conversations import Conversations
from reader.digests.thread.corpus import Corpus
from reader.digests.thread.rows import Numbers, Places, Rows
from reader.digests.thread.worth import Worth

_REDUNDANT = 0.85
"""How much of a sentence's worth is lost if a point says the same."""
_COVERAGE, _MOST_COVERAGE = 0.08, 0.6
"""By how much coverage counts for more with each point, and how much it counts at most."""
_LEFT = 0.3
"""So much of a word's weight is left when a point has it."""
_BY_COMMENTS, _BY_RARITY = 0.85, 0.7
"""How much a word counts for the comments that use it, and for being rare (exponents)."""
_LENGTH, _SHORTEST = 0.9, 7
"""Long sentences hold more words: coverage is shared out over them (an exponent), but no
sentence counts for shorter than so many words."""
_SAME_PERSON = 0.7
"""What is left of a sentence's worth for every point by the same person."""
_MANY = 4
"""Of so many times more comments than points, those of one stretch are enough alike to share."""
_ROOM = 0.5
"""How strongly room for other conversations counts beside worth (an exponent): so that they have
room by the square root of their size."""
_WEIGHED = 150
"""Beyond so many points it no longer matters what each adds to the others."""
_TAKEN = -1.0


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Some statements of a corpus that may be chosen, as rows."""

    corpus: Corpus
    places: Places
    rows: Rows
    worth: Worth
    fit: Places
    """Those of the rows that stand alone well enough."""
    since: int = 0
    """The first comment of the part that they are from."""

    def statement(self, row: int) -> Statement:
        """Return what a row says."""
        said: Statement = self.corpus.statements[self.places[row]]
        return said

    def weight(self, row: int) -> float:
        """Return what a row is worth, as a share of the worthiest one's."""
        most = float(self.worth.whole.max(initial=0.0)) or 1.0
        return float(self.worth.whole[row]) / most

    def asks(self, row: int) -> bool:
        """Whether it is a question."""
        return is_question(self.statement(row).text)

    def repeats(self, row: int) -> bool:
        """Whether an earlier comment of the part has said it, in whatever order of words."""
        return self.corpus.repeats(self.statement(row), self.since)

    def overlapping(self, row: int) -> Places:
        """Return the row itself, and those that have a sentence in common with it."""
        corpus, own = self.corpus, self.places[row]
        said = corpus.comment[own]
        first, last = self.rows.comments.searchsorted((said, said + 1))
        others = self.places[first:last]
        before = corpus.start[others] < corpus.end[own]
        found: Places = first + np.flatnonzero(before & (corpus.start[own] < corpus.end[others]))
        return found


class Choice:
    """What has been chosen so far, and what that leaves the others worth."""

    def __init__(self, among: Candidates, talks: Conversations, points: int) -> None:
        """About so many `points` are going to be chosen; `talks` are those of the part."""
        self.taken: list[int] = []
        self.fresh: list[float] = []
        """How much of each was not in those taken before it, 0 to 1."""
        self._among = among
        rows, corpus = among.rows, among.corpus
        comments = rows.comments - among.since
        self._shared = np.zeros(rows.number)
        self._factor = np.full(rows.number, _TAKEN)
        self._factor[among.fit] = 1.0
        self._weights = _weights(rows)
        length = np.maximum(corpus.size[among.places], _SHORTEST) ** _LENGTH
        self._by_length = among.worth.bare / length
        self._comments = comments
        self._people = corpus.person[among.places]
        speaking = np.unique(comments[among.fit])
        self._rooms = [_Room(talks.roots, speaking, by_size=True), _Room(talks.parts, speaking)]
        if len(self._rooms[1].sizes) < points and _MANY * points <= len(speaking):
            # Too few conversations are known: the reading order stands in for them.
            before = np.cumsum(np.isin(np.arange(len(talks.roots)), speaking))
            self._rooms.append(_Room((before - 1) * points // len(speaking), speaking))

    def take(self, row: int) -> None:
        """Choose a row, and see what it leaves the others."""
        rows = self._among.rows
        self.taken.append(row)
        self.fresh.append(float(1 - self._shared[row]))
        self._factor[self._among.overlapping(row)] = _TAKEN
        if len(self.taken) > _WEIGHED:
            return
        self._shared = np.maximum(self._shared, rows.scores(rows.direction(row)))
        self._weights[rows.terms[rows.entries(row)]] *= _LEFT
        self._factor[self._people == self._people[row]] *= _SAME_PERSON
        for room in self._rooms:
            room.take(int(self._comments[row]))

    def best(self) -> int | None:
        """Return the row that adds most, of those that may still be chosen and repeat nobody."""
        values = np.where(self._factor > 0, self._values() * self._factor, _TAKEN)
        row = int(values.argmax()) if len(values) else 0
        if not len(values) or values[row] < 0:
            return None
        if not self._among.repeats(row):
            return row
        # Many may repeat somebody, and none of them changes what the others are worth.
        for row in np.argsort(-values, kind="stable").tolist():
            if values[row] < 0:
                break
            if not self._among.repeats(row):
                return int(row)
            self._factor[row] = _TAKEN
        return None

    def _values(self) -> Numbers:
        """What each row would add."""
        worth, rows = self._among.worth, self._among.rows
        if len(self.taken) > _WEIGHED:
            return worth.whole
        covering = min(_MOST_COVERAGE, _COVERAGE * len(self.taken))
        value = (1 - covering) * worth.whole * (1 - _REDUNDANT * self._shared)
        if covering:
            gain = self._by_length * rows.sums(self._weights[rows.terms])
            most = gain.max(initial=0.0)
            value = value + covering * gain / (most if most > 0 else 1.0)
        for room in self._rooms:
            value = value * room.left()[self._comments] ** _ROOM
        return value


class _Room:
    """How much room each conversation has left, as seats are given to parties."""

    def __init__(
        self, labels: Sequence[int] | Places, speaking: Places, *, by_size: bool = False
    ) -> None:
        self._labels = np.asarray(labels, dtype=np.intp)
        sizes = np.bincount(self._labels[speaking], minlength=len(self._labels))
        self._seats = sizes.astype(np.float64) if by_size else np.ones(len(sizes))
        self._taken = np.zeros(len(self._labels))
        self.sizes = np.flatnonzero(sizes)

    def take(self, comment: int) -> None:
        """Give a seat to the conversation of a comment."""
        self._taken[self._labels[comment]] += 1

    def left(self) -> Numbers:
        """For each comment, its conversation's size, or 1, over what it has got."""
        left: Numbers = (self._seats / (2 * self._taken + 1))[self._labels]
        return left


def _weights(rows: Rows) -> Numbers:
    """How much each term counts for coverage: none that only one comment uses."""
    users = np.bincount(rows.voices.terms, minlength=len(rows.known)).astype(np.float64)
    weights: Numbers = users**_BY_COMMENTS * (users > 1) * rows.rarity**_BY_RARITY
    return weights
