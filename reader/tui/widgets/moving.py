"""A pane of comments through which a cursor moves."""

from collections.abc import Callable

from textual.message import Message

from reader.tui.page import sideways
from reader.tui.page.page import Page
from reader.tui.page.view import View
from reader.tui.widgets.scrolling import ScrollingPane


class MovingPane(ScrollingPane):
    """The keys that move, each by what the view knows of the page."""

    class Changed(Message, namespace="thread_pane"):
        """The cursor is elsewhere, or other rows are on the screen."""

        def __init__(self, *, by_reader: bool) -> None:
            """Whether it was a key or the mouse, or the size of the terminal."""
            super().__init__()
            self.by_reader = by_reader

    def __init__(self, page: Page) -> None:
        """The page's width is set when the pane's is known."""
        super().__init__(id="thread")
        self.page = page
        self.view = View(page, 0)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Nothing can be done where there are no comments, or none in sight."""
        return self.page.folds.first() >= 0

    @property
    def current(self) -> int:
        """The index of the comment under the cursor."""
        return self.view.current

    def scroll_lines(self, lines: int) -> None:
        """Move the text; the cursor only goes along when it would be left behind."""
        self._do(lambda: self.view.scroll(lines))

    def action_next_comment(self) -> None:
        """Go to the next comment in sight."""
        self._do(lambda: self.view.step(1))

    def action_previous_comment(self) -> None:
        """Go to the previous comment in sight."""
        self._do(lambda: self.view.step(-1))

    def action_next_sibling(self) -> None:
        """Go to the next reply to the same comment."""
        self._show(self._in_sight(self.page.shape.next_sibling))

    def action_previous_sibling(self) -> None:
        """Go to the previous reply to the same comment."""
        self._show(self._in_sight(self.page.shape.previous_sibling))

    def action_parent(self) -> None:
        """Go to the comment that this one answers."""
        parent = self.page.shape.parent(self.view.cursor)
        self._show(None if parent < 0 else parent)

    def action_next_root(self) -> None:
        """Go to the next conversation."""
        shape = self.page.shape
        root = shape.root(self.view.cursor)
        self._show(self._in_sight(shape.next_sibling, root))

    def action_previous_root(self) -> None:
        """Go to the beginning of this conversation, or of the one before."""
        shape, cursor = self.page.shape, self.view.cursor
        root = shape.root(cursor)
        self._show(root if root != cursor else self._in_sight(shape.previous_sibling, root))

    def action_line_down(self) -> None:
        """Move the text up by a line."""
        self._do(lambda: self.view.line(1))

    def action_line_up(self) -> None:
        """Move the text down by a line."""
        self._do(lambda: self.view.line(-1))

    def action_page_down(self) -> None:
        """Go on by a screen, less two lines that stay in sight."""
        self._do(lambda: self.view.leaf(max(1, self.view.height - 2)))

    def action_page_up(self) -> None:
        """Go back by a screen."""
        self._do(lambda: self.view.leaf(-max(1, self.view.height - 2)))

    def action_half_page_down(self) -> None:
        """Go on by half a screen."""
        self._do(lambda: self.view.leaf(max(1, self.view.height // 2)))

    def action_half_page_up(self) -> None:
        """Go back by half a screen."""
        self._do(lambda: self.view.leaf(-max(1, self.view.height // 2)))

    def action_code_on(self) -> None:
        """Show more of the right of code and tables that are too wide."""
        self._slide(sideways.STEP)

    def action_code_back(self) -> None:
        """Show more of their left."""
        self._slide(-sideways.STEP)

    def action_top(self) -> None:
        """Go to the first comment."""
        self._show(self.page.folds.first())

    def action_end(self) -> None:
        """Go to the last comment in sight."""
        self._show(self.page.folds.last())

    def _in_sight(self, step: Callable[[int], int | None], spot: int | None = None) -> int | None:
        """The first comment in sight that steps from `spot` (or the cursor) lead to."""
        at = step(self.view.cursor if spot is None else spot)
        while at is not None and not self.page.folds.visible[at]:
            at = step(at)
        return at

    def _show(self, spot: int | None) -> None:
        """Go to a comment, or what stands in for it, if there is one."""
        near = -1 if spot is None or spot < 0 else self.page.folds.nearest(spot)
        if near >= 0:
            self._do(lambda: self.view.show(self.page.shape.head(near)))

    def _slide(self, by: int) -> None:
        """Move the code of the comment under the cursor; of one in parts, what is on the screen."""
        seen = {place.spot for place in self.view.screen() if self.view.is_current(place)}
        if seen and self.page.shift(sorted(seen), by):
            self._changed()

    def _do(self, move: Callable[[], object]) -> None:
        move()
        self._changed()

    def _changed(self) -> None:
        self.refresh()
        # Straight to the screen: if it bubbled, status and rail would come a frame later.
        self.screen.post_message(self.Changed(by_reader=True))
