"""The reading screen; imports Textual only when it is run."""

import sys
from collections.abc import Sequence
from concurrent.futures import Future, wait
from typing import TYPE_CHECKING

from reader.model import Thread
from reader.settings import Settings
from reader.tui.keeping import Keeper

if TYPE_CHECKING:
    from textual.driver import Driver

    from reader.tui.digests.making import Maker

_PATIENCE = 0.25
"""Seconds that reading may take before a loading screen is shown."""


def run(
    pending: Future[Thread],
    origin: str,
    *,
    theme: str | None = None,
    settings: Settings | None = None,
    warnings: Sequence[str] = (),
    keeper: Keeper | None = None,
    maker: "Maker | None" = None,
) -> None:
    """Show the thread that is being read, until the reader leaves.

    `origin` is what the user asked to read, `theme` the name of a theme; `warnings` say what was
    wrong in the `settings`, the `keeper` gets what is to be kept for the next visit, and `maker`
    makes digests, else the desk does. Raises what reading the thread raised, once the terminal is
    as it was.
    """
    import gc

    # What start-up makes stays: to look through it for garbage costs a tenth of the start.
    gc.disable()
    try:
        from reader.tui.app import ReaderApp

        wait([pending], timeout=_PATIENCE)
        if pending.done():
            pending.result()
        app = ReaderApp(
            pending,
            origin,
            theme=theme,
            settings=settings,
            warnings=warnings,
            keeper=keeper,
            maker=maker,
            driver_class=_driver(),
        )
        app.run(mouse=app.settings.mouse)
    finally:
        gc.enable()
    if app.failure is not None:
        raise app.failure
    if app.return_code:
        raise RuntimeError("the screen broke down; what is above says where")


def _driver() -> "type[Driver] | None":
    """Our own way to the terminal; on Windows Textual's."""
    if sys.platform == "win32":
        return None
    from reader.tui.driver import TerminalDriver

    return TerminalDriver
