"""What digests cost beside sumy's LexRank and TextRank, and how that grows.

Run with `python -m tests.benchmarks.digests [--full]`; with `--full`, sumy's are run on 5,000
sentences too, which takes them minutes. All get the same sentences in one of sumy's documents, in
paragraphs of three, and are asked for 8. Time is that of the processor. What grows is measured in
a fresh process each, on other sentences each time, with the modules loaded before.
"""

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from statistics import median
from time import process_time
from typing import Any

from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from reader.digests import by_name
from reader.digests.methods.lexrank import LexRank
from reader.digests.methods.textrank import TextRank
from reader.digests.words import Words
from tests.benchmarks.synthetic import sentences, thread, thread_of_comments
from tests.evaluation.digests.sentences import document

POINTS = 8
SIZES, LARGE = (100, 1_000), 5_000
GROWTH = (1_000, 10_000, 100_000)
COMMENTS = 10_000
RUNS = {100: 9, 1_000: 9, 10_000: 3}
"""How often a size is measured, where it is more than once; the median counts."""
_WARM = 60
"""A digest of so many sentences, made before, loads what digests need."""
_OURS = "reader.digests.methods.thread"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables, or, in a process that `_fresh` started, one measurement."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.digests")
    parser.add_argument("--full", action="store_true", help=f"sumy's on {LARGE:,} sentences too")
    parser.add_argument("--one", nargs=2, metavar=("WHAT", "SIZE"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.one:
        print(json.dumps(_measured(options.one[0], int(options.one[1]))))
        return
    for part in (_rivals((*SIZES, LARGE) if options.full else SIZES), _growth(), _branches()):
        for line in part:
            print(line, flush=True)
        print()


def _rivals(sizes: Sequence[int]) -> Iterator[str]:
    """Seconds for each size, and how many times faster than sumy's own."""
    words = Words("en")
    fast, rivals = _fast(words), _sumy(words)
    texts = {size: _document(size, size, words) for size in sizes}
    for text in texts.values():
        assert text.words  # Nobody is charged for splitting into words: the document keeps them.
    spent = {
        name: [_spent(method, texts[size], RUNS.get(size, 3)) for size in sizes]
        for name, method in fast.items()
    }
    yield f"{'the same sentences, 8 wanted':32}" + "".join(f"{size:>12,}" for size in sizes)
    for name, method in rivals.items():
        theirs = [_spent(method, texts[size], 1) for size in sizes]
        yield f"{name:32}" + "".join(f"{seconds:10.3f} s" for seconds in theirs)
        for mine, seconds in spent.items():
            times = [one / other for one, other in zip(theirs, seconds, strict=True)]
            yield f"  {mine + ' is faster':30}" + "".join(f"{ratio:10,.0f} x" for ratio in times)
    for name, seconds in spent.items():
        yield f"{name:32}" + "".join(f"{each:10.4f} s" for each in seconds)


def _sumy(words: Words) -> dict[str, Any]:
    made: dict[str, Any] = {
        "sumy's LexRank": LexRankSummarizer(words.stem),
        "sumy's TextRank": TextRankSummarizer(words.stem),
    }
    for summariser in made.values():
        summariser.stop_words = words.stop_words
    return made


def _fast(words: Words) -> dict[str, Any]:
    made: dict[str, Any] = {
        "fast LexRank": LexRank(words.stem),
        "fast TextRank": TextRank(words.stem),
    }
    for summariser in made.values():
        summariser.stop_words = words.stop_words
    return made | ({"ours": import_module(_OURS).summariser(words)} if _there() else {})


def _there() -> bool:
    """Whether our own method is there yet."""
    return find_spec(_OURS) is not None


def _spent(summariser: Callable[..., object], text: object, runs: int) -> float:
    """Median seconds of the processor for a digest of `text`."""
    return median(_timed(lambda: summariser(text, POINTS)) for _ in range(runs))


def _timed(run: Callable[[], object]) -> float:
    began = process_time()
    run()
    return process_time() - began


def _growth() -> Iterator[str]:
    """Cost per sentence, and the most memory that the process held."""
    for what, title in (("document", "ours, of a document"), ("thread", "ours, of a thread")):
        if what == "document" and not _there():
            yield f"{title:32}not there yet"
            continue
        yield f"{title:32}{'sentences':>12}{'CPU':>12}{'each':>12}{'memory':>12}"
        each = []
        for size in GROWTH:
            seconds, memory = _fresh(what, size)
            each.append(seconds / size)
            yield (f"{'':32}{size:12,}{seconds:10.3f} s{1e6 * each[-1]:9.1f} µs{memory:9,.0f} MB")
        yield f"  each of {GROWTH[-1]:,} costs {each[-1] / each[0]:.2f} times one of {GROWTH[0]:,}"


def _branches() -> Iterator[str]:
    """The digests of all branches, beside that of the thread."""
    if not _there():
        yield "all branches: not there yet"
        return
    whole, _ = _fresh("comments", COMMENTS)
    every, memory = _fresh("branches", COMMENTS)
    yield f"a thread of {COMMENTS:,} comments: its digest {whole:.3f} s"
    yield f"  the digests of all its branches {every:.3f} s, {every / whole:.2f} times that"
    yield f"  at most {memory:,.0f} MB"


def _fresh(what: str, size: int) -> tuple[float, float]:
    """Seconds of the processor and megabytes at most, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.digests", "--one", what, str(size)]
    seconds, memory = json.loads(subprocess.check_output(command))
    return seconds, memory


def _measured(what: str, size: int) -> tuple[float, float]:
    make = _SUBJECTS[what]
    make(_WARM, 0)()
    spent = [_timed(make(size, run)) for run in range(1, RUNS.get(size, 1) + 1)]
    # Kilobytes, on Linux.
    return median(spent), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _document(size: int, seed: int, words: Words) -> ObjectDocumentModel:
    """Sumy's document of `size` sentences in paragraphs of three."""
    texts = sentences(size, seed)
    return document((texts[start : start + 3] for start in range(0, size, 3)), words)


def _of_document(size: int, seed: int) -> Callable[[], object]:
    words = Words("en")
    text, summariser = (
        _document(size, seed, words),
        import_module(_OURS).summariser(words),
    )
    return lambda: summariser(text, POINTS)


def _of_thread(size: int, seed: int) -> Callable[[], object]:
    made = thread(size, seed)
    return lambda: by_name().summarise(made)


def _of_comments(size: int, seed: int) -> Callable[[], object]:
    made = thread_of_comments(size, seed)
    return lambda: by_name().summarise(made)


def _of_branches(size: int, seed: int) -> Callable[[], object]:
    made = thread_of_comments(size, seed)
    return lambda: list(by_name().branches(made))


_SUBJECTS = {
    "document": _of_document,
    "thread": _of_thread,
    "comments": _of_comments,
    "branches": _of_branches,
}


if __name__ == "__main__":
    main()
