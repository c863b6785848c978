"""Programs that only note what they were given, in a folder that is all there is of PATH."""

import sys
from pathlib import Path

import pytest

LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="programs of Linux")


class Programs:
    """Stand-ins for the programs of a system."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        monkeypatch.setenv("PATH", str(folder))
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "SSH_CONNECTION", "SSH_TTY", "BROWSER"):
            monkeypatch.delenv(name, raising=False)

    def add(self, name: str, *, code: int = 0) -> None:
        """A program that ends with `code`."""
        path = self.folder / name
        noted = self.folder / f"{name}.noted"
        script = f'for each in "$@"; do echo "$each"; done >{noted}\n/bin/cat >>{noted}\n'
        path.write_text(f"#!/bin/sh\n{script}exit {code}\n")
        path.chmod(0o700)

    def noted(self, name: str) -> str | None:
        """Its arguments, one a line, and what it could read; None if it wasn't run."""
        path = self.folder / f"{name}.noted"
        return path.read_text() if path.exists() else None
