"""Sentences that no digest should hold, told by rules that the digests don't share."""

import re
from collections.abc import Sequence

from reader.model import Thread
from reader.text.markdown import parse

_WORD = re.compile(r"\w+")
_BOILERPLATE = re.compile(
    r"^\W*(?:hi|hello|dear|hallo|hoi|beste|geachte|thanks|thank you|bedankt|regards|cheers|groet"
    r"|mvg|edit|update|\[reactie gewijzigd|om te kunnen reageren)\b.{0,40}$"
    r"|\b(?:wrote|schreef)\s*:\s*$",
    re.IGNORECASE,
)
_MOST = 0.8
"""So much of a sentence's words in one earlier comment make it a repetition."""
_SHORTEST = 6
"""Sentences of fewer words repeat nobody."""


def faulty(thread: Thread, texts: Sequence[tuple[str, str]]) -> list[str]:
    """Return the sentences of `texts`, each with its comment's id, that no digest should hold."""
    return [text for comment, text in texts if _faulty(thread, comment, text)]


def _faulty(thread: Thread, comment: str, text: str) -> bool:
    words = _words(text)
    if _BOILERPLATE.search(text):
        return True
    if len(words) < _SHORTEST:
        return False
    place = thread.positions()[comment]
    blocks = parse(thread.comments[place].body)
    if any(block.quote and text in block.text for block in blocks):
        return True
    earlier = (each.body for each in thread.comments[:place])
    return any(len(words & _words(body)) >= _MOST * len(words) for body in earlier)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
