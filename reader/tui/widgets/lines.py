"""The base of every widget here: strips of exactly its own size, with nothing between."""

from collections.abc import Sequence

from textual.geometry import Region, Size
from textual.messages import Update
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.keys.bindings import Keyed
from reader.tui.page.rows import Row, Run
from reader.tui.painting.paint import Painter
from reader.tui.painting.palette import Palette
from reader.tui.services import services


class Lines(Keyed, Widget):
    """A widget that is drawn from strips that it keeps.

    Textual's own way (`render_line`) wraps each strip in a cache of styles and filters it again at
    every frame, which is most of the cost of a frame.
    """

    ALLOW_SELECT = False
    BACKGROUND = "background"
    """The variable of the theme that the rows stand on."""
    _painter: Painter | None = None
    _fitted: Size | None = None
    _kept: Sequence[Strip] | None = None

    @property
    def painter(self) -> Painter:
        """Paints in the theme of the moment."""
        if self._painter is None:
            palette = Palette(self.app.theme_variables)
            filters, ascii_only = self.get_line_filters(), services(self).settings.ascii
            self._painter = Painter(palette, filters, palette.background, ascii_only=ascii_only)
        return self._painter

    def on_mount(self) -> None:
        """Be told when the theme changes: Textual only tells those whose style sheet it touches."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.repaint())

    def on_resize(self) -> None:
        """Be laid out before keys come, painted or not."""
        self._fit()

    def repaint(self) -> None:
        """Take in that the theme is another one."""
        self._painter = self._kept = None
        self.refresh()

    def fit(self, size: Size) -> None:
        """Lay out for a size; called when that changes, at the latest when it is painted."""

    def redraw(self) -> None:
        """Be drawn in the same frame as what the screen is just being told of.

        `refresh` alone goes through the widget's own queue, and comes a frame later.
        """
        self._kept = None
        self.refresh()
        if self.is_attached:
            self.screen.post_message(Update(self))

    def refit(self) -> None:
        """Lay out anew, for whatever size there is by the next frame."""
        self._fitted = self._kept = None
        self.refresh()

    def bar(self) -> Run:
        """What stands beside the row under the cursor, where keys come here and where not."""
        glyphs = services(self).glyphs
        return Run(glyphs.here, "cursor") if self.has_focus else Run(glyphs.away, "cursor-away")

    def strips(self) -> Sequence[Strip]:
        """What to draw, from the top; what is missing below is left empty.

        They are kept until `redraw`: Textual draws what lies near to what has changed, too.
        """
        if self._kept is None:
            width = self.size.width
            strip, background = self.painter.strip, self.BACKGROUND
            self._kept = [strip(row, width, background=background) for row in self.rows()]
        return self._kept

    def rows(self) -> Sequence[Row]:
        """The rows to draw, for widgets that need no more than that."""
        return ()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the strips that are seen through `crop`, and nothing of another size.

        When the terminal is resized Textual paints before it says so: what has to be laid out
        anew is laid out here, and the first frame is right.
        """
        self._fit()
        empty = self.painter.strip(Row(), crop.right, background=self.BACKGROUND)
        strips = list(self.strips()[crop.y : crop.bottom])
        strips += [empty] * (crop.height - len(strips))
        if crop.x == 0 and all(strip.cell_length == crop.width for strip in strips):
            return strips
        return [strip.adjust_cell_length(crop.right).crop(crop.x, crop.right) for strip in strips]

    def _fit(self) -> None:
        # A hidden widget has no size, and keeps what it had laid out.
        if self.size and self.size != self._fitted:
            self._fitted, self._kept = self.size, None
            self.fit(self.size)
