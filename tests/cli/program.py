"""Runs the program as a shell would, and gives its raw bytes."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

from tests.terminal import ROOT

PAGE = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"
ARTICLE = ROOT / "seeds" / "001_d9d1b770efd2bf87.txt"
Tell = Callable[..., tuple[str, str]]
"""Runs the program in this process; gives what it wrote to both streams."""
READER = [sys.executable, "-m", "reader"]


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment without what would change the program's ways."""
    dropped = ("PYTHONUTF8", "PYTHONIOENCODING", "COLUMNS", "READER_DEBUG", "FORCE_COLOR")
    return {k: v for k, v in os.environ.items() if k not in dropped} | dict(extra or {})


def run(
    *arguments: str,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    code: int = 0,
    argv: Sequence[str] = READER,
) -> tuple[bytes, bytes]:
    """What the program writes to standard output and error; it has to end with `code`."""
    done = subprocess.run(
        [*argv, *arguments],
        input=stdin,
        capture_output=True,
        env=environment(env),
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert done.returncode == code, done.stderr.decode()
    return done.stdout, done.stderr
