"""Prints how good digests are, beside what is had for less and what sumy makes.

Run as `python -m tests.evaluation.digests [--data DIR] [--half tuning|report|both] [--quick]
[--faults] [--seed]`; DIR holds `gold/` and `data/digests/`. What digests were tuned on is one half
of the threads, chosen by a hash of their ids; what is printed is the other. All rivals choose from
all sentences of a thread and have the same number of words.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.digests.chosen import Limit
from tests.evaluation.digests.data import Kind, cases
from tests.evaluation.digests.measures import KEY_POINTS, SUMMARIES, Measure
from tests.evaluation.digests.report import faults, measured, table
from tests.evaluation.digests.seed import seed
from tests.evaluation.digests.support import support

ROOT = Path(__file__).parents[3]
SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"


@dataclass(frozen=True, slots=True)
class Set:
    """Threads of a kind, and how their digests are measured."""

    title: str
    file: str
    kind: Kind
    limit: Limit
    measure: Measure = SUMMARIES


SETS = (
    Set("mail", "email_threads", Kind.DIALOGUE, Limit(words=67)),
    Set("mail, quotes unmarked", "email_threads", Kind.UNMARKED, Limit(words=67)),
    Set("mail, flat and nameless", "email_threads", Kind.FLAT, Limit(words=67)),
    Set("opinions", "opinions", Kind.PILE, Limit(words=25)),
    Set("opinions, as answers to the first", "opinions", Kind.DIALOGUE, Limit(words=25)),
    Set("key points", "key_points", Kind.PILE, Limit(sentences=8), KEY_POINTS),
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the evaluation on the folder that holds `gold/` and `data/digests/`."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.digests")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared", metavar="DIR")
    parser.add_argument("--half", choices=("tuning", "report", "both"), default="report")
    parser.add_argument("--quick", action="store_true", help="beside a few rivals")
    parser.add_argument("--faults", action="store_true", help="say which sentences are at fault")
    parser.add_argument("--seed", action="store_true", help="seed 1 alone, each branch too")
    options = parser.parse_args(arguments)
    gold, known = options.data / "gold" / f"{SEED.stem}.json", options.data / "data" / "digests"
    if not gold.exists() and not known.exists():
        print(f"Nothing to measure on: {options.data} has neither gold/ nor data/digests/.")
        return
    if not options.seed:
        for each in SETS:
            _show(_set(each, known, options))
    if gold.exists():
        _show(seed(gold, SEED, roots=options.seed))


def _show(lines: Iterator[str]) -> None:
    for line in lines:
        print(line, flush=True)
    print()


def _set(which: Set, folder: Path, options: argparse.Namespace) -> Iterator[str]:
    path = folder / f"{which.file}.jsonl"
    if not path.exists():
        yield f"{which.title}: {path} is not there"
        return
    found, limit = list(cases(path, which.kind, options.half)), which.limit
    length = f"{limit.words} words" if limit.words else f"{limit.sentences} sentences"
    yield f"{which.title}: {len(found)} threads ({options.half}), {length}"
    if not found:
        return
    yield from table(measured(found, which.measure, limit, quick=options.quick), which.measure)
    if which.measure is KEY_POINTS:
        yield from support(found, limit)
    if options.faults:
        yield from faults(found, limit)


if __name__ == "__main__":
    main()
