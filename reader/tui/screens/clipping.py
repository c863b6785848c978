"""Puts copies on the clipboard by the surest way there is, and says what came of it."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from reader.tui.screens.scanning import ScanningScreen

_COPY = "copy"
"""What is done beside the screen: a long branch and a slow program take their time."""


class _Copied(NamedTuple):
    """A copy that is ready, and maybe on the clipboard."""

    text: str
    program: str | None
    """What has put it there; None if nothing could."""


class ClippingScreen(ScanningScreen):
    """A copy goes to a program of the system, else to the terminal, else to a file."""

    def copy_text(self, name: str, text: str) -> None:
        """Copy `text`, which is called `name` in what is said of it."""
        self.copy(name, partial(str, text))

    def copy(self, name: str, make: Callable[[], str]) -> None:
        """Copy what `make` returns, beside the screen, if there is anything in it."""
        self.scan(_COPY, _copy(make), partial(self._say_copied, name))

    def _say_copied(self, name: str, copied: _Copied) -> None:
        """Say where a copy went; without a program that takes it, send it elsewhere."""
        count = f"{len(copied.text):,} character{'' if len(copied.text) == 1 else 's'}"
        what = f"{name} ({count})"
        if copied.program is not None:
            self.say(f"Copied {what} by {copied.program}")
        elif self._send(copied.text):
            self.say(f"Sent {what} to the terminal, which doesn't say whether it takes copies")
        else:
            self.say(self._write(copied.text, what))

    def _send(self, text: str) -> bool:
        """Send a copy to the terminal; return whether that could be done."""
        from reader.tui.clipboard import takes_copies

        send = getattr(self.app._driver, "copy", None)  # noqa: SLF001 - Ours, unless on Windows.
        if send is None or not takes_copies(text):
            return False
        send(text)
        return True

    def _write(self, text: str, what: str) -> str:
        """Write a copy to a file; return what to say of it."""
        from reader.settings import folders
        from reader.tui.clipboard import copy_to_file

        folder = folders.data()
        try:
            path = copy_to_file(text, folder)
        except OSError as error:
            return (
                f"Could not copy: no clipboard here, and {folder}: {os.strerror(error.errno or 0)}"
            )
        return f"No clipboard here: wrote {what} to {path}"


def _copy(make: Callable[[], str]) -> Iterator[_Copied]:
    from reader.tui.clipboard import copy_by_program

    text = make()
    if text:
        yield _Copied(text, copy_by_program(text))
