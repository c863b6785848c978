"""Joins the lines of hard-wrapped text, such as mail, into paragraphs."""

from collections.abc import Sequence
from itertools import pairwise

_NARROWEST, _WIDEST = 40, 100
_FEWEST = 4
_MOST = 0.7
_OPENINGS = tuple("\"'“”„‘’«»(")


def unwrap(lines: Sequence[str]) -> list[str]:
    """Return `lines` with those joined that only the width of a window parted.

    Text counts as wrapped if no line is wide, and most lines that another one follows are nearly
    as wide as the widest and don't end a sentence there. Blank lines stay, and so do lines that
    begin with white space or a sign, like those of lists, tables and quotes.
    """
    if not _wrapped(lines):
        return list(lines)
    runs: list[list[str]] = []
    for line in lines:
        if runs and _goes_on(line) and runs[-1][0].strip() and runs[-1][0][0] != ">":
            runs[-1].append(line.rstrip())
        else:
            runs.append([line])
    return [run[0] if len(run) == 1 else " ".join((run[0].rstrip(), *run[1:])) for run in runs]


def _wrapped(lines: Sequence[str]) -> bool:
    widest = max(map(len, lines), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return False
    above = [line for line, below in pairwise(lines) if line.strip() and _goes_on(below)]
    broken = sum(len(line) > widest * 0.75 and line.rstrip()[-1] not in ".!?:" for line in above)
    return len(above) >= _FEWEST and broken >= len(above) * _MOST


def _goes_on(line: str) -> bool:
    return line[:1].isalnum() or line.startswith(_OPENINGS)
