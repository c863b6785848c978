"""Summarises a part of a corpus: says which of its statements are the points, and why."""

from dataclasses import dataclass

import numpy as np

from reader.digests.length import Room
from reader.digests.standing import FIT
from reader.digests.thread.choose import Candidates, Choice
from reader.digests.thread.conversations import conversations
from reader.digests.thread.corpus import Corpus
from reader.digests.thread.dispute import sharpest
from reader.digests.thread.rows import Places
from reader.digests.thread.sides import Side
from reader.digests.thread.worth import worth as worth_of

_ROOM_FOR_TWO = 3
"""A digest of so many points has room for two that disagree."""


@dataclass(frozen=True, slots=True)
class Part:
    """The comments in [start, end), or some of them, whose statements are at `places`."""

    start: int
    end: int
    places: Places
    article: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """A statement that is to be a point."""

    row: int
    """Which of the candidates it is."""
    weight: float
    """0 to 1."""
    scores: tuple[tuple[str, float], ...] = ()
    """What made it one, by name; each 0 to 1."""


def candidates(corpus: Corpus, part: Part) -> Candidates:
    """Return what may be chosen: nothing twice, and only those that stand alone if any do."""
    places = corpus.different(part.places)
    rows = corpus.rows(places)
    found = worth_of(corpus, places, rows, article=part.article)
    fit = np.flatnonzero(found.standing >= FIT)
    if not len(fit) and len(places):
        fit = np.array([int((found.whole + found.standing).argmax())])
    return Candidates(corpus, places, rows, found, fit, part.start)


def chosen(among: Candidates, part: Part, room: Room, side: Side) -> list[Chosen]:
    """Return the points of `part`, as many as there is `room` for, the first choice first."""
    worth = among.worth
    comments = among.corpus.comments[part.start : part.end]
    heard = set((among.rows.comments[among.fit] - part.start).tolist())
    choice = Choice(among, conversations(comments, heard), room.points)
    pair = sharpest(among, part.end, side) if room.points >= _ROOM_FOR_TWO else ()
    # The reply may use the words of what it contradicts.
    if not pair or among.repeats(pair[0]) or not room.left([_size(among, pair[0])]):
        pair = ()
    for row in pair:
        choice.take(row)
    sizes = [_size(among, row) for row in pair]
    while room.left(sizes) and (best := choice.best()) is not None:
        choice.take(best)
        sizes.append(_size(among, best))
    if not choice.taken and len(among.fit):
        # Whatever is said here was said before, elsewhere.
        choice.take(int(among.fit[worth.whole[among.fit].argmax()]))
    found = []
    for row, fresh in zip(choice.taken, choice.fresh, strict=True):
        scores = [*worth.scores(row), ("new beside the others", fresh)]
        scores += [("one of two that disagree", 1.0)] if row in pair else []
        found.append(Chosen(row, among.weight(row), tuple(scores)))
    return found


def _size(among: Candidates, row: int) -> int:
    """How many words a row has."""
    return len(among.statement(row).text.split())
