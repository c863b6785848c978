"""The Markdown export: it shows the same text, and no comment can change what is outside it."""

from datetime import datetime

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exports.thread_markdown import MAX_DEPTH, export
from reader.model import Article, Branch, Comment, Digest, Point, Quote, Thread, arrange
from reader.text.clean import clean
from reader.text.escape import escape
from reader.text.markdown import parse
from tests.exports.commonmark import read
from tests.hostile import HARMFUL, NASTY, clean_texts, lines, threads


def thread_of(*comments: Comment, article: Article | None = None) -> Thread:
    arranged = arrange(comments)
    return Thread("test", article or Article("T"), arranged.comments, arranged.notices())


def shown(body: str) -> list[str]:
    """The texts of a body's blocks, as any reader of Markdown would see them."""
    return [block.text for block in parse(body) if block.text]


@given(st.lists(clean_texts, min_size=1, max_size=4), st.integers(0, MAX_DEPTH + 2))
def test_each_comment_shows_its_own_text_and_nothing_else_changes(
    bodies: list[str], depth: int
) -> None:
    path = [Comment(f"p{n}", f"p{n - 1}" if n else None, body="path") for n in range(depth + 1)]
    last = path[-1].id
    page = read(
        export(
            thread_of(*path, *(Comment(f"b{n}", last, body=b) for n, b in enumerate(bodies))), None
        )
    )
    assert page.headings == [(1, "T"), (2, "Article"), (2, "Comments")]
    assert [page.texts[f"c{depth + 2 + n}"] for n in range(len(bodies))] == list(map(shown, bodies))
    assert page.depths == {
        f"c{n + 1}": min(n, depth + 1, MAX_DEPTH) for n in range(depth + 1 + len(bodies))
    }


@settings(max_examples=40)
@given(threads(), st.lists(lines, max_size=2))
def test_every_field_stays_in_its_place(thread: Thread, points: list[str]) -> None:
    digest = Digest("m", "nl", 1, tuple(Point(text, "c1", 0, 1, author=text) for text in points))
    page = read(export(thread, digest))
    sections = ["Digest"] * bool(points) + ["Article"] + ["Comments"] * bool(thread.comments)
    own = [title for level, title in page.headings if level == 2]
    assert own == sections
    assert [title for level, title in page.headings if level == 1] == [thread.article.title]
    assert list(page.texts) == ["", *(f"c{n + 1}" for n in range(len(thread.comments)))]
    for place, comment in enumerate(thread.comments):
        texts = shown(comment.body)
        assert page.texts[f"c{place + 1}"][: len(texts)] == texts
        if comment.author is not None:
            assert comment.author in page.headers[f"c{place + 1}"]


@settings(max_examples=40)
@given(threads())
def test_the_front_matter_is_yaml_of_what_is_known(thread: Thread) -> None:
    front = yaml.safe_load(read(export(thread, None)).front)
    article = thread.article
    assert front["title"] == article.title
    assert front["comments"] == thread.present()
    assert front["source"] == thread.source
    known = {"author": article.author, "url": article.url, "language": article.language}
    assert {name: front.get(name) for name in known} == known
    assert front.get("announced_comments") == article.announced_comments
    assert front.get("notices", []) == list(thread.notices)


def test_an_attack_stays_in_its_comment() -> None:
    body = escape(clean(NASTY))
    text = export(thread_of(Comment("a", body=body, author=clean(NASTY)), Comment("b")), None)
    page = read(text)
    assert HARMFUL.search(text) is None
    assert page.texts["c1"] == shown(body)
    assert len(page.headings) == 3


def test_markup_that_other_programs_add_is_escaped_too() -> None:
    text = export(thread_of(Comment("a", body=escape("$x$ %%y%% ==z== #tag ^name {{w}}"))), None)
    assert "\\$x\\$ \\%\\%y\\%\\% \\=\\=z\\=\\= \\#tag \\^name \\{{w}}" in text
    text = export(thread_of(Comment("a", body=escape("[[v]] 100% C# a=b 2^3 $"))), None)
    assert "\\[\\[v\\]\\] 100% C# a=b 2^3 \\$" in text


def test_definitions_links_and_pictures_lead_nowhere_unasked() -> None:
    body = (
        "[x] ![p](https://a.example/p.png) [j](javascript:alert(1)) [f](ftp://a.example)\n\n"
        "[x]: https://a.example/x"
    )
    text = export(thread_of(Comment("a", body=body), Comment("b", body="[x]")), None)
    page = read(text)
    assert page.links == ["https://a.example/x", "https://a.example/p.png"]
    assert page.texts["c1"] == ["x p [j](javascript:alert(1)) f"]
    assert page.texts["c2"] == ["[x]"]


def test_an_address_of_an_article_or_a_comment_may_hold_anything() -> None:
    address = "http://a.example/<b>_c\\d `e`"
    comment = Comment("a", permalink=address)
    page = read(export(thread_of(comment, article=Article("T", url=address)), None))
    assert page.texts[""][0] == address
    assert page.links == ["http://a.example/%3Cb%3E_c%5Cd%20%60e%60"] * 2


