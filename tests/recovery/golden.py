"""Reads files of cases that anybody can edit: title, input and output, with a dot after each."""

from pathlib import Path

import pytest


def cases(name: str) -> list[object]:
    """Return (input, output) of each case in a file that lies beside this one."""
    parts = (Path(__file__).with_name(name).read_text("utf-8")).split("\n.\n")
    return [
        pytest.param(given, expected, id=title.strip())
        for title, given, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=False)
    ]
