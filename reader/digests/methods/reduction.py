"""sumy's Reduction: a sentence is worth the sum of its overlaps with all others.

It is Adam Fabish's (https://github.com/adamfabish/Reduction), and takes TextRank's overlaps
without the walk. The ratings are sumy's to within rounding, in linear time.
"""

from collections.abc import Sequence

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Sentence
from sumy.summarizers.reduction import ReductionSummarizer

from reader.digests.base import Vocabulary
from reader.digests.sumy_overlap import Overlap
from reader.digests.sumy_terms import terms_of

MOST = None


class Reduction(ReductionSummarizer):  # type: ignore[misc]  # sumy carries no types.
    """sumy's summariser with the same ratings, faster."""

    def rate_sentences(self, document: ObjectDocumentModel) -> dict[Sentence, float]:
        """Return the rating of each sentence of `document`."""
        overlap = Overlap(terms_of(document.sentences, self), of_single_words=0.0)
        ratings = overlap.times(np.ones(len(document.sentences))) - overlap.own()
        return dict(zip(document.sentences, ratings.tolist(), strict=True))


def summariser(words: Vocabulary, _subject: Sequence[str] = ()) -> Reduction:
    """Return sumy's Reduction; it asks for no subject."""
    made = Reduction(words.stem)
    made.stop_words = words.stop_words
    return made
