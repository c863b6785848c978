"""Runs the contenders: starts, keys one by one, a change of size, and what they cost at rest."""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from tests.benchmarks.reading.contenders import Contender, Stroke
from tests.benchmarks.reading.measured import Frame, Measured

COLUMNS, ROWS, NARROW = 120, 40, 80
BARE = (sys.executable, "-m", "tests.benchmarks.bare")
_AT_MOST = 6.0
"""Seconds that one kind of key may take in all, once there are a few samples."""
_FEW = 3
_IDLE = 3.0
_HELD, _EVERY = 40, 0.033


class Samples(NamedTuple):
    """Frames, and those of the bare app that were measured between them."""

    frames: list[Frame]
    bare: list[Frame]
    silent: int = 0
    """How often the key changed nothing."""


class Start(NamedTuple):
    """A start of the program, and one of the bare app right after it."""

    taken: float
    """Milliseconds to the first readable screen."""
    cpu: float
    """What the program's processes worked until then, in milliseconds."""
    bare: float
    bare_cpu: float


class Figures(NamedTuple):
    """All that was measured of one contender on one thread."""

    starts: dict[str, list[Start]]
    keys: dict[str, Samples]
    resize: list[Frame]
    pause: float | None
    """The longest time (ms) without a frame while a key is held down."""
    memory: dict[str, tuple[float, float]]
    """MB of the screen's process, and of all processes together, at most; by when."""
    idle: float
    """Percent of a processor."""


class Homes:
    """Environments with folders of their own, so that nobody's library is touched."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fresh(self) -> Mapping[str, str]:
        """Return an environment in which nothing was ever opened."""
        home = Path(tempfile.mkdtemp(dir=self._folder))
        names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        return {name: str(home / name) for name in names}


def run(
    contender: Contender, path: Path, homes: Homes, *, keys: int, starts: int, again: bool
) -> Figures:
    """Measure everything; `again` says whether it keeps what it opened."""
    began = {"first start": _starts(contender, path, [homes.fresh() for _ in range(starts)])}
    home, memory = homes.fresh(), dict[str, tuple[float, float]]()
    if again:
        with _open(contender, path, home) as program:
            program.rest()
            memory["first opened"] = program.memory()
            _leave(program, contender)
        began["second start"] = _starts(contender, path, [home] * starts)
    with _open(contender, path, home) as program, Measured(BARE) as bare:
        bare.shown("READY")
        program.rest()
        for key in contender.prepare:
            program.press(key)
        idle = _idle(program)
        memory["opened"] = program.memory()
        taken = {}
        for name, strokes in contender.strokes.items():
            program.press(contender.top)
            taken[name] = _keys(program, bare, strokes, keys)
        pause = None
        if "line" in contender.strokes:
            pause = program.held(contender.strokes["line"][0].press, _HELD, _EVERY)
        sizes = islice(cycle((NARROW, COLUMNS)), 2 * max(1, keys // 4))
        resized = [(columns, program.resized(columns, ROWS)) for columns in sizes]
        memory["in the end"] = program.memory()
        _leave(program, contender)
    narrowed = [frame for columns, frame in resized if frame is not None and columns == NARROW]
    return Figures(began, taken, narrowed, pause, memory, idle)


@contextmanager
def _open(contender: Contender, path: Path, home: Mapping[str, str]) -> Iterator[Measured]:
    with Measured(contender.start(path), columns=COLUMNS, rows=ROWS, env=home) as program:
        program.shown(*contender.shows)
        yield program


def _leave(program: Measured, contender: Contender) -> None:
    """Leave as a reader would, so that what is to be kept is kept."""
    program.type(contender.leave)
    program.ended(timeout=30.0)


def _starts(contender: Contender, path: Path, homes: list[Mapping[str, str]]) -> list[Start]:
    found = []
    for home in homes:
        with Measured(contender.start(path), columns=COLUMNS, rows=ROWS, env=home) as program:
            taken, worked = program.shown(*contender.shows), program.cpu()
        with Measured(BARE, columns=COLUMNS, rows=ROWS) as bare:
            found.append(Start(taken, 1000 * worked, bare.shown("READY"), 1000 * bare.cpu()))
    return found


def _keys(program: Measured, bare: Measured, strokes: Sequence[Stroke], times: int) -> Samples:
    samples = Samples([], [])
    silent, began = 0, perf_counter()
    for stroke in islice(cycle(strokes), times // 2 if any(e.rests for e in strokes) else times):
        if perf_counter() - began > _AT_MOST and len(samples.frames) + silent >= _FEW:
            break
        for key in stroke.before:
            program.press(key)
        if stroke.rests:
            program.rest(patience=2.0)
        frame = program.frame(stroke.press)
        if frame is None:
            silent += 1
        else:
            samples.frames.append(frame)
        answer = bare.frame("n")
        assert answer is not None, "The bare app didn't answer."
        samples.bare.append(answer)
        for key in stroke.after:
            program.press(key)
    return samples._replace(silent=silent)


def _idle(program: Measured) -> float:
    program.rest()
    before, began = program.cpu(), perf_counter()
    while (left := began + _IDLE - perf_counter()) > 0:
        program.settle(min(left, 0.5))
    return 100 * (program.cpu() - before) / (perf_counter() - began)


def middle(values: list[float]) -> float:
    """Return the median."""
    return median(values)


def high(values: list[float]) -> float:
    """Return the 95th percentile: the least value that 95 in 100 don't exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, -(-95 * len(ordered) // 100) - 1)]


def load() -> str:
    """Return how busy the machine is."""
    return f"{os.getloadavg()[0]:.1f} processes waiting on {os.cpu_count()} processors"
