"""From quotes to where they are from, and from the article to those who quote it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from time import sleep
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.timer import Timer
from textual.worker import get_current_worker

from reader.model import Thread
from reader.tui.page.blocks import Marked
from reader.tui.screens.jumping import JumpingScreen
from reader.tui.services import services
from reader.tui.widgets.article import ArticlePane
from reader.tui.widgets.thread import ThreadPane

if TYPE_CHECKING:
    from reader.tui.citing import Citing, Found
    from reader.tui.making import Maker
    from reader.tui.page.passages import Passage, Repeated

_REST = 0.15
"""Seconds without a key after which quotes on the screen are looked up."""
_IDLE = 1.0
"""Seconds after which the passages of the article are looked for."""
_TURN = 0.001
"""Seconds that a search leaves to the screen after each slice."""
_NOWHERE = "What it quotes is not found here"
_LISTED = 500
_EXCERPT = 80


class QuotingScreen(JumpingScreen):
    """Says below each quote where it is from, and marks what is quoted of the article."""

    class Sourced(Message, namespace="quoting"):
        """It is known where quotes are from."""

        def __init__(self, citing: "Citing", found: "Found") -> None:
            """`citing` is what asked for it."""
            super().__init__()
            self.citing = citing
            self.found = found

    class Repeating(Message, namespace="quoting"):
        """It is known what is quoted of the article."""

        def __init__(self, found: "Sequence[Repeated]") -> None:
            """`found` is in the order of the page."""
            super().__init__()
            self.found = found

    def __init__(self, thread: Thread, now: datetime, maker: "Maker | None" = None) -> None:
        """Ages are told as of `now` (aware); `maker` makes digests, else the desk does."""
        super().__init__(thread, now, maker)
        self._citing: Citing | None = None
        self._resting: Timer | None = None
        self._comments.page.cite(self._below)

    @property
    def citing(self) -> "Citing":
        """What is known of quotes; loaded when the first one is seen."""
        from reader.tui.citing import Citing

        if self._citing is None or self._citing.thread is not self._thread:
            self._citing = Citing(self._thread, self._positions.get, services(self).glyphs.number)
        return self._citing

    def on_mount(self) -> None:
        """Look for what is quoted of the article, as soon as nothing else is to be done."""
        article = self._thread.article
        if self._thread.comments and (article.lead or article.body):
            self.set_timer(_IDLE, self._look_for_passages)

    @on(ThreadPane.Changed)
    def look_up_quotes(self) -> None:
        """Look up the quotes on the screen when the keys rest."""
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
        if self._citing is not None and self.citing.waiting(self._comments.shown()):
            self._resting = self.set_timer(_REST, self._look_up)

    def on_quoting_sourced(self, event: Sourced) -> None:
        """Show where quotes are from."""
        if event.citing is self._citing:
            event.citing.take(event.found)
            self._comments.recite([index for index, _ in event.found])

    def on_quoting_repeating(self, event: Repeating) -> None:
        """Mark what is quoted of the article."""
        from reader.tui.page.passages import passages

        self._article.quote(passages(event.found))

    def on_thread_pane_cited(self, event: ThreadPane.Cited) -> None:
        """Go to where a comment's quote is from; if there are several, the reader chooses."""
        if not self._below(event.index):
            self.say("This comment quotes nothing")
            return
        if self.citing.waiting([event.index]):
            self.say("Still looking for where this is from")
            return
        quotes = self.citing.quotes(event.index)
        ways = list(
            dict.fromkeys((each.text, source) for each in quotes for source in each.sources)
        )
        if not ways:
            short = any(each.verdict == "short" for each in quotes)
            self.say("Too few words to tell where they are from" if short else _NOWHERE)
        elif len(ways) == 1:
            self._go_to_source(*ways[0])
        else:
            self._choose_source(ways)

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
        if ">" not in self._thread.comments[index].body:
            return {}
        return self.citing.below(index)

    def _choose_source(self, ways: Sequence[tuple[str, int]]) -> None:
        from reader.tui.page.numbering import name
        from reader.tui.screens.choosing import Choice

        choices = [
            Choice(name(source, services(self).glyphs.number), f"“{_one_line(text)}”")
            for text, source in ways
        ]
        self.choose("Where its quotes are from", choices, lambda at: self._go_to_source(*ways[at]))

    def _go_to_source(self, text: str, source: int) -> None:
        """Go to a comment, or the article, and highlight what is quoted of it."""
        from reader.tui.page.numbering import IN_ARTICLE

        stretch = self.citing.sources.stretch(source, text)
        if source == IN_ARTICLE:
            self.jump_to_article(Marked(*(stretch or (0, 0))))
        else:
            self.jump(source, None if stretch is None else Marked(*stretch))

    def _list_quoting(self, passages: "Sequence[Passage]") -> None:
        from reader.text.markdown import plain
        from reader.tui.screens.choosing import Choice

        article = self._thread.article
        text = plain(f"{article.lead}\n\n{article.body}")
        choices: list[Choice] = []
        places: list[int] = []
        for passage in passages:
            quoted = f"“{_one_line(text[passage.start : passage.end])}”"
            for index in passage.comments[: _LISTED - len(choices)]:
                comment = self._thread.comments[index]
                author = (
                    f" {services(self).glyphs.dot} {_one_line(comment.author)}"
                    if comment.author
                    else ""
                )
                choices.append(
                    Choice(f"{services(self).glyphs.number} {index + 1}{author}", quoted)
                )
                places.append(index)
        self.choose("Who quotes this", choices, lambda at: self.jump(places[at]))

    def _look_up(self) -> None:
        waiting = self.citing.waiting(self._comments.shown())
        search = partial(self._search, self.citing, waiting)
        self.run_worker(search, thread=True, exclusive=True, group="quotes")

    def _search(self, citing: "Citing", indices: Sequence[int]) -> None:
        """Runs beside the screen."""
        found = citing.look_up(indices, _going())
        if found is not None:
            self.post_message(self.Sourced(citing, found))

    def _look_for_passages(self) -> None:
        self.run_worker(
            partial(self._compare, self.citing), thread=True, exclusive=True, group="passages"
        )

    def _compare(self, citing: "Citing") -> None:
        """Runs beside the screen."""
        from reader.tui.page.passages import repeated

        found = repeated(citing.sources, _going())
        if found is not None:
            self.post_message(self.Repeating(found))


def _going() -> Callable[[], bool]:
    """Asked now and then by a search: whether it goes on. The screen has its turn meanwhile."""
    worker = get_current_worker()

    def going() -> bool:
        sleep(_TURN)
        return not worker.is_cancelled

    return going


def _one_line(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rstrip()}…"
