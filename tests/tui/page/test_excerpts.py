"""Strangers' words in lines of ours."""

from reader.tui.page.excerpts import excerpt, in_quotes
from reader.tui.page.glyphs import ASCII, UNICODE


def test_words_stand_on_one_line_and_long_ones_are_cut() -> None:
    assert excerpt("one\n two\tthree", 20, UNICODE) == "one two three"
    assert excerpt("one two three", 8, UNICODE) == "one two…"
    assert in_quotes("one two three", 8, ASCII) == '"one two..."'
