"""What is told of the quotes in a comment: where each is from, or that it is from nowhere here."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from reader.model import Comment
from reader.recovery.verbatim import words_of
from reader.text.markdown import Block, parse
from reader.tui.page.numbering import name
from reader.tui.quotes.said import MOST

NOWHERE = "not found here"
_TOLD = 3
"""Comments that are named beside a quote."""
_GAP = 2
"""Characters between two paragraphs of a plain text."""
_QUOTING = re.compile(r"^[ \t>*+\-.)\d]*>", re.MULTILINE)

Verdict = Literal["found", "partly", "nowhere", "short"]


class Quoted(NamedTuple):
    """A quote in a comment, with where it is from."""

    start: int
    """Where it stands in the plain text of the comment that quotes."""
    text: str
    verdict: Verdict
    """"partly" where lines of it are from nowhere here, "short" where that can't be told."""
    sources: tuple[int, ...] = ()
    """The comments whose words they are, by index, or IN_ARTICLE."""


class Wanted(NamedTuple):
    """A quote that may be from anywhere in the thread."""

    comment: int
    """The one that quotes, by index."""
    start: int
    text: str
    near: tuple[int, ...] = ()
    """Comments that quote it themselves: they are its source where nobody else is."""


def quotes_of(comment: Comment) -> list[Block]:
    """The blocks that a comment quotes; nearly all comments quote nothing."""
    if not _QUOTING.search(comment.body):
        return []
    return [block for block in parse(comment.body) if block.quote and words_of(block.text[:MOST])]


def tell(quoted: Quoted, number: str) -> str:
    """Where a quote is from, in a few words; nothing where that isn't known.

    `number` is the sign before the number of a comment.
    """
    if quoted.verdict == "nowhere":
        return NOWHERE
    if quoted.verdict == "short":
        return ""
    names = [name(index, number) for index in quoted.sources[:_TOLD]]
    more = len(quoted.sources) - len(names)
    names += [f"{more} more"] if more else []
    lead = "partly " if quoted.verdict == "partly" else ""
    if len(names) == 1:
        return f"{lead}from {names[0]}"
    return f"{lead}in {', '.join(names[:-1])} and {names[-1]}"


def told(blocks: Sequence[Block], quotes: Mapping[int, Quoted], number: str) -> dict[int, str]:
    """What stands under each of the quoted `blocks`, by where they start; "" until it is known.

    Of blocks that follow each other and are from the same place only the last has it.
    """
    words = {
        block.start: tell(quotes[block.start], number) if block.start in quotes else ""
        for block in blocks
    }
    for before, after in pairwise(blocks):
        if follows(before, after) and words[before.start] == words[after.start]:
            del words[before.start]
    return words


def follows(before: Block, after: Block) -> bool:
    """Whether two quoted blocks stand one right under the other."""
    gap = after.start - before.start - len(before.text)
    return gap <= _GAP and before.quote == after.quote
