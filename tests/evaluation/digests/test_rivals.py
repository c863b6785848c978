"""What rivals prefer, and how much of it is taken."""

import pytest
from sumy.summarizers.kl import KLSummarizer

from tests.evaluation.digests import baselines, rivals
from tests.evaluation.digests.chosen import Limit
from tests.evaluation.digests.rouge import cut, rouge
from tests.evaluation.digests.sentences import Said, document

WORDS = ("bridge", "closed", "river", "flood", "budget", "council", "money", "rain", "road", "late")
TURNS = tuple(
    tuple(" ".join(WORDS[one % 6 : one % 6 + one % 5 + 2]) for one in range(first, first + 4))
    for first in range(0, 40, 4)
)
POOL = [Said(place, text) for place, text in zip((0, 0, 1, 1, 2), "abcde", strict=True)]


@pytest.mark.parametrize("name", rivals.RIVALS)
def test_every_method_of_sumy_says_which_sentences_it_prefers(name: str) -> None:
    order = rivals.preferred(name, TURNS, "The bridge")
    assert len(order) == len(set(order)) >= rivals.ENOUGH_SENTENCES


def test_kl_chooses_the_same_when_it_is_left_early() -> None:
    words = rivals.vocabulary()
    whole = KLSummarizer(words.stem)
    whole.stop_words = words.stop_words
    early = rivals.preferred("KL", TURNS, "")
    assert early == rivals.order(whole, document(TURNS, words))[: len(early)]
    assert len(early) < 40


def test_the_first_sentences_of_turns_come_before_second_ones() -> None:
    assert baselines.first_of_each_turn(POOL) == [0, 2, 4, 1, 3]


def test_sentences_are_taken_in_their_order_until_the_limit_and_read_in_the_thread_s() -> None:
    order = [4, 0, 2, 1, 3]
    assert [each.text for each in Limit(sentences=2).take(POOL, order)] == ["a", "e"]
    assert [each.text for each in Limit(words=3).take(POOL, order)] == ["a", "c", "e"]


def test_rouge_is_the_mean_over_references_and_stems() -> None:
    assert rouge("bridges closed", ["bridge closed", "nothing else"])[0] == pytest.approx(0.5)
    assert cut(["a b", "c d"], 3) == "a b c"
