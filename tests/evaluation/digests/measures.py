"""How good a digest is: what it shares with people's summaries and points, and its faults."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import mean

from tests.evaluation.digests.chosen import Limit
from tests.evaluation.digests.data import Case
from tests.evaluation.digests.faults import Judge
from tests.evaluation.digests.rouge import cut, rouge
from tests.evaluation.digests.sentences import Said

Score = Callable[[Case, Sequence[Said], Limit], tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Measure:
    """A way of scoring digests."""

    names: tuple[str, ...]
    """What its scores are called."""
    first: int
    """The place of the score that intervals are given for."""
    score: Score


@dataclass(frozen=True, slots=True)
class Marks:
    """What was measured of a digest, or the mean of what was measured of some."""

    scores: tuple[float, ...]
    sentences: float
    faults: float
    """How many of the sentences are quoted, repeated or boilerplate."""
    marred: float
    """Whether there are any: 0 or 1."""
    authors: float
    """How many different people are heard."""


def marks(case: Case, made: Sequence[Said], measure: Measure, limit: Limit, judge: Judge) -> Marks:
    """Measure one digest."""
    faults = len(judge.faulty(made))
    return Marks(
        measure.score(case, made, limit),
        len(judge.judged(made)),
        faults,
        float(faults > 0),
        len({case.authors[said.place] for said in made}),
    )


def average(found: Sequence[Marks]) -> Marks:
    """Return the mean of each mark."""
    return Marks(
        tuple(map(mean, zip(*(each.scores for each in found), strict=True))),
        mean(each.sentences for each in found),
        mean(each.faults for each in found),
        mean(each.marred for each in found),
        mean(each.authors for each in found),
    )


def _shared(case: Case, made: Sequence[Said], limit: Limit) -> tuple[float, ...]:
    """How much of people's summaries is in the first words of the digest."""
    return rouge(cut([said.text for said in made], limit.words or 0), case.references)


def _covered(case: Case, made: Sequence[Said], limit: Limit) -> tuple[float, ...]:
    """Which part of the points that people found is made by the comments of a digest."""
    often = Counter(each for matches in case.matches for each in matches)
    heard = frozenset().union(*(case.matches[said.place] for said in made))
    return len(heard) / len(often), sum(often[each] for each in heard) / often.total()


SUMMARIES = Measure(("ROUGE-1", "ROUGE-2", "ROUGE-L"), 0, _shared)
"""F1 against summaries that people wrote."""
KEY_POINTS = Measure(("coverage", "weighted"), 1, _covered)
"""Coverage of key points: each counted once, and each by how many comments make it."""
