"""Opens an address in the reader's browser: as one argument of a program, never through a shell."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from shutil import which

from reader.tui.page.addresses import SCHEMES

_PATIENCE = 2
"""Seconds in which a program that can't do it usually says so."""


def open_url(url: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """Open `url`, one of `read_address`; return what went wrong, in words, or None.

    Waits a moment for the program, so not on the screen's own thread.
    """
    if not _is_safe(url):
        return "this address is not opened"
    problem = "no browser was found"
    for command in _browsers(environment):
        path = which(command[0])
        if path is None:
            continue
        code = _run(path, [part.replace("%s", url) for part in command[1:]])
        if code is None or code == 0:
            return None
        problem = f"{command[0]} failed ({code})"
    return problem


def _is_safe(url: str) -> bool:
    known = url.partition(":")[0].lower() in SCHEMES
    return known and url.isascii() and url.isprintable() and " " not in url


def _browsers(environment: Mapping[str, str]) -> Iterator[list[str]]:
    """The programs that open addresses here, "%s" standing for the address."""
    for each in environment.get("BROWSER", "").split(os.pathsep):
        try:
            words = shlex.split(each)
        except ValueError:
            continue
        if words:
            yield words if any("%s" in word for word in words[1:]) else [*words, "%s"]
    if sys.platform == "darwin":
        yield ["open", "%s"]
    elif sys.platform == "win32":
        yield ["rundll32.exe", "url.dll,FileProtocolHandler", "%s"]
    elif environment.get("WSL_DISTRO_NAME"):
        yield ["wslview", "%s"]
    elif environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        yield ["xdg-open", "%s"]
        yield ["gio", "open", "%s"]
    else:
        # Without a display the others would start a browser in this very terminal.
        yield ["termux-open-url", "%s"]


def _run(path: str, arguments: list[str]) -> int | None:
    """Run a program away from the terminal; return how it ended, None if it still runs."""
    nothing = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - The reader's own browser, without a shell.
            [path, *arguments],
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            start_new_session=True,
        )
        return process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    except OSError as error:
        return error.errno or 1
