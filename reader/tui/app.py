"""The Textual application: opens a thread on the reading screen."""

import gc
from collections.abc import Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.driver import Driver
from textual.screen import Screen

from reader.model import Thread
from reader.settings import Settings
from reader.tui.keeping import Forgetful, Keeper
from reader.tui.keys.keymap import keymap
from reader.tui.page.glyphs import ASCII, UNICODE
from reader.tui.painting.themed import ThemedApp
from reader.tui.screens.reading import ReadingScreen
from reader.tui.waiting import WaitingApp

if TYPE_CHECKING:
    from reader.tui.digests.making import Maker


def _commands() -> type:
    from reader.tui.commands import Commands

    return Commands


def _collect_from_here() -> None:
    """If start-up was without garbage collection: what it made is there to the end."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


class ReaderApp(WaitingApp, ThemedApp):
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
        settings = settings or Settings()
        super().__init__(theme or settings.theme, keeper or Forgetful(), driver_class)
        self.animation_level = "none"
        self.settings = settings
        self._pending = pending
        self._origin = origin
        self._maker = maker
        self._now = now or datetime.now().astimezone()
        self.glyphs = ASCII if self.settings.ascii else UNICODE
        self.set_class(self.settings.ascii, "ascii-only", update=False)
        self.keymap = keymap(self.settings.preset, self.settings.keys)
        self.notices += [*warnings, *self.keymap.warnings]

    def get_default_screen(self) -> Screen[None]:
        """The reading screen at once, if the thread is there."""
        if self._pending.done():
            return self._reading(self._pending.result())
        self._pending.add_done_callback(lambda _: self.call_later(self._arrived))
        from reader.tui.screens.loading import LoadingScreen

        return LoadingScreen(self._origin)

    def on_resize(self) -> None:
        """Draw everything: a terminal that was smaller for a moment has lost a part of it."""
        self.screen.refresh()

    def on_ready(self) -> None:
        """Say what was wrong with the settings and the theme."""
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
            self.show_screen(Palette(id="--command-palette"))

    def action_next_theme(self) -> None:
        """Take the next theme, by name."""
        names = [*self.all_themes().themes] or [self.theme]
        self.take_theme(([name for name in names if name > self.theme] or names)[0])
        self.notices.insert(0, f"Theme: {self.theme}")
        self._tell()

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
            self.call_after_refresh(self._tell)

    def _reading(self, thread: Thread) -> ReadingScreen:
        return ReadingScreen(thread, self._now, self._maker)

    def _tell(self) -> None:
        """Put what there is to say into the status line."""
        if self.notices and isinstance(self.screen, ReadingScreen):
            self.screen.say(" · ".join(self.notices))
            self.notices.clear()
