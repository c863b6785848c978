"""The command line: one module per command, each loading what it needs when it runs."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

from reader.model import UsageError

COMMANDS = ("show", "digest", "export", "sources", "keys")
"""What the first word may be, besides a source to open; each has a module of that name."""


def run(argv: Sequence[str]) -> int:
    """Do what `argv` (without the program's name) asks; return the exit code.

    A command wins over a file of the same name: `./digest` is the file.
    """
    if argv and argv[0] in COMMANDS:
        return _command(argv[0])(argv[1:])
    if argv:
        _check_spelling(argv[0])
    return _command("open")(argv)


def _command(name: str) -> Callable[[Sequence[str]], int]:
    # Whoever opens a thread doesn't wait for the other commands to be loaded.
    run: Callable[[Sequence[str]], int] = import_module(f"reader.cli.{name}").run
    return run


def _check_spelling(word: str) -> None:
    """Raise UsageError where a word is no file, but nearly a command."""
    if not word.isalpha() or Path(word).exists():
        return
    near = get_close_matches(word, COMMANDS, 1, 0.75)
    if near:
        raise UsageError(
            f"there is no command and no file called {word}",
            remedy=f"Did you mean `reader {near[0]}`?",
        )
