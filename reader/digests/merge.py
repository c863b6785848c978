"""Merges sentences that say the same in the same, or nearly the same, words."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.digests.statements import Statement

ALIKE = 0.8
"""Sentences are merged if they share so much of their words (Jaccard's index)."""
_CROWD = 200
"""Of sentences with one rare word in common only the first so many are looked at: in a flood of
sentences made to one pattern, more of them would take its length squared."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, with the comments that say the same."""

    statement: Statement
    """As it was said first."""
    similar: tuple[int, ...] = ()
    """The indices of the other comments, in reading order."""


def merged(statements: Sequence[Statement], denying: frozenset[str]) -> list[Claim]:
    """Return the different `statements`, in their order, each with who else said it.

    Sentences that differ in a number or a negation (`denying`) are never merged. Candidates for
    merging are found by their rarest words (prefix filtering, Chaudhuri et al. 2006), which no
    pair that is alike can lack.
    """
    distinct = {each.tokens for each in statements}
    frequency = Counter(word for tokens in distinct for word in {*tokens})
    equal: dict[tuple[str, ...], int] = {}
    index: dict[str, list[int]] = defaultdict(list)
    first: list[Statement] = []
    others: list[list[int]] = []
    for each in statements:
        place = equal.get(each.tokens)
        if place is None:
            words = sorted({*each.tokens}, key=lambda word: (frequency[word], word))
            rare = words[: len(words) - math.ceil(ALIKE * len(words)) + 1]
            near = sorted({place for word in rare for place in index[word]})
            place = next((p for p in near if _alike(first[p], each, denying)), None)
            if place is None:
                place = len(first)
                first.append(each)
                others.append([])
                for word in rare:
                    if len(index[word]) < _CROWD:
                        index[word].append(place)
            equal[each.tokens] = place
        if each.comment != first[place].comment and each.comment not in others[place][-1:]:
            others[place].append(each.comment)
    return [Claim(each, tuple(same)) for each, same in zip(first, others, strict=True)]


def _alike(one: Statement, other: Statement, denying: frozenset[str]) -> bool:
    """Whether two sentences share nearly all words, and all that turn a meaning round."""
    words, theirs = {*one.tokens}, {*other.tokens}
    apart = words ^ theirs
    if len(words & theirs) < ALIKE * len(words | theirs):
        return False
    if any(word in denying or word.isdigit() for word in apart):
        return False
    stems, others = {*one.stems}, {*other.stems}
    return len(stems & others) >= ALIKE * len(stems | others)
