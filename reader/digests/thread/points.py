"""Makes points of what a method has chosen: with their addresses, supporters and answers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, runtime_checkable

from reader.digests.adapter import choose
from reader.digests.base import Method
from reader.digests.length import Room
from reader.digests.thread.answers import Answer
from reader.digests.thread.choose import Candidates
from reader.digests.thread.choosing import Chosen, Part, candidates
from reader.digests.thread.prepared import Prepared
from reader.digests.thread.sides import Side
from reader.digests.thread.support import supporters
from reader.model import Comment, Point


@runtime_checkable
class KnowsThreads(Protocol):
    """A summariser that uses more than sumy's interface tells: who says what, and to whom."""

    def rank(self, among: Candidates, part: Part, room: Room, side: Side) -> list[Chosen]:
        """Return the points of a `part` of a thread, the first choice first."""


def points(prepared: Prepared, part: Part, room: Room, method: Method) -> tuple[Point, ...]:
    """Return the points of `part` that `method` chooses, in reading order."""
    if not len(part.places):
        return ()
    among = candidates(prepared.corpus, part)
    made = method.summariser(prepared.words, prepared.subject)
    if isinstance(made, KnowsThreads):
        chosen = made.rank(among, part, room, prepared.side)
    else:
        chosen = _by_sumy(prepared, among, room, method)
    spoken = {among.statement(each.row).comment for each in chosen}
    found = list[Point]()
    for each in sorted(chosen, key=lambda each: each.row):
        answer = prepared.replies.answer(among, each.row, spoken)
        if answer is not None:
            spoken.add(among.statement(answer.row).comment)
        found.append(_point(prepared, among, part, each, answer))
    return tuple(found)


def _by_sumy(prepared: Prepared, among: Candidates, room: Room, method: Method) -> list[Chosen]:
    """What one of sumy's methods chooses of the sentences that stand alone."""
    fit = among.fit.tolist()
    texts = [among.statement(row).text for row in fit]
    order = choose(method, texts, prepared.words, prepared.subject)
    taken, sizes, found = set[int](), list[int](), list[Chosen]()
    for place, rating in order:
        row = fit[place]
        if not room.left(sizes):
            break
        if row not in taken and not among.repeats(row):
            found.append(_rated(row, rating))
            sizes.append(len(texts[place].split()))
            taken.update(among.overlapping(row).tolist())
    # Where all was said before, by what can't be a point, it is said again.
    return found or [_rated(fit[place], rating) for place, rating in order[:1]]


def _rated(row: int, rating: float) -> Chosen:
    return Chosen(row, rating, (("rating", rating),))


def _point(
    prepared: Prepared, among: Candidates, part: Part, chosen: Chosen, answer: Answer | None
) -> Point:
    """A point with all that goes with it."""
    found = _said(among, chosen)
    comments = prepared.thread.comments
    similar = supporters(among, part.places, chosen.row)
    own = among.statement(chosen.row).comment
    return replace(
        found,
        similar=tuple(comments[place].id for place in similar),
        people=_people([comments[place] for place in (own, *similar)]),
        answer=None
        if answer is None
        else replace(_said(among, Chosen(answer.row, among.weight(answer.row))), tie=answer.tie),
    )


def _said(among: Candidates, chosen: Chosen) -> Point:
    """The sentence with its address."""
    said = among.statement(chosen.row)
    comment = among.corpus.comments[said.comment]
    return Point(
        said.text,
        comment.id,
        said.start,
        said.end,
        weight=round(chosen.weight, 4),
        author=comment.author,
        scores=tuple((name, round(score, 4)) for name, score in chosen.scores),
    )


def _people(comments: Sequence[Comment]) -> int | None:
    """How many people wrote these; None unless all say who did."""
    authors = {comment.author for comment in comments}
    return None if None in authors else len(authors)
