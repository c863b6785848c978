"""Lines as Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.recovery.bodies import markdown
from reader.text.markdown import parse, plain
from tests.hostile import clean_texts


@pytest.mark.parametrize(
    ("text", "quoted", "expected"),
    [
        ("een\ntwee\n\ndrie", (), "een\\\ntwee\n\ndrie"),
        ("gezegd\nantwoord", (0,), "> gezegd\n\nantwoord"),
        ("> gezegd\nantwoord", (0,), "> gezegd\n\nantwoord"),
        ("een\n\ntwee\ndrie", (0, 2), "> een\n>\n> twee\n\ndrie"),
        ("een\ntwee\ndrie", (0, 1), "> een\\\n> twee\n\ndrie"),
        ("dit:\n  1. een\n  2. twee\nen dat", (), "dit:\n\n1. een\n2. twee\n\nen dat"),
        ("- een\n- twee", (), "- een\n- twee"),
        ("  • een\n  • twee", (), "- een\n- twee"),
        ("A) een\nB) twee", (), "A) een\\\nB) twee"),
        ("- zei hij", (), "\\- zei hij"),
        ("  1. een\n  3. drie", (), "1. een\n\n3\\. drie"),
        ("*niets* [hier](x)", (), "\\*niets\\* \\[hier\\](x)"),
    ],
)
def test_lines_become_canonical_markdown(text: str, quoted: tuple[int, ...], expected: str) -> None:
    assert markdown(text.split("\n"), quoted) == expected


def test_quotes_are_block_quotes_and_nothing_else_is() -> None:
    blocks = parse(markdown(["gezegd", "antwoord", "# kop", "> niet gemerkt"], (0,)))
    assert [block.quote for block in blocks] == [1, 0]


@given(clean_texts, st.frozensets(st.integers(0, 20)))
def test_no_word_is_lost_and_none_is_added(text: str, quoted: frozenset[int]) -> None:
    lines = text.split("\n")
    read = plain(markdown(lines, quoted))
    # Marks of lists and quotes are not part of the plain text.
    given_words = re.findall(r"[^\W\d_]{2,}", text)
    assert re.findall(r"[^\W\d_]{2,}", read) == given_words
