"""All keys on one screen, from the table of actions."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from reader.text.width import cell_width
from reader.tui.actions import Action, Where
from reader.tui.bindings import bindings, keymap_of
from reader.tui.key_names import key_name
from reader.tui.page.rows import Row, Run
from reader.tui.widgets.sheet import SheetPane

_TITLES: tuple[tuple[Where, str], ...] = (
    ("comments", "In the comments"),
    ("article", "In the article"),
    ("anywhere", "Anywhere"),
    ("digest", "In a digest"),
)
_MARKS = (
    ("│", "known: stated, or proved by a quote"),
    ("┊", "a guess; “↳ 12?” is what it may answer"),
    ("▸  ▾  ·", "folded, open, without replies"),
    ("№ 12", "the comment that a sentence is from"),
    ("depth 14 →", "deeper than the indent can show"),
)
_COLUMN = 18
_TWO = 110
"""Columns from which the help stands in two columns."""


class HelpScreen(Screen[None]):
    """Any of the keys that people try leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,ctrl+q,ctrl+c", "dismiss", "Close", priority=True)
    ]

    def compose(self) -> ComposeResult:
        """One pane."""
        yield _Keys(id="help")


class _Keys(SheetPane):
    """The keys, by where they work."""

    DEFAULT_CSS = "_Keys { height: 1fr; }"

    BINDINGS: ClassVar[list[BindingType]] = bindings("article")

    def lay_out(self, width: int) -> Sequence[Row]:
        """In one column, or in two where there is room."""
        keymap = keymap_of(self)
        parts = [[_label(title), *_keys(keymap.of(where)), Row()] for where, title in _TITLES]
        parts.append([_label("What the marks mean"), *(_line(*mark) for mark in _MARKS), Row()])
        left = [row for part in parts[:2] for row in part]
        right = [row for part in parts[2:] for row in part]
        rows = [*left, *right] if width < _TWO else _beside(left, right, width // 2)
        close = Row((Run("esc", "key"), Run(" closes this", "meta")))
        return [Row(row.runs, line) for line, row in enumerate([close, Row(), *rows])]


def _label(text: str) -> Row:
    return Row((Run(text, "label"),))


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
