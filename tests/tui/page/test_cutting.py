"""Very long comments are cut; the others are left alone, and not even read."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Comment, outline
from reader.text.markdown import plain
from reader.tui.page.cutting import Cut
from reader.tui.page.parts import LONG

PARAGRAPH = "One word after the other. " * 40
COMMENTS = (
    Comment("c1", body="Short."),
    Comment("c2", body="\n\n".join([PARAGRAPH.strip()] * 30)),
    Comment("c3", body="w" * LONG),
)
CUT = Cut(COMMENTS, outline(COMMENTS).lengths)


def test_only_the_very_long_are_cut() -> None:
    assert [index in CUT for index in range(3)] == [False, True, False]
    assert [CUT.count(index) for index in (0, 2)] == [1, 1]
    assert CUT.count(1) == CUT.further[1] + 1 > 1
    assert CUT.text(0, 0) == "Short."
    assert list(CUT.texts()) == [(1, part, CUT.text(1, part)) for part in range(CUT.count(1))]


@given(st.integers(0, len(plain(COMMENTS[1].body)) - 1))
def test_every_place_of_a_text_is_found_in_its_part(offset: int) -> None:
    part, within = CUT.at(1, offset)
    assert CUT.start(1, part) + within == offset
    assert plain(COMMENTS[1].body)[offset : offset + 5].startswith(
        plain(CUT.text(1, part))[within : within + 5]
    )


def test_a_comment_that_is_not_cut_has_one_part() -> None:
    assert CUT.at(0, 4) == (0, 4)
    assert CUT.start(0, 0) == 0


def test_parts_between_paragraphs_are_kept_apart() -> None:
    assert all(CUT.apart(1, part) for part in range(1, CUT.count(1)))
