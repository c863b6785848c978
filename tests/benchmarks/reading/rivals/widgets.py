"""A widget for each comment, as one would begin: Textual's Static in its VerticalScroll."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tests.benchmarks.reading.rivals import given
from tests.benchmarks.reading.rivals.rival import Rival


class Widgets(Rival):
    """Folding hides the widgets of a branch."""

    CSS = "Static { margin: 0 0 1 0; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "line", priority=True),
        Binding("pagedown", "page", priority=True),
        Binding("g", "first"),
        Binding("space", "fold"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.cursor = 0
        self.shut: set[int] = set()

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            for comment in self.comments:
                card = Static(Content(f"{given.header(comment)}\n{comment['body']}"))
                card.styles.padding = (0, 0, 0, 2 * min(comment["depth"], 15))
                yield card

    def on_mount(self) -> None:
        self.panel = self.query_one(VerticalScroll)
        self.cards = list(self.query(Static))

    def action_line(self) -> None:
        self.panel.scroll_relative(y=1, animate=False)

    def action_page(self) -> None:
        self.panel.scroll_relative(y=self.panel.size.height, animate=False)

    def action_first(self) -> None:
        self.cursor = 0
        self.panel.scroll_home(animate=False)

    def action_next_root(self) -> None:
        after = self.cursor + self.comments[self.cursor]["replies"] + 1
        if after < len(self.cards):
            self.cursor = after
            self.panel.scroll_to_widget(self.cards[after], animate=False, top=True)

    def action_fold(self) -> None:
        self.shut ^= {self.cursor}
        inside = self.comments[self.cursor]["replies"]
        with self.batch_update():
            for card in self.cards[self.cursor + 1 : self.cursor + inside + 1]:
                card.display = self.cursor not in self.shut

    def action_all(self, shown: bool) -> None:
        with self.batch_update():
            for card, comment in zip(self.cards, self.comments, strict=True):
                card.display = shown or not comment["depth"]


if __name__ == "__main__":
    Widgets().run()
