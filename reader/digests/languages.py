"""Which language each comment of a thread is read in: its own, where that is plainly another."""

from reader.digests.cues import Cues, cues
from reader.digests.words import Words
from reader.text.language import foreign_language


class Languages:
    """The vocabularies and cues of a thread, loaded when a comment needs them."""

    def __init__(self, usual: Words, *, mixed: bool = True) -> None:
        """`usual` is the thread's vocabulary; unless `mixed`, every comment is read with it."""
        self._mixed = mixed
        self._usual = usual, cues(usual.language)
        self._loaded = {usual.language: self._usual}

    def of(self, body: str) -> tuple[Words, Cues]:
        """Return what a comment with this `body` is read with."""
        if not self._mixed:
            return self._usual
        language = foreign_language(body, self._usual[0].language)
        if language is None:
            return self._usual
        if language not in self._loaded:
            self._loaded[language] = Words(language), cues(language)
        return self._loaded[language]
