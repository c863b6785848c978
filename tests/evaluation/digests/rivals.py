"""What sumy chooses: its own classes, called as sumy documents them, on all sentences.

They get our words, stop words and stemmer. Two are stood in for, for speed: LexRank and TextRank
by the project's own subclasses, whose scores the tests hold equal to sumy's. KL, which is cubic,
is left once it has chosen enough. Edmundson has the title's words for cues, and stop words count
for nothing or, in a row of their own, against a sentence.
"""

import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from reader.digests.methods.lexrank import LexRank
from reader.digests.words import Words
from tests.evaluation.digests.data import LANGUAGE
from tests.evaluation.digests.sentences import Tokenizer, document

ENOUGH_SENTENCES, ENOUGH_WORDS = 8, 67
"""No digest here takes more than one of these."""

_NO_WORD = "\0"
"""Edmundson insists on words that count against a sentence."""

Rival = Callable[[ObjectDocumentModel, str], list[int]]
"""Returns the places of a document's sentences, the best first; knows the thread's title."""


def order(summariser: Any, text: ObjectDocumentModel) -> list[int]:
    """Return the order in which a summariser of sumy's prefers sentences, the best first."""
    found: list[int] = []

    def keep(infos: Sequence[Any]) -> Sequence[Any]:
        found.extend(info.order for info in infos)
        return infos

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        summariser(text, keep)
    return found or list(range(len(text.sentences)))


def _plain(kind: type) -> Rival:
    def rival(text: ObjectDocumentModel, title: str) -> list[int]:
        words = vocabulary()
        summariser = kind(words.stem)
        summariser.stop_words = words.stop_words
        return order(summariser, text)

    return rival


def _edmundson(*, penalise: bool) -> Rival:
    def rival(text: ObjectDocumentModel, title: str) -> list[int]:
        words = vocabulary()
        summariser = EdmundsonSummarizer(words.stem)
        named = words.tokens(title)
        summariser.bonus_words = [word for word in named if word not in words.stop_words] or [
            _NO_WORD
        ]
        summariser.null_words = words.stop_words
        summariser.stigma_words = words.stop_words if penalise else [_NO_WORD]
        heading = Sentence(title, Tokenizer(words), is_heading=True)
        first, *others = text.paragraphs
        titled = [Paragraph([heading, *first.sentences]), *others]
        return order(summariser, ObjectDocumentModel(titled))

    return rival


class _EnoughError(Exception):
    """KL has chosen what it is asked for."""


class _EarlyKL(KLSummarizer):  # type: ignore[misc]  # sumy carries no types.
    """sumy's KL, which chooses one sentence after another, left when it has chosen enough.

    sumy rates a sentence that stands twice by when its last copy is chosen: until then its place
    is open.
    """

    def __init__(self, words: Words, texts: Sequence[str]) -> None:
        super().__init__(words.stem)
        self.stop_words = words.stop_words
        self._texts = texts
        self._rest = list(range(len(texts)))
        self._copies = Counter(texts)
        self._ratings: dict[str, int] = {}

    def settled(self) -> list[int]:
        """Return the places whose order can't change any more, the best first."""
        rated = [
            (-self._ratings[text], place)
            for place, text in enumerate(self._texts)
            if not self._copies[text] and self._ratings[text] > -len(self._ratings)
        ]
        return [place for _, place in sorted(rated)]

    def _find_index_of_best_sentence(self, kls: list[float]) -> int:
        index: int = super()._find_index_of_best_sentence(kls)
        text = self._texts[self._rest.pop(index)]
        self._ratings[text] = -len(self._ratings)
        self._copies[text] -= 1
        found = self.settled()
        words = sum(len(self._texts[place].split()) for place in found)
        if len(found) >= ENOUGH_SENTENCES and words >= ENOUGH_WORDS:
            raise _EnoughError
        return index


def _kl(text: ObjectDocumentModel, title: str) -> list[int]:
    summariser = _EarlyKL(vocabulary(), [str(sentence) for sentence in text.sentences])
    try:
        return order(summariser, text)
    except _EnoughError:
        return summariser.settled()


@cache
def preferred(name: str, turns: tuple[tuple[str, ...], ...], title: str) -> list[int]:
    """Return the places of the sentences that a rival would take, the best first.

    `turns` are the sentences of each turn; their places are counted through all of them.
    """
    return RIVALS[name](document(turns, vocabulary()), title)


@cache
def vocabulary() -> Words:
    """Return the words that all rivals are given."""
    return Words(LANGUAGE)


RIVALS: dict[str, Rival] = {
    "LexRank": _plain(LexRank),
    "TextRank": _plain(TextRankSummarizer),
    "LSA": _plain(LsaSummarizer),
    "Luhn": _plain(LuhnSummarizer),
    "SumBasic": _plain(SumBasicSummarizer),
    "KL": _kl,
    "Reduction": _plain(ReductionSummarizer),
    "Edmundson": _edmundson(penalise=False),
    "Edmundson, stop": _edmundson(penalise=True),
}
BEST = "LexRank"
"""The one that a quick run keeps."""
