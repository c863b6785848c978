"""Filters let through what people mean, with the ancestors that it stands under."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Comment, Thread
from reader.text.markdown import plain
from reader.tui.finding.filters import Filter, parse
from reader.tui.finding.knots import Knots
from reader.tui.finding.matching import Fault
from reader.tui.finding.passing import steps
from reader.tui.finding.search import MOST_SLOW
from tests.tui.finding.passed import passing
from tests.tui.page.shapes import FEW, shaped
from tests.tui.threads import ARTICLE, BAKERY, wide


def chosen(typed: str) -> Filter:
    parsed = parse(typed)
    assert not isinstance(parsed, Fault)
    return parsed


def numbers(typed: str, thread: Thread = BAKERY, news: bytes = b"") -> list[int]:
    """The numbers of the comments that pass."""
    passed = passing(chosen(typed), thread, lambda index: bool(news and news[index]))
    return [index + 1 for index, passes in enumerate(passed.passing) if passes]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("author:mill", [1, 5]),
        ("AUTHOR:mill", [1, 5]),
        ("by:vink", [2]),
        ('author:"ada vink"', [2]),
        ("author:Mill", []),
        ("score>6", [1]),
        ("score>=7", [1]),
        ("score<8", [1]),
        ("score<=6", []),
        ("score=7", [1]),
        ("score:7", [1]),
        ("depth=0", [1, 6, 8]),
        ("depth<1", [1, 6, 8]),
        ("replies>0", [1, 2, 4, 6]),
        ("link", [5]),
        ("has:link", [5]),
        ("new", [3, 8]),
        ("is:new", [3, 8]),
        ("-new author:sour", []),
        ("bread", [1]),
        ("rye without", [1, 2]),
        ('"rye without sugar"', [1, 2]),
        ('"without rye"', []),
        ('text:"rye without', [1, 2]),
        ("-author:mill -depth>0", [6, 8]),
        ("-bread -rye author:", None),
        ('"new"', []),
        ("/ry?e/", [1, 2, 5]),
        ("/(a", None),
        ("score>", None),
        ("score>many", None),
        ("score", []),
        ("- -", []),
        ("*", [4]),
        ("", [1, 2, 3, 4, 5, 6, 7, 8]),
    ],
)
def test_what_is_typed_is_understood(typed: str, expected: list[int] | None) -> None:
    if expected is None:
        fault = parse(typed)
        assert isinstance(fault, Fault)
        assert fault.reason
    else:
        assert numbers(typed, news=bytes([0, 0, 1, 0, 0, 0, 0, 1])) == expected


PARTS = st.sampled_from(
    [
        "author:ann",
        "author:b",
        "depth>1",
        "replies<3",
        "new",
        "w1",
        "w12",
        "-w3",
        "-new",
        "-depth<1",
    ]
)


@FEW
@given(shaped(), st.lists(PARTS, max_size=3), st.data())
def test_ancestors_of_what_passes_stay_and_nothing_else(
    comments: tuple[Comment, ...], parts: list[str], data: st.DataObject
) -> None:
    thread = Thread("test", ARTICLE, comments)
    news = bytes(data.draw(st.lists(st.booleans(), min_size=len(comments), max_size=len(comments))))
    passed = passing(chosen(" ".join(parts)), thread, lambda index: bool(news[index]))
    through = [
        all(holds(part, comment, new=bool(news[index])) for part in parts)
        for index, comment in enumerate(comments)
    ]
    ancestors = [
        any(through[index + 1 : index + comment.replies + 1])
        for index, comment in enumerate(comments)
    ]
    assert list(passed.shown) == [a or b for a, b in zip(through, ancestors, strict=True)]
    assert list(passed.dimmed) == [b and not a for a, b in zip(through, ancestors, strict=True)]
    assert list(passed.passing) == through
    assert passed.number == sum(through)


def holds(part: str, comment: Comment, *, new: bool) -> bool:
    """The same for one comment, the long way."""
    bare = part.removeprefix("-")
    if bare.startswith("author:"):
        held = bare.removeprefix("author:") in (comment.author or "")
    elif bare[:5] in ("depth", "repli"):
        held = eval(bare, {}, {"depth": comment.depth, "replies": comment.replies})
    elif bare == "new":
        held = new
    else:
        held = bare in plain(comment.body)
    return held != part.startswith("-")


@settings(deadline=timedelta(seconds=2))
@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_filter_or_a_fault(typed: str) -> None:
    parsed = parse(typed)
    if not isinstance(parsed, Fault):
        assert len(passing(parsed, BAKERY).shown) == 8


def test_the_work_is_done_in_small_steps() -> None:
    thread = wide(1_000)
    done = list(steps(chosen("w1x1"), thread, lambda _: False, Knots(thread)))
    assert len(done) > 10
    assert all(step is None for step in done[:-1])
    assert done[-1] is not None


def test_what_an_expression_takes_too_long_for_does_not_pass() -> None:
    slow = Thread("test", ARTICLE, (Comment("c1", body="a" * 60 + "b"), Comment("c2", body="aa")))
    assert numbers("/(a|aa)+$", slow) == [2]
    assert passing(chosen("/(a|aa)+$"), slow).slow == 1


def test_an_expression_that_takes_too_long_is_given_up_after_a_while() -> None:
    comments = tuple(Comment(f"c{n}", body="a" * 60 + "b") for n in range(3 * MOST_SLOW))
    passed = passing(chosen("/(a|aa)+$"), Thread("test", ARTICLE, comments))
    assert passed.number == 0
    assert passed.slow < 3 * MOST_SLOW
