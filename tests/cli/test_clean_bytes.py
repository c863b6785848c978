"""What hostile people write, followed to the raw bytes of every pipe and file."""

import json
from pathlib import Path

import pytest

from reader.__main__ import main
from tests.cli.program import run
from tests.hostile import HARMFUL, NASTY

THREAD = {
    "article": dict.fromkeys(("title", "author", "site", "url", "lead", "body", "caption"), NASTY),
    "notices": [NASTY],
    "comments": [
        {"id": NASTY, "author": NASTY, "body": NASTY, "permalink": NASTY, "edited_by": NASTY},
        {"id": "b", "parent": NASTY, "published_text": NASTY, "body": f"> {NASTY}\n\n{NASTY}"},
        {"id": "c", "body": f"&#27;[31m &#x9b;m &#x202e; <{NASTY}> {NASTY}. En nog een zin."},
    ],
}
PASTED = f"""Kop {NASTY}

Een eerste zin van het stuk. {NASTY}

Nog een alinea. {NASTY}

Door Jan Jansen

02-02-2026 • 20:35

3

Reacties (3)

Sorteer op:

Weergave:

Een eerste reactie over de fabriek van scharen. {NASTY}

Een tweede reactie, over de prijs van de schaar. {NASTY}

[Reactie gewijzigd door {NASTY} op 3 februari 2026 08:28]
"""
COMMANDS = {
    "show": ("show",),
    "show in ASCII": ("show", "--ascii"),
    "alone": (),
    "digest": ("digest", "--branches", "--explain"),
    "digest as Markdown": ("digest", "--to", "markdown", "--branches", "--explain"),
    "digest of the article": ("digest", "--article"),
    "digest of a search": ("digest", "--search", NASTY.replace("\x00", "")),
    "digest as JSON": ("digest", "--to", "json"),
    "export as Markdown": ("export", "--to", "markdown"),
    "export as JSON": ("export", "--to", "json", "--digest"),
}


@pytest.fixture(scope="module", params=["thread.json", "pasted.txt", "article.txt"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of each kind, with the attack wherever text can stand."""
    text = {
        "thread.json": json.dumps(THREAD),
        "pasted.txt": PASTED,
        "article.txt": f"Een stuk. {NASTY}\n\n" * 3,
    }[request.param]
    path = tmp_path_factory.mktemp("hostile") / str(request.param)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_no_harmful_byte_reaches_a_pipe(
    page: Path, command: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main([*COMMANDS[command], str(page)]) == 0
    captured = capfdbinary.readouterr()
    for data in (captured.out, captured.err):
        assert HARMFUL.search(data.decode()) is None
    assert captured.out


@pytest.mark.parametrize("command", ["digest", "export as Markdown", "export as JSON"])
def test_no_harmful_byte_reaches_a_file(page: Path, tmp_path: Path, command: str) -> None:
    output = tmp_path / "out"
    assert main([*COMMANDS[command], "-o", str(output), str(page)]) == 0
    assert HARMFUL.search(output.read_bytes().decode()) is None


def test_the_words_of_the_attack_are_still_there_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "thread.json"
    path.write_text(json.dumps(THREAD))
    shown = run("show", "--width", "1000", str(path))[0].decode()
    assert HARMFUL.search(shown) is None
    assert "␛]52;c;aGFjaw==␇" in shown
    assert "[@click=app.quit]q[/]" in shown
    assert "<script>alert(1)</script>" in shown
