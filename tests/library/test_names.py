"""Names that hold from one copy of a thread to the next."""

from hypothesis import given, settings

from reader.library.names import joined, names_of, parted, renamed
from reader.model import Comment, Thread
from tests.hostile import threads


def test_an_id_of_the_source_is_the_name() -> None:
    assert names_of([Comment("7", body="a"), Comment("x", body="a")]) == ["7", "x"]


def test_a_comment_of_a_pasted_page_is_called_after_what_it_says() -> None:
    before = [Comment("c1", body="Eerst.", lines=(1, 1)), Comment("c2", body="Dan.", lines=(2, 2))]
    after = [Comment("c1", body="Nieuw.", lines=(1, 1)), Comment("c2", body="Eerst.", lines=(2, 2))]
    assert names_of(after)[1] == names_of(before)[0]
    assert len({*names_of(before), *names_of(after)}) == 3


def test_marks_spaces_and_capitals_don_t_change_a_name() -> None:
    said = ["Een *goed* idee", "een goed  idee.", "Een\n> goed\n\nidee"]
    assert len({names_of([Comment("c1", body=body, lines=(1, 1))])[0] for body in said}) == 1


def test_who_said_it_belongs_to_the_name() -> None:
    one, other = (names_of([Comment("c1", author=name, lines=(1, 1))]) for name in ("A", "B"))
    assert one != other


def test_the_second_of_two_equal_comments_has_a_name_of_its_own() -> None:
    names = names_of([Comment("c1", body="+1", lines=(1, 1)), Comment("c2", body="+1")])
    assert len(set(names)) == 2


def test_a_made_up_id_is_no_name() -> None:
    assert names_of([Comment("unnamed-1", body="a"), Comment("7", body="a")])[1] == "7"
    assert not names_of([Comment("unnamed-1", body="a")])[0].startswith("unnamed")


@settings(max_examples=20)
@given(threads())
def test_names_are_different_and_can_be_told_apart_in_one_text(thread: Thread) -> None:
    names = names_of(thread.comments)
    ids = [comment.id for comment in thread.comments]
    assert len(set(names)) == len(ids)
    assert parted(joined(names)) == names
    other = renamed(ids, names)
    assert [other.get(each, each) for each in ids] == names


def test_an_id_of_several_lines_does_not_break_the_list() -> None:
    names = names_of([Comment("a\nb"), Comment("c")])
    assert parted(joined(names)) == names
