"""Our own digests, as the judges of all digests want them."""

from collections.abc import Mapping

from reader.digests import by_name
from reader.model import Length, Point, Thread
from tests.evaluation.digests.sentences import Said


def points(thread: Thread, length: Length) -> tuple[Point, ...]:
    """Return the points of the digest that the program makes unless told otherwise."""
    return by_name().summarise(thread, length=length).points


def said(found: tuple[Point, ...], places: Mapping[str, int]) -> list[Said]:
    """Return what the points say, with the places of their comments."""
    return [Said(places[point.comment_id], point.text) for point in found]
