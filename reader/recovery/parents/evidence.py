"""What speaks for one comment answering another, or for standing anywhere below it.

Every piece of evidence is a number near 0 to 1, multiplied by its named weight; the log weight
of a link is their sum.
"""

from collections.abc import Mapping, Sequence
from math import inf, log, log1p
from operator import mul

from reader.recovery.parents.facts import ROOT
from reader.recovery.parents.forest import Table
from reader.recovery.parents.utterance import Utterance
from reader.recovery.parents.weights import WEIGHTS
from reader.recovery.parents.words import NOTHING, Likeness, Vocabulary, words

RECENT = 5
"""How many comments back "of late" looks."""
MANY = 100
STEEPEST = 0.1
"""The most that standing below one comment may weigh, either way; keeps the sums finite."""

_YOU_WORDS = """
je jij jou jouw jullie u uw you your yours du dich dir dein deine deinen deiner ihr euch euer tu te
toi vous votre vos ti usted ustedes você vocês voi dig din dej
"""
_REPLY_WORDS = """
nee ja jawel klopt precies maar inderdaad dus dan hoezo exact eens oneens daarom omdat bedankt dank
no yes yeah yep nope but because exactly so then thanks agreed right sure true nein doch genau aber
dann danke stimmt weil also non oui si mais merci pero gracias sí porque però
"""
_YOU, _REPLY = frozenset(_YOU_WORDS.split()), frozenset(_REPLY_WORDS.split())


class Evidence:
    """Weighs the links between the comments of one page."""

    def __init__(
        self,
        utterances: Sequence[Utterance],
        article: str = "",
        weights: Mapping[str, float] = WEIGHTS,
    ) -> None:
        """What depends on one comment alone is summed here, once."""
        texts = [words(utterance.text) for utterance in utterances]
        self._utterances = utterances
        self._weights = weights
        self._vocabulary = Vocabulary(texts, article)
        lengths = _against_the_mean([log1p(len(text)) for text in texts])
        places = [index / len(texts) for index in range(len(texts))]
        w = weights
        self._root = [
            w["root"]
            + w["root: length"] * length
            + w["root: place"] * place
            + w["root: early on a long page"] * (1 - place) * log(min(len(texts), 3 * MANY))
            + w["root: asks"] * ("?" in utterance.text)
            + w["root: opens as a reply"] * (bool(text) and text[0] in _REPLY)
            + w["root: mentions"] * bool(utterance.mentions)
            + w["root: quotes"] * bool(utterance.quoted)
            for utterance, text, length, place in zip(
                utterances, texts, lengths, places, strict=True
            )
        ]
        self._earlier = [
            w["earlier"]
            + w["earlier: length"] * length
            + w["earlier: place"] * place
            + w["earlier: number"] * log1p(min(index, MANY))
            for index, (length, place) in enumerate(zip(lengths, places, strict=True))
        ]
        self._you = [w["previous: you"] * (not _YOU.isdisjoint(text)) for text in texts]
        self._asked = [
            w["previous: asks"] * utterance.text.rstrip().endswith("?") for utterance in utterances
        ]
        self._distance = w["earlier: distance"]
        self._head = (w["head: cosine"], w["head: rarest"], w["head: taken up"])
        self._line = (w["above: cosine"], w["above: rarest"], w["above: taken up"])
        self._refers = [
            bool(each.quoted)
            or each.opening_quote is not None
            or each.author is not None
            or bool(each.mentions)
            for each in utterances
        ]
        self._above = [w["above"] + w["above: length"] * length for length in lengths]

    def tables(
        self, nodes: Sequence[int], settled: int, heads: Sequence[tuple[int, int]]
    ) -> tuple[Table, Table]:
        """Return the log weights of [head][child] and of [above][below], for `forest.chances`.

        `nodes` are comments in page order, after ROOT; the first `settled` of them, each below the
        one before, have their place. `heads` has the first and the last head that each comment
        of the page may have (ROOT among them).
        """
        size = len(nodes)
        links: Table = [[-inf] * size for _ in nodes]
        lines: Table = [[0.0] * size for _ in nodes]
        for node in range(1, settled + 1):
            links[node - 1][node] = 0.0
        for node in range(settled + 1, size):
            child = nodes[node]
            alike = [self._vocabulary.likeness(child, head) for head in nodes[1:node]]
            earliest, latest = heads[child]
            if earliest == ROOT:
                links[0][node] = self._of_root(child, alike)
            for place, likeness in enumerate(alike, 1):
                head = nodes[place]
                if earliest <= head <= latest:
                    links[place][node] = self._of_head(child, head, likeness)
                lines[place][node] = self._of_ancestor(head, likeness)
        return links, lines

    def _of_root(self, child: int, alike: Sequence[Likeness]) -> float:
        cosines = [likeness.cosine for likeness in alike]
        return (
            self._root[child]
            + self._weights["root: likest"] * max(cosines, default=0.0)
            + self._weights["root: likest of late"] * max(cosines[-RECENT:], default=0.0)
        )

    def _of_head(self, child: int, head: int, likeness: Likeness) -> float:
        if head == child - 1:
            found = self._you[child] + self._asked[head]
        else:
            found = self._earlier[child] + self._distance * log(child - head)
        if likeness is not NOTHING:
            found += sum(map(mul, self._head, likeness))
        if self._refers[child]:
            found += self._of_references(child, head)
        return found

    def _of_references(self, child: int, head: int) -> float:
        """What the child says outright, whom it quotes or names, and who wrote it."""
        utterance, above = self._utterances[child], self._utterances[head]
        found = 0.0
        if head in utterance.quoted or head == utterance.opening_quote:
            found += self._weights["head: quoted"]
        if above.author is not None and above.author in utterance.mentions:
            found += self._weights["head: mentioned"]
        if utterance.author is None:
            return found
        if head < child - 1:
            return found + self._weights["earlier: oneself"] * (above.author == utterance.author)
        before = self._utterances[head - 1].author if head else None
        return found + self._weights["previous: speaks again"] * (before == utterance.author)

    def _of_ancestor(self, above: int, likeness: Likeness) -> float:
        found = self._above[above]
        if likeness is not NOTHING:
            found += sum(map(mul, self._line, likeness))
        if -STEEPEST < found < STEEPEST:
            return found
        return STEEPEST if found > 0 else -STEEPEST


def _against_the_mean(numbers: Sequence[float]) -> list[float]:
    """Only within a page do lengths tell who opens a conversation; pages differ in them."""
    mean = sum(numbers) / max(1, len(numbers))
    return [number - mean for number in numbers]
