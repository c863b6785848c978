"""`reader digest`: the sentences that best stand for a thread."""

import argparse
import re
import sys
from collections.abc import Sequence

from reader.cli import arguments, digesting, streams
from reader.cli.known import known_ids
from reader.cli.opened import chosen_thread
from reader.cli.show import standard_width
from reader.fetch import STDIN
from reader.model import Digest, Length, Thread, UsageError
from reader.text.wrap import hang

FORMATS = ("text", "markdown", "json")

_ABOUT = """\
Prints the sentences that best stand for the comments, each word for word as its
author wrote it, with the number of the comment it comes from and of those that
say nearly the same."""
_NOTHING = "there is nothing here that a digest could be made of"
_HEAD = re.compile(r" *(?:\d+\. )?")
_SELECTING = ("since", "author", "search", "known")
_REFUSED = {
    "article": ("branches", "branch", *_SELECTING),
    "branches": ("branch", *_SELECTING),
}
"""What makes no sense together."""


def run(argv: Sequence[str]) -> int:
    """Print the digest that `argv` asks for."""
    chosen = _parser().parse_args(argv)
    _check(chosen)
    digesting.check(chosen)
    thread = chosen_thread(chosen)
    digest = _digest(thread, chosen)
    if not digest.points and not any(branch.points for branch in digest.branches):
        streams.say(digest.reason or _NOTHING)
    from reader import desk

    text = desk.export_digest(thread, digest, chosen.to, explain=chosen.explain)
    if chosen.to == "text" and chosen.output is None and sys.stdout and sys.stdout.isatty():
        text = _wrapped(text, standard_width())
    streams.write(text, chosen.output, force=chosen.force)
    return 0


def _parser() -> arguments.Parser:
    parser = arguments.Parser("reader digest", _ABOUT)
    arguments.add_source(parser)
    digesting.add_length(parser)
    which = parser.add_argument_group("which comments (several of these narrow it down)")
    which.add_argument(
        "--branch", metavar="ID", help="this comment (its id or its number) and its replies"
    )
    which.add_argument(
        "--since",
        type=digesting.moment,
        metavar="TIME",
        help="those published at TIME or later: 2026-02-02, 2026-02-02T20:35, or 90m, 12h, 2d, "
        "3w ago",
    )
    which.add_argument("--author", metavar="NAME", help="those by NAME")
    which.add_argument(
        "--search", metavar="WORDS", help='those with all WORDS, and every "phrase in quotes"'
    )
    which.add_argument(
        "--known",
        metavar="FILE",
        help="those that are not in FILE: ids, one a line, or an earlier `export --to json`",
    )
    parser.add_argument(
        "--branches", action="store_true", help="also a digest of each top-level branch"
    )
    parser.add_argument(
        "--article", action="store_true", help="a digest of the article instead of the comments"
    )
    digesting.add_method(parser)
    parser.add_argument(
        "--explain", action="store_true", help="say of each sentence why it was chosen"
    )
    parser.add_argument("--to", choices=FORMATS, default="text", help="default: text")
    arguments.add_output(parser)
    return parser


def _check(chosen: argparse.Namespace) -> None:
    """Raise UsageError where two options contradict each other."""
    for name, others in _REFUSED.items():
        for other in others:
            if getattr(chosen, name) and getattr(chosen, other) not in (None, False):
                raise UsageError(
                    f"--{name} and --{other} don't go together", remedy="Leave one of them out."
                )
    if chosen.known == STDIN and chosen.source in (None, STDIN):
        raise UsageError(
            "standard input can't be both the source and the list of --known",
            remedy="Give one of them as a file.",
        )


def _digest(thread: Thread, chosen: argparse.Namespace) -> Digest:
    """Make the digest of what was chosen."""
    from reader import desk

    length = Length(points=chosen.points, words=chosen.words, share=chosen.share)
    if chosen.article:
        return desk.digest_article(
            thread, length=length, method=chosen.method, language=chosen.language
        )
    selected = [getattr(chosen, name) is not None for name in _SELECTING]
    if chosen.branch is not None and not any(selected):
        return desk.digest_of_branch(
            thread, chosen.branch, length=length, method=chosen.method, language=chosen.language
        )
    selection = desk.select(
        thread,
        branch=chosen.branch,
        since=chosen.since,
        author=chosen.author,
        search=chosen.search,
        known=None if chosen.known is None else known_ids(chosen.known),
    )
    return desk.digest_thread(
        thread,
        length=length,
        selection=selection,
        branches=chosen.branches,
        method=chosen.method,
        language=chosen.language,
    )


def _wrapped(text: str, width: int) -> str:
    """Break the lines for a terminal; in a pipe each point stays on one line."""
    lines = list[str]()
    for line in text.split("\n"):
        found = _HEAD.match(line)
        head = found.group() if found else ""
        lines += hang(line[len(head) :], head, " " * len(head), width)
    return "\n".join(lines)
