"""The words around a digest's points: who says so, who answers, why, and how large a branch is."""

import re
from collections.abc import Iterator, Sequence

from reader.exports.captions import Captions, counted
from reader.model import ARTICLE, Branch, Digest, Point, Thread
from reader.text.width import clip

MOST_NAMED = 8
"""Of more comments that say the same only so many are named, and the others counted."""

_NAME_WIDTH = 40
"""Cells that an author's name gets."""
_PLAIN_NAME = re.compile(r"[\w.'’@+*&/-]+(?: (?!-)[\w.'’@+*&/-]+)*")
_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»＂〝〞', "'"))

_THE_ARTICLE = "the article"
"""What a digest of the article gives as its selection."""


def numbered(
    points: Sequence[Point], captions: Captions, *, bullet: str = "", explain: bool = False
) -> Iterator[str]:
    """Yield each point on a line of its own, and what belongs to it on lines below.

    "1. Text — 2 comments by 2 people: comment 12 (author), also 14", then its answer and, with
    `explain`, its scores, indented and each after a `bullet`.
    """
    for place, point in enumerate(points, 1):
        head = f"{place}. "
        yield f"{head}{captions.say(point.text)} — {_support(point)}{_address(point, captions)}"
        below = " " * len(head) + bullet
        if point.answer is not None:
            yield below + _answer(point.answer, captions)
        scores = [(name, f"{score:.2f}") for name, score in point.scores if explain]
        told = [f"{captions.say(name)} {score}" for name, score in scores if float(score)]
        if told:
            yield f"{below}why: {', '.join(told)}"


def branch_title(branch: Branch, thread: Thread, captions: Captions) -> str:
    """Return "Comment 12: 46 replies, 9 people — keywords"; people only where they are named."""
    number = captions.number(branch.comment_id)
    authors = set[str]()
    if number is not None:
        authors = {each.author for each in thread.branch(number - 1) if each.author is not None}
    title = f"{_name(branch.comment_id, captions)}: {counted(branch.replies, 'reply', 'replies')}"
    people = f", {counted(len(authors), 'person', 'people')}" if authors else ""
    keywords = ", ".join(map(captions.say, branch.keywords))
    return f"{title[:1].upper()}{title[1:]}{people}{f' — {keywords}' if keywords else ''}"


def summary(digest: Digest, captions: Captions) -> str:
    """Return what the digest is of and how it was made, in one line."""
    language = "" if digest.language is None else f", language {digest.language}"
    read = counted(digest.comments, "comment")
    if digest.selection == _THE_ARTICLE:
        read = _THE_ARTICLE
    elif digest.selection:
        read += f" {captions.say(digest.selection)}"
    return f"from {read}; method {digest.method}{language}"


def _support(point: Point) -> str:
    """How many say so, where they are several."""
    if not point.similar:
        return ""
    people = "" if point.people is None else f" by {counted(point.people, 'person', 'people')}"
    return f"{counted(1 + len(point.similar), 'comment')}{people}: "


def _address(point: Point, captions: Captions) -> str:
    """Which comment says so, by whom, and which others do."""
    known = [captions.number(each) for each in point.similar]
    named = [captions.refer(number) for number in known if number is not None][:MOST_NAMED]
    others = f", also {', '.join(named)}" if named else ""
    more = len(point.similar) - len(named)
    if named and more:
        others += f" and {more:,} more"
    return f"{_name(point.comment_id, captions)}{_author(point, captions)}{others}"


def _answer(answer: Point, captions: Captions) -> str:
    """What somebody replies; a guess says that it is one."""
    how = "perhaps answered" if answer.tie == "inferred" else "answered"
    who = f"{_name(answer.comment_id, captions)}{_author(answer, captions)}"
    return f"{how} by {who}: {captions.say(answer.text)}"


def _name(comment_id: str, captions: Captions) -> str:
    return _THE_ARTICLE if comment_id == ARTICLE else captions.comment(comment_id)


def _author(point: Point, captions: Captions) -> str:
    """Who says so, in brackets; a name can't look as if it ended them and began another address."""
    name = " ".join((point.author or "").split())
    if not name:
        return ""
    if _PLAIN_NAME.fullmatch(name):
        return f" ({captions.say(clip(name, _NAME_WIDTH))})"
    return f" (“{captions.say(clip(name.translate(_QUOTES), _NAME_WIDTH))}”)"
