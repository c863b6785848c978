"""A list over the screen, of which the reader chooses one."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.geometry import Size
from textual.message import Message
from textual.screen import ModalScreen

from reader.text.width import cell_width, clip
from reader.tui.page.rows import Row, Run
from reader.tui.services import services
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.sheet import SheetPane

_WIDEST = 96
"""Cells that the list takes at most."""
_FRAME = 8
"""Cells that stand beside the text, the border among them."""
_INDENT = 2


class Choice(NamedTuple):
    """Something to choose."""

    text: str
    detail: str = ""
    """What stands in a line of its own below."""
    role: str = "body"


def _cells(choice: Choice) -> int:
    return max(cell_width(choice.text), _INDENT + cell_width(choice.detail))


class ChoosingScreen(ModalScreen[None]):
    """Shows the choices; what is below stays in sight."""

    DEFAULT_CSS = """
    ChoosingScreen { align: center middle; background: transparent; }
    ChoosingScreen #choices {
        height: auto; max-height: 80%; max-width: 100%;
        border: round $primary; background: $background; padding: 0 1;
    }
    ChoosingScreen Lines { height: 1; }
    ChoosingScreen #list { height: auto; max-height: 100%; }
    """

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        chosen: Callable[[int], object],
        moved: Callable[[int], object] | None = None,
        left: Callable[[], object] | None = None,
        *,
        at: int = 0,
    ) -> None:
        """`chosen` and `moved` get a choice by its place, `left` is called where none is made."""
        super().__init__()
        self._title = title
        self._choices = choices
        self._chosen, self._moved, self._left = chosen, moved, left
        self._list = _List(choices, min(at, len(choices) - 1))

    def compose(self) -> ComposeResult:
        """A frame, as wide as the longest choice."""
        with Container(id="choices") as frame:
            longest = max(map(_cells, self._choices), default=0)
            frame.styles.width = min(_WIDEST, max(longest, cell_width(self._title)) + _FRAME)
            yield _Title(self._title)
            yield self._list

    def on_mount(self) -> None:
        """Take the keys."""
        self._list.focus()

    def on__list_moved(self, event: "_List.Moved") -> None:
        """Show what would be chosen."""
        if self._moved is not None:
            self._moved(event.place)

    def on__list_chosen(self, event: "_List.Chosen") -> None:
        """Choose, and go; keys that came meanwhile choose nothing more."""
        if self.is_current:
            self.dismiss()
            self._chosen(event.place)

    def on__list_left(self) -> None:
        """Go without a choice."""
        if self.is_current:
            self.dismiss()
            if self._left is not None:
                self._left()


class _Title(Lines):
    """The heading of the list."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def rows(self) -> list[Row]:
        """The one line."""
        cut = services(self).glyphs.ellipsis
        return [Row((Run(clip(self._words, max(1, self.size.width - 1), cut), "label"),))]


class _List(SheetPane):
    """The choices, with a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "step(1)", "Next", show=False),
        Binding("k,up", "step(-1)", "Previous", show=False),
        Binding("pagedown,ctrl+f,space", "leaf(1)", "Page down", show=False),
        Binding("pageup,ctrl+b", "leaf(-1)", "Page up", show=False),
        Binding("g,home", "to(0)", "First", show=False),
        Binding("G,end", "to(-1)", "Last", show=False),
        Binding("enter", "choose", "Choose", show=False),
        Binding("escape,q,ctrl+c,ctrl+q", "leave", "Leave", show=False),
    ]

    class Moved(Message):
        """Another choice is under the cursor."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    class Chosen(Moved):
        """The reader has chosen."""

    class Left(Message):
        """The reader wants none of them."""

    def __init__(self, choices: Sequence[Choice], at: int) -> None:
        super().__init__(id="list")
        self._choices = choices
        self._at = at

    def lay_out(self, width: int) -> Sequence[Row]:
        """A line or two for each choice."""
        return [row for place in range(len(self._choices)) for row in self._rows(place, width)]

    def edge(self, row: Row) -> Run | None:
        """A bar beside the choice under the cursor."""
        here = Run(services(self).glyphs.here, "cursor")
        return here if row.start == self._at else None

    def get_content_height(self, *_: object) -> int:
        """As many lines as there are rows."""
        return sum(2 if choice.detail else 1 for choice in self._choices)

    def action_step(self, by: int) -> None:
        """Go to the next choice, or the one before."""
        self._go(self._at + by)

    def action_leaf(self, by: int) -> None:
        """Go on or back by about a screen."""
        self._go(self._at + by * max(1, self.sheet.height // 2))

    def action_to(self, place: int) -> None:
        """Go to the first choice, or the last."""
        self._go(place % max(1, len(self._choices)))

    def action_choose(self) -> None:
        """Take what is under the cursor."""
        if self._choices:
            self.post_message(self.Chosen(self._at))

    def action_leave(self) -> None:
        """Take nothing."""
        self.post_message(self.Left())

    def on_click(self, event: events.Click) -> None:
        """Take what is under the mouse."""
        rows = self.sheet.screen()
        if 0 <= event.y < len(rows):
            self._go(rows[event.y].start)
            self.action_choose()

    def fit(self, size: Size) -> None:
        """Keep the choice under the cursor in sight."""
        super().fit(size)
        self.sheet.show(self._at)

    def _go(self, place: int) -> None:
        place = max(0, min(place, len(self._choices) - 1))
        if place != self._at:
            self._at = place
            self.refit()
            self.post_message(self.Moved(place))

    def _rows(self, place: int, width: int) -> list[Row]:
        choice, cut = self._choices[place], services(self).glyphs.ellipsis
        picked = " picked" if place == self._at else ""
        rows = [Row((Run(clip(choice.text, width, cut), f"{choice.role}{picked}"),), place)]
        if choice.detail:
            detail = clip(choice.detail, max(1, width - _INDENT), cut)
            rows.append(Row((Run(" " * _INDENT, "meta"), Run(detail, "meta")), place))
        return rows
