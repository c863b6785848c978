"""The commands: data on standard output, talk on standard error, and an exit code that says it."""

import json
from pathlib import Path

import pytest

from reader import exports
from reader.cli import COMMANDS, digest, export
from reader.exports.thread_json import export as as_json
from reader.model import Article, Comment, Thread, arrange
from tests.cli.program import Tell

COMMENTS = arrange(
    [
        Comment("a", body="Een zin over de scharen van de fabrikant.", author="Jan"),
        Comment("b", "a", body="Een zin over de prijs van de schaar.", link="stated"),
        Comment("c", body="Een laatste zin over iets anders dan scharen."),
    ]
).comments
THREAD = Thread("test", Article("De kop"), COMMENTS, ("something was odd",))


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.json"
    path.write_text(as_json(THREAD, None))
    return str(path)


def test_show_prints_the_thread_and_tells_what_was_odd(tell: Tell, page: str) -> None:
    out, err = tell("show", page)
    assert out.startswith("De kop\n══════\n")
    assert "│ 2 · no author given · depth 1 · answers 1\n" in out
    assert err == "reader: something was odd\n"


def test_show_obeys_width_and_ascii(tell: Tell, page: str) -> None:
    out, _ = tell("show", page, "--width", "30", "--ascii")
    assert out.isascii()
    assert max(map(len, out.split("\n"))) <= 30


def test_show_says_everything_in_words_for_those_who_listen(tell: Tell, page: str) -> None:
    out, _ = tell("show", page, "--plain")
    assert "\n\n2. no author given, answers 1 by Jan, depth 1\nEen zin over de prijs" in out
    wrapped, _ = tell("show", page, "--plain", "--width", "30")
    assert max(map(len, wrapped.split("\n"))) <= 30


def test_without_a_terminal_a_source_alone_is_shown(tell: Tell, page: str) -> None:
    assert tell(page) == tell("show", page)


def test_digest_prints_points_with_their_comments(tell: Tell, page: str) -> None:
    out, _ = tell("digest", page, "--points", "2", "--branches")
    assert "1. Een zin over de scharen van de fabrikant. — comment 1 (Jan)\n" in out
    assert "\nComment 1: 1 reply, 1 person\n" in out
    value = json.loads(tell("digest", page, "--to", "json")[0])
    assert value["format"] == "reader-digest"
    assert tell("digest", page, "--to", "markdown")[0].startswith("# Digest of De kop\n")


def test_an_article_without_comments_has_no_digest(tell: Tell, tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    path.write_text(as_json(Thread("test", Article("T", body="Een zin.")), None))
    out, err = tell("digest", str(path))
    assert err.startswith("reader: There are no comments")
    reason = err.removeprefix("reader: ")
    assert out.endswith(f"\n\n{reason}")
    assert json.loads(tell("digest", str(path), "--to", "json")[0])["reason"] == reason.strip()


def test_export_writes_markdown_and_json(tell: Tell, page: str) -> None:
    assert tell("export", page, "--to", "json")[0] == as_json(THREAD, None)
    out, _ = tell("export", page, "--to", "markdown")
    assert "\n## Digest\n" in out
    out, _ = tell("export", page, "--to", "markdown", "--no-digest", "--branch", "a")
    assert "\n## Digest\n" not in out
    assert "iets anders" not in out


def test_the_formats_on_offer_are_those_there_are() -> None:
    assert set(export.FORMATS) == set(exports.THREAD)
    assert set(digest.FORMATS) == set(exports.DIGEST)


def test_sources_lists_what_can_be_read(tell: Tell) -> None:
    out, _ = tell("sources")
    assert "thread-json    the JSON that" in out
    assert len(out.splitlines()) >= 3


def test_a_file_is_written_once_and_replaced_only_by_force(tell: Tell, page: str) -> None:
    output = f"{page}.out"
    assert tell("export", page, "--to", "json", "-o", output)[0] == ""
    assert Path(output).read_text() == as_json(THREAD, None)
    _, err = tell("digest", page, "-o", output, code=2)
    assert err == f"reader: {output}: this file exists. Replace it with --force.\n"
    assert Path(output).read_text() == as_json(THREAD, None)
    tell("digest", page, "-o", output, "--force")
    assert Path(output).read_text().startswith("De kop (from 3 comments")


def test_a_file_that_cannot_be_written_is_named(tell: Tell, page: str, tmp_path: Path) -> None:
    _, err = tell("digest", page, "-o", str(tmp_path), code=2)
    assert err.endswith(f"{tmp_path}: this is a folder. Give a file's name.\n")
    _, err = tell("digest", page, "-o", str(tmp_path / "no" / "x"), code=2)
    assert "it can't be written (No such file or directory)" in err


def test_a_hyphen_for_the_output_is_standard_output(tell: Tell, page: str) -> None:
    assert tell("digest", page, "-o", "-") == tell("digest", page)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "--width", "5", "x"), "argument --width: 5 is not between 20 and 1000"),
        (("show", "--width", "wide", "x"), "argument --width: 'wide' is not a whole number"),
        (("digest", "--points", "0", "x"), "argument --points: '0' is not a whole number above 0"),
        (("export", "x"), "the following arguments are required: --to"),
        (("export", "x", "--to", "html"), "argument --to: invalid choice: 'html'"),
        (("show", "--wid", "50", "x"), "unrecognized arguments: --wid"),
        (("show", "x", "y"), "unrecognized arguments: y"),
        (
            ("digset", "x"),
            "there is no command and no file called digset. Did you mean `reader dig",
        ),
        (("show", "--from", "thread-jsn", "x"), "there is no source called thread-jsn"),
        (("show", ""), "the source has no name"),
    ],
)
def test_wrong_use_is_said_in_one_line(tell: Tell, arguments: tuple[str, ...], said: str) -> None:
    out, err = tell(*arguments, code=2)
    assert out == ""
    assert err.startswith(f"reader: {said}")
    assert err.count("\n") == 1


