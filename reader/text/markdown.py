"""Canonical Markdown to blocks of plain text with styles: the one boundary to markdown-it-py.

The dialect is CommonMark 0.31 with tables and strikethrough, without raw HTML (tags are shown as
the text they are). `plain` is what quotes, digests and searches speak of: the blocks' texts,
joined. Every block knows where its text starts in there.

What `escape` writes is read by `written`, without markdown-it: most pages hold nothing else, and
loading the parser takes longer than drawing a screen.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from reader.text.blocks import Align, Block, Kind, Span, Style, gap
from reader.text.cells import Cells
from reader.text.clean import clean
from reader.text.written import read_written

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["Align", "Block", "Kind", "Span", "Style", "join", "parse", "plain", "too_deep"]

MAX_NESTING = 15
"""Quotes and lists nested deeper than this are drawn at this depth."""
MAX_PARSED = 1_000_000
"""Bodies longer than this (characters) are shown without inline styles."""
MAX_BRACKETS = 2_000
"""So are bodies with more opening brackets: looking for links takes their number squared."""

_CONTAINERS = re.compile(r"(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+")
_CONTAINER = re.compile(r"[ \t]*(?:>|[-*+]|\d{1,9}[.)])")
_DEEP = re.compile(
    rf"^(?:[ \t]*(?:>|[-*+][ \t]|\d{{1,9}}[.)][ \t])){{{MAX_NESTING + 1}}}"
    rf"|^[ \t>]{{{2 * MAX_NESTING},}}(?:[-*+>]|\d{{1,9}}[.)])",
    re.MULTILINE,
)
_UNESCAPE = re.compile(r"\\([!-/:-@\[-`{-~\n])")
_NAMELESS_IMAGE = "image"
_ALIGNS: dict[str, Align] = {"text-align:center": "center", "text-align:right": "right"}
_STYLES: dict[str, Style] = {"strong": "strong", "em": "emphasis", "s": "strike", "link": "link"}


@dataclass(slots=True)
class _State:
    """Where the walk over the tokens is."""

    containers: str = ""
    lists: list[int | None] = field(default_factory=list)
    marker: str = ""
    level: int = 0
    table: Cells | None = None
    align: Align = "left"


def parse(body: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown `body`, in reading order."""
    written = read_written(body)
    if written is not None:
        return _placed(written)
    return _parsed(body)


def _parsed(body: str) -> tuple[Block, ...]:
    if len(body) > MAX_PARSED or body.count("[") > MAX_BRACKETS:
        return _placed(_unstyled(body))
    flat, _ = _flattened(body)
    try:
        tokens = _parser().parse(flat)
    except Exception:  # noqa: BLE001  The boundary to markdown-it: whatever it raises, we read on.
        return _placed(_unstyled(body))
    if any(token.level >= _MAX_LEVEL - 1 for token in tokens):
        return _placed(_unstyled(body))
    return _placed(_blocks(tokens))


def plain(body: str) -> str:
    """Return the text of a Markdown `body` without its markup."""
    written = read_written(body)
    return join(_parsed(body) if written is None else written)


def join(blocks: Sequence[Block]) -> str:
    """Return the plain text of parsed `blocks`; each block's text starts at its `start` there."""
    parts: list[str] = []
    for before, block in zip((None, *blocks), blocks, strict=False):
        if before is not None:
            parts.append(gap(before, block))
        parts.append(block.text)
    return "".join(parts)


def too_deep(body: str) -> int:
    """Return how many lines or blocks of `body` are nested deeper than they are drawn."""
    if _DEEP.search(body) is None:
        return 0
    return _flattened(body)[1] + sum(len(b.containers) > MAX_NESTING for b in parse(body))


def _flattened(body: str) -> tuple[str, int]:
    """Return `body` with no more than MAX_NESTING signs before a line, and how many were cut."""
    if _DEEP.search(body) is None:
        return body, 0
    lines = body.split("\n")
    cut = 0
    for place, line in enumerate(lines):
        found = _CONTAINERS.match(line)
        if found is None or not line.strip(" \t-") or not line.strip(" \t*"):  # Or just a rule.
            continue
        markers = _CONTAINER.findall(found.group())
        if len(markers) > MAX_NESTING:
            lines[place] = "".join(markers[:MAX_NESTING]) + line[found.end() :]
            cut += 1
    return "\n".join(lines), cut


_MAX_LEVEL = 80


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _MAX_LEVEL})
    parser.enable(["table", "strikethrough"])
    # What a link is labelled with is text like any other: it isn't decoded or shortened.
    parser.normalizeLinkText = _as_written  # type: ignore[method-assign]
    return parser


