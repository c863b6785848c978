"""`reader SOURCE`: opens a thread in the terminal."""

import argparse
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from reader.cli import arguments, reading, streams, terminal
from reader.library.asked import Wanted
from reader.settings.settings import PRESETS

_ABOUT = """\
Reads a news article together with its comment thread in the terminal."""
_MORE = """\
commands:
  show      print the article and the comments as plain text
  digest    print the sentences that best stand for the comments
  export    write Markdown or JSON
  sources   list what can be read
  keys      list the keys of the screen
`reader COMMAND --help` says more about each. A file called like a command opens
as ./show. Without a terminal to draw on, `reader SOURCE` does what `show` does."""


def run(argv: Sequence[str]) -> int:
    """Open what `argv` names on the screen, or print it where there is none."""
    chosen = _parser().parse_args(argv)
    source = arguments.chosen_source(chosen)
    if not terminal.can_draw():
        from reader.cli.show import show

        return show(source, source_name=chosen.source_name)
    wanted = Wanted(source, chosen.source_name, terminal.piped(), keep=not chosen.private)
    being_read = reading.start(wanted)
    # Imported while the thread is being read.
    from reader import tui
    from reader.settings import load

    settings, warnings = load()
    settings = replace(
        settings,
        preset=chosen.preset or settings.preset,
        ascii=chosen.ascii or settings.ascii,
        mouse=chosen.mouse and settings.mouse,
    )
    streams.say(*warnings)
    keeper = reading.keeper(being_read, private=chosen.private)
    try:
        tui.run(
            being_read.thread,
            source,
            theme=chosen.theme,
            settings=settings,
            warnings=warnings,
            keeper=keeper,
            maker=being_read.maker,
        )
    finally:
        streams.say(*filter(None, [keeper.close()]))
    return 0


def _parser() -> arguments.Parser:
    parser = arguments.Parser("reader", _ABOUT, epilog=_MORE)
    arguments.add_source(parser)
    parser.add_argument("--theme", metavar="NAME", help="the colours to start with")
    parser.add_argument(
        "--no-mouse", dest="mouse", action="store_false", help="leave the mouse to the terminal"
    )
    parser.add_argument(
        "--keys",
        dest="preset",
        metavar="PRESET",
        choices=PRESETS,
        help=f"the keys to start with: {' or '.join(PRESETS)}",
    )
    parser.add_argument("--ascii", action="store_true", help="draw lines and marks in ASCII only")
    parser.add_argument(
        "--private", action="store_true", help="keep nothing of this visit, not even the thread"
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and leave")
    return parser


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print it and leave."""
        from importlib.metadata import PackageNotFoundError, version

        name = "unknown: this checkout is not installed"
        with suppress(PackageNotFoundError):
            name = version("thread-reader")
        streams.write(f"reader {name}\n")
        parser.exit()
