"""From the start of `reader SEED` to its first readable screen, beside a bare Textual app.

Run with `python -m tests.benchmarks.start [--runs N]`. The two are started in turn in a
pseudo-terminal of 120x40, so that the ratio, taken pair by pair, holds when the machine's speed
drifts. A screen is readable when it shows the article's title and the first comment's text.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Sequence

from tests.terminal import ROOT, Terminal

SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"
BARE = [sys.executable, "-m", "tests.benchmarks.bare"]
READER = [sys.executable, "-m", "reader", str(SEED)]


def started(argv: Sequence[str], *words: str) -> float:
    """Milliseconds from starting `argv`, with nothing kept, until all `words` are on its screen."""
    with tempfile.TemporaryDirectory() as home, Terminal(argv, env=_at_home(home)) as terminal:
        shown = terminal.moment(lambda text: all(word in text for word in words))
        return (shown - terminal.started) * 1000


def _at_home(folder: str) -> dict[str, str]:
    return dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME"), folder)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="counted pairs (default 9)")
    runs = parser.parse_args().runs
    pairs = [
        (started(READER, "Musk negeerde", "Maar deze beelden"), started(BARE, "READY"))
        for _ in range(runs + 1)
    ][1:]  # The first pair warms the caches.
    ratios = [reader / bare for reader, bare in pairs]
    print(f"{'start to first readable screen':34}{'min':>8}{'median':>8}{'max':>8}")
    for name, values, form in (
        ("reader, seed 1 (ms)", [reader for reader, _ in pairs], ".0f"),
        ("bare Textual app (ms)", [bare for _, bare in pairs], ".0f"),
        ("ratio, pair by pair", ratios, ".2f"),
    ):
        figures = (min(values), statistics.median(values), max(values))
        print(f"{name:34}" + "".join(f"{figure:>8{form}}" for figure in figures))


if __name__ == "__main__":
    main()
