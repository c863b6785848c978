"""Joins the lines of hard-wrapped text, such as mail, into paragraphs."""

from collections.abc import Sequence
from itertools import pairwise

_NARROWEST, _WIDEST = 40, 100
_FEWEST = 4
_MOST = 0.7


def unwrap(lines: Sequence[str]) -> list[str]:
    """Return `lines` with those joined that only the width of a window parted.

    Text counts as wrapped if no line is wide, and most lines that another one follows are nearly
    as wide as the widest and don't end a sentence there. Blank lines stay, and so do lines that
    begin with white space or a sign, like those of lists, tables and quotes.
    """
    if not _wrapped(lines):
        return list(lines)
    joined: list[str] = []
    for line in lines:
        if joined and joined[-1].strip() and _goes_on(line):
            joined[-1] = f"{joined[-1].rstrip()} {line}"
        else:
            joined.append(line)
    return joined


def _wrapped(lines: Sequence[str]) -> bool:
    widest = max(map(len, lines), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return False
    above = [line for line, below in pairwise(lines) if line.strip() and _goes_on(below)]
    broken = sum(len(line) > widest * 0.75 and line.rstrip()[-1] not in ".!?:" for line in above)
    return len(above) >= _FEWEST and broken >= len(above) * _MOST


def _goes_on(line: str) -> bool:
    return line[:1].isalnum() or line[:1] in "\"'“”„‘’«»("
