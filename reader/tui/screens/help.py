"""All keys on one screen, from the table of actions as the key map has it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from reader.text.width import cell_width, clip
from reader.tui.keys.actions import Action
from reader.tui.keys.bindings import Keyed, bindings
from reader.tui.keys.key_names import key_name
from reader.tui.page.columns import columns
from reader.tui.page.glyphs import Glyphs
from reader.tui.page.rows import Row, Run
from reader.tui.services import services
from reader.tui.widgets.sheet import SheetPane

_KEYS = 18
"""Cells that keys have before what they do."""
_COLUMN = 56
"""Cells that a column has at least."""


def _closing(keys: str, name: str | None = None) -> Binding:
    """Leaves the help, with the keys that the action `name` has."""
    return Binding(keys, "dismiss", "Close", priority=True, id=name)


class HelpScreen(Keyed, Screen[None]):
    """Any of the keys that people try leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _closing("escape"),
        _closing("question_mark", "anywhere.help"),
        _closing("q,ctrl+q,ctrl+c", "anywhere.quit"),
    ]

    def compose(self) -> ComposeResult:
        """One pane."""
        yield _Keys(id="help")


class _Keys(SheetPane):
    """The keys, by what they are about."""

    DEFAULT_CSS = "_Keys { height: 1fr; }"

    BINDINGS: ClassVar[list[BindingType]] = bindings("article")

    def lay_out(self, width: int) -> Sequence[Row]:
        """In as many columns as there is room for, up to three."""
        room = width // max(1, min(3, width // _COLUMN))
        app = services(self)
        parts = [
            [_label(topic), *(_action(each, room, app.glyphs) for each in actions), Row()]
            for topic, actions in app.keymap.topics().items()
        ]
        marks = (_line(sign, meaning, room) for sign, meaning in _marks(app.glyphs))
        parts.append([_label("What the marks mean"), *marks, Row()])
        rows = columns(parts, room, width // room)
        close = [Run("esc ", "key"), Run("closes this", "meta")]
        if len(rows) + 2 > self.size.height and (more := app.keymap.keys("article.page-down")):
            key = key_name(more[0], app.glyphs)
            close += [Run("   ", "meta"), Run(f"{key} ", "key"), Run("shows more", "meta")]
        return [Row(row.runs, line) for line, row in enumerate([Row(tuple(close)), Row(), *rows])]


def _label(text: str) -> Row:
    return Row((Run(text, "label"),))


def _marks(glyphs: Glyphs) -> Iterator[tuple[str, str]]:
    yield glyphs.fact, "known: stated, or proved by a quote"
    yield glyphs.guess, f"a guess; {glyphs.answers} 12? is what it may answer"
    yield f"{glyphs.folded}  {glyphs.unfolded}  {glyphs.leaf}", "folded, open, without replies"
    yield f"{glyphs.new}  {glyphs.match}  {glyphs.cursor}", "beside: new, a match, where you are"
    yield f"3{glyphs.quote}", "comments quote this passage"
    yield f"{glyphs.number} 12", "the comment that a sentence is from"
    yield f"depth 14 {glyphs.deeper}", "deeper than the indent can show"


def _action(action: Action, room: int, glyphs: Glyphs) -> Row:
    return _line("  ".join(key_name(key, glyphs) for key in action.keys), action.label, room)


def _line(keys: str, label: str, room: int) -> Row:
    lead = keys + " " * max(2, _KEYS - cell_width(keys))
    return Row((Run(lead, "key"), Run(clip(label, max(1, room - cell_width(lead) - 2)), "body")))
