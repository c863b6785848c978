"""What each sentence is worth to a digest: how central, how well it stands alone, small priors."""

from dataclasses import dataclass

import numpy as np

from reader.digests.thread.centrality import central
from reader.digests.thread.corpus import Corpus
from reader.digests.thread.rows import Numbers, Places, Rows, relative

_STANDING = 0.8
"""How much standing alone counts (an exponent)."""
_LONG, _SHORTEST, _SAYS_ENOUGH = 0.25, 5, 14
"""How much a sentence loses for its length (an exponent). None counts for shorter than so many
words; in a dialogue than so many, since there shorter ones lean on what was said before."""
_OPENING, _EARLY, _ON_SUBJECT, _LEADING = 0.7, 0.15, 0.2, 1.5
"""What opening a comment, coming early in a dialogue, being about the article's subject, and
being the first sentence of an article may add."""
_LEAD = 3.0
"""What leading adds is down to a third of it after so many sentences of an article."""
_TURN = 4
"""Comments of so many sentences are turns of a dialogue, where the first ones set the subject;
one sentence each is a pile of opinions, in which none comes first."""
_LEAST_CENTRAL = 0.25
"""What the least central sentence keeps of its worth."""


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """For each row: what it is worth, and what makes it so; all but `whole` from 0 to 1."""

    whole: Numbers
    """`bare` times what being central makes of it."""
    bare: Numbers
    """How well it stands alone, with the priors."""
    central: Numbers
    subject: Numbers
    """How much it is about the subject of the article."""
    standing: Numbers
    opening: Numbers
    """Whether it opens its comment; in an article, how early it comes."""
    article: bool

    def scores(self, row: int) -> tuple[tuple[str, float], ...]:
        """Return why a row is worth what it is, in words."""
        return (
            ("central", float(self.central[row])),
            ("stands alone", float(self.standing[row])),
            ("about the article", float(self.subject[row])),
            ("comes early" if self.article else "opens its comment", float(self.opening[row])),
        )


def worth(corpus: Corpus, places: Places, rows: Rows, *, article: bool = False) -> Worth:
    """Return the worth of the statements at `places`, whose `rows` these are.

    With `article` they are an article's, which says first what matters most.
    """
    comments, standing = rows.comments, corpus.standing[places]
    opening = corpus.opening[places].astype(np.float64)
    middle = central(rows)
    subject = rows.scores(rows.rare(corpus.subject))
    dialogue = _dialogue(comments)
    size = np.maximum(corpus.size[places], _SHORTEST + (_SAYS_ENOUGH - _SHORTEST) * dialogue)
    bare = standing**_STANDING * (1 + _OPENING * opening) * (1 + _ON_SUBJECT * subject)
    bare = bare / size**_LONG
    if article:
        opening = np.exp(-np.arange(len(places)) / _LEAD)
        bare = bare * (1 + _LEADING * opening)
    else:
        bare = bare * (1 + _EARLY * dialogue * _earliness(comments))
    whole = bare * (_LEAST_CENTRAL + (1 - _LEAST_CENTRAL) * middle)
    return Worth(whole, bare, middle, relative(subject), standing, opening, article)


def _dialogue(comments: Places) -> float:
    """How far comments are turns of a dialogue, 0 to 1, and not a pile of one sentence each."""
    turn = len(comments) / max(1, len(np.unique(comments)))
    return min(1.0, max(0.0, (turn - 1) / (_TURN - 1)))


def _earliness(comments: Places) -> Numbers:
    """How early each row is said, 0 to 1."""
    if not len(comments):
        return np.zeros(0)
    early: Numbers = (comments[-1] - comments) / max(1, int(comments[-1] - comments[0]))
    return early
