"""Edit marks."""

from datetime import datetime

import pytest
from hypothesis import given

from reader.recovery.edits import edit_mark
from tests.hostile import clean_texts

MORNING = datetime(2026, 2, 3, 8, 28)


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("[Reactie gewijzigd door 84hannes op 3 februari 2026 08:28]", "84hannes"),
        ("[Reactie gewijzigd door Jan op de Weg op 3 februari 2026 08:28]", "Jan op de Weg"),
        ("[Comment edited by A. Name on February 3, 2026 8:28 AM]", "A. Name"),
        ("[Edited by A. Name on 3 February 2026, 08:28]", "A. Name"),
        ("[Kommentar bearbeitet von Müller am 3. Februar 2026 um 08:28]", "Müller"),
        ("[Beitrag geändert von x_y am 03.02.2026 08:28]", "x_y"),
        ("[Voor 12% gewijzigd door naam op 03-02-2026 08:28]", "naam"),
    ],
)
def test_a_mark_says_who_and_when(line: str, by: str) -> None:
    mark = edit_mark(line)
    assert mark is not None
    assert (mark.by, mark.when, mark.start) == (by, MORNING, 0)


def test_a_mark_may_stand_behind_the_text() -> None:
    mark = edit_mark("Zo is dat. [Reactie gewijzigd door x op 03-02-2026 08:28] ")
    assert mark is not None
    assert (mark.by, mark.start) == ("x", 11)


def test_a_date_without_a_time_counts_from_midnight_and_none_is_none() -> None:
    day, never = edit_mark("[Edited by x on 3 May 2026]"), edit_mark("[Edited by x]")
    assert day is not None
    assert never is not None
    assert day.when == datetime(2026, 5, 3)
    assert (never.by, never.when) == ("x", None)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "]",
        "[sic]",
        "[door iemand]",
        "[     door iemand]",
        "gewijzigd door x op 3 mei 2026",
        "[Foto gemaakt door x op 3 mei 2026]",
        "[Reactie gewijzigd door x op 3 mei 2026] en verder",
        "[Reactie gewijzigd door " + "x" * 500 + "]",
    ],
)
def test_other_brackets_are_no_marks(line: str) -> None:
    assert edit_mark(line) is None


@given(clean_texts)
def test_any_line_may_be_asked(text: str) -> None:
    edit_mark(text)
