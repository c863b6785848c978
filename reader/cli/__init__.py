"""The command line: one module per command, each loading what it needs when it runs."""

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from reader.cli import digest, export, keys, show, sources
from reader.cli import open as opening
from reader.model import UsageError

COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "show": show.run,
    "digest": digest.run,
    "export": export.run,
    "sources": sources.run,
    "keys": keys.run,
}
"""What the first word may be, besides a source to open."""


def run(argv: Sequence[str]) -> int:
    """Do what `argv` (without the program's name) asks; return the exit code.

    A command wins over a file of the same name: `./digest` is the file.
    """
    command = COMMANDS.get(argv[0]) if argv else None
    if command is not None:
        return command(argv[1:])
    if argv:
        _check_spelling(argv[0])
    return opening.run(argv)


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
