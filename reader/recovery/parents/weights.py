"""What each piece of evidence weighs, as the logarithm of how much likelier it makes a link.

Fitted by maximum likelihood on threads whose parents are known, by
`python -m tests.evaluation.parents.fit`, which says on which ones and how well it holds on
threads that were left out. A weight speaks of a root or of a comment that answers an earlier one
("earlier"), against answering the previous comment, which weighs 0.
"""

from types import MappingProxyType

WEIGHTS = MappingProxyType(
    {
        # A new conversation.
        "root": 1.61,
        "root: length": 0.60,  # Long comments open conversations,
        "root: asks": 0.48,
        "root: opens as a reply": -0.66,  # but not with "Yes" or "But".
        "root: mentions": -1.0,  # An "@" speaks to somebody above.
        "root: place": -0.22,  # Pages put the long conversations first.
        "root: early on a long page": -0.30,
        "root: likest": 0.60,  # Taking up words from somewhere above,
        "root: likest of late": -0.76,  # and from the last few comments.
        # An answer to a comment before the previous one.
        "earlier": -2.10,
        "earlier: distance": 0.27,
        "earlier: oneself": -2.5,  # Nobody answers himself,
        "earlier: length": 0.19,
        "earlier: place": -0.43,
        "earlier: number": 0.31,
        # An answer to the previous one.
        "previous: speaks again": 3.0,  # but whoever answered him.
        "previous: asks": 0.47,  # Questions get answers.
        "previous: you": 0.22,  # Who says "you" speaks to somebody.
        # An answer to any one.
        "head: cosine": 1.64,
        "head: rarest": 1.18,
        "head: taken up": 0.85,
        "head: quoted": 2.46,
        "head: mentioned": 3.0,  # By name, after an "@".
        # Standing anywhere below a comment.
        "above": -0.050,  # Threads are shallow,
        "above: cosine": 0.075,  # and stay with a subject.
        "above: rarest": 0.086,
        "above: taken up": -0.082,
        "above: length": -0.023,
    }
)
"""The fitted weights."""
