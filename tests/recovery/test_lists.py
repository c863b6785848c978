"""Items of lists."""

import pytest

from reader.recovery.lists import announced, item, items, rows


@pytest.mark.parametrize(
    ("line", "style", "order", "text"),
    [
        ("- een", "-", None, "een"),
        ("  • een", "•", None, "een"),
        ("1. een", "1.", 1, "een"),
        ("  12) twaalf", "1)", 12, "twaalf"),
        ("B) twee", "A)", 2, "twee"),
        ("c) drie", "a)", 3, "drie"),
    ],
)
def test_an_item_has_a_style_and_an_order(line: str, style: str, order: int, text: str) -> None:
    found = item(line)
    assert found is not None
    assert (found.style, found.order, line[found.start :]) == (style, order, text)


@pytest.mark.parametrize("line", ["", "tekst", "-tekst", "1.5 liter", "A. Jansen", "2026 was goed"])
def test_other_lines_are_no_items(line: str) -> None:
    assert item(line) is None


def test_one_dash_or_number_makes_no_list() -> None:
    assert not items(["- zei hij", "en hij ging"])
    assert not items(["3. staat voor drie", "tekst"])
    assert not items(["2. twee", "3. drie"])


def test_a_bullet_that_nobody_types_is_certain() -> None:
    assert list(items(["  • een", "tekst", "  1. een"])) == [0, 2]


def test_numbers_count_up_with_text_between() -> None:
    lines = ["1. een", "meer hierover", "2. twee", "", "3. drie", "5. vijf"]
    assert list(items(lines)) == [0, 2, 4]
    assert set(rows(items(lines))) == {1, 2, 3, 4}


def test_who_begins_at_one_again_begins_another_list() -> None:
    listed = items(["1. een", "2. twee", "1. ook een", "2. ook twee"])
    assert set(rows(listed)) == {1, 3}


def test_a_colon_announces_three_short_lines_that_end_alike() -> None:
    assert list(announced(["dit:", "wie?", "wat?", "waar?", "Daarom."])) == [2, 3]
    assert list(announced(["dit:", "wie", "wat", "Daarom."])) == []
    assert list(announced(["dit.", "wie", "wat", "waar"])) == []
    assert list(announced(["dit:", "wie", "", "wat", "waar"])) == []
