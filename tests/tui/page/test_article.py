"""The article and a digest as rows."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Article, Thread
from reader.tui.page.article import draw_article
from reader.tui.page.rows import Row
from reader.tui.page.sheet import Sheet
from tests.hostile import threads
from tests.tui.rows import text_of
from tests.tui.threads import ARTICLE


def drawn(rows: list[Row]) -> list[str]:
    return [text_of(row).rstrip() for row in rows]


def test_an_article_has_title_byline_lead_text_captions_and_what_to_know() -> None:
    assert drawn(draw_article(ARTICLE, ("4 are missing",), 46)) == [
        "The bakery on the corner closes its oven",
        "The Lantern · Ada Vink, Reporter · 2026-03-04",
        "08:30",
        "",
        "After ninety years the last loaf was sold on",
        "Saturday.",
        "",
        "The owner says that flour is not the problem:",
        "the lease is.",
        "",
        "What comes next",
        "",
        "A shop for telephone cases, says the notice",
        "(example.org).",
        "",
        "The window on Friday. Photo: Ada Vink",
        "",
        "About this copy",
        "• 4 are missing",
    ]


def test_a_made_up_title_is_marked() -> None:
    rows = draw_article(Article("First words of it", title_made_up=True), (), 60)
    assert drawn(rows) == ["First words of it", "(no title in the source)"]
    assert all("guess" in run.role for row in rows for run in row.runs)


def test_lines_of_an_article_are_not_longer_than_is_good_for_reading() -> None:
    rows = draw_article(Article("T", body="word " * 200), (), 180)
    assert max(len(text_of(row)) for row in rows) <= 74


@settings(max_examples=40)
@given(threads(), st.integers(10, 100))
def test_any_article_is_drawn_whole_and_in_order(thread: Thread, width: int) -> None:
    rows = draw_article(thread.article, thread.notices, width)
    starts = [row.start for row in rows]
    assert starts == sorted(starts)
    everything = "".join("".join(text_of(row).split()) for row in rows)
    assert "".join(thread.article.title.split()) in everything


def test_a_sheet_keeps_the_text_at_its_top_when_it_is_wrapped_anew() -> None:
    sheet = Sheet()
    sheet.height = 5
    article = Article("T", body="\n\n".join(f"paragraph{n} " + "word " * 30 for n in range(20)))
    sheet.fill(draw_article(article, (), 70))
    sheet.scroll(22)
    start = sheet.screen()[0].start
    sheet.fill(draw_article(article, (), 33))
    rows = list(sheet.rows)
    assert rows[sheet.top].start <= start < rows[sheet.top + 1].start


def test_a_sheet_scrolls_no_further_than_its_ends() -> None:
    sheet = Sheet()
    sheet.height = 4
    sheet.fill([Row((), n) for n in range(10)])
    assert sheet.scroll(100)
    assert sheet.top == 6
    assert not sheet.scroll(1)
    sheet.show(2)
    assert sheet.top == 2
    sheet.show(9)
    assert sheet.top == 6
