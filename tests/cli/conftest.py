"""Runs the program inside the test's own process, which is faster than a shell."""

import pytest

from reader.__main__ import main
from tests.cli.program import Tell


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Tell:
    """Return what runs the program with some arguments; it has to end with `code`."""

    def run(*arguments: str, code: int = 0) -> tuple[str, str]:
        assert main(arguments) == code
        captured = capsys.readouterr()
        return captured.out, captured.err

    return run
