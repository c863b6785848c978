"""sumy's LSA (Gong & Liu 2001, SIGIR; Steinberger & Ježek 2004, ISIM) without the decomposition.

sumy rates a sentence by the length of its vector in the latent space, and keeps all dimensions of
that space: the length is that of the sentence's own column in the matrix of terms, since rotations
change no lengths. A column has .4 for each term of the document that the sentence lacks, and .4 to
1 for one that it has, so that its length can be had from the terms that it has. The ratings are
sumy's to within rounding, in linear time.
"""

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Sentence
from sumy.summarizers.lsa import LsaSummarizer

from reader.digests.base import Vocabulary

MOST = None

_SMOOTH = 0.4
"""What sumy gives to a term that a sentence lacks."""


class Lsa(LsaSummarizer):  # type: ignore[misc]  # sumy carries no types.
    """sumy's summariser with the same ratings, faster."""

    def __call__(self, document: ObjectDocumentModel, sentences_count: Any) -> tuple[Sentence, ...]:
        """Return the best sentences of `document`, as sumy's own does; none if it has no terms."""
        known = self._create_dictionary(document)
        if not known:
            return ()
        ratings = {each: self._length(each, known) for each in document.sentences}
        best: tuple[Sentence, ...] = self._get_best_sentences(
            document.sentences, sentences_count, ratings
        )
        return best

    def _length(self, sentence: Sentence, known: dict[str, int]) -> float:
        """The length of the column of `sentence`; 0 if it has no term."""
        # sumy passes over stop words in its list of terms, but not here: some share a stem.
        stems = map(self.stem_word, sentence.words)
        counts = Counter(stem for stem in stems if stem in known)
        if not counts:
            return 0.0
        most = max(counts.values())
        own = sum((_SMOOTH + (1 - _SMOOTH) * count / most) ** 2 for count in counts.values())
        return sqrt(own + (len(known) - len(counts)) * _SMOOTH**2)


def summariser(words: Vocabulary, _subject: Sequence[str] = ()) -> Lsa:
    """Return sumy's LSA; it asks for no subject."""
    made = Lsa(words.stem)
    made.stop_words = words.stop_words
    return made
