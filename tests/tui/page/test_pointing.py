"""What lies under a cell of the screen is the text drawn there, and nothing that was added."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Comment, Thread, arrange
from reader.text.markdown import parse, plain
from reader.text.width import cell_width
from reader.tui.page.blocks import lay_out
from reader.tui.page.pointing import TO_THE_END, Stretch, between, stretch_at, under
from reader.tui.page.walking import Place
from tests.tui.rows import text_of
from tests.tui.threads import page_of

BODY = (
    "Some *words* that [lead](https://x.example) 日本 elsewhere, and go on.\n\n"
    "> A quote of several words in a row\n\n- one\n- two two\n\n```\na = b\nc = d\n```"
)
TEXT = plain(BODY)


def picked(line: int, cell: int, width: int = 30) -> str:
    rows = lay_out(parse(BODY), width)
    start, end = stretch_at(rows, line, cell)
    return TEXT[start:end]


@given(st.integers(8, 80))
def test_every_cell_that_shows_text_leads_to_it(width: int) -> None:
    rows = lay_out(parse(BODY), width)
    for line, row in enumerate(rows):
        cell = 0
        for run in row.runs:
            for char in run.text:
                start, end = stretch_at(rows, line, cell)
                role = run.role.split()
                if role[0] in ("body", "quote") and "target" not in role:
                    assert TEXT[start:end] == char
                cell += cell_width(char)
        start, end = stretch_at(rows, line, cell + 5)
        assert start == end or "code" in row.runs[0].role


def test_bars_marks_and_targets_are_no_text() -> None:
    rows = lay_out(parse(BODY), 30)
    drawn = [text_of(row) for row in rows]
    quote = next(line for line, text in enumerate(drawn) if text.startswith("▎"))
    item = next(line for line, text in enumerate(drawn) if "two" in text)
    assert picked(quote, 2) == "A"
    assert picked(quote, 0) == "A"
    assert picked(item, 2) == "t"
    target = next(line for line, text in enumerate(drawn) if "(x.example)" in text)
    at = drawn[target].index("(x.ex")
    assert picked(target, at + 2) == ""


def test_code_is_taken_by_lines() -> None:
    rows = lay_out(parse(BODY), 30)
    line = len(rows) - 2
    start, end = stretch_at(rows, line, 3)
    assert TEXT[start:end] == "a = b\n"
    assert stretch_at(rows, line + 1, 0) == (TEXT.index("c = d"), TO_THE_END)


THREAD = Thread(
    "test",
    Article("T"),
    arrange(
        [
            Comment("a", body="First words of it."),
            Comment("b", parent="a", body="Second words."),
            Comment("c", body="Third words."),
        ]
    ).comments,
)


def test_a_selection_goes_from_comment_to_comment_and_leaves_out_what_is_folded() -> None:
    page = page_of(THREAD)
    first = under(page, Place(0, 2), 2 + 6)
    last = under(page, Place(2, 2), 2 + 4)
    assert (first, last) == (Stretch(0, 6, 7), Stretch(2, 4, 5))
    whole = [Stretch(0, 6, TO_THE_END), Stretch(1, 0, TO_THE_END), Stretch(2, 0, 5)]
    assert between(page, first, last) == between(page, last, first) == whole
    page.folds.fold(0)
    page.refold(0)
    assert between(page, first, last) == [Stretch(2, 0, 5)]


def test_a_header_lies_at_the_beginning_of_its_text() -> None:
    page = page_of(THREAD)
    assert under(page, Place(1, 1), 9) == Stretch(1, 0, 0)
    assert between(page, Stretch(0, 3, 4), Stretch(0, 1, 2)) == [Stretch(0, 1, 4)]


def test_parts_of_a_long_comment_count_in_the_whole() -> None:
    body = "\n\n".join(f"Paragraph {n} says so." for n in range(1_000))
    page = page_of(Thread("test", Article("T"), (Comment("a", body=body),)))
    assert len(page.shape) > 1
    rows = page.rows(1)
    line = next(line for line, row in enumerate(rows) if "Paragraph" in text_of(row))
    found = under(page, Place(1, line), 2)
    assert found.comment == 0
    assert text_of(rows[line]).strip() == plain(body)[found.start :].split("\n")[0]
