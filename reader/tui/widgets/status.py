"""The line that says what is worth knowing: about the copy, or what just happened."""

from reader.text.width import cell_width, clip
from reader.tui.page.rows import Row, Run
from reader.tui.widgets.lines import Lines


class StatusLine(Lines):
    """A notice at the left, the place at the right; a message takes the notice's place once."""

    def __init__(self, notice: str) -> None:
        """`notice` is what stands there when nothing happens."""
        super().__init__(id="status")
        self._notice = notice
        self._message = ""
        self._standing = ""
        self._place = ""

    def say(self, message: str) -> None:
        """Show a message until the next thing happens; "" takes it away."""
        if message != self._message:
            self._message = message
            self.redraw()

    @property
    def message(self) -> str:
        """The message that is shown, if any is."""
        return self._message

    def stand(self, words: str) -> None:
        """Show words in the notice's place for as long as they hold; "" brings the notice back."""
        if words != self._standing:
            self._standing = words
            self.redraw()

    def locate(self, place: str) -> None:
        """Show where the reader is."""
        if place != self._place:
            self._place = place
            self.redraw()

    def rows(self) -> list[Row]:
        """The one line."""
        width = self.size.width - 2
        room = width - cell_width(self._place) - 2
        left = Run(clip(self._message or self._standing or self._notice, max(1, room)), "notice")
        gap = " " * max(1, width - cell_width(left.text) - cell_width(self._place))
        return [Row((left, Run(gap, "meta"), Run(self._place, "meta")))]
