"""What the roles of `reader.tui.page` look like in a theme."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color

COLOURS: Mapping[str, tuple[str, ...]] = {
    "depth-1": ("primary",),
    "depth-2": ("success",),
    "depth-3": ("secondary",),
    "depth-4": ("warning",),
    "depth-5": ("error",),
    "depth-6": ("accent",),
    "muted": ("foreground",),
    "rule": ("panel",),
    "heading": ("foreground",),
    "number": ("primary",),
    "author": ("primary",),
    "op": ("accent",),
    "quote": ("muted", "foreground"),
    "guess": ("warning",),
    "new": ("success",),
    "link": ("primary",),
    "code": ("foreground",),
    "code-background": ("surface",),
    "cursor": ("accent",),
    "cursor-background": ("surface",),
    "found": ("background",),
    "found-background": ("accent",),
    "match": ("foreground",),
    "match-background": ("panel",),
    "key": ("accent",),
}
"""The variables of a theme that are ours, each with what stands in for it."""


class Look(NamedTuple):
    """A role's colour (a variable's name, "" for the colour it stands in) and its text style."""

    colour: str = ""
    style: str = ""
    background: str = ""


# Whatever means something has a text style of its own, or stands for a character that says the
# same: where there are no colours, or they look alike to the reader, nothing is lost. What stands
# out most does so by the terminal's own reversal.
ROLES: Mapping[str, Look] = {
    "body": Look("foreground"),
    "strong": Look(style="bold"),
    "emphasis": Look(style="italic"),
    "strike": Look(style="strike"),
    "code": Look("code", background="code-background"),
    "link": Look("link", "underline"),
    "image": Look("link", "italic"),
    "target": Look("muted"),
    "heading": Look("heading", "bold"),
    "quote": Look("quote"),
    "quote-bar": Look("muted"),
    "marker": Look("muted"),
    "rule": Look("rule"),
    "mark": Look("muted"),
    "number": Look("number", "bold"),
    "author": Look("author", "bold"),
    "meta": Look("muted"),
    "score": Look("muted"),
    "edited": Look("muted"),
    "depth": Look("muted"),
    "op": Look("op", "bold"),
    "guess": Look("guess", "italic"),
    "state": Look("guess"),
    "replies": Look("number", "bold"),
    "gist": Look("foreground", "italic"),
    "gist-source": Look("muted"),
    "keywords": Look("muted", "italic"),
    "support": Look("number"),
    "bar": Look("number"),
    "silent": Look("muted", "italic"),
    "found": Look("found-background", "bold reverse", "found"),
    "match": Look("match", "bold underline", "match-background"),
    "hit": Look("found-background", "bold underline reverse", "found"),
    "dim": Look("muted", "italic"),
    "new": Look("new", "bold"),
    "corrected": Look("op", "underline"),
    "source": Look("number", "italic"),
    "passage": Look("number", "bold"),
    "hint": Look("key", "bold reverse"),
    "title": Look("heading", "bold"),
    "lead": Look("heading"),
    "caption": Look("muted", "italic"),
    "label": Look("heading", "bold"),
    "key": Look("key", "bold"),
    "selected": Look(style="reverse"),
    "picked": Look("heading", "bold", "cursor-background"),
    "input": Look("heading"),
    "notice": Look("guess"),
    "cursor": Look("cursor", "bold"),
    "cursor-away": Look("muted"),
    "thumb": Look("rule"),
    "thumb-focused": Look("muted"),
    "map": Look("rule"),
    "map-here": Look("cursor", "bold reverse"),
    "map-folded": Look("muted"),
    "map-new": Look("new", "bold"),
    "map-match": Look("key", "bold underline"),
    **{f"depth-{level}": Look(f"depth-{level}") for level in range(1, 7)},
}
"""Every role there is."""


class Palette:
    """Rich styles for roles, made when first asked for."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        """`variables` are a theme's, as `App.theme_variables` gives them."""
        self._variables = variables
        self._styles: dict[tuple[str, str], Style] = {}

    @cached_property
    def background(self) -> Color:
        """What everything stands on."""
        return Color.parse(self._variables["background"])

    @property
    def ansi(self) -> bool:
        """Whether the colours are those of the terminal's own palette."""
        return self.background.ansi is not None

    def style(self, role: str, background: str = "background") -> Style:
        """The style of one or more roles, the later over the earlier, on a background."""
        known = self._styles.get((role, background))
        if known is None:
            known = self._made(role, background)
            self._styles[role, background] = known
        return known

    def _made(self, role: str, background: str) -> Style:
        colour, words = "foreground", dict[str, bool]()
        for look in map(ROLES.__getitem__, role.split()):
            colour = look.colour or colour
            background = look.background or background
            words |= dict.fromkeys(look.style.split(), True)
        return Style.from_color(self._rich(colour), self._rich(background)) + Style(**words)  # type: ignore[arg-type]

    def _rich(self, name: str) -> RichColor:
        """The colour of a variable; one that is half transparent is laid on the background."""
        names = (name, *COLOURS.get(name, ()))
        value = next(self._variables[each] for each in names if each in self._variables)
        colour = Color.parse(value)
        return (colour if colour.ansi is not None else self.background + colour).rich_color
