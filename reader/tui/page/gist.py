"""What a folded branch shows in place of its text: up to three sentences, each with its source."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.text.width import cell_width, clip
from reader.text.wrap import wrap
from reader.tui.page.glyphs import Glyphs
from reader.tui.page.rows import GIST, Row, Run

GIST_ROWS = 3
"""Rows that a folded branch keeps for its sentences, whether they are there yet or not."""
_SOURCE = "gist-source"
_APART = 56
"""From so many cells on a row holds most of a sentence, and there are as many as rows."""


class Sentence(NamedTuple):
    """Something that is said in a branch."""

    text: str
    """Without newlines."""
    number: int | None = None
    """The number of the comment that says so; None where these are our own words."""


class Gist(NamedTuple):
    """What stands for a branch."""

    sentences: tuple[Sentence, ...]
    """In reading order; there is at least one."""
    keywords: tuple[str, ...] = ()
    """What sets the branch apart."""


def told(sentences: Sequence[Sentence], width: int, glyphs: Glyphs) -> list[Row]:
    """Return the `GIST_ROWS` rows of a gist, `width` cells at most, the last ones perhaps empty.

    Words may be cut, the number of a comment never is. Where rows are short the first sentence
    has them all.
    """
    shown = sentences[: GIST_ROWS if width >= _APART else 1]
    left = GIST_ROWS - len(shown)
    rows: list[Row] = []
    for each in shown:
        taken = _rows(each, width, 1 + left, glyphs)
        left -= len(taken) - 1
        rows += taken
    return rows + [Row((), GIST)] * (GIST_ROWS - len(rows))


def sentence_at(rows: Sequence[Row], row: int, cell: int) -> int | None:
    """Which sentence's number, of those in the rows of a comment, stands at a cell of one."""
    found = [line for line, each in enumerate(rows) if _source(each) is not None]
    if row not in found or cell not in (_source(rows[row]) or ()):
        return None
    return found.index(row)


def _source(row: Row) -> range | None:
    """The cells that the number of a sentence takes in a row, if one ends there."""
    start = 0
    for run in row.runs:
        end = start + cell_width(run.text)
        if run.role == _SOURCE:
            return range(start, end)
        start = end
    return None


def cut(text: str, width: int, glyphs: Glyphs) -> str:
    """As much of `text` as fits, to the end of a word unless that leaves little."""
    if cell_width(text) <= width:
        return text
    clipped = clip(text, width, glyphs.ellipsis)
    kept = clipped.removesuffix(glyphs.ellipsis)
    whole = kept.rpartition(" ")[0]
    return whole + glyphs.ellipsis if 2 * len(whole) > len(kept) else clipped


def _rows(said: Sentence, width: int, most: int, glyphs: Glyphs) -> list[Row]:
    """Wrap a sentence into `most` rows at most."""
    source = "" if said.number is None else f"{glyphs.number} {said.number}"
    taken = cell_width(source) + 2 if source else 0
    lines = [said.text[start:end] for start, end in wrap(said.text, width)]
    lines[most - 1 :] = [" ".join(lines[most - 1 :])] if len(lines) >= most else []
    if len(lines) < most and cell_width(lines[-1]) + taken > width:
        lines.append("")
    lines[-1] = cut(lines[-1], max(1, width - taken), glyphs)
    rows = [Row((Run(clip(line, width, glyphs.ellipsis), "gist"),), GIST) for line in lines]
    if source:
        gap = "  " if lines[-1] else ""
        rows[-1] = Row((Run(f"{lines[-1]}{gap}", "gist"), Run(source, _SOURCE)), GIST)
    return rows
