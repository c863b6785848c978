"""What can be chosen, and what holds where nothing is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Preset = Literal["vim", "arrows"]
Layout = Literal["auto", "side", "stacked", "single"]
PRESETS: tuple[Preset, ...] = get_args(Preset)
MEASURE = 88
"""Cells of the longest line of a comment: longer ones are hard to read."""
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
SPLITS = (20, 80)
"""The least and the most percent of the screen that the article can have."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One field for each key of the config file."""

    theme: str | None = None
    """The name of the theme to begin with; None: the one of last time."""
    preset: Preset = "vim"
    """The keys to begin with."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Other keys for some actions, by the action's id; none takes an action's keys away."""
    mouse: bool = True
    """Whether the mouse is the program's; else it is left to the terminal."""
    ascii: bool = False
    """Whether lines and marks are drawn in ASCII only."""
    layout: Layout | None = None
    """How article and comments share the screen; None: as last time, at first by its width."""
    split: int | None = None
    """Percent of the screen that the article has; None: as last time, at first half of it."""
    measure: int = MEASURE
    """Cells of the longest line of a comment; those of articles and digests have 74 at most."""
