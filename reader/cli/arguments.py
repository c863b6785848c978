"""What the commands' arguments have in common."""

import argparse
import sys
from collections.abc import Callable
from typing import NoReturn

from reader.cli import streams
from reader.fetch import STDIN
from reader.model import UsageError

MIN_WIDTH, MAX_WIDTH = 20, 1000
"""Bounds of --width, in cells."""


class Parser(argparse.ArgumentParser):
    """Takes options by their whole names only, and reports wrong use as one of our errors."""

    more: Callable[[], str] | None = None
    """Tells what stands below the help and takes a while to know."""

    def __init__(self, prog: str, description: str, *, epilog: str | None = None) -> None:
        super().__init__(
            prog,
            description=description,
            epilog=epilog,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (argparse's interface.)
        """Print the help the way all data is printed."""
        if self.more is not None:
            self.epilog = self.more()
        streams.write(self.format_help())

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of leaving the program."""
        raise UsageError(message, remedy=f"`{self.prog} --help` says what is possible.")


def add_source(parser: Parser) -> None:
    """Add SOURCE and --from."""
    parser.add_argument(
        "source", nargs="?", metavar="SOURCE", help="a file's path, or - for standard input"
    )
    parser.add_argument(
        "--from",
        dest="source_name",
        metavar="NAME",
        help="read it as this kind of source (`reader sources` lists them)",
    )


def add_output(parser: Parser) -> None:
    """Add -o and --force."""
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="write to FILE instead of standard output"
    )
    parser.add_argument("--force", action="store_true", help="let -o replace a file that exists")


def chosen_source(arguments: argparse.Namespace) -> str:
    """Return SOURCE, or "-" where there is none and something is piped in."""
    source: str | None = arguments.source
    if source is not None and source != STDIN:
        return source
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError(
            "there is nothing to read",
            remedy="Give a file (reader page.txt) or pipe one in (reader < page.txt); "
            "`reader --help` says more.",
        )
    return STDIN


def width(text: str) -> int:
    """Return a width in cells, for argparse."""
    cells = positive(text)
    if not MIN_WIDTH <= cells <= MAX_WIDTH:
        raise argparse.ArgumentTypeError(f"{text} is not between {MIN_WIDTH} and {MAX_WIDTH}")
    return cells


def positive(text: str) -> int:
    """Return a whole number of 1 or more, for argparse."""
    if not (text.isascii() and text.isdecimal() and len(text) < 10 and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)
