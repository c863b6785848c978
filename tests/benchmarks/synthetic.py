"""Sentences and threads made by chance, the same for the same seed: for measuring, not reading.

Words follow Zipf's law over a vocabulary of 6,000, whose most frequent ones are English function
words; lengths and the shape of threads are like those of real ones.
"""

import math
import random
from bisect import bisect
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from reader.model import Article, Comment, Thread, arrange

VOCABULARY = 6_000
DEEPEST = 25

_FREQUENT = "the of and to a in that is I it for you not with be this on are as have"
_SYLLABLES = "ka lo mi ter an re si do ver un pro al te con in ex ra ne sta per tion ment or ly ing"


def sentences(count: int, seed: int) -> list[str]:
    """Return `count` sentences of 6 to 30 words."""
    chance = random.Random(seed)
    return [_sentence(chance) for _ in range(count)]


def thread(count: int, seed: int) -> Thread:
    """Return a thread whose comments hold `count` sentences of their own, about three each."""
    chance = random.Random(seed)
    said: list[list[str]] = []
    while count > 0:
        size = min(count, 1 + int(chance.lognormvariate(math.log(2), 0.8)))
        said.append([_sentence(chance) for _ in range(size)])
        count -= size
    return _thread(said, chance)


def thread_of_comments(count: int, seed: int) -> Thread:
    """Return a thread of `count` comments."""
    chance = random.Random(seed)
    sizes = (1 + int(chance.lognormvariate(math.log(2), 0.8)) for _ in range(count))
    return _thread([[_sentence(chance) for _ in range(size)] for size in sizes], chance)


def _thread(said: Sequence[Sequence[str]], chance: random.Random) -> Thread:
    """Three in twenty begin a branch, half of the rest answer the last one, a tenth quotes."""
    depths: list[int] = []
    comments: list[Comment] = []
    for place, own in enumerate(said):
        parent = place - 1 if chance.random() < 0.5 else chance.randrange(max(1, place))
        answers = place > 0 and chance.random() > 0.15 and depths[parent] < DEEPEST
        depths.append(depths[parent] + 1 if answers else 0)
        quote = [f"> {said[parent][0]}"] if answers and chance.random() < 0.1 else []
        comments.append(
            Comment(
                id=f"c{place}",
                parent=f"c{parent}" if answers else None,
                author=f"Person {chance.randrange(len(said) // 6 + 5)}",
                body="\n\n".join([*quote, " ".join(own)]),
            )
        )
    article = Article(_sentence(chance), language="en", body=_sentence(chance))
    return Thread("synthetic", article, arrange(comments).comments)


def words(count: int, chance: random.Random) -> list[str]:
    """Return `count` words, the frequent ones often."""
    known, heap = _vocabulary()
    picks = (bisect(heap, chance.random() * heap[-1]) for _ in range(count))
    return [known[min(pick, VOCABULARY - 1)] for pick in picks]


def _sentence(chance: random.Random) -> str:
    text = " ".join(words(chance.randint(6, 30), chance))
    return f"{text[0].upper()}{text[1:]}."


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """The words, the most frequent first, and how often each or one before it is used."""
    chance = random.Random(7)
    syllables, known = _SYLLABLES.split(), dict.fromkeys(_FREQUENT.split())
    while len(known) < VOCABULARY:
        known["".join(chance.choices(syllables, k=chance.choice((2, 2, 3, 3, 4))))] = None
    return list(known), list(accumulate(1 / (rank + 2.7) ** 1.05 for rank in range(VOCABULARY)))
