"""Draws one comment: an empty row, its header, and its text or, folded, the gist of its branch."""

from collections.abc import Iterator, Mapping, Sequence

from reader.model import Comment
from reader.settings import MEASURE
from reader.text.markdown import Block, parse
from reader.text.width import clip
from reader.tui.page.blocks import furthest, lay_out
from reader.tui.page.flow import Marked
from reader.tui.page.gist import Gist, Sentence, cut, told
from reader.tui.page.glyphs import UNICODE, Glyphs
from reader.tui.page.guides import STEP
from reader.tui.page.header import Setting, header
from reader.tui.page.rows import GAP, GIST, HEADER, Row, Run

_SILENT = {"deleted": "(deleted)", "hidden": "(hidden)"}


def text_width(width: int, levels: int, measure: int = MEASURE) -> int:
    """The cells that text has in a pane of `width`, behind so many guides, `measure` at most."""
    return max(1, min(measure, width - STEP * levels - STEP))


def draw(
    comment: Comment,
    setting: Setting,
    guides: tuple[Run, ...],
    width: int,
    *,
    body: str,
    gist: Gist | None = None,
    marks: Sequence[Marked] = (),
    sources: Mapping[int, str] | None = None,
    glyphs: Glyphs = UNICODE,
    shift: int = 0,
    measure: int = MEASURE,
) -> tuple[Row, ...]:
    """Return the rows of a comment; a folded branch without a `gist` yet shows that it waits.

    `body` is the comment's, or what of it comes first where it is drawn in parts; its code and
    tables are moved `shift` cells to the left, and `sources` stand below its quotes (`lay_out`).
    """
    room = text_width(width, len(guides), measure)
    above = Row(guides, GAP)
    keywords = gist.keywords if gist is not None and setting.folded else ()
    said = header(comment, setting, width - STEP * len(guides), keywords, glyphs)
    head = Row((*guides, *said), HEADER)
    if setting.folded:
        text = _gist(comment, body, gist, room, glyphs)
    elif (words := _instead(comment, body)) is not None:
        text = [Row((Run(clip(words, room, glyphs.ellipsis), "silent"),))] if words else []
    else:
        blocks = parse(body)
        text = lay_out(blocks, room, marks=marks, sources=sources, glyphs=glyphs, shift=shift)
    return (above, head, *_indented(text, guides))


def draw_part(
    text: str,
    guides: tuple[Run, ...],
    width: int,
    *,
    apart: bool,
    marks: Sequence[Marked] = (),
    glyphs: Glyphs = UNICODE,
    shift: int = 0,
    measure: int = MEASURE,
) -> tuple[Row, ...]:
    """Return the rows of a further part of a long comment; `apart` puts an empty one above."""
    room = text_width(width, len(guides), measure)
    rows = lay_out(parse(text), room, marks=marks, glyphs=glyphs, shift=shift)
    return tuple(_indented([Row(), *rows] if apart else rows, guides))


def furthest_shift(body: str, width: int, levels: int, measure: int = MEASURE) -> int:
    """How many cells the code and tables of a body can be moved behind so many guides."""
    return furthest(parse(body), text_width(width, levels, measure))


def _indented(rows: Sequence[Row], guides: tuple[Run, ...]) -> Iterator[Row]:
    indent = (*guides, Run(" " * STEP, "body"))
    return (Row((*indent, *row.runs), row.start) for row in rows)


def _instead(comment: Comment, body: str) -> str | None:
    """What is said of a comment without text; None of one that has some."""
    if comment.state == "missing" and comment.missing > 1:
        return f"({comment.missing} comments)"
    return None if body.strip() else _SILENT.get(comment.state, "")


def _gist(comment: Comment, body: str, gist: Gist | None, width: int, glyphs: Glyphs) -> list[Row]:
    """The rows of a folded comment; a branch has as many before its gist is there as after."""
    if not comment.replies:
        words = _words(parse(body))
        return [Row((Run(cut(words, width, glyphs), "gist"),), GIST)] if words else []
    waiting = (Sentence(glyphs.ellipsis),)
    return told(waiting if gist is None else gist.sentences, width, glyphs)


def _words(blocks: Sequence[Block]) -> str:
    """A comment's own words in one line; quotes only where there is nothing else."""
    own = [block.text for block in blocks if block.text and not block.quote]
    return " ".join(" ".join(own or [block.text for block in blocks]).split())
