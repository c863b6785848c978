"""Which comments are folded, and which are therefore out of sight."""

from array import array
from typing import NamedTuple

from reader.tui.page.shape import Shape


class Snapshot(NamedTuple):
    """The folds at one moment."""

    folded: bytes


class Folds:
    """Fold state over a thread's shape; a folded comment hides all of its descendants.

    A fold inside a folded branch keeps its state. Everything is in bytes, one per comment, so
    that the state of a hundred thousand comments changes in a few milliseconds.
    """

    def __init__(self, shape: Shape) -> None:
        """Nothing is folded at first."""
        self.shape = shape
        self.folded = bytearray(len(shape))
        self.visible = bytearray(b"\1" * len(shape))

    def any(self) -> bool:
        """Whether anything is folded."""
        return 1 in self.folded

    def fold(self, index: int) -> None:
        """Fold a comment; its descendants go out of sight."""
        self.folded[index] = 1
        self._hide(index)

    def unfold(self, index: int) -> None:
        """Unfold a comment; those of its descendants that aren't folded away come back."""
        self.folded[index] = 0
        if self.visible[index]:
            self._show(index, index + self.shape.replies[index] + 1)

    def fold_all(self) -> None:
        """Fold every comment."""
        self._become(bytearray(b"\1" * len(self.shape)))

    def unfold_all(self) -> None:
        """Show everything."""
        self._become(bytearray(len(self.shape)))

    def coarser(self) -> None:
        """Fold the deepest level of branches that is open."""
        depths, replies = self.shape.depths, self.shape.replies
        level = max(
            (
                depth
                for depth, inside, visible, folded in zip(
                    depths, replies, self.visible, self.folded, strict=True
                )
                if visible and inside and not folded
            ),
            default=0,
        )
        self._become(
            bytearray(
                folded or depth >= level for depth, folded in zip(depths, self.folded, strict=True)
            )
        )

    def finer(self) -> None:
        """Unfold the shallowest level that is folded."""
        depths = self.shape.depths
        shut = array(
            "i",
            [
                index
                for index, both in enumerate(zip(self.visible, self.folded, strict=True))
                if all(both)
            ],
        )
        level = min((depths[index] for index in shut), default=0)
        folded = bytearray(self.folded)
        for index in shut:
            if depths[index] == level:
                folded[index] = 0
        self._become(folded)

    def reveal(self, index: int) -> bool:
        """Unfold what hides a comment, and the comment; return whether anything changed."""
        opened = False
        at = index
        while at >= 0:
            if self.folded[at]:
                self.folded[at] = 0
                opened = True
            at = self.shape.parents[at]
        if opened:
            self._become(self.folded)
        return opened

    def snapshot(self) -> Snapshot:
        """The state now, to come back to."""
        return Snapshot(bytes(self.folded))

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to an earlier state."""
        self._become(bytearray(snapshot.folded))

    def next(self, index: int) -> int | None:
        """The next comment in sight after `index`."""
        after = self.visible.find(1, index + 1)
        return None if after == -1 else after

    def previous(self, index: int) -> int | None:
        """The comment in sight before `index`."""
        before = self.visible.rfind(1, 0, index)
        return None if before == -1 else before

    def nearest(self, index: int) -> int:
        """The comment itself if it is in sight, else its nearest ancestor that is."""
        return self.visible.rfind(1, 0, index + 1)

    def last(self) -> int:
        """The last comment in sight; -1 for a thread without comments."""
        return self.visible.rfind(1)

    def _become(self, folded: bytearray) -> None:
        self.folded = folded
        self._show(0, len(self.shape))

    def _hide(self, index: int) -> None:
        inside = self.shape.replies[index]
        self.visible[index + 1 : index + inside + 1] = bytes(inside)

    def _show(self, start: int, stop: int) -> None:
        """Bring [start, stop) into sight, but for what is folded away in there."""
        self.visible[start:stop] = b"\1" * (stop - start)
        shut = self.folded.find(1, start, stop)
        while shut != -1:
            self._hide(shut)
            shut = self.folded.find(1, shut + self.shape.replies[shut] + 1, stop)
