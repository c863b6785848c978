"""A look at what a comment answers, and at what that answers, without going there."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.geometry import Region, Size
from textual.screen import ModalScreen

from reader.tui.keys.bindings import keymap_of
from reader.tui.keys.key_names import key_name
from reader.tui.page.glyphs import ASCII
from reader.tui.page.page import Page
from reader.tui.services import services
from reader.tui.widgets.peek import Peek

_WIDEST = 96
"""Cells that it takes at most."""
_FRAME = 2
"""Lines and cells that the border takes."""
_NAME = "comments.peek"


class PeekScreen(ModalScreen[events.Key | None], inherit_bindings=False):
    """Lies over the pane of comments; the same key climbs, any other closes it and does its work.

    Its result is that other key.
    """

    DEFAULT_CSS = """
    PeekScreen { background: transparent; }
    PeekScreen #frame { border: round $primary; background: $background; }
    PeekScreen.-ascii #frame { border: ascii $primary; }
    """
    # Else Textual would say how to quit.
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "dismiss", show=False)]

    def __init__(self, page: Page, child: int, region: Region, line: int) -> None:
        """Shows what the comment at `child` answers over the `region` of its pane.

        `line` is the one to be kept free.
        """
        super().__init__()
        self._page = page
        self._child = child
        self._region = region
        self._below = line < region.height // 2
        self._index = child
        self._peek = Peek(page, child)
        self._frame = Container(self._peek, id="frame")
        self._whole: Size | None = None

    def compose(self) -> ComposeResult:
        """The one comment, in a frame."""
        yield self._frame

    def on_mount(self) -> None:
        """Show what the comment answers."""
        self.set_class(services(self).glyphs is ASCII, "-ascii")
        self._climb()

    def on_resize(self, event: events.Resize) -> None:
        """Close when the pane is elsewhere."""
        if self._whole not in (None, event.size):
            self.dismiss(None)
        self._whole = event.size

    def on_key(self, event: events.Key) -> None:
        """Climb, or close."""
        event.stop()
        if event.key in self._keys() or event.character in self._keys():
            self._climb()
        else:
            self.dismiss(None if event.key == "escape" else event)

    def on_click(self, event: events.Click) -> None:
        """Close."""
        event.stop()
        self.dismiss(None)

    def _climb(self) -> None:
        """Show what a comment answers; close above the first."""
        child, self._index = self._index, self._page.parent(self._index)
        if self._index < 0:
            self.dismiss(None)
            return
        glyphs = services(self).glyphs
        may = "may answer" if self._page.is_guess(child) else "answers"
        further = f"{key_name(self._keys()[0], glyphs)} further up, " if self._keys() else ""
        self._frame.border_title = Content(f"What {glyphs.number} {child + 1} {may}")
        self._frame.border_subtitle = Content(f"{further}any other key closes")
        self._peek.show(self._index)
        self._place()

    def _place(self) -> None:
        """Be as wide as the pane and half as high at most, at the end that is to be covered."""
        region = self._region
        width = max(1, min(region.width, _WIDEST))
        rows = len(self._page.glance(self._index, max(1, width - _FRAME)))
        height = min(rows + _FRAME, max(1, region.height // 2))
        self._frame.styles.width, self._frame.styles.height = width, height
        top = region.bottom - height if self._below else region.y
        self._frame.styles.offset = (region.x, top)

    def _keys(self) -> tuple[str, ...]:
        """Those that climb."""
        return next(each.keys for each in keymap_of(self).actions if each.name == _NAME)
