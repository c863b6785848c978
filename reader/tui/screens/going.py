"""To a comment by its number, and a look at what one answers."""

from textual import events

from reader.tui.asking import Line
from reader.tui.screens.jumping import JumpingScreen
from reader.tui.services import services

_DIGITS = frozenset("123456789")
_LONGEST = 9
"""Digits of a number that may be that of a comment."""


class GoingScreen(JumpingScreen):
    """Asks for the number; typing one is enough to be asked."""

    def on_key(self, event: events.Key) -> None:
        """Take a digit for the beginning of a number."""
        if event.character in _DIGITS and self._front == "thread":
            event.stop()
            self._ask_number(event.character)

    def action_number(self) -> None:
        """Go to a comment by its number."""
        self._ask_number("")

    def action_peek(self) -> None:
        """Look at what the comment under the cursor answers."""
        from reader.tui.screens.peeking import PeekScreen

        pane = self._comments
        if pane.page.parent(pane.current) < 0:
            self.say(f"Comment {pane.current + 1} begins a conversation: it answers nobody")
            return
        line = pane.view.line_of(pane.view.cursor) or 0
        peek = PeekScreen(pane.page, pane.current, pane.region, line)
        services(self).show_screen(peek, self._press_on)

    def _press_on(self, key: events.Key | None) -> None:
        """Let the key that closed something else do its own work."""
        if key is not None:
            self.call_later(self.app.post_message, key)

    def _ask_number(self, begun: str | None) -> None:
        total = len(self._thread.comments)
        if total:
            label = f"Comment 1 to {total}:"
            self.prompt(Line(label, begun or "", typed=self._check_number, done=self._go_to_number))
        else:
            self.say("There are no comments here")

    def _check_number(self, typed: str) -> None:
        self.say(self._number_fault(typed) if typed.strip() else "")

    def _go_to_number(self, typed: str) -> None:
        fault = self._number_fault(typed)
        if not typed.strip():
            return
        if fault:
            self.say(fault)
        else:
            self.jump(int(typed) - 1)

    def _number_fault(self, typed: str) -> str:
        """What is wrong with a number; "" if it is that of a comment."""
        total = len(self._thread.comments)
        digits = typed.strip().lstrip("0")
        if not typed.strip().isdecimal():
            return "That is not a number"
        if len(digits) > _LONGEST or not 1 <= int(digits or "0") <= total:
            return f"There is no comment {digits or 0}: they go from 1 to {total}"
        return ""
