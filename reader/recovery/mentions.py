"""Finds the people whom a comment speaks to by name: "@Anna"."""

import re

MAX_MENTIONS = 20

_MENTION = re.compile(r"(?<![\w@/.])@([^\W_][\w-]{1,38}(?:\.[\w-]+)*)")


def mentions(text: str) -> tuple[str, ...]:
    """Return the names after an "@" in `text`, in order, each once; no mail addresses."""
    if "@" not in text:
        return ()
    found = (match[1] for match in _MENTION.finditer(text))
    return tuple(dict.fromkeys(found))[:MAX_MENTIONS]
