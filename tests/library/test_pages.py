"""Comments as bytes: whatever they hold comes back."""

from datetime import datetime

from hypothesis import given, settings

from reader.library.heads import (
    article_read,
    article_written,
    notices_read,
    notices_written,
    outline_read,
    outline_written,
)
from reader.library.pages import excerpts, pack, unpack
from reader.model import Comment, Thread, outline
from tests.hostile import threads

some = threads().filter(lambda thread: bool(thread.comments))


def back(*comments: Comment) -> tuple[Comment, ...]:
    shape = outline(comments)
    return unpack(pack(comments), shape.depths, shape.replies)


@settings(max_examples=40)
@given(some)
def test_everything_of_a_thread_comes_back_from_bytes(thread: Thread) -> None:
    again = back(*thread.comments)
    assert again == tuple(thread.comments)
    times = [(comment.published, comment.edited) for comment in thread.comments]
    assert [(_zone(each.published), _zone(each.edited)) for each in again] == [
        (_zone(published), _zone(edited)) for published, edited in times
    ]
    assert article_read(article_written(thread.article)) == thread.article
    assert notices_read(notices_written(thread.notices)) == thread.notices
    shape = outline(thread.comments)
    assert outline_read(outline_written(shape), len(thread.comments)) == shape


@settings(max_examples=40)
@given(some)
def test_an_excerpt_says_the_same_as_its_comment(thread: Thread) -> None:
    found = excerpts(pack(thread.comments), len(thread.comments))
    assert found == tuple((c.author, c.published, c.score, c.body) for c in thread.comments)


def test_words_that_look_like_columns_are_taken_for_words() -> None:
    odd = Comment('"body":["', author='","body":["x"],"', body='"author":["ada"],"score":[1]')
    assert excerpts(pack((odd, odd)), 2) == ((odd.author, None, None, odd.body),) * 2


def test_numbers_without_measure_and_stubs_come_back() -> None:
    huge = Comment("1", score=10**40, missing=7, state="missing", confidence=1 / 3, link="inferred")
    assert back(huge) == (huge,)


def test_a_lone_surrogate_that_no_source_lets_through_does_no_harm() -> None:
    odd = Comment("\udc80", body="a\x00b")
    assert back(odd) == (odd,)


def test_what_has_nothing_to_say_takes_no_room() -> None:
    assert pack([Comment("a"), Comment("b")]) == b'{"id":["a","b"]}'


def _zone(moment: datetime | None) -> object:
    return None if moment is None else moment.utcoffset()
