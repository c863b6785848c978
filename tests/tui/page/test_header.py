"""What a header says of a branch, and what goes first where there is no room."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Thread
from reader.text.width import cell_width
from reader.tui.page.glyphs import ASCII
from reader.tui.page.header import Setting, header
from reader.tui.page.page import Page
from reader.tui.page.rows import HEADER
from reader.tui.page.tallies import SLICE
from tests.correcting import corrected
from tests.tui.rows import text_of
from tests.tui.threads import ARTICLE, BAKERY, NOW, chain, page_of


def line(page: Page, index: int) -> str:
    return next(text_of(row) for row in page.rows(index) if row.start == HEADER).strip()


def folded(thread: Thread, index: int, width: int = 100) -> Page:
    page = page_of(thread, width)
    page.folds.fold(index)
    page.refold(index)
    return page


def test_new_comments_say_so_and_a_folded_branch_counts_its_own() -> None:
    page = folded(BAKERY, 0)
    page.flag(bytes((1, 0, 1, 1, 0, 0, 0, 1)))
    assert line(page, 0) == "▸ 1  new · mill · 3 h · score 7 · +4 replies · 2 new · 4 people"
    assert line(page, 7) == "· 8  new · sour"
    assert "new" not in line(page, 5)
    assert any(run.role == "new" for run in page.rows(7)[1].runs)


def test_the_best_score_is_that_of_a_reply() -> None:
    thread = Thread("test", ARTICLE, [replace(each, score=7) for each in BAKERY.comments])
    scored = replace(thread, comments=[*thread.comments[:4], replace(thread.comments[4], score=41)])
    page = folded(replace(scored, comments=[*scored.comments, *thread.comments[5:]]), 0)
    assert line(page, 0).endswith("+4 replies · 4 people · best 41")


def test_what_there_is_no_room_for_goes_and_the_number_of_replies_goes_last() -> None:
    page = folded(BAKERY, 0, 60)
    page.flag(bytes((0, 1, 0, 0, 0, 0, 0, 0)))
    said = []
    for width in (60, 44, 34, 24, 18):
        page.resize(width)
        said.append(line(page, 0))
    assert said == [
        "▸ 1  mill · 3 h · score 7 · +4 replies · 1 new · 4 people",
        "▸ 1  mill · +4 replies · 1 new · 4 people",
        "▸ 1  mill · +4 replies · 1 new",
        "▸ 1  +4 replies · 1 new",
        "▸ 1  +4 replies",
    ]


def test_a_parent_that_the_reader_set_right_is_said_to_be_and_drawn_as_a_fact() -> None:
    page = page_of(corrected(BAKERY, "c3", "c1"))
    assert line(page, 2) == "│ · 3  sour · ↳ 1 corrected"
    again = page_of(corrected(BAKERY, "c3", "c2"))
    assert line(again, 2) == "│ │ · 3  sour · ↳ 2 corrected"


def test_a_root_that_the_reader_made_one_says_so() -> None:
    page = page_of(corrected(BAKERY, "c6", None))
    assert line(page, 5) == "▾ 6  corrected"


def test_a_large_branch_is_counted_bit_by_bit_and_only_its_header_changes() -> None:
    count = 4 * SLICE
    named = [replace(each, author=f"a{n % 3}") for n, each in enumerate(chain(count).comments)]
    page = folded(Thread("test", ARTICLE, named), 0, 60)
    before = page.rows(0)
    assert line(page, 0) == f"▸ 1  a0 · +{count - 1} replies"
    while page.count_on():
        pass
    assert line(page, 0) == f"▸ 1  a0 · +{count - 1} replies · 3 people"
    assert [row for row in page.rows(0) if row.start != HEADER] == [
        row for row in before if row.start != HEADER
    ]


@given(st.integers(1, 120), st.booleans())
@settings(max_examples=60)
def test_in_ascii_a_header_adds_nothing_else_and_is_never_too_wide(width: int, shut: bool) -> None:
    bare = replace(BAKERY.comments[0], replies=7)
    setting = Setting(12, 3, shut, None, 40, NOW, new=True, people=5, fresh=2, best=9)
    runs = header(bare, setting, width, ("rye",), ASCII)
    said = "".join(run.text for run in runs)
    assert said.isascii()
    assert cell_width(said) <= max(width, len("+ 12"))
