"""Finds the sentences of a thread that a digest may choose from, each with its address."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.digests.languages import Languages
from reader.digests.noise import is_edit_note, is_signature_mark
from reader.digests.standing import FIRM, Place, dangles, standing
from reader.digests.words import Words
from reader.model import Comment, Thread
from reader.text.markdown import Block, parse
from reader.text.sentences import split

_ENDS = re.compile(r"[.!?…:。！？)\]\"'”’»]$|[\U0001f300-\U0001faff]$")
_ADDRESS = re.compile(r"\n(?:\w{2,8}:?[ ])?https?://\S+[ ]*(?=\n|$)")
_TOGETHER = 240
"""Two sentences of more characters (with what is between) are too long for one point."""
_TWO = 0.9
"""What two sentences together are worth of the first one alone."""
_IRONY = re.compile(r"[ \t]*(?:/s\b|[🙄🙃😏])")
_SHORT = 40
"""A sentence of fewer characters leaves it to the next one to say what a comment is about."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a comment: `plain(body)[start:end]`."""

    comment: int
    """The index of its comment in the thread."""
    start: int
    end: int
    text: str
    tokens: tuple[str, ...]
    """Its words in lower case; two sentences with the same words are the same."""
    stems: tuple[str, ...]
    """The stems of the words that carry its meaning."""
    opening: bool
    """Whether nothing but short sentences goes before it in its comment."""
    standing: float
    """How well it stands alone, 0 to 1; 0 for greetings, edit notes and page furniture."""
    own: bool = True
    """Whether it stands in a paragraph of the commenter's, not in a quote, code or a heading."""
    hangs: bool = False
    """Whether it stands well beside the sentence before it, and for its opening not alone."""


def statements_of(
    thread: Thread, words: Words, languages: Languages | None = None
) -> list[Statement]:
    """Return the sentences of the comments that are there to be read, in reading order.

    Signatures are left out, and so are quotes whose origin is known: it has the same sentences.
    Where `languages` are given a comment is read in its own one, else all are in that of `words`.
    """
    languages = languages or Languages(words, mixed=False)
    found: list[Statement] = []
    for index, comment in enumerate(thread.comments):
        if comment.state == "live":
            found.extend(_statements(comment, index, languages))
    return found


def _statements(comment: Comment, index: int, languages: Languages) -> Iterator[Statement]:
    opening = True
    known = bool(comment.quotes) and all(quote.of for quote in comment.quotes)
    words, marks = languages.of(comment.body)
    for block in parse(comment.body):
        if is_signature_mark(block.text.partition("\n")[0]):
            return
        own = block.kind == "paragraph" and not block.quote
        if block.quote and known:
            continue
        before: Statement | None = None
        for (start, end), place in _places(block, words.language):
            text = block.text[start:end]
            tokens = tuple(words.tokens(text))
            stems = words.meaning(tokens)
            worth = standing(text, tokens, stems, place, marks) if own else 0.0
            first, last = block.start + start, block.start + end
            hangs = (
                before is not None
                and before.standing >= FIRM
                and last - before.start <= _TOGETHER
                and block.text[start - 1] == " "
                and before.end == first - 1
                and dangles(text, tokens, worth, marks)
            )
            before = Statement(
                index, first, last, text, tokens, stems, own and opening, worth, own, hangs
            )
            yield before
            opening = opening and (worth == 0 or len(text) < _SHORT)


def by_comments(statements: Sequence[Statement], start: int, end: int) -> Sequence[Statement]:
    """Return the part of `statements`, in reading order, that the comments in [start, end) make."""
    first = bisect_left(statements, start, key=_comment)
    return statements[first : bisect_left(statements, end, lo=first, key=_comment)]


def _comment(statement: Statement) -> int:
    return statement.comment


def joined(first: Statement, second: Statement) -> Statement:
    """Return two sentences in a row, with one space between them, as one statement."""
    return Statement(
        first.comment,
        first.start,
        second.end,
        f"{first.text} {second.text}",
        first.tokens + second.tokens,
        first.stems + second.stems,
        first.opening,
        first.standing * _TWO,
    )


def _places(block: Block, language: str | None) -> Iterator[tuple[tuple[int, int], Place]]:
    """Yield the span of each sentence of a block, and where it stands."""
    spans = split(block.text, language)
    edited = bool(spans) and is_edit_note(block.text[slice(*spans[0])])
    text = block.text
    lines = {found.start() for found in _ADDRESS.finditer(text)} if "\n" in text else set[int]()
    for place, (start, end) in enumerate(spans):
        # Without the mark of irony a sentence says the opposite.
        irony = _IRONY.match(text, end)
        span = (start, irony.end() if irony else end)
        cited = bool(lines) and text.find("\n", span[1]) in lines
        yield span, Place(bool(block.indent), _broken(block, spans, place), edited, cited)


def _broken(block: Block, spans: list[tuple[int, int]], place: int) -> bool:
    """Whether a line's end alone cuts the sentence off from its beginning or its rest."""
    if "\n" not in block.text:
        return False
    start, end = spans[place]
    after = place + 1 < len(spans) and "\n" in block.text[end : spans[place + 1][0]]
    before = place > 0 and "\n" in block.text[spans[place - 1][1] : start]
    text = block.text
    return (
        after and not _ENDS.search(text[start:end]) and text[spans[place + 1][0]].islower()
    ) or (before and text[start].islower() and not _ENDS.search(text[slice(*spans[place - 1])]))
