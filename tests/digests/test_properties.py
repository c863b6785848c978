"""What holds for the digest of any thread."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.digests import by_name
from reader.model import Article, Comment, Digest, Length, Thread, arrange
from reader.text.markdown import parse, plain
from tests.digests.threads import POOL


def digest(said: Thread, points: int | None = None) -> Digest:
    return by_name().summarise(said, length=Length(points=points), branches=True)


@st.composite
def threads(draw: st.DrawFn) -> Thread:
    count = draw(st.integers(1, 10))
    comments = []
    for place in range(count):
        sentences = draw(st.lists(st.sampled_from(POOL), min_size=0, max_size=3))
        body = " ".join(sentences)
        if place and draw(st.booleans()):
            body = f"> {draw(st.sampled_from(POOL))}\n\n{body}"
        parent = draw(st.none() | st.integers(0, place - 1)) if place else None
        author = draw(st.none() | st.sampled_from(["Ann", "Ben", "Cem"]))
        state = draw(st.sampled_from(["live", "live", "live", "deleted"]))
        comments.append(
            Comment(
                id=str(place),
                parent=None if parent is None else str(parent),
                author=author,
                body=body,
                state=state,
            )
        )
    return Thread("test", Article("Trains", language="en"), arrange(comments).comments)


@settings(max_examples=40, deadline=None)
@given(threads(), st.none() | st.integers(1, 12))
def test_every_point_is_a_live_comments_own_words_at_its_address(
    said: Thread, points: int | None
) -> None:
    made = digest(said, points)
    comments = {comment.id: comment for comment in said.comments}
    for point in (*made.points, *(point for each in made.branches for point in each.points)):
        comment = comments[point.comment_id]
        assert comment.state == "live"
        assert point.author == comment.author
        assert plain(comment.body)[point.start : point.end] == point.text != ""
        assert any(
            not block.quote
            and block.start <= point.start
            and point.end <= block.start + len(block.text)
            for block in parse(comment.body)
        )
        assert 0 <= point.weight <= 1
        assert point.comment_id not in point.similar
        assert set(point.similar) <= comments.keys()
    if points is not None:
        assert len(made.points) <= points


@settings(max_examples=25, deadline=None)
@given(threads())
def test_points_stand_in_reading_order_and_none_twice(said: Thread) -> None:
    places = said.positions()
    order = [(places[point.comment_id], point.start) for point in digest(said).points]
    assert order == sorted(set(order))


@settings(max_examples=25, deadline=None)
@given(threads(), st.data())
def test_a_comment_posted_again_adds_support_and_nothing_else(
    said: Thread, data: st.DataObject
) -> None:
    again = data.draw(st.sampled_from(said.comments))
    copy = Comment(id="copy", author=again.author, body=again.body, state=again.state)
    more = replace(said, comments=(*said.comments, copy))
    before, after = digest(said), digest(more)
    assert [replace(point, similar=()) for point in after.points] == [
        replace(point, similar=()) for point in before.points
    ]
    for old, new in zip(before.points, after.points, strict=True):
        assert tuple(each for each in new.similar if each != "copy") == old.similar
        if old.comment_id == again.id:
            assert new.similar[-1:] == ("copy",)


@settings(max_examples=25, deadline=None)
@given(threads())
def test_a_digest_is_the_same_every_time(said: Thread) -> None:
    assert digest(said) == digest(replace(said, notices=("read again",)))
