"""Where the commands write: data to standard output or a file, talk to standard error."""

import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.model import ReaderError, UsageError
from reader.text.clean import clean

_PORTION = 1 << 16
"""Characters that are written at once."""


def prepare() -> None:
    """Make both streams UTF-8, whatever the locale; what can't be encoded becomes "?"."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(*messages: object) -> None:
    """Tell the reader each message on a line of its own on standard error."""
    for message in messages:
        line = " ".join(clean(_named(str(message))).split())
        # A standard error that is closed or full must not stop the work.
        with suppress(OSError, AttributeError):
            sys.stderr.write(f"reader: {line}\n")
            sys.stderr.flush()


def _named(message: str) -> str:
    """Undo what an ASCII locale does to the names in the command's arguments (PEP 383)."""
    with suppress(UnicodeEncodeError):
        return message.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return message


def check(output: str | None, *, force: bool) -> None:
    """Raise UsageError before the work if `output` is a file that must not be replaced."""
    if output is None or output == "-" or force:
        return
    try:
        found = Path(output).stat()
    except OSError:
        return
    if stat.S_ISDIR(found.st_mode):
        raise UsageError("this is a folder", where=output, remedy="Give a file's name.")
    if stat.S_ISREG(found.st_mode):
        raise UsageError("this file exists", where=output, remedy="Replace it with --force.")


def write(text: str, output: str | None = None, *, force: bool = False) -> None:
    """Write `text` to the file `output`, or to standard output where that is None or "-"."""
    if output is None or output == "-":
        _print(text)
        return
    check(output, force=force)
    try:
        # What exists and passed the check is a device or a pipe, or may be replaced.
        with Path(output).open("wb" if Path(output).exists() else "xb") as file:
            file.write(text.encode("utf-8", errors="replace"))
    except OSError as error:
        raise UsageError(
            f"it can't be written ({error.strerror})", where=output, remedy="Give another file."
        ) from error


def pour(lines: Iterable[str]) -> None:
    """Write lines to standard output as they come; where nobody reads on, the rest isn't made."""
    pending, size = list[str](), 0
    for line in lines:
        pending.append(f"{line}\n")
        size += len(line) + 1
        if size >= _PORTION:
            _print("".join(pending))
            pending, size = [], 0
    _print("".join(pending))


def flush() -> None:
    """Empty standard output while a failure can still be told; BrokenPipeError passes."""
    with _failures_told():
        if sys.stdout is not None:
            sys.stdout.flush()


def silence() -> None:
    """Throw away what standard output still holds, so that nothing complains when Python ends."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _print(text: str) -> None:
    if sys.stdout is None:
        raise ReaderError("standard output is closed", remedy="Give a file with -o.")
    with _failures_told():
        sys.stdout.write(text)
        sys.stdout.flush()


@contextmanager
def _failures_told() -> Iterator[None]:
    """Say in our own words why standard output takes no more; a closed pipe is no failure."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        silence()
        raise ReaderError(
            f"standard output can't be written ({error.strerror})", remedy="Give a file with -o."
        ) from error
