"""The rival for start-up and for a frame: the smallest Textual app that draws a screen of text.

Any key changes every cell of it.
"""

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widget import Widget


class Lines(Widget, can_focus=True):
    """Text on every line."""

    turn = 0

    def render_line(self, y: int) -> Strip:
        return Strip([Segment(f"line {y} READY " + "xyz"[self.turn % 3] * 90)])

    def on_key(self) -> None:
        self.turn += 1
        self.refresh()


class Bare(App[None]):
    """One widget and nothing else."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield Lines()


if __name__ == "__main__":
    Bare().run()
