"""`reader export`: a thread, or a branch of it, for other programs."""

import argparse
from collections.abc import Sequence

from reader.cli import arguments, digesting, streams
from reader.cli.opened import chosen_thread
from reader.model import UsageError

FORMATS = ("markdown", "json")

_ABOUT = """\
Writes the article and its comments as Markdown (with a digest, for reading and
keeping) or as JSON (whole, for other programs; every command reads it back)."""


def run(argv: Sequence[str]) -> int:
    """Write what `argv` asks for."""
    chosen = _parser().parse_args(argv)
    digesting.check(chosen)
    from reader.exports import has_digest

    if (chosen.method or chosen.language) and not has_digest(chosen.to, asked=chosen.digest):
        raise UsageError(
            "--method and --language are about a digest, and none is exported",
            remedy="Add --digest to have one.",
        )
    thread = chosen_thread(chosen)
    from reader import desk

    text = desk.export_thread(
        thread,
        chosen.to,
        branch=chosen.branch,
        digest=chosen.digest,
        method=chosen.method,
        language=chosen.language,
    )
    streams.write(text, chosen.output, force=chosen.force)
    return 0


def _parser() -> arguments.Parser:
    parser = arguments.Parser("reader export", _ABOUT)
    arguments.add_source(parser)
    parser.add_argument("--to", choices=FORMATS, required=True, help="the format")
    parser.add_argument(
        "--branch", metavar="ID", help="only this comment (its id or its number) and its replies"
    )
    parser.add_argument(
        "--digest",
        action=argparse.BooleanOptionalAction,
        help="with or without a digest (default: with one in Markdown, without in JSON)",
    )
    digesting.add_method(parser)
    arguments.add_output(parser)
    return parser
