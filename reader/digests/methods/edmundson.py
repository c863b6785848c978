"""sumy's Edmundson (1969, JACM 16): words of the title, cue words, and first and last sentences.

Where there is no title there are no cue words either, and the document's own frequent words do
instead of them: Edmundson's key method.
"""

from collections.abc import Sequence
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.edmundson_cue import EdmundsonCueMethod
from sumy.summarizers.edmundson_key import EdmundsonKeyMethod
from sumy.summarizers.edmundson_location import EdmundsonLocationMethod
from sumy.summarizers.edmundson_title import EdmundsonTitleMethod

from reader.digests.base import Vocabulary

MOST = None


class _Heading:
    """Has the words of a title already, so that sumy can ask for them."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(words)

    def to_words(self, text: str) -> tuple[str, ...]:  # noqa: ARG002
        """Return the title's words."""
        return self._words


class Edmundson(EdmundsonSummarizer):  # type: ignore[misc]  # sumy carries no types.
    """sumy's summariser, which is content with sets of words that are empty."""

    def __init__(self, words: Vocabulary, subject: Sequence[str]) -> None:
        telling = [word for word in subject if word not in words.stop_words]
        super().__init__(words.stem, key_weight=0.0 if telling else 1.0)
        self.bonus_words = telling
        self.null_words = words.stop_words
        self._heading = Sentence(" ".join(telling), _Heading(telling), is_heading=True)

    def __call__(self, document: ObjectDocumentModel, sentences_count: Any) -> tuple[Sentence, ...]:
        """Return the best sentences of `document` under the title."""
        titled = ObjectDocumentModel([Paragraph([self._heading, *document.sentences])])
        best: tuple[Sentence, ...] = super().__call__(titled, sentences_count)
        return best

    def _build_cue_method_instance(self) -> EdmundsonCueMethod:
        return EdmundsonCueMethod(self._stemmer, self._bonus_words, self._stigma_words)

    def _build_key_method_instance(self) -> EdmundsonKeyMethod:
        return _Key(self._stemmer, self._null_words)

    def _build_title_method_instance(self) -> EdmundsonTitleMethod:
        return EdmundsonTitleMethod(self._stemmer, self._null_words)

    def _build_location_method_instance(self) -> EdmundsonLocationMethod:
        return EdmundsonLocationMethod(self._stemmer, self._null_words)


class _Key(EdmundsonKeyMethod):  # type: ignore[misc]
    """sumy's key method, to which all words but the null words are worth counting."""

    def _compute_significant_words(
        self, document: ObjectDocumentModel, weight: float
    ) -> frozenset[str]:
        return frozenset(super()._compute_significant_words(document, weight))

    def _is_bonus_word(self, word: str) -> bool:
        return word not in self._bonus_words


def summariser(words: Vocabulary, subject: Sequence[str] = ()) -> Edmundson:
    """Return sumy's Edmundson, with the words of `subject` for its title and its cue words."""
    return Edmundson(words, subject)
