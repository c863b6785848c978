"""Finds two sentences that disagree: one comment's, and the reply's that takes the other side."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.digests.cues import Cues
from reader.digests.likeness import cosine, summed
from reader.digests.statements import Statement
from reader.digests.worth import Candidate
from reader.model import Comment

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


@dataclass(frozen=True, slots=True)
class Dispute:
    """A claim and the reply that contradicts it."""

    claim: Candidate
    reply: Candidate
    strength: float


def sharpest(
    candidates: Sequence[Candidate],
    comments: Sequence[Comment],
    openings: Mapping[int, Sequence[Statement]],
    cues: Cues,
) -> Dispute | None:
    """Return the pair that disagrees most clearly and is worth most, or None without evidence.

    The evidence: the one comment answers the other, opens with or holds words that take another
    side, and speaks of the same things. `openings` are the first sentences of each comment.
    """
    said: dict[int, list[Candidate]] = defaultdict(list)
    for each in candidates:
        if each.fit and "?" not in each.claim.statement.text[-3:]:
            said[each.comment].append(each)
    whole = {place: summed(each.vector for each in said[place]) for place in said}
    best: Dispute | None = None
    for answering, answers in enumerate(_answers(comments)):
        if answering not in said:
            continue
        replies = [
            (each, side)
            for each in _foremost(said[answering])
            if (side := _side(each.claim.statement, openings[answering], cues)) >= _ENOUGH
        ]
        for answered in sorted(said.keys() & answers.keys()) if replies else ():
            common = cosine(whole[answered], whole[answering])
            weight = answers[answered] * _talked_of(comments[answered])
            for claim in _foremost(said[answered]):
                for reply, side in replies:
                    strength = _strength(claim, reply, common) * side * weight
                    if strength > (best.strength if best else 0.0):
                        best = Dispute(claim, reply, strength)
    return best


def _foremost(candidates: Sequence[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda each: -each.worth)[:_PER_COMMENT]


def _strength(claim: Candidate, reply: Candidate, common: float) -> float:
    """How much two sentences are worth as a pair; `common` says how alike their comments are."""
    shared = cosine(claim.vector, reply.vector) + common
    if shared < _SAME_SUBJECT:
        return 0.0
    return math.sqrt(claim.worth * reply.worth) * (0.2 + shared)


def _talked_of(comment: Comment) -> float:
    return 1 + _TALKED_OF * math.log2(1 + comment.replies)


def _side(reply: Statement, opening: Sequence[Statement], cues: Cues) -> float:
    """How clearly a sentence, after how its comment opens, takes another side: 0 to 2."""
    lead = " ".join(" ".join(each.tokens) for each in opening)
    own = " ".join(reply.tokens)
    first = opening[0].tokens[0] if opening and opening[0].tokens else ""
    side = 0.6 * (first in cues.contrasting)
    side += 0.5 * _holds(lead, cues.refusing) + 0.5 * _holds(own, cues.refusing)
    side += 0.3 * any(word in cues.denying for word in reply.tokens)
    return side - 0.6 * _holds(lead, cues.agreeing)


def _holds(text: str, phrases: frozenset[str]) -> bool:
    return any(f" {phrase} " in f" {text} " for phrase in phrases)


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
