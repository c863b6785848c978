"""Sentences that no digest should hold, told by rules that the digests don't share.

A sentence is quoted if it stands in a paragraph that the input marks with ">"; repeated, if four
fifths of its words are in one earlier comment; boilerplate, if it is on the list in `formulas`.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from reader.text.sentences import split
from tests.evaluation.digests.data import LANGUAGE, paragraphs, quoted
from tests.evaluation.digests.formulas import boilerplate
from tests.evaluation.digests.sentences import Said

_WORD = re.compile(r"\w+")
_MOST = 0.8
"""So large a part of a sentence's words in one earlier comment makes it a repetition."""


class Judge:
    """Knows the turns of a thread as they came, and tells which sentences are at fault."""

    def __init__(self, turns: Sequence[str]) -> None:
        self._turns = turns
        self._known: dict[Said, str] = {}

    def judged(self, chosen: Sequence[Said]) -> list[Said]:
        """Return the single sentences that what was chosen consists of."""
        return [
            Said(each.place, each.text[start:end])
            for each in chosen
            for start, end in split(each.text, LANGUAGE)
        ]

    def faulty(self, chosen: Sequence[Said]) -> list[tuple[str, str]]:
        """Return what is wrong with which sentences of what was chosen."""
        found = ((self.fault(said), said.text) for said in self.judged(chosen))
        return [(fault, text) for fault, text in found if fault]

    def fault(self, said: Said) -> str:
        """Return what is wrong with a sentence, "" for nothing."""
        if said not in self._known:
            self._known[said] = self._fault(said)
        return self._known[said]

    def _fault(self, said: Said) -> str:
        if boilerplate(said.text):
            return "boilerplate"
        if self._is_quoted(said):
            return "quoted"
        return "repeated" if self._is_repeated(said) else ""

    def _is_quoted(self, said: Said) -> bool:
        words, parts = _run(said.text), paragraphs(self._turns[said.place])
        own = any(words in _run(part) for part in parts if not quoted(part))
        return not own and any(words in _run(part) for part in parts if quoted(part))

    def _is_repeated(self, said: Said) -> bool:
        words = _WORD.findall(said.text.lower())
        earlier = self._words[: said.place]
        return bool(words) and any(
            sum(word in known for word in words) >= _MOST * len(words) for known in earlier
        )

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        return [frozenset(_WORD.findall(turn.lower())) for turn in self._turns]


def _run(text: str) -> str:
    """The words of a text in a row, to look for others in."""
    return f" {' '.join(_WORD.findall(text.lower()))} "
