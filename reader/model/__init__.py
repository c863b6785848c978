"""The immutable data that every other part speaks of: threads, digests, documents and errors."""

from reader.model.arrange import Arranged, arrange
from reader.model.article import Article
from reader.model.comment import Comment, Link, Quote, State
from reader.model.digest import ARTICLE, AUTO, Branch, Digest, Length, Point, Selection
from reader.model.document import Document
from reader.model.errors import ReaderError, SourceError, UsageError
from reader.model.outline import Outline, Outlined, outline
from reader.model.thread import Thread
from reader.model.visit import Visit

__all__ = [
    "ARTICLE",
    "AUTO",
    "Arranged",
    "Article",
    "Branch",
    "Comment",
    "Digest",
    "Document",
    "Length",
    "Link",
    "Outline",
    "Outlined",
    "Point",
    "Quote",
    "ReaderError",
    "Selection",
    "SourceError",
    "State",
    "Thread",
    "UsageError",
    "Visit",
    "arrange",
    "outline",
]
