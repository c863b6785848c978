"""What is searched for is found as a reader expects, and nothing is missed for being quick."""

import sys

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reader.text.markdown import plain
from reader.tui.finding.matching import (
    LONGEST,
    UNSURE,
    Expression,
    Fault,
    Pattern,
    compile_pattern,
    count,
    narrows,
)
from reader.tui.finding.sifting import fold
from tests.text.bodies import BODIES

ASCII = st.text("abfoxO1_-*.&|é ", min_size=1, max_size=5)


def pattern(typed: str) -> Pattern:
    compiled = compile_pattern(typed)
    assert not isinstance(compiled, Fault)
    return compiled


def found(typed: str, text: str) -> list[str]:
    return [text[start:end] for start, end in pattern(typed).find(text)]


@st.composite
def within(draw: st.DrawFn) -> tuple[str, str]:
    """A body, and something that its plain text may or may not hold."""
    body = draw(BODIES)
    text = plain(body)
    start = draw(st.integers(0, max(0, len(text) - 1)))
    piece = text[start : start + draw(st.integers(1, 8))]
    return body, draw(
        ASCII if not piece else st.sampled_from([piece, piece.lower(), piece.upper()])
    )


@given(within())
@example(("**f**oo", "foo"))
@example(("f&ouml;o", "föo"))
@example(("[fo](https://a.b)o", "foo"))
@example(("![](https://a.b)", "image"))
@example(("[](https://a.b/foo)", "foo"))
@example(("a | b\n--|--\n1 | 2", "1 | 2"))
@example(("> foo\n> bar", "o b"))
@example(("İstanbul", "istanbul"))
@example(("- foo\n- bar", "foo bar"))
@example(("a\nb", " "))
def test_sifting_bodies_misses_nothing_and_counts_right(case: tuple[str, str]) -> None:
    body, typed = case
    assume(not typed.startswith("/"))
    wanted = pattern(typed)
    really = len(wanted.find(plain(body)))
    assert wanted.sift(body) in (really, UNSURE)
    assert count(wanted, body) == really


@given(
    BODIES, st.sampled_from(["/fo+", "/fo?b", "/o{2}", "/[a-f]o", "/é", "/foo|b", "/o\\b", "/ſ"])
)
@example("**f**oo", "/foo")
@example("ſo", "/so")
def test_sifting_misses_nothing_for_an_expression(body: str, typed: str) -> None:
    wanted = pattern(typed)
    assert wanted.sift(body) in (0, UNSURE)
    assert count(wanted, body) == len(wanted.find(plain(body)))


def test_folding_keeps_every_character_in_its_place() -> None:
    for code in range(sys.maxunicode + 1):
        assert len(fold(chr(code))) == 1
    assert fold("ΟΔΟΣ\tIİı") == "οδοσ iiı"


def test_lower_case_ignores_case_and_a_capital_makes_it_exact() -> None:
    text = "Rye is not rye, says RYE"
    assert found("rye", text) == ["Rye", "rye", "RYE"]
    assert found("Rye", text) == ["Rye"]
    assert found("/r.e", text) == ["Rye", "rye", "RYE"]
    assert found("/R.e", text) == ["Rye"]
    assert found(r"/\Srye|\W", "a rye") == [" "]


def test_diacritics_count_as_typed() -> None:
    assert found("café", "cafe CAFÉ") == ["CAFÉ"]
    assert found("cafe", "cafe CAFÉ") == ["cafe"]


def test_a_space_stands_for_a_line_break_too() -> None:
    assert found("two words", "two\nwords") == ["two\nwords"]
    assert found("Two words", "Two\nwords") == ["Two\nwords"]


def test_matches_stand_apart() -> None:
    assert found("aa", "aaaaa") == ["aa", "aa"]


def test_a_slash_begins_a_regular_expression_and_another_may_end_it() -> None:
    for typed in ("/colou?r", "/colou?r/"):
        assert found(typed, "color, colour, coloor") == ["color", "colour"]
    assert found(r"/a\/", "a/b") == ["a/"]
    assert found("colou?r", "colour colou?r") == ["colou?r"]
    assert found("/", "and/or") == ["/"]


def test_matches_of_nothing_are_left_out() -> None:
    assert found("/x*", "axxb") == ["xx"]


@pytest.mark.parametrize("typed", ["/(", "/[a", "/*", "/(?P<a>x)(?P<a>y)(?Z9)", "/a{5000}"])
def test_a_broken_expression_says_what_is_wrong(typed: str) -> None:
    fault = compile_pattern(typed)
    assert isinstance(fault, Fault)
    assert fault.reason


def test_counts_that_would_be_unrolled_to_a_giant_are_refused() -> None:
    fault = compile_pattern("/((a{100}){100}){100}")
    assert fault == Fault("repeats something more than 1,000 times")
    assert isinstance(compile_pattern("/" + "a" * LONGEST), Fault)


def test_an_expression_that_would_take_for_ever_is_given_up() -> None:
    slow = pattern("/(a|aa)+$")
    assert isinstance(slow, Expression)
    with pytest.raises(TimeoutError):
        slow.find("a" * 60 + "b")


@given(within(), st.text("abfoxO1_-*.&|é ", min_size=1, max_size=3))
def test_what_is_typed_on_only_narrows_a_search(case: tuple[str, str], more: str) -> None:
    body, typed = case
    assume(not typed.startswith("/"))
    for longer in (typed + more, more + typed):
        old, new = pattern(typed), compile_pattern(longer)
        if not isinstance(new, Fault) and narrows(new, old) and new.find(plain(body)):
            assert old.find(plain(body))
    assert narrows(pattern("Rye bread"), pattern("rye"))
    assert not narrows(pattern("rye bread"), pattern("Rye"))
    assert not narrows(pattern("/rye bread"), pattern("rye"))
