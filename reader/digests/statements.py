"""Finds the sentences of a thread that a digest may choose from, each with its address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.digests.cues import Cues, cues
from reader.digests.noise import is_edit_note, is_signature_mark
from reader.digests.standing import Place, standing
from reader.digests.words import Words
from reader.model import Comment, Thread
from reader.text.markdown import Block, parse
from reader.text.sentences import split

_ENDS = re.compile(r"[.!?…:。！？)\]\"'”’»]$|[\U0001f300-\U0001faff]$")
_CITED = re.compile(r"[^\n]*\n(?:\w{2,8}:?[ ])?https?://\S+[ ]*(?:\n|$)")
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


def statements_of(thread: Thread, words: Words) -> list[Statement]:
    """Return the sentences of the comments that are there to be read, in reading order.

    Signatures are left out, and so are quotes whose origin is known: it has the same sentences.
    """
    marks = cues(words.language)
    found: list[Statement] = []
    for index, comment in enumerate(thread.comments):
        if comment.state == "live":
            found.extend(_statements(comment, index, words, marks))
    return found


def _statements(comment: Comment, index: int, words: Words, marks: Cues) -> Iterator[Statement]:
    opening = True
    known = bool(comment.quotes) and all(quote.of for quote in comment.quotes)
    for block in parse(comment.body):
        if is_signature_mark(block.text.partition("\n")[0]):
            return
        own = block.kind == "paragraph" and not block.quote
        if block.quote and known:
            continue
        for (start, end), place in _places(block, words.language):
            text = block.text[start:end]
            tokens = tuple(words.tokens(text))
            stems = words.meaning(tokens)
            worth = standing(text, tokens, stems, place, marks) if own else 0.0
            span = block.start + start, block.start + end
            yield Statement(index, *span, text, tokens, stems, own and opening, worth, own)
            opening = opening and (worth == 0 or len(text) < _SHORT)


def _places(block: Block, language: str | None) -> Iterator[tuple[tuple[int, int], Place]]:
    """Yield the span of each sentence of a block, and where it stands."""
    spans = split(block.text, language)
    edited = bool(spans) and is_edit_note(block.text[slice(*spans[0])])
    for place, span in enumerate(spans):
        cited = _CITED.match(block.text, span[1]) is not None
        yield span, Place(bool(block.indent), _broken(block, spans, place), edited, cited)


def _broken(block: Block, spans: list[tuple[int, int]], place: int) -> bool:
    """Whether a line's end alone cuts the sentence off from its beginning or its rest."""
    start, end = spans[place]
    after = place + 1 < len(spans) and "\n" in block.text[end : spans[place + 1][0]]
    before = place > 0 and "\n" in block.text[spans[place - 1][1] : start]
    text = block.text
    return (
        after and not _ENDS.search(text[start:end]) and text[spans[place + 1][0]].islower()
    ) or (before and text[start].islower() and not _ENDS.search(text[slice(*spans[place - 1])]))
