"""What a Markdown body tells of its plain text without a parser: little, but that for certain.

Letters and figures stand in both alike, except where markup parts a word ("**b**old"), where an
entity stands for a letter ("&eacute;"), and where links and pictures have no label of their own:
such a body is called knotty here.
"""

import re

_PIECE = re.compile(r"[^\W_]+|[^\s]")
_MARKS = "*`~[]<>"
_AMONG = f"{_MARKS}_"
_ENTITY = re.compile(r"&(?:#|\w)")
_AFTER_LINK = re.compile(r"\)[^\w\s]*_*[^\W_]")
_UNLABELLED = re.compile(r"!\[|\[\s*\]|\]\[|\]:")
_MARKED_LINE = re.compile(r"(?:\A|\n)(?!\n?[^\W\d_])|[ \t]\n|\t")
_ODD = (("ſ", "s"), ("ς", "σ"))
"""Letters that lower case leaves apart from what they are a form of."""


def fold(text: str) -> str:
    """Return `text` in lower case, with one character for each of its own; white space is spaces.

    Letters that only differ by their place in a word become one.
    """
    if text.isascii():
        return spaced(text.lower())
    text = text.replace("İ", "i").lower()  # "İ".lower() is two characters.
    for odd, usual in _ODD:
        text = text.replace(odd, usual)
    return spaced(text)


def spaced(text: str) -> str:
    """Return `text` with a space for each newline or tab."""
    return text.replace("\n", " ").replace("\t", " ")


def pieces(text: str) -> tuple[str, ...]:
    """Return what a plain text that contains `text` holds in one piece, the longest first.

    Those are runs of letters and figures, and every other character but white space by itself.
    """
    return tuple(sorted(set(_PIECE.findall(text)), key=len, reverse=True))


def is_bare(body: str) -> bool:
    """Whether no character of a body means anything inside a line."""
    # A chain is twice as quick as a regular expression.
    return not (
        "*" in body
        or "`" in body
        or "[" in body
        or "_" in body
        or "<" in body
        or "\\" in body
        or "&" in body
        or "~" in body
        or "|" in body
    )


def is_itself(body: str) -> bool:
    """Whether a body is its own plain text, but for newlines that are spaces there."""
    return is_bare(body) and _MARKED_LINE.search(body) is None


def hides(body: str) -> bool:
    """Whether words of a body may be missing from its plain text: targets, kinds of code."""
    return "[" in body or "&" in body or "```" in body or "~~~" in body


def is_knotty(body: str) -> bool:
    """Whether the plain text may hold words, or other characters, that the body doesn't."""
    if is_bare(body):
        return False
    for mark in _MARKS:
        at = body.find(mark)
        while at != -1:
            if _is_within_word(body, at):
                return True
            at = body.find(mark, at + 1)
    if "&" in body and _ENTITY.search(body):
        return True
    if "[" not in body:
        return False
    return _UNLABELLED.search(body) is not None or _AFTER_LINK.search(body) is not None


def _is_within_word(body: str, at: int) -> bool:
    """Whether the mark at `at` stands between letters or figures, alone or among others."""
    before = at - 1
    while before >= 0 and body[before] in _AMONG:
        before -= 1
    if before < 0 or not body[before].isalnum():
        return False
    end = at + 1
    while end < len(body) and body[end] in _AMONG:
        end += 1
    return end < len(body) and body[end].isalnum()
