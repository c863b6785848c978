"""A comment's HTML as the lines that a page pasted as text has of it.

Paragraphs stand a blank line apart; a quote, a list item and a hard line break end with a single
newline; a quote has no mark; list items have one ("  1. ", "  • ").
"""

from dataclasses import dataclass, field

from lxml import html

_PARAGRAPHS = frozenset(("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr"))
_TIGHT = frozenset(("blockquote", "ul", "ol", "li", "pre"))
_SILENT = frozenset(("script", "style", "head", "form", "button"))


@dataclass(frozen=True, slots=True)
class Lines:
    """The text, and which of its lines (counted from 0) are quoted."""

    text: str
    quoted: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Pen:
    """What was written so far and how many newlines go before the next word."""

    lines: list[str] = field(default_factory=lambda: [""])
    quoted: set[int] = field(default_factory=set)
    gap: int = 0
    quotes: int = 0
    marks: list[int | None] = field(default_factory=list)
    mark: str = ""

    def write(self, text: str) -> None:
        words = " ".join(text.split())
        if not words:
            if text and self.lines[-1]:
                self.lines[-1] = self.lines[-1].rstrip() + " "
            return
        if self.gap and self.lines != [""]:
            self.lines.extend([""] * self.gap)
        self.gap = 0
        lead = " " if text[0].isspace() and self.lines[-1] else ""
        self.lines[-1] += self.mark + lead + words + (" " if text[-1].isspace() else "")
        self.mark = ""
        if self.quotes:
            self.quoted.add(len(self.lines) - 1)


def lines_of(markup: str) -> Lines:
    """Render the HTML of one comment; paragraphs that begin with ">" are quotes too."""
    if not markup.strip():
        return Lines("")
    pen = _Pen()
    _walk(html.fragment_fromstring(markup, create_parent="div"), pen)
    return _stripped(pen.lines, pen.quoted)


def element_lines(element: html.HtmlElement) -> Lines:
    """Render one element of a parsed page."""
    pen = _Pen()
    _walk(element, pen)
    return _stripped(pen.lines, pen.quoted)


def _walk(element: html.HtmlElement, pen: _Pen) -> None:
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return
    _open(element, pen)
    pen.write(element.text or "")
    for child in element:
        _walk(child, pen)
        pen.write(child.tail or "")
    _close(element, pen)


def _open(element: html.HtmlElement, pen: _Pen) -> None:
    tag = element.tag
    if tag == "br":
        pen.gap = min(2, pen.gap + 1)
    elif tag in _TIGHT:
        pen.gap = 1
    elif tag in _PARAGRAPHS:
        pen.gap = 2 if pen.gap != 1 else 1
    if tag == "blockquote":
        pen.quotes += 1
    elif tag in ("ul", "ol"):
        pen.marks.append(0 if tag == "ol" else None)
    elif tag == "li":
        number = pen.marks[-1] if pen.marks else None
        if number is None:
            pen.mark = "  • "
        else:
            pen.marks[-1] = number + 1
            pen.mark = f"  {number + 1}. "


def _close(element: html.HtmlElement, pen: _Pen) -> None:
    tag = element.tag
    if tag == "blockquote":
        pen.quotes -= 1
    elif tag in ("ul", "ol"):
        pen.marks.pop()
    if tag in _TIGHT:
        pen.gap = 1
    elif tag in _PARAGRAPHS:
        pen.gap = max(pen.gap, 2) if tag != "div" else max(pen.gap, 1)


def _stripped(raw: list[str], quoted: set[int]) -> Lines:
    """Take the ">" off quoted lines, and the blank lines around them."""
    lines: list[str] = []
    marked: set[int] = set()
    for number, line in enumerate(raw):
        text = line.rstrip()
        is_quote = number in quoted or text.startswith(">")
        text = text.lstrip("> ") if is_quote else text
        if not text and (not lines or len(lines) - 1 in marked):
            continue
        if is_quote and text:
            if lines and not lines[-1]:
                lines.pop()
            marked.add(len(lines))
        lines.append(text)
    while lines and not lines[-1]:
        lines.pop()
    return Lines("\n".join(lines), frozenset(marked))
