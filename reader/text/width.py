"""How many terminal cells text takes; agrees with what Rich and Textual draw.

The tables are wcwidth's (Unicode's East Asian Width and emoji data). Rich sums characters, lets
a zero-width joiner swallow what follows it and lets VS16 widen what it follows; so does this.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from unicodedata import category

# Latin, Greek and Cyrillic letters, typographic punctuation, currency signs, arrows, lines and
# blocks: one cell and one grapheme each. Most pages hold nothing else, and the tables load more
# slowly than a page is drawn.
_NARROW = (
    r"\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e"
    r"\u20a0-\u20cf\u2116\u2190-\u21ff\u2500-\u25fc"
)
# Chinese characters, kana, Korean syllables and their punctuation: two cells and one grapheme.
_WIDE = (
    r"\u3001-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff"
    r"\uac00-\ud7a3\uff01-\uff60"
)
_PLAIN = re.compile(rf"[{_NARROW}]*")
_LAST_NARROW = "\u25fc"
UNSETTLED = (
    "[\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u1cff\ua800-\ua9ff\uaa60-\uabff"
    "\U00011000-\U00011fff]"
)
"""A pattern: a character of a script, most of them South Asian, that has spacing marks."""
_JOINER, _WIDEN = "\u200d", "\ufe0f"


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """A pattern that few pages need, and that takes some milliseconds to compile."""
    return re.compile(pattern)


def is_plain(text: str) -> bool:
    """Whether every character of `text` is known to take one cell, without a look at the tables."""
    return text.isascii() or _PLAIN.fullmatch(text) is not None


def is_even(text: str) -> bool:
    """Whether every character of `text` is known to be by itself, and to take one cell or two."""
    return text.isascii() or _pattern(rf"[{_NARROW}{_WIDE}]*").fullmatch(text) is not None


def cell_width(text: str) -> int:
    """Return the number of cells of cleaned `text`; a tab counts as one."""
    if is_plain(text):
        return len(text)
    if is_even(text):
        return len(text) + sum(char > _LAST_NARROW for char in text)
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


def most_cells(text: str) -> int:
    """Return the number of cells of `text` in the terminal that gives it most.

    Spacing marks take none in Rich's eyes and one in those of tmux and the C library.
    """
    cells = cell_width(text)
    if _pattern(UNSETTLED).search(text) is None:
        return cells
    return cells + sum(category(char) == "Mc" for char in text)


def graphemes(text: str) -> Iterator[str]:
    """Yield what a reader takes for single characters (Unicode UAX 29)."""
    if is_plain(text) or is_even(text):
        yield from text
        return
    from wcwidth import iter_graphemes

    yield from iter_graphemes(text)


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch [start, end) of `text`, grown to where no character is cut in two."""
    start, last = _beginning(text, start), _beginning(text, end)
    if last < end:
        end = last + len(next(graphemes(text[last:])))
    return start, end


def _beginning(text: str, place: int) -> int:
    """Where the grapheme begins that the character at `place` belongs to."""
    if not 0 < place < len(text) or _PLAIN.fullmatch(text, place - 1, place + 1):
        return place
    from wcwidth import grapheme_boundary_before

    return grapheme_boundary_before(text, place + 1)


def crop(text: str, left: int, width: int) -> tuple[str, str, str]:
    """Return what of `text` is left of the `left`-th cell, in the `width` cells from it, and after.

    A wide character that is only half in the middle is a space there, and whole on the other side.
    """
    if is_plain(text):
        right = left + width
        return text[:left], text[left:right], text[right:]
    kept, at, right = list[str](), 0, left + width
    first = place = 0
    for each in graphemes(text):
        cells = cell_width(each)
        if at >= right and cells:
            break
        if at < left:
            first = place + len(each)
        if at >= left and at + cells <= right:
            kept.append(each)
        elif at + cells > left:
            kept.append(" " * (min(at + cells, right) - max(at, left)))
            if at + cells > right:
                break
        at += cells
        place += len(each)
    return text[:first], "".join(kept), text[place:]


def clip(text: str, width: int, ellipsis: str = "…") -> str:
    """Return as much of `text` as fits in `width` cells, with an ellipsis where it was cut."""
    if cell_width(text) <= width:
        return text
    ellipsis = ellipsis[: max(0, width)]
    room = width - len(ellipsis)
    kept, used = [], 0
    for each in graphemes(text):
        used += cell_width(each)
        if used > room:
            break
        kept.append(each)
    return "".join(kept).rstrip() + ellipsis
