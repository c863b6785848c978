"""Right-to-left text: keeps it within its pane on terminals that reorder a line by themselves.

Some terminals apply Unicode's bidirectional algorithm (UAX 9) to a whole line of the screen, others
draw letters in the order in which they are sent. Text is sent in its logical order, which is right
for the first and all that the second can do. But the first take two panes for one sentence: where
both hold Hebrew, with nothing but spaces and lines between, they would change places.

Isolates and marks (U+2066, U+200E) would be the remedy, but terminals drop them or give them a
cell. What parts the panes here is a blank braille pattern (U+2800): it is drawn as a space is, one
cell wide, and its direction is from left to right, so that all around it stays in its place.
"""

import re
from collections.abc import Sequence

WALL = "\u2800"

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def walled(texts: Sequence[str], *, apart: bool = False) -> list[str]:
    """Return the pieces of a row, with a wall for the first space and the last, where they need it.

    The pieces are as wide as before. Where they are facts beside each other and no sentence, they
    are kept `apart` too.
    """
    found = [_RIGHT_TO_LEFT.search(text) is not None for text in texts]
    if True not in found:
        return list(texts)
    walls = list(texts)
    first = next((n for n, text in enumerate(texts) if " " in text), None)
    if first is not None and first <= found.index(True):
        walls[first] = _wall_before(texts[first])
    if apart:
        walls = [
            text[:-1] + WALL if is_found and text.endswith(" ") else text
            for text, is_found in zip(walls, found, strict=True)
        ]
    if walls[-1].endswith(" "):
        walls[-1] = walls[-1][:-1] + WALL
    return walls


def _wall_before(text: str) -> str:
    """Put a wall for the first space, if nothing to be read from the right stands before it."""
    place = text.index(" ")
    return (
        text
        if _RIGHT_TO_LEFT.search(text, 0, place)
        else f"{text[:place]}{WALL}{text[place + 1 :]}"
    )
