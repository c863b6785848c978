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
        self._known: dict[Said, bool] = {}

    def judged(self, chosen: Sequence[Said]) -> list[Said]:
        """Return the single sentences that what was chosen consists of."""
        return [
            Said(each.place, each.text[start:end])
            for each in chosen
            for start, end in split(each.text, LANGUAGE)
        ]

    def faulty(self, chosen: Sequence[Said]) -> list[Said]:
        """Return those sentences of what was chosen that are at fault."""
        return [said for said in self.judged(chosen) if self._at_fault(said)]

    def _at_fault(self, said: Said) -> bool:
        if said not in self._known:
            self._known[said] = (
                boilerplate(said.text) or self._is_quoted(said) or self._is_repeated(said)
            )
        return self._known[said]

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
