"""The Textual application: opens a thread on the reading screen, in a theme of ours."""

import gc
from collections.abc import Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.driver import Driver
from textual.filter import LineFilter, NoColor
from textual.screen import Screen
from textual.theme import BUILTIN_THEMES, Theme

from reader.model import Thread
from reader.settings import Settings
from reader.tui import themes
from reader.tui.keeping import Forgetful, Keeper
from reader.tui.keymap import keymap
from reader.tui.page.glyphs import ASCII, UNICODE
from reader.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from reader.tui.making import Maker

_THEME = "theme"
"""What the keeper knows the theme by."""


def _commands() -> type:
    from reader.tui.commands import Commands

    return Commands


def _collect_from_here() -> None:
    """If start-up was without garbage collection: what it made is there to the end."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


class ReaderApp(App[None]):
    """Shows the thread that is `pending`, and a loading screen until it is there."""

    TITLE = "reader"
    # Textual loads no style sheet of a default screen by itself.
    CSS_PATH: ClassVar = "screens/reading.tcss"
    COMMANDS: ClassVar = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = []
    failure: BaseException | None = None
    """Why there is no thread, or no digest, that ought to be."""

    def __init__(
        self,
        pending: Future[Thread],
        origin: str,
        *,
        theme: str | None = None,
        settings: Settings | None = None,
        warnings: Sequence[str] = (),
        keeper: Keeper | None = None,
        maker: "Maker | None" = None,
        now: datetime | None = None,
        driver_class: type[Driver] | None = None,
    ) -> None:
        """`theme` wins over that of the `settings`, in which the `warnings` say what was wrong.

        `keeper` remembers, else nothing does; `maker` makes digests, else the desk does; `now` is
        the time that ages refer to.
        """
        super().__init__(driver_class=driver_class)
        self.animation_level = "none"
        self._pending = pending
        self._origin = origin
        self._maker = maker
        self._now = now or datetime.now().astimezone()
        self.settings = settings or Settings()
        self.glyphs = ASCII if self.settings.ascii else UNICODE
        self.set_class(self.settings.ascii, "ascii-only", update=False)
        self.keymap = keymap(self.settings.preset, self.settings.keys)
        self._notices = [*warnings, *self.keymap.warnings]
        self._loaded: themes.Loaded | None = None
        self.keeper: Keeper = keeper or Forgetful()
        self._begin_with(
            theme or self.settings.theme or self.keeper.recall(_THEME) or themes.DEFAULT
        )

    def get_default_screen(self) -> Screen[None]:
        """The reading screen at once, if the thread is there."""
        if self._pending.done():
            return self._reading(self._pending.result())
        self._pending.add_done_callback(lambda _: self.call_later(self._arrived))
        from reader.tui.screens.loading import LoadingScreen

        return LoadingScreen(self._origin)

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
        from reader.tui.eight_bit import EightBit

        return [*filters, EightBit()]

    def on_ready(self) -> None:
        """Say what was wrong with the theme that was asked for."""
        self._tell()
        self.call_after_refresh(_collect_from_here)

    def on_summarising_broke(self, event: ReadingScreen.Broke) -> None:
        """Keep an error that nobody foresaw: the program ends with it, when the reader leaves."""
        self.failure = self.failure or event.error

    def action_command_palette(self) -> None:
        """Search for a command."""
        from reader.tui.commands import Palette

        self.all_themes()
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def action_next_theme(self) -> None:
        """Take the next theme, by name."""
        names = [*self.all_themes().themes] or [self.theme]
        self.take_theme(([name for name in names if name > self.theme] or names)[0])
        self._notices.insert(0, f"Theme: {self.theme}")
        self._tell()

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
            self._notices += map(str, self._loaded.failures)
        return self._loaded

    def _arrived(self) -> None:
        """Show the thread, or leave with the reason why there is none."""
        if self._pending.cancelled():
            return
        self.failure = self._pending.exception()
        if self.failure is not None:
            self.exit()
        else:
            self.push_screen(self._reading(self._pending.result()))
            # What was read stays too, and needn't be looked through for garbage.
            self.call_after_refresh(gc.freeze)

    def _reading(self, thread: Thread) -> ReadingScreen:
        return ReadingScreen(thread, self._now, self._maker)

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
            self._notices.append(str(found) if found else f"there is no theme called {each}")

    def _take(self, theme: Theme) -> None:
        """Take a theme before the app runs: setting `theme` would parse all style sheets twice."""
        self.register_theme(theme)
        self.set_reactive(App.theme, theme.name)
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)
        self._refresh_truecolor_filter(self.ansi_theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def _tell(self) -> None:
        """Put what there is to say into the status line."""
        if self._notices and isinstance(self.screen, ReadingScreen):
            self.screen.say(" · ".join(self._notices))
            self._notices.clear()
