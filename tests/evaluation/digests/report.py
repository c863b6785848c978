"""The tables that the evaluation prints."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tests.evaluation.digests import ours
from tests.evaluation.digests.bootstrap import paired
from tests.evaluation.digests.chosen import OURS, Limit, chosen
from tests.evaluation.digests.data import Case
from tests.evaluation.digests.faults import Judge
from tests.evaluation.digests.measures import Marks, Measure, average, marks

Found = Mapping[str, Sequence[Marks]]
"""For each method, the marks of each case."""


def measured(found: Sequence[Case], measure: Measure, limit: Limit, *, quick: bool) -> Found:
    """Make the digests of all cases by all methods, and measure them."""
    by_method: dict[str, list[Marks]] = defaultdict(list)
    for case in found:
        judge = Judge(case.turns)
        made: dict[str, list[Marks]] = defaultdict(list)
        for name, digest in chosen(case, limit, quick=quick):
            made[name].append(marks(case, digest, measure, limit, judge))
        for name, several in made.items():
            by_method[name].append(average(several))
    return by_method


def table(found: Found, measure: Measure) -> Iterator[str]:
    """Yield the lines of a table with a line for each method."""
    heads = "".join(f"{name:>9}" for name in measure.names)
    gaps = f"ours minus it, {measure.names[measure.first]}"
    yield f"  {'':15}{heads}   {gaps:29}{'faults':>8}{'marred':>8}{'people':>8}"
    for name, each in found.items():
        whole = average(each)
        scores = "".join(f"{100 * score:9.1f}" for score in whole.scores)
        gap = "" if name == OURS else _gap(found[OURS], each, measure.first)
        share = whole.faults / whole.sentences if whole.sentences else 0.0
        yield (
            f"  {name:15}{scores}   {gap:29}{100 * share:7.1f}%{100 * whole.marred:7.1f}%"
            f"{whole.authors:8.2f}"
        )


def _gap(ours: Sequence[Marks], theirs: Sequence[Marks], first: int) -> str:
    gap = paired([each.scores[first] for each in ours], [each.scores[first] for each in theirs])
    low, mean, high = (100 * value for value in (gap.low, gap.mean, gap.high))
    return f"{mean:+7.1f}  ({low:+.1f} to {high:+.1f})"


def faults(found: Sequence[Case], limit: Limit) -> Iterator[str]:
    """Yield what is wrong with our points, and with what is given as their answers."""
    for case in found:
        judge, places = Judge(case.turns), case.thread.positions()
        points = ours.points(case.thread, limit.length())
        answers = tuple(point.answer for point in points if point.answer)
        for part, given in (("point", points), ("answer", answers)):
            for fault, text in judge.faulty(ours.said(given, places)):
                yield f"  {case.id}: {part} {fault}: {text}"
