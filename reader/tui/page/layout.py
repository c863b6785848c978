"""How article and comments share the screen."""

from typing import Literal

from reader.settings import LAYOUTS, SPLITS, Layout

Arrangement = Literal["side", "stacked", "single"]
"""Beside each other, the article above the comments, or one of them alone."""

WIDE = 100
"""Columns from which there is room for two panes beside each other without being asked."""
STEP = 5
_NARROWEST, _LOWEST = 48, 14
"""Columns and lines below which two panes are never shown, whatever is asked for."""
SAID = {
    "auto": "by the screen's width",
    "side": "beside each other",
    "stacked": "the article above the comments",
    "single": "one at a time",
}


def arrangement(layout: Layout, columns: int, lines: int) -> Arrangement:
    """What a layout comes to on a screen of that size."""
    if layout == "auto":
        return "side" if columns >= WIDE else "single"
    if layout == "side" and columns < _NARROWEST:
        return "single"
    if layout == "stacked" and lines < _LOWEST:
        return "single"
    return layout


def after(layout: Layout) -> Layout:
    """The next layout in turn."""
    return LAYOUTS[(LAYOUTS.index(layout) + 1) % len(LAYOUTS)]


def share(place: int, whole: int) -> int:
    """The percent of the `whole` that is before `place`, within what the article can have."""
    least, most = SPLITS
    return max(least, min(most, round(100 * place / max(1, whole))))
