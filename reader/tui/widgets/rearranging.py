"""A pane of comments in which other comments may come to stand where these did."""

from array import array
from collections.abc import Callable, Sequence

from reader.model import Thread
from reader.model.rearranged import put
from reader.tui.widgets.visiting import VisitingPane

_KEPT = 10
"""Folds that can still be undone when a comment was moved."""


class RearrangingPane(VisitingPane):
    """Another order, a filter, a corrected thread; the row under the cursor stays on its line."""

    def put_in_order(self, order: Sequence[int] | None) -> None:
        """Show the comments in another order, a pre-order of the same tree by index."""
        self._change(lambda: self.page.arrange(order))

    def allow(self, passing: bytes | None, dimmed: bytes | None = None) -> None:
        """Show only comments that pass, and dim some of them; by index."""
        self._change(lambda: self.page.allow(passing, dimmed))

    def set_folded(self, folded: bytes) -> None:
        """Fold those comments and no others, by index."""
        self._change(lambda: self.page.set_folded(folded))

    def replace(self, thread: Thread, folded: bytes, now: "array[int] | None" = None) -> None:
        """Show another thread of the same comments, which may stand elsewhere in it now.

        `folded` is by the new index, and `now` says where each comment stands that stood elsewhere;
        None if none did. The comment under the cursor stays on its line.
        """
        anchor = self.view.anchor()
        past = self.past(_KEPT)
        self.page.replace(thread, folded)
        self.set_past(put(each, now) for each in past)
        self._visited = None
        index = anchor.comment if now is None else now[anchor.comment]
        self.view.cursor = self.page.shape.spot(index)
        self.view.hold(anchor._replace(comment=index))
        self._changed()

    def _change(self, change: Callable[[], None]) -> None:
        """Change what stands where; the row under the cursor stays on its line."""
        anchor = self.view.anchor()
        change()
        self.set_past(())
        self._visited = None
        self._hold(anchor)
        self._changed()
