"""Colours for terminals that have 256 of them: each becomes the nearest one there is.

Rich takes what is the least bit tinted for a colour and not for a grey, of which there are twenty
dark ones: a theme's dark blue-grey surfaces become black or bright blue.
"""

from functools import lru_cache

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as Background
from textual.filter import LineFilter

_STEPS = (0, 95, 135, 175, 215, 255)
"""What each of red, green and blue can be in the cube of colours 16 to 231 (xterm)."""
_GREYS = range(8, 248, 10)
"""Colours 232 to 255."""


class EightBit(LineFilter):
    """Puts the nearest of 256 colours in place of every other."""

    def apply(
        self,
        segments: list[Segment],
        background: Background,  # noqa: ARG002  Textual's filters are all given it.
    ) -> list[Segment]:
        """Return the segments in such colours."""
        return [
            Segment(text, style and _nearest_style(style), control)
            for text, style, control in segments
        ]


@lru_cache(maxsize=1024)
def _nearest_style(style: Style) -> Style:
    return style + Style.from_color(_nearest(style.color), _nearest(style.bgcolor))


@lru_cache(maxsize=1024)
def _nearest(color: Color | None) -> Color | None:
    """The nearest colour; those that follow the terminal's own palette stay."""
    if color is None or color.triplet is None or color.number is not None:
        return color
    wanted: tuple[int, int, int] = color.triplet
    steps = [min(range(6), key=lambda step: abs(_STEPS[step] - part)) for part in wanted]
    cube = 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
    grey = min(range(24), key=lambda step: _apart(wanted, (_GREYS[step],) * 3))
    in_cube = (_STEPS[steps[0]], _STEPS[steps[1]], _STEPS[steps[2]])
    is_grey = _apart(wanted, (_GREYS[grey],) * 3) < _apart(wanted, in_cube)
    return Color.from_ansi(232 + grey if is_grey else cube)


def _apart(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How unlike two colours look: weighted by how red they are (T. Riemersma, "redmean")."""
    red = (one[0] + other[0]) / 2
    parts = [(a - b) ** 2 for a, b in zip(one, other, strict=True)]
    return (2 + red / 256) * parts[0] + 4 * parts[1] + (2 + (255 - red) / 256) * parts[2]