def test_a_bad_source_is_said_in_one_line(tell: Tell, tmp_path: Path) -> None:
    for command in ((), ("show",), ("digest",), ("export", "--to", "json")):
        out, err = tell(*command, str(tmp_path / "gone.txt"), code=1)
        assert out == ""
        assert err == f"reader: {tmp_path}/gone.txt: there is no such file. Check the path.\n"


def test_a_name_with_an_escape_sequence_is_told_without_it(tell: Tell) -> None:
    _, err = tell("show", "x\x1b[31m\n\u202e.txt", code=1)
    assert err.startswith("reader: x␛[31m .txt: there is no such file")


def test_a_branch_that_is_not_there_is_wrong_use(tell: Tell, page: str) -> None:
    _, err = tell("export", page, "--to", "json", "--branch", "zz", code=2)
    assert "there is no comment 'zz'. Give an id, or a number up to 3" in err


def test_a_command_wins_over_a_file_of_its_name(
    tell: Tell, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in COMMANDS:
        Path(command).write_text(Path(page).read_text())
        assert tell(f"./{command}")[0].startswith("De kop\n")
    assert tell("sources")[0].startswith("thread-json")
    assert tell("show", "show")[0].startswith("De kop\n")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help(tell: Tell, command: str) -> None:
    out, err = tell(*filter(None, (command, "--help")))
    assert out.startswith(f"usage: reader {command}".rstrip())
    assert err == ""


def test_the_version_is_told(tell: Tell) -> None:
    assert tell("--version")[0].startswith("reader ")


def test_a_bug_is_one_line_and_a_traceback_only_on_request(
    tell: Tell, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> str:
        raise KeyError("x\nx")

    monkeypatch.setattr("reader.desk.show_thread", broken)
    _, err = tell("show", page, code=1)
    bug = "reader: this is a bug (KeyError: 'x\\nx'). Please report it; READER_DEBUG=1 shows where"
    assert err.splitlines()[1:] == [f"{bug} it is."]
    monkeypatch.setenv("READER_DEBUG", "1")
    assert "Traceback" in tell("show", page, code=1)[1]


@pytest.mark.parametrize(("failure", "code"), [(KeyboardInterrupt, 130), (MemoryError, 1)])
def test_other_ends_are_quiet_too(
    tell: Tell, page: str, monkeypatch: pytest.MonkeyPatch, failure: type, code: int
) -> None:
    def stop(*_: object, **__: object) -> str:
        raise failure

    monkeypatch.setattr("reader.cli.streams.silence", lambda: None)
    monkeypatch.setattr("reader.desk.opening", stop)
    out, err = tell("show", page, code=code)
    assert out == ""
    assert err.count("\n") <= 1
