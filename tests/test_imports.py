"""What is imported when: the screen's libraries and sumy are slow, so they wait until wanted."""

import json
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import reader
from tests.terminal import ROOT

SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"
SCREEN = {"textual", "rich"}
ALLOWED = (
    "reader.tui",
    "reader.cli",
    "reader.__main__",
    "reader.digests.keywords",
    "reader.digests.methods.",
    "reader.digests.sumy_",
    "reader.digests.thread.",
)
"""What may load them: the screen, the commands, and the summarisers once they are wanted."""
DIGEST = {"sumy", "nltk", "numpy", "punkt", "stopwordsiso"}


def loaded_by(code: str) -> set[str]:
    """The top-level packages that a fresh interpreter has loaded after running `code`."""
    code += "\nimport json, sys; print(json.dumps(sorted({n.split('.')[0] for n in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_no_module_outside_the_screen_and_the_commands_loads_textual_rich_or_sumy() -> None:
    headless = [
        module.name
        for module in pkgutil.walk_packages(reader.__path__, "reader.")
        if not module.name.startswith(ALLOWED)
    ]
    assert len(headless) > 10
    assert not loaded_by(f"import {', '.join(headless)}") & (SCREEN | {"sumy", "nltk", "numpy"})


def test_opening_a_page_loads_no_summariser_and_no_screen() -> None:
    code = f"from reader.desk import open_thread; assert open_thread({str(SEED)!r}).comments"
    assert not loaded_by(code) & (SCREEN | DIGEST)


def test_no_library_is_loaded_before_there_is_one_or_something_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    code = (
        "from reader import desk\n"
        "from reader.library.asked import Wanted\n"
        "import reader.cli.open, reader.library.keeper, reader.library.opening, reader.tui\n"
        f"assert desk.opening(Wanted({str(SEED)!r}, keep=False)).read().read.comments"
    )
    assert "sqlite3" not in loaded_by(code)


def test_a_digest_loads_sumy() -> None:
    code = (
        "from reader.desk import digest_thread, open_thread\n"
        f"assert digest_thread(open_thread({str(SEED)!r})).points"
    )
    assert "sumy" in loaded_by(code)


def test_the_screen_itself_loads_no_summariser() -> None:
    assert not loaded_by("import reader.tui.app") & DIGEST
