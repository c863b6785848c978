"""Reads a thread for its digests: its language, and what each comment says in its own words."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.digests.echoes import without_echoes
from reader.digests.statements import Statement, statements_of
from reader.digests.words import Words
from reader.model import Thread
from reader.text.language import detect_language
from reader.text.markdown import parse
from reader.text.sentences import split

_SAMPLE = 20_000
"""So many characters tell the language."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the digests of one thread, and of its branches, are made from."""

    thread: Thread
    words: Words
    """The vocabulary of the thread's language."""
    statements: tuple[Statement, ...]
    """The sentences that the comments say themselves, in reading order."""
    subject: tuple[str, ...]
    """The stems of the article's title and lead."""

    def between(self, start: int, end: int) -> list[Statement]:
        """The statements of the comments in [start, end), which is then counted from 0."""
        first = bisect_left(self.statements, start, key=_comment)
        last = bisect_left(self.statements, end, lo=first, key=_comment)
        return [replace(each, comment=each.comment - start) for each in self.statements[first:last]]


def _comment(statement: Statement) -> int:
    return statement.comment


def read(thread: Thread) -> Reading:
    """Return the sentences of `thread`'s comments without what they quote of each other."""
    words = Words(language_of(thread))
    article = thread.article
    title = "" if article.title_made_up else article.title
    told = [words.tokens(text) for text in _sentences(thread, words.language)]
    statements = without_echoes(statements_of(thread, words), map(tuple, told))
    return Reading(thread, words, tuple(statements), words.content(f"{title} {article.lead}"))


def language_of(thread: Thread) -> str | None:
    """Return the ISO 639-1 code of the language of a thread: the article's, where it is known."""
    article = thread.article
    if article.language:
        return article.language[:2].lower()
    sample, length = [], 0
    for comment in thread.comments:
        sample.append(comment.body)
        length += len(comment.body)
        if length > _SAMPLE:
            break
    return detect_language("\n".join(sample)) or detect_language(f"{article.lead}\n{article.body}")


def _sentences(thread: Thread, language: str | None) -> Iterator[str]:
    """Yield the sentences of the article, which comments may quote."""
    article = thread.article
    if not article.title_made_up:
        yield article.title
    for block in (*parse(article.lead), *parse(article.body)):
        for start, end in split(block.text, language):
            yield block.text[start:end]
