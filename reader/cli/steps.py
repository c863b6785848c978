"""Reads a thread in steps, each of which somebody waits for."""

from collections.abc import Generator
from typing import TYPE_CHECKING

from reader.library.asked import Wanted

if TYPE_CHECKING:
    from reader.library.opened import Opened


def steps(wanted: Wanted) -> Generator["dict[str, str] | Opened | str | Exception", None, None]:
    """Yield what is remembered of how the screen was, what was opened, and why it isn't kept.

    The last is empty if nothing went wrong. An error that ends the reading comes in place of
    what it kept from coming.
    """
    from reader import desk

    try:
        with desk.opening(wanted) as opening:
            yield opening.remembered()
            yield opening.read()
            opening.finish()
            yield opening.problem
    except Exception as error:  # noqa: BLE001 (Whoever waits for what is read gets it.)
        yield error
