"""Offsets are translated between a text and the same text with link targets in it."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.markdown import Span
from reader.tui.page.targets import with_targets

SPANS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 6)).map(
        lambda each: Span(each[0], each[0] + each[1], "link", f"https://x{each[0]}.example/y")
    ),
    max_size=4,
)


@given(SPANS)
def test_every_character_is_found_where_it_is_drawn(spans: list[Span]) -> None:
    text = "abcdefghijklmnopqrstuvwxyz"
    shown = with_targets(text, spans)
    for offset, char in enumerate(text):
        # A place is drawn before what is put in there; the character itself stands after it.
        at = shown.drawn(offset + 1) - 1
        assert shown.text[at] == char
        assert shown.own(at) == offset


def test_nothing_is_put_in_where_labels_are_addresses() -> None:
    text = "https://x.example/y and x.example/y and mail@x.example"
    spans = [
        Span(0, 19, "link", "https://x.example/y"),
        Span(24, 35, "link", "https://x.example/y"),
        Span(40, 54, "link", "mailto:mail@x.example"),
    ]
    assert with_targets(text, spans).text == text


def test_a_very_long_target_is_clipped() -> None:
    shown = with_targets("www.a.example", [Span(0, 13, "link", "https://b.example/" + "x" * 900)])
    assert len(shown.text) < 90
    assert "https://b.example/xxx" in shown.text
