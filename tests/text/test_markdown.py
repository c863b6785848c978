"""Markdown to blocks: every text keeps its place, and nothing nested is dropped."""

import pytest
from hypothesis import given

from reader.text.markdown import (
    MAX_BRACKETS,
    MAX_NESTING,
    MAX_PARSED,
    Block,
    Span,
    join,
    parse,
    plain,
    too_deep,
)
from tests.hostile import HARMFUL, clean_texts


@given(clean_texts)
def test_every_block_knows_where_its_text_stands(body: str) -> None:
    blocks = parse(body)
    text = plain(body)
    assert text == join(blocks)
    assert all(text[b.start : b.start + len(b.text)] == b.text for b in blocks)


@given(clean_texts)
def test_every_style_lies_inside_its_block(body: str) -> None:
    for block in parse(body):
        assert all(0 <= span.start <= span.end <= len(block.text) for span in block.spans)


@given(clean_texts)
def test_entities_bring_nothing_harmful_back(body: str) -> None:
    assert HARMFUL.search(plain(body)) is None
    assert HARMFUL.search(plain(f"&#27;[31m &#x202e; &#155; {body}")) is None


@given(clean_texts)
def test_containers_agree_with_what_is_counted_of_them(body: str) -> None:
    for block in parse(body):
        assert block.quote == block.containers.count(">")
        assert block.indent == len(block.containers) - block.quote


def block(kind: str, text: str, **known: object) -> dict[str, object]:
    return {"kind": kind, "text": text, **known}


def seen(body: str) -> list[dict[str, object]]:
    """The blocks without what is at its default, nor where they stand."""
    empty = Block("paragraph", "")
    fields = ("quote", "indent", "marker", "level", "containers")
    return [
        block(b.kind, b.text)
        | {name: getattr(b, name) for name in fields if getattr(b, name) != getattr(empty, name)}
        for b in parse(body)
    ]


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("", []),
        ("een\ntwee\\\ndrie", [block("paragraph", "een twee\ndrie")]),
        ("## Kop", [block("heading", "Kop", level=2)]),
        ("```py\na\tb\n```", [block("code", "a   b")]),
        ("***", [block("rule", "")]),
        ("a | b\n--|--\nc | d", [block("table", "a | b\nc | d")]),
        (
            "> een\n>\n> - twee",
            [
                block("paragraph", "een", quote=1, containers=">"),
                block("paragraph", "twee", quote=1, indent=1, marker="-", containers=">-"),
            ],
        ),
        (
            "9. een\n10. twee\n\n    > drie",
            [
                block("paragraph", "een", indent=1, marker="9.", containers="1"),
                block("paragraph", "twee", indent=1, marker="10.", containers="1"),
                block("paragraph", "drie", quote=1, indent=1, containers="1>"),
            ],
        ),
        ("<b>x</b> <!-- y -->", [block("paragraph", "<b>x</b> <!-- y -->")]),
        ("[x](javascript:alert(1))", [block("paragraph", "[x](javascript:alert(1))")]),
    ],
)
def test_each_kind_of_block_is_known(body: str, blocks: list[dict[str, object]]) -> None:
    assert seen(body) == blocks


@pytest.mark.parametrize(
    ("body", "text", "spans"),
    [
        ("a **b** *c*", "a b c", (Span(2, 3, "strong"), Span(4, 5, "emphasis"))),
        ("~~a~~ `b*`", "a b*", (Span(0, 1, "strike"), Span(2, 4, "code"))),
        ("[a](http://b.c)", "a", (Span(0, 1, "link", "http://b.c"),)),
        ("[](http://b.c)", "http://b.c", (Span(0, 10, "link", "http://b.c"),)),
        ("![a](http://b.c)", "a", (Span(0, 1, "image", "http://b.c"),)),
        ("![](http://b.c)", "image", (Span(0, 5, "image", "http://b.c"),)),
        ("<http://b.c/d_e>", "http://b.c/d_e", (Span(0, 14, "link", "http://b.c/d_e"),)),
    ],
)
def test_each_style_is_known(body: str, text: str, spans: tuple[Span, ...]) -> None:
    (only,) = parse(body)
    assert (only.text, only.spans) == (text, spans)


def test_items_stand_close_in_the_plain_text_and_paragraphs_apart() -> None:
    assert plain("een\n\n- twee\n- drie\n\nvier") == "een\n\ntwee\ndrie\n\nvier"


@pytest.mark.parametrize("marker", ["> ", ">", "- ", "1. ", "> - "])
def test_what_is_nested_too_deeply_is_drawn_less_deep(marker: str) -> None:
    body = marker * 60 + "diep"
    assert too_deep(body) == 1
    (only,) = parse(body)
    assert only.text == "diep"
    assert only.quote + only.indent == MAX_NESTING


def test_lists_nested_by_their_indent_keep_every_item() -> None:
    for depth, deep in ((10, 0), (30, 30 - MAX_NESTING), (60, 0)):
        items = [f"item{place}" for place in range(depth)]
        body = "\n".join(f"{'  ' * place}- {item}" for place, item in enumerate(items))
        assert too_deep(body) == deep  # Lists beyond all reason are shown as they are typed.
        assert all(item in plain(body).split() for item in items)


def test_a_long_rule_and_deep_code_are_not_nested() -> None:
    assert too_deep("- " * 40) == 0
    assert too_deep(f"```\n{' ' * 60}x\n```") == 0
    assert parse(f"```\n{' ' * 60}x\n```")[0].text == " " * 60 + "x"


@pytest.mark.parametrize(
    "body", ["a" * (MAX_PARSED + 1), "[" * (MAX_BRACKETS + 1) + "x", "**a** \\* b\n\n" * 100_000]
)
def test_what_is_too_large_to_parse_is_still_read(body: str) -> None:
    text = plain(body)
    assert len(text) >= len(body) * 0.8
    assert "\\" not in text


def test_a_table_knows_its_cells_and_their_places() -> None:
    (block,) = parse("| a | b |\n|--:|:-:|\n| *c* | [d](http://e.f) |\n| g |")
    assert block.text == "a | b\nc | d\ng | "
    assert [[block.text[start:end] for start, end in row] for row in block.cells] == [
        ["a", "b"],
        ["c", "d"],
        ["g", ""],
    ]
    assert block.aligns == ("right", "center")
    assert [(block.text[s.start : s.end], s.style) for s in block.spans] == [
        ("c", "emphasis"),
        ("d", "link"),
    ]
