"""sumy's model of a document, made from sentences and words that are already known.

sumy's own tokenizer needs data that NLTK downloads, and its sentences are equal where their texts
are, so that ratings kept by sentence run together. Here each sentence is equal to itself alone.
"""

from collections.abc import Sequence

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

from reader.digests.base import Vocabulary


class Tokenizer:
    """What sumy's document model asks for words: ours instead of NLTK's, which needs data."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the words of a sentence."""
        return tuple(self._words.tokens(text))


class Said(Sentence):  # type: ignore[misc]  # sumy carries no types.
    """A sentence that somebody said: another of the same text is another sentence."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


def document(sentences: Sequence[str], words: Vocabulary) -> ObjectDocumentModel:
    """Return sumy's model of a document that consists of `sentences`."""
    tokenizer = Tokenizer(words)
    return ObjectDocumentModel([Paragraph([Said(text, tokenizer) for text in sentences])])
