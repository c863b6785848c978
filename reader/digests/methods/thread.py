"""Our own method, made for threads: many people, many subjects, nothing said twice.

sumy was made for texts on one subject. Here sentences are central to what the comments speak of,
conversations and people are given room, and two that say the same are one point. No matrix of
pairs is made, so that any number of sentences can be taken.
"""

from collections.abc import Sequence
from typing import Any

from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers._summarizer import AbstractSummarizer, SentenceInfo
from sumy.utils import ItemsCount

from reader.digests.base import Vocabulary
from reader.digests.cues import cues
from reader.digests.length import Room
from reader.digests.statements import Statement
from reader.digests.thread.choose import Candidates
from reader.digests.thread.choosing import Chosen, Part, candidates, chosen
from reader.digests.thread.corpus import Corpus, corpus
from reader.digests.thread.sides import Side, sides
from reader.model import Comment

MOST = None
_RANKED = 200
"""So many sentences are put in order for a caller who cuts the order himself."""


class ThreadSummarizer(AbstractSummarizer):  # type: ignore[misc]  # sumy carries no types.
    """sumy's interface to what `reader.digests.thread` does.

    Any document of sumy's can be given to it: each paragraph is taken for a comment, and its
    sentences for clean ones, without quotes of others, greetings or page furniture.
    """

    def __init__(self, words: Vocabulary, subject: Sequence[str] = ()) -> None:
        super().__init__(words.stem)
        self._words = words
        self._subject = subject

    def __call__(self, document: ObjectDocumentModel, sentences_count: Any) -> tuple[Any, ...]:
        """Return the best sentences of `document`, in reading order, as many as sumy counts."""
        sentences = document.sentences
        if callable(sentences_count):
            wanted, count = _RANKED, sentences_count
        else:
            wanted, count = len(ItemsCount(sentences_count)(sentences)), list
        if not sentences or not wanted:
            return ()
        whole, part = self._corpus(document)
        among = candidates(whole, part)
        ranked = []
        for each in self.rank(among, part, Room(wanted), sides(whole, cues(None))):
            place = int(among.places[each.row])
            ranked.append(SentenceInfo(sentences[place], place, each.weight))
        return tuple(info.sentence for info in sorted(count(ranked), key=lambda info: info.order))

    def rank(self, among: Candidates, part: Part, room: Room, side: Side) -> list[Chosen]:
        """Return the points of a `part` of a thread, the first choice first."""
        return chosen(among, part, room, side)

    def _corpus(self, document: ObjectDocumentModel) -> tuple[Corpus, Part]:
        """A document as a thread in which nobody answers anybody."""
        statements = list[Statement]()
        groups = dict[tuple[str, ...], int]()
        lower = _Lower()
        for place, paragraph in enumerate(document.paragraphs):
            for number, sentence in enumerate(paragraph.sentences):
                text, tokens = str(sentence), tuple([lower[word] for word in sentence.words])
                stems, span = self._words.meaning(tokens), (number, number + 1)
                said = Statement(place, *span, text, tokens, stems, number == 0, standing=1.0)
                statements.append(said)
                groups.setdefault(tokens, len(groups))
        comments = [Comment(str(place)) for place in range(len(document.paragraphs))]
        subject = self._words.meaning(self._subject)
        whole = corpus(statements, [groups[each.tokens] for each in statements], comments, subject)
        return whole, Part(0, len(comments), whole.between(0, len(comments)))


class _Lower(dict[str, str]):
    """Each word in lower case, the same object every time."""

    def __missing__(self, word: str) -> str:
        lower = word.lower()
        self[word] = lower = self.setdefault(lower, lower)
        return lower


def summariser(words: Vocabulary, subject: Sequence[str] = ()) -> ThreadSummarizer:
    """Return our summariser; `subject` are the words of the article's title and lead."""
    return ThreadSummarizer(words, subject)
