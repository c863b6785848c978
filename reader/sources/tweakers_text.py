"""Reads a news page with comments that was pasted as text, as Tweakers pages paste.

Authors and nesting are gone from such a paste: where comments end and whom they answer is worked
out in `reader.recovery`. Nothing is dropped but the page's own furniture; what was odd is said in
the thread's notices.
"""

from dataclasses import replace

from reader.model import Document, Thread, arrange
from reader.recovery.articles import read_article
from reader.recovery.comments import read_comments
from reader.recovery.layout import Layout, find_layout
from reader.recovery.titles import made_up_title
from reader.text.clean import clean
from reader.text.language import detect_language

NAME = "tweakers-text"
TAKES = "a news page with its comments, pasted as text"

_CERTAINTY = (0.0, 0.3, 0.8, 0.95)
"""By the number of signs that a page has comments: a heading, sorting, view, a prompt."""


def claims(document: Document) -> float:
    """Return how sure it is that `document` is such a page."""
    text = document.text
    if text.lstrip()[:1] in ("<", "{", "["):
        return 0.0
    return _CERTAINTY[min(find_layout(text.split("\n")).signs, len(_CERTAINTY) - 1)]


def read(document: Document) -> Thread:
    """Read `document` as such a page; a page without comments becomes an article."""
    text = clean(document.text)
    lines = text.split("\n")
    layout = find_layout(lines)
    kept = ["" if index in layout.chrome else line for index, line in enumerate(lines)]
    language = detect_language(text)
    article, odd = read_article(kept[: layout.article_stop], language=language, has_lead=True)
    comments, unsure = read_comments(
        kept,
        layout.comments_first,
        layout.comments_stop,
        announced=layout.announced,
        article="\n".join(kept[: layout.article_stop]),
        language=language,
    )
    arranged = arrange(comments)
    article = replace(article, language=language, announced_comments=layout.announced)
    if not article.title:
        article = replace(article, title=made_up_title("\n".join(kept[layout.comments_first :])))
    return Thread(
        source=NAME,
        article=article,
        comments=arranged.comments,
        notices=(
            *document.notices,
            *odd,
            *unsure,
            *arranged.notices(),
            *_counted(layout, len(arranged.comments)),
        ),
    )


def _counted(layout: Layout, found: int) -> tuple[str, ...]:
    """How the number of comments differs from what the page says, in words."""
    said = layout.announced
    if said is None or said == found:
        return () if found else ("no comments were found on this page",)
    if found > said:
        return (
            f"the page speaks of {said} comments, and {found} were made out: some may be parts",
        )
    return (f"the page speaks of {said} comments, and {found} of them are in this copy",)
