"""Every sign that the screen is drawn with, in Unicode and in ASCII.

What people wrote stays as it is; only what this program adds is taken from here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The signs; those of lines, bars and marks are one cell wide in every table."""

    fact: str = "│"
    """The guide of a comment whose place is known."""
    guess: str = "┊"
    """The guide of one whose place is inferred."""
    quote: str = "▎"
    """Before every row of a quote."""
    bullet: str = "•"
    """Before an item of a list, and before a notice."""
    rule: str = "─"
    """A line across, and that below a table's head."""
    column: str = "│"
    """Between the columns of a table."""
    crossing: str = "┼"
    """Where the two meet."""
    cut_left: str = "‹"
    cut_right: str = "›"
    """At the edge of code and tables, where something is out of sight."""
    folded: str = "▸"
    unfolded: str = "▾"
    leaf: str = "·"
    """The fold mark of a comment without replies."""
    dot: str = "·"
    """Between the parts of a line."""
    ellipsis: str = "…"
    """Where something was cut off, or is waited for."""
    answers: str = "↳"
    """Before the number of the comment that one answers."""
    deeper: str = "→"
    """Behind a depth that the indent doesn't show."""
    number: str = "№"
    """Before the number of a comment in a sentence."""
    aside: str = "│"
    """Before what stands below a point of a digest."""
    full: str = "━"
    empty: str = "─"
    """What a bar is made of, as far as it is filled and beyond."""
    here: str = "▌"
    """Beside the comment under the cursor."""
    away: str = "▏"
    """The same, in a pane that has no focus."""
    track: str = "│"
    thumb: str = "┃"
    """What a scrollbar is made of."""
    cursor: str = "█"
    match: str = "✱"
    new: str = "●"
    """On a map: where the reader is, what a search found, what is new."""
    up: str = "↑"
    down: str = "↓"
    left: str = "←"
    right: str = "→"
    shift: str = "⇧"
    """Names of keys."""
    opening: str = "“"
    closing: str = "”"
    """Around what is quoted in a sentence of ours."""


UNICODE = Glyphs()
ASCII = Glyphs(
    fact="|",
    guess=":",
    quote=">",
    bullet="*",
    rule="-",
    column="|",
    crossing="+",
    cut_left="<",
    cut_right=">",
    folded="+",
    unfolded="-",
    leaf=".",
    dot="-",
    ellipsis="...",
    answers="->",
    deeper="->",
    number="#",
    aside="|",
    full="=",
    empty="-",
    here="#",
    away="|",
    track="|",
    thumb="#",
    cursor="@",
    match="*",
    new="o",
    up="up",
    down="down",
    left="left",
    right="right",
    shift="shift+",
    opening='"',
    closing='"',
)
