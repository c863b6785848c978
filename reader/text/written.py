"""Reads simple Markdown without the full parser: paragraphs, headings, code, flat quotes and lists.

That is what `escape` writes, and what most people write. Nothing in it can be taken for anything
else; where there is more in a body the full parser has to read it. It takes a twentieth of the
time, and the parser takes longer to load than a screen to draw.
"""

import re
from collections.abc import Sequence

from reader.text.blocks import Block
from reader.text.clean import clean
from reader.text.inline import read_inline

# A control character, a newline that isn't just a break between lines or paragraphs, or what could
# define a link. It begins with a set of characters, which makes the search quick.
_OTHER = re.compile(
    r"[\x00-\x08\n-\x1f\x7f\]](?:(?<![\n\]])|(?<=\]):|(?<=[ \t]\n)|(?<=\n)(?:[ \t]|\n\n))"
)
_START = re.compile(
    r"^(?:[-+*](?:[ \t]|$)|[-=:| \t]+$|#{1,6}(?:[ \t]|$)|>|\d{1,9}[.)](?:[ \t]|$)|[ \t])",
    re.MULTILINE,
)
_HEADING = re.compile(r"(#{1,6}) ([^\n#]+)")
_ITEM = re.compile(r"(?:([-+*])|(\d{1,9})\.) (\S.*)")
MAX_FENCES = 20
MAX_WITH_CODE = 50_000
"""Longer bodies with code (characters), or with more fences, are left to the full parser: to look
for the end of each can take their product.
"""

_FENCED = re.compile(r"(?:\A|(?<=\n\n))```[\w+#.-]*\n((?:[^\x00\r]*?\n)??)```(?=\n\n|\Z)")
"""Code between two lines of signs, with an empty line before and after them."""
_FENCE = re.compile(r"^ {0,3}```", re.MULTILINE)
_QUOTE = ">"


def read_written(body: str) -> list[Block] | None:
    """Return the blocks of a `body`, or None where only the full parser can tell."""
    fences = body.count("```")
    if not fences:
        return _prose(body)
    if fences > MAX_FENCES or len(body) > MAX_WITH_CODE:
        return None
    blocks: list[Block] = []
    done = 0
    for found in _FENCED.finditer(body):
        more = _prose(body[done : found.start()].removesuffix("\n\n"))
        if more is None or _FENCE.search(found[1]) is not None:
            return None
        code = clean(found[1]).rstrip("\n").expandtabs(4)
        blocks += [*more, Block("code", code)]
        done = min(len(body), found.end() + 2)
    more = _prose(body[done:]) if done < len(body) else []
    return None if more is None else blocks + more


def _prose(text: str) -> list[Block] | None:
    """Read everything but code."""
    if _OTHER.search(text):
        return None
    blocks: list[Block] = []
    for chunk in text.split("\n\n") if text else ():
        if chunk.startswith(_QUOTE):
            more = _quote(chunk)
        elif _START.search(chunk) is None:
            more = _paragraph(chunk)
        elif (heading := _HEADING.fullmatch(chunk)) is not None:
            more = _paragraph(heading[2])
            more = more and [more[0]._replace(kind="heading", level=len(heading[1]))]
        else:
            more = _list(chunk.split("\n"), blocks)
        if more is None:
            return None
        blocks += more
    return blocks


def _paragraph(text: str) -> list[Block] | None:
    """Read one paragraph whose lines begin nothing."""
    if not text or text != text.strip():
        return None
    found = read_inline(text)
    return None if found is None else [Block("paragraph", found.text, spans=found.spans)]


def _quote(chunk: str) -> list[Block] | None:
    """Read a quote of paragraphs; an empty line in it has just the sign."""
    lines = chunk.split("\n")
    if not all(line.startswith("> ") or line == _QUOTE for line in lines):
        return None
    inside = "\n".join(line[2:] for line in lines)
    if _START.search(inside) or _OTHER.search(inside):
        return None
    blocks: list[Block] = []
    for each in inside.split("\n\n"):
        more = _paragraph(each)
        if more is None:
            return None
        blocks.append(more[0]._replace(quote=1, containers=_QUOTE))
    return blocks


def _list(lines: Sequence[str], before: Sequence[Block]) -> list[Block] | None:
    """Read a list whose items have a line each, right below a paragraph or not."""
    first = next(place for place, line in enumerate(lines) if _START.match(line))
    blocks = _paragraph("\n".join(lines[:first])) if first else []
    found = [item for item in map(_ITEM.fullmatch, lines[first:]) if item is not None]
    if blocks is None or len(found) < len(lines) - first or len({item[1] for item in found}) > 1:
        return None
    number = None if found[0][1] else int(found[0][2])
    if number is not None and first and number != 1:  # That would go on with the paragraph.
        return None
    if number is not None and not first and before and before[-1].containers == "1":
        number = int(before[-1].marker[:-1]) + 1
    for place, item in enumerate(found):
        more = None if _START.match(item[3]) else _paragraph(item[3])
        if more is None:
            return None
        sign, kind = ("-", "-") if number is None else (f"{number + place}.", "1")
        blocks.append(more[0]._replace(indent=1, marker=sign, containers=kind))
    return blocks
