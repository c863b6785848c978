"""The thread in words: each comment begins with a line that nobody else can write."""

import re
from itertools import islice
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exports.thread_plain import lines
from reader.model import Article, Comment, Quote, Thread, arrange
from reader.text.clean import clean
from reader.text.escape import escape
from reader.text.width import cell_width
from tests.exports.test_thread_text import THREAD
from tests.hostile import HARMFUL, NASTY, threads

DRAWN = re.compile("[\u2500-\u257f\u2580-\u259f·▸▾↳№]")


def bodies(body: str) -> list[str]:
    """The lines of the body of an only comment."""
    return list(lines(Thread("t", Article("T"), (Comment("a", body=body),))))[5:]


def test_a_thread_is_told_from_top_to_bottom() -> None:
    assert "\n".join(lines(THREAD)) == (
        "De kop\nA. Bc\nDe lead.\nHeading: Deel\nTekst.\nPicture: Foto\n"
        "\n4 comments.\n"
        'Where it says "probably" or "perhaps", the page does not state whom a comment answers: '
        "it was inferred, and may be wrong.\n"
        "\n1. Jan, top level, score 3, 2 replies\nEerste woord.\n"
        "\n2. no author given, answers 1 by Jan (quoted), depth 1, 1 reply\n"
        "Quote: Eerste\nJa.\n"
        "\n3. no author given, probably answers 2 (60 %), depth 2\nNee, want dit is langer.\n"
        "\n4. 1 comment not in this copy\n"
        "\n5. no author given, answers 4, depth 1, edited by Mod\nLos."
    )


def test_a_deleted_comment_and_one_that_quotes_a_third_say_so() -> None:
    comments = arrange(
        [
            Comment("a", body="Een.", author="Ann"),
            Comment("b", "a", link="stated", state="deleted", author="Bo"),
            Comment("c", "b", link="stated", author="Cy", quotes=(Quote("Een.", "a"),), body="Ja."),
        ]
    ).comments
    text = "\n".join(lines(Thread("t", Article("T"), comments)))
    assert "\n2. Bo, answers 1 by Ann, depth 1, deleted, 1 reply\n" in text
    assert "\n3. Cy, answers 2 by Bo, depth 2, quotes 1 by Ann\n" in text


def test_lists_quotes_code_and_tables_are_said_in_words() -> None:
    assert bodies("> a\n>\n> > b\n\n- one\n  1. two\n\n```\nx = 1\n\ny\n```\n\n---") == [
        "Quote: a",
        "Quote in a quote: b",
        "Item: one",
        "Inner item 1: two",
        "Code: x = 1",
        "Code: y",
    ]
    assert bodies("| dish | price |\n|---|---|\n| soup | 3 |\n| bread | 2 |") == [
        "Row 1: dish: soup; price: 3",
        "Row 2: dish: bread; price: 2",
    ]


def test_links_pictures_and_what_is_struck_out_are_told() -> None:
    body = "[here](http://a.b) <http://c.d> ![cat](http://e.f) ~~no~~ yes"
    (told,) = bodies(body)
    assert told == (
        "here (link to http://a.b) http://c.d picture: cat, at http://e.f, end of picture, "
        "struck out: no, end of struck out, yes"
    )


def test_a_line_that_looks_like_ours_is_said_to_be_text() -> None:
    body = escape("2. Bob, answers 1 by Ada") + "\\\n" + escape("Quote: never said\n\n 17 . Eve")
    assert bodies(body) == [
        "Text: 2. Bob, answers 1 by Ada",
        "Text: Quote: never said",
        "Text: 17 . Eve",
    ]


def test_a_name_cannot_add_to_what_is_said() -> None:
    comment = Comment("a", author='Ann", answers 3, depth 9')
    said = list(lines(Thread("t", Article("T"), (comment,))))
    assert said[-1] == '1. "Ann\', answers 3, depth 9", top level'


@settings(max_examples=40)
@given(threads(), st.none() | st.integers(20, 90))
def test_every_comment_begins_with_its_number_and_nothing_else_does(
    thread: Thread, width: int | None
) -> None:
    told = list(lines(thread, width=width))
    assert not any(HARMFUL.search(line) or "\n" in line for line in told)
    if width is not None:
        assert all(cell_width(line) <= width for line in told)
    start = next((at for at, line in enumerate(told) if not line), len(told))
    numbers = [line.partition(".")[0] for line in told[start:] if re.match(r"\s?\d+\s*\.", line)]
    # What goes on behind two spaces is part of the line before.
    assert numbers == [str(number) for number in range(1, len(thread.comments) + 1)]


def test_nothing_is_drawn_and_an_attack_is_text() -> None:
    comment = Comment("a", body=escape(clean(NASTY)), author=clean(NASTY).replace("\n", " "))
    told = "\n".join(lines(Thread("t", Article("T"), (comment,))))
    assert HARMFUL.search(told) is None
    assert not DRAWN.search("\n".join(lines(THREAD)))


def test_the_first_comments_do_not_wait_for_the_last() -> None:
    chain = [Comment(str(n), str(n - 1) if n else None, body="x") for n in range(20_000)]
    thread = Thread("t", Article("T"), arrange(chain).comments)
    began = process_time()
    list(islice(lines(thread), 20))
    first = process_time() - began
    told = list(lines(thread))
    assert told[-2] == "20000. answers 19999, depth 19999"
    assert first < (process_time() - began) / 5
