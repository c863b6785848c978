"""A digest as plain text: each point on one line with its address, for reading and for pipes."""

from reader.exports.captions import Captions
from reader.exports.points import branch_title, numbered, summary
from reader.model import Digest, Thread


def export_digest(thread: Thread, digest: Digest) -> str:
    """Return a title, the points, and each branch with its points indented."""
    captions = Captions(thread, _one_line, str)
    title = _one_line(thread.article.title)
    lines = [f"{title} ({summary(digest)})", "", *numbered(digest.points, captions)]
    for branch in digest.branches:
        lines += ["", branch_title(branch, thread, captions)]
        lines += (f"  {line}" for line in numbered(branch.points, captions))
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())
