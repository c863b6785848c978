"""All keys on one screen, from the table of actions."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from reader.text.width import cell_width
from reader.tui.actions import Action, Where, key_name, of
from reader.tui.bindings import bindings
from reader.tui.page.rows import Row, Run
from reader.tui.widgets.sheet import SheetPane

_TITLES: tuple[tuple[Where, str], ...] = (
    ("comments", "In the comments"),
    ("anywhere", "Anywhere"),
    ("article", "In the article"),
    ("digest", "In a digest"),
)
_MARKS = (
    ("│", "a reply whose place is known: the source states it, or a quote proves it"),
    ("┊", "a reply whose place is a guess; “↳ 12?” names the comment it seems to answer"),
    ("▸ ▾ ·", "a folded comment, an open one, and one without replies"),
    ("№ 12", "the number of the comment that a sentence is from"),
    ("depth 14 →", "deeper than the indent can show"),
)
_COLUMN = 18
_TWO = 110
"""Columns from which the help stands in two columns."""


class HelpScreen(Screen[None]):
    """Any of the keys that people try leaves it."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,ctrl+q,ctrl+c", "dismiss", "Close", priority=True)
    ]

    def compose(self) -> ComposeResult:
        """One pane."""
        yield _Keys(id="help")


class _Keys(SheetPane):
    """The keys, by where they work."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("article")

    def lay_out(self, width: int) -> Sequence[Row]:
        """In one column, or in two where there is room."""
        parts = [[Row((Run(title, "label"),)), *_keys(of(where)), Row()] for where, title in _TITLES]
        parts.append([Row((Run("What the marks mean", "label"),)), *map(_line, *zip(*_MARKS, strict=True))])
        close = Row((Run("esc", "key"), Run(" closes this", "meta")))
        if width < _TWO:
            rows = [row for part in parts for row in part]
        else:
            rows = list(_beside(parts[0], [row for part in parts[1:4] for row in part], width // 2))
            rows += [Row(), *parts[4]]
        return [Row(), *(Row(row.runs, line) for line, row in enumerate([*rows, Row(), close]))]


def _keys(actions: Iterable[Action]) -> list[Row]:
    return [_line("  ".join(map(key_name, action.keys)), action.label) for action in actions]


def _line(keys: str, label: str) -> Row:
    lead = keys + " " * max(2, _COLUMN - cell_width(keys))
    return Row((Run(lead, "key"), Run(label, "body")))


def _beside(left: Sequence[Row], right: Sequence[Row], width: int) -> Iterable[Row]:
    """Put two columns of rows beside each other."""
    for line in range(max(len(left), len(right))):
        first = left[line].runs if line < len(left) else ()
        second = right[line].runs if line < len(right) else ()
        used = sum(cell_width(run.text) for run in first)
        yield Row((*first, Run(" " * max(2, width - used), "body"), *second))
