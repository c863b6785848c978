"""Gets the bytes of a source, from a file or from standard input, and decodes them."""

import re
import sys
from pathlib import Path, PurePath
from typing import BinaryIO

from reader.model.document import Document
from reader.model.errors import SourceError, UsageError
from reader.text.decode import decode

STDIN = "-"
"""The source that means standard input."""
_MEGABYTE = 1024 * 1024
MAX_BYTES = 256 * _MEGABYTE
"""A source larger than this is refused: no page is, and an endless one would fill the memory."""

_STDIN_NAME = "standard input"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_MEDIA_TYPES = {
    ".atom": "application/atom+xml",
    ".eml": "message/rfc822",
    ".htm": "text/html",
    ".html": "text/html",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".markdown": "text/markdown",
    ".mbox": "application/mbox",
    ".md": "text/markdown",
    ".rss": "application/rss+xml",
    ".txt": "text/plain",
    ".xhtml": "application/xhtml+xml",
    ".xml": "application/xml",
}


def fetch(source: str, stdin: BinaryIO | None = None) -> Document:
    """Read `source`, a path or "-" for `stdin` (the process's own by default), to its end.

    Pipes and devices work like files. Raises SourceError where there is nothing that could be
    read as text, and UsageError rather than wait for a page to be typed at a terminal.
    """
    if _ADDRESS.match(source):
        raise SourceError(
            "opening addresses is not possible yet",
            where=source,
            remedy="Save the page or paste its text into a file, and open that.",
        )
    if not source:
        raise UsageError("the source has no name", remedy="Give a file's path, or - for a pipe.")
    if source == STDIN:
        where, data = _STDIN_NAME, _read_stdin(stdin)
    else:
        where, data = source, _read_file(source)
    if len(data) > MAX_BYTES:
        raise SourceError(
            f"this is larger than {MAX_BYTES // _MEGABYTE} MB",
            where=where,
            remedy="Give a single page or thread.",
        )
    text, encoding, notices = decode(data, where)
    if not text or text.isspace():
        raise SourceError(
            "there is nothing in it", where=where, remedy="Give a page saved or pasted as text."
        )
    media_type = _MEDIA_TYPES.get(PurePath(source).suffix.lower())
    return Document(source, data, text, encoding, media_type, notices)


def _read_stdin(stdin: BinaryIO | None) -> bytes:
    if stdin is None and sys.stdin is not None:
        stdin = sys.stdin.buffer
    if stdin is None:
        raise _nothing_piped(_STDIN_NAME)
    try:
        return _read(stdin, _STDIN_NAME)
    except OSError as error:
        raise _failed(_STDIN_NAME, error) from error


def _read_file(source: str) -> bytes:
    path = Path(source)
    try:
        with path.open("rb") as file:
            return _read(file, source)
    except FileNotFoundError as error:
        raise _not_found(source) from error
    except IsADirectoryError as error:
        raise SourceError(
            "this is a folder", where=source, remedy="Give one file of it."
        ) from error
    except PermissionError as error:
        raise SourceError(
            "you may not read this file", where=source, remedy="Change its permissions."
        ) from error
    except (OSError, ValueError) as error:
        raise _failed(source, error) from error


def _read(file: BinaryIO, where: str) -> bytes:
    """Read to the end, or to just beyond what is too much."""
    if file.isatty():
        raise _nothing_piped(where)
    chunks, size = list[bytes](), 0
    while size <= MAX_BYTES and (chunk := file.read(_MEGABYTE)):
        chunks.append(chunk)
        size += len(chunk)
    return b"".join(chunks)


def _nothing_piped(where: str) -> UsageError:
    return UsageError(
        "nothing is piped in",
        where=where,
        remedy="Give a file's path, or pipe a page in: reader < page.txt",
    )


def _not_found(source: str) -> SourceError:
    if Path(source).is_symlink():
        return SourceError(
            "this link leads nowhere", where=source, remedy="The file it points at is gone."
        )
    return SourceError("there is no such file", where=source, remedy="Check the path.")


def _failed(where: str, error: OSError | ValueError) -> SourceError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SourceError(
        f"it can't be read ({reason})", where=where, remedy="Try a copy of it elsewhere."
    )
