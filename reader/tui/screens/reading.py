"""The reading screen, made of what can be done there."""

from reader.tui.screens.arranging import ArrangingScreen
from reader.tui.screens.quoting import QuotingScreen
from reader.tui.screens.theming import ThemingScreen


class ReadingScreen(ArrangingScreen, ThemingScreen, QuotingScreen):
    """An article with its comments and their digests."""

    def action_help(self) -> None:
        """Show all keys."""
        from reader.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())
