"""sumy's SumBasic (Nenkova & Vanderwende 2005, MSR-TR-2005-101), without trying all each time.

Sentence by sentence, it takes the one whose words are the most probable on average, and squares
the probabilities of its words. They only fall, and so do the averages: a sentence whose average is
still the highest when it is worked out anew is the best, whatever has become of those below it
(Minoux 1978, accelerated greedy algorithms). The order is sumy's to the letter.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heapreplace

from sumy.models.dom import Sentence
from sumy.summarizers.sum_basic import SumBasicSummarizer

from reader.digests.base import Vocabulary

MOST = None


class SumBasic(SumBasicSummarizer):  # type: ignore[misc]  # sumy carries no types.
    """sumy's summariser with the same ratings, faster."""

    def _compute_ratings(self, sentences: Sequence[Sentence]) -> dict[Sentence, int]:
        """Minus the number of sentences that are taken before it, for each sentence."""
        frequencies = self._compute_tf(sentences)
        words = [self._get_content_words_in_sentence(each) for each in sentences]
        average = self._compute_average_probability_of_words
        waiting = [(-average(frequencies, each), place) for place, each in enumerate(words)]
        heapify(waiting)
        ratings: dict[Sentence, int] = {}
        while waiting:
            rated, place = waiting[0]
            now = -average(frequencies, words[place])
            if now > rated:
                heapreplace(waiting, (now, place))
                continue
            heappop(waiting)
            ratings[sentences[place]] = -len(ratings)
            self._update_tf(frequencies, words[place])
        return ratings


def summariser(words: Vocabulary, _subject: Sequence[str] = ()) -> SumBasic:
    """Return sumy's SumBasic; it asks for no subject."""
    made = SumBasic(words.stem)
    made.stop_words = words.stop_words
    return made
