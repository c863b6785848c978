"""Draws a digest: its points, who says so, who says the same, who answers, and why."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from reader.model import Point
from reader.text.width import cell_width, clip
from reader.text.wrap import wrap
from reader.tui.page.glyphs import UNICODE, Glyphs
from reader.tui.page.rows import Row, Run

MEASURE = 74
MOST = 30
"""So many of those who say the same are shown."""
_LEAD = 3
_AUTHOR = 28
"""Cells that an author's name may take."""
_LEAST = 12
"""Cells that a name always gets, and that the number and the marks beside it take."""
_EXCERPT = 2
"""Rows that what a supporter says may take."""
_ANSWER = 3
"""Rows that an answer may take."""
_BAR = 10


class Stop(NamedTuple):
    """Something in a digest that the cursor can stand on, and that leads to a comment."""

    kind: Literal["point", "support", "answer"]
    place: int
    """Which point it is, or belongs to."""
    said: Point
    """What it shows, and where that is from."""


class Shown(NamedTuple):
    """What is shown of the points beside themselves."""

    support: Mapping[int, Sequence[Point]] = {}
    """What the supporters say, of the points that are unfolded."""
    why: frozenset[int] = frozenset()
    """The points whose scores are shown."""


class _Pen(NamedTuple):
    """What points are drawn with."""

    numbers: Mapping[str, int]
    room: int
    glyphs: Glyphs


def stops(points: Sequence[Point], shown: Shown) -> list[Stop]:
    """Return all stops, in the order in which they are drawn."""
    found = []
    for place, point in enumerate(points):
        found.append(Stop("point", place, point))
        found += [Stop("support", place, said) for said in shown.support.get(place, ())[:MOST]]
        if point.answer is not None:
            found.append(Stop("answer", place, point.answer))
    return found


def draw_points(
    points: Sequence[Point],
    shown: Shown,
    numbers: Mapping[str, int],
    width: int,
    glyphs: Glyphs = UNICODE,
) -> list[Row]:
    """Return the rows of the points; a row's `start` is the index of its stop.

    `numbers` gives the number of every comment by id. An empty row follows each point.
    """
    rows: list[Row] = []
    pen = _Pen(numbers, max(1, min(MEASURE, width) - _LEAD), glyphs)
    all_of = stops(points, shown)
    for index, stop in enumerate(all_of):
        if stop.kind == "point":
            own = [*_point(stop, shown, pen), *_why(stop, shown, pen)]
        elif stop.kind == "support":
            own = list(_led(stop.said, f"{_who(stop.said, pen)}  ", pen))
        else:
            own = list(_led(stop.said, _answered(stop.said, pen), pen, answers=True))
        last = index + 1 == len(all_of) or all_of[index + 1].place != stop.place
        if stop.kind == "support" and (last or all_of[index + 1].kind != "support"):
            own += _more(len(shown.support[stop.place]) - MOST, pen)
        rows += [Row(row.runs, index) for row in own]
        if last:
            rows.append(Row((), index))
    return rows


def _point(stop: Stop, shown: Shown, pen: _Pen) -> list[Row]:
    words = " ".join(stop.said.text.split())
    rows = []
    for line, (start, end) in enumerate(wrap(words, pen.room)):
        lead = f"{stop.place + 1}." if line == 0 else ""
        rows.append(Row((Run(lead.ljust(_LEAD), "marker"), Run(words[start:end], "body"))))
    support = _support(stop.said)
    who = _who(stop.said, pen, pen.room - cell_width(support) - _LEAST)
    gap = f" {pen.glyphs.dot} " if who and support else ""
    parts = [Run(f"{who}{gap}", "gist-source")] if who else []
    if support:
        mark = pen.glyphs.unfolded if stop.place in shown.support else pen.glyphs.folded
        parts += [Run(f"{mark} ", "mark"), Run(support, "support")]
    if parts:
        rows.append(_indented(parts, pen))
    return rows


def _who(said: Point, pen: _Pen, room: int = _AUTHOR) -> str:
    """The number and author of a comment, the name in `room` cells; nothing for the article."""
    number = pen.numbers.get(said.comment_id)
    parts = [] if number is None else [f"{pen.glyphs.number} {number}"]
    if said.author:
        name, most = " ".join(said.author.split()), max(_LEAST, min(_AUTHOR, room))
        parts.append(clip(name, most, pen.glyphs.ellipsis))
    return f" {pen.glyphs.dot} ".join(parts)


def _support(point: Point) -> str:
    """How many say so, where it is more than one."""
    if not point.similar:
        return ""
    people = f" by {point.people} people" if point.people and point.people > 1 else ""
    return f"{len(point.similar) + 1} comments{people}"


def _answered(said: Point, pen: _Pen) -> str:
    """Whose answer it is; a guess is told as one."""
    who = _who(said, pen)
    return f"{who} may answer: " if _is_guess(said) else f"answered by {who}: "


def _is_guess(said: Point) -> bool:
    return said.tie == "inferred"


def _led(said: Point, lead: str, pen: _Pen, *, answers: bool = False) -> Iterator[Row]:
    """What someone else says, behind who it is, quieter and further in."""
    mark = f"{pen.glyphs.answers if answers else pen.glyphs.aside} "
    rest, most = (" " * len(mark), _ANSWER) if answers else (mark, _EXCERPT)
    words = lead + " ".join(said.text.split())
    inner = max(1, pen.room - len(mark))
    lines = wrap(words, inner)
    role = "guess" if _is_guess(said) else "gist-source"
    for line, (start, end) in enumerate(lines[:most]):
        text = words[start:end]
        if line + 1 == most and len(lines) > line + 1:
            text = clip(words[start:], inner, pen.glyphs.ellipsis)
        cut = max(0, len(lead) - start)
        runs = (Run(text[:cut], role), Run(text[cut:], "quote"))
        yield _indented([Run(rest if line else mark, "marker"), *runs], pen)


def _more(count: int, pen: _Pen) -> list[Row]:
    if count <= 0:
        return []
    mark = Run(f"{pen.glyphs.aside} ", "marker")
    return [_indented([mark, Run(f"and {count} more", "gist-source")], pen)]


def _why(stop: Stop, shown: Shown, pen: _Pen) -> Iterator[Row]:
    """Each score in words, as a bar and in percent."""
    if stop.place not in shown.why:
        return
    scores = stop.said.scores
    if not scores:
        yield _indented([Run("This method gives no reasons.", "silent")], pen)
    widest = max((cell_width(name) for name, _ in scores), default=0)
    column = min(widest, max(1, pen.room - _BAR - 8))
    for name, score in scores:
        part = max(0.0, min(1.0, score))
        full = round(part * _BAR)
        words = clip(name, column, pen.glyphs.ellipsis)
        gap = " " * (column - cell_width(words) + 2)
        bar = (
            Run(pen.glyphs.full * full, "bar"),
            Run(pen.glyphs.empty * (_BAR - full), "rule"),
        )
        figure = f"{part:.0%}"
        more = (Run(" " * (6 - len(figure)), "meta"), Run(figure, "meta"))
        yield _indented([Run(f"{words}{gap}", "meta"), *bar, *more], pen)


def _indented(runs: Sequence[Run], pen: _Pen) -> Row:
    """The runs below a point's text, cut to the room that there is."""
    kept, room = [Run(" " * _LEAD, "meta")], pen.room
    for run in runs:
        if room <= 0:
            break
        kept.append(Run(clip(run.text, room, pen.glyphs.ellipsis), run.role))
        room -= cell_width(run.text)
    return Row(tuple(run for run in kept if run.text))
