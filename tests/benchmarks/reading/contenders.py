"""Who is measured: how each is started on a thread, and which keys do what."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.tui.keys.actions import ACTIONS
from tests.benchmarks.reading.threads import OPENING, RARE

DOWN, PAGE_DOWN, HOME = "\x1b[B", "\x1b[6~", "\x1b[H"
ESCAPE = "\x1b"


class Stroke(NamedTuple):
    """A key that is measured, and those before and after it that aren't."""

    press: str
    before: Sequence[str] = ()
    after: Sequence[str] = ()
    rests: bool = False
    """Whether what it led to in the background has to be over before the next one."""


class Contender(NamedTuple):
    """A program that shows a thread."""

    name: str
    start: Callable[[Path], list[str]]
    """Its command line for a thread's JSON file; the text is beside that, called .txt."""
    strokes: Mapping[str, Sequence[Stroke]]
    """By what they do, to be done in turn."""
    prepare: Sequence[str] = ()
    """Keys that bring it to where it can be measured."""
    leave: str = "q"
    most: int = 1_000_000
    """The largest thread that it is given."""
    shows: Sequence[str] = (OPENING,)
    """What is on the screen once it can be read."""
    top: str = "g"
    """The key that leads back to the beginning."""


def _module(name: str) -> Callable[[Path], list[str]]:
    return lambda path: [sys.executable, "-m", f"tests.benchmarks.reading.rivals.{name}", str(path)]


_FOLD_ALL = Stroke("z", after=("Z",), rests=True)
_UNFOLD_ALL = Stroke("Z", before=("z",), rests=True)
_COMMON = {
    "line": (Stroke(DOWN),),
    "page": (Stroke(PAGE_DOWN),),
    "next root": (Stroke("]"),),
    "fold": (Stroke(" ", before=("g",), rests=True), Stroke(" ", rests=True)),
    "fold all": (_FOLD_ALL,),
    "unfold all": (_UNFOLD_ALL,),
}
_WANTED = {
    "search": Stroke(RARE, before=("/",), after=(ESCAPE, ESCAPE), rests=True),
    "filter": Stroke(f"{RARE}\r", before=("f",), after=("F",), rests=True),
    "sort": Stroke("\r", before=("s", DOWN), rests=True),
}
"""What is measured as soon as there is an action of that name."""


def reader() -> Contender:
    """Return our own program, with the keys that it has."""
    known = {action.id for action in ACTIONS}
    wanted = {name: (stroke,) for name, stroke in _WANTED.items() if name in known}
    return Contender(
        "reader",
        lambda path: [sys.executable, "-m", "reader", str(path)],
        {**_COMMON, **wanted},
        shows=(OPENING, "Thread "),
    )


WIDGETS = Contender(
    "a Static each", _module("widgets"), _COMMON, prepare=("\t",), leave="\x11", most=1_000
)
TREE = Contender(
    "Tree",
    _module("tree"),
    {**_COMMON, "fold": (Stroke(" ", before=(HOME,)), Stroke(" "))},
    leave="\x11",
    most=100_000,
    top=HOME,
)
LESS = Contender(
    "less",
    lambda path: ["less", str(path.with_suffix(".txt"))],
    {
        "line": (Stroke("j"),),
        "page": (Stroke(" "),),
        "next root": (Stroke("n"),),
        "search": (Stroke("\r", before=(f"/{RARE}",), after=("g",)),),
    },
    prepare=("/^[0-9]+ \r", "g"),
)


def oshit(python: Path, *, replies: bool) -> Contender:
    """Return oshit as `python` has it, on the top-level comments alone or on all `replies` too."""
    script = Path(__file__).parent / "rivals" / "orange.py"
    more = ["--all"] if replies else []
    return Contender(
        "oshit, all" if replies else "oshit, roots",
        lambda path: [str(python), str(script), *more, str(path)],
        {
            "line": (Stroke(DOWN),),
            "page": (Stroke(PAGE_DOWN),),
            "next root": (Stroke("s"),),
            "fold": (Stroke("\r"),) if replies else (),
        },
        prepare=("\t",),
        leave="\x11",
        most=1_000,
        top="",
    )
