"""Titles, found and made up."""

import pytest

from reader.recovery.titles import is_title, made_up_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kort en goed. En dan verder met de rest van het verhaal.", "Kort en goed"),
        ("Geen punt", "Geen punt"),
        ("woord " * 30, "woord " * 10 + "woord…"),
        ("x" * 200, "x" * 70 + "…"),
        ("", ""),
    ],
)
def test_a_title_is_made_of_the_first_sentence(text: str, title: str) -> None:
    assert made_up_title(text) == title


def test_a_title_is_one_short_line_and_no_sentence() -> None:
    for line in ("Een titel", "Is dit een titel?", "Een titel die is afgekapt..."):
        assert is_title([line])
    for line in ("Een gewone zin.", "x" * 130, "03-02-2026", "Door Anna de Vries", "Foto: Anna"):
        assert not is_title([line])
    assert not is_title(["Twee regels", "zijn geen titel"])
