"""Sentences for the methods to rate, and what sumy's own summarisers make of them."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from sumy.models.dom import ObjectDocumentModel

from reader.digests.words import Words

WORDS = Words("en")
VOCABULARY = ["train", "city", "road", "car", "bridge", "river", "minister", "the", "and", "ticket"]
SENTENCES = st.lists(
    st.lists(st.sampled_from(VOCABULARY), max_size=8).map(" ".join), min_size=1, max_size=12
)
TEXT = [
    "The minister promises a fast train to every city in the country.",
    "A train to the city needs a new bridge across the river.",
    "The old bridge across the river carries cars, and no train.",
    "Cars need roads, and roads need room that the city lacks.",
    "Who pays for the train, the bridge and the tickets?",
    "The minister says that tickets pay for the train.",
    "Nobody in the city believes what the minister says about tickets.",
    "My neighbour sold two cars last year.",
]


def with_stop_words(summariser: Any) -> Any:
    """Return `summariser` with the stop words of `WORDS`."""
    summariser.stop_words = WORDS.stop_words
    return summariser


def ratings(summariser: Any, document: ObjectDocumentModel) -> list[float]:
    """Return the rating of each sentence by `summariser`; none if it rates no sentence."""
    found: list[Any] = []

    def keep(infos: Sequence[Any]) -> Sequence[Any]:
        found.extend(infos)
        return infos

    summariser(document, keep)
    return [info.rating for info in sorted(found, key=lambda info: info.order)]
