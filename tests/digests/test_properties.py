"""What holds for the digest of any thread."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.digests import by_name, names
from reader.model import Comment, Digest, Length, Point, Selection, Thread, arrange
from reader.text.markdown import parse, plain
from tests.digests.made import SAID, threads

LENGTHS = st.none() | st.integers(1, 12)


def digest(said: Thread, points: int | None = None) -> Digest:
    return by_name().summarise(said, length=Length(points=points), branches=True)


def all_points(made: Digest) -> Iterator[Point]:
    """The points of a digest and of its branches, each followed by its answer."""
    for point in (*made.points, *(point for each in made.branches for point in each.points)):
        yield point
        if point.answer is not None:
            yield point.answer


def check_address(said: Thread, point: Point) -> None:
    comment = said.comments[said.positions()[point.comment_id]]
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
    assert all(0 <= score <= 1 for _, score in point.scores)


def check_order(said: Thread, points: Iterable[Point]) -> None:
    places = said.positions()
    last = (-1, 0)
    for point in points:
        assert (places[point.comment_id], point.start) >= last
        last = (places[point.comment_id], point.end)


@settings(max_examples=18, deadline=None)
@given(threads(), LENGTHS)
def test_every_point_and_answer_is_a_live_comments_own_words_at_its_address(
    said: Thread, points: int | None
) -> None:
    made = digest(said, points)
    for point in all_points(made):
        check_address(said, point)
    if points is not None:
        assert len(made.points) <= points
    assert bool(made.points) != bool(made.reason)


@settings(max_examples=12, deadline=None)
@given(threads(), LENGTHS)
def test_points_stand_in_reading_order_and_none_overlap(said: Thread, points: int | None) -> None:
    made = digest(said, points)
    for each in (made.points, *(branch.points for branch in made.branches)):
        check_order(said, each)


@settings(max_examples=18, deadline=None)
@given(threads())
def test_supporters_are_other_live_comments_and_people_are_counted_if_all_are_known(
    said: Thread,
) -> None:
    places = said.positions()
    for point in all_points(digest(said, 8)):
        others = [places[each] for each in point.similar]
        assert others == sorted({*others} - {places[point.comment_id]})
        comments = [said.comments[place] for place in (places[point.comment_id], *others)]
        assert {comment.state for comment in comments} == {"live"}
        authors = {comment.author for comment in comments}
        known = point.tie is None and None not in authors
        assert point.people == (len(authors) if known else None)


@settings(max_examples=18, deadline=None)
@given(threads())
def test_an_answer_is_somebody_elses_is_no_point_and_says_how_it_is_known(said: Thread) -> None:
    places = said.positions()
    made = digest(said, 4)
    for points in (made.points, *(each.points for each in made.branches)):
        heard = {(point.comment_id, at) for point in points for at in range(point.start, point.end)}
        for point in points:
            answer = point.answer
            if answer is None:
                assert point.tie is None
                continue
            assert (answer.comment_id, answer.start) not in heard
            assert (answer.comment_id, answer.end - 1) not in heard
            assert answer.answer is None
            reply = said.comments[places[answer.comment_id]]
            assert reply.id != point.comment_id
            assert reply.author is None or reply.author != point.author
            if answer.tie == "quoted":
                assert point.comment_id in {quote.of for quote in reply.quotes}
            else:
                assert reply.parent == point.comment_id
                assert answer.tie == (reply.link or "stated")
                assert reply.confidence >= 0.5


@settings(max_examples=12, deadline=None)
@given(threads(), st.lists(st.sampled_from(SAID), min_size=1, max_size=3), st.data())
def test_which_of_two_equal_comments_came_first_does_not_matter(
    said: Thread, sentences: list[str], data: st.DataObject
) -> None:
    roots = [place for place in said.roots() if not said.comments[place].replies]
    first, last = data.draw(st.tuples(*[st.sampled_from([*roots, len(said.comments)])] * 2))
    pair = [Comment(name, body=" ".join(sentences), author=name) for name in ("Xan", "Yve")]
    texts = []
    for one, other in (pair, reversed(pair)):
        more = [*said.comments]
        more.insert(max(first, last), other)
        more.insert(min(first, last), one)
        made = digest(replace(said, comments=arrange(more).comments), 5)
        texts.append([(point.text, point.weight) for point in made.points])
    assert texts[0] == texts[1]


@settings(max_examples=18, deadline=None)
@given(threads(), st.data())
def test_a_comment_posted_again_adds_support_and_nothing_else(
    said: Thread, data: st.DataObject
) -> None:
    again = data.draw(st.sampled_from(said.comments))
    copy = Comment("copy", author=again.author, body=again.body, state=again.state)
    before, after = digest(said), digest(replace(said, comments=(*said.comments, copy)))
    assert after.branches == before.branches
    for old, new in zip(before.points, after.points, strict=True):
        assert tuple(each for each in new.similar if each != "copy") == old.similar
        assert replace(new, similar=(), people=None) == replace(old, similar=(), people=None)
        assert new.people in (None, old.people, 1 + (old.people or 0))
        if old.comment_id == again.id:
            assert (new.similar[-1:], new.people) == (("copy",), old.people)


@settings(max_examples=12, deadline=None)
@given(threads())
def test_each_of_all_branches_is_the_one_that_is_asked_for(said: Thread) -> None:
    branches = list(by_name().branches(said))
    wanted = [place for place, comment in enumerate(said.comments) if comment.replies]
    assert branches == [by_name().branch(said, place) for place in wanted]
    roots = [
        each for each in branches if each.comment_id in {said.comments[r].id for r in said.roots()}
    ]
    assert digest(said).branches == tuple(roots)


@settings(max_examples=12, deadline=None)
@given(threads(6), threads(6))
def test_comments_elsewhere_leave_the_points_of_a_branch_as_they_are(
    said: Thread, later: Thread
) -> None:
    more = [
        replace(
            each,
            id=f"later {each.id}",
            parent=each.parent and f"later {each.parent}",
            quotes=tuple(replace(q, of=q.of and f"later {q.of}") for q in each.quotes),
        )
        for each in later.comments
    ]
    longer = replace(said, comments=(*said.comments, *more))
    for place, comment in enumerate(said.comments):
        if comment.replies:
            assert by_name().branch(longer, place).points == by_name().branch(said, place).points


@settings(max_examples=18, deadline=None)
@given(threads(), LENGTHS)
def test_a_selection_of_all_comments_is_the_whole(said: Thread, points: int | None) -> None:
    everything = Selection(tuple(range(len(said.comments))), "of all")
    length = Length(points=points)
    made = by_name().summarise(said, length=length, selection=everything)
    whole = by_name().summarise(said, length=length)
    assert replace(made, selection="", reason=whole.reason) == whole
    assert bool(made.reason) == bool(whole.reason)


@settings(max_examples=12, deadline=None)
@given(threads(), st.data())
def test_a_selection_is_heard_alone(said: Thread, data: st.DataObject) -> None:
    chosen = data.draw(st.sets(st.integers(0, len(said.comments) - 1)))
    some = Selection(tuple(sorted(chosen)), "of some")
    made = by_name().summarise(said, selection=some, length=Length(points=6))
    allowed = {said.comments[place].id for place in chosen}
    for point in all_points(made):
        check_address(said, point)
        assert {point.comment_id, *point.similar} <= allowed
    assert bool(made.points) != bool(made.reason)


@settings(max_examples=12, deadline=None)
@given(threads(), st.integers(1, 60))
def test_words_are_counted_until_there_are_enough(said: Thread, words: int) -> None:
    sizes = [
        len(point.text.split())
        for point in by_name().summarise(said, length=Length(words=words)).points
    ]
    # All but some one of them, the last to be chosen, have fewer.
    assert not sizes or sum(sizes) - max(sizes) < words


@settings(max_examples=12, deadline=None)
@given(threads(), st.floats(0.01, 1))
def test_a_larger_share_gives_no_fewer_points(said: Thread, share: float) -> None:
    few, more = (
        by_name().summarise(said, length=Length(share=each)).points for each in (share / 2, share)
    )
    assert len(few) <= len(more)


@settings(max_examples=18, deadline=None)
@given(threads())
def test_what_was_asked_before_changes_no_digest(said: Thread) -> None:
    first = digest(said)
    again = replace(said, notices=("read again",))
    for place in reversed(range(len(said.comments))):
        by_name().branch(again, place, length=Length(points=3))
    by_name("lexrank").summarise(again)
    assert digest(again) == first


@pytest.mark.parametrize("name", names())
@settings(max_examples=3, deadline=None)
@given(said=threads())
def test_every_method_gives_points_at_their_addresses(name: str, said: Thread) -> None:
    made = by_name(name).summarise(said, length=Length(points=3), branches=True)
    for point in all_points(made):
        check_address(said, point)
    for each in (made.points, *(branch.points for branch in made.branches)):
        check_order(said, each)
    assert bool(made.points) == bool(digest(said).points) != bool(made.reason)
