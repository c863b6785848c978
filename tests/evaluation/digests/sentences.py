"""All sentences of a thread as they come, quotes and signatures included: what rivals choose from.

They are split by the same rules as ours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

from reader.digests.words import Words
from reader.model import Thread
from reader.text.markdown import parse
from reader.text.sentences import split


@dataclass(frozen=True, slots=True)
class Said:
    """What is chosen: a sentence, or what else a point is, with the place of its comment."""

    place: int
    text: str


def sentences(thread: Thread) -> list[Said]:
    """Return the sentences of a thread in reading order."""
    return [
        Said(place, block.text[start:end])
        for place, comment in enumerate(thread.comments)
        for block in parse(comment.body)
        for start, end in split(block.text, thread.article.language)
    ]


class Tokenizer:
    """What sumy's document model asks for words; its own needs data that nobody ships."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the words of a sentence."""
        return tuple(self._words.tokens(text))


def document(turns: Iterable[Sequence[str]], words: Words) -> ObjectDocumentModel:
    """Return sumy's model of a document with a paragraph of sentences for each turn."""
    tokenizer = Tokenizer(words)
    return ObjectDocumentModel(
        [Paragraph([Sentence(text, tokenizer) for text in turn]) for turn in turns]
    )
