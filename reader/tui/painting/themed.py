"""An app in a theme of ours, which the reader can change."""

from collections.abc import Sequence

from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter, NoColor
from textual.theme import BUILTIN_THEMES, Theme

from reader.tui.keeping import Keeper
from reader.tui.painting import themes

_THEME = "theme"
"""What the keeper knows the theme by."""


class ThemedApp(App[None]):
    """Reads one theme to begin with, and the others when they are wanted."""

    def __init__(
        self, theme: str | None, keeper: Keeper, driver_class: type[Driver] | None
    ) -> None:
        """Begins with `theme`, or else with the one that the `keeper` remembers."""
        super().__init__(driver_class=driver_class)
        self.keeper = keeper
        self.notices: list[str] = []
        """What is to be said as soon as there is a screen to say it on."""
        self._loaded: themes.Loaded | None = None
        self._begin_with(theme or keeper.recall(_THEME) or themes.DEFAULT)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What Textual's style sheets want of an ANSI theme, and only its own such themes have."""
        theme = self.current_theme
        if not theme.ansi:
            return {}
        return dict(BUILTIN_THEMES["ansi-dark" if theme.dark else "ansi-light"].variables)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What colours go through: with NO_COLOR none is sent, not even greys (no-color.org)."""
        if self.no_color:
            return [NoColor()]
        filters = super().get_line_filters()
        if self.console.color_system != "256":
            return filters
        from reader.tui.painting.eight_bit import EightBit

        return [*filters, EightBit()]

    def take_theme(self, name: str) -> None:
        """Take a theme now, and the next time too unless another is asked for then."""
        self.theme = name
        self.keeper.remember(_THEME, name)

    def all_themes(self) -> themes.Loaded:
        """Every theme that can be taken, in order, and those that can't; read when first wanted."""
        if self._loaded is None:
            self._loaded = themes.load()
            for theme in self._loaded.themes.values():
                self.register_theme(theme)
            self.notices += map(str, self._loaded.failures)
        return self._loaded

    def _begin_with(self, name: str) -> None:
        """Take one theme without reading the others, which can wait until they are wanted."""
        theirs = set(self.available_themes)
        for each in (name, themes.DEFAULT):
            found = themes.find(each)
            if isinstance(found, Theme):
                self._take(found)
                for each_of_theirs in theirs - {found.name}:
                    self.unregister_theme(each_of_theirs)
                return
            self.notices.append(str(found) if found else f"there is no theme called {each}")

    def _take(self, theme: Theme) -> None:
        """Take a theme before the app runs: setting `theme` would parse all style sheets twice."""
        self.register_theme(theme)
        self.set_reactive(App.theme, theme.name)
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)
        self._refresh_truecolor_filter(self.ansi_theme)
        self.stylesheet.set_variables(self.get_css_variables())
