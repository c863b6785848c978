"""How article and comments share the screen, as the reader wants it."""

from textual import events, on
from textual.geometry import Size
from textual.widget import Widget

from reader.settings import LAYOUTS, Layout
from reader.tui.page import layout
from reader.tui.page.article import MEASURE
from reader.tui.screens.summarising import SummarisingScreen
from reader.tui.services import services
from reader.tui.widgets.rail import Moved
from reader.tui.widgets.sheet import SheetPane

_LAYOUT, _SPLIT = "layout", "split"
"""What the keeper knows them by."""
_ALONE = "There is one pane only"
_INDENT = 18
"""Cells that the comments' pane has beside the longest line, where it is alone on the screen."""
_MARGIN = 4


class ArrangingScreen(SummarisingScreen):
    """Remembers the layout and the split from one visit to the next."""

    _layout: Layout = "auto"
    _split: int | None = None
    """Percent that the article has; None leaves it to the style sheet."""
    _zen = False

    def on_mount(self) -> None:
        """Begin as the settings say, or else as it was the last time."""
        settings, keeper = services(self).settings, services(self).keeper
        kept = keeper.recall(_LAYOUT)
        known: Layout = next((each for each in LAYOUTS if each == kept), "auto")
        self._layout = settings.layout or known
        split = keeper.recall(_SPLIT) or ""
        remembered = layout.share(int(split), 100) if split.isdecimal() else None
        self._split = settings.split or remembered
        self._arrange(self.app.size)

    @on(events.Resize)
    def fit_panes(self, event: events.Resize) -> None:
        """Let the first frame of the new size be right already."""
        self._arrange(event.size)

    def action_next_layout(self) -> None:
        """Go from one layout to the next."""
        if not self._thread.comments:
            self.say(_ALONE)
            return
        self._zen = False
        self._layout = layout.after(self._layout)
        services(self).keeper.remember(_LAYOUT, self._layout)
        self._rearrange()
        self.say(f"Article and comments: {layout.SAID[self._layout]}")

    def action_zen(self) -> None:
        """Show nothing but the pane with the keys, or everything again."""
        self._zen = not self._zen
        self._rearrange()

    def action_close_digest(self) -> None:
        """Bring back what was left out, for those who don't know how; else close the digest."""
        if self._zen:
            self.action_zen()
        else:
            super().action_close_digest()

    def action_split_less(self) -> None:
        """Give the article less of the screen."""
        self._move(-layout.STEP)

    def action_split_more(self) -> None:
        """Give the article more of the screen."""
        self._move(layout.STEP)

    @on(Moved)
    def take_split(self, event: Moved) -> None:
        """Follow the mouse."""
        panes = self.query_one("#panes").region
        if self.has_class("stacked"):
            self._divide(layout.share(event.line - panes.y, panes.height), keep=event.ended)
        else:
            self._divide(layout.share(event.column - panes.x, panes.width), keep=event.ended)

    def put_left(self, digest: SheetPane) -> None:
        """Take in a digest's pane, which is as wide as the article's."""
        super().put_left(digest)
        self._arrange(self.size)

    def _move(self, by: int) -> None:
        if self.has_class("single"):
            self.say(_ALONE)
            return
        panes, left = self.query_one("#panes").region, self._left_pane().region
        whole, part = panes.width, left.width
        if self.has_class("stacked"):
            whole, part = panes.height, left.height
        now = self._split or layout.share(part, whole)
        self._divide(layout.share(now + by, 100), keep=True)
        self.say(f"The article has {self._split} % of the screen")

    def _divide(self, split: int, *, keep: bool) -> None:
        """Give the article so many percent."""
        if split != self._split:
            self._split = split
            self._arrange(self.size)
        if keep:
            services(self).keeper.remember(_SPLIT, str(split))

    def _rearrange(self) -> None:
        self._arrange(self.size)
        self.bring(self._front)

    def _arrange(self, size: Size) -> None:
        """Let the style sheet know what there is room for."""
        arranged = layout.arrangement(self._layout, size.width, size.height)
        if self._zen or not self._thread.comments:
            arranged = "single"
        flags = {each: each == arranged for each in ("side", "stacked", "single")}
        self.update_classes({**flags, "zen": self._zen}, animate=False)
        self._left.divides = arranged == "side"
        self._size_panes(arranged)

    def _size_panes(self, arranged: layout.Arrangement) -> None:
        """Set the sizes that no style sheet can know."""
        panes = self.query_one("#panes")
        if arranged == "stacked":
            if not self.query("#divider"):
                from reader.tui.widgets.divider import Divider

                panes.mount(Divider(), after=self._left)
            panes.styles.grid_rows = f"{self._split or 40}% 1 1fr"
        share = f"{self._split}%" if arranged == "side" and self._split else None
        for pane in (self._article, self._digest, self._comments):
            if pane is None:
                continue
            zen = self._zen_width(pane) if self._zen else None
            pane.styles.width = zen if pane is self._comments else zen or share
            pane.styles.max_width = "100%" if zen or share else None

    def _zen_width(self, pane: Widget) -> int:
        """The cells of a pane that is alone in the middle of the screen."""
        measure = services(self).settings.measure
        return measure + _INDENT if pane is self._comments else min(MEASURE, measure) + _MARGIN
