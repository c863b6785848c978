"""Right-to-left text keeps to its pane, and takes no more room than it did."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.tui.painting.direction import WALL, walled

PIECES = st.lists(st.text("ab שלם1 │▌", max_size=8), min_size=1, max_size=6)


@given(PIECES, st.booleans())
def test_only_spaces_become_walls(pieces: list[str], apart: bool) -> None:
    walls = walled(pieces, apart=apart)
    assert [text.replace(WALL, " ") for text in walls] == pieces
    assert list(map(cell_len, walls)) == list(map(cell_len, pieces))


def test_a_row_read_from_the_right_has_a_wall_at_either_end() -> None:
    assert walled([" ", "│ ", "שלום עולם", "   "]) == [WALL, "│ ", "שלום עולם", f"  {WALL}"]
    assert walled(["▌", "│ ", "שלום", " "]) == ["▌", f"│{WALL}", "שלום", WALL]


def test_a_row_read_from_the_left_is_left_alone() -> None:
    assert walled([" ", "│ ", "words", "   "]) == [" ", "│ ", "words", "   "]


def test_words_of_one_sentence_stay_together_and_facts_are_kept_apart() -> None:
    row = [" ", "12", "  ", "דוד ", "· ", "3 h", " "]
    assert walled(row) == [WALL, *row[1:-1], WALL]
    assert walled(row, apart=True) == [WALL, "12", "  ", f"דוד{WALL}", "· ", "3 h", WALL]
