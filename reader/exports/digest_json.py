"""Digest JSON version 1: the points of a thread and of its branches, each with its address."""

import json
from collections.abc import Mapping, Sequence

from reader.model import ARTICLE, Digest, Point, Thread

FORMAT = "reader-digest"
VERSION = 1

_DIGITS = 4


def export_digest(thread: Thread, digest: Digest, *, explain: bool = True) -> str:  # noqa: ARG001
    """Return the JSON of `digest`, which was made of `thread`; it always explains itself."""
    return json.dumps(as_values(thread, digest), ensure_ascii=False, indent=1) + "\n"


def as_values(thread: Thread, digest: Digest) -> dict[str, object]:
    """Return the digest as what JSON is made of; `number` is the one that `show` gives."""
    numbers = {comment.id: place for place, comment in enumerate(thread.comments, 1)}
    return {
        "format": FORMAT,
        "version": VERSION,
        "title": thread.article.title,
        "method": digest.method,
        "language": digest.language,
        "comments": digest.comments,
        "selection": digest.selection,
        "reason": digest.reason,
        "points": _points(digest.points, numbers),
        "branches": [
            {
                "comment": branch.comment_id,
                "number": numbers.get(branch.comment_id),
                "replies": branch.replies,
                "keywords": list(branch.keywords),
                "points": _points(branch.points, numbers),
            }
            for branch in digest.branches
        ],
    }


def _points(points: Sequence[Point], numbers: Mapping[str, int]) -> list[dict[str, object]]:
    return [_point(point, numbers) for point in points]


def _point(point: Point, numbers: Mapping[str, int]) -> dict[str, object]:
    """A point, and its answer in the same shape; one that the article makes has no number."""
    return {
        "text": point.text,
        "comment": point.comment_id,
        "number": None if point.comment_id == ARTICLE else numbers.get(point.comment_id),
        "author": point.author,
        "weight": round(point.weight, _DIGITS),
        "start": point.start,
        "end": point.end,
        "similar": list(point.similar),
        "support": 1 + len(point.similar),
        "people": point.people,
        "answer": None if point.answer is None else _point(point.answer, numbers),
        "tie": point.tie,
        "scores": {name: round(score, _DIGITS) for name, score in point.scores},
    }
