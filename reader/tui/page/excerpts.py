"""A stranger's words in a line of ours: one line, not too long, and set apart by marks."""

from reader.tui.page.glyphs import Glyphs


def excerpt(text: str, most: int, glyphs: Glyphs) -> str:
    """The first `most` characters of a text, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[:most].rstrip()}{glyphs.ellipsis}"


def in_quotes(text: str, most: int, glyphs: Glyphs) -> str:
    """The same, between quotation marks."""
    return f"{glyphs.opening}{excerpt(text, most, glyphs)}{glyphs.closing}"
