"""What the reader set right, put to a thread."""

from collections.abc import Sequence

import pytest

from reader.library.corrections import Correction, apply
from reader.model import Article, Comment, Thread, arrange
from tests.correcting import corrected


def guessed(count: int) -> Thread:
    """A thread in which each comment is guessed to answer the one before."""
    made = (
        Comment(f"c{place}", parent=f"c{place - 1}" if place else None, link="inferred")
        for place in range(count)
    )
    return Thread("test", Article("Titel"), arrange(made).comments)


WANTED: Sequence[Correction] = [
    ("c5", None),
    ("c7", "c1"),
    ("gone", "c1"),
    ("c3", "gone"),
    ("c2", "c6"),
    ("c6", "c2"),
    ("c1", None),
    ("c7", "c5"),
]


def one_by_one(thread: Thread) -> Thread:
    for comment, parent in WANTED:
        try:
            thread = corrected(thread, comment, parent)
        except (KeyError, ValueError):
            continue
    return thread


def test_each_correction_is_put_to_what_the_ones_before_it_made() -> None:
    for thread in (guessed(9), corrected(guessed(9), "c4", "c1")):
        assert [*apply(thread, WANTED).comments] == [*one_by_one(thread).comments]


def test_the_comments_are_gone_through_once_for_all_corrections(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Thread] = []
    positions = Thread.positions

    def counted(thread: Thread) -> dict[str, int]:
        asked.append(thread)
        return positions(thread)

    monkeypatch.setattr(Thread, "positions", counted)
    thread = guessed(9)
    apply(thread, WANTED)
    assert asked == [thread]
    asked.clear()
    assert apply(thread, []) is thread
    assert asked == []
