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
        "root": 0.0,
        "root: length": 0.0,  # Long comments open conversations,
        "root: asks": 0.0,
        "root: opens as a reply": 0.0,  # but not with "Yes" or "But".
        "root: place": 0.0,  # Pages put the long conversations first.
        "root: likest": 0.0,  # Taking up words from somewhere above,
        "root: likest of late": 0.0,  # and from the last few comments.
        # An answer to a comment before the previous one.
        "earlier": 0.0,
        "earlier: distance": 0.0,
        "earlier: length": 0.0,
        "earlier: place": 0.0,
        "earlier: length of the head": 0.0,
        "earlier: likest of the skipped": 0.0,
        # An answer to the previous one.
        "previous: asks": 0.0,  # Questions get answers.
        "previous: you": 0.0,  # Who says "you" speaks to somebody.
        # An answer to any one.
        "head: cosine": 0.0,
        "head: rarest": 0.0,
        "head: taken up": 0.0,
        "head: quoted": 0.0,
        "head: quoted first": 0.0,
        # Standing anywhere below a comment.
        "above": 0.0,  # Threads are shallow,
        "above: cosine": 0.0,  # and stay with a subject.
        "above: rarest": 0.0,
        "above: length": 0.0,
    }
)
"""The fitted weights."""
