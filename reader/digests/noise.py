"""Tells what in a comment is no statement of anybody's: greetings, edit notes, page furniture."""

import re

from reader.digests.phrases import (
    ABOUT,
    APPLAUSE,
    EDIT,
    FAREWELL,
    FURNITURE,
    GREETING,
    HEADERS,
    MACHINES,
    MAILERS,
    SAYING,
    SENT,
    THANKS,
    WISH,
    WRITING,
)

# All are matched with lower case: to ignore case takes several times as long.
_BOILERPLATE = re.compile(
    rf"\W*(?:(?:{GREETING})\b(?:[^.!?]{{0,30}}[,.!]?|[^.!?:]{{0,40}},.{{0,40}})$"
    rf"|(?:{THANKS}|{WISH})\b(?! to\b).{{0,60}}$"
    rf"|(?:{FAREWELL})\b.{{0,80}}$|(?:{THANKS}|{FAREWELL}),|(?:{APPLAUSE})\b.{{0,25}}$"
    rf"|(?:{FURNITURE})|(?:{MAILERS})|(?:{MACHINES}))"
)
_EDIT_NOTE = re.compile(
    rf"\W*(?:{EDIT})\b(?:\s*\d{{1,2}}|\s*(?:on|op|by|door|am|von)\b.{{0,40}})?"
    r"\s*[\])*_]*\s*(?:[:\-–—>]|$)"
)
_QUOTED = re.compile(
    r"[>|]|<<|\w{1,20}>\s|<\w{1,20}>(?=\S)|@@ ?-\d|[+-]{3} [ab]/|#\d+\s+0x|[-=_*~]{5}"
)
_ATTRIBUTION = re.compile(
    rf"\b(?:{'|'.join(WRITING)})\b[^.!?]{{0,40}}:\s*$"
    rf"|^\W*(?:[\w.@-]+ ){{1,4}}(?:{'|'.join(SAYING)})\s?:"
    rf"|^(?:on|op|am|le|el)\b.{{6,120}}\b(?:{'|'.join(WRITING)})\b"
    rf"|^(?:at|um|à)\b[^.!?]{{0,20}}\d.{{0,100}}\b(?:{'|'.join(WRITING)})\s?:"
)
_HEADER = re.compile(rf"(?:^|\s)(?:{HEADERS}):(?=\s|$)")
_ADDRESSED = re.compile(
    rf"\W*(?:(?:{HEADERS})\s?:\s?\S*@|(?:{SENT})\s?:|.{{0,40}}\d\d:\d\d.{{0,20}}\b(?:{ABOUT}):)"
)
_SALUTATION = re.compile(
    rf"\W*(?:(?:{GREETING})\b[^.!?:]{{0,40}},|@[\w.-]+\b"
    rf"|(?:{GREETING}) (?:all|everyone|everybody|folks|there|allemaal|iedereen|alle|tous)\b)"
)
_HEADERS = 2
"""So many of a mail's header fields in one sentence are the head of a mail."""


def is_boilerplate(sentence: str) -> bool:
    """Whether `sentence` greets, thanks, takes leave, applauds, or belongs to a page or mailer."""
    text = sentence.lower()
    return bool(_BOILERPLATE.match(text) or _QUOTED.match(text)) or _is_head(text)


def is_edit_note(sentence: str) -> bool:
    """Whether `sentence` begins by saying that a comment was edited."""
    return bool(_EDIT_NOTE.match(sentence.lower()))


def is_salutation(sentence: str) -> bool:
    """Whether `sentence` begins by calling somebody by name."""
    return bool(_SALUTATION.match(sentence.lower()))


def is_question(sentence: str) -> bool:
    """Whether `sentence` asks something."""
    return "?" in sentence[-3:]


def is_signature_mark(line: str) -> bool:
    """Whether `line` is the mark under which mailers put a signature (RFC 3676, 4.3)."""
    return line.rstrip() in ("--", "—", "-- ")


def _is_head(text: str) -> bool:
    """Whether a text in lower case says who wrote what follows, or is a mail's header."""
    for word in SAYING:
        if word in text:
            if _ATTRIBUTION.search(text):
                return True
            break
    if ":" not in text:
        return False
    return _ADDRESSED.match(text) is not None or len(_HEADER.findall(text)) >= _HEADERS
