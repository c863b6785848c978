"""The passages of the article that comments quote, with who quotes them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.model import ARTICLE
from reader.tui.page.rows import Row, Run
from reader.tui.quotes.quoted import quotes_of
from reader.tui.quotes.quoting import Sources

_SLICE = 16
"""Comments that are looked at in one step."""
_MANY = 100


class Passage(NamedTuple):
    """A stretch [start, end) of the article's plain text, lead and body together."""

    start: int
    end: int
    comments: tuple[int, ...]
    """Those that quote it, by index, in the order of the page."""


class Repeated(NamedTuple):
    """Words of the article in one comment."""

    start: int
    end: int
    comment: int


def find_passages(sources: Sources) -> Iterator[list[Passage] | None]:
    """Yield the passages of the article that comments quote; before that None, after every step."""
    comments, article = sources.thread.comments, sources.article
    found: list[Repeated] = []
    for index, comment in enumerate(comments):
        if comment.quotes:
            texts = [quote.text for quote in comment.quotes if quote.of == ARTICLE]
            stretches = [article.find(text) or article.find_short(text) for text in texts]
        else:
            stretches = [article.find(block.text) for block in quotes_of(comment)]
        found += [Repeated(*stretch, index) for stretch in stretches if stretch is not None]
        if index % _SLICE == 0:
            yield None
    yield passages(found)


def passages(found: Iterable[Repeated]) -> list[Passage]:
    """Put together what overlaps, in the order of the article."""
    made: list[tuple[int, int, set[int]]] = []
    for start, end, comment in sorted(found):
        if made and start < made[-1][1]:
            first, last, comments = made[-1]
            comments.add(comment)
            made[-1] = (first, max(end, last), comments)
        else:
            made.append((start, end, {comment}))
    return [Passage(start, end, tuple(sorted(comments))) for start, end, comments in made]


def beside(made: Sequence[Passage], rows: Sequence[Row]) -> dict[int, list[Passage]]:
    """The passages that stand in each of the article's rows, by the row's place."""
    starts = [row.start for row in rows]
    found: dict[int, list[Passage]] = {}
    for passage in made:
        first = bisect_right(starts, passage.start) - 1
        last = bisect_left(starts, passage.end) - 1
        for line in range(max(0, first), last + 1):
            if any(run.text.strip() for run in rows[line].runs):
                found.setdefault(line, []).append(passage)
    return found


def margin(made: Sequence[Passage], rows: Sequence[Row], bar: str) -> dict[int, Run]:
    """What stands beside the rows: how many quote what begins there, and a `bar` down to its end.

    At most two cells.
    """
    marks = {}
    begun: set[Passage] = set()
    for line, each in beside(made, rows).items():
        who = {index for passage in each if passage not in begun for index in passage.comments}
        count = str(len(who)) if len(who) < _MANY else "++"
        marks[line] = Run(count if who else bar, "passage")
        begun.update(each)
    return marks
