"""Reads the Markdown that `escape` writes: paragraphs, quotes one deep, line breaks, addresses.

That is a small part of CommonMark, of which nothing can be taken for anything else; where there is
more in a body the full parser has to read it.
"""

import re

from reader.text.blocks import Block, Span
from reader.text.clean import clean

_OTHER = re.compile(r"\n{3,}|[\r\x00]|[ \t]\n|\n[ \t]")
_START = re.compile(r"[-+=#:]|\d{1,9}[.)](?=\s|$)", re.MULTILINE)
_LINK = r"<(https?://[A-Za-z0-9\-._:/?#@!$'()*+,;=]+)>"
_TOKEN = re.compile(rf"\\([!-/:-@\[-`{{-~\n])|{_LINK}|([\\\n`*_\[\]<>&~|])")
_QUOTE = "> "


def read_written(body: str) -> list[Block] | None:
    """Return the blocks of a `body` that `escape` could have written, else None."""
    if _OTHER.search(body):
        return None
    blocks: list[Block] = []
    for chunk in body.split("\n\n") if body else ():
        lines = chunk.split("\n")
        quoted = sum(line.startswith(_QUOTE) for line in lines)
        if quoted not in (0, len(lines)):
            return None
        text = "\n".join(line[len(_QUOTE) :] for line in lines) if quoted else chunk
        block = _paragraph(text, quote=1 if quoted else 0)
        if block is None:
            return None
        blocks.append(block)
    return blocks


def _paragraph(text: str, *, quote: int) -> Block | None:
    """Read one paragraph; None where anything in it is more than text, break or address."""
    if not text or text != text.strip(" \t\n"):
        return None
    if any(_START.match(line) for line in text.split("\n")):
        return None
    parts: list[str] = []
    spans: list[Span] = []
    done = length = 0
    for found in _TOKEN.finditer(text):
        escaped, address, special = found.groups()
        if special is not None:
            return None
        before = text[done : found.start()]
        parts += [before, escaped or address]
        length += len(before)
        if address:
            spans.append(Span(length, length + len(address), "link", address))
        length += len(parts[-1])
        done = found.end()
    parts.append(text[done:])
    plain = "".join(parts)
    if plain != clean(plain):
        return None
    containers = ">" * quote
    return Block("paragraph", plain, spans=tuple(spans), quote=quote, containers=containers)
