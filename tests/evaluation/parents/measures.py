"""How good guessed parents are, and what can be had without looking at the words."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from reader.recovery.parents import ParentGuess
from tests.evaluation.parents.threads import Known

Parents = Sequence[int | None]


@dataclass(frozen=True, slots=True)
class Quality:
    """Of one page's parents."""

    comments: int
    right: float
    acceptable: float
    """Right, or another that a careful reader would accept."""
    path_f1: float
    """Mean over the comments of the F1 of their ancestors (1 where a root is called a root)."""
    depth_error: float
    """Mean difference between a comment's depth and the true one."""
    roots: int
    true_roots: int


def quality(found: Parents, known: Known) -> Quality:
    """Hold `found` against what is known."""
    paths, true_paths = _paths(found), _paths(known.parents)
    pairs = list(zip(found, known.parents, known.plausible, strict=True))
    return Quality(
        comments=len(found),
        right=fmean(mine == true for mine, true, _ in pairs),
        acceptable=fmean(mine == true or mine in others for mine, true, others in pairs),
        path_f1=fmean(_f1(mine, true) for mine, true in zip(paths, true_paths, strict=True)),
        depth_error=fmean(abs(len(m) - len(t)) for m, t in zip(paths, true_paths, strict=True)),
        roots=sum(parent is None for parent in found),
        true_roots=sum(parent is None for parent in known.parents),
    )


def _paths(parents: Parents) -> list[frozenset[int]]:
    paths: list[frozenset[int]] = []
    for parent in parents:
        paths.append(frozenset() if parent is None else paths[parent] | {parent})
    return paths


def _f1(found: frozenset[int], true: frozenset[int]) -> float:
    if not found and not true:
        return 1.0
    return 2 * len(found & true) / (len(found) + len(true))


def _previous(count: int) -> Parents:
    return [index - 1 if index else None for index in range(count)]


def _roots(count: int) -> Parents:
    return [None] * count


def _chains(count: int) -> Parents:
    """The previous comment, but no deeper than three."""
    return [index - 1 if index % 4 else None for index in range(count)]


def _chance(count: int) -> Parents:
    """Any that page order allows, with equal chances."""
    dice = random.Random(count)
    parents: list[int | None] = []
    path: list[int | None] = [None]
    for index in range(count):
        place = dice.randrange(len(path))
        parents.append(path[place])
        path[place + 1 :] = [index]
    return parents


BASELINES: dict[str, Callable[[int], Parents]] = {
    "previous": _previous,
    "at most 3 deep": _chains,
    "all roots": _roots,
    "chance": _chance,
}


@dataclass(frozen=True, slots=True)
class Bin:
    """Guesses of about the same confidence."""

    guesses: int
    confidence: float
    right: float


def reliability(pages: Iterable[tuple[Sequence[ParentGuess], Known]]) -> list[Bin]:
    """Inferred parents by tenths of confidence, each page's first comment left out."""
    tenths: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for guesses, known in pages:
        for guess, true in list(zip(guesses, known.parents, strict=True))[1:]:
            if guess.link == "inferred":
                tenth = min(9, int(guess.confidence * 10))
                tenths[tenth].append((guess.confidence, guess.parent == true))
    return [
        Bin(len(each), fmean(sure for sure, _ in each), fmean(right for _, right in each))
        for each in tenths
        if each
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: the mean gap between confidence and share right."""
    total = sum(each.guesses for each in bins)
    return sum(each.guesses * abs(each.confidence - each.right) for each in bins) / max(1, total)
