"""Comments in another order and under other parents than their source has them."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import overload

from reader.model.comment import Comment
from reader.model.outline import Outline
from reader.model.thread import ids_of, present_in

_KEPT = 1_000
"""Comments that were told their new place and are kept."""


class Rearranged(Sequence[Comment]):
    """Comments of which some hang elsewhere; the others are passed on as they are."""

    def __init__(
        self,
        source: Sequence[Comment],
        order: "array[int]",
        outline: Outline,
        parents: Mapping[int, str | None],
    ) -> None:
        """Those of `source` in `order`; `parents` has the new ones, by place in `source`."""
        self.source = source
        self.order = order
        self.outline = outline
        self.parents = parents
        self._made: dict[int, Comment] = {}

    def __len__(self) -> int:
        return len(self.order)

    @overload
    def __getitem__(self, place: int) -> Comment: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Comment]: ...
    def __getitem__(self, place: int | slice) -> Comment | Sequence[Comment]:
        if isinstance(place, slice):
            return [self._at(each) for each in range(*place.indices(len(self)))]
        return self._at(range(len(self))[place])

    def __iter__(self) -> Iterator[Comment]:
        return map(self._at, range(len(self)))

    def ids(self) -> Sequence[str]:
        """The ids, without reading a comment if the source can tell them."""
        names = ids_of(self.source)
        return [names[origin] for origin in self.order]

    def present(self) -> int:
        """How many comments are really here, stubs left out."""
        return present_in(self.source)

    def _at(self, place: int) -> Comment:
        origin = self.order[place]
        made = self._made.get(origin)
        if made is not None:
            return made
        comment = self.source[origin]
        depth, replies = self.outline.depths[place], self.outline.replies[place]
        if origin in self.parents:
            comment = replace(
                comment, parent=self.parents[origin], link="corrected", confidence=1.0
            )
        elif (comment.depth, comment.replies) == (depth, replies):
            return comment
        if len(self._made) >= _KEPT:
            self._made.clear()
        self._made[origin] = replace(comment, depth=depth, replies=replies)
        return self._made[origin]


def moved(before: Sequence[Comment], after: Sequence[Comment]) -> "array[int] | None":
    """Where each comment of `before` stands in `after`, which has the same ones of one source.

    None if none of them moved.
    """
    old, new = order_of(before), order_of(after)
    if old == new:
        return None
    return array("i", map(inverse(new).__getitem__, old))


def inverse(order: Sequence[int]) -> "array[int]":
    """Where each index stands in `order`, which has every one of them."""
    places = array("i", bytes(4 * len(order)))
    for place, index in enumerate(order):
        places[index] = place
    return places


def put(values: bytes, now: "array[int] | None") -> bytes:
    """What is known of each comment, by where it stands `now`; see `moved`."""
    if now is None or not values:
        return values
    changed = bytearray(len(values))
    for value, place in zip(values, now, strict=True):
        changed[place] = value
    return bytes(changed)


def order_of(comments: Sequence[Comment]) -> "array[int]":
    """Where each comment stands in the source."""
    if isinstance(comments, Rearranged):
        return comments.order
    return array("i", range(len(comments)))


def parents_of(comments: Sequence[Comment]) -> Mapping[int, str | None]:
    """The parents that the source doesn't say, by place there."""
    return comments.parents if isinstance(comments, Rearranged) else {}
