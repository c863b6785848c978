"""What each piece of evidence weighs, as the logarithm of how much likelier it makes a link.

Fitted by maximum likelihood on threads whose parents are known, by
`python -m tests.evaluation.parents.fit`, which says on which ones and how well the weights hold
on threads that were left out. A few are set by hand, since those threads show too few cases.

"root: ..." speaks of a comment that opens a conversation, "earlier: ..." of one that answers a
comment before the previous one, both against answering the previous one, which weighs 0 but for
"previous: ...". "head: ..." speaks of any parent, and "above: ..." of each ancestor.
"""

from types import MappingProxyType

WEIGHTS = MappingProxyType(
    {
        "root": 1.64,
        "root: length": 0.59,  # Against the page's mean: long comments open conversations.
        "root: asks": 0.52,  # A question anywhere in it.
        "root: opens as a reply": -0.71,  # With "Yes", "But" and their like.
        "root: quotes": -1.5,  # By hand: of 90 comments that quote another, 2 were roots.
        "root: mentions": -1.0,  # By hand: an "@" speaks to somebody above.
        "root: place": -0.21,  # 0 at the top of the page, 1 at its end.
        "root: early on a long page": -0.31,  # Long conversations come first.
        "root: likest": 0.57,  # The best cosine to any comment before,
        "root: likest of late": -0.76,  # and to the latest five.
        "earlier": -2.26,
        "earlier: distance": 0.26,  # The logarithm of comments between.
        "earlier: length": 0.19,
        "earlier: place": -0.46,
        "earlier: number": 0.35,  # How many comments came before, as a logarithm.
        "earlier: oneself": -2.5,  # By hand: of 53 expected, 4 answered themselves.
        "previous: asks": 0.48,  # It ends in a question, which gets an answer.
        "previous: you": 0.23,  # Who says "you" speaks to somebody.
        "previous: speaks again": 3.0,  # By hand: who wrote the last but one
        # answered the last in 358 of 370 cases.
        "head: cosine": 1.69,
        "head: rarest": 1.16,
        "head: taken up": 0.88,
        "head: quoted": 3.5,  # By hand: 84 of 90 answered whom they quote.
        "head: mentioned": 5.0,  # By hand: its author's name after an "@".
        "above": -0.048,  # Threads are shallow,
        "above: cosine": 0.074,  # and stay with their subject;
        "above: rarest": 0.083,
        "above: taken up": -0.084,  # but who takes up new words answers directly.
        "above: length": -0.023,
    }
)
"""The table: names to weights."""
