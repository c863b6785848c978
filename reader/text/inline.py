"""Reads simple Markdown inside a paragraph: escapes, breaks, code, emphasis, links, addresses.

What is the least bit doubtful isn't read at all. The rules are those of CommonMark 0.31; of each
only the part is taken in which nothing around a sign could change what it means, given that a body
defines no link references and that HTML shows as text.
"""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import category

from reader.text.blocks import Span, Style
from reader.text.clean import clean

_SIGN = re.compile(r"[\\\n`*_\[\]<&~]")
_SPACE = r" \t\n\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""White space as CommonMark has it: Python's is more."""
_APART = _SPACE + r"!-)+-/:-@\[\]^{-~‘’“”«»–—…"
"""What may stand around emphasised words: white space, and marks that mean nothing beside them."""
_BEFORE, _AFTER = rf"(?<![^{_APART}])", rf"(?![^{_APART}])"
_ENDING = rf"(?:[^\W_]|[.,;:?!)\"'](?=[*_~]{{1,2}}(?:[{_SPACE}]|$)))"
_WORDS = rf"[^\W_](?:[^*_`\[\]\\<>&~\n]*{_ENDING})?"
_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_LABEL = rf"(?:[^\\\[\]*_`<>&~\n]|\\{_PUNCTUATION})+"
_HOST = r"https?://[A-Za-z0-9][A-Za-z0-9.\-]*(?::\d{1,5})?(?![^/?#)>])"
_PATH = r"(?:[A-Za-z0-9\-._~/?#@!$'*+,=:]|%[0-9A-Fa-f]{2})"
_TOKENS = {
    "\\": rf"\\(?P<escaped>{_PUNCTUATION}|\n)|(?P<literal>\\(?=[A-Za-z0-9 ]))",
    "\n": r"(?P<break>\n)",
    "`": r"(?<!`)`(?P<code>[^`\n\s](?:[^`\n]*[^`\n\s])?)`(?!`)",
    "*": (
        rf"{_BEFORE}(?:\*\*(?P<strong>{_WORDS})\*\*|\*(?P<emphasis>{_WORDS})\*){_AFTER}"
        rf"|(?P<literal>(?<=[ \t])\*(?=[{_SPACE}]|$))"
    ),
    "_": (
        rf"{_BEFORE}(?:__(?P<strong>{_WORDS})__|_(?P<emphasis>{_WORDS})_){_AFTER}"
        r"|(?P<literal>(?<=[^\W_])_(?=[^\W_]))"
    ),
    "~": rf"{_BEFORE}~~(?P<strike>{_WORDS})~~{_AFTER}|(?P<literal>(?<!~)~(?!~))",
    "[": (
        rf"(?<!!)\[(?P<label>{_LABEL})\]\("
        rf"(?:(?P<href>{_HOST}(?:{_PATH}|&(?:amp;|(?!#?\w+;)))*)"
        rf"|<(?P<href_>{_HOST}(?:{_PATH}|[()]|&(?:amp;|(?!#?\w+;)))*)>)\)"
        r"|(?P<literal>\[)"
    ),
    "]": r"(?P<literal>\](?!\())",
    "<": rf"<(?P<address>{_HOST}(?:{_PATH}|[();])*)>|(?P<literal><(?![^\x00-\x20<>]*>))",
    "&": r"(?P<literal>&(?!#?[A-Za-z0-9]+;))",
}
"""What can be read where a sign stands."""
_ATTACHED = frozenset(("Mn", "Me", "Mc", "Cf"))
_UNESCAPED = re.compile(r"\\(.)")


class Inline(NamedTuple):
    """The text of a paragraph without its markup, and what of it is drawn in a style."""

    text: str
    spans: tuple[Span, ...]


def read_inline(text: str) -> Inline | None:
    """Return what a paragraph's Markdown says, or None where only the full parser can tell.

    `text` has no control characters but newlines and tabs and no white space at the ends of its
    lines, none of which begins a block.
    """
    parts: list[str] = []
    spans: list[Span] = []
    done = length = 0
    while (sign := _SIGN.search(text, done)) is not None:
        found = _token(sign[0]).match(text, sign.start())
        if found is None or found.lastgroup is None:
            return None
        before = text[done : sign.start()]
        said, style, href = _read(found, found.lastgroup)
        length += len(before)
        if style is not None:
            spans.append(Span(length, length + len(said), style, href))
        parts += (before, said)
        length += len(said)
        done = found.end()
    parts.append(text[done:])
    plain = "".join(parts)
    if not plain.isascii() and (plain != clean(plain) or any(map(_depends, parts))):
        return None
    return Inline(plain, tuple(spans)) if plain else None


@cache
def _token(sign: str) -> re.Pattern[str]:
    """What is read at a sign; compiled when that is first met, since it takes its time."""
    return re.compile(_TOKENS[sign])


def _depends(part: str) -> bool:
    """Whether a piece could be clean only with its neighbours: the full parser cleans it alone."""
    return part != "" and (category(part[0]) in _ATTACHED or category(part[-1]) == "Cf")


def _read(found: re.Match[str], kind: str) -> tuple[str, Style | None, str | None]:
    """What a piece of markup says, the style of that, and where it leads."""
    said = found[kind]
    match kind:
        case "break":
            return " ", None, None
        case "code" | "strong" | "emphasis" | "strike":
            return said, kind, None
        case "address":
            return said, "link", said
        case "href" | "href_":
            label = _UNESCAPED.sub(r"\1", found["label"])
            return label, "link", said.replace("&amp;", "&")
        case _:
            return said, None, None
