"""A thread as Markdown: front matter, the digest, the article, and the comments in nested quotes.

Comments stand in block quotes rather than lists, because a quote costs one level of nesting and
no indent that could make code of text. Their anchors are the only raw HTML: an `id` for GitHub and
whatever follows HTML 5, a `name` for GitLab, which takes the `id` away.
"""

from collections.abc import Iterator

from reader.exports.captions import GUESSES, Captions, byline, count, has_guesses
from reader.exports.front_matter import front_matter
from reader.exports.markdown_body import write
from reader.exports.markdown_inline import address, one_line
from reader.exports.points import branch_title, numbered
from reader.model import Article, Comment, Digest, Thread

MAX_DEPTH = 8
"""Comments deeper than this stand at this depth, and say how deep they are."""

_BREAK = "\\\n"
_SECTION = 3
"""The level of the article's own largest headings."""


def export(thread: Thread, digest: Digest | None) -> str:
    """Return `thread` as CommonMark, its text the same to the letter, and `digest` before it."""
    captions = Captions(thread, one_line, _reference, drawn=MAX_DEPTH)
    lines = [*front_matter(thread), "", f"# {one_line(thread.article.title)}"]
    if digest is not None and digest.points:
        lines += ["", "## Digest", "", *numbered(digest.points, captions, bullet="- ")]
        lines += _contents(digest, thread, captions)
    lines += ["", "## Article", *_article(thread.article)]
    if thread.comments:
        lines += ["", "## Comments", "", one_line(count(thread))]
        if has_guesses(thread):
            lines += ["", one_line(GUESSES)]
        lines += _comments(thread, captions)
    return "\n".join(lines) + "\n"


def _contents(digest: Digest, thread: Thread, captions: Captions) -> Iterator[str]:
    """The branches that have keywords, by their first comments."""
    told = [branch for branch in digest.branches if branch.keywords]
    if told:
        yield from ("", "What the branches are about:", "")
        yield from (f"- {branch_title(branch, thread, captions)}" for branch in told)


def _article(article: Article) -> Iterator[str]:
    about = byline(article, one_line)
    if article.url is not None:
        about.append(address(article.url, article.url))
    if about:
        yield from ("", " · ".join(about))
    if article.title_made_up:
        yield from ("", "*Without a title: the one above is the text's first words.*")
    for body in (article.lead, article.body):
        written = write(body, heading=_SECTION)
        if written:
            yield from ("", *written)
    if article.caption is not None:
        lines = (one_line(line) for line in article.caption.split("\n"))
        yield from ("", *f"Picture: {_BREAK.join(line for line in lines if line)}".split("\n"))


def _comments(thread: Thread, captions: Captions) -> Iterator[str]:
    above = 0
    for number, comment in enumerate(thread.comments, 1):
        depth = min(comment.depth, MAX_DEPTH)
        yield ("> " * min(above, depth)).rstrip()
        before = "> " * depth
        for line in _comment(comment, number, captions):
            yield before + line if line else before.rstrip()
        above = depth


def _comment(comment: Comment, number: int, captions: Captions) -> Iterator[str]:
    """A comment's own lines, outside the quotes that place it."""
    header = " · ".join((f"**#{number}**", *captions.header(comment)))
    if comment.permalink is not None:
        header += f" · {address('permalink', comment.permalink)}"
    yield f'<a id="c{number}" name="c{number}"></a>{header}'
    written = write(comment.body)
    if written:
        yield from ("", *written)
    edited = captions.edited(comment)
    if edited is not None:
        yield from ("", f"*({edited})*")


def _reference(number: int) -> str:
    return f"[#{number}](#c{number})"
