"""A thread as plain text: the article, then the comments as a numbered, indented tree."""

from collections.abc import Iterator

from reader.exports.captions import GUESSES, Captions, byline, count, has_guesses
from reader.exports.text_body import ASCII, UNICODE, Signs, lay_out
from reader.model import Article, Comment, Thread
from reader.text.width import cell_width
from reader.text.wrap import hang

MAX_DEPTH = 12
"""Comments deeper than this are indented no further."""
MIN_TEXT = 32
"""Cells that the indent leaves to the text where the width allows."""

_INDENT = 2
_GLUE = "\xa0"


def lines(thread: Thread, *, width: int, ascii_only: bool = False) -> Iterator[str]:
    """Yield the lines of `thread`, of at most `width` cells, without any escape codes.

    With `ascii_only` nothing that this program draws is outside ASCII; what people wrote stays.
    """
    signs = ASCII if ascii_only else UNICODE
    yield from _article(thread.article, width, signs)
    if thread.comments:
        yield from ("", *_title(f"Comments: {count(thread)}", signs.title, width), "")
        yield from _tree(thread, width, signs)
        yield from _legend(thread, width, signs)


def _article(article: Article, width: int, signs: Signs) -> Iterator[str]:
    yield from _title(_one_line(article.title), signs.title, width)
    if article.title_made_up:
        yield from hang("(without a title: these are the text's first words)", "", "", width)
    about = byline(article, _one_line)
    if about:
        yield from hang(signs.join.join(about), "", "", width)
    if article.url:
        yield from hang(_one_line(article.url), "", "", width)
    for body in (article.lead, article.body):
        if body:
            yield ""
            yield from lay_out(body, width, signs)
    if article.caption:
        yield ""
        yield from hang(article.caption, "Picture: ", "         ", width)


def _title(text: str, underline: str, width: int) -> list[str]:
    lines = hang(text, "", "", width)
    return [*lines, underline * max(map(cell_width, lines))]


def _tree(thread: Thread, width: int, signs: Signs) -> Iterator[str]:
    captions = Captions(thread, _one_line, str)
    deepest = _deepest(width)
    guides = list[str]()  # One for each level that is drawn.
    for place, comment in enumerate(thread.comments):
        shared = min(len(guides), comment.depth)
        del guides[max(0, comment.depth - 1) :]
        if 0 < comment.depth <= deepest:
            guides.append(signs.dotted if comment.link == "inferred" else signs.solid)
        if place:
            yield "".join(guides[:shared]).rstrip()
        before = "".join(guides)
        yield from _header([str(place + 1), *captions.header(comment)], before, width, signs)
        yield from _comment(comment, captions, before + " " * _INDENT, width, signs)


def _header(parts: list[str], before: str, width: int, signs: Signs) -> Iterator[str]:
    """Break a header between its parts rather than inside one that fits on a line."""
    room = width - cell_width(before) - _INDENT
    glued = (part.replace(" ", _GLUE) if cell_width(part) <= room else part for part in parts)
    text = signs.join.join(glued)
    for line in hang(text, before, before + " " * _INDENT, width):
        yield line.replace(_GLUE, " ")


def _comment(
    comment: Comment, captions: Captions, before: str, width: int, signs: Signs
) -> Iterator[str]:
    for line in lay_out(comment.body, width - cell_width(before), signs):
        yield (before + line).rstrip()
    edited = captions.edited(comment)
    if edited is not None:
        yield from hang(f"({edited})", before, before, width)


def _deepest(width: int) -> int:
    return max(0, min(MAX_DEPTH, (width - _INDENT - MIN_TEXT) // _INDENT))


def _legend(thread: Thread, width: int, signs: Signs) -> Iterator[str]:
    """What the reader must know of the drawing, where it matters."""
    deepest = _deepest(width)
    notes = list[str]()
    if has_guesses(thread):
        notes.append(f'Beside a guess the line is dotted ("{signs.dotted.strip()}"). {GUESSES}')
    if any(comment.depth > deepest for comment in thread.comments):
        notes.append(
            f"Comments deeper than {deepest} are indented no further; their headers say how deep."
        )
    for note in notes:
        yield from ("", *hang(note, "", "", width))


def _one_line(text: str) -> str:
    return " ".join(text.split())
