"""What each claim is worth to a digest: how central, how well it stands alone, and small priors."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.digests.likeness import Likeness, Vector, cosine, summed
from reader.digests.merge import Claim
from reader.digests.standing import FIT

_LEAST_CENTRAL = 0.25
"""What the least central sentence keeps of its worth."""
_CLOSE = 0.7
"""How much of being central is closeness to what all comments speak of; the rest is the rating."""
_OPENING, _EARLY, _ON_SUBJECT = 0.3, 0.05, 0.15
"""What opening a comment, coming early and being about the article's subject may add."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A claim with what choosing needs to know of it."""

    claim: Claim
    worth: float
    vector: Vector

    @property
    def comment(self) -> int:
        """The index of its comment in the thread."""
        return self.claim.statement.comment

    @property
    def fit(self) -> bool:
        """Whether it stands alone well enough to be more than a last resort."""
        return self.claim.statement.standing >= FIT


def weighed(
    claims: Sequence[Claim], ratings: Mapping[int, float], subject: Sequence[str]
) -> list[Candidate]:
    """Return the `claims` as candidates, in their order.

    `ratings` says how central the claim at an index is, `subject` holds the stems of the
    article's title and lead.
    """
    likeness = Likeness(claim.statement.stems for claim in claims)
    vectors = [likeness.vector(claim.statement.stems) for claim in claims]
    theme, thread = likeness.vector(subject), _thread(claims, likeness)
    closeness = [cosine(vector, thread) for vector in vectors]
    closest, most = max(closeness, default=0) or 1, max(ratings.values(), default=0) or 1
    places = [claim.statement.comment for claim in claims] or [0]
    first, last = places[0], places[-1]
    found = []
    for index, (claim, vector) in enumerate(zip(claims, vectors, strict=True)):
        said = claim.statement
        rated, close = ratings.get(index, 0) / most, closeness[index] / closest
        central = (1 - _CLOSE) * rated + _CLOSE * close
        worth = (
            said.standing
            * (_LEAST_CENTRAL + (1 - _LEAST_CENTRAL) * central)
            * (1 + _OPENING * said.opening)
            * (1 + _EARLY * (last - said.comment) / max(1, last - first))
            * (1 + _ON_SUBJECT * cosine(vector, theme))
        )
        found.append(Candidate(claim, worth, vector))
    return found


def _thread(claims: Sequence[Claim], likeness: Likeness) -> Vector:
    """What the comments speak of, one voice each."""
    said: dict[int, list[str]] = defaultdict(list)
    for claim in claims:
        said[claim.statement.comment].extend(claim.statement.stems)
    return summed(likeness.vector(stems) for stems in said.values())
