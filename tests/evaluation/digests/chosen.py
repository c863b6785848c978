"""What each method chooses of each thread: ours and all that it is held against."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.model import Length
from tests.evaluation.digests import baselines, ours
from tests.evaluation.digests.data import Case
from tests.evaluation.digests.rivals import BEST, RIVALS, preferred
from tests.evaluation.digests.sentences import Said, sentences

OURS = "ours"


@dataclass(frozen=True, slots=True)
class Limit:
    """How long a digest may be: so many words, or so many sentences."""

    words: int | None = None
    sentences: int | None = None

    def length(self) -> Length:
        """Return it as our digests take it."""
        return Length(points=self.sentences, words=self.words)

    def take(self, pool: Sequence[Said], order: Sequence[int]) -> list[Said]:
        """Return the sentences of `pool`, in reading order, that reach it when taken in `order`."""
        taken: list[int] = []
        words = 0
        for place in order:
            if len(taken) == self.sentences or (self.words is not None and words >= self.words):
                break
            taken.append(place)
            words += len(pool[place].text.split())
        return [pool[place] for place in sorted(taken)]


def chosen(case: Case, limit: Limit, *, quick: bool = False) -> Iterator[tuple[str, list[Said]]]:
    """Yield the name of each method and what it chooses; chance comes as often as it has seeds."""
    places = case.thread.positions()
    yield OURS, ours.said(ours.points(case.thread, limit.length()), places)
    pool = sentences(case.thread)
    for seed in range(baselines.FEW_SEEDS if quick else baselines.SEEDS):
        yield "random", limit.take(pool, baselines.shuffled(pool, seed))
    yield "lead", limit.take(pool, baselines.lead(pool))
    yield "first of turns", limit.take(pool, baselines.first_of_each_turn(pool))
    turns = tuple(
        tuple(each.text for each in turn) for _, turn in groupby(pool, lambda each: each.place)
    )
    for name in (BEST,) if quick else RIVALS:
        yield name, limit.take(pool, preferred(name, turns, case.thread.article.title))
