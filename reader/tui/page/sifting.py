"""Tells without a parser which comments can hold certain words: some too many, never one too few.

A body is Markdown, and what is searched is its plain text. Letters and figures stand in both alike,
but for three things: markup inside a word ("**b**old"), entities ("&eacute;"), and texts that links
and pictures without a label are given. Where a body holds such a thing, the answer is "perhaps".
"""

import re

_PIECE = re.compile(r"[^\W_]+|[^\s]")
_MARKS = "*_`[]<>~"
_ENTITY = re.compile(r"&(?:#|\w)")
_AFTER_LINK = re.compile(r"\)[^\w\s]*[^\W_]")
_UNLABELLED = re.compile(r"!\[|\[\s*\]|\]\[|\]:")
_ODD = (("ı", "i"), ("ſ", "s"), ("ς", "σ"))
"""Letters that lower case leaves apart from what they are a form of."""


def fold(text: str) -> str:
    """Return `text` in lower case, with one character for each of its own; white space is spaces.

    Letters that only differ by their place in a word, or in how a capital of theirs is written,
    become one.
    """
    if not text.isascii():
        text = text.replace("İ", "i").lower()  # "İ".lower() is two characters.
        for odd, usual in _ODD:
            text = text.replace(odd, usual)
        return spaced(text)
    return spaced(text.lower())


def spaced(text: str) -> str:
    """Return `text` with a space for each newline or tab."""
    return text.replace("\n", " ").replace("\t", " ")


def pieces(text: str) -> tuple[str, ...]:
    """Return what a plain text that contains `text` holds in one piece, the longest first.

    Those are runs of letters and figures, and every other character but white space by itself.
    """
    return tuple(sorted(set(_PIECE.findall(text)), key=len, reverse=True))


def is_bare(body: str) -> bool:
    """Whether no character of a body means anything inside a line: there it is its plain text."""
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


def may_hold(body: str, wanted: tuple[str, ...]) -> bool:
    """Whether the plain text of `body` can hold all the `wanted` pieces.

    Both are folded, or both are not.
    """
    for number, piece in enumerate(wanted):
        if piece not in body:
            return not is_bare(body) and _may_hide(body, wanted[number:])
    return True


def _may_hide(body: str, wanted: tuple[str, ...]) -> bool:
    """Whether markup can be what parts the pieces, or makes one of something else."""
    joined = body
    for mark in _MARKS:
        if mark in joined:
            joined = joined.replace(mark, "")
    if all(piece in joined or piece in body for piece in wanted):
        return True
    if "&" in body and _ENTITY.search(body):
        return True
    if "[" not in body:
        return False
    return _UNLABELLED.search(body) is not None or _AFTER_LINK.search(joined) is not None
