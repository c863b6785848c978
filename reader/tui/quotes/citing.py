"""What is known of the quotes in comments: stated ones at once, the others once looked up."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reader.model import Thread
from reader.text.markdown import Block
from reader.tui.quotes.quoted import Quoted, Wanted, quotes_of, told
from reader.tui.quotes.quoting import Sources, carried_on
from reader.tui.quotes.seeking import seek

Found = list[tuple[int, dict[int, Quoted]]]
"""The quotes of comments, by index and by where they start."""


class Citing:
    """Keeps what was found; looking up is for another thread than the screen's."""

    def __init__(self, thread: Thread, place: Callable[[str], int | None], number: str) -> None:
        """`place` gives the index of the comment with an id, `number` is what numbers follow."""
        self.sources = Sources(thread, place)
        self._number = number
        self._waiting: set[int] = set()
        self._quotes: dict[int, dict[int, Quoted]] = {}
        self._below: dict[int, Mapping[int, str]] = {}

    @property
    def thread(self) -> Thread:
        """The thread that this is about."""
        return self.sources.thread

    def below(self, index: int) -> Mapping[int, str]:
        """What stands below the quotes of a comment, by where they start; see `told`."""
        if index not in self._below:
            comment = self.thread.comments[index]
            blocks = quotes_of(comment)
            stated = self.sources.stated(comment, blocks)
            if len(stated) < len(blocks):
                self._waiting.add(index)
            self._note(index, blocks, stated)
        return self._below[index]

    def quotes(self, index: int) -> list[Quoted]:
        """The quotes of a comment, in order, as far as it is known where they are from."""
        self.below(index)
        return [quoted for _, quoted in sorted(self._quotes[index].items())]

    def waiting(self, indices: Iterable[int]) -> list[int]:
        """Those of the comments that have quotes to be looked up."""
        return [index for index in indices if index in self._waiting]

    def look_up(self, indices: Sequence[int]) -> Iterator[Found | None]:
        """Yield where the quotes of comments are from; before that None, after every step.

        Changes nothing here, so that any thread may do it.
        """
        sources, comments = self.sources, self.thread.comments
        blocks: dict[int, list[Block]] = {}
        found: dict[int, dict[int, Quoted]] = {}
        wanted: list[Wanted] = []
        for index in indices:
            blocks[index] = quotes_of(comments[index])
            known = sources.stated(comments[index], blocks[index])
            others = [block for block in blocks[index] if block.start not in known]
            near, far = sources.nearby(index, others)
            found[index] = known | near
            wanted += far
            yield None
        sought = (yield from seek(sources, wanted)) if wanted else []
        for index, quoted in sought:
            found[index][quoted.start] = quoted
        for index in indices:
            carried_on(sources, blocks[index], found[index])
        yield list(found.items())

    def take(self, found: Found) -> None:
        """Take in what was found."""
        for index, quotes in found:
            self._waiting.discard(index)
            self._note(index, quotes_of(self.thread.comments[index]), quotes)

    def _note(self, index: int, blocks: Sequence[Block], quotes: dict[int, Quoted]) -> None:
        self._quotes[index] = quotes
        self._below[index] = told(blocks, quotes, self._number)
