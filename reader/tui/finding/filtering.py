"""The filter in force: it shows what passes, and without it everything is as it was before."""

from typing import TYPE_CHECKING

from reader.model.rearranged import put
from reader.tui.widgets.thread import ThreadPane

if TYPE_CHECKING:
    from array import array

    from reader.tui.finding.filters import Filter
    from reader.tui.finding.passing import Passed


class Filtering:
    """Knows what is shown of a pane's comments, and what was folded before."""

    def __init__(self, pane: ThreadPane) -> None:
        """There is none at first."""
        self._pane = pane
        self.chosen: Filter | None = None
        """The filter; after a correction it is in force as soon as it is known what passes."""
        self.passed: Passed | None = None
        """What passes it."""
        self.folded: bytes | None = None
        """What was folded before, by index; what passes is in sight while there is a filter."""

    @property
    def waiting(self) -> "Filter | None":
        """The filter, if it has to be found out again what passes it."""
        return self.chosen if self.passed is None else None

    def told(self) -> list[str]:
        """How many pass, and what the filter is; nothing as long as none is in force."""
        if self.chosen is None or self.passed is None:
            return []
        return [f"{self.passed.number:,} of {len(self.passed.shown):,} shown", self.chosen.typed]

    def hides(self, index: int) -> bool:
        """Whether a comment is out of sight for the filter."""
        return self.passed is not None and not self.passed.shown[index]

    def show(self, chosen: "Filter", passed: "Passed", folded: bytes) -> None:
        """Show what passes, unfolded; `folded` is what will be folded again."""
        self.chosen, self.passed, self.folded = chosen, passed, folded
        self._pane.allow(passed.shown, passed.dimmed)
        if self._pane.page.folds.any():
            self._pane.set_folded(bytes(len(passed.shown)))

    def drop(self) -> None:
        """Show everything, and fold what was folded, but for what would hide the cursor."""
        pane, folded = self._pane, bytearray(self.folded or b"")
        self.chosen = self.passed = self.folded = None
        pane.allow(None)
        if 1 in folded:
            for index in (pane.current, *pane.page.ancestors(pane.current)):
                folded[index] = 0
            pane.set_folded(bytes(folded))

    def replace(self, now: "array[int] | None") -> None:
        """Forget what passes; `now` says where comments stand that stood elsewhere."""
        self.passed = None
        if self.folded is not None:
            self.folded = put(self.folded, now)
