"""What the library costs: a large thread read and stored, then opened, looked at and gone through.

Run with `python -m tests.benchmarks.library [COMMENTS]` (100,000 by default). Times are of the
processor, so that other programs matter little; memory is what the step adds to the process that
does it. Opening runs in a fresh interpreter, as it does for a reader.
"""

import os
import pickle
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

from reader import desk
from reader.library.asked import Wanted
from reader.library.opened import Opened
from tests.benchmarks.synthetic import thread_of_comments
from tests.terminal import ROOT

_PAGE = 4096


def memory() -> float:
    """Megabytes that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / 1e6


def measured(what: str, step: Callable[[], object]) -> None:
    """Do a step, and print what it cost."""
    before, began = memory(), process_time()
    step()
    print(f"{what:52}{(process_time() - began) * 1000:>9.1f} ms{memory() - before:>9.1f} MB")


def opened(path: str) -> Opened:
    """Open and store a file as the process that reads does it."""
    opening = desk.opening(Wanted(path))
    found = opening.read()
    opening.finish()
    opening.close()
    return found


def look(sent: str) -> None:
    """Do what the screen's process does with a thread that was opened before."""
    found: list[Opened] = []
    measured(
        "word of a stored thread taken in, its shape read",
        lambda: found.append(_shaped(Path(sent).read_bytes())),
    )
    comments = found[0].read.comments
    chance = random.Random(1)
    places = [chance.randrange(len(comments)) for _ in range(100)]
    measured("100 comments here and there", lambda: [comments[place] for place in places])
    measured("all comments gone through", lambda: sum(len(each.body) for each in comments))
    measured("a table of all ids", found[0].read.positions)


def _shaped(sent: bytes) -> Opened:
    found: Opened = pickle.loads(sent)
    assert found.read.roots()
    return found


def main() -> None:
    """Print the table."""
    if len(sys.argv) > 2:
        look(sys.argv[2])
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        path = Path(folder) / "thread.json"
        path.write_text(desk.export_thread(thread_of_comments(count, 1), "json"))
        print(f"{count} comments, {path.stat().st_size / 1e6:.0f} MB of JSON")
        measured("read from JSON, without a library", lambda: desk.open_thread(str(path)))
        measured("read from JSON and stored", lambda: opened(str(path)))
        measured("found again (in the process that reads)", lambda: opened(str(path)))
        sent = Path(folder) / "sent"
        sent.write_bytes(pickle.dumps(opened(str(path))))
        subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.library", str(count), str(sent)],
            cwd=ROOT,
            check=True,
        )


if __name__ == "__main__":
    main()
