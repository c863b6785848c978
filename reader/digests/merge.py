"""Finds the sentences that say the same, in the same words but for some that add nothing.

Strict, since those who said it are counted as supporters: one word can turn a meaning round ("for"
and "against", a name for another), and so can their order. Sentences that are only alike are told
apart, and choosing takes no two of them.
"""

import re
from collections.abc import Callable, Sequence

from reader.digests.noise import is_question
from reader.digests.statements import Statement

_URL = re.compile(r"(?:https?://|www\.)\S+")
_FILLERS = {
    "nl": "de het een en maar dus ook ja nou echt gewoon heel erg ik denk vind dat inderdaad toch"
    " wel hoor zeker absoluut natuurlijk",
    "en": "the a an and but so also too yes yeah well really just very i think that indeed ok oh"
    " simply actually definitely absolutely totally of course",
    "de": "der die das den dem ein eine einen und aber also auch ja naja wirklich einfach sehr ich"
    " denke finde dass genau doch eben halt schon",
    "fr": "le la les l un une et mais donc aussi oui vraiment juste très je pense que alors",
    "es": "el la los las un una y pero también sí realmente muy yo creo pienso que pues",
}
"""Words that may be in one sentence and not in another that says the same."""


def grouped(
    statements: Sequence[Statement], language: str | None, stem: Callable[[str], str]
) -> list[int]:
    """Return for each of `statements` the number of the group that says the same.

    Groups are numbered as they are met. Inflected forms, which `stem` joins, are the same word; a
    question and a statement are not the same.
    """
    fillers = frozenset(_FILLERS.get(language or "", "").split())
    stems: dict[str, str] = {}
    groups: dict[tuple[str, ...], int] = {}
    found = []
    for said in statements:
        key = []
        for word in said.tokens:
            if word not in fillers:
                if word not in stems:
                    stems[word] = stem(word)
                key.append(stems[word])
        # Addresses are no words, but who gives another one says another thing.
        key += _URL.findall(said.text) if "http" in said.text or "www." in said.text else []
        words = (*key, "?") if is_question(said.text) else tuple(key)
        found.append(groups.setdefault(words if key else said.tokens, len(groups)))
    return found