def test_headings_of_comments_are_bold_and_those_of_articles_go_below_the_sections() -> None:
    article = Article("T", body="# Een\n\n### Twee #\n\n> # Drie")
    page = read(export(thread_of(Comment("a", body="# Kop\n\ntekst"), article=article), None))
    assert page.headings == [
        (1, "T"),
        (2, "Article"),
        (3, "Een"),
        (5, "Twee"),
        (2, "Comments"),
    ]
    assert page.texts["c1"] == ["Kop", "tekst"]


def test_a_title_may_end_in_what_closes_a_heading() -> None:
    assert read(export(thread_of(article=Article("In C ##")), None)).headings[0] == (1, "In C ##")


def test_branches_with_keywords_are_listed_below_the_digest() -> None:
    points = (Point("Een zin.", "a", 0, 8, answer=Point("Nee.", "b", 0, 4, tie="inferred")),)
    branches = (Branch("a", 1, points, ("pr_ijs", "schaar")), Branch("b", 0, points))
    thread = thread_of(Comment("a", body="Een zin."), Comment("b", "a", body="Nee."))
    text = export(thread, Digest("m", None, 2, points, branches))
    assert text.partition("## Digest\n")[2].partition("\n## ")[0] == (
        "\n1. Een zin. — comment [#1](#c1)\n"
        "   - perhaps answered by comment [#2](#c2): Nee.\n"
        "\n"
        "What the branches are about:\n"
        "\n"
        "- Comment [#1](#c1): 1 reply — pr\\_ijs, schaar\n"
    )


def test_points_lead_to_the_comments_they_come_from() -> None:
    points = (Point("Een zin.", "b", 0, 8, author="Jan *", similar=("a",)),)
    thread = thread_of(Comment("a", body="Een zin"), Comment("b", "a", body="Een zin."))
    text = export(thread, Digest("m", None, 2, points))
    assert "1. Een zin. — 2 comments: comment [#2](#c2) (Jan \\*), also [#1](#c1)\n" in text
    page = read(text)
    assert {link.removeprefix("#") for link in page.links} <= set(page.texts)


def test_facts_and_guesses_read_differently() -> None:
    page = read(
        export(
            thread_of(
                Comment("a", link="inferred", confidence=0.3),
                Comment("b", "a", link="stated"),
                Comment("c", "a", link="quoted", quotes=(Quote("q", "a"), Quote("r", "b"))),
                Comment("d", "a", link="inferred", confidence=0.62),
                Comment("e", "a", link="inferred", confidence=1.0),
            ),
            None,
        )
    )
    headers = [header.removeprefix(f"#{n} · ") for n, header in enumerate(page.headers.values(), 1)]
    assert headers == [
        "perhaps answers the article (30 %) · 4 replies",
        "answers #1",
        "answers #1 (quoted) · quotes #2",
        "probably answers #1 (62 %)",
        "probably answers #1 (99 %)",
    ]
    assert any("it was inferred, and may be wrong" in text for text in page.texts[""])


def test_a_page_without_guesses_speaks_of_none() -> None:
    assert "inferred" not in export(thread_of(Comment("a"), Comment("b", "a", link="stated")), None)


def test_deeper_comments_say_how_deep_they_are() -> None:
    chain = [Comment(str(n), str(n - 1) if n else None, link="stated") for n in range(12)]
    page = read(export(thread_of(*chain), None))
    assert page.depths["c12"] == MAX_DEPTH
    assert page.headers["c12"] == "#12 · depth 11 · answers #11"
    assert page.headers["c9"] == "#9 · answers #8 · 3 replies"


def test_an_article_is_told_in_full() -> None:
    article = Article(
        "Kop",
        author="A. Bc",
        role="Redacteur",
        site="Blad",
        url="https://a.example/x_y",
        published=datetime(2026, 2, 2, 20, 35),
        lead="De *lead*.",
        body="De tekst.",
        caption="Foto\nBron",
    )
    page = read(export(thread_of(article=article), None))
    assert page.texts[""] == [
        "A. Bc (Redacteur) · Blad · 2026-02-02 20:35 · https://a.example/x_y",
        "De lead.",
        "De tekst.",
        "Picture: Foto\nBron",
    ]


def test_stubs_edits_and_permalinks_are_told() -> None:
    comment = Comment(
        "a",
        "gone",
        link="stated",
        edited=datetime(2026, 2, 3),
        edited_by="Mod_",
        permalink="http://a.b",
    )
    page = read(export(thread_of(comment), None))
    assert page.headers == {
        "c1": "#1 · 1 comment not in this copy",
        "c2": "#2 · answers #1 · permalink",
    }
    assert page.texts["c2"] == ["(edited by Mod_ on 2026-02-03 00:00)"]
