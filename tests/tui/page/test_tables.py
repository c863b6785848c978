"""Tables: columns that line up, cells that wrap where it is narrow, and nothing lost."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.text.markdown import parse
from reader.tui.page.blocks import furthest, lay_out
from reader.tui.page.flow import Marked
from reader.tui.page.glyphs import ASCII
from tests.tui.rows import text_of

PRICES = """\
| thing | price | note |
|:------|------:|:----:|
| tea | 3 | hot |
| 珈琲 | 12,50 | very long note here |
"""
WORDS = st.text("ab 漢é", max_size=12).map(lambda text: " ".join(text.split()))


def drawn(body: str, width: int, shift: int = 0) -> list[str]:
    return [text_of(row).rstrip() for row in lay_out(parse(body), width, shift=shift)]


def test_columns_are_as_wide_as_their_cells_and_aligned_as_they_say() -> None:
    assert drawn(PRICES, 60) == [
        "thing │ price │        note",
        "──────┼───────┼────────────────────",
        "tea   │     3 │         hot",
        "珈琲  │ 12,50 │ very long note here",
    ]


def test_the_head_is_told_from_the_rest_by_more_than_a_colour() -> None:
    rows = lay_out(parse(PRICES), 60)
    strong = ["strong" in row.runs[0].role for row in rows]
    assert strong == [True, False, False, False]


def test_where_it_is_narrow_the_widest_column_wraps_first() -> None:
    assert drawn(PRICES, 26) == [
        "thing │ price │    note",
        "──────┼───────┼───────────",
        "tea   │     3 │    hot",
        "珈琲  │ 12,50 │ very long",
        "      │       │ note here",
    ]


def test_where_no_word_would_fit_the_table_moves_sideways() -> None:
    assert furthest(parse(PRICES), 16) == 20 - 14
    assert drawn(PRICES, 16)[:3] == [" thing │ price ›", " ──────┼───────›", " tea   │     3 ›"]
    assert drawn(PRICES, 16, shift=6)[:3] == [
        "‹│ price │ note",
        "‹┼───────┼─────",
        "‹│     3 │ hot",
    ]


def test_links_and_marks_stay_in_their_cells() -> None:
    body = "a | b\n-|-\n[here](https://x.example/y) | say **so**"
    blocks = parse(body)
    at = blocks[0].text.index("so")
    rows = lay_out(blocks, 60, marks=[Marked(at, at + 2)])
    assert [text_of(row).rstrip() for row in rows][-1] == "here (x.example) │ say so"
    assert [run.text for run in rows[-1].runs if "found" in run.role] == ["so"]
    assert [run.text for run in rows[-1].runs if "strong" in run.role] == ["so"]


def test_in_ascii_a_table_has_ascii_lines() -> None:
    rows = lay_out(parse("a | b\n-|-\nc | d"), 20, glyphs=ASCII)
    assert [text_of(row).rstrip() for row in rows] == ["a | b", "--+--", "c | d"]


@given(st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=1), st.integers(2, 60))
def test_every_cell_is_drawn_once_and_all_rows_are_equally_wide(
    cells: list[list[str]], width: int
) -> None:
    lines = [f"| {' | '.join(row)} |" for row in cells]
    (block,) = parse("\n".join([lines[0], "|-|-|-|", *lines[1:]]))
    rows = lay_out([block], width)
    assert len({sum(cell_len(run.text) for run in row.runs) for row in rows}) == 1
    starts = [row.start for row in rows]
    assert starts == sorted(starts)
    if not furthest([block], width):
        seen = "".join(run.text for row in rows for run in row.runs if run.role != "marker")
        assert sorted("".join(seen.split())) == sorted(
            "".join("".join("".join(row).split()) for row in cells)
        )
