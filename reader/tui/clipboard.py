"""Ways to the clipboard: a program of the system, the terminal itself (OSC 52), or else a file."""

import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from shutil import which

MOST = 74_994
"""Bytes that terminals take by OSC 52: xterm's and tmux's limit, before they are encoded."""

_PATIENCE = 3
"""Seconds that a program may take."""
_FILE = "copied.txt"
_DEAF = ("", "dumb", "linux", "unknown")
"""Values of TERM of terminals without a clipboard."""


def copy_by_program(text: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """Hand `text` to the first program that takes it; return its name, None if there is none.

    Waits for the program, so not on the screen's own thread.
    """
    for command in _programs(environment):
        path = which(command[0])
        encoding = "utf-16-le" if command[0] == "clip.exe" else "utf-8"
        if path is not None and _run([path, *command[1:]], text.encode(encoding, "replace")):
            return command[0]
    return None


def takes_copies(text: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal may take `text`, as far as can be told: none says so.

    GNOME's terminals and Apple's don't know the sequence, and GNU screen keeps it to itself.
    """
    unable = (
        environment.get("TERM", "") in _DEAF
        or environment.get("VTE_VERSION")
        or environment.get("STY")
        or environment.get("TERM_PROGRAM") == "Apple_Terminal"
    )
    return not unable and len(text.encode("utf-8", "replace")) <= MOST


def sequence(text: str) -> str:
    """The control sequence (OSC 52) that puts `text` on the terminal's clipboard."""
    return f"\x1b]52;c;{b64encode(text.encode('utf-8', 'replace')).decode('ascii')}\x07"


def copy_to_file(text: str, folder: Path) -> Path:
    """Write `text` to a file in `folder`, over what was copied before; for its owner alone.

    Raises OSError where that can't be done.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / _FILE
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(text.encode("utf-8", "replace"))
    return path


def _programs(environment: Mapping[str, str]) -> Iterator[list[str]]:
    """The programs that may reach the reader's clipboard, by what they need."""
    has = environment.get
    away = has("SSH_CONNECTION") or has("SSH_TTY")
    if not away and sys.platform == "darwin":
        yield ["pbcopy"]
    if not away and (sys.platform == "win32" or has("WSL_DISTRO_NAME")):
        yield ["clip.exe"]
    if not away and has("WAYLAND_DISPLAY"):
        yield ["wl-copy"]
    if has("DISPLAY"):
        yield ["xclip", "-selection", "clipboard"]
        yield ["xsel", "--clipboard", "--input"]
    if has("TMUX"):
        # What tmux is sent it keeps to itself unless it is told otherwise; this it passes on.
        yield ["tmux", "load-buffer", "-w", "-"]


def _run(command: list[str], data: bytes) -> bool:
    """Whether a program took `data`. It may stay behind, so it gets none of our streams."""
    nothing = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - One of the programs above, without a shell.
            command, input=data, stdout=nothing, stderr=nothing, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
