"""Fits the weights of `reader.recovery.parents`, and says how they do on threads left out.

Run as `python -m tests.evaluation.parents.fit [--data DIR] [--cassettes DIR] [--held-out]`. The
shipped weights come from the threads of DIR and from PRAW's test cassettes (the source
distributions of PRAW 3.6.1, 4.0.0 and 7.7.1, BSD licence), without seed 1, which is only held
against, and without 57dw9a, a permalink page with one root. The likelihood of the true forest
is climbed with a small penalty on large weights; pages are cut into windows of 90 comments, each
below its true open path; a thread counts as 200 comments at most. Takes about 5 minutes, with
`--held-out` a quarter of an hour.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.recovery.parents import Utterance, infer
from reader.recovery.parents.evidence import Evidence
from reader.recovery.parents.facts import ROOT
from reader.recovery.parents.forest import chances
from reader.recovery.parents.weights import WEIGHTS
from tests.evaluation.parents.__main__ import FEW, Page, load, report
from tests.evaluation.parents.__main__ import ROOT as PROJECT
from tests.evaluation.parents.threads import Known

NAMES = tuple(WEIGHTS)
BY_HAND = frozenset(
    {
        "root: quotes",
        "root: mentions",
        "earlier: oneself",
        "previous: speaks again",
        "head: quoted",
        "head: mentioned",
    }
)
"""These stay: the threads say too little of them, or nothing without their authors."""
UNSEEN = ("seed 1", "reddit/57dw9a")
WINDOW, MOST, PENALTY = 90, 200, 3.0
STEP = 0.01
"""Weights at which the evidence is read off: small, since that of ancestors is bounded."""

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Window:
    """Comments of a thread below their open path: evidence[name, head, child], and the truth."""

    thread: str
    links: Array
    lines: Array
    free: NDArray[np.bool_]
    heads: NDArray[np.int_]
    above: Array
    counts: float


def windows(known: Known) -> list[Window]:
    """Cut a thread; the evidence is read off tables made with one small weight at a time."""
    plain = [Utterance(each.text, None, each.quoted) for each in known.utterances]
    count = len(plain)
    every = [
        Evidence(plain, known.article, {name: STEP * (name == one) for name in WEIGHTS})
        for one in NAMES
    ]
    free_heads = [(ROOT, index - 1) for index in range(count)]
    found = []
    for start in range(0, count, WINDOW):
        path = _path(known, start - 1) if start else []
        nodes = [ROOT, *path, *range(start, min(count, start + WINDOW))]
        tables = [one.tables(nodes, len(path), free_heads) for one in every]
        links = np.array([links for links, _ in tables]) / STEP
        free = np.isfinite(links[0])
        lines = np.array([lines for _, lines in tables]) / STEP
        places = {index: place for place, index in enumerate(nodes)}
        parents = [known.parents[index] for index in nodes[1:]]
        heads = np.array([places[ROOT if head is None else head] for head in parents])
        counts = min(1.0, MOST / count)
        found.append(
            Window(known.name, np.where(free, links, 0), lines, free, heads, _above(heads), counts)
        )
    return found


def _path(known: Known, index: int) -> list[int]:
    path: list[int] = []
    node: int | None = index
    while node is not None:
        path.append(node)
        node = known.parents[node]
    return path[::-1]


def _above(heads: NDArray[np.int_]) -> Array:
    above = np.zeros((len(heads) + 1, len(heads) + 1))
    for child, head in enumerate(heads, 1):
        above[:, child] = above[:, head]
        above[head, child] = head > 0
    return above


def slope(weights: Array, sample: Sequence[Window]) -> Array:
    """The gradient of the penalised log likelihood: the evidence that is, less the expected."""
    total = -PENALTY * weights * _scale() ** 2
    for each in sample:
        links = np.where(each.free, np.tensordot(weights, each.links, 1), -np.inf)
        lines = np.clip(np.tensordot(weights, each.lines, 1), -0.1, 0.1)
        odds = chances(links.tolist(), lines.tolist())
        true = np.zeros_like(lines)
        true[each.heads, np.arange(1, len(each.heads) + 1)] = 1
        ancestor = np.triu(np.array(odds.ancestor), 1)
        ancestor[0] = 0
        total += each.counts * np.tensordot(each.links, true - np.array(odds.parent), 2)
        total += each.counts * np.tensordot(each.lines, each.above - ancestor, 2)
    return np.where([name in BY_HAND for name in NAMES], 0.0, total)


def _scale() -> Array:
    """Weights of ancestors are ten times smaller, as there are ten times as many of those."""
    return np.array([10.0 if name.startswith("above") else 1.0 for name in NAMES])


def climb(uphill: Callable[[Array], Array], start: Array, steps: int) -> Array:
    """Rprop (Riedmiller and Braun 1993): steps that grow until the slope changes its sign."""
    weights, stride, before = start.copy(), 0.1 / _scale(), np.zeros_like(start)
    for _ in range(steps):
        now = uphill(weights)
        stride = stride * np.where(now * before > 0, 1.2, np.where(now * before < 0, 0.5, 1.0))
        before = np.where(now * before < 0, 0.0, now)
        weights = weights + np.sign(before) * stride
    return weights


def fit(sample: Sequence[Window], start: Array, steps: int) -> dict[str, float]:
    """Return the weights that fit best; those set by hand stay as in `start`."""
    best = climb(lambda weights: slope(weights, sample), start, steps)
    return dict(zip(NAMES, best.tolist(), strict=True))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the fitted weights and, if wanted, the report on threads left out one by one."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.parents.fit")
    parser.add_argument("--data", type=Path, default=PROJECT.parent / "shared", metavar="DIR")
    parser.add_argument("--cassettes", type=Path, metavar="DIR", help="PRAW's tests, unpacked")
    parser.add_argument("--held-out", action="store_true")
    options = parser.parse_args(arguments)
    threads = list(load(options.data, options.cassettes))
    sample = [window for known in threads if known.name not in UNSEEN for window in windows(known)]
    if not sample:
        print(f"Nothing to fit on: {options.data} has no data/ (see --data).")
        return
    blank = {name: WEIGHTS[name] if name in BY_HAND else 0.0 for name in NAMES}
    start = np.array([-0.03 if name == "above" else blank[name] for name in NAMES])
    fitted = fit(sample, start, 90)
    for name in NAMES:
        print(f"{name:30}{fitted[name]:8.3f}   shipped {WEIGHTS[name]:7.3f}")
    if options.held_out:
        print("\n".join(report(_held_out(threads, sample, fitted))))


def _held_out(
    threads: Sequence[Known], sample: Sequence[Window], fitted: dict[str, float]
) -> list[Page]:
    """Guess each long thread with weights that never saw it; of the short, a third at a time."""
    short = [known.name for known in threads if len(known.parents) < FEW]
    start = np.array([fitted[name] for name in NAMES])
    groups = [short[third::3] for third in range(3)]
    groups += [[known.name] for known in threads if known.name not in (*short, *UNSEEN)]
    unseeing = {
        name: weights
        for group in groups
        for weights in [fit([each for each in sample if each.thread not in group], start, 20)]
        for name in group
    }
    return [
        (infer(known.utterances, known.article, unseeing.get(known.name, fitted)), known)
        for known in threads
    ]


if __name__ == "__main__":
    main()
