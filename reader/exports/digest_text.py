"""A digest as plain text: each point on one line with its address, for reading and for pipes."""

from reader.exports.captions import Captions
from reader.exports.points import branch_title, numbered, summary
from reader.model import Digest, Thread


def export_digest(thread: Thread, digest: Digest, *, explain: bool = False) -> str:
    """Return a title, the points or why there are none, and each branch with its points."""
    captions = Captions(thread, _one_line, str)
    lines = [f"{_one_line(thread.article.title)} ({summary(digest, captions)})"]
    if digest.points:
        lines += ["", *numbered(digest.points, captions, explain=explain)]
    elif digest.reason:
        lines += ["", _one_line(digest.reason)]
    for branch in digest.branches:
        lines += ["", branch_title(branch, thread, captions)]
        lines += (f"  {line}" for line in numbered(branch.points, captions, explain=explain))
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())
