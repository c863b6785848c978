"""Draws Markdown tables: aligned columns, the head above a line, long cells wrapped."""

from collections.abc import Iterator, Sequence

from reader.text.markdown import Align, Block
from reader.text.width import cell_width
from reader.tui.page.flow import Marked, Text, flow
from reader.tui.page.glyphs import Glyphs
from reader.tui.page.rows import Row, Run
from reader.tui.page.sideways import widest

_WORD = 16
"""Cells below which no column is squeezed for the sake of a longer word."""
_BETWEEN = 3
"""Cells between two columns."""


def draw_table(
    block: Block, width: int, role: str, marks: Sequence[Marked], glyphs: Glyphs
) -> list[Row]:
    """Return the rows of a table, all equally wide; wider than `width` only if they have to be.

    Columns are as wide as their cells. Where there isn't room for that, the widest are wrapped
    first, down to the width of their words.
    """
    texts = [[_text(block, place) for place in line] for line in block.cells]
    columns = _columns(texts, width, glyphs)
    rows = list[Row]()
    for number, line in enumerate(texts):
        own = role if number else f"{role} strong"
        cells = [
            list(flow(text, cells, own, marks, glyphs.ellipsis))
            for text, cells in zip(line, columns, strict=True)
        ]
        rows.extend(_joined(cells, columns, block.aligns, role, glyphs))
        if not number:
            end = line[-1].start + len(line[-1].text)
            rows.append(Row((Run(_line(columns, glyphs), "marker"),), end))
    return rows


def _text(block: Block, place: tuple[int, int]) -> Text:
    """A cell's text, with those of the block's spans that are in it."""
    start, end = place
    spans = [span.moved(-start) for span in block.spans if start <= span.start and span.end <= end]
    return Text(block.text[start:end], block.start + start, spans)


def _columns(texts: Sequence[Sequence[Text]], width: int, glyphs: Glyphs) -> list[int]:
    """How wide each column is."""
    full, least = list[int](), list[int]()
    for column in zip(*texts, strict=True):
        rows = [row for text in column for row in flow(text, None, "", (), glyphs.ellipsis)]
        full.append(max(1, widest(rows)))
        words = (word for row in rows for run in row.runs for word in run.text.split())
        least.append(min(full[-1], _WORD, max(map(cell_width, words), default=1)))
    room = width - _BETWEEN * (len(full) - 1)
    if sum(full) <= room:
        return full
    # The highest level at which those that are wider may stand and all still fit.
    low, high = 0, max(full)
    while low < high:
        level = (low + high + 1) // 2
        if sum(_at(level, full, least)) <= room:
            low = level
        else:
            high = level - 1
    return _at(low, full, least)


def _at(level: int, full: Sequence[int], least: Sequence[int]) -> list[int]:
    return [min(most, max(few, level)) for most, few in zip(full, least, strict=True)]


def _joined(
    cells: Sequence[Sequence[Row]],
    columns: Sequence[int],
    aligns: Sequence[Align],
    role: str,
    glyphs: Glyphs,
) -> Iterator[Row]:
    """Put the cells of one row of the table beside each other, line by line."""
    gap = Run(f" {glyphs.column} ", "marker")
    for line in range(max(map(len, cells))):
        runs = list[Run]()
        for cell, width, align in zip(cells, columns, aligns, strict=True):
            own = cell[line].runs if line < len(cell) else ()
            runs += [gap] if runs else []
            runs += _aligned(own, width, align, role)
        # Of what is drawn in this line, the first character.
        yield Row(tuple(runs), min(cell[line].start for cell in cells if line < len(cell)))


def _aligned(runs: Sequence[Run], width: int, align: Align, role: str) -> list[Run]:
    spare = max(0, width - sum(cell_width(run.text) for run in runs))
    before = {"left": 0, "center": spare // 2, "right": spare}[align]
    padded = (Run(" " * before, role), *runs, Run(" " * (spare - before), role))
    return [run for run in padded if run.text]


def _line(columns: Sequence[int], glyphs: Glyphs) -> str:
    edge = glyphs.rule
    return f"{edge}{glyphs.crossing}{edge}".join(edge * width for width in columns)
