"""sumy's TextRank (Mihalcea & Tarau 2004, EMNLP), in a time that threads can afford.

The scores are sumy's to within rounding; see `reader.digests.sumy_overlap` for how.
"""

from collections.abc import Sequence

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Sentence
from sumy.summarizers.text_rank import TextRankSummarizer

from reader.digests.base import Vocabulary
from reader.digests.sumy_overlap import Overlap
from reader.digests.sumy_terms import Vector, terms_of

MOST = 10_000
"""As LexRank, though so many take less than half a second."""


class TextRank(TextRankSummarizer):  # type: ignore[misc]  # sumy carries no types.
    """sumy's summariser with the same scores, faster."""

    def rate_sentences(self, document: ObjectDocumentModel) -> dict[Sentence, float]:
        """Return the score of each sentence of `document`."""
        return dict(zip(document.sentences, self.rate(document).tolist(), strict=True))

    def rate(self, document: ObjectDocumentModel) -> Vector:
        """Return the score of each sentence of `document`, in order: sumy's power method.

        A step goes to a sentence in proportion to its overlap, or, by `damping`, to any at all.
        """
        count = len(document.sentences)
        # In sumy too, two equal sentences of one word overlap by 1, and no divisor is quite 0.
        overlap = Overlap(terms_of(document.sentences, self), of_single_words=1.0)
        totals = overlap.times(np.ones(count)) + self._ZERO_DIVISION_PREVENTION
        scores, change = np.full(count, 1 / max(1, count)), 1.0
        while change > self.epsilon:
            following = self.damping * overlap.times(scores / totals)
            following += (1 - self.damping) * scores.mean()
            change = float(np.linalg.norm(following - scores))
            scores = following
        return scores


def summariser(words: Vocabulary, _subject: Sequence[str] = ()) -> TextRank:
    """Return sumy's TextRank; it asks for no subject."""
    made = TextRank(words.stem)
    made.stop_words = words.stop_words
    return made
