"""Who wrote an article, as what, and when."""

from datetime import date, datetime

import pytest
from hypothesis import given

from reader.recovery.bylines import is_role, opening_date, read_byline, read_dateline
from tests.hostile import clean_texts

DAY = date(2026, 2, 3)


@pytest.mark.parametrize(
    ("line", "name", "role", "day"),
    [
        ("Door Anna de Vries", "Anna de Vries", None, None),
        ("By Anna O'Brien", "Anna O'Brien", None, None),
        ("Von Jürgen Müller", "Jürgen Müller", None, None),
        ("Auteur: Redactie", "Redactie", None, None),
        ("By Anna O'Brien, senior editor", "Anna O'Brien", "senior editor", None),
        ("Door Anna de Vries • 3 februari 2026", "Anna de Vries", None, DAY),
        ("Von Max Muster am 3. Februar 2026", "Max Muster", None, DAY),
        ("Door Jan Jansen, redacteur • 03-02-2026", "Jan Jansen", "redacteur", DAY),
    ],
)
def test_a_byline_names_the_writer(
    line: str, name: str, role: str | None, day: date | None
) -> None:
    found = read_byline(line)
    assert found is not None
    assert (found.name, found.role) == (name, role)
    assert (found.dated.value if found.dated else None) == day


@pytest.mark.parametrize(
    "line",
    [
        "Door de hoge prijs verkoopt hij slecht",
        "Door de bomen",
        "By the way",
        "Von hinten",
        "By Anna O'Brien in Los Angeles (CA), who was there",
        "Door Anna. En toen gebeurde het.",
        "",
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert read_byline(line) is None


def test_a_dateline_may_say_that_it_is_one() -> None:
    for line in ("03-02-2026", "Gepubliceerd op 3 februari 2026", "Published: February 3, 2026"):
        found = read_dateline(line)
        assert found is not None
        assert found.value == DAY
    assert read_dateline("3 februari 2026 was een dinsdag") is None


@pytest.mark.parametrize(
    ("line", "value", "rest"),
    [
        (" date 2026-02-03 Het stuk begint.", DAY, " Het stuk begint."),
        (" date 2026-02 Het stuk begint.", None, " Het stuk begint."),
        ("2026-02-03 Het stuk begint.", DAY, " Het stuk begint."),
        ("3 februari 2026 – Het stuk begint.", DAY, "Het stuk begint."),
        ("Published February 3, 2026 It begins.", DAY, " It begins."),
        ("03-02-2026 20:35", datetime(2026, 2, 3, 20, 35), ""),
    ],
)
def test_a_date_may_open_the_text(line: str, value: date | None, rest: str) -> None:
    found = opening_date(line)
    assert found is not None
    written, start = found
    assert (written.value, line[start:]) == (value, rest)


@pytest.mark.parametrize(
    "line", ["3 februari 2026 was een dinsdag.", "2026 was een goed jaar.", "Date of birth", ""]
)
def test_a_sentence_that_begins_with_a_date_keeps_it(line: str) -> None:
    assert opening_date(line) is None


def test_a_role_is_a_few_words() -> None:
    for line in ("Redacteur", "Senior editor", "Coördinator & redacteur"):
        assert is_role(line)
    for line in ("", "Dit is een zin.", "x" * 60, "02-02-2026", "een twee drie vier vijf zes"):
        assert not is_role(line)


@given(clean_texts)
def test_any_line_may_be_asked(text: str) -> None:
    read_byline(text)
    read_dateline(text)
    is_role(text)
    found = opening_date(text)
    assert found is None or 0 < found[1] <= len(text)
