"""The terminal behind the streams: whether it can draw a screen, and what is piped in beside it."""

import os
import sys
from typing import BinaryIO

_TERMINAL = "/dev/tty"


def can_draw() -> bool:
    """Return whether standard output is a terminal that can draw a screen and give keys.

    Where something is piped in, the keys come from the terminal's own device.
    """
    streams = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    if None in streams or not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return (sys.stdin.isatty() and sys.stderr.isatty()) or _has_device()


def piped() -> BinaryIO | None:
    """Return what is piped in, None where standard input is the terminal."""
    if sys.stdin.isatty():
        return None
    # Unbuffered, and so without a lock that a thread still reading at the end would hold.
    return os.fdopen(os.dup(sys.stdin.fileno()), "rb", buffering=0)


def _has_device() -> bool:
    try:
        os.close(os.open(_TERMINAL, os.O_RDWR))
    except OSError:
        return False
    return True
