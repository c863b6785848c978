"""The line in the status line's place into which the reader types."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from reader.text.width import cell_width, clip
from reader.tui.asking import Line
from reader.tui.page.rows import Row, Run
from reader.tui.services import services
from reader.tui.widgets.lines import Lines

_GAP = 2
_SHARE = 0.6
"""How much of the line a note beside the input may take."""


class Prompt(Horizontal):
    """A label, what is typed, and at the right a word on what comes of it."""

    DEFAULT_CSS = """
    Prompt { height: 1; background: $background; }
    Prompt Lines { height: 1; }
    Prompt Input, Prompt Input:focus { width: 1fr; background: $background; }
    """

    class Ended(Message):
        """The reader is done with it, or has left it."""

        def __init__(self, line: Line, text: str | None) -> None:
            """`text` is None where the reader wants nothing of it."""
            super().__init__()
            self.line = line
            self.text = text

    def __init__(self, line: Line) -> None:
        """Begins with the line's own value."""
        super().__init__(id="prompt")
        self._line = line
        self._ended = False
        self._input = _Field(line.value)
        self._label = _Words(line.label, "label")
        self._note = _Words("", "notice")

    def compose(self) -> ComposeResult:
        """The parts, from the left."""
        yield self._label
        yield self._input
        yield self._note

    def on_mount(self) -> None:
        """Take the keys."""
        self._input.focus()

    def on_descendant_focus(self) -> None:
        """Let the keys come that were typed meanwhile."""
        services(self).release_keys()

    def note(self, message: str) -> None:
        """Say something beside what is typed."""
        self._note.say(clip(message, max(1, int(self.size.width * _SHARE))) if message else "")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what is typed so far."""
        event.stop()
        if not self._ended:
            self._line.typed(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """The reader is done."""
        event.stop()
        self._end(event.value)

    def on_input_blurred(self, event: Input.Blurred) -> None:
        """Whoever clicks elsewhere keeps what was typed."""
        event.stop()
        self._end(event.value)

    def action_leave(self) -> None:
        """The reader wants nothing of it."""
        self._end(None)

    def _end(self, text: str | None) -> None:
        if not self._ended:
            self._ended = True
            self.post_message(self.Ended(self._line, text))


class _Field(Input):
    """Textual's, without what moves or moves things."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+c", "leave", "Leave", show=False)]

    def __init__(self, value: str) -> None:
        super().__init__(value, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def action_leave(self) -> None:
        """The reader wants nothing of it."""
        if isinstance(self.parent, Prompt):
            self.parent.action_leave()


class _Words(Lines):
    """Some words, as wide as they are."""

    def __init__(self, words: str, role: str) -> None:
        super().__init__()
        self._words, self._role = words, role

    def on_mount(self) -> None:
        """Take the room that is needed."""
        super().on_mount()
        self._widen()

    def say(self, words: str) -> None:
        """Say something else."""
        if words != self._words:
            self._words = words
            self._widen()
            self.redraw()

    def rows(self) -> list[Row]:
        """The one line."""
        return [Row((Run(self._words, self._role),))]

    def _widen(self) -> None:
        self.styles.width = cell_width(self._words) + _GAP if self._words else 0
