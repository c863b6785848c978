"""Runs the program inside the test's own process, which is faster than a shell, and alone."""

from pathlib import Path

import pytest

from reader.__main__ import main
from reader.library.place import file
from tests.cli.program import Tell


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the library will be; nothing is there yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return file()


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Tell:
    """Return what runs the program with some arguments; it has to end with `code`."""

    def run(*arguments: str, code: int = 0) -> tuple[str, str]:
        assert main(arguments) == code
        captured = capsys.readouterr()
        return captured.out, captured.err

    return run
