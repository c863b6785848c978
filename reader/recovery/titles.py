"""Finds the title of a pasted text, or makes one of its first words."""

import re
from collections.abc import Sequence

from reader.recovery.bylines import read_byline, read_dateline
from reader.recovery.captions import is_caption

MAX_TITLE = 120
"""Characters of a line that can be a title."""
MADE_UP = 70
"""Characters of a title that is made up, "…" left out."""

_SENTENCE = re.compile(r"[.!?](?=\s)")


def is_title(group: Sequence[str]) -> bool:
    """Whether the first lines of a text are its title: one short line, not a sentence."""
    line = group[0].strip()
    stopped = line.endswith(".") and not line.endswith("..")
    if len(group) > 1 or len(line) > MAX_TITLE or stopped:
        return False
    return read_byline(line) is None and read_dateline(line) is None and not is_caption(group)


def made_up_title(text: str) -> str:
    """Return the start of the first sentence of `text`, cut at a word."""
    start = " ".join(text[: 4 * MADE_UP].split())
    ended = _SENTENCE.search(start)
    if ended is not None and ended.start() <= MADE_UP:
        return start[: ended.start()]
    if len(start) <= MADE_UP:
        return start.rstrip(".")
    cut = start.rfind(" ", 0, MADE_UP + 1)
    return start[: cut if cut > 0 else MADE_UP].rstrip(" ,;:–—-") + "…"
