"""What is copied reads well where it is pasted."""

from datetime import UTC, datetime

from reader.model import Article, Comment, Point
from reader.text.markdown import plain
from reader.tui.page.copies import attributed, citation, quotation, readable

COMMENT = Comment(
    "c1",
    author="*mill*",
    published=datetime(2026, 3, 4, 9, 0, tzinfo=UTC),
    permalink="https://x.example/c1",
    body=(
        "> Who says\\\n> so?\n\nI \\*do\\*, *really*:\n\n- flour\n- salt\n  1. coarse\n\n"
        "```\na = b\n\nc\n```\n\nSee [here](https://y.example)."
    ),
)


def test_a_comments_text_keeps_its_quotes_and_lists() -> None:
    assert readable(COMMENT.body) == (
        "> Who says\n> so?\n\nI *do*, really:\n\n- flour\n- salt\n  1. coarse\n\n"
        "a = b\n\nc\n\nSee here."
    )


def test_a_comment_to_quote_is_markdown_with_who_wrote_it() -> None:
    written = quotation(COMMENT, 12)
    lines = written.split("\n")
    assert all(line.startswith(">") for line in lines)
    assert lines[0] == "> > Who says\\"
    assert lines[-2:] == [
        ">",
        "> — \\*mill\\*, comment 12, 2026-03-04 09:00+00:00, <https://x.example/c1>",
    ]
    assert plain(written).startswith(plain(COMMENT.body))


def test_a_comment_of_nobody_is_told_by_its_number() -> None:
    assert quotation(Comment("c1", body="Rye"), 3) == "> Rye\n>\n> — comment 3"


def test_a_point_stands_in_quotes_with_who_said_it() -> None:
    said = Point("Rye is\nbetter.", "c1", 0, 14, 1.0, author="mill")
    assert attributed(said, 3, "https://x.example/c1") == (
        "“Rye is better.” — mill, comment 3, https://x.example/c1"
    )
    assert attributed(Point("So.", "article", 0, 3, 1.0), None, None) == "“So.” — the article"


def test_an_article_is_told_by_title_and_address() -> None:
    assert citation(Article("The mill", url="https://x.example")) == "The mill\nhttps://x.example"
    assert citation(Article("The mill")) == "The mill"
