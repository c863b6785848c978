"""Whom the digest of seed 1 hears, and what it should not hold."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.digests import by_name
from reader.model import Document, Point, Thread
from reader.sources import tweakers_text
from tests.evaluation.digests.faults import Judge
from tests.evaluation.digests.ours import said
from tests.evaluation.recovery.truth import Truth, read_gold


def seed(gold: Path, page: Path, *, roots: bool) -> Iterator[str]:
    """Yield the points of the digest; with `roots`, those of each top-level branch too."""
    truth = read_gold(gold, page)
    thread = tweakers_text.read(Document(truth.name, truth.text.encode(), truth.text, "utf-8"))
    made = by_name().summarise(thread, branches=True)
    heard = {_conversation(truth, thread, point.comment_id) for point in made.points}
    talks = sum(comment.parent is None for comment in truth.comments)
    own = {_root(thread, point.comment_id) for point in made.points}
    points = [*made.points, *(point for branch in made.branches for point in branch.points)]
    points += [point.answer for point in points if point.answer]
    yield f"{truth.name}: {len(made.points)} points"
    yield f"  from {len(heard)} of the {talks} true top-level branches, {len(own)} as read"
    yield f"  quoted, repeated or boilerplate: {_faults(truth, thread, points)}"
    yield from _lines(made.points)
    for branch in made.branches if roots else ():
        about = f": {', '.join(branch.keywords)}" if branch.keywords else ""
        yield f"  under {branch.comment_id}, {branch.replies} replies{about}"
        yield from _lines(branch.points)


def _lines(points: Sequence[Point]) -> Iterator[str]:
    for point in points:
        others = f" (+{len(point.similar)})" if point.similar else ""
        yield f"  {point.comment_id:>4}  {point.weight:.2f}  {point.text}{others}"
        if point.answer:
            yield f"              answered by {point.answer.comment_id}: {point.answer.text}"


def _faults(truth: Truth, thread: Thread, points: Sequence[Point]) -> str:
    lines = truth.text.split("\n")
    turns = [
        "\n".join(lines[each.lines[0] - 1 : each.lines[1]]) if each.lines else each.body
        for each in thread.comments
    ]
    judge, chosen = Judge(turns), said(tuple(points), thread.positions())
    found = judge.faulty(chosen)
    told = "".join(f"\n    {fault}: {text}" for fault, text in found)
    return f"{len(found)} of {len(judge.judged(chosen))} sentences{told}"


def _root(thread: Thread, comment: str) -> int:
    place = thread.positions()[comment]
    return max(root for root in thread.roots() if root <= place)


def _conversation(truth: Truth, thread: Thread, comment: str) -> int | None:
    """The true root under which the comment with most of these lines stands."""
    lines = thread.comments[thread.positions()[comment]].lines
    if lines is None:
        return None
    first, last = lines
    shared = [min(last, true.last) - max(first, true.first) for true in truth.comments]
    place = shared.index(max(shared))
    while (parent := truth.comments[place].parent) is not None:
        place = parent
    return place
