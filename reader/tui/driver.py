"""The way to the terminal on Unix: keys from the terminal even when a page is piped in, and a last
look at all that is sent.
"""

import os
import re
import selectors
import signal
import sys
from codecs import getincrementaldecoder
from contextlib import suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.messages import ExitApp

from reader.tui.painting.pinning import pinned

if TYPE_CHECKING:
    from textual.app import App

_TERMINAL = "/dev/tty"
_HARMFUL = re.compile(
    r"\x1b\](?!22;[a-z-]*\x07)[^\x07\x1b]*(?:\x07|\x1b\\)?"  # Commands, but the mouse's shape.
    r"|\x1b[PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?"  # Device control and other strings.
    r"|\x1b(?![\[\]])"
    r"|[\x00-\x06\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f]"
)


def guarded(data: str) -> str:
    """Return `data` without control characters and sequences that this program never sends.

    What a panel paints was cleaned twice by then; this also holds for what Textual itself sends.
    Cursor movements, colours and modes (CSI, ECMA-48) pass.
    """
    # Most of what is sent is text and such sequences: to see that takes a tenth of the time.
    return data if data.replace("\x1b[", "").isprintable() else _HARMFUL.sub("", data)


class _Output(TextIOWrapper):
    """What is sent to a terminal that went away is lost, and nobody waits for it."""

    def write(self, data: str) -> int:
        with suppress(OSError):
            super().write(data)
        return len(data)

    def flush(self) -> None:
        with suppress(OSError):
            super().flush()


class TerminalDriver(LinuxDriver):
    """Textual's driver on the terminal itself, wherever input and errors are redirected to."""

    def __init__(
        self,
        app: "App[Any]",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Takes standard input and error where they are terminals, else the terminal's device."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        if not self.input_tty:
            self.fileno = os.open(_TERMINAL, os.O_RDWR)
            self.input_tty = True
        there = sys.__stderr__ is not None and sys.__stderr__.isatty()
        out = os.dup(sys.__stderr__.fileno()) if there and sys.__stderr__ else _TERMINAL
        # Open until the program ends; in UTF-8 whatever the locale.
        file = open(out, "wb")  # noqa: SIM115, PTH123
        self._file = _Output(file, encoding="utf-8", errors="replace")

    def start_application_mode(self) -> None:
        """Take the terminal; who asks the program to end gets it back as it was."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        for each in (signal.SIGTERM, signal.SIGHUP):
            # It may have been started to outlive the terminal, as by nohup.
            if signal.getsignal(each) == signal.SIG_DFL:
                signal.signal(each, self._asked_to_end)

    def _asked_to_end(self, *_: object) -> None:
        """Leave as the reader does, which keeps the place; who asks twice waits for nothing."""
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        # But the terminal and the shell both hang up: that is one wish.
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        if not self._loop.is_closed():
            self.send_message(ExitApp())

    def write(self, data: str) -> None:
        """Send `data`, less what would do harm."""
        super().write(pinned(guarded(data)))

    def copy(self, text: str) -> None:
        """Ask the terminal to put `text` on its clipboard: the one command that isn't taken out."""
        from reader.tui.clipboard import sequence

        super().write(sequence(text))

    def run_input_thread(self) -> None:
        """Read keys until the app ends or the terminal goes away.

        Textual's own loop spins when the terminal is gone and the signal for that is ignored.
        """
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    try:
                        data = os.read(self.fileno, 4096)
                    except OSError:
                        data = b""
                    if not data:
                        self.send_message(ExitApp())
                        return
                    for event in parser.feed(decode(data)):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
