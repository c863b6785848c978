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
_SHORT = 40
"""A sentence of fewer characters leaves it to the next one to say what a comment is about."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence in a commenter's own words: `plain(body)[start:end]` of its comment."""

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
    """How well it stands alone, 0 to 1."""


def statements_of(thread: Thread, words: Words) -> list[Statement]:
    """Return the sentences of the comments that are there to be read, in reading order.

    Quotes, code, tables, headings and signatures are left out; greetings, edit notes and page
    furniture have a standing of 0.
    """
    marks = cues(words.language)
    found: list[Statement] = []
    for index, comment in enumerate(thread.comments):
        if comment.state == "live":
            found.extend(_statements(comment, index, words, marks))
    return found


def _statements(comment: Comment, index: int, words: Words, marks: Cues) -> Iterator[Statement]:
    opening = True
    for start, end, text, place in _pieces(comment.body, words.language):
        tokens = tuple(words.tokens(text))
        stems = words.content(text)
        worth = standing(text, tokens, stems, place, marks)
        yield Statement(index, start, end, text, tokens, stems, opening, worth)
        opening = opening and (worth == 0 or len(text) < _SHORT)


def _pieces(body: str, language: str | None) -> Iterator[tuple[int, int, str, Place]]:
    """Yield start, end, text and place of each sentence in the commenter's own paragraphs."""
    for block in parse(body):
        if block.quote or block.kind != "paragraph":
            continue
        if is_signature_mark(block.text.partition("\n")[0]):
            return
        spans = split(block.text, language)
        edited = any(is_edit_note(block.text[start:end]) for start, end in spans[:1])
        for place, (start, end) in enumerate(spans):
            text = block.text[start:end]
            broken = _broken(block, spans, place)
            where = Place(bool(block.indent), broken, edited)
            yield block.start + start, block.start + end, text, where


def _broken(block: Block, spans: list[tuple[int, int]], place: int) -> bool:
    """Whether a line's end alone cuts the sentence off from its beginning or its rest."""
    start, end = spans[place]
    after = place + 1 < len(spans) and "\n" in block.text[end : spans[place + 1][0]]
    before = place > 0 and "\n" in block.text[spans[place - 1][1] : start]
    text = block.text
    return (
        after and not _ENDS.search(text[start:end]) and text[spans[place + 1][0]].islower()
    ) or (before and text[start].islower() and not _ENDS.search(text[slice(*spans[place - 1])]))
