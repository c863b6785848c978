"""Writes a body's blocks as Markdown again: closed, escaped, and unable to leave their place."""

import re
from dataclasses import dataclass

from reader.exports.markdown_inline import styled
from reader.text.markdown import Block, Span, parse

MAX_COST = 10
"""How deeply a body may nest, a quote costing 1 and a list 2: CommonMark's reference preset of
markdown-it drops what is nested 20 deep, and the comment itself stands up to 8 deep."""

_COSTS = {">": 1, "-": 2, "1": 2}
_LARGEST = 999_999_999
_RULE = "* * *"


@dataclass(frozen=True, slots=True)
class _Open:
    """A quote or list item that is being written."""

    kind: str
    rest: str
    """What stands before its lines but the first."""


def write(body: str, *, heading: int | None = None) -> list[str]:
    """Return the lines of `body` as Markdown that holds nothing but what CommonMark shows of it.

    The largest headings become level `heading`, or all become bold paragraphs without one. HTML
    shows as text, pictures become links, link definitions are resolved, and every fence is closed.
    """
    blocks = [block for block in parse(body) if block.text or block.kind == "rule"]
    largest = min((block.level for block in blocks if block.level), default=1)
    writer = _Writer()
    for block in blocks:
        level = None if heading is None else min(6, heading + block.level - largest)
        writer.add(block, _lines(block, level))
    return writer.lines


class _Writer:
    """Puts blocks below each other, inside their quotes and lists."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._open: list[_Open] = []
        self._before: Block | None = None
        self._numbers: dict[int, tuple[int, str]] = {}

    def add(self, block: Block, lines: list[str]) -> None:
        """Write `lines`, the Markdown of `block`, where the block stands."""
        block = _affordable(block)
        kept = self._kept(block)
        outside = "".join(each.rest for each in self._open[:kept])
        if self._before is not None and not _stand_close(self._before, block):
            self.lines.append(outside.rstrip())
        del self._open[kept:]
        prefix = outside
        for kind in block.containers[kept:]:
            sign = "> " if kind == ">" else self._item(kind, block)
            self._open.append(_Open(kind, sign if kind == ">" else " " * len(sign)))
            prefix += sign
        for line in lines:
            self.lines.append(prefix + line if line else prefix.rstrip())
            prefix = "".join(each.rest for each in self._open)
        self._before = block

    def _kept(self, block: Block) -> int:
        """How many of the open containers the block goes on in."""
        kept = 0
        for each, kind in zip(self._open, block.containers, strict=False):
            if each.kind != kind:
                break
            kept += 1
        # A marker begins another item of the innermost list.
        return min(kept, _innermost_list(block)) if block.marker else kept

    def _item(self, kind: str, block: Block) -> str:
        """The sign of a list's item; another list of numbers gets another sign, to stay another."""
        if kind == "-":
            return "- "
        level = len(self._open)
        self._numbers = {each: last for each, last in self._numbers.items() if each <= level}
        number = 1
        if level == _innermost_list(block) and block.marker[:-1].isdigit():
            number = min(int(block.marker[:-1]), _LARGEST)
        last, sign = self._numbers.get(level, (number - 1, "."))
        if number != last + 1:
            sign = ")" if sign == "." else "."
        self._numbers[level] = number, sign
        return f"{number}{sign} "


def _affordable(block: Block) -> Block:
    """The block in as many of its containers, from the outside in, as MAX_COST allows."""
    cost = 0
    for place, kind in enumerate(block.containers):
        cost += _COSTS[kind]
        if cost > MAX_COST:
            return block._replace(containers=block.containers[:place], marker="")
    return block


def _innermost_list(block: Block) -> int:
    return max(block.containers.rfind("-"), block.containers.rfind("1"))


def _stand_close(before: Block, after: Block) -> bool:
    """Whether `after` is an item next to `before`, or the first of a list of signs under it."""
    inner, outer = sorted((before.containers, after.containers), key=len, reverse=True)
    return (
        after.marker != ""
        and after.containers.endswith(("-", "1"))
        and before.kind == after.kind == "paragraph"
        and inner.startswith(outer)
        and ">" not in inner[len(outer) :]
        # A numbered list right below a paragraph would have to begin with 1.
        and (inner == before.containers or inner[len(outer) :] == "-")
    )


def _lines(block: Block, level: int | None) -> list[str]:
    """The Markdown of one block, outside its containers."""
    if block.kind == "rule":
        return [_RULE]
    if block.kind == "code":
        return _fenced(block.text)
    if block.kind != "heading":
        return styled(block.text, block.spans).split("\n")
    if level is None or block.containers:
        bold = Span(0, len(block.text), "strong")
        return styled(block.text, (*block.spans, bold)).split("\n")
    return ["#" * level + " " + _heading(block)]


def _fenced(code: str) -> list[str]:
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
    return [fence, *code.split("\n"), fence]


def _heading(block: Block) -> str:
    """A heading is one line."""
    return styled(block.text, block.spans).replace("\\\n", "&#10;")
