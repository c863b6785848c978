"""Markdown blocks as rows: every character is drawn once, and nothing is wider than the pane."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.markdown import join, parse
from reader.text.width import cell_width
from reader.tui.page.blocks import Marked, lay_out
from reader.tui.page.rows import Row
from tests.hostile import clean_texts
from tests.tui.rows import text_of

ADDED = {"quote-bar", "marker", "rule"}


def drawn(body: str, width: int = 30) -> list[str]:
    return [text_of(row).rstrip() for row in lay_out(parse(body), width)]


def own_text(rows: list[Row]) -> str:
    """What is drawn of the body itself, without spaces and without what was added."""
    runs = (run for row in rows for run in row.runs if run.role not in ADDED)
    kept = (run.text for run in runs if "target" not in run.role)
    return "".join("".join(kept).split())


@given(clean_texts, st.integers(10, 60))
def test_all_text_but_long_lines_of_code_is_drawn(body: str, width: int) -> None:
    blocks = [block for block in parse(body) if block.kind != "code"]
    assert own_text(lay_out(blocks, width)) == "".join(join(blocks).split())


@given(clean_texts, st.integers(10, 60))
def test_no_row_holds_a_newline_or_tab_or_goes_back_in_the_text(body: str, width: int) -> None:
    rows = lay_out(parse(body), width)
    assert not any("\n" in run.text or "\t" in run.text for row in rows for run in row.runs)
    starts = [row.start for row in rows]
    assert starts == sorted(starts)


@given(st.text(alphabet="ab é漢👍🏽\u0301 ", max_size=80), st.integers(4, 30))
def test_no_row_of_plain_text_is_wider_than_the_pane(text: str, width: int) -> None:
    for row in lay_out(parse(text.strip()), width):
        assert cell_width(text_of(row)) <= max(width, 8)


def test_a_row_starts_where_its_text_starts() -> None:
    body = "One two three four five six.\n\n- seven eight nine ten eleven twelve\n- thirteen"
    plain = join(parse(body))
    for row in lay_out(parse(body), 16):
        words = [run.text for run in row.runs if run.role == "body" and run.text.strip()]
        if words:
            assert plain[row.start :].startswith(words[0])


def test_quotes_have_a_bar_on_every_row_and_one_for_each_level() -> None:
    assert drawn("> a quote that is long enough to wrap\n>\n> > and one inside\n\nafter", 24) == [
        "▎ a quote that is long",
        "▎ enough to wrap",
        "▎",
        "▎ ▎ and one inside",
        "",
        "after",
    ]


def test_list_items_hang_by_their_markers_and_stand_close() -> None:
    assert drawn(
        "- one that wraps around here\n- two\n  1. first of these\n\n     again\n- three", 16
    ) == [
        "• one that wraps",
        "  around here",
        "• two",
        "  1. first of",
        "     these",
        "",
        "     again",
        "• three",
    ]


def test_code_keeps_its_lines_and_is_clipped_where_it_is_too_long() -> None:
    assert drawn("```\nif x:\n    y = 'a long line of code'\n```", 20) == [
        " if x:",
        "     y = 'a long l…",
    ]


def test_a_link_says_where_it_leads_unless_its_label_does() -> None:
    assert drawn("[here](https://a.example/b) <https://a.example/c>", 80) == [
        "here (a.example) https://a.example/c"
    ]


def test_a_label_that_looks_like_another_address_gets_the_whole_true_one() -> None:
    assert drawn("[https://bank.example](https://thief.example/bank)", 80) == [
        "https://bank.example (https://thief.example/bank)"
    ]


def test_styles_follow_the_text_over_a_break() -> None:
    rows = lay_out(parse("plain **bold words here** plain"), 14)
    bold = [run.text for row in rows for run in row.runs if "strong" in run.role]
    assert bold == ["bold", "words here"]


def test_the_sentence_that_the_reader_was_sent_to_is_marked_and_nothing_else() -> None:
    body = "First one. [Second](https://x.example) *one* here. Third."
    plain = join(parse(body))
    start = plain.index("Second")
    end = plain.index(" Third")
    rows = lay_out(parse(body), 18, marks=[Marked(start, end)])
    found = "".join(run.text for row in rows for run in row.runs if "found" in run.role)
    assert found.replace(" ", "") == "Second(x.example)onehere."


def test_a_comment_of_many_styles_is_laid_out_in_time_for_a_frame() -> None:
    body = "*a* " * 4_000
    assert len(lay_out(parse(body), 60)) > 120
