"""Characters that are measured without the tables are those that the tables call one cell wide."""

from wcwidth import iter_graphemes, wcwidth

from reader.text.width import _PLAIN, cell_width, graphemes

PLAIN = [chr(code) for code in range(0x20, 0x3000) if _PLAIN.fullmatch(chr(code))]


def test_plain_characters_are_one_cell_wide() -> None:
    assert len(PLAIN) > 900
    assert {wcwidth(char) for char in PLAIN} == {1}
    assert all(cell_width(char) == 1 for char in PLAIN)


def test_plain_characters_are_graphemes_of_their_own() -> None:
    text = "".join(PLAIN)
    assert list(graphemes(text)) == list(iter_graphemes(text)) == PLAIN
