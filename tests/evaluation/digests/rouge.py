"""ROUGE-1 (Lin 2004): how many words a digest shares with what people wrote."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from Stemmer import Stemmer

_WORD = re.compile(r"[a-z0-9]+")


@cache
def _stem(word: str) -> str:
    # As in Lin's script: short words are left as they are.
    return str(Stemmer("porter").stemWord(word)) if len(word) > 3 else word


def words(text: str) -> list[str]:
    """Return the stemmed words of an English text."""
    return [_stem(word) for word in _WORD.findall(text.lower())]


def rouge_1(text: str, references: Sequence[str]) -> float:
    """Return the F1 of the words of `text`, on average over `references`."""
    mine = Counter(words(text))
    scores = []
    for reference in references:
        theirs = Counter(words(reference))
        shared = (mine & theirs).total()
        total = mine.total() + theirs.total()
        scores.append(2 * shared / total if total else 0.0)
    return sum(scores) / len(scores)


def cut(texts: Sequence[str], budget: int) -> str:
    """Return the first `budget` words of `texts`, run together."""
    return " ".join(" ".join(texts).split()[:budget])
