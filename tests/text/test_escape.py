"""Escaping: what was typed as text stays text."""

import re
from time import perf_counter

import pytest
from hypothesis import given

from reader.text.escape import escape
from reader.text.markdown import parse, plain
from tests.hostile import clean_texts


def tidy(text: str) -> str:
    """`text` without what has no meaning: spaces at the ends of lines, and blank lines in rows."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    tidied = ("\n".join(filter(None, map(str.strip, part.split("\n")))) for part in paragraphs)
    return "\n\n".join(filter(None, tidied))


@given(clean_texts)
def test_the_plain_text_is_what_was_typed(text: str) -> None:
    assert plain(escape(text)) == tidy(text)


@given(clean_texts)
def test_nothing_typed_becomes_markup_but_addresses(text: str) -> None:
    blocks = parse(escape(text))
    assert {block.kind for block in blocks} <= {"paragraph"}
    assert {span.style for block in blocks for span in block.spans} <= {"link"}


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("gewone tekst", "gewone tekst"),
        ("een\ntwee\n\ndrie", "een\\\ntwee\n\ndrie"),
        ("*geen nadruk* en [geen link]", "\\*geen nadruk\\* en \\[geen link\\]"),
        ("# geen kop", "\\# geen kop"),
        ("1. geen lijst", "1\\. geen lijst"),
        ("- geen lijst", "\\- geen lijst"),
        ("3-1 en 1.5", "3-1 en 1.5"),
        ("===", "\\==="),
        ("zie https://a.example/b_c.", "zie <https://a.example/b_c>."),
        ("(https://a.example/b_(c))", "(<https://a.example/b_(c)>)"),
        (
            "https://a.example/?b=1&c=2",
            "[https://a.example/?b=1\\&c=2](<https://a.example/?b=1&amp;c=2>)",
        ),
        ("kijk!https://a.example/é", "kijk\\![https://a.example/é](<https://a.example/é>)"),
    ],
)
def test_only_what_means_something_is_escaped(text: str, markdown: str) -> None:
    assert escape(text) == markdown


def test_an_address_leads_where_it_says() -> None:
    (block,) = parse(escape("Zie https://a.example/b_c?d=e&f=g, daar."))
    (span,) = block.spans
    assert block.text[span.start : span.end] == span.href == "https://a.example/b_c?d=e&f=g"


@pytest.mark.parametrize("tail", [".", ")", "(", ").", "&", "<", "[", "_", "https://"])
def test_long_tails_of_addresses_take_no_longer_than_other_text(tail: str) -> None:
    begin = perf_counter()
    escape(f"https://a.example/{tail * 200_000}")
    assert perf_counter() - begin < 5
