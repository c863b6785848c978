"""A program in a pseudo-terminal, and when it had answered a key.

Moments are those of the reads. The terminal is emulated only once nothing more comes, so that the
emulator, which is slow, takes no time from what is measured; a frame counts only if it changed the
screen.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from tests.terminal import Terminal

QUIET = 0.1
"""Seconds without a byte after which a frame is finished."""
_BURST = 0.003
"""What comes within so many seconds of each other belongs to one frame."""
_PATIENCE = 30.0
_SILENCE = 1.0
"""Seconds after which a key is taken to have changed nothing."""
_KILOBYTE = re.compile(r"VmHWM:\s+(\d+)")


class Frame(NamedTuple):
    """What a key led to, in milliseconds after it was sent."""

    first: float
    """When the screen had changed for the first time."""
    done: float
    """When it had changed for the last time."""
    cpu: float
    """What the program's processes worked until then, and until nothing came for a while."""


class Measured(Terminal):
    """Knows how long its program takes."""

    def shown(self, *wanted: str, patience: float = 120.0) -> float:
        """Return the milliseconds from the start to all `wanted` on the screen."""
        until = perf_counter() + patience
        while perf_counter() < until and not self._over:
            chunks = self._chunks(0.3)
            self.memory()
            for when, data in chunks:
                self._stream.feed(data)
                text = self.text
                if all(each in text for each in wanted):
                    # What a program says when it breaks down may have the words in it.
                    self.settle()
                    self.alive()
                    return (when - self.started) * 1000
        self.alive()
        raise AssertionError(f"it was not to be read within {patience:.0f} s")

    def frame(self, keys: str) -> Frame | None:
        """Send keys; None if the screen never changes."""
        began, worked = self._ready()
        self.type(keys)
        return self._answer(began, worked, QUIET)

    def resized(self, columns: int, rows: int) -> Frame | None:
        """Change the size of the terminal."""
        began, worked = self._ready()
        self.resize(columns, rows)
        return self._answer(began, worked, 0.3)

    def press(self, keys: str) -> None:
        """Send keys that aren't measured, and wait until all is quiet."""
        self.alive()
        self.type(keys)
        # A program waits whether more comes after an escape.
        self.settle(0.3 if keys.startswith("\x1b") else QUIET)

    def rest(self, *, patience: float = 30.0) -> None:
        """Wait until the program writes nothing and works no more."""
        until = perf_counter() + patience
        while perf_counter() < until:
            before, began = self.cpu(), perf_counter()
            self.settle(0.25)
            self.memory()
            if self.cpu() - before < 0.02 * (perf_counter() - began):
                return

    def held(self, key: str, times: int, every: float) -> float:
        """Repeat a key every so many seconds; return the longest pause between frames in ms."""
        self.alive()
        self._ready()
        chunks: list[tuple[float, bytes]] = []
        for _ in range(times):
            self.type(key)
            until = perf_counter() + every
            while (left := until - perf_counter()) > 0:
                if data := self._take(left):
                    chunks.append((self._last, data))
        chunks += self._chunks(QUIET)
        moments = [frame[0] for frame in self._frames(chunks)]
        return 1000 * max(
            (after - before for before, after in pairwise(moments)),
            default=0.0,
        )

    def alive(self) -> None:
        """Raise AssertionError, with the last it said, if the program has ended."""
        if self._over:
            said = [line.strip() for line in self.text.splitlines() if line.strip()]
            raise AssertionError(f"it ended by itself: {said[-1] if said else 'without a word'}")

    def cpu(self) -> float:
        """Seconds that the program and all that it started have worked."""
        spent = 0
        for process in self._processes():
            for task in Path(f"/proc/{process}/task").glob("*/schedstat"):
                with suppress(OSError, IndexError):
                    spent += int(task.read_text().split()[0])
        return spent / 1e9

    def memory(self) -> tuple[float, float]:
        """The most memory (MB) of the program, and of it and all that it started together.

        What it started and what ended is only known if this was called meanwhile.
        """
        peaks = []
        for process in self._processes():
            with suppress(OSError):
                found = _KILOBYTE.search(Path(f"/proc/{process}/status").read_text())
                peaks.append(int(found[1]) / 1024 if found else 0.0)
        own, together = self._most
        self._most = max([own, *peaks[:1]]), max(together, sum(peaks))
        return self._most

    _most = (0.0, 0.0)

    def _processes(self) -> Iterator[int]:
        waiting = [self.pid]
        while waiting:
            process = waiting.pop()
            yield process
            for task in Path(f"/proc/{process}/task").glob("*/children"):
                with suppress(OSError):
                    waiting += map(int, task.read_text().split())

    def _ready(self) -> tuple[float, float]:
        """Take in what still came; the moment, and the work done by then."""
        while self._read(0.0):
            pass
        worked = self.cpu()
        return perf_counter(), worked

    def _answer(self, began: float, worked: float, quiet: float) -> Frame | None:
        frames: list[float] = []
        until = began + _PATIENCE
        while perf_counter() < until and not self._over:
            chunks = self._chunks(quiet)
            frames += [when for when, changed in self._frames(chunks) if changed]
            if frames:
                spent = self.cpu() - worked
                return Frame(1000 * (frames[0] - began), 1000 * (frames[-1] - began), 1000 * spent)
            if perf_counter() > began + _SILENCE and not chunks:
                return None
        self.alive()
        return None

    def _chunks(self, quiet: float) -> list[tuple[float, bytes]]:
        chunks = []
        while data := self._take(quiet):
            chunks.append((self._last, data))
        return chunks

    def _frames(self, chunks: list[tuple[float, bytes]]) -> list[tuple[float, bool]]:
        """Show the chunks: the moments at which frames ended, and whether they changed anything."""
        frames = []
        before = self._cells()
        for place, (when, data) in enumerate(chunks):
            self._stream.feed(data)
            if place + 1 < len(chunks) and chunks[place + 1][0] - when < _BURST:
                continue
            after = self._cells()
            frames.append((when, after != before))
            before = after
        return frames

    def _cells(self) -> int:
        """A number that is another one when any cell is."""
        buffer, columns = self.screen.buffer, range(self.screen.columns)
        return hash(
            tuple(buffer[line][column] for line in range(self.screen.lines) for column in columns)
        )
