"""The rival for start-up: the smallest Textual app that draws a screen of text and takes a key."""

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widget import Widget


class Lines(Widget, can_focus=True):
    """Text on every line."""

    def render_line(self, y: int) -> Strip:
        return Strip([Segment(f"line {y} READY " + "x" * 90)])


class Bare(App[None]):
    """One widget and nothing else."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield Lines()


if __name__ == "__main__":
    Bare().run()
