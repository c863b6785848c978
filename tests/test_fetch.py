"""Fetching: bytes from wherever they can come, or one line on why not."""

import io
import os
import sys
import threading
from pathlib import Path

import pytest

from reader import fetch as fetching
from reader.fetch import fetch
from reader.model import SourceError, UsageError


def refused(source: str, stdin: io.BytesIO | None = None) -> str:
    """The one line that says why `source` can't be had."""
    with pytest.raises(SourceError) as caught:
        fetch(source, stdin)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_file_is_read_and_decoded(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("één\r\ntwee".encode("utf-8-sig"))
    document = fetch(str(path))
    assert (document.text, document.encoding) == ("één\ntwee", "utf-8")
    assert (document.origin, document.media_type) == (str(path), "text/plain")
    assert document.data == path.read_bytes()


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("a.HTML", "text/html"), ("a.json", "application/json"), ("a.x", None), ("a", None)],
)
def test_the_name_tells_the_media_type(tmp_path: Path, name: str, media_type: str | None) -> None:
    (tmp_path / name).write_text("x")
    assert fetch(str(tmp_path / name)).media_type == media_type


def test_a_hyphen_is_standard_input() -> None:
    document = fetch("-", io.BytesIO(b"tekst"))
    assert (document.origin, document.text, document.media_type) == ("-", "tekst", None)


def test_the_process_has_a_standard_input_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"tekst")))
    assert fetch("-").text == "tekst"


def test_a_closed_standard_input_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UsageError, match="standard input: nothing is piped in"):
        fetch("-")


class _Terminal(io.BytesIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_read_from_a_terminal() -> None:
    with pytest.raises(UsageError, match=r"Give a file's path, or pipe a page in"):
        fetch("-", _Terminal(b"x"))


def test_a_pipe_with_a_name_works_like_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(b"uit een pijp" * 9000), daemon=True)
    writer.start()
    assert len(fetch(str(pipe)).text) == 108_000
    writer.join()


def test_a_descriptor_by_its_path_works_like_a_file() -> None:
    near, far = os.pipe()
    os.write(far, b"tekst")
    os.close(far)
    assert fetch(f"/dev/fd/{near}").text == "tekst"
    os.close(near)


def test_what_is_not_there_or_no_file_is_named(tmp_path: Path) -> None:
    missing = str(tmp_path / "gone.txt")
    assert refused(missing) == f"{missing}: there is no such file. Check the path."
    assert refused(str(tmp_path)) == f"{tmp_path}: this is a folder. Give one file of it."
    link = tmp_path / "link"
    link.symlink_to(missing)
    assert refused(str(link)) == f"{link}: this link leads nowhere. The file it points at is gone."
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert "it can't be read (" in refused(str(loop))
    assert "it can't be read (" in refused("a" * 5000)
    assert "it can't be read (" in refused("nul\x00byte")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    assert refused(str(path)) == f"{path}: you may not read this file. Change its permissions."


def test_permission_is_told_from_absence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def deny(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", deny)
    assert "you may not read this file" in refused("page.txt")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_nothing_in_it_is_said(data: bytes) -> None:
    assert refused("-", io.BytesIO(data)).startswith("standard input: there is nothing in it. Give")


def test_no_name_is_no_source() -> None:
    with pytest.raises(UsageError):
        fetch("")


@pytest.mark.parametrize("address", ["https://a.example/x", "HTTP://a.example"])
def test_addresses_wait_for_later(address: str) -> None:
    assert "opening addresses is not possible yet" in refused(address)


def test_a_source_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAX_BYTES", 3 * 1024 * 1024)
    assert refused("/dev/zero") == (
        "/dev/zero: this is larger than 3 MB. Give a single page or thread."
    )
