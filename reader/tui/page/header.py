"""A comment's header: fold mark, number, author, age, score, and how it hangs in the thread."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from reader.model import Comment
from reader.text.width import cell_width, clip
from reader.tui.page.glyphs import UNICODE, Glyphs
from reader.tui.page.moment import said
from reader.tui.page.rows import Run

_GAP = 3
"""Cells between what is known of a comment and its keywords."""
_AUTHOR = 28
"""Cells that an author's name may take."""


class Setting(NamedTuple):
    """What a header says of a comment's place."""

    number: int
    parent: int | None
    """The number of the comment that it answers."""
    folded: bool
    author: str | None
    """The article's author, to be recognised among the commenters."""
    depth: int | None
    """The depth, where the indent doesn't show it."""
    now: datetime
    new: bool = False
    """Whether no earlier visit had it."""
    people: int | None = None
    """How many authors the branch states; None where it states none."""
    fresh: int = 0
    """How many of its replies are new."""
    best: int | None = None
    """The highest score of its replies, where any is stated."""


class _Part(NamedTuple):
    run: Run
    rank: int
    """The highest goes first when there isn't room for all."""


def header(
    comment: Comment,
    setting: Setting,
    width: int,
    keywords: Sequence[str] = (),
    glyphs: Glyphs = UNICODE,
) -> tuple[Run, ...]:
    """Return the runs of the header line, `width` cells at most; `keywords` if there is room."""
    unfolded = glyphs.unfolded if comment.replies else glyphs.leaf
    mark = glyphs.folded if setting.folded else unfolded
    lead = (Run(f"{mark} ", "mark"), Run(str(setting.number), "number"))
    parts = [*_who(comment, setting, glyphs), *_state(comment), *_place(comment, setting, glyphs)]
    if setting.folded and comment.replies:
        parts += _inside(comment, setting)
    room = width - sum(cell_width(run.text) for run in lead)
    while parts and _cells(parts) > room:
        parts.remove(max(parts, key=lambda part: part.rank))
    runs = list(lead)
    for number, (run, _) in enumerate(parts):
        runs.append(Run(f"{glyphs.dot} " if number else "  ", "meta"))
        more = number < len(parts) - 1
        runs.append(Run(f"{run.text} ", run.role) if more else run)
    room = width - sum(cell_width(run.text) for run in runs) - _GAP
    fitting = _fitting(keywords, room, glyphs)
    if fitting:
        runs += [Run(" " * _GAP, "meta"), Run(fitting, "keywords")]
    return tuple(runs)


def _fitting(keywords: Sequence[str], room: int, glyphs: Glyphs) -> str:
    """As many of the keywords, from the first, as there is room for."""
    said = ""
    for each in keywords:
        longer = f"{said} {glyphs.dot} {each}" if said else each
        if cell_width(longer) > room:
            break
        said = longer
    return said


def _cells(parts: Sequence[_Part]) -> int:
    return sum(cell_width(part.run.text) for part in parts) + 3 * len(parts) - 1


def _who(comment: Comment, setting: Setting, glyphs: Glyphs) -> list[_Part]:
    parts = [_Part(Run("new", "new"), 1)] if setting.new else []
    if comment.author is not None:
        parts.append(_Part(Run(clip(comment.author, _AUTHOR, glyphs.ellipsis), "author"), 1))
        if comment.author == setting.author:
            parts.append(_Part(Run("OP", "op"), 2))
    if comment.published is not None:
        parts.append(_Part(Run(said(comment.published, setting.now), "meta"), 4))
    elif comment.published_text is not None:
        parts.append(_Part(Run(clip(comment.published_text, _AUTHOR, glyphs.ellipsis), "meta"), 4))
    if comment.score is not None:
        parts.append(_Part(Run(f"score {comment.score}", "score"), 3))
    return parts


def _state(comment: Comment) -> list[_Part]:
    parts = []
    if comment.edited_by is not None:
        name = "" if comment.edited_by == comment.author else f" by {comment.edited_by}"
        parts.append(_Part(Run(clip(f"edited{name}", _AUTHOR), "edited"), 6))
    elif comment.edited is not None:
        parts.append(_Part(Run("edited", "edited"), 6))
    if comment.state == "missing":
        parts.append(_Part(Run("not in this copy", "state"), 2))
    elif comment.state != "live":
        parts.append(_Part(Run(comment.state, "state"), 2))
    return parts


def _place(comment: Comment, setting: Setting, glyphs: Glyphs) -> list[_Part]:
    parts = []
    above = "" if setting.parent is None else f"{glyphs.answers} {setting.parent}"
    if comment.link == "corrected":
        parts.append(_Part(Run(f"{above} corrected".lstrip(), "corrected"), 5))
    elif above and comment.link == "inferred":
        parts.append(_Part(Run(f"{above}?", "guess"), 5))
    elif above:
        how = " quoted" if comment.link == "quoted" else ""
        parts.append(_Part(Run(f"{above}{how}", "meta"), 5))
    if setting.depth is not None:
        parts.append(_Part(Run(f"depth {setting.depth} {glyphs.deeper}", "depth"), 3))
    return parts


def _inside(comment: Comment, setting: Setting) -> list[_Part]:
    """What a folded branch holds; how many replies is the last thing to go."""
    plural = "reply" if comment.replies == 1 else "replies"
    parts = [_Part(Run(f"+{comment.replies} {plural}", "replies"), 0)]
    if setting.fresh:
        parts.append(_Part(Run(f"{setting.fresh} new", "new"), 1))
    if setting.people is not None:
        many = "person" if setting.people == 1 else "people"
        parts.append(_Part(Run(f"{setting.people} {many}", "replies"), 2))
    if setting.best is not None:
        parts.append(_Part(Run(f"best {setting.best}", "score"), 3))
    return parts
