"""Writes text with its styles as Markdown again, so that nothing of the original gets through raw.

Besides what CommonMark and its tables know, it escapes what GitHub, GitLab and Obsidian add:
mathematics ($), comments (%%), highlights (==), tags (#word), block names (^word) and templates.
"""

import re
from collections.abc import Sequence

from reader.text.escape import link, start
from reader.text.markdown import Span, parse

_SPECIAL = re.compile(
    r"[\\`*_\[\]<>&~|$]|%(?=%)|(?<=%)%|=(?==)|(?<==)=|(?<!\S)#|(?<!\S)\^(?=\S)|\{(?=[{%#+-])"
)
_EDGES = re.compile(r"^\s+|\s+$")
_UNSAFE = re.compile(r"[\x00-\x20<>\\`|]")
_LINKED = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_MARKS = {"strong": "**", "emphasis": "*", "strike": "~~"}


def styled(text: str, spans: Sequence[Span]) -> str:
    """Return Markdown of the paragraph `text` with its styles, or without where they don't hold.

    Emphasis depends on the characters around it, so what is written is read back: the text
    always stays what it is.
    """
    if spans:
        spans = [span for span in spans if not _pictured(span, spans)]
        written = _paragraph(_marked(text, spans))
        if [block.text for block in parse(written)] == [text]:
            return written
    return _paragraph(escaped(text))


def escaped(text: str) -> str:
    """Return Markdown that shows `text` inside a line."""
    # A function is three times as fast as a template here.
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def one_line(text: str) -> str:
    """Return `text` escaped, on one line, to stand anywhere in a line."""
    return start(escaped(" ".join(text.split())))


def address(text: str, href: str) -> str:
    """Return a link to `href`; just the text if it leads anywhere but to a page or a mailbox."""
    if not _LINKED.match(href):
        return escaped(text)
    if text == href and _is_automatic(href):
        return link(href)
    return f"[{escaped(text)}](<{_target(href)}>)"


def _is_automatic(href: str) -> bool:
    """Whether a link can be written as nothing but its address."""
    return link(href).startswith("<")


def _target(href: str) -> str:
    return _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", href).replace("&", "&amp;")


def _paragraph(written: str) -> str:
    """Keep line breaks, the spaces at the ends of lines, and signs that would begin a block."""
    body = written.rstrip("\n")
    tail = "&#10;" * (len(written) - len(body))
    lines = (start(_EDGES.sub(_entities, line)) for line in body.split("\n"))
    return "\\\n".join(lines) + tail


def _entities(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in found[0])


def _marked(text: str, spans: Sequence[Span]) -> str:
    """Put the signs of the styles around the escaped pieces of `text`.

    Spans are nested, and of two equal ones the inner comes first.
    """
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    raw = set[int]()
    for span in sorted(spans, key=lambda span: span.start - span.end, reverse=True):
        first, last, unescaped = _signs(text, span)
        if span.start == span.end:
            continue
        before[span.start] = first + before.get(span.start, "")
        after[span.end] = after.get(span.end, "") + last
        if unescaped:
            raw.add(span.start)
    places = sorted({0, len(text), *before, *after})
    parts = list[str]()
    for place, following in zip(places, [*places[1:], len(text)], strict=True):
        piece = text[place:following]
        parts += (after.get(place, ""), before.get(place, ""))
        parts.append(piece if place in raw else escaped(piece))
    return "".join(parts)


def _pictured(span: Span, spans: Sequence[Span]) -> bool:
    """Whether a span is a picture inside a link: a link of its own would undo that one."""
    return span.style == "image" and any(
        each.style == "link" and each.start <= span.start and span.end <= each.end for each in spans
    )


def _signs(text: str, span: Span) -> tuple[str, str, bool]:
    """What stands before and after a span, and whether its text is left as it is."""
    inside, href = text[span.start : span.end], span.href or ""
    if span.style == "code":
        fence = "`" * (max(map(len, re.findall("`+", inside)), default=0) + 1)
        pad = " " if inside.startswith(("`", " ")) or inside.endswith(("`", " ")) else ""
        return fence + pad, pad + fence, True
    if span.style not in _MARKS:
        if not _LINKED.match(href):
            return "", "", False
        automatic = inside == href and _is_automatic(href)
        return ("<", ">", True) if automatic else ("[", f"](<{_target(href)}>)", False)
    return _MARKS[span.style], _MARKS[span.style], False
