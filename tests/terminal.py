"""A pseudo-terminal with a program in it, for tests and benchmarks."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

ROOT = Path(__file__).resolve().parent.parent

_QUERY = re.compile(rb"\x1b\[\?2026\$p|\x1b\[c|\x1b\[6n")
_ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
}


class _Screen(pyte.Screen):
    """pyte takes no private margins, which some programs send."""

    def set_margins(self, *args: int | None, **kwargs: bool) -> None:
        if not kwargs.get("private"):
            super().set_margins(*args)


class Terminal:
    """Runs `argv` in a terminal of `columns` by `rows`; keeps all bytes that it wrote in `raw`."""

    def __init__(
        self,
        argv: Sequence[str],
        *,
        columns: int = 120,
        rows: int = 40,
        env: Mapping[str, str] | None = None,
        stdin: Path | None = None,
    ) -> None:
        self.raw = bytearray()
        self.screen = _Screen(columns, rows)
        self.started = time.perf_counter()
        self._stream = pyte.ByteStream(self.screen)
        self._status: int | None = None
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in ("TMUX", "COLUMNS", "LINES", "NO_COLOR")
        }
        environment |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        environment |= env or {}
        self.pid, self._fd = pty.fork()
        if self.pid == 0:  # The child; nothing may come back from here.
            try:
                # A terminal's programs ignore no signal, whatever whoever runs the tests ignores.
                for each in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
                    signal.signal(each, signal.SIG_DFL)
                self._size(0, columns, rows)
                if stdin is not None:
                    os.dup2(os.open(stdin, os.O_RDONLY), 0)
                os.execvpe(argv[0], list(argv), environment)
            finally:
                os._exit(127)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @staticmethod
    def _size(fd: int, columns: int, rows: int) -> None:
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    @property
    def text(self) -> str:
        """The screen as lines of text."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def is_cooked(self) -> bool:
        """Whether the terminal takes lines and shows what is typed, as it does for a shell."""
        modes: int = termios.tcgetattr(self._fd)[3]
        return bool(modes & termios.ICANON and modes & termios.ECHO)

    def type(self, keys: str | bytes) -> None:
        """Send keys as a terminal would."""
        os.write(self._fd, keys.encode() if isinstance(keys, str) else keys)

    def resize(self, columns: int, rows: int) -> None:
        """Change the terminal's size and tell the program."""
        self.screen.resize(rows, columns)
        self._size(self._fd, columns, rows)
        os.kill(self.pid, signal.SIGWINCH)

    def wait(self, holds: Callable[[str], bool], *, timeout: float = 20.0) -> float:
        """Read until `holds(text)`; return the moment (perf_counter) of the bytes that did it.

        Raises AssertionError with the screen's text if that doesn't come true in `timeout` s.
        """
        until = time.perf_counter() + timeout
        while not holds(self.text):
            left = until - time.perf_counter()
            assert left > 0, f"The screen never showed it:\n{self.text}"
            assert self._read(left), f"The program ended:\n{self.text}"
        return self._last

    def wait_for(self, *words: str, timeout: float = 20.0) -> float:
        """Read until all of `words` are on the screen."""
        return self.wait(lambda text: all(word in text for word in words), timeout=timeout)

    def moment(self, holds: Callable[[str], bool], *, quiet: float = 0.5) -> float:
        """Return when (perf_counter) the bytes came that made `holds(text)` true.

        Emulates the terminal only when nothing came for `quiet` seconds, so that the emulator,
        which is slow, takes no time from the program that is measured.
        """
        until = time.perf_counter() + 20.0
        chunks: list[tuple[float, bytes]] = []
        while time.perf_counter() < until and not self._over:
            while data := self._take(quiet):
                chunks.append((self._last, data))
            for when, data in chunks:
                self._stream.feed(data)
                if holds(self.text):
                    return when
            chunks.clear()
        raise AssertionError(f"The screen never showed it:\n{self.text}")

    def settle(self, quiet: float = 0.15) -> float:
        """Read until nothing came for `quiet` seconds; return the moment of the last bytes."""
        while self._read(quiet):
            pass
        return self._last

    def ended(self, *, timeout: float = 20.0) -> int:
        """Read until the program ends; return its exit code, negative for a signal."""
        until = time.perf_counter() + timeout
        while self._read(max(0.0, until - time.perf_counter())):
            pass
        assert self._over, f"The program never ended:\n{self.text}"
        if self._status is None:
            _, self._status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(self._status)

    def hang_up(self, *, timeout: float = 20.0) -> int:
        """Go away, as a window that is closed; return the program's exit code once it ended."""
        os.close(self._fd)
        self._fd = -1
        until = time.perf_counter() + timeout
        while not (ended := os.waitpid(self.pid, os.WNOHANG))[0]:
            assert time.perf_counter() < until, "The program never ended."
            time.sleep(0.01)
        self._status = ended[1]
        return os.waitstatus_to_exitcode(self._status)

    def close(self) -> None:
        """End the program if it still runs."""
        if self._status is None:
            os.kill(self.pid, signal.SIGKILL)
            _, self._status = os.waitpid(self.pid, 0)
        if self._fd >= 0:
            os.close(self._fd)

    _last = 0.0
    _over = False

    def _read(self, timeout: float) -> bool:
        """Take in and show what comes within `timeout` seconds; False if nothing came."""
        data = self._take(timeout)
        self._stream.feed(data)
        return bool(data)

    def _take(self, timeout: float) -> bytes:
        """The bytes that come within `timeout` seconds, none if nothing came or it ended."""
        ready, _, _ = select.select([self._fd], [], [], timeout)
        if not ready:
            return b""
        try:
            data = os.read(self._fd, 1 << 20)
        except OSError:  # Linux says so when the program has closed its side.
            data = b""
        self._over = not data
        self._last = time.perf_counter()
        self.raw += data
        for query in _QUERY.findall(data):
            os.write(self._fd, _ANSWERS[query])
        return data
