"""Reads which comments are known already: a list of ids, or an earlier export."""

import io
import sys
from pathlib import Path

from reader.fetch import STDIN
from reader.model import SourceError, UsageError


def known_ids(path: str) -> frozenset[str]:
    """Return the ids in the file at `path`, or on standard input where that is "-".

    One stands on each line, or all of them in a thread as `reader export --to json` writes it.
    Raises UsageError where the file can't be read, or is JSON but no thread.
    """
    data = _bytes(path)
    text = data.decode("utf-8-sig", "replace")
    if text.lstrip().startswith("{"):
        from reader import desk

        try:
            thread = desk.open_thread(STDIN, source_name="thread-json", stdin=io.BytesIO(data))
        except SourceError as error:
            raise UsageError(
                error.what,
                where=name_of(path),
                remedy="--known takes ids, one a line, or what `export --to json` wrote.",
            ) from error
        return frozenset(comment.id for comment in thread.comments)
    return frozenset(line.strip() for line in text.split("\n") if line.strip())


def name_of(path: str) -> str:
    """Return what people call the file at `path`."""
    return "standard input" if path == STDIN else path


def _bytes(path: str) -> bytes:
    if path == STDIN and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError(
            "nothing is piped in", where="--known", remedy="Give a file, or pipe ids in."
        )
    try:
        return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(
            f"it can't be read ({reason})", where=path, remedy="--known takes a file of ids."
        ) from error
