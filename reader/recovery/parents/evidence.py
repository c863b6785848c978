"""What speaks for a comment being the parent of another, or standing anywhere above it.

Each piece is a named number, kept near 0 to 1, that `weights` multiplies; the fitting reads the
same numbers as the guessing does.
"""

from collections.abc import Iterable, Sequence
from math import log, log1p

from reader.recovery.parents.facts import ROOT
from reader.recovery.parents.utterance import Utterance
from reader.recovery.parents.words import Likeness, Vocabulary, words

Evidence = dict[str, float]

RECENT = 5
"""How many comments back "of late" looks."""

_YOU = frozenset(
    "je jij jou jouw jullie u uw you your yours du dich dir dein deine deinen deiner ihr euch euer "
    "tu te toi vous votre vos ti usted ustedes você vocês voi dig din dej".split()
)
_REPLY = frozenset(
    "nee ja jawel klopt precies maar inderdaad dus dan hoezo exact eens oneens daarom omdat bedankt "
    "dank no yes yeah yep nope but because exactly so then thanks agreed right sure true nein doch "
    "genau aber dann danke stimmt weil also non oui si mais merci pero gracias sí porque però".split()
)


class Witness:
    """Knows a thread's comments and tells what speaks for their links."""

    def __init__(self, utterances: Sequence[Utterance], article: str) -> None:
        texts = [words(utterance.text) for utterance in utterances]
        self._utterances = utterances
        self._vocabulary = Vocabulary(texts, article)
        self._lengths = _against_the_mean([log1p(len(text)) for text in texts])
        self._asks = [float("?" in utterance.text) for utterance in utterances]
        self._ends_asking = [float(each.text.rstrip().endswith("?")) for each in utterances]
        self._you = [float(not _YOU.isdisjoint(text)) for text in texts]
        self._reply = [float(bool(text) and text[0] in _REPLY) for text in texts]

    def likenesses(self, child: int, heads: Iterable[int]) -> list[Likeness]:
        """How like the child each of the earlier comments is."""
        return [self._vocabulary.likeness(child, head) for head in heads]

    def of_root(self, child: int, likenesses: Sequence[Likeness]) -> Evidence:
        """What speaks for a root; `likenesses` are those to the comments before it."""
        cosines = [each.cosine for each in likenesses]
        return {
            "root": 1.0,
            "root: length": self._lengths[child],
            "root: asks": self._asks[child],
            "root: opens as a reply": self._reply[child],
            "root: place": self._place(child),
            "root: likest": max(cosines, default=0.0),
            "root: likest of late": max(cosines[-RECENT:], default=0.0),
        }

    def of_head(self, child: int, head: int, likeness: Likeness, skipped: float) -> Evidence:
        """What speaks for `head` as the parent; `skipped` is the best cosine after it."""
        utterance = self._utterances[child]
        found = {
            "head: cosine": likeness.cosine,
            "head: rarest": likeness.rarest,
            "head: taken up": likeness.taken_up,
            "head: quoted": float(head in utterance.quoted),
            "head: quoted first": float(head == utterance.opening_quote),
        }
        if head == child - 1:
            found["previous: asks"] = self._ends_asking[head]
            found["previous: you"] = self._you[child]
        else:
            found["earlier"] = 1.0
            found["earlier: distance"] = log(child - head)
            found["earlier: length"] = self._lengths[child]
            found["earlier: place"] = self._place(child)
            found["earlier: length of the head"] = self._lengths[head]
            found["earlier: likest of the skipped"] = skipped
        return found

    def of_ancestor(self, above: int, likeness: Likeness) -> Evidence:
        """What speaks for standing anywhere below `above`."""
        return {
            "above": 1.0,
            "above: cosine": likeness.cosine,
            "above: rarest": likeness.rarest,
            "above: length": self._lengths[above],
        }

    def _place(self, child: int) -> float:
        return child / len(self._utterances)


def _against_the_mean(numbers: Sequence[float]) -> list[float]:
    """Only within a page do lengths tell who opens a conversation; pages differ in them."""
    mean = sum(numbers) / max(1, len(numbers))
    return [number - mean for number in numbers]


def heads_for(child: int, floor: int, fact: int | None, earlier: Iterable[int]) -> list[int]:
    """Which of ROOT and the `earlier` comments may be the child's head."""
    if child == 0:
        return [ROOT]
    if fact is not None:
        return [fact]
    return [head for head in (ROOT, *earlier) if head >= floor]
