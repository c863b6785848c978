"""How the program behaves among others: locales, pipes, signals, and what it loads."""

import io
import json
import os
import signal
import subprocess
import sys
from itertools import count, islice
from pathlib import Path

import pytest

from reader.cli import streams
from tests.cli.program import ARTICLE, PAGE, READER, environment, run
from tests.terminal import ROOT

ASCII_LOCALE = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


@pytest.mark.parametrize(
    "env", [ASCII_LOCALE, {"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "nl_NL@euro"}]
)
def test_output_is_utf_8_whatever_the_locale(env: dict[str, str]) -> None:
    out, _ = run("show", str(ARTICLE), env=env)
    assert "14‑jarige" in out.decode()
    _, err = run("show", "één.txt", env=env, code=1)
    assert "één.txt: there is no such file" in err.decode()


@pytest.mark.parametrize(
    "command", [("show",), ("show", "--plain"), ("export", "--to", "json"), ("--help",)]
)
def test_a_closed_pipe_ends_quietly(command: tuple[str, ...], tmp_path: Path) -> None:
    comments = [{"id": str(n), "body": "Een zin. " * 20} for n in range(2000)]
    page = tmp_path / "page.json"
    page.write_text(json.dumps({"comments": comments}))
    near, far = os.pipe()
    os.close(near)
    done = subprocess.run(
        [*READER, *command, str(page)],
        stdout=far,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    os.close(far)
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_nobody_reads_any_more_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made = count()

    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())
    with pytest.raises(BrokenPipeError):
        streams.pour("a line" * 10 for _ in islice(made, 1_000_000))
    assert next(made) < 2_000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize("command", [("show", str(ARTICLE)), ("--help",)])
def test_a_full_disk_is_told(command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*READER, *command],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert (
        done.stderr.decode()
        .splitlines()[-1]
        .startswith("reader: standard output can't be written (No space left on device)")
    )


def test_a_closed_standard_output_or_error_is_no_bug() -> None:
    closing = "exec 1>&-; exec " + " ".join([*READER, "show", str(ARTICLE)])
    _, err = run(argv=["sh", "-c", closing], code=1)
    assert err.decode().splitlines()[-1].startswith("reader: standard output is closed")
    closing = "exec 2>&-; exec " + " ".join([*READER, "show", "gone.txt"])
    assert run(argv=["sh", "-c", closing], code=1) == (b"", b"")


def test_an_empty_standard_input_never_hangs() -> None:
    for arguments in ((), ("-",), ("show",), ("digest", "-"), ("export", "--to", "json")):
        out, err = run(*arguments, code=1)
        assert out == b""
        assert err.startswith(b"reader: standard input: there is nothing in it.")
    closing = "exec 0<&-; exec " + " ".join(READER)
    _, err = run(argv=["sh", "-c", closing], code=2)
    assert err.startswith(b"reader: there is nothing to read. Give a file")


def test_a_page_can_be_piped_in() -> None:
    page = ARTICLE.read_bytes()
    shown = run("show", str(ARTICLE))
    assert run(stdin=page) == shown
    assert run("show", "-", stdin=page) == shown
    assert run("show", "/dev/stdin", stdin=page) == shown


def test_ctrl_c_leaves_at_once_and_quietly(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [*READER, "show", str(pipe)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment(),
        # Else it would be ignored where whoever runs the tests ignores it, as shells do behind &.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    with process, pipe.open("wb"):  # Opens when the program has begun to read.
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_no_color_and_dumb_terminals_change_nothing_in_a_pipe() -> None:
    plain = run("show", str(ARTICLE))
    for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"FORCE_COLOR": "1"}, {"COLUMNS": "30"}):
        assert run("show", str(ARTICLE), env=env) == plain


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--help"], {"textual", "rich", "sumy", "nltk", "numpy", "markdown_it"}),
        (["digest", "--help"], {"textual", "rich", "sumy", "nltk", "numpy", "markdown_it"}),
        (["show", str(PAGE)], {"textual", "rich", "sumy", "nltk", "numpy"}),
        (["export", str(PAGE), "--to", "json"], {"textual", "rich", "sumy", "nltk", "numpy"}),
        (["digest", str(PAGE)], {"textual", "rich"}),
    ],
)
def test_a_command_loads_only_what_it_needs(arguments: list[str], unwanted: set[str]) -> None:
    code = (
        "import sys; from reader.__main__ import main; main(sys.argv[1:]); "
        "print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    _, err = run(*arguments, argv=[sys.executable, "-c", code])
    assert not set(err.decode().splitlines()[-1].split()) & unwanted


def test_what_was_exported_is_read_back() -> None:
    exported, _ = run("export", str(PAGE), "--to", "json")
    assert run("export", "-", "--to", "json", stdin=exported)[0] == exported
