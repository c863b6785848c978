"""A thread, read once for all the digests that are made of it, by whatever method."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from reader.digests.cues import Cues, cues, denials
from reader.digests.keywords import Keywords
from reader.digests.merge import grouped
from reader.digests.reading import read
from reader.digests.statements import Statement, joined
from reader.digests.thread.answers import Replies
from reader.digests.thread.choosing import Part
from reader.digests.thread.corpus import Corpus, corpus
from reader.digests.thread.repeats import Repeats
from reader.digests.thread.sides import Side, sides
from reader.model import Thread


class Prepared:
    """What a thread's comments say, ready to be chosen from."""

    def __init__(self, thread: Thread, language: str | None, *, article: bool = False) -> None:
        """Read `thread` in `language`, or in the one that it is found to be in.

        With `article` what stands for its comments is the text of an article.
        """
        self.thread = thread
        self._reading = read(thread, language)
        self._article = article
        self.words = self._reading.words
        self.subject = self._reading.subject
        self.cues: Cues = cues(self.words.language)

    @cached_property
    def corpus(self) -> Corpus:
        """The sentences that comments say themselves and that could be points."""
        said = [each for each in self._reading.statements if each.standing > 0]
        groups = grouped(said, self.words.language, self.words.stem)
        said = [self._whole(each) for each in said]
        subject = self.words.meaning(self.subject)
        return corpus(said, groups, self.thread.comments, subject, self._repeated)

    def _whole(self, said: Statement) -> Statement:
        """A sentence that hangs on the one before it is shown with it; its words are its own."""
        lead = self._reading.lead(said)
        if lead is None or self._repeated(lead, 0):
            return said
        return replace(joined(lead, said), tokens=said.tokens, stems=said.stems)

    def _repeated(self, said: Statement, since: int) -> bool:
        return self._repeats.repeats(said, since)

    @cached_property
    def side(self) -> Side:
        """How clearly each statement takes another side than what its comment answers."""
        return sides(self.corpus, self.cues)

    @cached_property
    def _repeats(self) -> Repeats:
        return Repeats(self._reading.heard, self._reading.told, denials())

    @cached_property
    def keywords(self) -> Keywords:
        """What sets each branch apart."""
        return Keywords(self._reading.statements, self.thread.comments, self.words)

    @cached_property
    def replies(self) -> Replies:
        """Who answers whom."""
        return Replies(self.thread.comments)

    def branch(self, start: int, end: int) -> Part:
        """Return the comments in [start, end) as a part."""
        return Part(start, end, self.corpus.between(start, end), self._article)

    def selected(self, comments: Sequence[int]) -> Part:
        """Return these comments, given by their ascending places, as a part."""
        if not comments:
            return self.branch(0, 0)
        return Part(comments[0], comments[-1] + 1, self.corpus.within(comments))
