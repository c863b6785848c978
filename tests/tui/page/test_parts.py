"""Very long bodies are cut where it shows least, and nothing of them is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Comment, Thread, arrange
from reader.text.escape import escape
from reader.text.markdown import parse, plain
from reader.tui.page.flow import Marked
from reader.tui.page.parts import LONG, PIECE, Parts, cut
from reader.tui.page.view import View
from tests.tui.rows import text_of
from tests.tui.threads import ARTICLE, page_of

PARAGRAPH = "Every *loaf* is &weighed\\ twice, [says] the baker.\nAnd once more.\n\n"
PROSE = st.lists(
    st.text("ab *_&;\\<>[]`#-1.\n", min_size=1, max_size=300).map(lambda text: text * 7),
    min_size=8,
    max_size=16,
).map("\n\n".join)


def joined(body: str) -> str:
    """The plain text of the pieces, put together again."""
    gaps = {0: "", 1: " ", 2: "\n\n"}
    return "".join(gaps[piece.gap] + plain(piece.text) for piece in cut(body))


def even(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=40)
@given(PROSE)
def test_the_pieces_say_what_the_whole_says(text: str) -> None:
    body = escape(text)
    assert even(joined(body)) == even(plain(body))
    assert all(len(piece.text) <= LONG + 2 for piece in cut(body))


@settings(max_examples=40)
@given(PROSE)
def test_every_piece_knows_where_it_begins(text: str) -> None:
    body = escape(text)
    parts, whole = Parts(body), plain(body)
    for place, piece in enumerate(parts.pieces):
        said, start = plain(piece.text), parts.start(place)
        assert even(whole[start : start + len(said)]) == even(said)
        assert parts.at(start) == place or not said


def test_a_short_body_is_left_alone() -> None:
    assert [piece.text for piece in cut("x" * LONG)] == ["x" * LONG]


def test_paragraphs_are_parted_where_there_are_any() -> None:
    pieces = cut(PARAGRAPH * 400)
    assert all(piece.text.startswith("Every *loaf*") for piece in pieces)
    assert {piece.gap for piece in pieces[1:]} == {2}
    assert all(len(piece.text) < PIECE + 2 * len(PARAGRAPH) for piece in pieces[:-1])


def test_code_goes_on_as_code() -> None:
    lines = "\n".join(f"row {number} **not bold**" for number in range(900))
    pieces = cut(f"Look:\n\n```\n{lines}\n```\n\nAnd that was it.")
    assert len(pieces) > 3
    for piece in pieces:
        assert {block.kind for block in parse(piece.text)} <= {"code", "paragraph"}
    code = [b.text for piece in pieces for b in parse(piece.text) if b.kind == "code"]
    assert "\n".join(code) == lines
    assert pieces[-1].text.endswith("And that was it.")


def test_a_quote_goes_on_as_a_quote() -> None:
    pieces = cut("> " + "weighed twice " * 3_000)
    assert len(pieces) > 4
    assert all(block.quote == 1 for piece in pieces for block in parse(piece.text))


@pytest.mark.parametrize("unit", ["a", "\\*", "&amp;", "ab\\\\"])
def test_an_endless_word_is_cut_between_its_signs(unit: str) -> None:
    body = unit * (4 * LONG // len(unit))
    pieces = cut(body)
    assert len(pieces) > 3
    assert "".join(plain(piece.text) for piece in pieces) == plain(body)


def test_a_list_of_many_items_keeps_its_numbers() -> None:
    body = "\n".join(f"{number}. loaf" for number in range(1, 2_000))
    markers = [block.marker for piece in cut(body) for block in parse(piece.text)]
    assert markers == [f"{number}." for number in range(1, 2_000)]


def long_thread(body: str) -> Thread:
    comments = [Comment("c0", body="First."), Comment("c1", body=body), Comment("c2", body="Last.")]
    reply = Comment("c3", parent="c1", link="stated", body="A reply.")
    return Thread("test", ARTICLE, arrange([*comments, reply]).comments)


def test_a_very_long_comment_is_read_from_beginning_to_end() -> None:
    body = "\n\n".join(f"Loaf {number} is done." for number in range(3_000))
    view = View(page_of(long_thread(body), 60), 20)
    seen = list(view.screen())
    while view.scroll(1):
        seen.append(view.screen()[-1])
    rows = [view.page.rows(place.spot)[place.row] for place in seen]
    texts = [text_of(row).strip(" │") for row in rows]
    assert [text for text in texts if text.startswith("Loaf")] == body.split("\n\n")
    assert sum("A reply" in text for text in texts) == 1


def test_its_header_and_its_parts_are_one_comment_to_the_cursor() -> None:
    body = "\n\n".join(f"Loaf {number} is done." for number in range(3_000))
    page = page_of(long_thread(body), 60)
    view = View(page, 20)
    view.step(1)
    assert view.current == 1
    view.step(1)
    assert (view.current, page.thread.comments[view.current].id) == (2, "c3")
    view.step(-1)
    assert view.current == 1
    shape = page.shape
    assert shape.first_reply(view.cursor) == shape.spot(2)
    assert shape.next_sibling(view.cursor) == shape.spot(3)
    assert shape.previous_sibling(shape.spot(3)) == shape.spot(1)
    page.folds.fold(view.cursor)
    page.refold(view.cursor)
    view.step(1)
    assert view.current == 3


def test_a_stretch_far_down_a_long_comment_is_brought_on_the_screen() -> None:
    body = "\n\n".join(f"Loaf {number} is done." for number in range(3_000))
    page = page_of(long_thread(body), 60)
    view = View(page, 20)
    start = plain(body).index("Loaf 2718 ")
    page.mark(1, Marked(start, start + 9))
    view.place(*page.spot_of(1, start))
    assert view.current == 1
    found = [
        run.text
        for place in view.screen()
        for run in page.rows(place.spot)[place.row].runs
        if "found" in run.role
    ]
    assert found == ["Loaf 2718"]


def test_of_a_megabyte_in_one_comment_only_what_is_seen_is_laid_out() -> None:
    page = page_of(long_thread("ab\n\n" * 260_000), 60)
    view = View(page, 40)
    for _ in range(5):
        view.leaf(38)
        view.screen()
    assert len(page._drawn) <= 4
