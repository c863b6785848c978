"""Opens the thread that a command is about, and tells what was odd about it."""

import argparse
from typing import TYPE_CHECKING

from reader.cli import arguments, streams
from reader.library.asked import Wanted

if TYPE_CHECKING:
    from reader.model import Thread


def chosen_thread(chosen: argparse.Namespace) -> "Thread":
    """Return the thread in SOURCE, after a look whether -o may be written."""
    source = arguments.chosen_source(chosen)
    streams.check(chosen.output, force=chosen.force)
    return thread_in(source, chosen.source_name)


def thread_in(source: str, source_name: str | None) -> "Thread":
    """Return the thread in `source`, read by what `source_name` says, if it says anything.

    What the reader set right in it holds here too; nothing is kept of this.
    """
    from reader import desk

    with desk.opening(Wanted(source, source_name, keep=False)) as opening:
        opened = opening.read()
    thread = opened.thread()
    streams.say(*thread.notices, *filter(None, [opened.problem]))
    return thread
