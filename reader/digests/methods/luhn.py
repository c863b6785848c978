"""sumy's Luhn (1958, IBM Journal 2): sentences in which frequent words stand close."""

from collections.abc import Sequence

from sumy.summarizers.luhn import LuhnSummarizer

from reader.digests.base import Vocabulary

MOST = None


class Luhn(LuhnSummarizer):  # type: ignore[misc]  # sumy carries no types.
    """sumy's summariser with the same ratings; it looks words up in a set, not along a tuple."""

    def _get_significant_words(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


def summariser(words: Vocabulary, _subject: Sequence[str] = ()) -> Luhn:
    """Return sumy's Luhn; it asks for no subject."""
    made = Luhn(words.stem)
    made.stop_words = words.stop_words
    return made
