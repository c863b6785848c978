"""What the user has chosen: the folders that are theirs, and the config file."""

from reader.settings.read import Loaded, load
from reader.settings.settings import LAYOUTS, PRESETS, Layout, Preset, Settings

__all__ = ["LAYOUTS", "PRESETS", "Layout", "Loaded", "Preset", "Settings", "load"]
