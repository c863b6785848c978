"""Simple Markdown is read without the full parser, and in no other way than by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.clean import clean
from reader.text.escape import escape
from reader.text.markdown import _parsed, _placed
from reader.text.written import read_written
from tests.hostile import texts
from tests.text.bodies import BODIES

TYPED = st.text(alphabet="ab 12.)-+=#>*_`[]()<>&;~|:!\\\n\té’\"'/@htps", max_size=60)
LINES = st.lists(
    st.sampled_from(
        [
            "> a",
            "b",
            "c\\",
            "> d\\",
            "",
            "https://x.y/z",
            "<https://x.y/z?a=b>",
            "\\*",
            "1\\. x",
            "1. x",
            "- a",
            "---",
            "===",
            "a  ",
            "    a",
            "\\> x",
            ">x",
            ">",
            "# h",
            "a # b",
            "<b>",
            "&amp",
            "|",
            "|a|b|",
            "|-|-|",
            "~~~",
            "a\\",
            "!<https://x.y>",
        ]
    ),
    max_size=8,
)


@given(TYPED | BODIES)
def test_any_markdown_is_read_as_the_full_parser_reads_it_or_left_to_that(body: str) -> None:
    written = read_written(body)
    assert written is None or _placed(written) == _parsed(body)


@given(LINES)
def test_lines_that_mean_something_to_markdown_are_not_taken_for_text(lines: list[str]) -> None:
    body = "\n".join(lines)
    written = read_written(body)
    assert written is None or _placed(written) == _parsed(body)


@given(TYPED)
def test_escaped_text_is_read_without_the_full_parser_unless_a_link_needs_it(text: str) -> None:
    body = escape(clean(text))
    written = read_written(body)
    if "](<" not in body and not body.startswith(("-", "+", "=", "#", ":")):
        assert written is not None or "\n" in body
    assert written is None or _placed(written) == _parsed(body)


SIMPLE = (
    *(
        "word ",
        "two words",
        " ",
        ", ",
        ". ",
        "(",
        ")",
        "\n",
        "\\\n",
        "\n\n",
        "\n\n> ",
        "\n> ",
        "\n>\n> ",
    ),
    *("*one*", "**two words**", "_it_", "__st__", "~~no~~", "`code`", "*really?* ", "“*q*”"),
    *(
        "[label](https://x.y/z)",
        "[l\\*](<https://x.y/?a=1&amp;b=(2)>)",
        "[l](https://x.y/?a&b=c%20d)",
    ),
    *("<https://Ex.org:80/a?b=c;d>", "https://a.b/c_d_e", "snake_case", " * ", " < ", " & ", "R&D"),
    *(
        "- ",
        "* ",
        "1. ",
        "2. ",
        "\n- item",
        "\n\n1. a\n2. b",
        "\n\n- a\n- b",
        "\n\n# head\n\n",
        "# h",
        "#tag",
    ),
    *(
        "[1]",
        "]",
        "[",
        "](",
        "]:",
        "!",
        "*",
        "**",
        "_",
        "`",
        "~",
        "|",
        "-",
        "=",
        "C:\\dir",
        "<3",
        "&copy;",
    ),
    *(
        "\xa0",
        "\u3000",
        "☎",
        "\ufe0f",
        "\u0301",
        "\u200d",
        "👩\u200d💻",
        "é",
        "漢",
        "\t",
        "\x1b",
        "\x85",
    ),
    *("a|b\n-|-\n", "    code", "<b>", "\\", "```\n", "```py\n", "\n```", "```\n\n", "\n\n```\n"),
)
"""Parts of simple Markdown, and what makes it less simple."""
MIXED = st.lists(st.sampled_from(SIMPLE), max_size=10).map("".join)


@given(MIXED)
def test_simple_markdown_is_read_as_the_full_parser_reads_it_or_left_to_that(body: str) -> None:
    written = read_written(body)
    assert written is None or _placed(written) == _parsed(body)


@given(texts)
def test_hostile_text_is_read_as_the_full_parser_reads_it_or_left_to_that(body: str) -> None:
    written = read_written(body)
    assert written is None or _placed(written) == _parsed(body)


def test_paragraphs_quotes_breaks_and_addresses_are_known() -> None:
    blocks = read_written("> said\\\n> so\n\nSee \\*this\\*: <https://example.org/a>")
    assert blocks is not None
    assert [block.text for block in blocks] == ["said\nso", "See *this*: https://example.org/a"]
    assert blocks[0].quote == 1
    assert blocks[1].spans[0].href == "https://example.org/a"


@pytest.mark.parametrize(
    "body",
    [
        "Plain words\nover two lines.\n\nAnd *more*, **strong** ones, `code` and ~~not~~ this.",
        "> said\n>\n> so\n\nNo.\n\n> again",
        "They are:\n- one\n- [two](https://x.example/a_b?c&d)\n\nand\n\n3. four\n4. five\n\n9. six",
        "# A heading\n\ntext",
        "See:\n\n```py\nif a:\n\n\n    b()\n```\n\nand\n\n```\nc\n```",
        "It is 5 * 3 < 20 & more [sic] in snake_case ~10, C:\\dir",
    ],
)
def test_what_most_people_write_is_read_without_the_full_parser(body: str) -> None:
    written = read_written(body)
    assert written is not None
    assert _placed(written) == _parsed(body)


@pytest.mark.parametrize(
    "body",
    [
        *("*a", "a*b*c", "***a***", "*a **b** c*", "`a", "``a``", "[a](b)", '[a](https://b.c "t")'),
        *("![a](https://b.c)", "[a]: b", "[a](https://b.c/%zz)", "&amp;", "<a@b.c>", "<https:a>"),
        *(
            "> a\nb",
            "> - a",
            ">> a",
            "- a\nb",
            "- - a",
            "- # a",
            "-  a",
            "1) a",
            "a\n2. b",
            "- a\n1. b",
        ),
        *(
            "    a",
            "a\n```\nb\n```",
            "```\na\n````",
            "a\n===",
            "---",
            "# a #",
            "a|b\n-|-",
            "a  \nb",
            "a\n\n\nb",
            " a",
        ),
    ],
)
def test_what_could_be_more_is_left_to_the_full_parser(body: str) -> None:
    assert read_written(body) is None


def test_a_long_line_of_signs_is_given_up_in_time() -> None:
    for sign in ("[", "<", "<a", "&a", "*a ", "_a", "`", "\\", "[a](", "~~a ", "\n\n```a\n"):
        read_written(sign * 10_000)
