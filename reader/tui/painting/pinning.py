"""Keeps a row in place around characters that terminals think wider, or less wide, than Rich does.

Rich counts a heart with a variation selector as two cells and a skin tone as none. tmux 3.3 and
xterm count one and two, and many terminals draw the parts of a joined emoji beside each other. Of
spacing marks, which South Asian scripts have, Rich counts none and tmux each.
"""

import re
from functools import cache

from rich.cells import cell_len

from reader.text.width import UNSETTLED

_LETTERS = "\U0001f1e6-\U0001f1ff"
"""Two of them make a flag."""
_TONES = "\U0001f3fb-\U0001f3ff"
_EMOJI = (
    f"[{_LETTERS}]{{1,2}}"
    f"|(?:[\U0001f000-\U0001faff]|[#*0-9\u00a9\u00ae\u203c-\u3299](?=[\ufe0f{_TONES}]))"
    f"(?:[\ufe0e\ufe0f\u20e3{_TONES}\U000e0020-\U000e007f]|\u200d[^\\s\x1b])*"
)
_DOUBTFUL = f"({UNSETTLED}[^\x1b\r\n]*)((?:\x1b\\[[\\d;]*m| )*)|{_EMOJI}"
"""A text of such a script to where another style begins, with the spaces behind it; or an emoji."""
_TELLING = (b"\xe0", b"\xe1", b"\xf0", b"\xef\xb8\x8f")
"""One of these is in the UTF-8 of all that is doubtful."""
_FLAG = re.compile(f"[{_LETTERS}]")
_COUNTED_TWICE = re.compile(f"[{_LETTERS}{_TONES}]")
_NEW = "\U0001f900"
"""Single emoji before this one are two cells wide everywhere (Unicode 8 and older)."""
_SAVE, _RESTORE = "\x1b7", "\x1b8"
"""DECSC and DECRC, which all terminals know."""


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Compiled when it is first met: many threads have nothing of the kind."""
    return re.compile(pattern)


def pinned(data: str) -> str:
    """Return what a terminal is sent, with the cursor put where Rich thinks it is afterwards.

    The cells of what is doubtful are cleared first. What an emoji takes beyond them is drawn over
    by what follows; other text is drawn last, over the spaces that follow it.
    """
    return _pattern(_DOUBTFUL).sub(_pin, data) if _may_be_doubtful(data) else data


def _may_be_doubtful(text: str) -> bool:
    if text.isascii():
        return False
    # Quicker than to look for the characters.
    encoded = text.encode("utf-8", "replace")
    return any(each in encoded for each in _TELLING)


def _pin(found: re.Match[str]) -> str:
    text, after = found[1] or found[0], found[2] or ""
    width = cell_len(text)
    if not width or (len(text) == 1 and "\U0001f000" <= text < _NEW):
        return found[0]
    styles = after.replace(" ", "")
    cleared = f"{' ' * width}{after}"
    moved = width + len(after) - len(styles)
    # Saved twice, since some keep a stack of positions. The style is saved with the position.
    return f"{_SAVE}{cleared}{_RESTORE}{_SAVE}{text}{_RESTORE}\x1b[{moved}C{styles}"


def fitted(text: str, room: int) -> str:
    """Return `text` with those emoji made simple that could stick out of `room` cells.

    Nothing follows at the right edge of a pane that would draw over what they take beyond it.
    """
    if not _may_be_doubtful(text):
        return text
    return _pattern(_EMOJI).sub(
        lambda found: _fit(found[0], room - cell_len(text[: found.start()])), text
    )


def _fit(emoji: str, room: int) -> str:
    """The emoji; where its characters take more than `room` side by side, the first of them."""
    if sum(2 if _COUNTED_TWICE.match(char) else cell_len(char) for char in emoji) <= room:
        return emoji
    if _FLAG.match(emoji):
        return "".join(chr(ord(char) - ord("\U0001f1e6") + ord("A")) for char in emoji)
    return emoji[0] + " " * (cell_len(emoji) - cell_len(emoji[0]))
