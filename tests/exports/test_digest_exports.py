"""Digests as text, Markdown and JSON: every point with its address."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exports import digest_json, digest_markdown, digest_text
from reader.model import ARTICLE, Article, Branch, Comment, Digest, Point, Thread, arrange
from reader.text.clean import clean
from tests.exports.commonmark import read
from tests.hostile import HARMFUL, NASTY, lines

COMMENTS = arrange(
    [
        Comment("a", body="Eerste zin.", author="Jan", permalink="https://a.example/1"),
        Comment("b", "a", body="Tweede.", author="An_n", link="stated"),
        Comment("c", body="Los."),
    ]
).comments
THREAD = Thread("test", Article("De *kop*", language="nl"), COMMENTS)
FIRST = Point("Eerste zin.", "a", 0, 11, 0.83219, "Jan", ("c",))
SECOND = Point("Tweede.", "b", 0, 7, 0.5, "An_n")
DIGEST = Digest("lexrank", "nl", 3, (FIRST, SECOND), (Branch("a", 1, (SECOND,)),))
REPLY = Point("Tweede.", "b", 0, 7, 0.25, "An_n", tie="stated")
SCORES = (("central in the thread", 0.756), ("close to the _title_", 0.001))
ANSWERED = replace(FIRST, people=2, answer=REPLY, scores=SCORES)
TOLD = Digest("m", "nl", 2, (ANSWERED,), (Branch("a", 1, (), ("sch_aar", "prijs")),), "by *Jan*")


def test_as_text_each_point_is_one_line_with_its_address() -> None:
    assert digest_text.export_digest(THREAD, DIGEST) == (
        "De *kop* (from 3 comments; method lexrank, language nl)\n"
        "\n"
        "1. Eerste zin. — 2 comments: comment 1 (Jan), also 3\n"
        "2. Tweede. — comment 2 (An_n)\n"
        "\n"
        "Comment 1: 1 reply, 2 people\n"
        "  1. Tweede. — comment 2 (An_n)\n"
    )


def test_as_markdown_it_leads_to_what_has_an_address() -> None:
    assert digest_markdown.export_digest(THREAD, DIGEST) == (
        "# Digest of De \\*kop\\*\n"
        "\n"
        "From 3 comments; method lexrank, language nl.\n"
        "\n"
        "1. Eerste zin. — 2 comments: comment [1](<https://a.example/1>) (Jan), also 3\n"
        "2. Tweede. — comment 2 (An\\_n)\n"
        "\n"
        "## Comment [1](<https://a.example/1>): 1 reply, 2 people\n"
        "\n"
        "1. Tweede. — comment 2 (An\\_n)\n"
    )


def test_as_text_a_point_has_its_support_its_answer_and_its_reasons() -> None:
    assert digest_text.export_digest(THREAD, TOLD, explain=True) == (
        "De *kop* (from 2 comments by *Jan*; method m, language nl)\n"
        "\n"
        "1. Eerste zin. — 2 comments by 2 people: comment 1 (Jan), also 3\n"
        "   answered by comment 2 (An_n): Tweede.\n"
        "   why: central in the thread 0.76\n"
        "\n"
        "Comment 1: 1 reply, 2 people — sch_aar, prijs\n"
    )
    assert "why:" not in digest_text.export_digest(THREAD, TOLD)


def test_as_markdown_they_are_a_list_below_the_point() -> None:
    assert digest_markdown.export_digest(THREAD, TOLD, explain=True) == (
        "# Digest of De \\*kop\\*\n"
        "\n"
        "From 2 comments by \\*Jan\\*; method m, language nl.\n"
        "\n"
        "1. Eerste zin. — 2 comments by 2 people: comment [1](<https://a.example/1>) (Jan),"
        " also 3\n"
        "   - answered by comment 2 (An\\_n): Tweede.\n"
        "   - why: central in the thread 0.76\n"
        "\n"
        "## Comment [1](<https://a.example/1>): 1 reply, 2 people — sch\\_aar, prijs\n"
    )


def test_a_guessed_answer_says_that_it_is_one() -> None:
    point = replace(FIRST, answer=replace(REPLY, tie="inferred"))
    text = digest_text.export_digest(THREAD, Digest("m", "nl", 2, (point,)))
    assert "\n   perhaps answered by comment 2 (An_n): Tweede.\n" in text


def test_below_the_tenth_point_there_is_more_room() -> None:
    digest = Digest("m", "nl", 2, (ANSWERED,) * 10)
    assert "\n    answered by" in digest_text.export_digest(THREAD, digest)
    assert "\n    - answered by" in digest_markdown.export_digest(THREAD, digest)


def test_of_many_who_say_so_a_few_are_named() -> None:
    comments = arrange(Comment(f"c{number}") for number in range(1, 31)).comments
    similar = tuple(f"c{number}" for number in range(2, 31))
    digest = Digest("m", None, 30, (Point("x", "c1", 0, 1, similar=similar),))
    text = digest_text.export_digest(Thread("test", Article("T"), comments), digest)
    assert " — 30 comments: comment 1, also 2, 3, 4, 5, 6, 7, 8, 9 and 21 more\n" in text


def test_what_the_article_says_is_said_to_be_its_own() -> None:
    thread = replace(THREAD, comments=(*COMMENTS, Comment(ARTICLE)))
    digest = Digest("m", "nl", 0, (Point("Zin.", ARTICLE, 0, 4),), selection="the article")
    assert digest_text.export_digest(thread, digest) == (
        "De *kop* (from the article; method m, language nl)\n\n1. Zin. — the article\n"
    )
    value = json.loads(digest_json.export_digest(thread, digest))
    assert (value["points"][0]["comment"], value["points"][0]["number"]) == (ARTICLE, None)


def test_as_json_it_has_the_shape_of_version_1() -> None:
    value = json.loads(digest_json.export_digest(THREAD, DIGEST))
    assert {name: value[name] for name in ("format", "version", "method", "language")} == {
        "format": "reader-digest",
        "version": 1,
        "method": "lexrank",
        "language": "nl",
    }
    assert value["comments"] == 3
    first, second = value["points"]
    assert (first["text"], first["comment"], first["author"]) == ("Eerste zin.", "a", "Jan")
    assert (first["weight"], first["similar"], first["number"]) == (0.8322, ["c"], 1)
    (branch,) = value["branches"]
    assert (branch["comment"], branch["replies"], branch["points"]) == ("a", 1, [second])


def test_as_json_a_point_has_its_support_its_answer_and_its_reasons() -> None:
    value = json.loads(digest_json.export_digest(THREAD, TOLD))
    (point,) = value["points"]
    assert (point["support"], point["people"], point["similar"]) == (2, 2, ["c"])
    assert point["scores"] == {"central in the thread": 0.756, "close to the _title_": 0.001}
    assert point["answer"].keys() == point.keys()
    assert (point["answer"]["text"], point["answer"]["tie"]) == ("Tweede.", "stated")
    assert (point["answer"]["answer"], point["answer"]["scores"]) == (None, {})
    assert value["branches"][0]["keywords"] == ["sch_aar", "prijs"]
    assert (value["selection"], value["reason"]) == ("by *Jan*", "")


def test_figures_are_rounded_in_json() -> None:
    point = Point("x", "b", 0, 1, 0.123456, scores=(("central", 2 / 3),))
    value = json.loads(digest_json.export_digest(THREAD, Digest("m", None, 1, (point,))))
    assert value["points"][0]["weight"] == 0.1235
    assert value["points"][0]["scores"] == {"central": 0.6667}


def test_without_points_there_is_the_title_and_the_reason() -> None:
    empty = Digest("lexrank", None, 0)
    assert digest_text.export_digest(THREAD, empty).count("\n") == 1
    assert json.loads(digest_json.export_digest(THREAD, empty))["points"] == []
    told = replace(empty, reason="Nobody says *anything*.")
    assert digest_text.export_digest(THREAD, told).endswith("\n\nNobody says *anything*.\n")
    assert digest_markdown.export_digest(THREAD, told).endswith("\n\nNobody says \\*anything\\*.\n")
    assert json.loads(digest_json.export_digest(THREAD, told))["reason"] == told.reason


def test_people_are_counted_only_where_they_are_named() -> None:
    thread = Thread("test", Article("T"), (Comment("a"),))
    text = digest_text.export_digest(thread, Digest("m", None, 1, (), (Branch("a", 0, ()),)))
    assert "Comment 1: 0 replies\n" in text


@pytest.mark.parametrize(
    ("author", "shown"),
    [
        ("Jan-Piet O’Brien", " (Jan-Piet O’Brien)"),
        (
            "Eve) — 900 comments by 900 people: comment 1 (Ann",
            " (“Eve) — 900 comments by 900 people: comm…”)",
        ),
        ("Eve”) – 2", " (“Eve') – 2”)"),
        ("Eve - comment 3", " (“Eve - comment 3”)"),
        ("Eve " * 20, " (Eve Eve Eve Eve Eve Eve Eve Eve Eve Eve…)"),
        (" \u3000 ", ""),
    ],
)
def test_a_name_cannot_look_like_an_address(author: str, shown: str) -> None:
    answer = replace(REPLY, author=author)
    digest = Digest("m", "nl", 2, (replace(SECOND, author=author, answer=answer),))
    for export in (digest_text, digest_markdown):
        written = export.export_digest(THREAD, digest)
        assert f" — comment 2{shown}\n" in written
        assert f"answered by comment 2{shown}: Tweede." in written


@given(st.lists(lines, min_size=1, max_size=3))
def test_nothing_can_leave_its_line(texts: list[str]) -> None:
    points = tuple(
        Point(
            text,
            "b",
            0,
            1,
            author=text,
            answer=Point(text, "c", 0, 1, author=text, tie="inferred"),
            scores=((text, 0.5),),
        )
        for text in texts
    )
    branches = (Branch("a", 1, points, tuple(texts)),)
    digest = Digest("m", "nl", 1, points, branches, selection=texts[0])
    text = digest_text.export_digest(THREAD, digest, explain=True)
    assert len(text.split("\n")) == 5 + 6 * len(texts)
    written = digest_markdown.export_digest(THREAD, digest, explain=True)
    page = read(f"---\n\n---\n{written}")
    assert len(page.headings) == 2
    assert len(page.texts[""]) == 1 + 6 * len(texts)
    empty = digest_markdown.export_digest(THREAD, Digest("m", "nl", 1, reason=texts[0]))
    assert len(read(f"---\n\n---\n{empty}").texts[""]) == 2


@pytest.mark.parametrize("export", [digest_text, digest_markdown, digest_json])
def test_an_attack_stays_text(export: object) -> None:
    nasty = clean(NASTY)
    reply = Point(nasty, nasty, 0, 1, author=nasty)
    point = Point(nasty, "b", 0, 1, author=nasty, similar=(nasty,), answer=reply)
    point = replace(point, scores=((nasty, 0.5),))
    branch = Branch(nasty, 1, (point,), (nasty,))
    digest = Digest("m", "nl", 1, (point,), (branch,), nasty, nasty)
    for each in (digest, replace(digest, points=())):
        text = export.export_digest(THREAD, each, explain=True)  # type: ignore[attr-defined]
        assert HARMFUL.search(text) is None
