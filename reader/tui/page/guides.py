"""The lines that lead from a comment to those that answer it: solid for facts, dotted for guesses.

A comment at depth d has d guides to its left, the last one its own. A guide has the colour of its
level; the indent stops growing at a cap, which the header then says.
"""

from collections.abc import Sequence

from reader.model import Comment
from reader.tui.page.glyphs import Glyphs
from reader.tui.page.rows import Run
from reader.tui.page.shape import Shape

COLOURS = 6
"""How many colours the levels take turns in."""
MOST = 16
"""Levels that are indented at most."""
STEP = 2
"""Cells per level."""
_TEXT = 40
"""Cells that the indent leaves to the text, where the pane has them at all."""


def cap(width: int) -> int:
    """How many levels are indented in `width` cells."""
    return max(2, min(MOST, (width - _TEXT) // STEP))


def is_guess(comment: Comment) -> bool:
    """Whether the comment's place in the thread is inferred, not known."""
    return comment.link == "inferred"


def guides(
    comments: Sequence[Comment], shape: Shape, spot: int, most: int, glyphs: Glyphs
) -> tuple[Run, ...]:
    """The guides left of the comment that has a part at `spot`, at most `most` of them.

    Beyond the cap the outer levels stay, and the last guide is the comment's own.
    """
    own = shape.head(spot)
    depth = shape.depths[own]
    path = [shape.ancestor(own, each) for each in range(1, min(depth, most) + 1)]
    if depth > most:
        path[-1] = own
    runs = []
    for each in path:
        glyph = glyphs.guess if is_guess(comments[shape.indices[each]]) else glyphs.fact
        level = (shape.depths[each] - 1) % COLOURS + 1
        runs.append(Run(glyph.ljust(STEP), f"depth-{level}"))
    return tuple(runs)
