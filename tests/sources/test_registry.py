"""Finding the source for a document."""

import pytest

from reader.model import Document, UsageError
from reader.sources import SOURCES, by_name, names, pick


def document(text: str) -> Document:
    return Document("x", text.encode(), text, "utf-8")


def test_names_are_plain_and_unique() -> None:
    assert len(set(names())) == len(SOURCES)
    assert all(name == name.lower() and " " not in name for name in names())
    assert all(source.TAKES and "\n" not in source.TAKES for source in SOURCES)


def test_a_source_is_found_by_name() -> None:
    for name in names():
        assert name == by_name(name).NAME


def test_an_unknown_name_gets_the_nearest() -> None:
    with pytest.raises(UsageError, match="Did you mean tweakers-text"):
        by_name("tweaker-text")
    with pytest.raises(UsageError, match="article-text"):
        by_name("zzz")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "article-text"),
        ("Zomaar een tekst.", "article-text"),
        ("Titel\n\nTekst.\n\nReacties (2)\n\nEen.\nTwee.", "tweakers-text"),
        ('{"format": "reader-thread", "version": 1, "article": {}, "comments": []}', "thread-json"),
    ],
)
def test_the_surest_source_is_picked(text: str, name: str) -> None:
    assert name == pick(document(text)).NAME
