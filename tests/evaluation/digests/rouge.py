"""ROUGE (Lin 2004) by the package rouge-score, with stemming."""

from collections.abc import Sequence
from functools import cache

from rouge_score.rouge_scorer import RougeScorer
from rouge_score.tokenizers import DefaultTokenizer

TYPES = ("rouge1", "rouge2", "rougeL")
"""The measures, in the order in which scores are given."""


class _Tokenizer:
    """The package's own, with its stemmer; it remembers the references, which come back often."""

    def __init__(self) -> None:
        self._tokens = cache(DefaultTokenizer(use_stemmer=True).tokenize)

    def tokenize(self, text: str) -> list[str]:
        found: list[str] = self._tokens(text)
        return found


@cache
def _scorer() -> RougeScorer:
    return RougeScorer(TYPES, tokenizer=_Tokenizer())


def rouge(text: str, references: Sequence[str]) -> tuple[float, ...]:
    """Return the F1 of each of TYPES, on average over `references`."""
    scores = [_scorer().score(reference, text) for reference in references]
    return tuple(sum(score[kind].fmeasure for score in scores) / len(scores) for kind in TYPES)


def cut(texts: Sequence[str], budget: int) -> str:
    """Return the first `budget` words of `texts`, run together."""
    return " ".join(" ".join(texts).split()[:budget])
