"""Bodies written again: the same text, closed and escaped."""

import pytest
from hypothesis import given

from reader.exports.markdown_body import MAX_COST, write
from reader.text.markdown import parse
from tests.hostile import clean_texts


def texts(body: str) -> list[str]:
    return [block.text for block in parse(body) if block.text]


@given(clean_texts)
def test_the_text_stays_the_same(body: str) -> None:
    assert texts("\n".join(write(body, heading=2))) == texts(body)


@given(clean_texts)
def test_writing_again_changes_nothing_more(body: str) -> None:
    once = "\n".join(write(body))
    twice = "\n".join(write(once))
    assert texts(twice) == texts(once)
    assert [b.containers for b in parse(twice)] == [b.containers for b in parse(once)]


@given(clean_texts)
def test_nothing_is_nested_deeper_than_other_programs_can(body: str) -> None:
    costs = {">": 1, "-": 2, "1": 2}
    for block in parse("\n".join(write(body))):
        assert sum(costs[kind] for kind in block.containers) <= MAX_COST


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("een **twee** *drie* `vier`", "een **twee** *drie* `vier`"),
        ("[a](http://b.c/d) <http://e.f>", "[a](<http://b.c/d>) <http://e.f>"),
        ("![plaatje](http://b.c/d.png)", "[plaatje](<http://b.c/d.png>)"),
        ("[![p](http://b.c/d.png)](http://e.f)", "[p](<http://e.f>)"),
        ("~~weg~~ ``a`b``", "~~weg~~ ``a`b``"),
        ("een\\\ntwee", "een\\\ntwee"),
        ("een\ntwee", "een twee"),
        ("```\nniet dicht", "```\nniet dicht\n```"),
        ("~~~\n```\n~~~", "````\n```\n````"),
        ("    code", "```\ncode\n```"),
        ("<div>\n<script>", "\\<div\\> \\<script\\>"),
        ("# Kop", "**Kop**"),
        ("a | b\n--|--\nc | d", "a \\| b\\\nc \\| d"),
        ("---", "* * *"),
        ("- a\n- b\n  - c\n- d", "- a\n- b\n  - c\n- d"),
        ("3. a\n4. b\n\n1. c", "3. a\n4. b\n5. c"),
        ("3. a\n\n1) b", "3. a\n1) b"),
        ("- a\n\n  b\n\n  > c\n\n> d", "- a\n\n  b\n\n  > c\n\n> d"),
        ("1. - > diep\n   - tweede", "1. - > diep\n\n   - tweede"),
        ("&#32;ruimte&#32;", "&#32;ruimte&#32;"),
        ("", ""),
    ],
)
def test_each_kind_of_block_is_written_plainly(body: str, written: str) -> None:
    assert "\n".join(write(body)) == written


def test_headings_keep_their_order_below_the_level_given() -> None:
    assert write("## a\n\n#### b\n\n###### c", heading=3) == [
        *("### a", "", "##### b", "", "###### c"),
    ]
