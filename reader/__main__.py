"""The program: runs a command and turns whatever goes wrong into one line and an exit code."""

import os
import sys
import traceback
from collections.abc import Sequence

from reader.cli import run, streams
from reader.model import ReaderError

INTERRUPTED = 130
"""The exit code after Ctrl-C: 128 and the number of the signal, as shells have it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in `argv`; return 0 if all is well, 1 or 2 as errors have it, or 130."""
    streams.prepare()
    try:
        try:
            code = run(sys.argv[1:] if argv is None else argv)
        except SystemExit as left:  # How argparse ends after --help.
            code = left.code if isinstance(left.code, int) else 0
        streams.flush()
    except ReaderError as error:
        streams.say(error)
        return error.exit_code
    except BrokenPipeError:
        streams.silence()
        return 0
    except KeyboardInterrupt:
        streams.silence()
        return INTERRUPTED
    except MemoryError:
        streams.say("there is not enough memory for this. Give a smaller source")
        return 1
    except Exception as error:  # noqa: BLE001 (The one boundary for what nobody foresaw.)
        return _bug(error)
    return code


def _bug(error: Exception) -> int:
    if os.environ.get("READER_DEBUG"):
        traceback.print_exception(error)
    reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    streams.say(f"this is a bug ({reason}). Please report it; READER_DEBUG=1 shows where it is.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
