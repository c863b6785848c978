"""Correcting: a branch hangs elsewhere, and nothing else changes."""

from collections.abc import Sequence
from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Comment, Thread, arrange, outline
from reader.model.correct import ROOT, allowed, changed, rehung
from reader.model.rearranged import moved
from tests.correcting import corrected


def threads(least: int = 1) -> st.SearchStrategy[Thread]:
    """Threads of guesses, each comment under one of those before it or under none."""
    shapes = st.lists(st.integers(-1, 30), min_size=least, max_size=14)
    return shapes.map(lambda shape: guessed([min(up, at - 1) for at, up in enumerate(shape)]))


def guessed(parents: Sequence[int]) -> Thread:
    comments = [
        Comment(f"c{at}", f"c{up}" if up >= 0 else None, body=f"{at}\n" * (at % 7), link="inferred")
        for at, up in enumerate(parents)
    ]
    return Thread("test", Article("T"), arrange(comments).comments)


def moves(thread: Thread, draw: st.DataObject) -> tuple[int, int]:
    """A comment, and a place outside its branch or `ROOT`."""
    index = draw.draw(st.integers(0, len(thread.comments) - 1))
    after = index + thread.comments[index].replies + 1
    parents = [*range(ROOT, index), *range(after, len(thread.comments))]
    return index, draw.draw(st.sampled_from(parents))


def siblings(thread: Thread, parent: str | None) -> list[str]:
    return [comment.id for comment in thread.comments if comment.parent == parent]


@given(threads(), st.data())
def test_it_is_what_arranging_anew_would_make_of_it(thread: Thread, data: st.DataObject) -> None:
    index, parent = moves(thread, data)
    made = rehung(thread, index, parent)
    assert arrange(made.comments).comments == tuple(made.comments)
    assert tuple(outline(made.comments)) == tuple(outline(tuple(made.comments)))


@given(threads(), st.data())
def test_nothing_is_lost_and_only_one_parent_changes(thread: Thread, data: st.DataObject) -> None:
    index, parent = moves(thread, data)
    made = rehung(thread, index, parent)
    name = thread.comments[index].id
    bare = {each.id: replace(each, depth=0, replies=0) for each in thread.comments}
    bare[name] = replace(
        bare[name],
        parent=None if parent == ROOT else thread.comments[parent].id,
        link="corrected",
    )
    assert {each.id: replace(each, depth=0, replies=0) for each in made.comments} == bare
    assert len(made.comments) == made.present() == len(bare)
    assert list(made.positions()) == [each.id for each in made.comments]


@given(threads(), st.data())
def test_all_others_keep_their_order(thread: Thread, data: st.DataObject) -> None:
    index, parent = moves(thread, data)
    branch = {each.id for each in thread.branch(index)}
    made = rehung(thread, index, parent)
    before = [each.id for each in thread.comments]
    after = [each.id for each in made.comments]
    assert [name for name in before if name in branch] == [n for n in after if n in branch]
    assert [name for name in before if name not in branch] == [n for n in after if n not in branch]
    places = [before.index(name) for name in siblings(made, made.comments[0].parent)]
    assert places == sorted(places)


@given(threads(), st.data())
def test_corrections_of_what_was_corrected_add_up(thread: Thread, data: st.DataObject) -> None:
    made = thread
    for _ in range(4):
        made = rehung(made, *moves(made, data))
    plain = replace(thread, comments=tuple(made.comments))
    index, parent = moves(made, data)
    assert list(rehung(made, index, parent).comments) == list(rehung(plain, index, parent).comments)


@given(threads(2), st.data())
def test_every_parent_that_reading_order_allows_leaves_the_comments_above_alone(
    thread: Thread, data: st.DataObject
) -> None:
    index = data.draw(st.integers(1, len(thread.comments) - 1))
    names = thread.positions()
    ups = [ROOT if each.parent is None else names[each.parent] for each in thread.comments]
    parents = allowed(index, ups.__getitem__)
    assert ups[index] in parents
    assert [outline(thread.comments).depths[each] for each in parents[1:]] == list(
        range(len(parents) - 1)
    )
    assert parents[-1] == index - 1
    for parent in parents:
        made = rehung(thread, index, parent)
        assert [each.id for each in made.comments[:index]] == [
            each.id for each in thread.comments[:index]
        ]


