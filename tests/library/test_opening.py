"""Opening through the library: what is read anew, what isn't, and what is new in it."""

import io
import os
import sqlite3
from pathlib import Path

import pytest

from reader import desk
from reader.library import copies
from reader.library.asked import Wanted
from reader.library.comments import StoredComments
from reader.model import Comment, SourceError, Thread, UsageError, Visit
from tests.library.given import keeper, opened, thread, visited, write
from tests.terminal import ROOT

SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The origins of all documents that were parsed."""
    origins: list[str] = []
    made = desk._parser

    def parser(source_name: str | None) -> object:
        parse = made(source_name)
        return lambda document: (origins.append(document.origin), parse(document))[1]

    monkeypatch.setattr(desk, "_parser", parser)
    return origins


def rows(library: Path, query: str) -> list[object]:
    connection = sqlite3.connect(library)
    found = [row[0] for row in connection.execute(query)]
    connection.close()
    return found


def test_a_file_that_was_opened_before_is_not_parsed_again(
    library: Path, parsed: list[str]
) -> None:
    first = opened(str(SEED))
    again = opened(str(SEED))
    assert parsed == [str(SEED)]
    assert again == first
    assert again.read == desk.open_thread(str(SEED))
    assert again.visit == Visit()


def test_it_is_the_same_file_by_whatever_way_it_is_named(
    library: Path, tmp_path: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "page.json", thread(3))
    (tmp_path / "link").symlink_to(path)
    monkeypatch.chdir(tmp_path)
    for name in (path, "page.json", "../" + tmp_path.name + "/page.json", "link"):
        assert len(opened(name).read.comments) == 3
    assert parsed == [path]


def test_another_source_that_is_forced_makes_another_thread(
    library: Path, parsed: list[str]
) -> None:
    assert opened(str(SEED)).read.source == "tweakers-text"
    for _ in range(2):
        assert opened(str(SEED), name="article-text").read.source == "article-text"
    assert len(parsed) == 2
    with pytest.raises(UsageError, match="no source called"):
        opened(str(SEED), name="nobody")


def test_a_file_with_a_new_date_and_the_old_content_is_not_parsed_again(
    library: Path, tmp_path: Path, parsed: list[str]
) -> None:
    path = write(tmp_path / "page.json", thread(3))
    opened(path)
    os.utime(path, ns=(1, 1))
    opened(path)
    assert len(parsed) == 1
    assert rows(library, "SELECT changed FROM copies") == [1]


def test_a_piped_text_is_known_by_its_content(library: Path, parsed: list[str]) -> None:
    def piped(data: bytes) -> Thread:
        opening = desk.opening(Wanted("-", stdin=io.BytesIO(data)))
        found = opening.read()
        opening.finish()
        opening.close()
        return found.read

    first = piped(SEED.read_bytes())
    assert piped(SEED.read_bytes()) == first
    assert len(parsed) == 1
    assert piped(SEED.read_bytes() + b"\nEen meer.") != first
    assert len(parsed) == 2


def test_another_edition_of_the_program_reads_it_anew(
    library: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(str(SEED))
    monkeypatch.setattr(copies, "edition", lambda: "another")
    opened(str(SEED))
    assert len(parsed) == 2
    assert rows(library, "SELECT edition FROM copies") == ["another"]


def test_on_a_first_visit_nothing_is_new(library: Path) -> None:
    assert visited(str(SEED), Visit()).visit.new == frozenset()


def test_what_no_earlier_visit_had_is_new(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    visited(write(path, thread(3)), Visit("c1"))
    assert visited(write(path, thread(5)), Visit("c1")).visit.new == {"c3", "c4"}
    assert visited(str(path), Visit("c1")).visit.new == frozenset()
    # What was gone for a while isn't new when it is back.
    assert visited(write(path, thread(2)), Visit("c1")).visit.new == frozenset()
    assert visited(write(path, thread(6)), Visit("c1")).visit.new == {"c5"}


def test_what_is_said_to_be_new_still_is_so_the_next_time(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    visited(write(path, thread(3)), Visit("c1"))
    visited(write(path, thread(5)), Visit("c1", new=frozenset({"c4"})))
    assert opened(str(path)).visit.new == {"c4"}
    assert opened(write(path, thread(6))).visit.new == {"c4", "c5"}


def test_a_copy_that_nobody_came_to_see_makes_nothing_known(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    visited(write(path, thread(3)), Visit("c1"))
    opened(write(path, thread(5)))
    assert opened(write(path, thread(6))).visit.new == {"c3", "c4", "c5"}


def test_in_a_pasted_page_a_comment_is_known_by_what_it_says(library: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    text = SEED.read_text()
    page.write_text(text)
    before = visited(str(page), Visit("c20", 7)).read
    said = before.comments[4].body
    assert said in text
    page.write_text(text.replace(said, f"Dit is een heel nieuwe reactie.\n{said}", 1))
    after = opened(str(page))
    assert len(after.read.comments) == len(before.comments) + 1
    places = after.read.positions()
    assert [after.read.comments[places[each]].body for each in after.visit.new] == [
        "Dit is een heel nieuwe reactie."
    ]
    # The cursor stays on the same comment, whose id is now another.
    cursor = after.read.comments[places[after.visit.cursor or ""]]
    assert cursor.body == before.comments[before.positions()["c20"]].body
    assert cursor.id == "c21"
    assert after.visit.line == 7


def test_a_large_thread_is_read_from_the_library_from_the_first_time_on(
    library: Path, tmp_path: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "LARGE", 100)
    path = write(tmp_path / "page.json", thread(300))
    for _ in range(2):
        found = opened(path).read
        assert isinstance(found.comments, StoredComments)
        assert tuple(found.comments) == thread(300).comments
    assert len(parsed) == 1
    assert isinstance(opened(path, keep=False).read.comments, StoredComments)


def test_what_is_not_to_be_kept_leaves_no_trace(library: Path, tmp_path: Path) -> None:
    found = opened(str(SEED), keep=False)
    assert found.asked is None
    keeper(found).keep(Visit("c3"))
    assert not library.parent.exists()
    path = write(tmp_path / "page.json", thread(3))
    visited(path, Visit("c1"))
    before = library.read_bytes()
    write(tmp_path / "page.json", thread(4))
    found = opened(path, keep=False)
    assert found.visit.new == {"c3"}
    assert keeper(found).close() == ""
    assert library.read_bytes() == before


def test_a_damaged_library_is_told_of_once_and_the_thread_is_there(
    library: Path, parsed: list[str]
) -> None:
    library.parent.mkdir(parents=True)
    library.write_bytes(b"no library" * 1000)
    found = opened(str(SEED))
    assert found.read.comments
    assert found.problem.count("\n") == 0
    assert "the library is damaged" in found.problem
    kept = keeper(found)
    kept.keep(Visit("c3"))
    assert kept.close() == ""


@pytest.mark.parametrize("keep", [True, False])
def test_a_data_folder_that_can_t_be_looked_into_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: bool
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / ("too long" * 40)))
    found = opened(str(SEED), keep=keep)
    assert found.read.comments
    assert ("File name too long" in found.problem) == keep


def test_a_library_that_breaks_later_is_told_of_too(library: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "page.json", thread(3))
    opened(path)
    data = bytearray(library.read_bytes())
    data[4096:] = b"\x99" * (len(data) - 4096)
    library.write_bytes(data)
    found = opened(path)
    assert found.read.comments == thread(3).comments
    assert "the library is damaged" in found.problem


@pytest.mark.parametrize("column", ["article", "notices", "outline", "data"])
def test_what_is_stored_and_makes_no_sense_is_damage_too(
    library: Path, tmp_path: Path, column: str
) -> None:
    path = write(tmp_path / "page.json", thread(3))
    opened(path)
    table = "pages" if column == "data" else "copies"
    connection = sqlite3.connect(library)
    connection.execute(f"UPDATE {table} SET {column} = X'7B22'")
    connection.commit()
    connection.close()
    found = opened(path)
    assert found.read == desk.open_thread(path)
    assert "the library is damaged" in found.problem


def test_a_large_thread_that_can_t_be_stored_is_read_from_memory(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "LARGE", 100)
    monkeypatch.setattr(copies, "_ADD", "INSERT INTO nowhere VALUES (:thread)")
    found = opened(write(tmp_path / "page.json", thread(300)))
    assert found.read.comments == thread(300).comments
    assert "the library can't be used (no such table: nowhere)" in found.problem


def test_errors_of_the_source_are_the_same_with_a_library(library: Path, tmp_path: Path) -> None:
    for source, words in ((tmp_path / "gone", "no such file"), (tmp_path, "this is a folder")):
        with pytest.raises(SourceError, match=words):
            opened(str(source))


def test_among_many_threads_one_is_found_at_once(library: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "page.json", thread(3))
    opened(path)
    connection = sqlite3.connect(library)
    plan = connection.execute(f"EXPLAIN QUERY PLAN {copies._UNCHANGED}", (b"", "", "", 0, 0))
    steps = [step[3] for step in plan]
    connection.close()
    assert len(steps) == 2
    assert all(step.startswith("SEARCH") for step in steps)


def test_every_field_of_a_stored_comment_is_the_parsed_one(library: Path, tmp_path: Path) -> None:
    whole = thread(40)
    path = write(tmp_path / "page.json", whole)
    opened(path)
    assert opened(path).read == desk.open_thread(path)
    assert all(isinstance(each, Comment) for each in opened(path).read.comments)
