"""`reader show`: the article and the comments as plain text."""

import shutil
import sys
from collections.abc import Sequence

from reader.cli import arguments, streams
from reader.cli.opened import thread_in

PIPED_WIDTH = 80
"""Cells a line where no terminal says how wide it is."""
WIDEST = 100
"""Longer lines are hard to read: a wider terminal isn't filled."""

_ABOUT = """\
Prints the article and its comments as plain text: numbered, wrapped, and
indented as they answer each other. There are no escape codes in it.

With --plain nothing is drawn or indented, for a screen reader or a tool: each
comment begins with a line that says its number, its author, whom it answers and
how deep it stands, and every paragraph is one line."""


def run(argv: Sequence[str]) -> int:
    """Print the thread that `argv` names."""
    parser = arguments.Parser("reader show", _ABOUT)
    arguments.add_source(parser)
    parser.add_argument(
        "--width",
        type=arguments.width,
        metavar="N",
        help="wrap at N cells (default: the terminal's width up to 100, 80 in a pipe; with "
        "--plain not at all)",
    )
    parser.add_argument(
        "--ascii", action="store_true", help="draw only with ASCII characters around the text"
    )
    parser.add_argument(
        "--plain", action="store_true", help="say everything in words, for a screen reader"
    )
    chosen = parser.parse_args(argv)
    return show(
        arguments.chosen_source(chosen),
        source_name=chosen.source_name,
        width=chosen.width,
        ascii_only=chosen.ascii,
        plain=chosen.plain,
    )


def show(
    source: str,
    *,
    source_name: str | None = None,
    width: int | None = None,
    ascii_only: bool = False,
    plain: bool = False,
) -> int:
    """Print the thread in `source`, at the width that suits standard output."""
    thread = thread_in(source, source_name)
    from reader import desk

    if plain:
        streams.pour(desk.show_plain(thread, width=width))
    else:
        cells = standard_width() if width is None else width
        streams.pour(desk.show_thread(thread, width=cells, ascii_only=ascii_only))
    return 0


def standard_width() -> int:
    """Return how many cells a line on standard output should have."""
    if sys.stdout is None or not sys.stdout.isatty():
        return PIPED_WIDTH
    columns = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    return max(arguments.MIN_WIDTH, min(columns, WIDEST))
