"""Links by letters over them on the screen, or from a list of all with who posted them."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.tui.page.excerpts import excerpt, in_quotes
from reader.tui.page.numbering import IN_ARTICLE
from reader.tui.screens.opening import LABEL, OpeningScreen
from reader.tui.services import services

if TYPE_CHECKING:
    from reader.tui.page.hints import Hinted
    from reader.tui.page.links import Link, Posted

_LINKS = "links"
"""What is looked for beside the screen."""
_LISTED = 2_000


class LinkingScreen(OpeningScreen):
    """Lets the reader choose a link."""

    _gathering = False
    """Whether all links are being looked for."""

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
        services(self).show_screen(HintingScreen(words, typed, partial(self._chosen, hinted)))

    def action_all_links(self) -> None:
        """List every link of the article and the comments."""
        from reader.tui.page.links import all_links

        self._gathering = True
        self.say("Looking for links")
        self.scan(_LINKS, all_links(self._thread), self._gathered)

    def action_close_digest(self) -> None:
        """Stop looking for links; if none are looked for, close the digest."""
        if self._gathering:
            self._gathering = False
            self.stop_scan(_LINKS)
            self.say("Stopped looking for links")
        else:
            super().action_close_digest()

    def _gathered(self, links: "Sequence[Posted] | int") -> None:
        """Show the links, or how far the search for them is."""
        if not self._gathering:
            return
        if isinstance(links, int):
            total = len(self._thread.comments)
            self.say(f"Looking for links: {links:,} of {total:,} comments, esc stops")
            return
        self._gathering = False
        self.say("" if links else "Nobody posted a link here")
        if links:
            self._list_links(links)

    def _hinted(self) -> "list[Hinted]":
        """Mark the links that are shown, and return those whose beginning is on the screen."""
        from reader.tui.page.hints import Hinted, marks_of
        from reader.tui.page.links import article_links, links_of

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
        from reader.tui.screens.choosing import Choice

        glyphs = services(self).glyphs
        choices = []
        for posted in links[:_LISTED]:
            who = self.name_of(posted.comment)
            if posted.comment >= 0 and (author := self._thread.comments[posted.comment].author):
                who = f"{who} {excerpt(author, LABEL, glyphs)}"
            times = f", {posted.times} times" if posted.times > 1 else ""
            label = (
                "" if posted.link.is_plain else f"{in_quotes(posted.link.label, LABEL, glyphs)} by "
            )
            doubt = f" ({posted.link.address.doubt})" if posted.link.address.doubt else ""
            choices.append(Choice(posted.link.address.href, f"{label}{who}{times}{doubt}"))
        more = f", the first {_LISTED:,} of {len(links):,}" if len(links) > _LISTED else ""
        title = f"{len(choices)} links{more}" if len(choices) > 1 else "1 link"
        self.choose(title, choices, lambda at: self.follow_link(links[at].link, links[at].comment))


def _begins(links: "Sequence[Link]") -> "list[Link]":
    """The links of a text in order, one for each place where any begins."""
    first: dict[int, Link] = {}
    for link in sorted(links, key=lambda each: each.start):
        first.setdefault(link.start, link)
    return list(first.values())
