"""The words of a text as summarisers compare them: lower case, without stop words, stemmed."""

import re

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

    def tokens(self, text: str) -> list[str]:
        """Return the words of `text` in lower case; addresses are no words."""
        text = _URL.sub(" ", text.lower().replace("’", "'"))
        if self.language == "fr":
            text = _ELIDED.sub("", text)
        return _WORD.findall(text)

    def stem(self, word: str) -> str:
        """Return what the inflected forms of `word` have in common."""
        return str(self._stem(word))

    def content(self, text: str) -> tuple[str, ...]:
        """Return the stems of the words of `text` that carry its meaning, in order."""
        return tuple(
            self.stem(word)
            for word in self.tokens(text)
            if word not in self.stop_words and not word.isdigit()
        )
