"""The command line: one module per command, each loading what it needs when it runs."""

from collections.abc import Callable, Mapping, Sequence

from reader.cli import digest, export, show, sources
from reader.cli import open as opening

COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "show": show.run,
    "digest": digest.run,
    "export": export.run,
    "sources": sources.run,
}
"""What the first word may be, besides a source to open."""


def run(argv: Sequence[str]) -> int:
    """Do what `argv` (without the program's name) asks; return the exit code.

    A command wins over a file of the same name: `./digest` is the file.
    """
    command = COMMANDS.get(argv[0]) if argv else None
    return opening.run(argv) if command is None else command(argv[1:])
