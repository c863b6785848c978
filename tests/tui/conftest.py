"""What several tests of the screen need: a system's programs, and a desktop with a clipboard."""

from pathlib import Path

import pytest

from tests.tui.programs import Programs


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    """A system without any."""
    return Programs(tmp_path, monkeypatch)


@pytest.fixture
def desktop(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> Programs:
    """One that has a screen, and a program that takes copies."""
    programs.add("xsel")
    monkeypatch.setenv("DISPLAY", ":0")
    return programs
