"""What `escape` writes is read without the full parser, and in no other way than by it."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.clean import clean
from reader.text.escape import escape
from reader.text.markdown import _parsed, _placed
from reader.text.written import read_written

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


@given(TYPED)
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


def test_paragraphs_quotes_breaks_and_addresses_are_known() -> None:
    blocks = read_written("> said\\\n> so\n\nSee \\*this\\*: <https://example.org/a>")
    assert blocks is not None
    assert [block.text for block in blocks] == ["said\nso", "See *this*: https://example.org/a"]
    assert blocks[0].quote == 1
    assert blocks[1].spans[0].href == "https://example.org/a"


def test_what_could_be_more_is_left_to_the_full_parser() -> None:
    for body in ("*a*", "- a", "a\nb", "`a`", "[a](b)", "# a", "1. a", "&amp;", "> a\nb", "    a"):
        assert read_written(body) is None, body
