"""Recognises the captions of pictures, by their credit."""

import re
from collections.abc import Sequence

from reader.recovery.vocabulary import PICTURE_AGENCIES, PICTURE_LABELS, SOURCE_LABELS

_LONGEST = 400
_LONGEST_CREDIT = 100
_SHORT = 150
_CREDIT = re.compile(r"(?:^|[\s(])(?:([^\W\d_]+(?:['’]s)?)\s*:|©)\s*(?=\S)")


def is_caption(lines: Sequence[str]) -> bool:
    """Whether these lines, which no blank line parts, are a picture's caption with its credit.

    A lone source ("Bron: The Guardian") is the article's, unless it names a picture's agency or
    stands behind a few words ("The harbour. Bron: Pixabay").
    """
    if not lines or sum(map(len, lines)) > _LONGEST:
        return False
    for found in _CREDIT.finditer(lines[-1]):
        label = (found[1] or "©").casefold()
        credit = lines[-1][found.end() :]
        if len(credit) > _LONGEST_CREDIT:
            continue
        if label == "©" or label in PICTURE_LABELS:
            return True
        words = lines[-1][: found.start() + 1].rstrip()
        behind = words.endswith((".", "!", "?", "(", ")")) and len(lines[-1]) <= _SHORT
        if label in SOURCE_LABELS and (len(lines) > 1 or behind or _names_agency(credit)):
            return True
    return False


def _names_agency(credit: str) -> bool:
    return not PICTURE_AGENCIES.isdisjoint(re.findall(r"\w+", credit.casefold()))
