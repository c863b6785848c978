"""Whether the comments that are said to support a point make the same key points as it does."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import mean

from reader.model import Point
from tests.evaluation.digests import ours
from tests.evaluation.digests.chosen import Limit
from tests.evaluation.digests.data import Case


def support(found: Sequence[Case], limit: Limit) -> Iterator[str]:
    """Yield how often supporters agree with their point, beside comments of the same pile."""
    agreed: list[bool] = []
    chance: list[float] = []
    supported = points = 0
    for case in found:
        made = ours.points(case.thread, limit.length())
        points += len(made)
        supported += sum(bool(point.similar) for point in made)
        agreed += [same for point in made for same in _agreements(case, point)]
        chance.append(mean(_same(one, other) for one, other in combinations(_made(case), 2)))
    yield f"  {supported} of {points} points have supporters"
    if agreed:
        yield f"  {100 * mean(agreed):.1f} % of {len(agreed)} supporters share a key point with it"
    yield f"  {100 * mean(chance):.1f} % of random pairs of comments of the same pile do"


def _agreements(case: Case, point: Point) -> Iterator[bool]:
    places = case.thread.positions()
    own = case.matches[places[point.comment_id]]
    for comment in point.similar:
        theirs = case.matches[places[comment]]
        if own and theirs:
            yield _same(own, theirs)


def _made(case: Case) -> list[frozenset[str]]:
    """The key points of the comments that make any."""
    return [matches for matches in case.matches if matches]


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)
