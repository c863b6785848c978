"""How well a sentence stands alone: what it would be like to read it away from its comment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.digests.cues import Cues
from reader.digests.noise import is_boilerplate, is_edit_note, is_question, is_salutation

FIT = 0.15
"""What stands less well than this is a digest's last resort."""
FIRM = 0.7
"""What stands at least so well needs no other sentence, and another one may lean on it."""
_HARDLY = 0.02
_ENDLESS = 2_000
"""Nobody's sentence has so many characters."""
_EARLY = 8
"""A person spoken of in so many words was named before, if not in them."""

_URL = re.compile(r"https?://\S+|www\.\S+")
_ENDS = frozenset(".!?…。！？")
_CLOSING = "\"'”’»)]"
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
_CUT = re.compile(r"[\[(](?:\.\.+|…)[\])]")
_CITED = re.compile(
    r"[\"“„«”][^\"“”„«»]{20,}[\"“”»]|(?<!\w)['‘‚](?:[^'‘’]|(?<=\w)['’](?=\w)){20,}['’‘](?!\w)"
)
_LABELLED = re.compile(r"[^\W\d_][\w ]{1,24}:\s")
_OPEN_ENDED = frozenset(":,;([/–—-")
_LISTED = re.compile(r"^(?:\(?(?:\d{1,2}|[A-Za-z])[.)]|[-*•–])\s")
_QUOTES = (("“", "”"), ("«", "»"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its comment a sentence stands."""

    listed: bool = False
    """In an item of a list."""
    broken: bool = False
    """Cut off from what goes before or after it by the end of a line only."""
    after_edit: bool = False
    """In a paragraph that begins with an edit note."""
    cited: bool = False
    """On the line above an address that stands alone, which it may be taken from."""


def standing(
    text: str, tokens: Sequence[str], stems: Sequence[str], place: Place, cues: Cues
) -> float:
    """Return how well `text` stands alone, 0 to 1; 0 means that it is nobody's statement at all.

    `tokens` are its words in lower case, `stems` those that carry meaning.
    """
    bare = _URL.sub("", text).strip() if "http" in text or "www." in text else text.strip()
    letters = sum(map(str.isalpha, bare))
    if is_boilerplate(text) or is_edit_note(text) or letters < 2:
        return 0.0
    if len(bare) > _ENDLESS:
        return 0.0
    if len(bare) < 20 or len(tokens) < 4 or letters < 0.6 * len(bare):
        return _HARDLY
    return (
        _length(len(bare))
        * _ending(bare)
        * _opening(bare, tokens, cues)
        * _address(bare, tokens, cues)
        * _content(bare, tokens, stems)
        * (0.6 if len(bare) < len(text.strip()) else 1.0)
        * (0.4 if place.listed or _LISTED.match(bare) else 1.0)
        * (0.4 if place.broken else 1.0)
        * (0.6 if place.after_edit else 1.0)
        * (0.5 if place.cited else 1.0)
    )


def dangles(text: str, tokens: Sequence[str], worth: float, cues: Cues) -> bool:
    """Whether all that a sentence of this standing lacks is the one that it refers back to."""
    if not tokens or tokens[0] in cues.answering:
        return False
    opening = _opening(text, tokens, cues)
    return opening < 1 and worth >= FIRM * opening


def _length(length: int) -> float:
    """40 to 200 characters are best; beyond 300 nobody reads it as one point."""
    if length < 40:
        return 0.5 + 0.5 * (length - 20) / 20
    if length <= 200:
        return 1.0
    return max(0.15, 1.0 - 0.7 * (length - 200) / 100) if length < 300 else 0.15


def _ending(text: str) -> float:
    """Sentences that announce, trail off or never close leave a reader waiting."""
    if text[-1] in _OPEN_ENDED or _CUT.search(text):
        return 0.1
    whole = 0.3 if _unbalanced(text) else 1.0
    # The end alone is looked at: a pattern that may begin anywhere is tried everywhere.
    end = text.rstrip(_CLOSING)
    if end.endswith(("..", "…")):
        return 0.6 * whole
    if ".." in text or "…" in text:
        whole *= 0.75
    return whole if end[-1:] in _ENDS or _EMOJI.match(text[-1]) else 0.8 * whole


def _unbalanced(text: str) -> bool:
    """Whether a bracket or a quotation is opened and not closed, or the other way round."""
    return (
        text.count("(") != text.count(")")
        or text.count("[") != text.count("]")
        or text.count('"') % 2 == 1
        or (not text.isascii() and any(text.count(a) != text.count(b) for a, b in _QUOTES))
    )


def _opening(text: str, tokens: Sequence[str], cues: Cues) -> float:
    """Sentences that open with a pronoun or an answer hang on what went before."""
    first = text.split(None, 1)[0].strip("\"'“”‘’«»(¿¡*_.,;:!?").lower().replace("’", "'")
    worth = 1.0
    if first in cues.pointing or (
        first in cues.impersonal and len(tokens) > 1 and tokens[1] in cues.verbs
    ):
        worth = 0.45
    elif first in cues.answering or first in cues.half:
        worth = 0.4
    elif first in cues.joining:
        worth = 0.65
    if text[0] == "(" or (len(tokens) > 1 and tokens[1] in cues.persons):
        worth *= 0.6
    elif _nameless(text, cues):
        worth *= 0.7
    start = text.lstrip("\"'“‘«(¿¡")[:1]
    return worth * (0.75 if start.islower() else 1.0)


def _nameless(text: str, cues: Cues) -> bool:
    """Whether it speaks early of a person, and names nobody before."""
    for word in text.split(None, _EARLY + 1)[1 : _EARLY + 1]:
        bare = word.strip("\"'“”‘’«»(*_.,;:!?")
        if bare.lower() in cues.somebody:
            return True
        if bare[:1].isupper() and len(bare) > 1:
            return False
    return False


def _address(text: str, tokens: Sequence[str], cues: Cues) -> float:
    """What is asked of or said to one person is of less use to others."""
    said = frozenset(tokens)
    personal = bool(said & cues.addressing)
    worth = 0.5 if "@" in text else 0.8 if is_salutation(text) else 1.0
    worth *= 0.85 if said & cues.backward else 1.0
    worth *= 0.7 if said & cues.talking else 1.0
    if is_question(text):
        return worth * (0.45 if personal or said & cues.asking else 0.7)
    return worth * (0.8 if personal else 1.0)


def _content(text: str, tokens: Sequence[str], stems: Sequence[str]) -> float:
    """A statement has words that mean something and words that bind them; a list has not.

    What is mostly between quotation marks is somebody else's.
    """
    if len(stems) == len(tokens) and len(tokens) < 8:
        return 0.3
    worth = 0.6 if _LABELLED.match(text) else 1.0
    cited = sum(len(found.group()) for found in _CITED.finditer(text))
    worth *= 0.1 if 2 * cited > len(text) else 1.0
    worth *= 0.4 if text.count(",") > 0.3 * len(tokens) else 1.0
    return worth * ((0.2, 0.4, 0.7)[len({*stems})] if len({*stems}) < 3 else 1.0)
