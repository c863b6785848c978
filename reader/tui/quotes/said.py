"""The words of a text with their places, to find in it what somebody else repeats."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.recovery.verbatim import WORD, Words, find, parts_of, words_of
from reader.text.markdown import Block, parse

MOST = 100_000
"""Characters of a text that are looked through."""
FEWEST = 2
"""Words of a quote that is looked for where it is most likely from, though it proves nothing."""


class Said(NamedTuple):
    """Words, and where each stands in the plain text."""

    words: Words = ()
    spans: tuple[tuple[int, int], ...] = ()

    def find(self, text: str) -> tuple[int, int] | None:
        """The stretch [start, end) of the plain text that a quote repeats, if it proves that."""
        parts = parts_of(text[:MOST], words_of(text[:MOST]))
        return self._place(find(self.words, parts)) if parts else None

    def find_short(self, text: str) -> tuple[int, int] | None:
        """The stretch that says just the few words of `text`; so might others, by chance."""
        words = words_of(text[:MOST])
        if len(words) < FEWEST:
            return None
        at = -1
        while words[0] in self.words[at + 1 :]:
            at = self.words.index(words[0], at + 1)
            if self.words[at : at + len(words)] == words:
                return self._place((at, at + len(words)))
        return None

    def _place(self, found: tuple[int, int] | None) -> tuple[int, int] | None:
        return found and (self.spans[found[0]][0], self.spans[found[1] - 1][1])


def said(body: str, *, quotes: bool = False) -> Said:
    """What a Markdown `body` says itself; with `quotes`, what it quotes too."""
    return said_in(parse(body[:MOST]), quotes=quotes)


def said_in(blocks: Sequence[Block], *, quotes: bool = False) -> Said:
    """What parsed blocks say."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for block in blocks:
        if block.quote and not quotes:
            continue
        for found in WORD.finditer(block.text):
            words.append(found.group().casefold())
            spans.append((block.start + found.start(), block.start + found.end()))
    return Said(tuple(words), tuple(spans))
