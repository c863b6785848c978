"""How fast the reading screen starts and answers, beside others on the same threads.

Run with `python -m tests.benchmarks.reading`. Everything runs in a pseudo-terminal of 120x40. A
frame counts from the key to the last change of the screen; milliseconds are the median and the
95th percentile, in brackets the ratio to the repaint of a bare Textual app that is measured
between the keys, and the processor's time. Starts are measured in turn with that app's own. Memory
is the most that the screen's process held, and the sum with the processes that it started. A fold
is judged by its first frame: the sentences of its digest come later, and move nothing.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.exports import thread_json
from reader.exports.thread_text import lines
from tests.benchmarks.reading import contenders, report, sessions, threads
from tests.benchmarks.reading.contenders import Contender
from tests.benchmarks.reading.report import Column
from tests.benchmarks.reading.sessions import Figures

_OSHIT = "oshit==1.0.0"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table for each thread, and what became of the targets."""
    options = _options(arguments)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    began, readers = time.monotonic(), dict[str, Figures]()
    print(f"The machine: {sessions.load()}.\n", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        crowd = list(_contenders(options, Path(folder)))
        for name in options.threads:
            columns = _measure(name, crowd, Path(folder), options)
            print("\n".join(report.table(name, columns)), flush=True)
            ours = columns.get("reader")
            if isinstance(ours, Figures):
                readers[name] = ours
    print("\n".join(report.targets(readers)))
    print(f"It took {time.monotonic() - began:.0f} s; the machine: {sessions.load()}.")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.reading", description=__doc__.partition("\n")[0]
    )
    parser.add_argument(
        "--sizes", default="100,1000,10000,100000", help="numbers of comments (default: all four)"
    )
    parser.add_argument("--keys", type=int, default=10, help="how often a key is pressed (10)")
    parser.add_argument("--starts", type=int, default=3, help="how often it is started (3)")
    parser.add_argument(
        "--only", default="", help="contenders: reader, widgets, tree, less, oshit (default: all)"
    )
    parser.add_argument("--plain", action="store_true", help="no threads out of the ordinary")
    parser.add_argument(
        "--with-oshit", action="store_true", help="get it from the package index, for this run"
    )
    parser.add_argument("--oshit", metavar="PYTHON", help="a Python that has oshit")
    options = parser.parse_args(arguments)
    sizes = [f"{int(size):,}" for size in options.sizes.split(",") if size]
    options.threads = sizes + ([] if options.plain else list(threads.OTHERS))
    return options


def _contenders(options: argparse.Namespace, folder: Path) -> Iterator[tuple[Contender | str, str]]:
    """The contenders, or why one isn't there, with the name it is chosen by."""
    wanted = options.only.split(",") if options.only else []
    for name, each in (
        ("reader", contenders.reader()),
        ("widgets", contenders.WIDGETS),
        ("tree", contenders.TREE),
        ("less", contenders.LESS),
    ):
        if not wanted or name in wanted:
            yield each, name
    if wanted and "oshit" not in wanted:
        return
    python = Path(options.oshit) if options.oshit else None
    if options.with_oshit:
        python = _installed(folder)
    if python is None:
        why = "could not be had from the package index" if options.with_oshit else "not asked for"
        yield why, "oshit"
        return
    for replies in (False, True):
        yield contenders.oshit(python, replies=replies), "oshit"


def _installed(folder: Path) -> Path | None:
    """Put oshit into an environment of its own; return its Python."""
    home = folder / "oshit"
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    python = home / "bin" / "python"
    done = subprocess.run([python, "-m", "pip", "install", "-q", _OSHIT], check=False)
    return python if done.returncode == 0 else None


def _measure(
    name: str,
    crowd: Sequence[tuple[Contender | str, str]],
    folder: Path,
    options: argparse.Namespace,
) -> dict[str, Column]:
    path = folder / f"{name.replace(' ', '-')}.json"
    thread = threads.made(name)
    path.write_text(thread_json.export(thread, None), encoding="utf-8")
    with path.with_suffix(".txt").open("w", encoding="utf-8") as text:
        text.writelines(f"{line}\n" for line in lines(thread, width=100))
    count = len(thread.comments)
    del thread
    columns: dict[str, Column] = {}
    for contender, chosen_by in crowd:
        if isinstance(contender, str):
            columns[chosen_by] = contender
        elif count > contender.most:
            columns[contender.name] = f"not tried with more than {contender.most:,} comments"
        else:
            columns[contender.name] = _column(contender, path, folder, options)
    return columns


def _column(contender: Contender, path: Path, folder: Path, options: argparse.Namespace) -> Column:
    ours = contender.name == "reader"
    homes = sessions.Homes(folder)
    starts = options.starts if ours else 1
    try:
        return sessions.run(contender, path, homes, keys=options.keys, starts=starts, again=ours)
    except AssertionError as error:
        return f"failed: {str(error).strip().splitlines()[0]}"


if __name__ == "__main__":
    main()
