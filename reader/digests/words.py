"""The words of a text as summarisers compare them: lower case, without stop words, stemmed."""

import re
from collections.abc import Sequence

_STEMMERS = {
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch_porter",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
_MORE_STOP_WORDS = {
    "nl": "denk denken denkt ding dingen echt enz etc gaan gaat ging goed hoor komen komt kwam"
    " laten natuurlijk sowieso trouwens vind vinden vindt weet weten wou zeg zeggen zegt zie zien"
    " ziet",
}
"""What stands in any comment in a language, and is missing from its list."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
"""The same for text without other letters, which is found several times as fast."""
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=\w)")
_URL = re.compile(r"https?://\S+|www\.\S+")


class Words:
    """The vocabulary of one language (an ISO 639-1 code); of an unknown one, words as they are."""

    def __init__(self, language: str | None) -> None:
        import stopwordsiso
        from Stemmer import Stemmer

        self.language = language
        code = language or ""
        listed = stopwordsiso.stopwords(code) if stopwordsiso.has_lang(code) else ()
        self.stop_words = frozenset(listed) | frozenset(_MORE_STOP_WORDS.get(code, "").split())
        algorithm = _STEMMERS.get(code)
        self._stem = Stemmer(algorithm).stemWord if algorithm else str
        self._shared: dict[str, str] = {}
        self._stems: dict[str, str | None] = {}
        """The stem of each word that was met, or None where it says nothing about a subject."""

    def tokens(self, text: str) -> list[str]:
        """Return the words of `text` in lower case; addresses are no words."""
        text = text.lower().replace("’", "'")
        if "http" in text or "www." in text:
            text = _URL.sub(" ", text)
        if self.language == "fr" and "'" in text:
            text = _ELIDED.sub("", text)
        found = (_ASCII_WORD if text.isascii() else _WORD).findall(text)
        # One string for each word of the thread, instead of one for each time it is said.
        return list(map(self._shared.setdefault, found, found))

    def stem(self, word: str) -> str:
        """Return what the inflected forms of `word` have in common."""
        return str(self._stem(word))

    def meaning(self, tokens: Sequence[str]) -> tuple[str, ...]:
        """Return the stems of those of `tokens` that carry meaning, in order."""
        known = self._stems
        try:
            found = [known[word] for word in tokens]
        except KeyError:
            for word in tokens:
                if word not in known:
                    silent = word in self.stop_words or word.isdigit()
                    known[word] = None if silent else self.stem(word)
            found = [known[word] for word in tokens]
        return tuple([stem for stem in found if stem is not None])
