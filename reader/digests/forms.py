"""Numbers the words of a text as they are written, and their stems, for counting."""

import re
from collections import defaultdict
from collections.abc import Iterator

from reader.digests.statements import Statement
from reader.digests.words import Words

BREAK = -1
"""Stands for words without a meaning of their own, for signs, and between sentences."""

_LETTERS, _LONGEST = 3, 40
_PIECE = re.compile(r"(?:https?://|www\.)\S+|[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]+|_+")
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts in which two characters make a word."""
_DULL = {
    "nl": "geven geeft gaf gegeven gedaan hele goede beste best beter hoeveel hoeveelheid geval"
    " gevallen soms mooi mooie leuk leuke bezig prima enkele aantal moment gemaakt neemt"
    " genomen krijgen krijgt kreeg gekregen houden houdt hield staan stond zitten lag blijven"
    " bleef brengen vragen vraagt gevonden kijken kijk kijkt keek gekeken kennen kent noemen"
    " noemt noem genoemd leek proberen probeert geloven geloof gelooft snap snapt snappen"
    " begrijpen begrijp begrijpt hopen hopelijk bedoelen bedoel bedoelt lezen lees leest"
    " gelezen horen hoort gehoord lopen loopt gebeuren gebeurt gebeurd helpen helpt gebruiken"
    " gebruikt werken werkt hoeft hoeven makkelijk gemakkelijk moeilijk lastig duidelijk"
    " bekend groot grote groter klein kleine kleiner lang lange korte nieuwe oude slecht"
    " slechte simpel simpele helemaal nagenoeg absoluut volledig volledige compleet correct"
    " terecht juiste exact daadwerkelijk momenteel tegenwoordig vandaag gisteren straks vaker"
    " keer keren manier manieren reden redenen punt punten deel kant kanten stuk stukje soort"
    " soorten vorm idee mening begin eind einde rest basis mensen mens dag dagen week weken"
    " maand maanden jaar jaren tijd uur minuten plek zin zaak zaken bepaalde dergelijke"
    " mogelijk mogelijke mogelijkheid nodig laatste volgende allemaal behoorlijk vast verkeerd"
    " meteen direct hierbij hiervan daarbij daarvan waarbij waarvan",
}
"""What tells no subject in a language, and is missing from its list of stop words."""


class Forms:
    """The words as they are written, each with a number and the number of its stem."""

    def __init__(self, words: Words) -> None:
        self.texts = list[str]()
        self.opening = list[bool]()
        """Whether it opens a sentence: the same word elsewhere is another form."""
        self.stems = list[int]()
        self.written = defaultdict[str, list[int]](list)
        """The forms that differ only in case, by their text in lower case."""
        self._roots = list[str]()
        self._words = words
        self._dull = frozenset(_DULL.get(words.language or "", "").split()) | words.stop_words
        self._known = dict[tuple[str, bool], int]()
        self._stem_numbers = dict[str, int]()

    def numbers(self, statement: Statement) -> Iterator[int]:
        """Yield the number of each word of a sentence, BREAK for what is no word for this."""
        opening = True
        for piece in _PIECE.findall(statement.text):
            number = self._known.get((piece, opening))
            if number is None:
                number = self._known[piece, opening] = self._new(piece, opening=opening)
            yield number if number == BREAK or self._is_meant(number, statement) else BREAK
            opening = opening and not piece[0].isalnum()

    def _is_meant(self, number: int, statement: Statement) -> bool:
        """Whether a word carries meaning where it stands, which may be in another language."""
        if self._roots[number] in statement.stems:
            return True
        begins = self.texts[number].lower()[:_LETTERS]
        return any(stem.startswith(begins) for stem in statement.stems)

    def _new(self, piece: str, *, opening: bool) -> int:
        """Take note of a piece of text; return its number."""
        # A compound ("AI-model") is one word here: its parts may mean nothing.
        tokens = self._words.tokens(piece)
        word = "-".join(tokens)
        if not any(map(str.isalpha, word)) or word in self._dull:
            return BREAK
        # An elided article ("l'article") is no part of the word.
        text = piece[-len(word) :]
        self.texts.append(text)
        self.opening.append(opening)
        root = self._words.stem(tokens[-1])
        self._roots.append(root)
        stem = "-".join((*tokens[:-1], root))
        self.stems.append(self._stem_numbers.setdefault(stem, len(self._stem_numbers)))
        self.written[text.lower()].append(len(self.texts) - 1)
        return len(self.texts) - 1


def is_fit(term: str) -> bool:
    """Whether a term says something by itself: a word, an acronym, or two dense characters."""
    if len(term) > _LONGEST:
        return False
    letters = sum(map(str.isalpha, term))
    return letters >= _LETTERS or (letters > 1 and (term.isupper() or bool(_DENSE.search(term))))
