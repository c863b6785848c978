"""The last look at signs of ours, where only ASCII is to be drawn.

Most are ASCII already, by `reader.tui.page.glyphs`; what is left takes one cell here as there. What
people wrote is not touched.
"""

from reader.tui.page.rows import Run

_ASCII = str.maketrans("│┃┊▌▏▎█━─▾▸·•●✱↳→←↑↓⇧№…‹›“”", '|#:#|>@=--+-*o*>><^v^#.<>""')
_PEOPLES = frozenset(
    (
        *("body", "strong", "emphasis", "strike", "code", "link", "image", "target", "heading"),
        *("quote", "author", "gist", "keywords", "title", "lead", "caption", "input"),
    )
)
"""The roles of what people wrote."""


def in_ascii(run: Run) -> str:
    """The text of a run, our own signs in it as ASCII."""
    if run.text.isascii() or not _PEOPLES.isdisjoint(run.role.split()):
        return run.text
    return run.text.translate(_ASCII)
