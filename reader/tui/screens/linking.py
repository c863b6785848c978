"""Opens links: by hints on the screen or from a list of all, never without showing the target."""

from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic, sleep
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import Worker, get_current_worker

from reader.model import Thread
from reader.tui.screens.copying import CopyingScreen
from reader.tui.services import services

if TYPE_CHECKING:
    from reader.tui.page.hints import Hinted
    from reader.tui.page.links import Link, Posted

_TURN = 0.001
"""Seconds that a search leaves to the screen after each slice."""
_TOLD = 0.2
"""Seconds between words on how far a search is."""
_LISTED = 2_000
_LABEL = 40


class LinkingScreen(CopyingScreen):
    """What a link is labelled with is a stranger's word; only the address counts."""

    class Gathered(Message, namespace="linking"):
        """All links of the thread are known, or how many comments were looked at so far."""

        def __init__(self, thread: Thread, looked: int, links: "list[Posted] | None") -> None:
            """`links` is None until all are known."""
            super().__init__()
            self.thread = thread
            self.looked = looked
            self.links = links

    class Opened(Message, namespace="linking"):
        """A browser was asked to open an address."""

        def __init__(self, link: "Link", problem: str | None) -> None:
            """`problem` is why that failed, None if it didn't."""
            super().__init__()
            self.link = link
            self.problem = problem

    _gathering: Worker[None] | None = None

    def action_links(self) -> None:
        """Put letters over the links on the screen, for the reader to choose one."""
        from reader.tui.page.links import letters
        from reader.tui.screens.hinting import HintingScreen

        hinted = self._hinted()
        if not hinted:
            self._show_words((), ())
            self.say("No links on the screen")
            return
        words = letters(len(hinted))
        self._show_words(words, hinted)
        self.say("The letters of a link open it")
        typed = partial(self._narrow, words, hinted)
        self.app.push_screen(HintingScreen(words, typed, partial(self._chosen, hinted)))

    def action_all_links(self) -> None:
        """List every link of the article and the comments."""
        self.say("Looking for links…")
        work = partial(self._gather, self._thread)
        self._gathering = self.run_worker(work, thread=True, exclusive=True, group="links")

    def action_close_digest(self) -> None:
        """Stop looking for links; if none are looked for, close the digest."""
        if self._gathering is not None and not self._gathering.is_finished:
            self._gathering.cancel()
            self._gathering = None
            self.say("Stopped looking for links")
        else:
            super().action_close_digest()

    def on_linking_gathered(self, event: Gathered) -> None:
        """Show the links, or how far the search for them is."""
        if self._gathering is None or event.thread is not self._thread:
            return
        if event.links is None:
            total = len(self._thread.comments)
            self.say(f"Looking for links… {event.looked:,} of {total:,} comments, esc stops")
            return
        self._gathering = None
        if not event.links:
            self.say("Nobody posted a link here")
        else:
            self.say("")
            self._list_links(event.links)

    def on_linking_opened(self, event: Opened) -> None:
        """Say that an address was opened; if it wasn't, offer to copy it."""
        from reader.tui.screens.choosing import Choice

        address = event.link.address
        if event.problem is None:
            self.say(f"Opened {address.url}")
            return
        ways = (partial(self.copy_text, "the address", address.url), _nothing)
        choices = (Choice("Copy the address", address.url), Choice("Leave it"))
        self.choose(f"Not opened: {event.problem}", choices, lambda at: ways[at]())

    def follow_link(self, link: "Link", comment: int | None = None) -> None:
        """Open a link, if its label is its address; else ask, with both in sight.

        With a `comment`, by index, the reader can go to who posted it too.
        """
        from reader.tui.page.numbering import IN_ARTICLE
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
            number = f"{services(self).glyphs.number} {comment + 1}"
            ways.insert(0, (Choice(f"Go to {number}"), partial(self.jump, comment)))
        if address.url:
            ways.insert(0, (Choice("Open it", address.url), partial(self._open, link)))
        label = _clipped(link.label)
        leads = f"leads to {address.host}" if address.host else "is not opened"
        choices = [choice for choice, _ in ways]
        self.choose(f"“{label}” {leads}", choices, lambda at: ways[at][1]())

    def _hinted(self) -> "list[Hinted]":
        """Mark the links that are shown, and return those whose beginning is on the screen."""
        from reader.tui.page.hints import Hinted, marks_of
        from reader.tui.page.links import article_links, links_of
        from reader.tui.page.numbering import IN_ARTICLE

        hinted: list[Hinted] = []
        if self._article.display and self._article.size:
            links = article_links(self._thread)
            self._article.hint(marks_of(links))
            places = self._article.hinted()
            hinted += [Hinted(_begins(links)[place], IN_ARTICLE) for place in places]
        if self._comments.display and self._comments.size and self._thread.comments:
            shown = self._comments.shown()
            found = {index: links_of(self._thread.comments[index].body) for index in shown}
            self._comments.hint({index: marks_of(links) for index, links in found.items()})
            hinted += [
                Hinted(_begins(found[index])[place], index)
                for index, place in self._comments.hinted()
            ]
        return hinted

    def _show_words(self, words: Sequence[str], hinted: "Sequence[Hinted]") -> None:
        """Show the words over the links; none takes the marks away too."""
        from reader.tui.page.numbering import IN_ARTICLE

        first = sum(each.comment == IN_ARTICLE for each in hinted)
        self._article.words, self._comments.words = words[:first], words[first:]
        if not words:
            self._article.hint(())
            self._comments.hint({})
        self._article.refresh()
        self._comments.refresh()

    def _narrow(self, words: Sequence[str], hinted: "Sequence[Hinted]", typed: str) -> None:
        from reader.tui.page.hints import narrowed

        self._show_words(narrowed(words, typed), hinted)

    def _chosen(self, hinted: "Sequence[Hinted]", place: int | None) -> None:
        self._show_words((), ())
        self.say("")
        if place is not None:
            self.follow_link(hinted[place].link)

    def _list_links(self, links: "Sequence[Posted]") -> None:
        from reader.tui.page.numbering import name
        from reader.tui.screens.choosing import Choice

        number = services(self).glyphs.number
        choices = []
        for posted in links[:_LISTED]:
            who = name(posted.comment, number)
            if posted.comment >= 0 and (author := self._thread.comments[posted.comment].author):
                who = f"{who} {_clipped(author)}"
            times = f", {posted.times} times" if posted.times > 1 else ""
            label = "" if posted.link.is_plain else f"“{_clipped(posted.link.label)}” by "
            doubt = f" ({posted.link.address.doubt})" if posted.link.address.doubt else ""
            choices.append(Choice(posted.link.address.href, f"{label}{who}{times}{doubt}"))
        more = f", the first {_LISTED:,} of {len(links):,}" if len(links) > _LISTED else ""
        title = f"{len(choices)} links{more}" if len(choices) > 1 else "1 link"
        self.choose(title, choices, lambda at: self.follow_link(links[at].link, links[at].comment))

    def _open(self, link: "Link") -> None:
        self.say(f"Opening {link.address.url}")
        self.run_worker(partial(self._ask_browser, link), thread=True, group="browser")

    def _copy_address_of(self, link: "Link") -> None:
        self.copy_text("the address", link.address.url or link.address.href)

    def _ask_browser(self, link: "Link") -> None:
        """Runs beside the screen."""
        from reader.tui.opening import open_url

        self.post_message(self.Opened(link, open_url(link.address.url)))

    def _gather(self, thread: Thread) -> None:
        """Runs beside the screen."""
        from reader.tui.page.links import all_links

        worker, told = get_current_worker(), monotonic()

        def go_on(looked: int) -> bool:
            nonlocal told
            sleep(_TURN)
            if monotonic() - told > _TOLD:
                told = monotonic()
                self.post_message(self.Gathered(thread, looked, None))
            return not worker.is_cancelled

        links = all_links(thread, go_on)
        if links is not None:
            self.post_message(self.Gathered(thread, len(thread.comments), links))


def _begins(links: "Sequence[Link]") -> "list[Link]":
    """The links of a text in order, one for each place where any begins."""
    first: dict[int, Link] = {}
    for link in sorted(links, key=lambda each: each.start):
        first.setdefault(link.start, link)
    return list(first.values())


def _nothing() -> None:
    """What is done of a link that is left."""


def _clipped(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LABEL else f"{words[:_LABEL].rstrip()}…"
