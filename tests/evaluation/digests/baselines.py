"""What digests are held against: the first sentences, random ones, and sumy's own choice."""

import random
from collections.abc import Callable, Sequence

from reader.digests.methods.lexrank import LexRank, document
from reader.digests.words import Words
from reader.model import Thread
from reader.text.markdown import parse
from reader.text.sentences import split

SEEDS = 20
"""Random digests are made so many times."""

Order = Callable[[Sequence[str]], list[int]]
"""Says in which order sentences are taken until the budget is spent."""


def sentences(thread: Thread) -> list[str]:
    """Return all sentences of a thread as they come, quotes and signatures included."""
    return [
        block.text[start:end]
        for comment in thread.comments
        for block in parse(comment.body)
        for start, end in split(block.text, thread.article.language)
    ]


def taken(texts: Sequence[str], order: Sequence[int], budget: int) -> list[str]:
    """Return sentences in their own order, taken in `order` until they have `budget` words."""
    chosen, words = [], 0
    for place in order:
        if words >= budget:
            break
        chosen.append(place)
        words += len(texts[place].split())
    return [texts[place] for place in sorted(chosen)]


def lead(texts: Sequence[str]) -> list[int]:
    """From the beginning."""
    return list(range(len(texts)))


def shuffled(seed: int) -> Order:
    """In an order of chance."""

    def order(texts: Sequence[str]) -> list[int]:
        return random.Random(seed).sample(range(len(texts)), len(texts))

    return order


def lexrank(texts: Sequence[str]) -> list[int]:
    """By sumy's LexRank, which takes no sentence twice for all that it knows of threads."""
    words = Words("en")
    summariser = LexRank(words.stem)
    summariser.stop_words = words.stop_words
    ratings = summariser.rate(document(texts, words))
    return sorted(range(len(texts)), key=lambda place: -ratings[place])
