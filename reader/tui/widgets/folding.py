"""A pane of comments that fold, and unfold, under the cursor."""

from collections.abc import Callable, Iterable, Sequence

from textual.message import Message

from reader.tui.page.folds import Snapshot
from reader.tui.page.page import Page
from reader.tui.widgets.moving import MovingPane

_UNDONE = 100
"""Folds that can be undone."""


class FoldingPane(MovingPane):
    """The keys that fold; the cursor's row stays on its line of the screen."""

    class Coarsest(Message, namespace="thread_pane"):
        """Everything is folded, and the reader wants less still."""

    def __init__(self, page: Page) -> None:
        """Nothing was folded yet."""
        super().__init__(page)
        self._undo: list[Snapshot] = []

    def action_first_reply(self) -> None:
        """Go to the first reply, unfolding the comment if it is folded."""
        cursor = self.view.cursor
        if self.page.folds.folded[cursor]:
            self.action_fold()
        self._show(self.page.shape.first_reply(cursor))

    def action_fold(self) -> None:
        """Fold the comment under the cursor, or unfold it."""
        folds, cursor = self.page.folds, self.view.cursor
        self._fold(lambda: (folds.unfold if folds.folded[cursor] else folds.fold)(cursor), cursor)

    def action_fold_all(self) -> None:
        """Fold everything: one screen for the whole thread, if it fits."""
        self._fold(self.page.folds.fold_all)

    def action_unfold_all(self) -> None:
        """Show all text."""
        self._fold(self.page.folds.unfold_all)

    def action_coarser(self) -> None:
        """Fold the deepest level that is open; beyond that there is one digest of it all."""
        if self.page.folds.is_coarsest():
            self.post_message(self.Coarsest())
        else:
            self._fold(self.page.folds.coarser)

    def action_finer(self) -> None:
        """Unfold the shallowest level that is folded."""
        self._fold(self.page.folds.finer)

    @property
    def undoable(self) -> int:
        """How many folds can be undone."""
        return len(self._undo)

    def undo_fold(self) -> None:
        """Take the last fold back."""
        if self._undo:
            self._fold(lambda: self.page.folds.restore(self._undo.pop()), keep=False)

    def past(self, most: int) -> list[bytes]:
        """The last folds that can be come back to, `most` of them, by index."""
        return [self.page.shape.by_index(each.folded) for each in self._undo[-most:]]

    def set_past(self, past: Iterable[bytes]) -> None:
        """Let these be the folds that can be come back to, by index."""
        self._undo = [Snapshot(self.page.shape.by_spot(each)) for each in past]

    def shut(self, opened: Sequence[int]) -> None:
        """Fold again what a jump opened, by index: there is then nothing of it to undo."""
        if not opened:
            return
        folds = self.page.folds
        folded = bytearray(folds.folded)
        for index in opened:
            folded[self.page.shape.spot(index)] = 1
        if self._undo and self._undo[-1].folded == folded:
            self._undo.pop()
        self._fold(lambda: folds.restore(Snapshot(bytes(folded))), keep=False)

    def _remember(self, before: Snapshot) -> None:
        """Keep the folds as they were, to be come back to."""
        self._undo = [*self._undo[-_UNDONE:], before]

    def _fold(
        self, change: Callable[[], None], spot: int | None = None, *, keep: bool = True
    ) -> None:
        """Change the folds, of one comment or of all; the cursor's row stays on its line."""
        folds = self.page.folds
        before, anchor = folds.snapshot(), self.view.anchor()
        change()
        if keep and folds.snapshot() != before:
            self._remember(before)
        self.page.refold(spot)
        self.view.hold(anchor)
        self._changed()
