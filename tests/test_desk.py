"""The desk: a source in, a thread out, and what can be made of it."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from reader import desk
from reader.model import (
    Article,
    Comment,
    Digest,
    Length,
    Quote,
    Selection,
    SourceError,
    Thread,
    UsageError,
    arrange,
)
from reader.text.markdown import parse
from tests.exports.commonmark import read
from tests.terminal import ROOT

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
COMMENTS = arrange(
    [
        Comment("7", body="Eerste zin over de scharen van de fabrikant."),
        Comment("x", "7", body="Tweede zin over de scharen.", link="inferred", confidence=0.4),
        Comment("y", "x", body="> Eerste\n\nDerde.", link="quoted", quotes=(Quote("Eerste", "7"),)),
        Comment("2", body="Los."),
    ]
).comments
THREAD = Thread("test", Article("T", language="nl"), COMMENTS, ("odd",))


def write(tmp_path: Path, thread: Thread) -> str:
    path = tmp_path / "thread.json"
    path.write_text(desk.export_thread(thread, "json"))
    return str(path)


def test_the_source_is_recognised(tmp_path: Path) -> None:
    assert desk.open_thread(write(tmp_path, THREAD)) == THREAD


def test_a_source_can_be_forced_and_must_be_known(tmp_path: Path) -> None:
    path = write(tmp_path, THREAD)
    assert desk.open_thread(path, source_name="article-text").source == "article-text"
    with pytest.raises(UsageError, match="thread-json"):
        desk.open_thread(path, source_name="thread-jsn")
    with pytest.raises(SourceError):
        desk.open_thread(str(SEEDS[0]), source_name="thread-json")


def test_what_was_odd_about_the_bytes_is_told_with_the_rest() -> None:
    data = io.BytesIO("Eén zin in een oude codering.".encode("cp1252"))
    thread = desk.open_thread("-", stdin=data)
    assert thread.notices[0] == "read as Windows-1252, since it is not UTF-8"


@pytest.mark.parametrize(("name", "index"), [("7", 0), ("x", 1), ("2", 3), ("1", 0), ("4", 3)])
def test_a_comment_is_found_by_its_id_or_else_its_number(name: str, index: int) -> None:
    assert desk.find_comment(THREAD, name) == index


@pytest.mark.parametrize("name", ["", "0", "5", "-1", "nobody", "9" * 5000])
def test_a_comment_that_is_not_there_is_wrong_use(name: str) -> None:
    with pytest.raises(UsageError, match="a number up to 4"):
        desk.find_comment(THREAD, name)


def test_a_branch_is_a_thread_of_its_own() -> None:
    branch = desk.branch_thread(THREAD, 1)
    root, reply = branch.comments
    assert (root.parent, root.link, root.depth, root.replies) == (None, None, 0, 1)
    assert (reply.parent, reply.link, reply.depth) == ("x", "quoted", 1)
    assert reply.quotes == (Quote("Eerste", None),)
    assert branch.notices == ("odd", "this is one branch: comment 2 of 4 and its replies")
    assert arrange(branch.comments).comments == branch.comments


def test_a_branch_can_be_exported() -> None:
    value = json.loads(desk.export_thread(THREAD, "json", branch="x"))
    assert [comment["id"] for comment in value["comments"]] == ["x", "y"]
    assert "digest" not in value


def test_markdown_comes_with_a_digest_and_json_without_unless_asked() -> None:
    assert "## Digest" in desk.export_thread(THREAD, "markdown")
    assert "## Digest" in desk.export_thread(THREAD, "markdown", branch="7")
    assert "## Digest" not in desk.export_thread(THREAD, "markdown", digest=False)
    assert json.loads(desk.export_thread(THREAD, "json", digest=True))["digest"]["points"]
    assert "## Digest" not in desk.export_thread(Thread("t", Article("T")), "markdown")


def test_a_digest_of_a_thread_and_of_a_branch() -> None:
    digest = desk.digest_thread(THREAD, length=Length(points=1))
    assert len(digest.points) == 1
    assert isinstance(digest, Digest)
    (point, *_) = desk.digest_branch(THREAD, 0, length=Length(points=1)).points
    assert point.comment_id in ("7", "x", "y")
    assert desk.export_digest(THREAD, digest, "text").startswith("T (from ")
    with pytest.raises(UsageError, match="lexrank"):
        desk.digest_thread(THREAD, method="lexrang")


def test_a_digest_of_a_branch_stands_in_its_only_branch() -> None:
    digest = desk.digest_of_branch(THREAD, "x", length=Length(points=1), language="en")
    assert (digest.comments, digest.language, digest.points) == (2, "en", ())
    assert digest.selection == "in the branch of comment 2"
    (branch,) = digest.branches
    assert branch == desk.digest_branch(THREAD, 1, length=Length(points=1), language="en")
    empty = Thread("t", Article("T"), (Comment("a", body="🙂"),))
    silent = desk.digest_of_branch(empty, "a")
    assert (silent.branches[0].points, silent.reason.endswith(".")) == ((), True)


def test_an_exported_branch_has_its_own_digest_and_keywords() -> None:
    value = json.loads(desk.export_thread(THREAD, "json", branch="7", digest=True))["digest"]
    assert value["points"] == value["branches"][0]["points"]
    assert value["branches"][0]["comment"] == "7"


def test_comments_are_selected_by_all_that_is_asked() -> None:
    assert desk.select(THREAD) is None
    assert desk.select(THREAD, branch="x") == Selection((1, 2), "in the branch of comment 2")
    assert desk.select(THREAD, branch="x", search="derde", known=[]) == Selection(
        (2,), "in the branch of comment 2, with “derde”, that are new"
    )
    assert desk.select(THREAD, since=date(2026, 2, 2)) == Selection(
        (), "since 2026-02-02 (besides 4 that state no time)"
    )


def test_it_explains_a_digest_on_request() -> None:
    digest = desk.digest_thread(THREAD)
    assert "why: " in desk.export_digest(THREAD, digest, "text", explain=True)
    assert "why: " not in desk.export_digest(THREAD, digest, "markdown")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_seeds_survive_the_way_there_and_back(seed: Path, tmp_path: Path) -> None:
    thread = desk.open_thread(str(seed))
    assert desk.open_thread(write(tmp_path, thread)) == thread
    assert thread.article.title in desk.show_thread(thread, width=1000)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_seeds_read_the_same_in_markdown(seed: Path) -> None:
    thread = desk.open_thread(str(seed))
    page = read(desk.export_thread(thread, "markdown"))
    assert len(page.headers) == len(thread.comments)
    for place, comment in enumerate(thread.comments):
        texts = [block.text for block in parse(comment.body) if block.text]
        assert page.texts[f"c{place + 1}"][: len(texts)] == texts
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.texts)
