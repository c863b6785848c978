"""Reads an article alone that was pasted as text, and any text whose layout nobody knows."""

from dataclasses import replace

from reader.model import Document, Thread
from reader.recovery.articles import read_article
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
    article, odd = read_article(unwrap(text.split("\n")), language=language)
    return Thread(
        source=NAME,
        article=replace(article, language=language),
        notices=(*document.notices, *odd, "no comments were recognised in this text"),
    )
