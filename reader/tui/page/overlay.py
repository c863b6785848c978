"""Puts short words over what is marked in rows; nothing else moves."""

from collections.abc import Iterable, Iterator

from reader.text.width import cell_width, graphemes
from reader.tui.page.rows import Row, Run

HINT = "hint"
"""The role of what is marked, and of the words."""


def count(rows: Iterable[Row]) -> int:
    """How many words have a place in the rows."""
    return sum(_is_hint(run) for row in rows for run in row.runs)


def overlay(row: Row, words: Iterator[str]) -> Row:
    """Put the next of the `words` over each mark; "" leaves it, and else what follows gives way."""
    if not any(map(_is_hint, row.runs)):
        return row
    runs: list[Run] = []
    over = 0
    for run in row.runs:
        if _is_hint(run):
            word = next(words, "")
            over += cell_width(word) - cell_width(run.text)
            if word:
                runs.append(Run(word.ljust(cell_width(run.text)), HINT))
                over = max(0, over)
                continue
            over = 0
        text, over = _shortened(run.text, over)
        runs.append(Run(text, run.role.replace(f" {HINT}", "")))
    return Row(tuple(runs), row.start)


def _is_hint(run: Run) -> bool:
    return f" {HINT}" in run.role


def _shortened(text: str, cells: int) -> tuple[str, int]:
    """A text without its first `cells`, and how many more are to go."""
    if cells <= 0:
        return text, 0
    parts = list(graphemes(text))
    while parts and cells > 0:
        cells -= cell_width(parts.pop(0))
    return " " * max(0, -cells) + "".join(parts), max(0, cells)
