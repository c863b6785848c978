"""The reading screen, made of what can be done there."""

from reader.tui.screens.arranging import ArrangingScreen
from reader.tui.screens.correcting import CorrectingScreen
from reader.tui.screens.going import GoingScreen
from reader.tui.screens.keeping import KeepingScreen
from reader.tui.screens.linking import LinkingScreen
from reader.tui.screens.quoting import QuotingScreen
from reader.tui.screens.searching import SearchingScreen
from reader.tui.screens.theming import ThemingScreen
from reader.tui.services import services


class ReadingScreen(
    KeepingScreen,
    ArrangingScreen,
    ThemingScreen,
    SearchingScreen,
    QuotingScreen,
    LinkingScreen,
    GoingScreen,
    CorrectingScreen,
):
    """An article with its comments and their digests."""

    def action_help(self) -> None:
        """Show all keys."""
        from reader.tui.screens.help import HelpScreen

        services(self).show_screen(HelpScreen())
