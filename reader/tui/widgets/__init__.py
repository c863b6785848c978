"""The parts of the screen; each draws rows of `reader.tui.page` and owns no data."""
