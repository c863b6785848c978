"""Which comments are folded or filtered out, and what is therefore out of sight."""

from itertools import compress
from typing import NamedTuple

from reader.tui.page.shape import Shape


class Snapshot(NamedTuple):
    """The folds at one moment."""

    folded: bytes


class Folds:
    """Fold state over a page's shape; a folded comment hides all of its descendants.

    A fold inside a folded branch keeps its state. Everything is in bytes, one per spot, so that
    the state of a hundred thousand comments changes in a few milliseconds.
    """

    def __init__(self, shape: Shape) -> None:
        """Nothing is folded or filtered out at first."""
        self.shape = shape
        self.folded = bytearray(len(shape))
        self.visible = bytearray(b"\1" * len(shape))
        self._passing: bytes | None = None
        self.branching = bytes(map(bool, shape.answers))
        """Which spots have replies."""

    def any(self) -> bool:
        """Whether anything is folded."""
        return 1 in self.folded

    def allow(self, passing: bytes | None) -> None:
        """Keep out of sight what doesn't pass, by spot; None lets everything pass."""
        self._passing = passing
        self._become(self.folded)

    def passes(self, spot: int) -> bool:
        """Whether a spot isn't filtered out."""
        return self._passing is None or bool(self._passing[spot])

    def fold(self, spot: int) -> None:
        """Fold a comment; its descendants go out of sight."""
        self.folded[spot] = 1
        self._hide(spot)

    def unfold(self, spot: int) -> None:
        """Unfold a comment; those of its descendants that aren't folded away come back."""
        self.folded[spot] = 0
        if self.visible[spot]:
            self._show(spot + 1, spot + self.shape.replies[spot] + 1)

    def fold_all(self) -> None:
        """Fold every comment."""
        self._become(bytearray(b"\1" * len(self.shape)))

    def unfold_all(self) -> None:
        """Show everything."""
        self._become(bytearray(len(self.shape)))

    def coarser(self) -> None:
        """Fold the deepest level of branches that is open."""
        level = max(compress(self.shape.depths, self._open_branches()), default=0)
        self._become(bytearray(_either(self.folded, self.shape.from_depth(level))))

    def is_coarsest(self) -> bool:
        """Whether everything is folded."""
        return 0 not in self.folded

    def finer(self) -> None:
        """Unfold the shallowest level that is folded."""
        shut = _both(self.visible, self.folded)
        level = min(compress(self.shape.depths, shut), default=0)
        folded = bytearray(self.folded)
        for spot in compress(range(len(shut)), shut):
            if self.shape.depths[spot] == level:
                folded[spot] = 0
        self._become(folded)

    def hiding(self, spot: int) -> list[int]:
        """What has to be unfolded for the text at a spot to be in sight."""
        found = []
        at = spot
        while at >= 0:
            if self.folded[at]:
                found.append(at)
            at = self.shape.parent(at)
        return found

    def reveal(self, spot: int) -> bool:
        """Unfold what hides a spot, and what is there; return whether anything changed."""
        hiding = self.hiding(spot)
        for each in hiding:
            self.folded[each] = 0
        if hiding:
            self._become(self.folded)
        return bool(hiding)

    def snapshot(self) -> Snapshot:
        """The state now, to come back to."""
        return Snapshot(bytes(self.folded))

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to an earlier state."""
        self._become(bytearray(snapshot.folded))

    def next(self, spot: int) -> int | None:
        """The next spot in sight after `spot`."""
        after = self.visible.find(1, spot + 1)
        return None if after == -1 else after

    def previous(self, spot: int) -> int | None:
        """The spot in sight before `spot`."""
        before = self.visible.rfind(1, 0, spot)
        return None if before == -1 else before

    def next_comment(self, spot: int) -> int | None:
        """The next comment in sight after the one at `spot`."""
        after = self.next(spot)
        while after is not None and self.shape.parts[after]:
            after = self.next(after)
        return after

    def previous_comment(self, spot: int) -> int | None:
        """The comment in sight before the one at `spot`."""
        before = self.previous(spot)
        return None if before is None else self.shape.head(before)

    def nearest(self, spot: int) -> int:
        """The spot itself if it is in sight, else its nearest ancestor that is, else what is near.

        -1 where nothing is in sight.
        """
        at = spot
        while at >= 0 and not self.visible[at]:
            at = self.shape.parent(at)
        if at >= 0:
            return at
        before = self.visible.rfind(1, 0, spot + 1)
        near = before if before >= 0 else self.visible.find(1)
        return self.shape.head(near) if near >= 0 else -1

    def first(self) -> int:
        """The first comment in sight; -1 where nothing is."""
        return self.visible.find(1)

    def last(self) -> int:
        """The last spot in sight; -1 where nothing is."""
        return self.visible.rfind(1)

    def _become(self, folded: bytearray) -> None:
        self.folded = folded
        if 0 in folded:
            self._show(0, len(self.shape))
            return
        roots = self.shape.from_depth(1).translate(_NOT)
        self.visible[:] = roots if self._passing is None else _both(roots, self._passing)

    def _open_branches(self) -> bytes:
        branches = _both(self.visible, self.branching)
        return _both(branches, bytes(self.folded).translate(_NOT))

    def _hide(self, spot: int) -> None:
        inside = self.shape.replies[spot]
        self.visible[spot + 1 : spot + inside + 1] = bytes(inside)

    def _show(self, start: int, stop: int) -> None:
        """Bring [start, stop) into sight, but for what is folded away or filtered out there."""
        passing = self._passing
        self.visible[start:stop] = (
            b"\1" * (stop - start) if passing is None else passing[start:stop]
        )
        shut = self.folded.find(1, start, stop)
        while shut != -1:
            self._hide(shut)
            shut = self.folded.find(1, shut + self.shape.replies[shut] + 1, stop)


_NOT = bytes((1, 0)) + bytes(254)


def _both(one: bytes | bytearray, other: bytes | bytearray) -> bytes:
    """Which are 1 in both; as one large number each, which takes microseconds."""
    both = int.from_bytes(one, "little") & int.from_bytes(other, "little")
    return both.to_bytes(len(one), "little")


def _either(one: bytes | bytearray, other: bytes | bytearray) -> bytes:
    """Which are 1 in one of the two."""
    either = int.from_bytes(one, "little") | int.from_bytes(other, "little")
    return either.to_bytes(len(one), "little")
