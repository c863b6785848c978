"""What is copied of a thread: text as it reads, Markdown to quote from, a point with its author."""

from reader.exports.markdown_body import write
from reader.exports.markdown_inline import address, one_line
from reader.exports.moments import spoken
from reader.model import Article, Comment, Point
from reader.text.blocks import Block, gap
from reader.text.markdown import parse


def readable(body: str) -> str:
    """The text of a Markdown `body` for whoever knows no Markdown: quotes and lists stay such."""
    parts: list[str] = []
    before: Block | None = None
    for block in parse(body):
        if before is not None:
            parts.append(gap(before, block))
        parts.append(_marked(block))
        before = block
    return "".join(parts)


def _marked(block: Block) -> str:
    """A block's text behind the marks of the quotes and lists that it stands in."""
    lead = "> " * block.quote + "  " * max(0, block.indent - 1)
    hang = " " * (len(block.marker) + 1) if block.marker else "  " * bool(block.indent)
    first = f"{block.marker} " if block.marker else hang
    text = "---" if block.kind == "rule" else block.text
    lines = text.split("\n")
    return "\n".join(
        f"{lead}{hang if number else first}{line}" for number, line in enumerate(lines)
    )


def quotation(comment: Comment, number: int) -> str:
    """A comment as a block quote in Markdown, with who wrote it, when and where below."""
    parts = [one_line(comment.author or ""), f"comment {number}"]
    parts.append(one_line(spoken(comment.published, comment.published_text) or ""))
    if comment.permalink:
        parts.append(address(comment.permalink, comment.permalink))
    below = ["", f"— {', '.join(part for part in parts if part)}"]
    lines = [line for written in write(comment.body) for line in written.split("\n")]
    return "\n".join(f"> {line}".rstrip() for line in (*lines, *below))


def attributed(point: Point, number: int | None, permalink: str | None) -> str:
    """A sentence of a digest with who said it: comment `number`, or the article (None)."""
    where = "the article" if number is None else f"comment {number}"
    parts = [" ".join((point.author or "").split()), where, permalink or ""]
    return f"“{' '.join(point.text.split())}” — {', '.join(part for part in parts if part)}"


def citation(article: Article) -> str:
    """An article's title and address."""
    return "\n".join(part for part in (article.title, article.url) if part)
