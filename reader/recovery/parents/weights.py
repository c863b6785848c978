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
        "root": 0.41,
        "root: length": 0.58,  # Long comments open conversations,
        "root: asks": 0.47,
        "root: opens as a reply": -0.68,  # but not with "Yes" or "But".
        "root: mentions": -1.0,  # An "@" speaks to somebody above.
        "root: place": 0.93,  # Pages put the long conversations first.
        "root: likest": 0.56,  # Taking up words from somewhere above,
        "root: likest of late": -0.82,  # and from the last few comments.
        # An answer to a comment before the previous one.
        "earlier": -2.07,
        "earlier: distance": 0.34,
        "earlier: oneself": -2.5,  # Nobody answers himself,
        "earlier: length": 0.20,
        "earlier: place": -0.82,
        "earlier: number": 0.30,
        # An answer to the previous one.
        "previous: speaks again": 3.0,  # but whoever answered him.
        "previous: asks": 0.50,  # Questions get answers.
        "previous: you": 0.23,  # Who says "you" speaks to somebody.
        # An answer to any one.
        "head: cosine": 1.64,
        "head: rarest": 1.23,
        "head: taken up": 0.77,
        "head: quoted": 2.62,
        "head: mentioned": 3.0,  # By name, after an "@".
        # Standing anywhere below a comment.
        "above": -0.042,  # Threads are shallow,
        "above: cosine": 0.069,  # and stay with a subject.
        "above: rarest": 0.072,
        "above: taken up": -0.084,
        "above: length": -0.019,
    }
)
"""The fitted weights."""
