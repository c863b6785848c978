"""Says where links really lead: a label that isn't the address gets the address beside it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.text.markdown import Span
from reader.text.width import clip

_LONGEST = 60


class Stretch(NamedTuple):
    """A piece of a text, [start, end), that is drawn in a role."""

    start: int
    end: int
    role: str


class Shown(NamedTuple):
    """A block's text as it is drawn, with what was put into it."""

    text: str
    stretches: list[Stretch]
    places: list[int]
    """Where something was put in, as offsets in the block's own text, ascending."""
    grown: list[int]
    """How many characters were put in at and before each of `places`."""

    def own(self, offset: int) -> int:
        """The offset in the block's own text that is drawn at `offset`."""
        starts = [place + grown for place, grown in zip(self.places, self.grown, strict=True)]
        count = bisect_right(starts, offset)
        if count < len(starts):
            before = self.grown[count - 1] if count else 0
            return min(offset - before, self.places[count])
        return offset - (self.grown[-1] if self.grown else 0)

    def drawn(self, offset: int) -> int:
        """Where the character at `offset` of the block's own text is drawn."""
        count = bisect_left(self.places, offset)
        return offset + (self.grown[count - 1] if count else 0)


def with_targets(text: str, spans: Sequence[Span], ellipsis: str = "…") -> Shown:
    """Return `text` with the address after every link whose label says something else."""
    said = {span.end: target for span in spans if (target := _target(text, span, ellipsis))}
    if not said:
        return Shown(text, [Stretch(s.start, s.end, s.style) for s in spans], [], [])
    parts: list[str] = []
    places: list[int] = []
    grown: list[int] = []
    done = length = 0
    added: list[Stretch] = []
    for place in sorted(said):
        parts += [text[done:place], said[place]]
        added.append(Stretch(place + length, place + length + len(said[place]), "target"))
        length += len(said[place])
        places.append(place)
        grown.append(length)
        done = place
    parts.append(text[done:])
    shown = Shown("".join(parts), added, places, grown)
    shown.stretches.extend(
        Stretch(shown.drawn(span.start + 1) - 1, shown.drawn(span.end), span.style)
        for span in spans
        if span.end > span.start
    )
    return shown


def _target(text: str, span: Span, ellipsis: str) -> str:
    """What has to be added after a link's label: nothing, its host, or its whole address."""
    if span.href is None or span.style not in ("link", "image"):
        return ""
    label = text[span.start : span.end].strip()
    bare = span.href.removeprefix("mailto:")
    if label in (span.href, bare, bare.split("://", 1)[-1].rstrip("/")):
        return ""
    claims_address = "://" in label or label.startswith("www.")
    where = bare if claims_address else bare.split("://", 1)[-1].split("/", 1)[0]
    return f" ({clip(where, _LONGEST, ellipsis)})" if where else ""
