"""Looks through a whole thread for those whose words are quoted, a slice at a time.

A comment is only read word by word if its text holds the longest words of the quote.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field

from reader.model import Comment
from reader.recovery.verbatim import Words, anchor_of, parts_of, words_of
from reader.tui.quotes.quoted import Quoted, Wanted
from reader.tui.quotes.quoting import Sources
from reader.tui.quotes.said import MOST, Said, said

MOST_SOURCES = 8
"""Comments that are remembered for one quote."""
_NEEDLES = 8
_SLICE = 32
"""Comments that are looked at in one step."""


@dataclass(slots=True)
class _Sought:
    """A quote, or a line of one, and who was found to have written it."""

    text: str
    comment: Comment
    branch: range
    """The comment and its replies, which are nobody's source."""
    needles: tuple[str, ...]
    sources: list[int] = field(default_factory=list)

    def is_from(self, index: int, comment: Comment, folded: str) -> bool:
        """Whether a comment could be meant, by all that is quickly told."""
        return (
            len(self.sources) < MOST_SOURCES
            and all(needle in folded for needle in self.needles)
            and index not in self.branch
            and not _later(comment, self.comment)
        )


def seek(
    sources: Sources, wanted: Sequence[Wanted]
) -> Generator[None, None, list[tuple[int, Quoted]]]:
    """Return where the `wanted` quotes are from, each with the index of the comment that quotes.

    Yields after every few comments.
    """
    comments = sources.thread.comments
    sought = [list(_units(each, comments[each.comment])) for each in wanted]
    every = [unit for units in sought for unit in units]
    for index, comment in enumerate(comments):
        _look(index, comment, every)
        if index % _SLICE == 0:
            yield
    return [
        (each.comment, _verdict(each, units)) for each, units in zip(wanted, sought, strict=True)
    ]


def _units(wanted: Wanted, comment: Comment) -> Iterator[_Sought]:
    """The whole of a quote, then its lines if there are several."""
    branch = range(wanted.comment, wanted.comment + comment.replies + 1)
    lines = wanted.text.split("\n")
    for text in (wanted.text, *(lines if len(lines) > 1 else ())):
        parts = parts_of(text[:MOST], words_of(text[:MOST]))
        if parts:
            yield _Sought(text, comment, branch, _needles(anchor_of(parts)))


def _needles(anchor: Words) -> tuple[str, ...]:
    """The longest words that stand as they are in the Markdown of whoever wrote them."""
    whole = [word for word in anchor[1:-1] if word.isalnum()]
    return tuple(sorted(whole, key=len, reverse=True)[:_NEEDLES]) or ("",)


def _look(index: int, comment: Comment, every: Sequence[_Sought]) -> None:
    folded = comment.body.casefold()
    words: Said | None = None
    for unit in every:
        # Most comments don't have even one of the words.
        if unit.needles[0] in folded and unit.is_from(index, comment, folded):
            words = words or said(comment.body)
            if words.find(unit.text):
                unit.sources.append(index)


def _later(comment: Comment, than: Comment) -> bool:
    """Whether both say when they were written, and the first is the later one."""
    first, second = comment.published, than.published
    if first is None or second is None or (first.tzinfo is None) != (second.tzinfo is None):
        return False
    return first > second


def _verdict(wanted: Wanted, units: Sequence[_Sought]) -> Quoted:
    whole, lines = units[0], units[1:]
    found = Quoted(wanted.start, wanted.text, "found", tuple(whole.sources) or wanted.near)
    if found.sources:
        return found
    each = tuple(dict.fromkeys(unit.sources[0] for unit in lines if unit.sources))
    if not each:
        return found._replace(verdict="nowhere")
    known = all(unit.sources for unit in lines)
    return found._replace(verdict="found" if known else "partly", sources=each)
