"""Tells how clearly a sentence takes another side than what its comment answers."""

import re
from collections.abc import Callable

from reader.digests.cues import Cues
from reader.digests.thread.corpus import Corpus

_OPENING = 2
"""So many sentences of a comment tell which side it takes."""
_CONTRAST, _REFUSAL, _DENIAL, _AGREEMENT = 0.6, 0.5, 0.3, 0.6
"""How much each cue says: how the comment opens, a refusal in its opening or in the sentence, a
negation in the sentence, and, for the same side, agreement in its opening."""

Side = Callable[[int], float]
"""How clearly the statement at a place in the corpus takes another side: 0 to 2."""


def sides(corpus: Corpus, cues: Cues) -> Side:
    """Return what tells the side of each statement, and remembers it."""
    refusing, agreeing = _any_of(cues.refusing), _any_of(cues.agreeing)
    known: dict[int, float] = {}

    def tell(place: int) -> float:
        own = corpus.statements[place]
        first, end = corpus.comment.searchsorted((own.comment, own.comment + 1))
        opening = corpus.statements[first : min(first + _OPENING, end)]
        lead = [word for each in opening for word in each.tokens]
        text = " ".join(lead)
        side = _CONTRAST * (bool(lead) and lead[0] in cues.contrasting)
        side += _REFUSAL * (refusing(text) + refusing(" ".join(own.tokens)))
        side += _DENIAL * (not cues.denying.isdisjoint(own.tokens))
        return side - _AGREEMENT * agreeing(text)

    def side(place: int) -> float:
        if place not in known:
            known[place] = tell(place)
        return known[place]

    return side


def _any_of(phrases: frozenset[str]) -> Callable[[str], bool]:
    """What tells whether a text holds any of some phrases as whole words."""
    if not phrases:
        return lambda _: False
    found = re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, sorted(phrases)))})(?!\S)").search
    return lambda text: found(text) is not None
