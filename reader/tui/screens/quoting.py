"""From quotes to where they are from, and from the article to those who quote it."""

from array import array
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from reader.model import Thread
from reader.tui.page.excerpts import excerpt, in_quotes
from reader.tui.page.flow import Marked
from reader.tui.page.numbering import IN_ARTICLE
from reader.tui.screens.scanning import ScanningScreen
from reader.tui.services import services
from reader.tui.widgets.article import ArticlePane
from reader.tui.widgets.thread import ThreadPane

if TYPE_CHECKING:
    from reader.tui.page.passages import Passage
    from reader.tui.quotes.citing import Citing, Found

_QUOTES, _PASSAGES = "quotes", "passages"
"""What is looked for beside the screen."""
_IDLE = 1.0
"""Seconds after which the passages of the article are looked for."""
_LISTED = 500
"""Comments in a list of those who quote the article."""
_LONGEST = 20_000
"""Characters of a comment whose quotes are looked up."""
_EXCERPT = 80


class QuotingScreen(ScanningScreen):
    """Says below each quote where it is from, and marks what is quoted of the article."""

    _citing: "Citing | None" = None
    _looking: frozenset[int] = frozenset()
    """The comments whose quotes are being looked up, by index."""

    @property
    def citing(self) -> "Citing":
        """What is known of quotes; loaded when the first one is seen."""
        from reader.tui.quotes.citing import Citing

        if self._citing is None or self._citing.thread is not self._thread:
            self._citing = Citing(self._thread, self._positions.get, services(self).glyphs.number)
        return self._citing

    def on_mount(self) -> None:
        """Say below quotes where they are from; look for passages when there is time for that."""
        self._comments.page.cite(self._below)
        self.set_timer(_IDLE, self._look_for_passages)

    def take_thread(self, thread: Thread) -> "array[int] | None":
        """Look up anew what went by the places of comments."""
        self._looking = frozenset()
        self.stop_scan(_QUOTES)
        now = super().take_thread(thread)
        self._look_for_passages()
        return now

    @on(ThreadPane.Changed)
    def look_up_quotes(self) -> None:
        """Look up the quotes on the screen, if it isn't known where they are from."""
        if self._citing is not None:
            self._look_up(self.citing.waiting(self._comments.shown()))

    def on_thread_pane_cited(self, event: ThreadPane.Cited) -> None:
        """Go to where a comment's quote is from; if there are several, the reader chooses."""
        if self._is_too_long(event.index):
            self.say("This comment is too long to look through for quotes")
        elif not self._below(event.index):
            self.say("This comment quotes nothing")
        elif self.citing.waiting([event.index]):
            self._look_up([event.index])
            self.say("Still looking for where this is from")
        else:
            self._follow_quotes(event.index)

    def on_article_pane_asked(self, event: ArticlePane.Asked) -> None:
        """List those who quote passages of the article."""
        self._list_quoting(event.passages)

    def action_quoting(self) -> None:
        """List those who quote what is seen of the article, or else any of it."""
        if self._article.passages is None:
            self.say("Still looking for what is quoted of the article")
        elif not self._article.passages:
            self.say("No comment quotes the article")
        else:
            seen = self._left_pane() is self._article and self._article.quoted_here()
            self._list_quoting(seen or self._article.passages)

    def _below(self, index: int) -> Mapping[int, str]:
        """What stands below the quotes of a comment."""
        if ">" not in self._thread.comments[index].body or self._is_too_long(index):
            return {}
        return self.citing.below(index)

    def _is_too_long(self, index: int) -> bool:
        """Whether a comment may quote, but would take too long to be looked through."""
        body = self._thread.comments[index].body
        return len(body) > _LONGEST and ">" in body

    def _follow_quotes(self, index: int) -> None:
        from reader.tui.screens.choosing import Choice

        quotes = self.citing.quotes(index)
        ways = list(
            dict.fromkeys((each.text, source) for each in quotes for source in each.sources)
        )
        if not ways:
            short = any(each.verdict == "short" for each in quotes)
            self.say(
                "Too few words to tell where they are from"
                if short
                else "What it quotes is not found here"
            )
        elif len(ways) == 1:
            self._go_to_source(*ways[0])
        else:
            glyphs = services(self).glyphs
            choices = [
                Choice(self.name_of(source), in_quotes(text, _EXCERPT, glyphs))
                for text, source in ways
            ]
            title = "Where its quotes are from"
            self.choose(title, choices, lambda at: self._go_to_source(*ways[at]))

    def _go_to_source(self, text: str, source: int) -> None:
        """Go to a comment, or the article, and highlight what is quoted of it."""
        stretch = self.citing.sources.stretch(source, text)
        if source == IN_ARTICLE:
            self.jump_to_article(Marked(*(stretch or (0, 0))))
        else:
            self.jump(source, None if stretch is None else Marked(*stretch))

    def _list_quoting(self, passages: "Sequence[Passage]") -> None:
        from reader.text.markdown import plain
        from reader.tui.screens.choosing import Choice

        glyphs, text = services(self).glyphs, plain(self._thread.article.text)
        choices: list[Choice] = []
        places: list[int] = []
        for passage in passages:
            quoted = in_quotes(text[passage.start : passage.end], _EXCERPT, glyphs)
            for index in passage.comments[: _LISTED - len(choices)]:
                author = self._thread.comments[index].author
                by = f" {glyphs.dot} {excerpt(author, _EXCERPT, glyphs)}" if author else ""
                choices.append(Choice(f"{self.name_of(index)}{by}", quoted))
                places.append(index)
        self.choose("Who quotes this", choices, lambda at: self.jump(places[at]))

    def _look_up(self, indices: Sequence[int]) -> None:
        if not self._looking.issuperset(indices):
            self._looking = frozenset(indices)
            take = partial(self._take_found, self.citing)
            self.scan(_QUOTES, self.citing.look_up(indices), take)

    def _take_found(self, citing: "Citing", found: "Found") -> None:
        if citing is not self._citing:
            return
        self._looking = frozenset()
        citing.take(found)
        self._comments.recite([index for index, _ in found])
        self.look_up_quotes()

    def _look_for_passages(self) -> None:
        from reader.tui.page.passages import find_passages

        article = self._thread.article
        if self._thread.comments and (article.lead or article.body):
            self.scan(_PASSAGES, find_passages(self.citing.sources), self._article.quote)
        else:
            self._article.quote(())
