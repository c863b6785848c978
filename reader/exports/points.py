"""The words around a digest's points: whose each is, and how large a branch is."""

from collections.abc import Iterator, Sequence

from reader.exports.captions import Captions, counted
from reader.model import Branch, Digest, Point, Thread


def numbered(points: Sequence[Point], captions: Captions) -> Iterator[str]:
    """Yield each point on a line of its own: "1. Text — comment 12 (author), also 14"."""
    for place, point in enumerate(points, 1):
        yield f"{place}. {captions.say(point.text)} — {_address(point, captions)}"


def branch_title(branch: Branch, thread: Thread, captions: Captions) -> str:
    """Return "Comment 12: 46 replies, 9 people"; people are counted where authors are stated."""
    number = captions.number(branch.comment_id)
    replies = counted(branch.replies, "reply", "replies")
    authors = set[str]()
    if number is not None:
        authors = {each.author for each in thread.branch(number - 1) if each.author is not None}
    people = f", {counted(len(authors), 'person', 'people')}" if authors else ""
    return f"{captions.comment(branch.comment_id).capitalize()}: {replies}{people}"


def summary(digest: Digest) -> str:
    """Return how the digest was made, in one line."""
    language = "" if digest.language is None else f", language {digest.language}"
    return f"from {counted(digest.comments, 'comment')}, by {digest.method}{language}"


def _address(point: Point, captions: Captions) -> str:
    author = "" if point.author is None else f" ({captions.say(point.author)})"
    numbers = [captions.number(each) for each in point.similar]
    others = ", ".join(captions.refer(number) for number in numbers if number is not None)
    return captions.comment(point.comment_id) + author + (f", also {others}" if others else "")
