"""Themes from a list, each seen as soon as the cursor is on it."""

from reader.tui.screens.panes import PanesScreen
from reader.tui.services import services


class ThemingScreen(PanesScreen):
    """Lets the reader choose a theme; those that can't be used are in the list, with the reason."""

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
            if place < len(names):
                self.app.theme = names[place]

        def choose(place: int) -> None:
            if place < len(names):
                services(self).take_theme(names[place])
                self.say(f"Theme: {names[place]}")
            else:
                self.app.theme = before
                self.say(str(failures[place - len(names)]))

        def leave() -> None:
            self.app.theme = before

        at = names.index(before) if before in names else 0
        self.choose("Themes", choices, choose, show, leave, at=at)
