"""The library's file: who may read it, what may be wrong with it, and two processes at once."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.library.errors import LibraryError
from reader.library.remembered import remember, remembered
from reader.library.schema import STEPS, prepare
from reader.library.store import Store
from tests.terminal import ROOT


def python(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def told(path: Path) -> str:
    """Why the library at `path` can't be used, in one line."""
    with pytest.raises(LibraryError) as failure:
        Store(path, make=True)
    assert "\n" not in str(failure.value)
    return str(failure.value)


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    connection.close()
    return found


def test_the_folder_and_all_files_are_the_owner_s_alone(library: Path) -> None:
    before = os.umask(0)
    try:
        store = Store(library, make=True)
        with store.writing() as connection:
            remember(connection, "split", "40")
    finally:
        os.umask(before)
    assert stat.S_IMODE(library.parent.stat().st_mode) == 0o700
    files = list(library.parent.iterdir())
    assert len(files) == 3, "the file, its log and the log's index"
    assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
    store.close()
    assert list(library.parent.iterdir()) == [library]


def test_nothing_is_made_unless_it_is_asked_for(library: Path) -> None:
    with pytest.raises(LibraryError):
        Store(library)
    assert not library.parent.exists()


def test_what_is_no_library_is_named_and_left_alone(library: Path) -> None:
    library.parent.mkdir(parents=True)
    library.write_bytes(b"This is a letter to my aunt.\n" * 100)
    assert told(library) == (
        f"{library}: the library is damaged (file is not a database). "
        "Move it away, and a new one is made."
    )
    assert library.read_bytes().startswith(b"This is a letter")


def test_a_library_of_a_newer_version_is_named_and_left_alone(library: Path) -> None:
    Store(library, make=True).close()
    connection = sqlite3.connect(library)
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.close()
    assert "a newer version of this program made it" in told(library)
    assert version(library) == len(STEPS) + 1


def test_a_folder_that_can_t_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "the library can't be opened (File exists)" in told(tmp_path / "file" / "library")


def test_a_folder_in_the_file_s_place_is_named(library: Path) -> None:
    library.mkdir(parents=True)
    assert "the library can't be used (unable to open database file)" in told(library)


def test_each_version_is_reached_from_those_before(library: Path) -> None:
    library.parent.mkdir(parents=True)
    steps: list[Sequence[str]] = [
        ("CREATE TABLE a (x)", "INSERT INTO a VALUES (1)"),
        ("ALTER TABLE a RENAME TO b",),
        ("ALTER TABLE b ADD COLUMN y DEFAULT 2",),
    ]
    connection = sqlite3.connect(library, isolation_level=None)
    for reached in range(1, 4):
        prepare(connection, steps[:reached])
        assert version(library) == reached
    assert connection.execute("SELECT x, y FROM b").fetchall() == [(1, 2)]
    connection.close()


def test_a_step_that_fails_leaves_everything_as_it_was(library: Path) -> None:
    library.parent.mkdir(parents=True)
    connection = sqlite3.connect(library, isolation_level=None)
    prepare(connection, [("CREATE TABLE a (x)",)])
    with pytest.raises(sqlite3.OperationalError):
        prepare(connection, [(), ("CREATE TABLE b (x)", "CREATE TABLE a (x)")])
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("a",)]
    connection.close()
    assert version(library) == 1


_REMEMBERING = """
import sys
from pathlib import Path
from reader.library.remembered import remember
from reader.library.store import Store
sys.stdin.read()
for place in range(20):
    store = Store(Path(sys.argv[1]), make=True)
    with store.writing() as connection:
        remember(connection, f"{sys.argv[2]} {place}", "x")
    store.close()
"""


def test_processes_that_make_and_write_it_at_once_lose_nothing(library: Path) -> None:
    processes = [python(_REMEMBERING, str(library), str(number)) for number in range(4)]
    for process in processes:
        assert process.stdin is not None
        process.stdin.close()
    for process in processes:
        assert process.stderr is not None
        assert process.stderr.read() == ""
        assert process.wait() == 0
        assert process.stdout is not None
        process.stdout.close()
        process.stderr.close()
    store = Store(library)
    assert len(remembered(store)) == 80
    store.close()


_HALF = """
import sys
from pathlib import Path
from reader.library.remembered import remember
from reader.library.store import Store
store = Store(Path(sys.argv[1]), make=True)
with store.writing() as connection:
    remember(connection, "whole", "x")
with store.writing() as connection:
    for place in range(2000):
        remember(connection, f"half {place}", "x" * 10_000)
    print("now", flush=True)
    sys.stdin.read()
"""


def test_a_process_that_is_killed_while_it_writes_leaves_what_was_before(library: Path) -> None:
    with python(_HALF, str(library)) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "now\n"
        process.send_signal(signal.SIGKILL)
    store = Store(library)
    assert remembered(store) == {"whole": "x"}
    store.close()


_FULL = """
import resource, signal, sys
from pathlib import Path
from reader.library.errors import LibraryError
from reader.library.remembered import remember
from reader.library.store import Store
store = Store(Path(sys.argv[1]), make=True)
with store.writing() as connection:
    remember(connection, "whole", "x")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
try:
    with store.writing() as connection:
        remember(connection, "large", "x" * 1_000_000)
except LibraryError as error:
    print(error)
store.close()
"""


def test_a_full_disk_is_told_in_one_line_and_costs_nothing_else(library: Path) -> None:
    with python(_FULL, str(library)) as process:
        said, errors = process.communicate()
    assert errors == ""
    assert said.count("\n") == 1
    assert said.startswith(f"{library}: the library can't be used (")
    store = Store(library)
    assert remembered(store) == {"whole": "x"}
    store.close()
