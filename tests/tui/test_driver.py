"""The way to a terminal that may go away at any time."""

import os
import sys
from contextlib import suppress
from threading import Thread

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")


@pytest.fixture
def gone() -> int:
    """A terminal that went away."""
    ours, theirs = os.openpty()
    os.close(ours)
    return theirs


def test_nobody_waits_for_a_terminal_that_went_away(gone: int) -> None:
    from textual.drivers._writer_thread import WriterThread

    from reader.tui.driver import _Output

    with suppress(OSError), _Output(os.fdopen(gone, "wb"), encoding="utf-8") as file:
        writer = WriterThread(file)

        def write() -> None:
            for _ in range(100):
                writer.write("frame" * 10_000)
            writer.stop()

        writer.start()
        writing = Thread(target=write, daemon=True)
        writing.start()
        writing.join(10)
        assert not writing.is_alive()
