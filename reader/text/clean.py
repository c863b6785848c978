"""The one cleaner: makes text written by strangers harmless to terminals, files and readers.

What it takes for dangerous follows Unicode TR36 and TR39 and ECMA-48. Every source passes its
text through `clean` after decoding entities. The result holds no control character but newline
and tab, no bidirectional override, nothing invisible that isn't needed to write a language or an
emoji, and no lone surrogate. Cleaning twice changes nothing, and newlines are neither added nor
dropped, so that line numbers stay true (after "\\r\\n" and "\\r" were made "\\n").
"""

import re
from functools import lru_cache
from unicodedata import category

MAX_MARKS = 8
"""Combining marks kept on one base character; more than any language stacks."""

_NEWLINES = re.compile(r"\r\n?")
_SUSPECT = re.compile(
    r"[^\n\t\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u2010-\u201f\u2022-\u2027]"
)
_ESCAPED = str.maketrans(
    {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t\x0b\x0c"}
    | {0x7F: "\u2421"}
    | {code: "\ufffd" for code in range(0x80, 0xA0) if code != 0x85}
    | {ord(char): " " for char in "\x0b\x0c\x85\u2028\u2029\u115f\u1160\u3164\uffa0\u2800"}
)
_ESCAPABLE = re.compile(f"[{re.escape(''.join(map(chr, _ESCAPED)))}]")

_ZWNJ, _ZWJ, _FLAG = "\u200c", "\u200d", "\U0001f3f4"
_TAGS = re.compile("(?<=\U0001f3f4)[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f")
_EMOJI = re.compile(
    "[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff\ufe0f\u20e3\U000e007f]",
)
_UNASSIGNED = re.compile(
    "[\u2065\ufff0-\ufff8\U000e0000\U000e0002-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff]"
)
"""Characters that Unicode has set aside to be invisible, though they mean nothing yet."""
_JOINING = re.compile(
    "[\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u1cff\ua800-\ua9ff\uaa60-\uabff\U00010a00-\U00011fff]"
)
_PREPENDED = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)


def clean(text: str) -> str:
    """Return `text` with everything that could do more than be read made harmless.

    A control character becomes its visible picture (U+2400 and up), so that nothing is lost
    silently; bidirectional controls and invisible characters are left out.
    """
    if text.isascii() and text.replace("\n", "").replace("\t", "").isprintable():
        return text
    if "\r" in text:
        text = _NEWLINES.sub("\n", text)
    if _SUSPECT.search(text) is None:
        return text
    if _ESCAPABLE.search(text) is not None:
        text = text.translate(_ESCAPED)
    # Few texts hold any of these, and to look at every character takes its time.
    return _without_invisible(text) if any(map(_needs_care, set(text))) else text


@lru_cache(4096)
def _needs_care(char: str) -> bool:
    kind = "Cf" if _UNASSIGNED.match(char) else category(char)
    return kind in ("Mn", "Me", "Cf", "Cs") or ord(char) & 0xFFFE == 0xFFFE


def _without_invisible(text: str) -> str:
    """Drop format characters, except where the characters around them need them."""
    tags = {place for found in _TAGS.finditer(text) for place in range(*found.span())}
    kept: list[str] = []
    marks = 0
    for place, char in enumerate(text):
        if char < "\u0300":
            if char != "\xad":
                kept.append(char)
                marks = 0
            continue
        kind = "Cf" if _UNASSIGNED.match(char) else category(char)
        if kind in ("Mn", "Me"):
            marks += 1
            if marks <= MAX_MARKS and _mark_stands(char, kept):
                kept.append(char)
            continue
        if kind == "Cs" or ord(char) & 0xFFFE == 0xFFFE:
            char = "\ufffd"
        elif kind == "Cf" and not (place in tags or _format_stands(char, kept, text, place)):
            continue
        if char not in (_ZWJ, _ZWNJ):
            marks = 0
        kept.append(char)
    return "".join(kept)


def _mark_stands(char: str, kept: list[str]) -> bool:
    """Whether a combining mark has something to stand on; invisible ones may not pile up."""
    if char in "\u034f\u17b4\u17b5\u180b\u180c\u180d\u180f":
        return False
    if "\ufe00" <= char <= "\ufe0f" or char >= "\U000e0100":
        return (
            bool(kept) and not kept[-1].isspace() and category(kept[-1]) not in ("Mn", "Me", "Cf")
        )
    return True


def _format_stands(char: str, kept: list[str], text: str, place: int) -> bool:
    """Whether a format character is part of an emoji or of a script that is written with it."""
    if char in _PREPENDED:
        return True
    if char not in (_ZWJ, _ZWNJ) or not kept or place + 1 == len(text):
        return False
    before, after = kept[-1], text[place + 1]
    if _JOINING.match(before):
        return _JOINING.match(after) is not None or (char == _ZWJ and after.isspace())
    return char == _ZWJ and _EMOJI.match(before) is not None and _EMOJI.match(after) is not None
