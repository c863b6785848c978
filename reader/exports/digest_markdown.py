"""A digest as Markdown, by itself: comments go by their numbers, with a link where one is known."""

from reader.exports.captions import Captions
from reader.exports.markdown_inline import address, one_line
from reader.exports.points import branch_title, numbered, summary
from reader.model import Digest, Thread


def export_digest(thread: Thread, digest: Digest, *, explain: bool = False) -> str:
    """Return the points as a numbered list, and those of the branches under a heading each."""

    def refer(number: int) -> str:
        permalink = thread.comments[number - 1].permalink
        return str(number) if permalink is None else address(str(number), permalink)

    captions = Captions(thread, one_line, refer)
    made = summary(digest, captions)
    title = f"# Digest of {one_line(thread.article.title)}"
    lines = [title, "", f"{made[:1].upper()}{made[1:]}."]
    if digest.points:
        lines += ["", *numbered(digest.points, captions, bullet="- ", explain=explain)]
    elif digest.reason:
        lines += ["", one_line(digest.reason)]
    for branch in digest.branches:
        lines += ["", f"## {branch_title(branch, thread, captions)}"]
        if branch.points:
            lines += ["", *numbered(branch.points, captions, bullet="- ", explain=explain)]
    return "\n".join(lines) + "\n"
