"""What pages put around comments."""

import pytest
from hypothesis import given

from reader.recovery.furniture import count_of, furniture
from tests.hostile import clean_texts


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Reacties (89)", "count"),
        ("Comments (1,234)", "count"),
        ("Kommentare: 7", "count"),
        ("12 comments", "count"),
        ("Reacties", "title"),
        ("Sorteer op:", "sort"),
        ("Sort by: newest first", "sort"),
        ("Sortieren nach:", "sort"),
        ("Weergave:", "view"),
        ("View: threaded", "view"),
        ("Ansicht:", "view"),
        ("Nieuwste eerst", "choice"),
        ("Laad meer reacties", "more"),
        ("Show all 12 comments", "more"),
        ("Om te kunnen reageren moet je ingelogd zijn", "login"),
        ("Log in om te reageren", "login"),
        ("You must be logged in to post a comment.", "login"),
        ("Please sign in to comment", "login"),
        ("Um zu kommentieren, musst du eingeloggt sein", "login"),
        ("Melde dich an, um zu kommentieren", "login"),
    ],
)
def test_furniture_is_known_in_three_languages(line: str, kind: str) -> None:
    assert furniture(line) == kind
    assert furniture(f"  {line} ") == kind


@pytest.mark.parametrize(
    "line",
    [
        "",
        "89",
        "De reacties (89) zijn weer om te huilen.",
        "Sort by what, exactly?",
        "View of the lake",
        "Speciaal ingelogd om hierop te reageren",
        "I had to log in to comment on this",
        "Show me more comments like this",
        "Beste mensen",
    ],
)
def test_what_people_say_is_no_furniture(line: str) -> None:
    assert furniture(line) is None


@pytest.mark.parametrize(
    ("line", "count"),
    [("Reacties (0)", 0), ("Comments (1.234)", 1234), ("1 reply", 1), ("Comments", None)],
)
def test_a_heading_gives_its_number(line: str, count: int | None) -> None:
    assert count_of(line) == count


@given(clean_texts)
def test_any_line_may_be_asked(text: str) -> None:
    furniture(text)
