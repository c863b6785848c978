"""`reader digest`: the sentences that best stand for a thread."""

import re
import sys
from collections.abc import Sequence

from reader.cli import arguments, streams
from reader.cli.show import standard_width
from reader.model import Length
from reader.text.wrap import hang

FORMATS = ("text", "markdown", "json")

_ABOUT = """\
Prints the sentences that best stand for the comments, each word for word as its
author wrote it and with the number of the comment it comes from."""
_NUMBERED = re.compile(r" *\d+\. ")


def run(argv: Sequence[str]) -> int:
    """Print the digest that `argv` asks for."""
    chosen = _parser().parse_args(argv)
    source = arguments.chosen_source(chosen)
    streams.check(chosen.output, force=chosen.force)
    from reader import desk

    thread = desk.open_thread(source, source_name=chosen.source_name)
    streams.say(*thread.notices)
    digest = desk.digest_thread(
        thread, length=Length(points=chosen.points), branches=chosen.branches, method=chosen.method
    )
    if not digest.points:
        streams.say("there is nothing here that a digest could be made of")
    text = desk.export_digest(thread, digest, chosen.to)
    if chosen.to == "text" and chosen.output is None and sys.stdout and sys.stdout.isatty():
        text = _wrapped(text, standard_width())
    streams.write(text, chosen.output, force=chosen.force)
    return 0


def _parser() -> arguments.Parser:
    parser = arguments.Parser("reader digest", _ABOUT)
    arguments.add_source(parser)
    parser.add_argument(
        "--points",
        type=arguments.positive,
        metavar="N",
        help="at most N sentences (default: as many as suit the thread)",
    )
    parser.add_argument(
        "--branches", action="store_true", help="also a digest of each top-level branch"
    )
    parser.add_argument("--method", metavar="NAME", help="the summariser (default: lexrank)")
    parser.add_argument("--to", choices=FORMATS, default="text", help="default: text")
    arguments.add_output(parser)
    return parser


def _wrapped(text: str, width: int) -> str:
    """Break the lines for a terminal; in a pipe each point stays on one line."""
    lines = list[str]()
    for line in text.split("\n"):
        found = _NUMBERED.match(line)
        first = "" if found is None else found.group()
        lines += hang(line[len(first) :], first, " " * len(first), width)
    return "\n".join(lines)
