"""`reader digest`: the sentences that best stand for a thread."""

import argparse
import re
import sys
from collections.abc import Sequence

from reader.cli import arguments, digesting, streams
from reader.cli.known import known_ids, name_of
from reader.cli.opened import chosen_thread
from reader.cli.show import standard_width
from reader.fetch import STDIN
from reader.model import Digest, Length, Thread, UsageError
from reader.text.wrap import hang, wrap

FORMATS = ("text", "markdown", "json")

_ABOUT = """\
Prints the sentences that best stand for the comments, each word for word as its
author wrote it, with the number of the comment it comes from and of those that
say the same."""
_HEAD = re.compile(r" *(?:\d+\. )?")
_DEEPER = 3
"""Cells that a line which goes on stands to the right of the line that it goes on from: so where
our own lines below a point begin, no stranger's words do."""
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
    seen = chosen.to == "text" and _on_terminal(chosen.output)
    if not seen and not digest.points and not any(branch.points for branch in digest.branches):
        streams.say(digest.reason)
    from reader import desk

    text = desk.export_digest(thread, digest, chosen.to, explain=chosen.explain)
    if seen:
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
        "--search",
        metavar="WORDS",
        help='the digest is of those that hold all WORDS, and every "phrase in quotes"; '
        "it doesn't list them",
    )
    which.add_argument(
        "--known",
        metavar="FILE",
        help="those that are not in FILE: ids, one a line, or an earlier `export --to json`",
    )
    parser.add_argument(
        "--branches", action="store_true", help="also each top-level branch, in 1 to 3 points"
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
    known = None if chosen.known is None else known_ids(chosen.known)
    if known and thread.comments and known.isdisjoint(thread.positions()):
        streams.say(
            f"none of the ids in {name_of(chosen.known)} is in this thread: "
            "all its comments count as new"
        )
    selection = desk.select(
        thread,
        branch=chosen.branch,
        since=chosen.since,
        author=chosen.author,
        search=chosen.search,
        known=known,
    )
    return desk.digest_thread(
        thread,
        length=length,
        selection=selection,
        branches=chosen.branches,
        method=chosen.method,
        language=chosen.language,
    )


def _on_terminal(output: str | None) -> bool:
    """Whether what is written is read on a terminal at once."""
    return output in (None, "-") and sys.stdout is not None and sys.stdout.isatty()


def _wrapped(text: str, width: int) -> str:
    """Break the lines for a terminal; in a pipe each point stays on one line."""
    lines = list[str]()
    for line in text.split("\n"):
        found = _HEAD.match(line)
        head = found.group() if found else ""
        deeper = " " * (len(head) + _DEEPER)
        # The first line is broken by itself, since it has more room than those below it.
        _, end = wrap(line[len(head) :], width - len(head))[0]
        lines.append(line[: len(head) + end])
        rest = line[len(head) + end :].lstrip(" ")
        lines += hang(rest, deeper, deeper, width) if rest else ()
    return "\n".join(lines)
