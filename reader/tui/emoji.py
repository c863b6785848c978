"""Emoji made of several characters: keeps a row in place where terminals think them wider or less.

Rich counts a heart with a variation selector as two cells and a skin tone as none. tmux 3.3 and
xterm count one and two, and many terminals draw the parts of a joined emoji beside each other.
"""

import re

from rich.cells import cell_len

_LETTERS = "\U0001f1e6-\U0001f1ff"
"""Two of them make a flag."""
_TONES = "\U0001f3fb-\U0001f3ff"
_EMOJI = re.compile(
    f"[{_LETTERS}]{{1,2}}"
    f"|(?:[\U0001f000-\U0001faff]|[#*0-9\u00a9\u00ae\u203c-\u3299](?=[\ufe0f{_TONES}]))"
    f"(?:[\ufe0e\ufe0f\u20e3{_TONES}\U000e0020-\U000e007f]|\u200d[^\\s\x1b])*"
)
_FLAG = re.compile(f"[{_LETTERS}]")
_COUNTED_TWICE = re.compile(f"[{_LETTERS}{_TONES}]")
_NEW = "\U0001f900"
"""Single emoji before this one are two cells wide everywhere (Unicode 8 and older)."""
_SAVE, _RESTORE = "\x1b7", "\x1b8"
"""DECSC and DECRC, which all terminals know."""


def pinned(data: str) -> str:
    """Return what a terminal is sent, with the cursor put where Rich thinks it is after an emoji.

    Its cells are cleared first; what it takes beyond them is drawn over by what follows.
    """
    return _EMOJI.sub(_pin, data) if _may_hold_emoji(data) else data


def _may_hold_emoji(text: str) -> bool:
    """Whether there is a variation selector, or a character beyond the first 65,536."""
    if text.isascii():
        return False
    # Such a character takes four bytes; no other way to find one is as quick.
    return "\ufe0f" in text or len(text.encode("utf-16-le", "replace")) > 2 * len(text)


def _pin(found: re.Match[str]) -> str:
    emoji = found[0]
    width = cell_len(emoji)
    if not width or (len(emoji) == 1 and emoji < _NEW):
        return emoji
    # Saved twice, since some keep a stack of positions.
    return f"{_SAVE}{' ' * width}{_RESTORE}{_SAVE}{emoji}{_RESTORE}\x1b[{width}C"


def fitted(text: str, room: int) -> str:
    """Return `text` with those emoji made simple that could stick out of `room` cells.

    Nothing follows at the right edge of a pane that would draw over what they take beyond it.
    """
    if not _may_hold_emoji(text):
        return text
    return _EMOJI.sub(lambda found: _fit(found[0], room - cell_len(text[: found.start()])), text)


def _fit(emoji: str, room: int) -> str:
    """The emoji; where its characters take more than `room` side by side, the first of them."""
    if sum(2 if _COUNTED_TWICE.match(char) else cell_len(char) for char in emoji) <= room:
        return emoji
    if _FLAG.match(emoji):
        return "".join(chr(ord(char) - ord("\U0001f1e6") + ord("A")) for char in emoji)
    return emoji[0] + " " * (cell_len(emoji) - cell_len(emoji[0]))