@given(threads(), st.data())
def test_it_is_known_where_each_comment_went(thread: Thread, data: st.DataObject) -> None:
    once = rehung(thread, *moves(thread, data))
    twice = rehung(once, *moves(once, data))
    for before, after in ((thread, once), (once, twice), (twice, thread)):
        now = moved(before.comments, after.comments) or range(len(before.comments))
        ids = [each.id for each in after.comments]
        assert [ids[place] for place in now] == [each.id for each in before.comments]
    assert moved(once.comments, once.comments) is None


@given(threads(), st.data())
def test_it_is_known_which_comments_were_corrected(thread: Thread, data: st.DataObject) -> None:
    index, parent = moves(thread, data)
    once = rehung(thread, index, parent)
    assert changed(thread.comments, once.comments) == [index]
    assert changed(once.comments, once.comments) == []
    place = [each.id for each in once.comments].index(thread.comments[index].id)
    assert changed(once.comments, thread.comments) == [place]


def test_the_comments_are_had_by_place_by_slice_and_from_the_end() -> None:
    thread = corrected(guessed([-1, 0, 1, 1, -1]), "c2", "c0")
    assert [each.id for each in thread.comments] == ["c0", "c1", "c3", "c2", "c4"]
    assert [(each.id, each.depth, each.replies) for each in thread.comments[1:4]] == [
        ("c1", 1, 1),
        ("c3", 2, 0),
        ("c2", 1, 0),
    ]
    assert thread.comments[-1].id == "c4"
    with pytest.raises(IndexError):
        thread.comments[5]


def test_saying_that_the_guess_is_right_makes_it_a_fact() -> None:
    thread = guessed([-1, 0])
    comment = replace(thread.comments[1], confidence=0.3)
    unsure = replace(thread, comments=(thread.comments[0], comment))
    said = corrected(unsure, "c1", "c0").comments[1]
    assert said == replace(comment, link="corrected", confidence=1.0)


def test_a_root_that_was_guessed_can_be_given_a_parent_and_be_a_root_again() -> None:
    thread = corrected(guessed([-1, -1, 1]), "c1", "c0")
    assert [(each.id, each.parent, each.depth) for each in thread.comments] == [
        ("c0", None, 0),
        ("c1", "c0", 1),
        ("c2", "c1", 2),
    ]
    root = corrected(thread, "c1", None).comments[1]
    assert (root.parent, root.link, root.depth) == (None, "corrected", 0)


def test_no_comment_gets_into_its_own_branch() -> None:
    thread = guessed([-1, 0, 1])
    for parent in ("c0", "c1", "c2"):
        with pytest.raises(ValueError, match="own branch"):
            corrected(thread, "c0", parent)


@pytest.mark.parametrize("link", ["stated", "quoted", None])
def test_a_fact_is_not_corrected(link: str | None) -> None:
    comments = (Comment("a", replies=1), Comment("b", "a", 1, link=link))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="whom 'b' answers is known"):
        corrected(Thread("test", Article("T"), comments), "b", None)


def test_a_branch_of_half_of_a_hundred_thousand_moves_at_once() -> None:
    half = 50_000
    chain = [
        Comment(f"c{n}", depth=n, replies=half - n - 1, link="inferred") for n in range(1, half)
    ]
    leaves = [Comment(f"d{n}", "c0", depth=1, link="inferred") for n in range(half)]
    comments = (Comment("c0", replies=len(chain) + half), *chain, *leaves)
    thread = Thread("test", Article("T"), comments)
    begin = process_time()
    made = rehung(rehung(thread, 1, ROOT), half + 1, 0)
    assert process_time() - begin < 1
    assert len(made.comments) == 2 * half
