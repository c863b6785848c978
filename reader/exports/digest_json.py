"""Digest JSON version 1: the points of a thread and of its branches, each with its address."""

import json
from collections.abc import Mapping, Sequence

from reader.model import Digest, Point, Thread

FORMAT = "reader-digest"
VERSION = 1


def export_digest(thread: Thread, digest: Digest) -> str:
    """Return the JSON of `digest`, which was made of `thread`."""
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
        "points": _points(digest.points, numbers),
        "branches": [
            {
                "comment": branch.comment_id,
                "number": numbers.get(branch.comment_id),
                "replies": branch.replies,
                "points": _points(branch.points, numbers),
            }
            for branch in digest.branches
        ],
    }


def _points(points: Sequence[Point], numbers: Mapping[str, int]) -> list[dict[str, object]]:
    return [
        {
            "text": point.text,
            "comment": point.comment_id,
            "number": numbers.get(point.comment_id),
            "author": point.author,
            "weight": round(point.weight, 4),
            "start": point.start,
            "end": point.end,
            "similar": list(point.similar),
        }
        for point in points
    ]
