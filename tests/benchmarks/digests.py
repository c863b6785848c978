"""What digests cost beside sumy's LexRank and TextRank, and how that grows.

Run with `python -m tests.benchmarks.digests [--full]`; with `--full`, sumy's are run on 5,000
sentences too, which takes them minutes. Each measurement has a process of its own, in which a
small digest was made before. Time is that of the processor; NumPy is held to one thread, because
threads that wait for work spin, and are charged for it.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from time import process_time
from typing import Any

from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from reader.digests import by_name
from reader.digests.base import Vocabulary
from reader.digests.methods import lexrank, textrank
from reader.digests.methods import thread as ours
from reader.digests.words import Words
from reader.model import Thread
from tests.benchmarks.synthetic import sentences, thread, thread_of_comments
from tests.evaluation.digests.sentences import document

POINTS = 8
SIZES, LARGE = (100, 1_000), 5_000
GROWTH = (1_000, 10_000, 100_000)
COMMENTS = 10_000
RUNS = {100: 9, 1_000: 9, 5_000: 3, 10_000: 3}
"""How often a size is measured, each time on other sentences; the median counts."""
_WARM = 60
"""A digest of so many sentences, made before, loads what digests need."""
_ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"), "1")

Make = Callable[[int, int], Callable[[], object]]
"""Prepares, from a size and a seed, what is to be timed."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables, or, in a process that `_fresh` started, one measurement."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.digests")
    parser.add_argument("--full", action="store_true", help=f"sumy's on {LARGE:,} sentences too")
    parser.add_argument("--one", nargs=2, metavar=("WHAT", "SIZE"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.one:
        print(json.dumps(_measured(options.one[0], int(options.one[1]))))
        return
    for part in (_growth(), _branches(), _rivals((*SIZES, LARGE) if options.full else SIZES)):
        for line in part:
            print(line, flush=True)
        print()


def _growth() -> Iterator[str]:
    """Cost per sentence, and the most memory that the process held."""
    for what in ("ours, of a document", "ours, of a thread"):
        yield f"{what:32}{'sentences':>12}{'CPU':>12}{'each':>12}{'memory':>12}"
        each = []
        for size in GROWTH:
            seconds, memory = _fresh(what, size)
            each.append(seconds / size)
            yield f"{'':32}{size:12,}{seconds:10.3f} s{1e6 * each[-1]:9.1f} µs{memory:9,.0f} MB"
        yield f"  one of {GROWTH[-1]:,} costs {each[-1] / each[0]:.2f} times one of {GROWTH[0]:,}"


def _branches() -> Iterator[str]:
    """The digests of all branches, beside that of the thread; each reads the thread itself."""
    whole, _ = _fresh("digest", COMMENTS)
    every, memory = _fresh("branches", COMMENTS)
    yield f"a thread of {COMMENTS:,} comments: its digest {whole:.3f} s"
    yield f"  the digests of all its branches {every:.3f} s, {every / whole:.2f} times that"
    yield f"  at most {memory:,.0f} MB"


def _rivals(sizes: Sequence[int]) -> Iterator[str]:
    """Seconds for the same sentences, and how many times faster than sumy's own."""
    yield f"{f'the same sentences, {POINTS} wanted':32}" + "".join(f"{each:>12,}" for each in sizes)
    spent = {name: [_fresh(name, size)[0] for size in sizes] for name in _FAST}
    for name, seconds in spent.items():
        yield f"{name:32}" + "".join(f"{each:10.4f} s" for each in seconds)
    for name in _SUMY:
        theirs = [_fresh(name, size)[0] for size in sizes]
        yield f"{name:32}" + "".join(f"{each:10.3f} s" for each in theirs)
        for mine, seconds in spent.items():
            times = [one / other for one, other in zip(theirs, seconds, strict=True)]
            yield f"  {f'{mine} is faster':30}" + "".join(f"{each:10,.0f} x" for each in times)


def _fresh(what: str, size: int) -> tuple[float, float]:
    """Seconds of the processor and megabytes at most, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.digests", "--one", what, str(size)]
    seconds, memory = json.loads(subprocess.check_output(command, env=os.environ | _ONE_THREAD))
    return seconds, memory


def _measured(what: str, size: int) -> tuple[float, float]:
    make = _SUBJECTS[what]
    make(_WARM, 0)()
    runs = 1 if what in _SUMY else RUNS.get(size, 1)
    spent = [_timed(make(size, seed)) for seed in range(1, runs + 1)]
    # Kilobytes, on Linux.
    return median(spent), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _timed(run: Callable[[], object]) -> float:
    began = process_time()
    run()
    return process_time() - began


def _of_document(method: Callable[[Vocabulary], Any], *, split: bool = True) -> Make:
    """Of a document in paragraphs of three, whose sentences may know their words already."""

    def make(size: int, seed: int) -> Callable[[], object]:
        words, texts = Words("en"), sentences(size, seed)
        text = document((texts[start : start + 3] for start in range(0, size, 3)), words)
        if split:
            assert text.words  # The document keeps them.
        summariser = method(words)
        return lambda: summariser(text, POINTS)

    return make


def _sumys(kind: type) -> Callable[[Vocabulary], Any]:
    def method(words: Vocabulary) -> Any:
        summariser = kind(words.stem)
        summariser.stop_words = words.stop_words
        return summariser

    return method


def _of_thread(made: Callable[[int, int], Thread]) -> Make:
    def make(size: int, seed: int) -> Callable[[], object]:
        subject = made(size, seed)
        return lambda: by_name().summarise(subject)

    return make


def _of_branches(size: int, seed: int) -> Callable[[], object]:
    subject = thread_of_comments(size, seed)
    return lambda: list(by_name().branches(subject))


_SUMY = {
    "sumy's LexRank": _of_document(_sumys(LexRankSummarizer)),
    "sumy's TextRank": _of_document(_sumys(TextRankSummarizer)),
}
_FAST = {
    "ours": _of_document(ours.summariser),
    "fast LexRank": _of_document(lexrank.summariser),
    "fast TextRank": _of_document(textrank.summariser),
}
_SUBJECTS: dict[str, Make] = {
    **_SUMY,
    **_FAST,
    "ours, of a document": _of_document(ours.summariser, split=False),
    "ours, of a thread": _of_thread(thread),
    "digest": _of_thread(thread_of_comments),
    "branches": _of_branches,
}


if __name__ == "__main__":
    main()
