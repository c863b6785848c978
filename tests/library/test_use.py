"""Whatever is made of a thread is the same when its comments are in the library."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader import desk, exports
from reader.library import copies
from reader.library.comments import StoredComments
from reader.model import Thread
from tests.correcting import corrected
from tests.library.given import opened
from tests.terminal import ROOT

SEED = str(ROOT / "seeds" / "000_ea4563f2cafb82a7.txt")


@pytest.fixture
def stored(library: Path, monkeypatch: pytest.MonkeyPatch) -> Thread:
    monkeypatch.setattr(copies, "LARGE", 10)
    thread = opened(SEED).thread()
    assert isinstance(thread.comments, StoredComments)
    return thread


@pytest.fixture
def parsed() -> Thread:
    return desk.open_thread(SEED)


def test_digests(stored: Thread, parsed: Thread) -> None:
    assert desk.digest_thread(stored) == desk.digest_thread(parsed)
    assert desk.digest_branch(stored, 3) == desk.digest_branch(parsed, 3)
    chosen = desk.select(stored, search="de", branch="2")
    assert chosen is not None
    assert chosen.places
    assert chosen == desk.select(parsed, search="de", branch="2")


@pytest.mark.parametrize("form", exports.THREAD)
def test_exports(stored: Thread, parsed: Thread, form: str) -> None:
    for branch in (None, "5"):
        whole = desk.export_thread(parsed, form, branch=branch, digest=False)
        assert desk.export_thread(stored, form, branch=branch, digest=False) == whole


def test_plain_text(stored: Thread, parsed: Thread) -> None:
    one, other = (desk.show_thread(each, width=80) for each in (stored, parsed))
    assert list(one) == list(other)


def test_corrections(stored: Thread, parsed: Thread) -> None:
    guessed = next(each for each in parsed.comments if each.link == "inferred" and each.depth > 1)
    one, other = (corrected(each, guessed.id, None) for each in (stored, parsed))
    assert replace(one, comments=tuple(one.comments)) == replace(
        other, comments=tuple(other.comments)
    )
    assert one.positions() == other.positions()
