"""Prints how well parents are inferred on seed 1 and on threads whose parents are known.

Run as `python -m tests.evaluation.parents [--data DIR] [--cassettes DIR]`; DIR holds `gold/` and
`data/`. The weights were fitted on all of these threads but seed 1 and the permalink page
57dw9a: what they do on threads that they have not seen, `tests.evaluation.parents.fit` tells.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import fmean

from reader.recovery.parents import ParentGuess, infer
from tests.evaluation.parents.measures import (
    BASELINES,
    Parents,
    Quality,
    calibration_error,
    quality,
    reliability,
)
from tests.evaluation.parents.threads import Known, read_cassettes, read_seed, read_threads

ROOT = Path(__file__).parents[3]
SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"
FEW = 70
"""Threads of fewer comments are summed up in one line."""

Page = tuple[Sequence[ParentGuess], Known]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the evaluation."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.parents")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared", metavar="DIR")
    parser.add_argument("--cassettes", type=Path, metavar="DIR", help="PRAW's tests, unpacked")
    options = parser.parse_args(arguments)
    pages = list(load(options.data, options.cassettes))
    if not pages:
        print(f"Nothing to measure on: {options.data} has neither gold/ nor data/ (see --data).")
        return
    guessed = [(infer(known.utterances, known.article), known) for known in pages]
    print("\n".join(report(guessed)))


def load(data: Path, cassettes: Path | None) -> Iterator[Known]:
    """Seed 1 first, if its gold is there; no thread twice."""
    gold = data / "gold" / f"{SEED.stem}.json"
    if gold.exists():
        yield read_seed(gold, SEED)
    names = set()
    for known in (*read_threads(data / "data"), *(read_cassettes(cassettes) if cassettes else ())):
        name = known.name.rpartition("/")[2]
        if name not in names:
            yield known
        names.add(name)


def report(pages: Sequence[Page]) -> Iterator[str]:
    """The whole table: each thread, each baseline, how true the confidence is."""
    yield f"{'':24}{'n':>5} right  or plausible  path F1  depth error  roots (true)"
    short = [(_parents(guesses), known) for guesses, known in pages if _few(known)]
    long = [(_parents(guesses), known) for guesses, known in pages if not _few(known)]
    for found, known in long:
        yield _line(known.name, quality(found, known))
    if short:
        yield _mean(f"{len(short)} short threads", short)
    for name, baseline in BASELINES.items():
        for found, known in long[:1]:
            yield _line(f"{name}, {known.name}", quality(baseline(len(found)), known))
        if long[1:]:
            rest = [(baseline(len(found)), known) for found, known in long[1:]]
            yield _mean(f"{name}, the other long", rest)
    yield from _certainty(pages)


def _certainty(pages: Sequence[Page]) -> Iterator[str]:
    facts = [
        guess.parent == true
        for guesses, known in pages
        for guess, true in zip(guesses, known.parents, strict=True)
        if guess.link == "quoted"
    ]
    yield f"facts: {len(facts)}, of which wrong: {facts.count(False)}"
    bins = reliability(pages)
    yield f"confidence (calibration error {calibration_error(bins):.3f}):"
    for each in bins:
        yield f"  said {each.confidence:.2f}, right {each.right:.2f} of {each.guesses}"


def _few(known: Known) -> bool:
    return len(known.parents) < FEW


def _parents(guesses: Iterable[ParentGuess]) -> list[int | None]:
    return [guess.parent for guess in guesses]


def _line(name: str, found: Quality) -> str:
    return (
        f"{name:24}{found.comments:5}{found.right:6.2f}{found.acceptable:14.2f}"
        f"{found.path_f1:9.3f}{found.depth_error:13.2f}{found.roots:7} ({found.true_roots})"
    )


def _mean(name: str, pages: Sequence[tuple[Parents, Known]]) -> str:
    """The mean over threads; roots and comments are summed."""
    each = [quality(found, known) for found, known in pages]
    return _line(
        name,
        Quality(
            sum(one.comments for one in each),
            fmean(one.right for one in each),
            fmean(one.acceptable for one in each),
            fmean(one.path_f1 for one in each),
            fmean(one.depth_error for one in each),
            sum(one.roots for one in each),
            sum(one.true_roots for one in each),
        ),
    )


if __name__ == "__main__":
    main()
