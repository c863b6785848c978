"""What a word that isn't known was perhaps meant to be."""

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean X?", to follow what is wrong; "" if no known word is near."""
    from difflib import get_close_matches  # Imported late: it takes 10 ms and is seldom needed.

    near = get_close_matches(word, list(known), 1)
    return f"; did you mean {near[0]}?" if near else ""
