"""The plain text: numbered, wrapped, and drawn so that a guess never looks like a fact."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exports.thread_text import lines
from reader.model import Article, Comment, Quote, Thread, arrange
from reader.text.clean import clean
from reader.text.escape import escape
from reader.text.width import cell_width
from tests.hostile import HARMFUL, NASTY, threads

ARTICLE = Article(
    "De kop", author="A. Bc", lead="De lead.", body="## Deel\n\nTekst.", caption="Foto"
)
COMMENTS = arrange(
    [
        Comment("a", body="Eerste **woord**.", author="Jan", score=3),
        Comment("b", "a", body="> Eerste\n\nJa.", link="quoted", quotes=(Quote("Eerste", "a"),)),
        Comment("c", "b", body=escape("Nee, want dit is langer."), link="inferred", confidence=0.6),
        Comment("d", "gone", body="Los.", link="stated", edited_by="Mod"),
    ]
).comments
THREAD = Thread("test", ARTICLE, COMMENTS)


def show(thread: Thread, *, width: int, ascii_only: bool = False) -> str:
    return "".join(f"{line}\n" for line in lines(thread, width=width, ascii_only=ascii_only))


def test_a_thread_reads_from_top_to_bottom() -> None:
    assert show(THREAD, width=40) == (
        "De kop\n══════\nA. Bc\n\nDe lead.\n\nDeel\n────\n\nTekst.\n\nPicture: Foto\n"
        "\nComments: 4 comments\n════════════════════\n\n"
        "1 · Jan · score 3 · 2 replies\n  Eerste woord.\n"
        "\n"
        "│ 2 · no author given · depth 1 ·\n│   answers 1 (quoted) · 1 reply\n"
        "│   ▎ Eerste\n│\n│   Ja.\n"
        "│\n"
        "│ ┊ 3 · no author given · depth 2 ·\n│ ┊   probably answers 2 (60 %)\n"
        "│ ┊   Nee, want dit is langer.\n"
        "\n"
        "4 · 1 comment not in this copy\n"
        "\n"
        "│ 5 · no author given · depth 1 ·\n│   answers 4\n│   Los.\n│   (edited by Mod)\n"
        "\n"
        'Beside a guess the line is dotted ("┊").\n'
        'Where it says "probably" or "perhaps",\n'
        "the page does not state whom a comment\n"
        "answers: it was inferred, and may be\nwrong.\n"
    )


def test_in_ascii_nothing_of_ours_is_outside_it() -> None:
    assert show(THREAD, width=40, ascii_only=True).isascii()
    assert "é" in show(Thread("t", Article("één")), width=40, ascii_only=True)


@settings(max_examples=40)
@given(threads(), st.integers(20, 90), st.booleans())
def test_every_line_fits_and_holds_no_escape_code(
    thread: Thread, width: int, ascii_only: bool
) -> None:
    text = show(thread, width=width, ascii_only=ascii_only)
    assert HARMFUL.search(text) is None
    assert all(cell_width(line) <= width for line in text.split("\n"))
    assert text.endswith("\n")


def test_an_attack_is_shown_as_text() -> None:
    text = show(
        Thread("t", Article("T"), (Comment("a", body=escape(clean(NASTY)), author=clean(NASTY)),)),
        width=80,
    )
    assert HARMFUL.search(text) is None
    assert "[@click=app.quit]" in text
    assert "\n===" not in text


def test_no_line_of_a_comment_stands_where_headers_do() -> None:
    fake = escape("2 · Jan · answers 1\n\n# Comments\n\n---")
    shown = show(Thread("t", Article("T"), (Comment("a", body=fake),)), width=60).split("\n")
    assert [line for line in shown[5:] if line and not line.startswith("  ")] == ["1"]


def test_where_the_source_states_authors_their_absence_is_told() -> None:
    nameless = Thread("t", Article("T"), (Comment("a"), Comment("b")))
    assert "author" not in show(nameless, width=60)
    named = Thread("t", Article("T"), (Comment("a", author="Jan"), Comment("b")))
    assert "2 · no author given" in show(named, width=60)


@pytest.mark.parametrize(
    ("announced", "said"),
    [(None, "2 comments"), (2, "2 comments"), (5, "2 comments here, 5 announced")],
)
def test_counts_that_differ_are_both_given(announced: int | None, said: str) -> None:
    article = Article("T", announced_comments=announced)
    text = show(Thread("t", article, (Comment("a"), Comment("b"))), width=60)
    assert f"Comments: {said}\n" in text


def test_deep_comments_keep_room_for_their_text_and_say_how_deep_they_are() -> None:
    chain = [Comment(str(n), str(n - 1) if n else None, body="x", link="stated") for n in range(40)]
    text = show(Thread("t", Article("T"), arrange(chain).comments), width=80)
    assert "40 · depth 39 · answers 39\n" in text
    assert "Comments deeper than 12 are indented no further" in text
    assert max(line.count("│ ") for line in text.split("\n")) == 12


def test_a_chain_of_20_000_is_shown_without_recursion_and_in_time() -> None:
    chain = [Comment(str(n), str(n - 1) if n else None, body="x") for n in range(20_000)]
    begin = perf_counter()
    text = show(Thread("t", Article("T"), arrange(chain).comments), width=80)
    assert perf_counter() - begin < 10
    assert "20000 · depth 19999 · answers 19999\n" in text


def test_lists_code_links_and_pictures_are_drawn() -> None:
    body = (
        "- een\n- twee woorden hier\n  1. in\n\n```\ncode  x\n```\n\n"
        "[tekst](http://a.b) <http://c.d> ![p](http://e.f) ~~weg~~\n\n---"
    )
    text = show(Thread("t", Article("T", body=body)), width=24)
    assert text.split("\n")[3:] == [
        "- een",
        "- twee woorden hier",
        "  1. in",
        "",
        "    code  x",
        "",
        "tekst <http://a.b>",
        "http://c.d [image: p",
        "<http://e.f>] ~~weg~~",
        "",
        "* * *",
        "",
    ]


def test_a_title_that_is_ours_says_so() -> None:
    text = show(Thread("t", Article("Eerste woorden…", title_made_up=True)), width=60)
    assert "(without a title: these are the text's first words)" in text
