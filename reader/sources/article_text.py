"""Reads an article alone that was pasted as text, and any text whose layout nobody knows."""

from dataclasses import replace

from reader.model import Document, Thread
from reader.recovery.articles import read_article
from reader.recovery.bylines import opening_date
from reader.text.clean import clean
from reader.text.language import detect_language
from reader.text.unwrap import unwrap

NAME = "article-text"
TAKES = "an article without comments, or any other text"

_SOME_TEXT, _NO_TEXT = 0.05, 0.01


def claims(document: Document) -> float:
    """Return a low certainty for every text: others know better, or nobody does."""
    return _NO_TEXT if document.text.isspace() else _SOME_TEXT


def read(document: Document) -> Thread:
    """Read `document` as an article; every line of it is kept."""
    text = clean(document.text)
    language = detect_language(text)
    lines = unwrap(text.split("\n"))
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    dated = opening_date(lines[first], language)
    if dated is not None:
        written, start = dated
        lines[first] = lines[first][start:]
    article, odd = read_article(lines, language=language)
    article = replace(article, language=language)
    if dated is not None:
        article = replace(article, published=written.value, published_text=written.text)
    return Thread(
        source=NAME,
        article=article,
        notices=(*document.notices, *odd, "no comments were recognised in this text"),
    )
