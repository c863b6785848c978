"""What the user has chosen: the folders that are theirs, and the config file."""

from reader.settings.read import FILE, Loaded, load
from reader.settings.settings import LAYOUTS, MEASURE, PRESETS, SPLITS, Layout, Preset, Settings

__all__ = [
    "FILE",
    "LAYOUTS",
    "MEASURE",
    "PRESETS",
    "SPLITS",
    "Layout",
    "Loaded",
    "Preset",
    "Settings",
    "load",
]
