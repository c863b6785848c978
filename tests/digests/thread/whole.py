"""Threads as the parts of our method see them."""

from reader.digests.thread.choose import Candidates
from reader.digests.thread.choosing import Part, candidates
from reader.digests.thread.prepared import Prepared
from reader.model import Article, Comment, Thread, arrange


def prepared(*comments: Comment) -> Prepared:
    """A thread of these comments, read."""
    said = Thread("test", Article("", language="en"), arrange(comments).comments)
    return Prepared(said, None)


def whole(read: Prepared) -> tuple[Candidates, Part]:
    """All that may be chosen of a thread."""
    part = read.branch(0, len(read.thread.comments))
    return candidates(read.corpus, part), part


def row_of(among: Candidates, text: str) -> int:
    """The first row that says `text`."""
    return [among.statement(row).text for row in range(len(among.places))].index(text)
