"""Opens links: what a link is labelled with is a stranger's word, and only the address counts."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from reader.tui.page.excerpts import in_quotes
from reader.tui.page.numbering import IN_ARTICLE
from reader.tui.screens.copying import CopyingScreen
from reader.tui.services import services

if TYPE_CHECKING:
    from reader.tui.page.links import Link

_BROWSER = "browser"
"""What is done beside the screen."""
LABEL = 40
"""Characters of a label that are shown where its address is."""


class OpeningScreen(CopyingScreen):
    """Never opens a link without having shown where it leads."""

    def follow_link(self, link: "Link", comment: int | None = None) -> None:
        """Open a link, if its label is its address; else ask, with both in sight.

        With a `comment`, by index, the reader can go to who posted it too.
        """
        from reader.tui.screens.choosing import Choice

        address = link.address
        if link.is_plain and comment is None:
            self._open(link)
            return
        ways: list[tuple[Choice, Callable[[], None]]] = [
            (Choice("Copy the address", address.doubt), partial(self._copy_address_of, link)),
            (Choice("Leave it"), _nothing),
        ]
        if comment is not None and comment != IN_ARTICLE:
            ways.insert(0, (Choice(f"Go to {self.name_of(comment)}"), partial(self.jump, comment)))
        if address.url:
            ways.insert(0, (Choice("Open it", address.url), partial(self._open, link)))
        label = in_quotes(link.label, LABEL, services(self).glyphs)
        leads = f"leads to {address.host}" if address.host else "is not opened"
        choices = [choice for choice, _ in ways]
        self.choose(f"{label} {leads}", choices, lambda at: ways[at][1]())

    def _open(self, link: "Link") -> None:
        self.say(f"Opening {link.address.url}")
        self.scan(_BROWSER, _ask_browser(link.address.url), partial(self._say_opened, link))

    def _say_opened(self, link: "Link", problem: str) -> None:
        """Say that an address was opened; if it wasn't, offer to copy it."""
        from reader.tui.screens.choosing import Choice

        url = link.address.url
        if not problem:
            self.say(f"Opened {url}")
            return
        ways = (partial(self._copy_address_of, link), _nothing)
        choices = (Choice("Copy the address", url), Choice("Leave it"))
        self.choose(f"Not opened: {problem}", choices, lambda at: ways[at]())

    def _copy_address_of(self, link: "Link") -> None:
        self.copy_text("the address", link.address.url or link.address.href)


def _ask_browser(url: str) -> Iterator[str]:
    """Runs beside the screen, since it waits for the browser's program."""
    from reader.tui.opening import open_url

    yield open_url(url) or ""


def _nothing() -> None:
    """What is done of a link that is left."""
