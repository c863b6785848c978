"""Reads an exported thread with markdown-it's own reference preset, as any other program would."""

import re
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

_ANCHOR = re.compile(r'<a id="(c\d+)" name="\1">')
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


@dataclass
class Page:
    """What a page shows: its front matter, headings, links and the texts under each anchor."""

    front: str
    headings: list[tuple[int, str]] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    """The blocks' texts by anchor; those before the first are under ""."""
    headers: dict[str, str] = field(default_factory=dict)
    """The line that each anchor stands in."""
    depths: dict[str, int] = field(default_factory=dict)
    """In how many quotes each anchor stands."""
    links: list[str] = field(default_factory=list)


def read(text: str) -> Page:
    """Read `text`; fail on raw HTML that is no anchor, on pictures, and on indented code."""
    assert text.startswith("---\n")
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    parser = MarkdownIt("commonmark").enable("strikethrough")
    parser.normalizeLinkText = str  # type: ignore[assignment]
    page, where, depth, heading = Page(front, texts={"": []}), "", 0, 0
    for token in parser.parse(body):
        assert token.type not in ("html_block", "code_block"), token.content
        depth += token.nesting if token.type.startswith("blockquote") else 0
        heading = int(token.tag[1]) if token.type == "heading_open" else heading
        if token.type == "fence":
            page.texts[where].append(token.content.rstrip("\n"))
        if token.type != "inline":
            continue
        anchor, shown = _inline(token, page)
        if heading:
            page.headings.append((heading, shown))
            heading, where = 0, ""
        elif anchor:
            where = anchor
            assert where not in page.texts
            page.texts[where], page.headers[where], page.depths[where] = [], shown, depth
        else:
            page.texts[where].append(shown)
    return page


def _inline(token: Token, page: Page) -> tuple[str, str]:
    """The anchor in a line, if any, and the text that it shows."""
    html, shown = [], ""
    for child in token.children or ():
        assert child.type != "image"
        if child.type == "html_inline":
            html.append(child.content)
        else:
            shown += _BREAKS.get(child.type, child.content)
        if child.type == "link_open":
            page.links.append(str(child.attrs["href"]))
    if not html:
        return "", shown
    found = _ANCHOR.fullmatch(html[0])
    assert found is not None
    assert html[1:] == ["</a>"]
    return found[1], shown
