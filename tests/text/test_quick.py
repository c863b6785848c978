"""Simple Markdown is read without the parser exactly as the parser reads it."""

import pytest
from hypothesis import example, given

from reader.text.markdown import plain
from reader.text.quick import MAX_QUICK, quick_plain
from tests.text.bodies import BODIES


@given(BODIES)
@example("> one *two*\n\n- [three](https://x.y/z) `four`\n- five_six\n\nseven")
def test_what_is_read_quickly_is_read_as_the_parser_does(body: str) -> None:
    text = quick_plain(body)
    assert text is None or text == plain(body)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("", ""),
        ("One line\nand another.\n\nA paragraph.", "One line and another.\n\nA paragraph."),
        ("*Well*, **no** and _yes_ (`x = 1`).", "Well, no and yes (x = 1)."),
        ("See [the notice](https://example.org/a?b=1), or <https://example.org>.", None),
        ("> Said before\n\nAnswered \\*now\\*.\\\nHere.", "Said before\n\nAnswered *now*.\nHere."),
        ("- rye\n- a [loaf\\_1](https://example.org)", "rye\na loaf_1"),
        ("A snake_case & 1 < 2", "A snake_case & 1 < 2"),
    ],
)
def test_simple_markdown_needs_no_parser(body: str, text: str | None) -> None:
    assert quick_plain(body) == (plain(body) if text is None else text)


@pytest.mark.parametrize(
    "body",
    [
        "# Heading",
        "1. one",
        "```\ncode\n```",
        "a | b\n--|--\n1 | 2",
        "f*oo*",
        "[ref]",
        "[ref]: https://x",
        "&eacute;",
        "~~gone~~",
        "![picture](https://a.b)",
        "- one\n\n- two",
        "*a **b** c*",
        "x" * (MAX_QUICK + 1),
    ],
)
def test_what_is_the_least_bit_doubtful_is_left_to_the_parser(body: str) -> None:
    assert quick_plain(body) is None
