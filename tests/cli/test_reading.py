"""Reading beside the program: what comes, in which order, and what comes of failures."""

import os
import pickle
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from reader import desk
from reader.cli import forked, reading
from reader.cli.opened import thread_in
from reader.cli.steps import steps
from reader.library.asked import Wanted
from reader.library.opened import Opened
from reader.library.store import Store
from reader.model import SourceError, Thread, UsageError, Visit
from tests.cli.program import PAGE
from tests.library.given import thread, visited, write


def ended(wanted: Wanted, monkeypatch: pytest.MonkeyPatch) -> reading.Reading:
    """A reading that has come to its end, on a thread of the program's, as on Windows."""
    monkeypatch.delattr(os, "fork")
    found = reading.start(wanted)
    found.stored.result(20)
    return found


def test_everything_comes_from_a_process_of_its_own(library: Path) -> None:
    process, coming, control = forked.fork(Wanted(str(PAGE)))
    remembered, opened, problem, end = forked.received(coming, str(PAGE))
    control.close()
    forked.end(process)
    assert remembered == {}
    assert opened.thread() == desk.open_thread(str(PAGE))
    assert problem == ""
    assert isinstance(end, SourceError)
    assert library.exists()


def test_everything_comes_where_there_is_no_such_process(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = ended(Wanted(str(PAGE)), monkeypatch)
    assert found.remembered.result() == {}
    assert found.opened.result().visit == Visit()
    assert found.thread.result() == desk.open_thread(str(PAGE))
    assert found.stored.result() == ""
    assert library.exists()


def test_a_private_reading_stores_nothing(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = ended(Wanted(str(PAGE), keep=False), monkeypatch)
    assert found.opened.result().asked is None
    assert not library.parent.exists()


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        (Wanted("gone.txt"), SourceError),
        (Wanted(str(PAGE), source_name="nobody"), UsageError),
    ],
)
def test_an_error_comes_in_the_thread_s_place(
    wanted: Wanted, error: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = ended(wanted, monkeypatch)
    assert isinstance(found.thread.exception(), error)
    assert isinstance(found.opened.exception(), error)
    assert (found.remembered.result(), found.stored.result()) == ({}, "")


def test_a_library_that_can_t_be_used_is_a_notice_of_the_thread_shown(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.parent.mkdir(parents=True)
    library.write_bytes(b"no library" * 1000)
    found = ended(Wanted(str(PAGE)), monkeypatch)
    assert "the library is damaged" in found.thread.result().notices[-1]
    assert found.opened.result().read.notices == desk.open_thread(str(PAGE)).notices


def test_what_was_set_right_is_in_the_thread_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(PAGE)
    guessed = next(each for each in desk.open_thread(path).comments if each.link == "inferred")
    visited(path, Visit(), lambda kept: kept.correct(guessed.id, None))
    found = ended(Wanted(path), monkeypatch)
    shown = found.thread.result()
    place = shown.find(guessed.id)
    assert place is not None
    assert shown.comments[place].link == "corrected"


def test_a_process_that_dies_is_told_of() -> None:
    coming, going = os.pipe()
    os.write(going, pickle.dumps({"split": "40"}) + pickle.dumps("whole")[:-3])
    os.close(going)
    remembered, error = forked.received(coming, "page.txt")
    assert remembered == {"split": "40"}
    assert str(error) == ("page.txt: reading it was ended by the system. Is there enough memory?")


def test_the_thread_is_given_before_it_is_stored(library: Path, tmp_path: Path) -> None:
    coming = steps(Wanted(write(tmp_path / "page.json", thread(3))))
    assert next(coming) == {}
    size = library.stat().st_size
    assert isinstance(next(coming), Opened)
    assert library.stat().st_size == size
    assert next(coming) == ""
    assert list(coming) == []
    assert library.stat().st_size > size


def waited_for() -> reading.Reading:
    """A reading of which nothing has come yet."""
    return reading.Reading(Future(), Future(), Future(), Future(), None)


def test_an_error_that_nobody_foresaw_comes_in_the_thread_s_place_too() -> None:
    def broken() -> Iterator[object]:
        yield {"split": "40"}
        raise AttributeError("no such class")

    found = waited_for()
    reading._settle(found, broken())
    assert isinstance(found.thread.exception(0), AttributeError)
    assert isinstance(found.opened.exception(0), AttributeError)
    assert (found.remembered.result(0), found.stored.result(0)) == ({"split": "40"}, "")


def test_a_thread_that_can_t_be_made_ready_is_an_error_as_well() -> None:
    class Broken(Opened):
        def thread(self) -> Thread:
            raise TypeError("no thread")

    found = waited_for()
    reading._settle(found, iter([{}, Broken(thread(1)), ""]))
    assert isinstance(found.thread.exception(0), TypeError)
    assert found.stored.result(0) == ""


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> list[Store]:
    """The libraries that were closed."""
    found: list[Store] = []
    close = Store.close

    def closing(store: Store) -> None:
        found.append(store)
        close(store)

    monkeypatch.setattr(Store, "close", closing)
    return found


def test_the_library_is_closed_when_reading_fails(library: Path, closed: list[Store]) -> None:
    remembered, error = steps(Wanted("gone.txt"))
    assert remembered == {}
    assert isinstance(error, SourceError)
    assert len(closed) == 1


def test_who_waits_for_no_more_steps_closes_the_library(library: Path, closed: list[Store]) -> None:
    coming = steps(Wanted(str(PAGE)))
    next(coming)
    coming.close()
    assert len(closed) == 1


def test_a_command_closes_the_library_when_reading_fails(
    library: Path, tmp_path: Path, closed: list[Store]
) -> None:
    visited(str(PAGE), Visit())
    closed.clear()
    with pytest.raises(SourceError):
        thread_in(str(tmp_path / "gone.txt"), None)
    assert len(closed) == 1
