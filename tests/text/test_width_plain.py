"""Characters that are measured without the tables are those that the tables call as wide."""

from wcwidth import iter_graphemes, wcwidth

from reader.text.width import cell_width, graphemes, is_even, is_plain

CODES = [code for code in range(0x20, 0x20000) if code != 0x7F]
PLAIN = [chr(code) for code in CODES if is_plain(chr(code))]
EVEN = [chr(code) for code in CODES if is_even(chr(code))]


def test_plain_characters_are_one_cell_wide() -> None:
    assert len(PLAIN) > 900
    assert {wcwidth(char) for char in PLAIN} == {1}
    assert all(cell_width(char) == 1 for char in PLAIN)


def test_even_characters_are_as_wide_as_the_tables_say() -> None:
    assert len(EVEN) > 30_000
    assert all(cell_width(char) == wcwidth(char) for char in EVEN)
    assert cell_width("".join(EVEN)) == sum(map(wcwidth, EVEN))


def test_even_characters_are_graphemes_of_their_own() -> None:
    text = "".join(EVEN)
    assert list(graphemes(text)) == list(iter_graphemes(text)) == EVEN
