"""Markdown blocks as rows: every character is drawn once, and nothing is wider than the pane."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.text.markdown import Block, join, parse
from reader.tui.page.blocks import furthest, lay_out
from reader.tui.page.flow import Marked
from reader.tui.page.glyphs import ASCII, UNICODE, Glyphs
from reader.tui.page.rows import Row
from tests.hostile import clean_texts
from tests.tui.rows import text_of

ADDED = {"quote-bar", "marker", "rule"}


def drawn(body: str, width: int = 30, shift: int = 0) -> list[str]:
    return [text_of(row).rstrip() for row in lay_out(parse(body), width, shift=shift)]


def own_text(rows: list[Row]) -> str:
    """What is drawn of the body itself, without spaces and without what was added."""
    runs = (run for row in rows for run in row.runs if run.role not in ADDED)
    kept = (run.text for run in runs if "target" not in run.role)
    return "".join("".join(kept).split())


@given(clean_texts, st.integers(1, 120))
def test_all_text_of_paragraphs_is_drawn_once_and_in_order(body: str, width: int) -> None:
    blocks = [block for block in parse(body) if block.kind not in ("code", "table")]
    assert own_text(lay_out(blocks, width)) == "".join(join(blocks).split())


@given(clean_texts, st.integers(1, 120))
def test_no_row_holds_a_newline_or_tab_or_goes_back_in_the_text(body: str, width: int) -> None:
    rows = lay_out(parse(body), width)
    assert not any("\n" in run.text or "\t" in run.text for row in rows for run in row.runs)
    starts = [row.start for row in rows]
    assert starts == sorted(starts)


@given(clean_texts, st.integers(2, 120), st.integers(0, 40), st.sampled_from([UNICODE, ASCII]))
def test_no_row_is_wider_than_the_pane(body: str, width: int, shift: int, glyphs: Glyphs) -> None:
    for row in lay_out(parse(body), width, glyphs=glyphs, shift=shift):
        assert sum(cell_len(run.text) for run in row.runs) <= width


@given(st.lists(st.text("ab (){}=", max_size=50), min_size=1, max_size=4), st.integers(5, 60))
def test_moved_from_end_to_end_every_line_of_code_is_seen(lines: list[str], width: int) -> None:
    code = [line.rstrip() for line in lines]
    blocks = [Block("code", "\n".join(code))]
    seen = [row_text[1:-1] for row_text in map(text_of, lay_out(blocks, width))]
    for shift in range(1, furthest(blocks, width) + 1):
        rows = lay_out(blocks, width, shift=shift)
        seen = [before + text_of(row)[-2] for before, row in zip(seen, rows, strict=True)]
    assert [line.rstrip() for line in seen] == code


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


def test_code_keeps_its_lines_and_says_where_more_of_them_is() -> None:
    body = "```\nif x:\n    y = 'a long line of code'\n```"
    assert drawn(body, 20) == [" if x:", "     y = 'a long li›"]
    assert drawn(body, 20, shift=6) == ["‹", "‹= 'a long line of ›"]
    assert furthest(parse(body), 20) == len("    y = 'a long line of code'") - 18
    assert drawn(body, 20, shift=99) == ["‹", "‹long line of code'"]


def test_what_fits_is_not_moved() -> None:
    body = "Words that wrap around.\n\n    short\n\na | b\n-|-\nc | d"
    assert furthest(parse(body), 20) == 0
    assert drawn(body, 20, shift=3) == drawn(body, 20)


def test_a_mark_in_code_moves_with_it() -> None:
    blocks = parse("```\nsome code that is long\n```")
    rows = lay_out(blocks, 12, marks=[Marked(10, 14, "match")], shift=8)
    assert [run.text for run in rows[0].runs if "match" in run.role] == ["that"]


def test_in_ascii_nothing_that_is_added_is_anything_else() -> None:
    body = (
        "> a quote\n\n- item\n\n---\n\n    long code here\n\na | b\n-|-\nc | d\n\n[a](http://{}.b)"
    )
    rows = lay_out(parse(body.format("c" * 70)), 12, glyphs=ASCII)
    assert all(text_of(row).isascii() for row in rows)


def test_deep_quotes_leave_room_for_their_text() -> None:
    assert drawn("> " * 9 + "a few words", 14) == ["▎ ▎ ▎ a few", "▎ ▎ ▎ words"]


def test_no_character_is_cut_in_two_by_a_mark() -> None:
    rows = lay_out(parse("see 👩\u200d💻 there"), 30, marks=[Marked(4, 5)])
    assert [run.text for run in rows[0].runs] == ["see ", "👩\u200d💻", " there"]


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


def test_where_a_quote_is_from_stands_in_the_empty_row_below_it() -> None:
    blocks = parse("> Rye\n\nNo.\n\n> > Wheat\n>\n> Yes.")
    said = {blocks[0].start: "from № 1", blocks[2].start: "from № 2", blocks[3].start: ""}
    plainly = [text_of(row) for row in lay_out(blocks, 40)]
    told = [text_of(row) for row in lay_out(blocks, 40, sources=said)]
    assert plainly == ["▎ Rye", "", "No.", "", "▎ ▎ Wheat", "▎ ", "▎ Yes."]
    # Behind the last block a row is kept, even while it isn't known what will stand there.
    assert told == ["▎ Rye", "  from № 1", "No.", "", "▎ ▎ Wheat", "▎   from № 2", "▎ Yes.", ""]


def test_what_is_said_below_a_quote_never_sticks_out() -> None:
    blocks = parse("> Rye\n\nNo.")
    for width in range(1, 20):
        rows = lay_out(blocks, width, sources={0: "from № 1, № 2, № 3 and 5 more"})
        assert cell_len(text_of(rows[1])) <= width
