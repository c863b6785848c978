"""Infers whom each comment answers; see `infer`."""

from collections.abc import Sequence

from reader.recovery.parents.facts import proven
from reader.recovery.parents.utterance import ParentGuess, Utterance


def infer(utterances: Sequence[Utterance], article: str = "") -> tuple[ParentGuess, ...]:
    """Return a guess for each utterance; they stand in page order, replies below what they answer.

    The result is a forest in pre-order: a parent is the previous utterance or an ancestor of it.
    """
    return tuple(
        ParentGuess(None, "inferred", 0.3) if fact is None else ParentGuess(fact, "quoted", 1.0)
        for fact in proven(utterances)
    )
