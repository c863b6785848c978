"""How a comment looks, open and folded, and what its header says."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Comment, Thread
from reader.text.width import cell_width
from reader.tui.page.gist import Gist, Sentence
from reader.tui.page.moment import said
from reader.tui.page.page import Page
from reader.tui.page.rows import GAP, GIST, HEADER
from tests.hostile import threads
from tests.tui.rows import text_of
from tests.tui.threads import ARTICLE, BAKERY, NOW, chain, page_of


def drawn(page: Page, index: int) -> list[str]:
    return [text_of(row).rstrip() for row in page.rows(index)]


def gist(*sentences: tuple[str, int]) -> Gist:
    return Gist(tuple(Sentence(" ".join(text.split()), number) for text, number in sentences))


def header(page: Page, index: int) -> str:
    return drawn(page, index)[1]


def test_a_comment_is_an_empty_row_a_header_and_its_text() -> None:
    assert drawn(page_of(BAKERY, 40), 0) == [
        "",
        "▾ 1  mill · 3 h · score 7",
        "  I bought my bread there every week.",
        "  Who else will bake rye without sugar?",
    ]


def test_a_reply_stands_behind_solid_guides_and_a_guess_behind_a_dotted_one() -> None:
    page = page_of(BAKERY, 50)
    assert drawn(page, 1) == [
        "│",
        "│ ▾ 2  Ada Vink · OP · 30 min",
        "│   ▎ Who else will bake rye without sugar?",
        "│",
        "│   The one at the station does, on Tuesdays.",
    ]
    assert drawn(page, 2) == [
        "│ ┊",
        "│ ┊ · 3  sour · ↳ 2?",
        "│ ┊   Only when the baker has slept.",
    ]


def test_a_parent_is_named_where_it_is_not_right_above() -> None:
    page = page_of(BAKERY, 60)
    assert "↳ 1" in header(page, 3)
    assert "↳" not in header(page, 4)


def test_a_parent_that_a_quote_proves_is_said_to_be_quoted() -> None:
    comments = (
        Comment("a", replies=2),
        Comment("b", parent="a", depth=1, link="stated"),
        Comment("c", parent="a", depth=1, link="quoted"),
    )
    assert header(page_of(Thread("test", ARTICLE, comments)), 2) == "│ · 3  ↳ 1 quoted"


def test_who_edited_is_said_and_not_taken_for_the_author() -> None:
    assert "edited by moderator" in header(page_of(BAKERY), 3)
    own = Comment("a", author="ann", edited_by="ann")
    assert header(page_of(Thread("test", ARTICLE, (own,))), 0) == "· 1  ann · edited"


def test_a_comment_that_is_not_there_says_so() -> None:
    assert drawn(page_of(BAKERY), 6) == ["│", "│ · 7  gone · deleted", "│   (deleted)"]
    stub = Comment("a", state="missing", missing=3)
    assert drawn(page_of(Thread("test", ARTICLE, (stub,))), 0) == [
        "",
        "· 1  not in this copy",
        "  (3 comments)",
    ]


def test_a_folded_branch_says_how_much_is_inside_and_keeps_room_for_its_sentence() -> None:
    page = page_of(BAKERY, 60)
    page.folds.fold(0)
    page.refold(0)
    assert drawn(page, 0) == [
        "",
        "▸ 1  mill · 3 h · score 7 · +4 replies · 4 people",
        "  …",
        "",
        "",
    ]
    page.set_gist(0, gist(("The one at the station does, on Tuesdays.", 2)))
    assert drawn(page, 0)[2:] == ["  The one at the station does, on Tuesdays.  № 2", "", ""]


def test_people_are_counted_only_where_authors_are_stated() -> None:
    comments = (Comment("a", replies=1), Comment("b", parent="a", depth=1))
    page = page_of(Thread("test", ARTICLE, comments))
    page.folds.fold(0)
    page.refold(0)
    assert header(page, 0) == "▸ 1  +1 reply"


def test_a_sentence_that_is_too_long_is_cut_but_not_the_number_of_its_comment() -> None:
    page = page_of(BAKERY, 30)
    page.folds.fold(0)
    page.refold(0)
    page.set_gist(0, gist(("word " * 40, 5)))
    line = "  word word word word word"
    assert drawn(page, 0)[2:] == [line, line, "  word word word word…  № 5"]


def test_three_sentences_have_a_row_each_and_fewer_share_what_is_left() -> None:
    page = page_of(BAKERY, 70)
    page.folds.fold(0)
    page.refold(0)
    page.set_gist(0, gist(("One.", 1), ("Two.", 2), ("Three.", 3), ("Four.", 4)))
    assert drawn(page, 0)[2:] == ["  One.  № 1", "  Two.  № 2", "  Three.  № 3"]
    page.set_gist(0, gist(("word " * 20, 1), ("Two.", 2)))
    whole = ["  word" + " word" * 12, "  word" + " word" * 6 + "  № 1"]
    assert drawn(page, 0)[2:] == [*whole, "  Two.  № 2"]
    page.set_gist(0, gist(("Two.", 2), ("word " * 20, 1)))
    assert drawn(page, 0)[2:] == ["  Two.  № 2", *whole]


def test_where_rows_are_short_the_first_sentence_has_them_all() -> None:
    page = page_of(BAKERY, 50)
    page.folds.fold(0)
    page.refold(0)
    page.set_gist(0, gist(("word " * 20, 1), ("Two.", 2)))
    assert drawn(page, 0)[2:] == [
        "  word" + " word" * 8,
        "  word" + " word" * 8,
        "  word word  № 1",
    ]


def test_a_folded_comment_without_replies_shows_its_own_first_words() -> None:
    page = page_of(BAKERY, 24)
    page.folds.fold(2)
    page.refold(2)
    assert drawn(page, 2)[1:] == ["│ ┊ ▸ 3  sour · ↳ 2?", "│ ┊   Only when the…"]


def test_the_indent_stops_growing_and_the_header_says_how_deep_it_is() -> None:
    page = page_of(chain(40), 60)
    assert header(page, 39).startswith("│ " * 10 + "· 40")
    assert header(page, 39).endswith("depth 39 →")
    assert "depth" not in header(page, 9)


def test_a_narrow_header_keeps_what_matters_most() -> None:
    page = page_of(BAKERY, 18)
    page.folds.fold(0)
    page.refold(0)
    assert header(page, 0) == "▸ 1  +4 replies"


@settings(max_examples=40)
@given(threads(), st.integers(12, 100), st.booleans())
def test_any_comment_fits_the_pane_and_has_the_height_that_it_is_drawn_with(
    thread: Thread, width: int, folded: bool
) -> None:
    page = page_of(thread, width)
    if folded:
        page.folds.fold_all()
        page.refold()
    for index in range(len(thread.comments)):
        rows = page.rows(index)
        assert page.height(index) == page.heights[index] == len(rows)
        assert [row.start for row in rows[:2]] == [GAP, HEADER]
        assert cell_width(text_of(rows[1])) <= max(width, 12)
        assert all((row.start == GIST) == folded or row.start <= HEADER for row in rows)
        if folded and page.folds.visible[index] and thread.comments[index].replies:
            page.set_gist(index, gist(("One sentence.", 1)))
            assert page.height(index) == len(rows)


def test_moments_are_told_as_ages_while_they_are_recent() -> None:
    told = {
        timedelta(seconds=30): "now",
        timedelta(minutes=5): "5 min",
        timedelta(hours=23): "23 h",
        timedelta(days=3): "3 d",
        timedelta(days=8): "2026-02-24 12:00",
        timedelta(hours=-1): "2026-03-04 13:00",
    }
    assert {passed: said(NOW - passed, NOW) for passed in told} == told


def test_a_naive_moment_is_taken_for_the_readers_own_zone() -> None:
    assert said((NOW - timedelta(hours=2)).replace(tzinfo=None), NOW) == "2 h"
