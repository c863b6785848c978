"""A search finds every match, the nearest first, whatever the order of the page."""

import random
from collections.abc import Iterator, Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from reader.library.pages import pack
from reader.model import Comment, Thread, arrange
from reader.text.clean import clean
from reader.text.markdown import plain
from reader.tui.finding.filters import parse
from reader.tui.finding.knots import Knots, Worth
from reader.tui.finding.matching import Fault, compile_pattern
from reader.tui.finding.passing import steps
from reader.tui.finding.search import HIT, MOST_SLOW, Scope, Search
from tests.text.bodies import BODIES
from tests.tui.finding.passed import passing
from tests.tui.page.shapes import FEW
from tests.tui.threads import ARTICLE, BAKERY, wide


class Stored(tuple[Comment, ...]):
    """Comments in pages of two, as a library's are, that tell how many were read."""

    read = 0

    def excerpts(
        self, start: int, stop: int, worth: Worth | None = None
    ) -> Iterator[tuple[int, Sequence[Comment]]]:
        for first in range(start - start % 2, stop, 2):
            page = self[first : first + 2]
            if worth is None or worth(first, min(first + 2, len(self)), pack(page)):
                self.read += len(page)
                yield max(first, start), page[max(0, start - first) : stop - first]
            else:
                yield max(first, start), ()


def searched(thread: Thread, typed: str, scope: Scope | None = None) -> Search:
    pattern = compile_pattern(typed)
    assert not isinstance(pattern, Fault)
    search = Search(thread, pattern, scope or Scope(), Knots(thread))
    for _ in search.steps():
        pass
    return search


@FEW
@given(st.lists(BODIES, min_size=1, max_size=8), st.data())
def test_every_match_is_counted_where_it_is_sought(bodies: list[str], data: st.DataObject) -> None:
    comments = [
        Comment(f"c{n}", body=body, author=data.draw(st.sampled_from((None, "foo", "bar"))))
        for n, body in enumerate(bodies)
    ]
    thread = Thread("test", ARTICLE, arrange(comments).comments)
    start = data.draw(st.integers(0, len(bodies) - 1))
    order = data.draw(st.none() | st.permutations(range(len(bodies))))
    size = {"min_size": len(bodies), "max_size": len(bodies)}
    sought = data.draw(st.none() | st.lists(st.booleans(), **size).map(bytes))
    search = searched(thread, "fo", Scope(start, order, sought))
    counts = [
        plain(comment.body).lower().count("fo") + (comment.author == "foo")
        if sought is None or sought[index]
        else 0
        for index, comment in enumerate(thread.comments)
    ]
    assert [search.hits[index] for index in range(len(counts))] == counts
    assert (search.hits.total, search.hits.unsure) == (sum(counts), 0)
    shown = list(order or range(len(bodies)))
    at = shown.index(start)
    nearest = [index for index in shown[at:] + shown[:at] if counts[index]]
    assert search.first == (nearest[0] if nearest else None)
    for index, count in enumerate(counts):
        if sought is None or sought[index]:
            assert len(search.matches(index)) == count


def test_the_first_match_is_told_before_the_rest_is_searched() -> None:
    thread = wide(10_000, words=5)
    pattern = compile_pattern("w6000x3")
    assert not isinstance(pattern, Fault)
    search = Search(thread, pattern, Scope(5_990), Knots(thread))
    steps = search.steps()
    told = next(step for step in steps if step is not None)
    assert told.first == 6_000
    assert not told.sifted
    assert len(list(steps)) > 100
    assert search.done
    assert search.hits.total == 1


def test_matches_are_the_authors_name_and_stretches_of_the_text() -> None:
    search = searched(BAKERY, "sour")
    assert search.matches(2) == [None]
    (mark,) = searched(BAKERY, "slept").matches(2)
    assert mark is not None
    assert plain(BAKERY.comments[2].body)[mark.start : mark.end] == "slept"
    assert mark.role == HIT


def test_an_expression_that_takes_too_long_is_given_up_after_a_while() -> None:
    comments = [Comment(f"c{n}", body="a" * 60 + "b") for n in range(3 * MOST_SLOW)]
    search = searched(Thread("test", ARTICLE, (*comments, Comment("c", body="aa"))), "/(a|aa)+$")
    assert search.given_up
    assert search.slow == MOST_SLOW
    assert search.matches(0) == []
    assert search.done


def test_knots_are_found_out_once() -> None:
    rng = random.Random(1)
    bodies = ["plain", "f*oo*bar", "[x](https://a.b)y", "*all*"]
    comments = [Comment(f"c{n}", body=rng.choice(bodies)) for n in range(300)]
    thread = Thread("test", ARTICLE, tuple(comments))
    knots = Knots(thread)
    assert len(list(knots.steps())) > 3
    for index, comment in enumerate(comments):
        assert knots(index, "") == (comment.body in bodies[1:3])


def test_an_empty_thread_is_searched_in_no_time() -> None:
    search = searched(Thread("test", ARTICLE), "rye")
    assert search.done
    assert search.first is None


WANTED = st.sampled_from(
    ["foo", "Foo", "o b", "é", "k", "sİ", "/fo+", "/[f]o", "bar baz", "*", "7"]
)
SENTENCES = st.lists(
    BODIES | st.sampled_from(["\u212aoo", "ſİ", 'say "foo"', "\\foo\nbar"]), min_size=1
)


@FEW
@given(SENTENCES, WANTED, st.integers(0, 99))
@example(["\u212a"], "k", 0)
@example(["f*o*o", "foo"], "foo", 1)
def test_stored_comments_are_searched_and_filtered_like_others(
    bodies: list[str], typed: str, at: int
) -> None:
    comments = tuple(
        Comment(f"c{n}", body=clean(body), author=("foo", None, "é")[n % 3])
        for n, body in enumerate(bodies)
    )
    scope = Scope(at % len(bodies))
    pattern = compile_pattern(typed)
    assert not isinstance(pattern, Fault)
    stored = Thread("test", ARTICLE, Stored(comments))
    knots = Knots(stored)
    for _ in range(2):  # The second time it is known which are knotty.
        search = Search(stored, pattern, scope, knots)
        assert list(search.steps())
        expected = searched(Thread("test", ARTICLE, comments), typed, scope)
        assert [search.hits[n] for n in range(len(bodies))] == [
            expected.hits[n] for n in range(len(bodies))
        ]
        for typed_filter in (typed, f"-{typed}", f"author:{typed}", f"{typed} depth=0 -score>1"):
            chosen = parse(typed_filter)
            assert not isinstance(chosen, Fault)
            plainly = passing(chosen, Thread("test", ARTICLE, comments))
            (found,) = filter(None, steps(chosen, stored, lambda _: False, knots))
            assert found == plainly


def test_pages_that_cannot_match_are_not_read() -> None:
    comments = Stored(wide(100, words=3).comments)
    thread = Thread("test", ARTICLE, comments)
    knots = Knots(thread)
    list(knots.steps())
    comments.read = 0
    pattern = compile_pattern("w60x2")
    assert not isinstance(pattern, Fault)
    search = Search(thread, pattern, Scope(), knots)
    list(search.steps())
    assert search.hits.total == 1
    assert comments.read == 2
