"""Hard-wrapped text."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.unwrap import unwrap
from reader.text.wrap import wrap
from tests.hostile import clean_texts

PARAGRAPH = (
    "Een gewone zin van enige lengte die telkens weer opnieuw begint, zodat er regels zijn. " * 6
)


def wrapped(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text.strip(), width)]


def test_wrapped_paragraphs_become_one_line_each() -> None:
    lines = [*wrapped(PARAGRAPH, 72), "", *wrapped(PARAGRAPH, 72)]
    assert unwrap(lines) == [PARAGRAPH.strip(), "", PARAGRAPH.strip()]


def test_lists_and_quotes_in_wrapped_text_keep_their_lines() -> None:
    lines = [*wrapped(PARAGRAPH, 72), "- een", "- twee", "> gezegd", "  ingesprongen"]
    assert unwrap(lines) == [PARAGRAPH.strip(), "- een", "- twee", "> gezegd", "  ingesprongen"]


def test_long_lines_are_nobodys_wrapping() -> None:
    lines = [PARAGRAPH, PARAGRAPH, "kort", "kort", "kort"]
    assert unwrap(lines) == lines


def test_a_poem_keeps_its_lines() -> None:
    lines = [
        "Een regel die niet lang is,",
        "nog een,",
        "en dan de langste regel van dit gedicht,",
        "uit",
    ]
    assert unwrap(lines) == lines


@given(st.lists(clean_texts.map(lambda text: text.replace("\n", " "))))
def test_no_word_is_lost(lines: list[str]) -> None:
    assert " ".join(unwrap(lines)).split() == " ".join(lines).split()
