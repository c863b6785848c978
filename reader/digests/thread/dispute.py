"""Finds two sentences that disagree: one comment's, and the reply's that takes the other side."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.digests.thread.choose import Candidates
from reader.digests.thread.sides import Side
from reader.model import Comment

Vector = Mapping[int, float]

_ENOUGH = 0.5
"""Cues that weigh less than this are no evidence of another side."""
_PER_COMMENT = 4
"""So many of a comment's sentences, the best ones, are tried."""
_QUOTED, _PARENT, _GRANDPARENT, _SIBLING = 1.3, 1.0, 0.5, 0.3
"""How far each relation between two comments speaks for the one answering the other."""
_SAME_SUBJECT = 0.05
"""How alike two comments, and the two sentences, must be at least to speak of the same."""
_TALKED_OF = 0.2
"""How much it adds that a claim has twice as many replies."""
_SIBLINGS = 3
"""So many of the replies just before a comment, to the same parent, may be what it answers."""


def sharpest(among: Candidates, end: int, side: Side) -> tuple[int, ...]:
    """Return the two rows that disagree most clearly and are worth most, or none.

    The evidence: a comment of the part, which ends before `end`, answers another of them, opens
    with or holds words that take another side, and speaks of the same things.
    """
    said = _Said(among, side)
    comments = among.corpus.comments[among.since : end]
    best, found = 0.0, tuple[int, ...]()
    for answering, answers in enumerate(_answers(comments)):
        replies = said.taking_sides(answering) if answers else ()
        for answered in sorted(said.foremost.keys() & answers.keys()) if replies else ():
            common = _cosine(said.whole(answered), said.whole(answering))
            weight = answers[answered] * _talked_of(comments[answered])
            for claim in said.foremost[answered]:
                for reply, clearly in replies:
                    strength = said.strength(claim, reply, common) * clearly * weight
                    if strength > best:
                        best, found = strength, (claim, reply)
    return found


class _Said:
    """The best rows of each comment (counted from the first of a part), and how alike they are."""

    def __init__(self, among: Candidates, side: Side) -> None:
        self._among = among
        self._side = side
        self._worth = among.worth.whole.tolist()
        self.foremost: dict[int, list[int]] = defaultdict(list)
        speaking = (among.rows.comments - among.since).tolist()
        for row in among.fit.tolist():
            if not among.asks(row):
                self.foremost[speaking[row]].append(row)
        for place, rows in self.foremost.items():
            self.foremost[place] = sorted(rows, key=lambda row: -self._worth[row])[:_PER_COMMENT]
        self._wholes: dict[int, Vector] = {}
        self._vectors: dict[int, Vector] = {}

    def taking_sides(self, answering: int) -> list[tuple[int, float]]:
        """The rows of a comment that take another side, with how clearly they do."""
        rows = [(row, self._side(int(self._among.places[row]))) for row in self._of(answering)]
        return [(row, side) for row, side in rows if side >= _ENOUGH]

    def strength(self, claim: int, reply: int, common: float) -> float:
        """How much two rows are worth as a pair; `common` says how alike their comments are."""
        shared = _cosine(self._vector(claim), self._vector(reply)) + common
        if shared < _SAME_SUBJECT:
            return 0.0
        return math.sqrt(self._worth[claim] * self._worth[reply]) * (0.2 + shared)

    def whole(self, comment: int) -> Vector:
        """What the best rows of a comment have in common with others."""
        if comment not in self._wholes:
            self._wholes[comment] = _summed(map(self._vector, self._of(comment)))
        return self._wholes[comment]

    def _of(self, comment: int) -> Sequence[int]:
        return self.foremost.get(comment, ())

    def _vector(self, row: int) -> Vector:
        if row not in self._vectors:
            rows = self._among.rows
            entries = rows.entries(row)
            terms, weights = rows.terms[entries].tolist(), rows.weights[entries].tolist()
            self._vectors[row] = dict(zip(terms, weights, strict=True))
        return self._vectors[row]


def _summed(vectors: Iterable[Vector]) -> Vector:
    total: dict[int, float] = defaultdict(float)
    for vector in vectors:
        for term, weight in vector.items():
            total[term] += weight
    norm = math.sqrt(sum(weight * weight for weight in total.values())) or 1.0
    return {term: weight / norm for term, weight in total.items()}


def _cosine(one: Vector, other: Vector) -> float:
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def _talked_of(comment: Comment) -> float:
    return 1 + _TALKED_OF * math.log2(1 + comment.replies)


def _differ(one: Comment, other: Comment) -> bool:
    """Whether two comments may be by different people."""
    return one.author is None or one.author != other.author


def _answers(comments: Sequence[Comment]) -> list[dict[int, float]]:
    """For each comment, those that it may answer, with how far its place speaks for that."""
    places = {comment.id: place for place, comment in enumerate(comments)}
    children: dict[int, list[int]] = defaultdict(list)
    parents: list[int | None] = []
    found: list[dict[int, float]] = []
    for place, comment in enumerate(comments):
        parent = places.get(comment.parent or "")
        parents.append(parent)
        answers: dict[int, float] = {}
        if parent is not None:
            sure = 0.5 + 0.5 * comment.confidence
            answers = dict.fromkeys(children[parent][-_SIBLINGS:], _SIBLING * sure)
            children[parent].append(place)
            above = parents[parent]
            if above is not None:
                answers[above] = _GRANDPARENT * sure
            answers[parent] = _PARENT * sure
        for quote in comment.quotes:
            quoted = places.get(quote.of or "", place)
            if quoted < place:
                answers[quoted] = _QUOTED
        found.append({at: sure for at, sure in answers.items() if _differ(comments[at], comment)})
    return found
