"""Arranging: every comment once, before its replies, whatever the parents claim."""

from dataclasses import replace
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from reader.model import ARTICLE, Comment, Quote, Thread, arrange
from reader.model.article import Article

_NAMES = "abcdefgh"


@st.composite
def tangles(draw: st.DrawFn) -> list[Comment]:
    """Comments with ids that may stand twice, and parents that may be anyone or nobody here."""
    count = draw(st.integers(0, 12))
    name = st.sampled_from(_NAMES)
    parent = st.none() | st.sampled_from(_NAMES + "xyz")
    return [
        Comment(draw(name), draw(parent), body=str(number), link="stated", confidence=0.5)
        for number in range(count)
    ]


@given(tangles())
def test_no_comment_is_lost_and_no_id_stands_twice(tangle: list[Comment]) -> None:
    arranged = arrange(tangle)
    here = [comment for comment in arranged.comments if comment.state != "missing"]
    assert sorted(comment.body for comment in here) == sorted(each.body for each in tangle)
    assert len({comment.id for comment in arranged.comments}) == len(arranged.comments)
    assert arranged.renamed == len(tangle) - len({comment.id for comment in tangle})
    assert arranged.stubs == len(arranged.comments) - len(tangle)


@given(tangles())
def test_each_comment_follows_its_parent_inside_its_branch(tangle: list[Comment]) -> None:
    comments = arrange(tangle).comments
    places = {comment.id: place for place, comment in enumerate(comments)}
    for place, comment in enumerate(comments):
        if comment.parent is None:
            assert comment.depth == 0
        else:
            above = places[comment.parent]
            assert above < place <= above + comments[above].replies
            assert comment.depth == comments[above].depth + 1
        inside = comments[place + 1 : place + comment.replies + 1]
        assert all(each.depth > comment.depth for each in inside)
        after = comments[place + comment.replies + 1 : place + comment.replies + 2]
        assert all(each.depth <= comment.depth for each in after)


@given(tangles())
def test_a_parent_changes_only_where_a_circle_is_opened(tangle: list[Comment]) -> None:
    arranged = arrange(tangle)
    parents = {each.body: each.parent for each in tangle}
    changed = [
        comment
        for comment in arranged.comments
        if comment.state != "missing" and comment.parent != parents[comment.body]
    ]
    assert len(changed) == arranged.loops
    assert all((each.parent, each.link, each.confidence) == (None, None, 1.0) for each in changed)


@given(tangles())
def test_siblings_stay_in_the_order_in_which_they_came(tangle: list[Comment]) -> None:
    order = {each.body: place for place, each in enumerate(tangle)}
    brothers: dict[str | None, list[int]] = {}
    for comment in arrange(tangle).comments:
        if comment.state != "missing":
            brothers.setdefault(comment.parent, []).append(order[comment.body])
    assert all(
        places == sorted(places) for parent, places in brothers.items() if parent is not None
    )


@given(tangles())
def test_arranging_what_is_arranged_changes_nothing(tangle: list[Comment]) -> None:
    once = arrange(tangle)
    twice = arrange(once.comments)
    assert twice.comments == once.comments
    assert twice.notices() == ()


@given(tangles())
def test_the_roots_and_their_branches_make_up_the_thread(tangle: list[Comment]) -> None:
    thread = Thread("test", Article("T"), arrange(tangle).comments)
    roots = thread.roots()
    assert all(thread.comments[root].depth == 0 for root in roots)
    assert [each for root in roots for each in thread.branch(root)] == list(thread.comments)
    assert thread.present() == len(tangle)
    assert all(thread.comments[place].id == name for name, place in thread.positions().items())


def test_an_absent_parent_gets_a_stub_where_its_first_reply_stood() -> None:
    arranged = arrange([Comment("a"), Comment("b", "gone"), Comment("c"), Comment("d", "gone")])
    assert [comment.id for comment in arranged.comments] == ["a", "gone", "b", "d", "c"]
    stub = arranged.comments[1]
    assert (stub.state, stub.missing, stub.replies) == ("missing", 1, 2)
    assert arranged.notices() == ("1 comments that others answer are not in this copy",)


def test_a_circle_is_opened_at_the_comment_that_came_first() -> None:
    arranged = arrange([Comment("d", "c"), Comment("a", "c"), Comment("b", "a"), Comment("c", "b")])
    assert [(each.id, each.depth) for each in arranged.comments] == [
        ("a", 0),
        ("b", 1),
        ("c", 2),
        ("d", 3),
    ]
    assert arranged.loops == 1


def test_a_comment_that_answers_itself_is_a_root() -> None:
    assert arrange([Comment("a", "a")]).comments == (Comment("a"),)


def test_the_second_of_an_id_gets_a_name_that_nobody_has() -> None:
    arranged = arrange([Comment("a"), Comment("a"), Comment("a-2", "a"), Comment("a")])
    assert [comment.id for comment in arranged.comments] == ["a", "a-2", "a-3", "a-4"]
    assert arranged.renamed == 2


def test_a_chain_of_100_000_needs_no_recursion_and_no_patience() -> None:
    count = 100_000
    chain = [Comment(str(place), str(place - 1) if place else None) for place in range(count)]
    begin = perf_counter()
    comments = arrange(reversed(chain)).comments
    assert perf_counter() - begin < 10
    assert [comment.depth for comment in comments] == list(range(count))
    assert comments[0].replies == count - 1


def test_no_comment_is_called_as_the_article_is_and_its_replies_follow_it() -> None:
    quote = Quote("Word for word.", ARTICLE)
    arranged = arrange(
        [
            Comment("a", "article", link="stated"),
            Comment("article", quotes=(quote,)),
            Comment("article-2"),
            Comment("article", "article", link="stated"),
        ]
    )
    assert [(each.id, each.parent) for each in arranged.comments] == [
        ("article-3", None),
        ("a", "article-3"),
        ("article-4", "article-3"),
        ("article-2", None),
    ]
    assert arranged.comments[0].quotes == (quote,)
    assert (arranged.renamed, arranged.stubs) == (2, 0)
    assert arrange(arranged.comments).notices() == ()


def test_what_answers_the_article_is_a_root() -> None:
    guessed = Comment("b", "article", link="inferred", confidence=0.5)
    arranged = arrange([Comment("a", "article", link="stated"), guessed])
    assert arranged.comments == (Comment("a"), replace(guessed, parent=None))
    assert arranged.notices() == ()
