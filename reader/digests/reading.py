"""Reads a thread for its digests: its language, and what each comment says in its own words."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.digests.echoes import without_echoes
from reader.digests.languages import Languages
from reader.digests.statements import Statement, by_comments, statements_of
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
    """The words of the article's title and lead."""
    heard: tuple[Statement, ...]
    """All of the sentences, those that repeat somebody included, in reading order."""
    told: tuple[tuple[str, ...], ...]
    """The words of each sentence of the article."""

    def lead(self, said: Statement) -> Statement | None:
        """Return the sentence that a statement hangs on, if it hangs on one."""
        if said.hangs:
            for each in by_comments(self.statements, said.comment, said.comment + 1):
                if each.own and each.end == said.start - 1:
                    return each
        return None


def read(thread: Thread, language: str | None = None) -> Reading:
    """Return the sentences of `thread`'s comments without what they quote of each other."""
    words = Words(language or language_of(thread))
    article = thread.article
    title = "" if article.title_made_up else article.title
    told = tuple(tuple(words.tokens(text)) for text in _sentences(thread, words.language))
    found = statements_of(thread, words, Languages(words, mixed=language is None))
    own = tuple(without_echoes(found, told))
    subject = tuple(words.tokens(f"{title} {article.lead}"))
    return Reading(thread, words, own, subject, tuple(found), told)


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
