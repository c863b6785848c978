"""Cutting the lines of a pasted thread into comments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.recovery.quotes import find_quotes
from reader.recovery.segments import Segment, cut, cut_paragraphs
from tests.hostile import clean_texts
from tests.recovery.golden import cases


def segments(text: str) -> tuple[Segment, ...]:
    lines = text.split("\n")
    return cut(lines, 0, len(lines), find_quotes(lines))


def shown(text: str) -> str:
    lines = text.split("\n")
    return "\n---\n".join("\n".join(lines[each.first : each.last + 1]) for each in segments(text))


@pytest.mark.parametrize(("text", "comments"), cases("segments.txt"))
def test_case(text: str, comments: str) -> None:
    assert shown(text) == comments


def test_an_edit_mark_says_who_and_when() -> None:
    (segment,) = segments("Tekst.\n\n[Reactie gewijzigd door Een Naam op 3 mei 2026 08:28]")
    assert segment.edit is not None
    assert segment.edit.by == "Een Naam"
    assert (segment.first, segment.last) == (0, 2)


def test_where_blank_lines_are_all_there_is_every_paragraph_is_a_comment() -> None:
    lines = ["", "Een.", "", "Twee,", "drie.", "", "[Edited by X on 3 May 2026]", "", "Vier."]
    found = cut_paragraphs(lines, 0, len(lines))
    assert [(each.first, each.last) for each in found] == [(1, 1), (3, 6), (8, 8)]


@given(st.lists(clean_texts).map("\n".join))
def test_every_line_that_is_not_blank_is_in_one_segment(text: str) -> None:
    lines = text.split("\n")
    for found in (segments(text), cut_paragraphs(lines, 0, len(lines))):
        held = [index for each in found for index in range(each.first, each.last + 1)]
        assert held == sorted(set(held))
        assert {index for index, line in enumerate(lines) if line.strip()} <= set(held)
        for each in found:
            assert lines[each.first].strip()
            assert lines[each.last].strip()