def _as_written(link: str) -> str:
    return link


def _unstyled(body: str) -> list[Block]:
    texts = re.split(r"\n[ \t]*\n\s*", body)
    return [Block("paragraph", clean(_UNESCAPE.sub(r"\1", text))) for text in texts if text.strip()]


def _placed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give each block its offset in the plain text."""
    placed: list[Block] = []
    offset = 0
    for block in blocks:
        if placed:
            offset += len(gap(placed[-1], block))
        placed.append(block._replace(start=offset) if offset else block)
        offset += len(block.text)
    return tuple(placed)


def _blocks(tokens: "Sequence[Token]") -> list[Block]:
    state, blocks = _State(), list[Block]()
    for token in tokens:
        _track(state, token)
        block = _completed(state, token)
        if block is not None:
            blocks.append(block)
    return blocks


def _track(state: _State, token: "Token") -> None:
    """Follow the containers that a token opens or closes."""
    match token.type:
        case "blockquote_open":
            state.containers += ">"
        case "bullet_list_open":
            state.containers += "-"
            state.lists.append(None)
        case "ordered_list_open":
            state.containers += "1"
            state.lists.append(int(token.attrs.get("start", 1)))
        case "blockquote_close":
            state.containers = state.containers[:-1]
        case "bullet_list_close" | "ordered_list_close":
            state.containers = state.containers[:-1]
            state.lists.pop()
        case "list_item_open":
            state.marker = _marker(state)
        case "heading_open":
            state.level = int(token.tag[1:])
        case _:
            _track_table(state, token)


def _track_table(state: _State, token: "Token") -> None:
    match token.type:
        case "table_open":
            state.table = Cells()
        case "tr_open" if state.table is not None:
            state.table.begin_row()
        case "th_open" | "td_open":
            state.align = _ALIGNS.get(str(token.attrs.get("style")), "left")
        case _:
            pass


def _completed(state: _State, token: "Token") -> Block | None:
    """Return the block that a token completes, if any."""
    match token.type:
        case "inline" if state.table is not None:
            state.table.add(*_inline(token), state.align)
        case "inline":
            text, spans = _inline(token)
            kind: Kind = "heading" if state.level else "paragraph"
            block = _block(state, kind, text)._replace(spans=spans, level=state.level)
            state.level = 0
            return block
        case "table_close" if state.table is not None:
            table, state.table = state.table, None
            return _table(state, table)
        case "fence" | "code_block":
            return _block(state, "code", clean(token.content).rstrip("\n").expandtabs(4))
        case "hr":
            return _block(state, "rule", "")
        case _:
            pass
    return None


def _table(state: _State, table: Cells) -> Block:
    block = _block(state, "table", table.text())
    aligns = tuple(table.aligns)
    return block._replace(spans=tuple(table.spans), cells=table.places(), aligns=aligns)


def _marker(state: _State) -> str:
    number = state.lists[-1]
    if number is None:
        return "-"
    state.lists[-1] = number + 1
    return f"{number}."


def _block(state: _State, kind: Kind, text: str) -> Block:
    marker, state.marker = state.marker, ""
    drawn = state.containers[:MAX_NESTING]
    return Block(
        kind,
        text,
        quote=drawn.count(">"),
        indent=len(drawn) - drawn.count(">"),
        marker=marker,
        containers=state.containers,
    )


def _inline(token: "Token") -> tuple[str, tuple[Span, ...]]:
    """Return the text of an inline token and the styles in it."""
    parts: list[str] = []
    spans: list[Span] = []
    opened: list[tuple[Style, int, str | None]] = []
    length = 0
    for child in token.children or ():
        text = ""
        name = child.type.removesuffix("_open").removesuffix("_close")
        if child.type == "softbreak":
            text = " "
        elif child.type == "hardbreak":
            text = "\n"
        elif child.nesting == 1 and name in _STYLES:
            href = child.attrs.get("href")
            opened.append((_STYLES[name], length, None if href is None else clean(str(href))))
        elif child.nesting == -1 and opened:
            style, start, href = opened.pop()
            if start == length and href:
                text = href
            spans.append(Span(start, length + len(text), style, href))
        elif child.type == "image":
            text = clean(child.content) or _NAMELESS_IMAGE
            source = clean(str(child.attrs.get("src", "")))
            spans.append(Span(length, length + len(text), "image", source))
        else:
            text = clean(child.content)
            if child.type == "code_inline":
                spans.append(Span(length, length + len(text), "code"))
        parts.append(text)
        length += len(text)
    return "".join(parts), tuple(spans)
