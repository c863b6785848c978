"""Hints stand over the beginnings of links and move nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.markdown import parse
from reader.text.width import cell_width
from reader.tui.page.blocks import lay_out
from reader.tui.page.hints import marks_of, narrowed
from reader.tui.page.links import letters, links_of
from reader.tui.page.overlay import count, overlay
from reader.tui.page.rows import Row
from tests.tui.rows import text_of

BODY = (
    "See [*the* notice](https://x.example/n), <https://y.example/a/long/one> and ![](http://z.example)"
    "[one](https://a.example)[日本](https://b.example).\n\n> [q](https://c.example)"
)


def drawn(width: int) -> list[Row]:
    return lay_out(parse(BODY), width, marks=marks_of(links_of(BODY)))


def test_every_link_has_its_hint_in_order() -> None:
    words = iter(letters(6))
    rows = [overlay(row, words) for row in drawn(200)]
    hints = [run.text for row in rows for run in row.runs if run.role == "hint"]
    assert "".join(hints).replace(" ", "") == "".join(letters(6))
    assert next(words, None) is None
    assert text_of(rows[0]).startswith("See ahe notice")


@given(st.integers(8, 90), st.integers(0, 60))
def test_hints_change_no_width_but_of_a_link_at_the_very_end(width: int, more: int) -> None:
    plain = drawn(width)
    assert count(plain) == 6
    words = iter(letters(6 + more)[-6:])
    for before in plain:
        after = overlay(before, words)
        assert 0 <= cell_width(text_of(after)) - cell_width(text_of(before)) <= 1


def test_what_isnt_meant_any_more_stands_as_it_was() -> None:
    assert narrowed(["a", "sa", "sd"], "s") == ["", "a", "d"]
    before = lay_out(parse(BODY), 200)
    words = iter([""] * 6)
    after = [overlay(row, words) for row in drawn(200)]
    assert [text_of(row) for row in after] == [text_of(row) for row in before]
    assert not any("hint" in run.role for row in after for run in row.runs)
