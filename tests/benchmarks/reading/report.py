"""The tables: milliseconds, ratios to the bare app, and the targets with what became of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tests.benchmarks.reading.sessions import Figures, Samples, high, middle

KEYS = (
    "line",
    "page",
    "next root",
    "fold",
    "fold all",
    "unfold all",
    "search",
    "filter",
    "sort",
)
_NONE = "–"

Column = Figures | str
"""What was measured of a contender, or why nothing was."""


class Target(NamedTuple):
    """What is promised of one figure."""

    what: str
    sizes: Sequence[str]
    value: Callable[[Figures], float | None]
    most: float
    unit: str = "×"


def table(name: str, columns: Mapping[str, Column]) -> Iterator[str]:
    """Yield one thread's table in Markdown, a contender a column."""
    measured = {who: each for who, each in columns.items() if isinstance(each, Figures)}
    yield f"### Thread {name}"
    yield ""
    yield f"| | {' | '.join(measured)} |"
    yield f"|---|{'---:|' * len(measured)}"
    for what, cell in _rows():
        cells = [cell(each) for each in measured.values()]
        if any(each != _NONE for each in cells):
            yield f"| {what} | {' | '.join(cells)} |"
    for who, why in columns.items():
        if isinstance(why, str):
            yield f"\n{who}: {why}"
    yield ""


def targets(readers: Mapping[str, Figures]) -> Iterator[str]:
    """Yield what was promised, by thread, and whether it was kept."""
    yield "### Targets"
    yield ""
    yield "| target | at most | thread | measured | |"
    yield "|---|---:|---|---:|---|"
    for target in TARGETS:
        for size in target.sizes:
            if size not in readers:
                continue
            value = target.value(readers[size])
            said = "not there yet" if value is None else f"{value:.2f} {target.unit}".strip()
            word = "" if value is None else "met" if value <= target.most else "MISSED"
            yield f"| {target.what} | {target.most:g} {target.unit} | {size} | {said} | {word} |"
    yield ""


def _rows() -> Iterator[tuple[str, Callable[[Figures], str]]]:
    for what in ("first start", "second start"):
        yield what, lambda each, what=what: _start(each, what)  # type: ignore[misc]
    for key in KEYS:
        yield key, lambda each, key=key: _key(each, key)  # type: ignore[misc]
    yield "resize 120 → 80", _resize
    yield "longest pause, line held", lambda each: _ms(each.pause)
    for when in ("first opened", "opened", "in the end"):
        yield f"memory, {when}", lambda each, when=when: _memory(each, when)  # type: ignore[misc]
    yield "CPU when idle", lambda each: f"{each.idle:.1f} %"


def _start(figures: Figures, what: str) -> str:
    starts = figures.starts.get(what, [])
    if not starts:
        return _NONE
    taken, cpu = middle([each.taken for each in starts]), middle([each.cpu for each in starts])
    times = middle([each.taken / each.bare for each in starts])
    more = middle([each.cpu / each.bare_cpu for each in starts])
    return f"{taken:,.0f} ms ({times:.2f}×), CPU {cpu:,.0f} ms ({more:.2f}×)"


def _key(figures: Figures, what: str) -> str:
    samples = figures.keys.get(what)
    if samples is None:
        return _NONE
    if not samples.frames:
        return "no frame" if samples.silent else _NONE
    done = [frame.done for frame in samples.frames]
    first = middle([frame.first for frame in samples.frames])
    worked = middle([frame.cpu for frame in samples.frames])
    times = middle(done) / _unit(samples)
    text = f"{middle(done):.1f} / {high(done):.1f} ms ({times:.1f}×)"
    text += f", CPU {worked:.0f} ms ({worked / middle([each.cpu for each in samples.bare]):.1f}×)"
    if middle(done) - first > 1:
        text += f", first {first:.1f}"
    return text + (f", {samples.silent} silent" if samples.silent else "")


def _unit(samples: Samples) -> float:
    """The bare app's own repaint (ms), as it was between these samples."""
    return middle([each.done for each in samples.bare])


def _resize(figures: Figures) -> str:
    if not figures.resize:
        return _NONE
    done = [frame.done for frame in figures.resize]
    first = middle([frame.first for frame in figures.resize])
    return f"{middle(done):.0f} / {high(done):.0f} ms, first {first:.0f}"


def _memory(figures: Figures, when: str) -> str:
    if when not in figures.memory:
        return _NONE
    return " / ".join(f"{each:.0f}" for each in figures.memory[when]) + " MB"


def _ms(value: float | None) -> str:
    return _NONE if value is None else f"{value:.0f} ms"


def _ratio(key: str, *, of: Callable[[list[float]], float]) -> Callable[[Figures], float | None]:
    def value(figures: Figures) -> float | None:
        samples = figures.keys.get(key)
        if samples is None or not samples.frames:
            return None
        # The sentences of a folded branch come in later frames, when there is a digest.
        folds = key.startswith("fold")
        return of([each.first if folds else each.done for each in samples.frames]) / _unit(samples)

    return value


def _of_frames(
    key: str, pick: Callable[[Samples], list[float]]
) -> Callable[[Figures], float | None]:
    def value(figures: Figures) -> float | None:
        samples = figures.keys.get(key)
        return middle(pick(samples)) if samples is not None and samples.frames else None

    return value


def _firsts_in_frames(samples: Samples) -> list[float]:
    unit = _unit(samples)
    return [frame.first / unit for frame in samples.frames]


def _start_ratio(what: str) -> Callable[[Figures], float | None]:
    def value(figures: Figures) -> float | None:
        starts = figures.starts.get(what)
        return middle([each.taken / each.bare for each in starts]) if starts else None

    return value


def _resized(figures: Figures) -> float | None:
    return middle([frame.done for frame in figures.resize]) if figures.resize else None


_ALL = ("100", "1,000", "10,000", "100,000", "5,000 deep", "of 10,000 roots", "with 1 MB in one")
_LARGEST = ("100,000",)
_QUICK = ("line", "page", "next root", "fold")
TARGETS = (
    Target("start, opened before", ("100", "10,000"), _start_ratio("second start"), 1.3),
    Target("start, from JSON", ("100", "10,000"), _start_ratio("first start"), 1.3),
    Target("start, opened before", _LARGEST, _start_ratio("second start"), 1.5),
    Target("start, from JSON", _LARGEST, _start_ratio("first start"), 2.5),
    *(Target(f"{key}, median", _ALL, _ratio(key, of=middle), 1.5) for key in _QUICK),
    *(Target(f"{key}, p95", _ALL, _ratio(key, of=high), 3.0) for key in _QUICK),
    Target("fold all, median", _ALL, _ratio("fold all", of=middle), 3.0),
    *(
        Target(
            f"{key}, done",
            _ALL,
            _of_frames(key, lambda samples: [frame.done for frame in samples.frames]),
            300,
            "ms",
        )
        for key in ("search", "filter", "sort")
    ),
    *(
        Target(f"{key}, acknowledged", _ALL, _of_frames(key, _firsts_in_frames), 3.0)
        for key in ("search", "filter", "sort")
    ),
    Target("resize", _ALL, _resized, 100, "ms"),
    Target("pause, line held", _ALL, lambda each: each.pause, 100, "ms"),
    Target("CPU when idle", _ALL, lambda each: each.idle, 1.0, "%"),
    Target("memory, opened before", _LARGEST, lambda each: each.memory["opened"][1], 120, "MB"),
    Target("memory, from JSON", _LARGEST, lambda each: each.memory["first opened"][1], 300, "MB"),
)
