"""The plain text of Markdown that is simple enough to be read without a parser.

Most comments hold no more than paragraphs, quotes, short lists, emphasis, code and links that
can't be taken for anything else. To search a hundred thousand of them, the parser takes a minute;
this takes a second. Whatever is the least bit doubtful is left to the parser.
"""

import re

from reader.text.clean import clean

MAX_QUICK = 20_000
"""Longer bodies (characters) are left to the parser."""

_OTHER = re.compile(r"[\r\x00\t]|\n(?:\n\n|[ ])|[ ]\n|\]:")
_START = re.compile(r"[-+=#:|>]|\d{1,9}[.)](?=\s|$)")
_MARKUP = re.compile(r"[\\\n`*_\[\]<&~]")
_WORDS = r"[^\W_](?:[^*_`\[\]\\<>&~!\n]*[^\W_])?"
_APART = r"\s!-)+-/:-@\[\]^{-~"
"""What may stand around emphasised words: white space, and marks that mean nothing beside them."""
_BEFORE, _AFTER = rf"(?<![^{_APART}])", rf"(?![^{_APART}])"
_LABEL = r"(?:[^\\\[\]*_`<>&~!\n]|\\[!-/:-@\[-`{-~])+"
_HOST = r"https?://[A-Za-z0-9.-]+"
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~\n])"
    rf"|<(?P<address>{_HOST}[A-Za-z0-9\-._:/?#@!$'()*+,;=]*)>"
    r"|(?<![`\\])`(?P<code>[^`\n\s](?:[^`\n]*[^`\n\s])?)`(?!`)"
    rf"|{_BEFORE}\*\*(?P<strong>{_WORDS})\*\*{_AFTER}"
    rf"|{_BEFORE}\*(?P<emphasis>{_WORDS})\*{_AFTER}"
    rf"|{_BEFORE}_(?P<underlined>{_WORDS})_{_AFTER}"
    rf"|(?<!!)\[(?P<label>{_LABEL})\]\((?:{_HOST}[A-Za-z0-9\-./?#=%,;:@+]*|<{_HOST}[^<>\n\\]*>)\)"
    r"|(?P<within>(?<=[^\W_])_(?=[^\W_])|[<&](?=\s|$)|(?<!~)~(?!~))"
    r"|(?P<break>\n)"
)
_ESCAPED = re.compile(r"\\(.)")
_QUOTE, _ITEM = "> ", "- "


def quick_plain(body: str) -> str | None:
    """Return `plain(body)`, or None where only the parser can tell."""
    if len(body) > MAX_QUICK or _OTHER.search(body):
        return None
    texts: list[str] = []
    before = ""
    for chunk in body.split("\n\n") if body else ():
        kind, text = _chunk(chunk)
        # Lists in a row may be one list, and quotes around lists aren't for us.
        if text is None or (kind == before == _ITEM):
            return None
        texts.append(text)
        before = kind
    return "\n\n".join(texts)


def _chunk(chunk: str) -> tuple[str, str | None]:
    """What a paragraph is marked with, and its text; None where it is doubtful."""
    lines = chunk.split("\n")
    for mark in (_QUOTE, _ITEM):
        if lines[0].startswith(mark):
            if not all(line.startswith(mark) for line in lines):
                return mark, None
            inner = [line[len(mark) :] for line in lines]
            if mark == _QUOTE:
                return mark, _paragraph("\n".join(inner))
            items = [_paragraph(line) for line in inner]
            whole = [item for item in items if item is not None]
            return mark, "\n".join(whole) if len(whole) == len(items) else None
    return "", _paragraph(chunk)


def _paragraph(text: str) -> str | None:
    """The text of one paragraph."""
    if not text or text != text.strip() or any(map(_START.match, text.split("\n"))):
        return None
    parts: list[str] = []
    done = 0
    while (mark := _MARKUP.search(text, done)) is not None:
        found = _TOKEN.match(text, mark.start())
        if found is None or found.lastgroup is None:
            return None
        parts += [text[done : mark.start()], _said(found, found.lastgroup)]
        done = found.end()
    parts.append(text[done:])
    if not text.isascii() and any(part != clean(part) for part in parts):
        return None
    return "".join(parts)


def _said(found: re.Match[str], kind: str) -> str:
    """What is left of a piece of markup."""
    if kind == "break":
        return " "
    return _ESCAPED.sub(r"\1", found[kind]) if kind == "label" else found[kind]
