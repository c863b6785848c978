"""Finds the answer to a point: the most central reply that quotes it or answers its comment."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from reader.digests.thread.choose import Candidates
from reader.model import Comment
from reader.model.comment import Link

_QUOTING = 1.5
"""How much more a reply that quotes the point counts than one to its comment."""
_CENTRAL = 0.3
"""What is worth less than this part of the worthiest sentence is no answer to show."""
_TOUCHING = 0.05
"""A reply that doesn't quote the point speaks of the same things: it is at least so much alike."""
_LIKELY = 0.5
"""A reply whose place is a guess is taken for one if the guess is at least so sure."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A row that answers a point."""

    row: int
    tie: Link
    """How it is known that its comment answers the point's."""


class Replies:
    """Who answers and who quotes each comment of a thread, by their places."""

    def __init__(self, comments: Sequence[Comment]) -> None:
        self._comments = comments
        self._ties: Mapping[str, dict[int, Link]] = defaultdict(dict)
        for place, comment in enumerate(comments):
            link = comment.link or "stated"
            if comment.parent is not None and (link != "inferred" or comment.confidence >= _LIKELY):
                self._ties[comment.parent][place] = link
            for quote in comment.quotes:
                if quote.of not in (None, comment.id):
                    self._ties[quote.of][place] = "quoted"

    def answer(self, among: Candidates, row: int, spoken: Collection[int]) -> Answer | None:
        """Return what answers a row best: no question, and by none of the comments `spoken`.

        What has a point of its own speaks for itself there, and gives no answer besides.
        """
        said = among.statement(row)
        comment, least = self._comments[said.comment], _CENTRAL * among.worth.whole.max(initial=0.0)
        alike = among.rows.scores(among.rows.direction(row))
        speaking = among.rows.comments[among.fit]
        found: list[tuple[float, int, Link]] = []
        for place, tie in self._ties.get(comment.id, {}).items():
            author = self._comments[place].author
            if place in spoken or (author is not None and author == comment.author):
                continue
            quotes = self._quotes(place, comment.id, said.text)
            for other in among.fit[slice(*speaking.searchsorted((place, place + 1)))]:
                value = float(among.worth.whole[other]) * (_QUOTING if quotes else 1.0)
                touches = quotes or alike[other] >= _TOUCHING
                if value > least and touches:
                    found.append((value, -int(other), tie))
        for _, other, tie in sorted(found, reverse=True):
            if not (among.asks(-other) or among.repeats(-other)):
                return Answer(-other, tie)
        return None

    def _quotes(self, place: int, comment: str, text: str) -> bool:
        """Whether a comment quotes these words, or a part of them, of a comment."""
        words = " ".join(text.split())
        for quote in self._comments[place].quotes:
            quoted = " ".join(quote.text.split())
            if quote.of == comment and (words in quoted or quoted in words):
                return True
        return False
