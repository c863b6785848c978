"""What is known of a comment before its parent is, and what is guessed of it after."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one comment says, and whose words it repeats."""

    text: str
    """Plain text without the quoted passages."""
    opening_quote: int | None = None
    """The index of the one utterance that its opening verbatim quote is from."""
    quoted: tuple[int, ...] = ()
    """The indices of all utterances that it quotes verbatim."""
    mentions: tuple[str, ...] = ()
    """The names that it gives after an "@"."""
    author: str | None = None
    """Who wrote it, where that is known."""


@dataclass(frozen=True, slots=True)
class ParentGuess:
    """Whom a comment answers, and how sure that is."""

    parent: int | None
    """The index of the comment answered; None for a root."""
    link: Literal["quoted", "inferred"]
    """"quoted" where a verbatim quote proves the parent."""
    confidence: float
    """The probability, 0 to 1, that `parent` is right; 1.0 for a quoted fact."""
