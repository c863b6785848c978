"""Where the quotes of a comment are from: its source says so, or the same words are found.

A quote is a block of a block quote. Nothing is told of where it is from but what is certain: that
many words are the same by no accident, and fewer only count where the comment that is answered has
them.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice, pairwise

from reader.model import ARTICLE, Comment, Thread
from reader.recovery.verbatim import parts_of, words_of
from reader.text.markdown import Block
from reader.tui.page.numbering import IN_ARTICLE
from reader.tui.quotes.quoted import Quoted, Wanted, follows
from reader.tui.quotes.said import MOST, Said, said

_ANCESTORS = 200
"""So many of the comments that are answered are looked through first."""


class Sources:
    """Looks up where quotes are from; what needs no search is told at once."""

    def __init__(self, thread: Thread, place: Callable[[str], int | None]) -> None:
        """`place` gives the index of the comment with an id."""
        self.thread = thread
        self._place = place
        self._article: Said | None = None

    @property
    def article(self) -> Said:
        """What the article says, in lead and body together."""
        if self._article is None:
            self._article = said(self.thread.article.text, quotes=True)
        return self._article

    def stated(self, comment: Comment, blocks: Iterable[Block]) -> dict[int, Quoted]:
        """What the comment's own record says of its quoted `blocks`, by where they start."""
        records = [(_joined(quote.text), quote.of) for quote in comment.quotes]
        told = {}
        for block in blocks:
            text = _joined(block.text)
            of = [of for words, of in records if words and (words in text or text in words)]
            if of:
                told[block.start] = self._verdict(block, of)
        return told

    def nearby(self, index: int, blocks: Iterable[Block]) -> tuple[dict[int, Quoted], list[Wanted]]:
        """Look for quotes in what their comment answers and in the article.

        Returns what was found, by where it starts, and what has to be looked for elsewhere.
        """
        above = self._above(index)
        sure = self.thread.comments[index].link != "inferred"
        known: dict[int, Said] = {}
        told: dict[int, Quoted] = {}
        wanted = []
        for block in blocks:
            source = self._near(block, above, known, sure=sure)
            if source is not None:
                told[block.start] = Quoted(block.start, block.text, "found", (source,))
            elif not proves(block.text):
                told[block.start] = Quoted(block.start, block.text, "short")
            else:
                repeats = (each for each in above if self.said(each, quotes=True).find(block.text))
                wanted.append(Wanted(index, block.start, block.text, tuple(islice(repeats, 1))))
        return told, wanted

    def said(self, index: int, *, quotes: bool = False) -> Said:
        """What a comment, or the article, says."""
        if index == IN_ARTICLE:
            return self.article
        return said(self.thread.comments[index].body, quotes=quotes)

    def stretch(self, index: int, text: str) -> tuple[int, int] | None:
        """Where in the plain text of its source a quote stands, or its first line that does."""
        for words in (self.said(index), self.said(index, quotes=True)):
            for part in (text, *text.split("\n")):
                found = words.find(part) or words.find_short(part)
                if found is not None:
                    return found
        return None

    def _near(
        self, block: Block, above: Sequence[int], known: dict[int, Said], *, sure: bool
    ) -> int | None:
        """The comment above that says the same, or the article.

        A few words are enough where the comment is `sure` to answer the first of those above.
        """
        for step, index in enumerate(above):
            if index not in known:
                known[index] = self.said(index)
            if known[index].find(block.text):
                return index
            if step == 0 and sure and known[index].find_short(block.text):
                return index
        return IN_ARTICLE if self.article.find(block.text) else None

    def _above(self, index: int) -> list[int]:
        """The comments that a comment answers, the nearest first."""
        above: list[int] = []
        at: int | None = index
        while at is not None and len(above) <= _ANCESTORS:
            above.append(at)
            parent = self.thread.comments[at].parent
            at = None if parent is None else self._place(parent)
        return above[1:]

    def _verdict(self, block: Block, of: Sequence[str | None]) -> Quoted:
        places = [
            IN_ARTICLE if each == ARTICLE else self._place(each) for each in of if each is not None
        ]
        sources = tuple(dict.fromkeys(place for place in places if place is not None))
        if not sources:
            return Quoted(block.start, block.text, "nowhere")
        return Quoted(
            block.start, block.text, "partly" if len(places) < len(of) else "found", sources
        )


def proves(text: str) -> bool:
    """Whether a quote is long enough to be known wherever it is found."""
    return bool(parts_of(text[:MOST], words_of(text[:MOST])))


def _joined(text: str) -> str:
    """The words of a text, each between spaces, so that only whole ones are found in it."""
    words = words_of(text[:MOST])
    return f" {' '.join(words)} " if words else ""


def carried_on(sources: Sources, blocks: Sequence[Block], quotes: dict[int, Quoted]) -> None:
    """Take a few words for a part of the quote beside them, where its source has them too."""
    for one, other in (*pairwise(blocks), *pairwise(reversed(blocks))):
        short, beside = quotes.get(other.start), quotes.get(one.start)
        if short is None or beside is None or short.verdict != "short":
            continue
        near = follows(*sorted((one, other), key=lambda block: block.start))
        if (
            near
            and len(beside.sources) == 1
            and sources.said(beside.sources[0]).find_short(short.text)
        ):
            quotes[other.start] = short._replace(verdict="found", sources=beside.sources)
