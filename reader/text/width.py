"""How many terminal cells text takes; agrees with what Rich and Textual draw.

The tables are wcwidth's (Unicode's East Asian Width and emoji data). Rich sums characters, lets
a zero-width joiner swallow what follows it and lets VS16 widen what it follows; so does this.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

# Latin letters, typographic punctuation, currency signs, arrows, lines and blocks: one cell and one
# grapheme each. Most pages hold nothing else, and the tables load more slowly than a page is drawn.
_PLAIN = re.compile(
    r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2116"
    r"\u2190-\u21ff\u2500-\u25fc]*"
)
_JOINER, _WIDEN = "\u200d", "\ufe0f"


def cell_width(text: str) -> int:
    """Return the number of cells of cleaned `text`; a tab counts as one."""
    if text.isascii() or _PLAIN.fullmatch(text):
        return len(text)
    if _JOINER not in text and _WIDEN not in text:
        return sum(map(_char_width, text))
    return _joined_width(text)


def _joined_width(text: str) -> int:
    total, place, measured = 0, 0, ""
    while place < len(text):
        char = text[place]
        if char == _JOINER:
            place += 1
        elif char == _WIDEN:
            total += bool(measured) and _widens(measured)
            measured = ""
        elif width := _char_width(char):
            measured = char
            total += width
        place += 1
    return total


@lru_cache(maxsize=8192)
def _char_width(char: str) -> int:
    if char.isascii():
        return 1
    if "\U0001f1e6" <= char <= "\U0001f1ff":  # Half a flag.
        return 1
    if "\U0001f3fb" <= char <= "\U0001f3ff":  # A skin tone, drawn into what it follows.
        return 0
    # Imported late: most pages never need the tables.
    from wcwidth import wcwidth

    return max(0, wcwidth(char))


@lru_cache(maxsize=1024)
def _widens(char: str) -> bool:
    from wcwidth import wcswidth

    return wcswidth(char) == 1 and wcswidth(char + _WIDEN) == 2


def graphemes(text: str) -> Iterator[str]:
    """Yield what a reader takes for single characters (Unicode UAX 29)."""
    if text.isascii() or _PLAIN.fullmatch(text):
        yield from text
        return
    from wcwidth import iter_graphemes

    yield from iter_graphemes(text)


def clip(text: str, width: int) -> str:
    """Return as much of `text` as fits in `width` cells, with "…" where something was cut."""
    if cell_width(text) <= width:
        return text
    kept, used = [], 0
    for each in graphemes(text):
        used += cell_width(each)
        if used > width - 1:
            break
        kept.append(each)
    return "".join(kept).rstrip() + "…" if width > 0 else ""
