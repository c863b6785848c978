"""Makes digests of threads and of branches, from any way of rating sentences."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from importlib import import_module

from reader.digests.base import AUTO, Rate
from reader.digests.choose import choose
from reader.digests.conversations import conversations
from reader.digests.cues import cues
from reader.digests.dispute import sharpest
from reader.digests.merge import Claim, merged
from reader.digests.reading import Reading, read
from reader.digests.statements import Statement
from reader.digests.worth import Candidate, weighed
from reader.model import (
    ARTICLE,
    Article,
    Branch,
    Comment,
    Digest,
    Length,
    Point,
    Selection,
    Thread,
    UsageError,
)

RATED = 10_000
"""Of more sentences than this only so many are rated: those that stand alone best in their
comment, then the second best ones. Rating takes the square of their number."""
MOST_POINTS = 12
"""A digest has no more points than this unless it is asked to."""

_OPENING = 2
"""So many sentences of a comment tell which side it takes."""
_ROOM_FOR_TWO = 3
"""A digest of so many points has room for two that disagree."""


class ThreadSummariser:
    """Chooses points by a rating of sentences that the module `rater` provides as `rate`.

    The module, and the library behind it, are loaded when the first digest is made.
    """

    def __init__(self, name: str, rater: str, language: str | None = None) -> None:
        self.name = name
        self._rater = rater
        self._language = language
        self._last: Reading | None = None

    def summarise(
        self,
        thread: Thread,
        *,
        length: Length = AUTO,
        selection: Selection | None = None,
        branches: bool = False,
    ) -> Digest:
        """Return the digest of `thread`; see `reader.digests.base.Summariser`."""
        reading = self._read(thread)
        wanted = _checked(length.points) or points_for(_voices(thread.comments))
        return Digest(
            method=self.name,
            language=reading.words.language,
            comments=sum(comment.state == "live" for comment in thread.comments),
            points=self._points(reading, 0, len(thread.comments), wanted),
            branches=tuple(self._branches(reading)) if branches else (),
        )

    def branch(self, thread: Thread, index: int, *, length: Length = AUTO) -> Branch:
        """Return the digest of the branch that begins at `index`."""
        comments = thread.branch(index)
        wanted = _checked(length.points) or branch_points_for(_voices(comments))
        points = self._points(self._read(thread), index, index + len(comments), wanted)
        return Branch(comments[0].id, comments[0].replies, points)

    def branches(self, thread: Thread) -> Iterator[Branch]:
        """Yield the digest of every branch of two comments or more."""
        for index, comment in enumerate(thread.comments):
            if comment.replies:
                yield self.branch(thread, index)

    def article(self, article: Article, *, length: Length = AUTO) -> Digest:
        """Return the digest of the article alone."""
        body = "\n\n".join(part for part in (article.lead, article.body) if part)
        alone = Thread("article", article, (Comment(ARTICLE, body=body),))
        return self.summarise(alone, length=length)

    def _branches(self, reading: Reading) -> list[Branch]:
        thread = reading.thread
        return [
            self.branch(thread, index) for index in thread.roots() if thread.comments[index].replies
        ]

    def _read(self, thread: Thread) -> Reading:
        """The reading of the thread asked for last is kept: its branches are asked for next."""
        last = self._last
        if last is None or last.thread is not thread:
            self._last = last = read(thread)
        return last

    def _points(self, reading: Reading, start: int, end: int, wanted: int) -> tuple[Point, ...]:
        """The points of the comments in [start, end)."""
        comments = reading.thread.comments[start:end]
        said = [each for each in reading.between(start, end) if each.standing > 0]
        claims = merged(said, cues(reading.words.language).denying)
        candidates = _best(weighed(claims, self._ratings(claims, reading), reading.subject))
        heard = {each.comment for each in candidates}
        pair = _pair(candidates, comments, said, reading) if wanted >= _ROOM_FOR_TWO else ()
        talks = conversations(comments, heard)
        most = max((each.worth for each in candidates), default=1.0)
        return tuple(
            _point(each, comments, each.worth / most)
            for each in choose(candidates, comments, talks, wanted, pair)
        )

    def _ratings(self, claims: Sequence[Claim], reading: Reading) -> dict[int, float]:
        """How central each claim is, by its place among `claims`."""
        places = _rated([claim.statement for claim in claims])
        if not places:
            return {}
        rate: Rate = import_module(self._rater).rate
        texts = [claims[place].statement.text for place in places]
        return dict(zip(places, rate(texts, reading.words), strict=True))


def points_for(comments: int) -> int:
    """Return how many points suit a thread: 3 for 5 comments, 8 for 80, 12 for 1,000 and more."""
    return min(MOST_POINTS, max(1, round(4 * math.log10(max(1, comments)) + 0.4)))


def branch_points_for(comments: int) -> int:
    """Return how many points suit a branch: 1 to 3."""
    return 1 + (comments > 3) + (comments > 12)


def _checked(points: int | None) -> int | None:
    if points is not None and points < 1:
        raise UsageError(f"a digest of {points} points", remedy="Ask for 1 point or more")
    return points


def _voices(comments: Sequence[Comment]) -> int:
    """How many different comments there are to be read."""
    return len({comment.body for comment in comments if comment.state == "live"})


def _rated(statements: Sequence[Statement]) -> list[int]:
    """The places of the statements to rate: all of them, unless they are too many."""
    places = range(len(statements))
    if len(places) <= RATED:
        return list(places)
    order: list[tuple[int, float, int]] = []
    turns: Counter[int] = Counter()
    for place in sorted(places, key=lambda place: -statements[place].standing):
        comment = statements[place].comment
        order.append((turns[comment], -statements[place].standing, place))
        turns[comment] += 1
    return sorted(place for _, _, place in sorted(order)[:RATED])


def _best(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that stand alone; where there are none, the one that comes closest."""
    fit = [each for each in candidates if each.fit]
    return fit or sorted(candidates, key=lambda each: -each.worth)[:1]


def _pair(
    candidates: Sequence[Candidate],
    comments: Sequence[Comment],
    said: Sequence[Statement],
    reading: Reading,
) -> tuple[Candidate, ...]:
    """The two that disagree, if any do."""
    openings: dict[int, list[Statement]] = defaultdict(list)
    for each in said:
        if len(openings[each.comment]) < _OPENING:
            openings[each.comment].append(each)
    found = sharpest(candidates, comments, openings, cues(reading.words.language))
    return () if found is None else (found.claim, found.reply)


def _point(candidate: Candidate, comments: Sequence[Comment], weight: float) -> Point:
    said, similar = candidate.claim.statement, candidate.claim.similar
    comment = comments[said.comment]
    return Point(
        said.text,
        comment.id,
        said.start,
        said.end,
        weight=round(weight, 4),
        author=comment.author,
        similar=tuple(comments[place].id for place in similar),
    )
