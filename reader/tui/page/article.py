"""Draws the article: title, byline, lead, text, captions, and what to know about this copy."""

from collections.abc import Iterable, Sequence

from reader.model import Article
from reader.text.markdown import join, parse, plain
from reader.text.wrap import wrap
from reader.tui.page.blocks import furthest, lay_out
from reader.tui.page.flow import Marked
from reader.tui.page.glyphs import UNICODE, Glyphs
from reader.tui.page.rows import Row, Run

MEASURE = 74
"""Cells of the longest line of an article."""
BEFORE = -1
"""The `start` of the rows above the text."""
NO_TITLE = "(no title in the source)"


def draw_article(
    article: Article,
    notices: Sequence[str],
    width: int,
    *,
    head: bool = True,
    marks: Sequence[Marked] = (),
    glyphs: Glyphs = UNICODE,
    shift: int = 0,
) -> list[Row]:
    """Return the rows of an article and of the `notices` about it; with a `head`, its title too.

    `marks` are stretches of the plain text of lead and body together, as digests have it; so is
    every row's `start`, but that of those before the lead is `BEFORE`. Code and tables are moved
    `shift` cells to the left.
    """
    width = max(1, min(MEASURE, width))
    rows: list[Row] = []
    if head:
        _add(rows, _head(article, width, glyphs), BEFORE)
    end = 0
    for text, role, base in (
        (article.lead, "lead", 0),
        (article.body, "body", _before_body(article)),
    ):
        blocks = parse(text)
        own = [_moved(marked, -base) for marked in marks]
        drawn = lay_out(blocks, width, role=role, marks=own, glyphs=glyphs, shift=shift)
        _add(rows, drawn, base)
        end = base + len(join(blocks))
    captions = (article.caption or "").split("\n")
    _add(rows, _plain([(line, "caption") for line in captions], width), end)
    if notices:
        told = [(f"{glyphs.bullet} {sentence(notice)}", "meta") for notice in notices]
        _add(rows, _plain([("About this copy", "label"), *told], width), end + 1)
    return rows


def _before_body(article: Article) -> int:
    """Where the body begins in the plain text of lead and body together."""
    return len(plain(article.text)) - len(plain(article.body))


def _moved(marked: Marked, by: int) -> Marked:
    return marked._replace(start=marked.start + by, end=marked.end + by)


def furthest_shift(article: Article, width: int) -> int:
    """How many cells the code and tables of an article can be moved to the left."""
    width = max(1, min(MEASURE, width))
    return max(furthest(parse(text), width) for text in (article.lead, article.body))


def _head(article: Article, width: int, glyphs: Glyphs) -> list[Row]:
    title = [(article.title, "title guess" if article.title_made_up else "title")]
    if article.title_made_up:
        title.append((NO_TITLE, "guess"))
    return _plain([*title, (byline(article, glyphs), "meta")], width)


def byline(article: Article, glyphs: Glyphs = UNICODE) -> str:
    """Who wrote the article, where and when, as far as it is stated."""
    author = article.author
    if author is not None and article.role is not None:
        author = f"{author}, {article.role}"
    return f" {glyphs.dot} ".join(part for part in (article.site, author, dated(article)) if part)


def sentence(notice: str) -> str:
    """A notice as it stands by itself; sources write them to follow a name and a colon."""
    return notice[:1].upper() + notice[1:]


def dated(article: Article) -> str | None:
    """The article's date, as ISO 8601 or, where it could not be read, as it was written."""
    if article.published is None:
        return article.published_text
    return article.published.isoformat().replace("T", " ")[:16]


def _plain(parts: Iterable[tuple[str, str]], width: int) -> list[Row]:
    """Wrap pieces of plain text, each in its role."""
    return [
        Row((Run(text[start:end].replace("\t", " "), role),))
        for text, role in parts
        if text
        for start, end in wrap(text, width)
    ]


def _add(rows: list[Row], more: Sequence[Row], base: int) -> None:
    """Append `more`, whose text begins at `base`, behind an empty row."""
    if not more:
        return
    if rows:
        rows.append(Row((), max(rows[-1].start, base - 1)))
    rows.extend(Row(row.runs, base + row.start) for row in more)
