"""What a reader leaves behind is there the next time, in the next copy of the thread too."""

import sqlite3
from concurrent.futures import Future
from pathlib import Path

import pytest

from reader.desk import opening
from reader.library.asked import Wanted
from reader.library.keeper import LibraryKeeper
from reader.library.opened import Opened
from reader.model import Article, Comment, Thread, Visit, arrange
from tests.library.given import given, keeper, opened, thread, visited, write

GUESSED = Thread(
    "test",
    Article("T"),
    arrange(
        [
            Comment("a", body="Een."),
            Comment("b", "a", body="Twee.", link="inferred", confidence=0.4),
            Comment("c", "b", body="Drie.", link="inferred", confidence=0.3),
            Comment("d", "c", body="Vier.", link="inferred", confidence=0.3),
        ]
    ).comments,
)


@pytest.fixture
def page(library: Path, tmp_path: Path) -> str:
    return write(tmp_path / "page.json", GUESSED)


def parents(found: Opened) -> list[str | None]:
    return [comment.parent for comment in found.thread().comments]


def test_the_place_and_the_folds_are_there_again(page: str) -> None:
    visit = Visit("c", 12, bytes([0, 1, 0, 1]))
    visited(page, visit)
    assert opened(page).visit == visit


def test_the_last_of_many_places_is_kept(page: str) -> None:
    kept = keeper(opened(page))
    for line in range(50):
        kept.keep(Visit("c", line))
    assert kept.close() == ""
    assert opened(page).visit == Visit("c", 49)


def test_folds_stay_with_their_comments_in_a_newer_copy(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    visited(write(path, thread(6)), Visit("c5", 3, bytes([0, 1, 0, 0, 0, 1])))
    newer = thread(8)
    first, *others = newer.comments
    changed = arrange([Comment("new", body="Vooraan."), *others, first]).comments
    found = opened(write(path, Thread("test", newer.article, changed)))
    order = [comment.id for comment in changed]
    assert found.visit.folded == bytes(each in ("c1", "c5") for each in order)
    assert found.visit.cursor == "c5"


def test_a_cursor_whose_comment_is_gone_is_nowhere(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    visited(write(path, thread(6)), Visit("c5", 3))
    assert opened(write(path, thread(4))).visit.cursor is None


def test_a_correction_holds_from_then_on(page: str, tmp_path: Path) -> None:
    visited(
        page, Visit("a"), lambda kept: kept.correct("c", "a"), lambda kept: kept.correct("d", None)
    )
    found = opened(page)
    assert parents(found) == [None, "a", "a", None]
    assert [comment.link for comment in found.thread().comments][2:] == ["corrected"] * 2
    assert found.read == GUESSED
    longer = arrange([*GUESSED.comments, Comment("e", body="Vijf.")]).comments
    newer = opened(write(tmp_path / "page.json", Thread("test", Article("T"), longer)))
    assert parents(newer) == [None, "a", "a", None, None]


def test_a_correction_that_was_undone_holds_no_more(page: str) -> None:
    visited(
        page,
        Visit("a"),
        lambda kept: kept.correct("c", "a"),
        lambda kept: kept.correct("c", None),
        lambda kept: kept.uncorrect("c"),
    )
    assert opened(page).corrections == (("c", "a"),)
    visited(page, Visit("a"), lambda kept: kept.uncorrect("c"))
    assert opened(page).corrections == ()


def test_a_correction_that_no_longer_fits_is_left_out(page: str, tmp_path: Path) -> None:
    visited(page, Visit("a"), lambda kept: kept.correct("c", "a"))
    found = opened(
        write(tmp_path / "page.json", Thread("test", Article("T"), GUESSED.comments[:1]))
    )
    assert parents(found) == [None]
    again = opened(write(tmp_path / "page.json", GUESSED))
    assert parents(again) == [None, "a", "a", "c"]


def test_folds_are_those_of_the_thread_as_it_was_set_right(page: str) -> None:
    def correct(kept: LibraryKeeper) -> None:
        kept.correct("b", None)

    visited(page, Visit("a"), correct)
    order = [comment.id for comment in opened(page).thread().comments]
    visit = Visit("d", 2, bytes(each == "b" for each in order))
    visited(page, visit)
    assert opened(page).visit == visit


def test_corrections_and_folds_of_a_pasted_page_follow_the_text(
    library: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.json"

    def numbered(*bodies: str) -> Thread:
        made = [
            Comment(
                f"c{line}",
                f"c{line - 1}" if line > 1 else None,
                body=body,
                link="inferred",
                lines=(line, line),
            )
            for line, body in enumerate(bodies, 1)
        ]
        return Thread("test", Article("T"), arrange(made).comments)

    visited(
        write(page, numbered("Een.", "Twee.", "Drie.")),
        Visit("c3", 1, bytes([0, 1, 0])),
        lambda kept: kept.correct("c3", "c1"),
    )
    found = opened(write(page, numbered("Nul.", "Een.", "Twee.", "Drie.")))
    assert found.corrections == (("c4", "c2"),)
    assert found.visit == Visit("c4", 1, bytes([0, 0, 1, 0]), frozenset({"c1"}))


def test_what_is_remembered_holds_for_every_thread(page: str, tmp_path: Path) -> None:
    kept = keeper(opened(page))
    assert kept.recall("split") is None
    kept.remember("split", "40")
    assert kept.recall("split") == "40"
    assert kept.close() == ""
    other = opening(Wanted(write(tmp_path / "other.json", thread(1)), keep=False))
    assert other.remembered() == {"split": "40"}
    other.close()


def test_a_private_visit_remembers_nothing_beyond_its_end(library: Path) -> None:
    kept = LibraryKeeper(Future(), given({"split": "40"}), Future(), private=True)
    kept.remember("theme", "dusk")
    assert (kept.recall("split"), kept.recall("theme")) == ("40", "dusk")
    assert kept.close() == ""
    assert not library.parent.exists()


def test_two_readers_of_one_thread_both_keep_what_they_do(page: str) -> None:
    one, other = keeper(opened(page)), keeper(opened(page))
    one.correct("c", "a")
    other.correct("d", "a")
    one.keep(Visit("b"))
    other.remember("split", "40")
    assert one.close() == other.close() == ""
    found = opened(page)
    assert set(found.corrections) == {("c", "a"), ("d", "a")}
    assert found.visit.cursor == "b"


def test_what_can_t_be_written_is_told_when_the_reader_leaves(page: str, library: Path) -> None:
    kept = keeper(opened(page))
    connection = sqlite3.connect(library)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    kept.keep(Visit("b"))
    kept.remember("split", "40")
    assert "a newer version of this program made it" in kept.close()


def test_nothing_is_written_before_the_thread_is_stored(page: str) -> None:
    found = opened(page)
    stored: Future[str] = Future()
    kept = LibraryKeeper(given(found), given({}), stored)
    kept.keep(Visit("b", 5))
    assert opened(page).visit == Visit()
    stored.set_result("")
    assert kept.close() == ""
    assert opened(page).visit == Visit("b", 5)


def test_what_could_not_be_stored_is_the_keeper_s_problem_too(page: str) -> None:
    stored: Future[str] = Future()
    stored.set_result("the disk is full")
    kept = LibraryKeeper(given(opened(page)), given({}), stored)
    kept.keep(Visit("b", 5))
    assert kept.close() == "the disk is full"
