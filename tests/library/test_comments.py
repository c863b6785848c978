"""Stored comments: the same as those that were stored, but not all in memory."""

import pickle
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import comments as module
from reader.library import copies
from reader.library.asked import Asked, State
from reader.library.comments import StoredComments
from reader.library.errors import LibraryError
from reader.library.pages import Excerpt
from reader.library.store import Store
from reader.model import Comment, Thread, outline
from tests.hostile import threads
from tests.library.given import thread

ASKED, STATE = Asked(b"/page", ""), State(1, 2)
WHOLE = thread(1500)


def store(path: Path, wanted: Thread) -> StoredComments:
    """Store a thread and return its comments, whatever their number."""
    opened = Store(path, make=True)
    copy = copies.save(opened, ASKED, STATE, repr(wanted).encode(), wanted)
    opened.close()
    return StoredComments(path, copy, len(wanted.comments), wanted.present())


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoredComments]:
    comments = store(tmp_path_factory.mktemp("library") / "library", WHOLE)
    yield comments
    comments.close()


@settings(max_examples=20)
@given(wanted=threads())
def test_what_was_stored_is_found_again(
    tmp_path_factory: pytest.TempPathFactory, wanted: Thread
) -> None:
    found = store(tmp_path_factory.mktemp("library") / "library", wanted)
    again = Thread(wanted.source, wanted.article, found)
    assert tuple(found) == tuple(wanted.comments)
    assert found.outline == outline(wanted.comments)
    assert again.positions() == wanted.positions()
    assert [again.find(each) for each in wanted.positions()] == list(range(len(found)))
    assert again.present() == wanted.present()
    assert again.roots() == wanted.roots()
    found.close()


@given(st.integers(-1600, 1600) | st.slices(1500))
def test_a_place_or_a_slice_is_that_of_a_tuple(stored: StoredComments, wanted: int | slice) -> None:
    try:
        expected = WHOLE.comments[wanted]
    except IndexError:
        with pytest.raises(IndexError):
            stored[wanted]
    else:
        assert stored[wanted] == expected
        assert type(stored[wanted]) is type(expected)


def test_all_comments_can_be_gone_through_while_places_are_looked_at(
    stored: StoredComments,
) -> None:
    def look(step: int) -> bool:
        return all(
            stored[place] == WHOLE.comments[place] for place in range(step, len(WHOLE.comments), 97)
        )

    def go_through(_: int) -> bool:
        return tuple(stored) == WHOLE.comments

    with ThreadPoolExecutor(6) as workers:
        done = [workers.submit(each, step) for step in range(3) for each in (look, go_through)]
        assert all(each.result() for each in done)


@given(st.integers(0, 1499), st.integers(1, 1500), st.integers(1, 5))
def test_only_the_pages_that_are_worth_it_are_read(
    stored: StoredComments, start: int, count: int, which: int
) -> None:
    stop = min(1500, start + count)
    asked = []

    def worth(first: int, last: int, data: bytes) -> bool:
        assert all(each.id.encode() in data for each in WHOLE.comments[first:last])
        asked.extend(range(first, last))
        return first // 64 % which == 0

    found = [
        (index, each)
        for first, page in stored.excerpts(start, stop, worth)
        for index, each in enumerate(page, first)
    ]
    assert found == [
        (index, Excerpt(each.author, each.published, each.score, each.body))
        for index, each in enumerate(WHOLE.comments[start:stop], start)
        if index // 64 % which == 0
    ]
    assert set(range(start, stop)) <= set(asked)
    assert len(asked) < stop - start + 128


def test_few_comments_are_kept_in_memory(
    stored: StoredComments, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_KEPT", 20_000)
    fresh: StoredComments = pickle.loads(pickle.dumps(stored))
    for place in range(0, 1500, 50):
        assert fresh[place]
    assert 0 < fresh._held <= 20_000
    assert sum(size for size, _ in fresh._pages.values()) == fresh._held
    kept = list(fresh._pages)
    assert len(list(fresh)) == 1500
    assert list(fresh._pages) == kept
    fresh.close()


def test_a_comment_that_was_looked_at_stays_the_same_object(stored: StoredComments) -> None:
    assert stored[700] is stored[700]


def test_stored_comments_go_from_one_process_to_another_as_their_address(
    stored: StoredComments,
) -> None:
    sent = pickle.dumps(stored)
    assert len(sent) < 500
    again = pickle.loads(sent)
    assert again[3] == WHOLE.comments[3]
    again.close()


def test_what_is_shown_stays_when_another_process_stores_a_newer_copy(tmp_path: Path) -> None:
    path = tmp_path / "library"
    found = store(path, WHOLE)
    assert found[0] == WHOLE.comments[0]
    newer = store(path, thread(10))
    assert tuple(found) == WHOLE.comments
    assert len(tuple(newer)) == 10
    found.close()
    newer.close()
    # There is but one copy of a thread.
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM pages").fetchone() == (1,)
    connection.close()


def test_comments_that_were_removed_before_they_were_read_are_missed_in_words(
    tmp_path: Path,
) -> None:
    path = tmp_path / "library"
    found = store(path, WHOLE)
    store(path, thread(10)).close()
    with pytest.raises(LibraryError, match="were removed from the library"):
        assert isinstance(found[0], Comment)
    found.close()
