"""A thread in words alone: for those who listen to it, and for tools that read line by line.

Nothing is drawn and nothing indented. Each comment begins with a line of its own: its number, who
wrote it, whom it answers, how deep it stands. A paragraph is one line.
"""

from collections.abc import Iterator

from reader.exports import plain_body
from reader.exports.captions import (
    GUESSES,
    Captions,
    byline,
    count,
    counted,
    has_guesses,
    missing,
    state,
)
from reader.exports.moments import spoken
from reader.model import Article, Comment, Thread
from reader.text.wrap import wrap

_INDENT = "  "


def lines(thread: Thread, *, width: int | None = None) -> Iterator[str]:
    """Yield the lines of `thread`, not wrapped unless a `width` in cells is given.

    What doesn't fit in `width` goes on behind two spaces.
    """
    for line in _all(thread):
        yield from (line,) if width is None else _wrapped(line, width)


def _all(thread: Thread) -> Iterator[str]:
    yield from _article(thread.article)
    if thread.comments:
        yield ""
        yield f"{count(thread)}."
        if has_guesses(thread):
            yield GUESSES
        yield from _comments(thread)


def _article(article: Article) -> Iterator[str]:
    yield _one_line(article.title)
    if article.title_made_up:
        yield "This page has no title: these are the text's first words."
    about = byline(article, _one_line)
    if about:
        yield ", ".join(about)
    if article.url:
        yield _one_line(article.url)
    for body in (article.lead, article.body):
        yield from plain_body.lines(body)
    if article.caption:
        yield from (f"Picture: {line}" for line in article.caption.split("\n") if line.strip())


def _comments(thread: Thread) -> Iterator[str]:
    authors = [comment.author for comment in thread.comments]

    def whom(number: int) -> str:
        author = authors[number - 1]
        return f"{number} by {_said(author)}" if author else str(number)

    captions = Captions(thread, _said, whom)
    for number, comment in enumerate(thread.comments, 1):
        yield ""
        yield f"{number}. {', '.join(part for part in _header(comment, captions) if part)}"
        yield from plain_body.lines(comment.body)


def _header(comment: Comment, captions: Captions) -> Iterator[str]:
    """What matters most comes first: a listener goes on as soon as he knows enough."""
    if comment.state == "missing":
        yield missing(comment)
        return
    yield captions.author(comment)
    yield captions.answers(comment)
    yield f"depth {comment.depth}" if comment.depth else "top level"
    yield state(comment)
    yield "" if comment.score is None else f"score {comment.score}"
    yield counted(comment.replies, "reply", "replies") if comment.replies else ""
    yield _said(spoken(comment.published, comment.published_text) or "")
    yield from captions.quotes(comment)
    yield captions.edited(comment) or ""


def _said(text: str) -> str:
    """A name or a time as it was written; in quotes if it could pass for two parts of the line."""
    line = _one_line(text).replace('"', "'")
    return f'"{line}"' if "," in line else line


def _wrapped(line: str, width: int) -> Iterator[str]:
    before = ""
    for start, end in wrap(line, width - len(_INDENT)):
        yield before + line[start:end]
        before = _INDENT


def _one_line(text: str) -> str:
    return " ".join(text.split())
