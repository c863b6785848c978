"""Digests as text, Markdown and JSON: every point with its address."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exports import digest_json, digest_markdown, digest_text
from reader.model import Article, Branch, Comment, Digest, Point, Thread, arrange
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


def test_as_text_each_point_is_one_line_with_its_address() -> None:
    assert digest_text.export_digest(THREAD, DIGEST) == (
        "De *kop* (from 3 comments, by lexrank, language nl)\n"
        "\n"
        "1. Eerste zin. — comment 1 (Jan), also 3\n"
        "2. Tweede. — comment 2 (An_n)\n"
        "\n"
        "Comment 1: 1 reply, 2 people\n"
        "  1. Tweede. — comment 2 (An_n)\n"
    )


def test_as_markdown_it_leads_to_what_has_an_address() -> None:
    assert digest_markdown.export_digest(THREAD, DIGEST) == (
        "# Digest of De \\*kop\\*\n"
        "\n"
        "From 3 comments, by lexrank, language nl.\n"
        "\n"
        "1. Eerste zin. — comment [1](<https://a.example/1>) (Jan), also 3\n"
        "2. Tweede. — comment 2 (An\\_n)\n"
        "\n"
        "## Comment [1](<https://a.example/1>): 1 reply, 2 people\n"
        "\n"
        "1. Tweede. — comment 2 (An\\_n)\n"
    )


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


def test_without_points_there_is_only_the_title() -> None:
    empty = Digest("lexrank", None, 0)
    assert digest_text.export_digest(THREAD, empty).count("\n") == 2
    assert json.loads(digest_json.export_digest(THREAD, empty))["points"] == []


def test_people_are_counted_only_where_they_are_named() -> None:
    thread = Thread("test", Article("T"), (Comment("a"),))
    text = digest_text.export_digest(thread, Digest("m", None, 1, (), (Branch("a", 0, ()),)))
    assert "Comment 1: 0 replies\n" in text


@given(st.lists(lines, min_size=1, max_size=3))
def test_points_cannot_leave_their_line(texts: list[str]) -> None:
    points = tuple(Point(text, "b", 0, 1, author=text) for text in texts)
    digest = Digest("m", "nl", 1, points, (Branch("a", 1, points),))
    text = digest_text.export_digest(THREAD, digest)
    assert len(text.split("\n")) == 3 + len(texts) + 2 + len(texts)
    page = read(f"---\n\n---\n{digest_markdown.export_digest(THREAD, digest)}")
    assert len(page.headings) == 2
    assert len(page.texts[""]) == 1 + 2 * len(texts)


@pytest.mark.parametrize("export", [digest_text, digest_markdown, digest_json])
def test_an_attack_stays_text(export: object) -> None:
    nasty = clean(NASTY)
    digest = Digest("m", "nl", 1, (Point(nasty, "b", 0, 1, author=nasty, similar=(nasty,)),))
    text = export.export_digest(THREAD, digest)  # type: ignore[attr-defined]
    assert HARMFUL.search(text) is None
