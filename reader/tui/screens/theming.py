"""Themes from a list, each seen as soon as the cursor rests on it."""

from textual.timer import Timer

from reader.tui.screens.panes import PanesScreen
from reader.tui.services import services

_REST = 0.05
"""Seconds without a move after which a theme is shown: that takes longer than a key may."""


class ThemingScreen(PanesScreen):
    """Lets the reader choose a theme; those that can't be used are in the list, with the reason."""

    _previewed: str | None = None
    """The theme that is shown when the cursor rests."""
    _rest: Timer | None = None

    def action_pick_theme(self) -> None:
        """Show the list; whoever leaves it has the theme that was there before."""
        from reader.tui.screens.choosing import Choice

        themes, about, failures = services(self).all_themes()
        names = [*themes]
        before = self.app.theme
        longest = max(map(len, names), default=0)
        choices = [Choice(f"{name:{longest}}  {about[name]}".rstrip()) for name in names]
        choices += [
            Choice(f"{each.path.name} can't be used", str(each), "guess") for each in failures
        ]

        def show(place: int) -> None:
            self._preview_later(names[place] if place < len(names) else None)

        def choose(place: int) -> None:
            self._preview_later(None)
            if place < len(names):
                services(self).take_theme(names[place])
                self.say(f"Theme: {names[place]}")
            else:
                self.app.theme = before
                self.say(str(failures[place - len(names)]))

        def leave() -> None:
            self._preview_later(None)
            self.app.theme = before

        at = names.index(before) if before in names else 0
        self.choose("Themes", choices, choose, show, leave, at=at)

    def _preview_later(self, name: str | None) -> None:
        """Show a theme after a rest, and none that was to be shown before; None: nor another."""
        if self._rest is not None:
            self._rest.stop()
        self._previewed = name
        self._rest = None if name is None else self.set_timer(_REST, self._preview)

    def _preview(self) -> None:
        name, self._previewed = self._previewed, None
        if name is not None:
            self.app.theme = name
