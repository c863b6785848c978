"""The panes of the reading screen: which are shown, which has the keys, what the bars say."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.screen import Screen

from reader.model import Thread
from reader.model.rearranged import moved, put
from reader.tui.asking import Line
from reader.tui.keys.actions import Where
from reader.tui.keys.bindings import Keyed, bindings, keymap_of
from reader.tui.keys.key_names import key_name
from reader.tui.page import numbering
from reader.tui.page.article import sentence
from reader.tui.page.page import Page
from reader.tui.services import services
from reader.tui.widgets.article import ArticlePane
from reader.tui.widgets.keys import KeyLine
from reader.tui.widgets.maprail import MapRail
from reader.tui.widgets.masthead import Masthead
from reader.tui.widgets.rail import Extent, Rail
from reader.tui.widgets.sheet import SheetPane
from reader.tui.widgets.status import StatusLine
from reader.tui.widgets.thread import ThreadPane

if TYPE_CHECKING:
    from array import array

    from reader.tui.screens.choosing import Choice
    from reader.tui.widgets.prompt import Prompt

_HIGH = 30
"""Lines from which the masthead has two of them."""
_PANES: dict[str, Where] = {"thread": "comments", "article": "article", "digest": "digest"}


class PanesScreen(Keyed, Screen[None]):
    """The article, or a digest, at the left and the comments at the right, or one of the two."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings("anywhere")
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_HIGH, "-high")]  # noqa: RUF012 - Textual's

    def __init__(self, thread: Thread, now: datetime) -> None:
        """Ages are told as of `now` (aware)."""
        super().__init__(classes="front-thread" if thread.comments else "front-article alone")
        self._thread = thread
        app = services(self)
        page = Page(thread, width=80, now=now, glyphs=app.glyphs, measure=app.settings.measure)
        self._comments = ThreadPane(page)
        self._masthead = Masthead(thread)
        self._article = ArticlePane(thread, self._masthead.says_all)
        self._digest: SheetPane | None = None
        self._left, self._right = Rail(id="left-rail", divider=True), MapRail(id="thread-rail")
        self._status = StatusLine(" · ".join(map(sentence, thread.notices)))
        self._keys = KeyLine()
        self._prompt: Prompt | None = None
        self._front = "thread" if thread.comments else "article"

    @cached_property
    def _positions(self) -> dict[str, int]:
        """The index of every comment by its id."""
        return self._thread.positions()

    def take_thread(self, thread: Thread) -> "array[int] | None":
        """Show the same comments, of which some hang elsewhere.

        Returns where each of them stands now, by where it stood, or None if all stand as before.
        """
        page = self._comments.page
        now = moved(self._thread.comments, thread.comments)
        folded, news = put(page.folded(), now), put(page.news, now)
        self._thread = thread
        if now is not None:
            vars(self).pop("_positions", None)
        self._comments.replace(thread, folded, now)
        self._comments.flag(news)
        self._masthead.take(thread)
        return now

    def folded(self) -> bytes:
        """Which comments the reader has folded: a byte for each, by index, or empty if none."""
        page = self._comments.page
        return page.folded() if page.folds.any() else b""

    def compose(self) -> ComposeResult:
        """The widgets, from the top."""
        yield self._masthead
        with Container(id="panes"):
            yield self._article
            yield self._left
            yield self._comments
            yield self._right
        yield self._status
        yield self._keys

    def on_mount(self) -> None:
        """Begin with the comments, if there are any."""
        self.bring(self._front)

    def on_resize(self) -> None:
        """Keys are named otherwise where there is room for one pane only."""
        self.bring(self._front)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane with the focus is the one that stays when there is room for one only."""
        if event.widget.id in _PANES:
            self.bring(event.widget.id)

    def on_thread_pane_changed(self, event: ThreadPane.Changed) -> None:
        """Show where the reader is now."""
        self._update_rails()
        total = len(self._thread.comments)
        if total:
            self._status.locate(f"{self._comments.current + 1} of {total}")
        if event.by_reader:
            self._status.say("")

    def on_sheet_pane_changed(self) -> None:
        """Show which part of the article or digest is on the screen."""
        self._update_rails()

    def on_rail_dragged(self, event: Rail.Dragged) -> None:
        """Scroll the pane whose rail was dragged."""
        if event.rail is self._right:
            self._comments.scroll_to_row(event.row)
        else:
            self._left_pane().scroll_to_row(event.row)

    def action_switch(self) -> None:
        """Go from the article, or digest, to the comments or back."""
        if self._front != "thread":
            self.bring("thread")
        else:
            self.bring(self._left_pane().id or "article")

    def action_other_pane(self) -> None:
        """The same: there are two panes."""
        self.action_switch()

    def say(self, message: str) -> None:
        """Show a message in the status line until the next thing happens."""
        if self._prompt is not None:
            self._prompt.note(message)
        else:
            self._status.say(message)

    def say_last(self, words: str) -> None:
        """Say something of what the screen has just been told to show."""
        # Later, since what moves the page takes the message away.
        self.call_later(self.say, words)

    def has_comments(self) -> bool:
        """Whether there are comments; says so if there are none."""
        if not self._thread.comments:
            self.say("There are no comments here")
        return bool(self._thread.comments)

    def name_of(self, index: int) -> str:
        """What a comment, or the article, is called in a sentence."""
        return numbering.name(index, services(self).glyphs.number)

    def key_of(self, name: str) -> str:
        """The key to show for an action, by its name; "" if it has none."""
        keys = next(each.keys for each in keymap_of(self).actions if each.name == name)
        return key_name(keys[0]) if keys else ""

    def prompt(self, line: Line) -> None:
        """Ask for a line of input, in the status line's place."""
        from reader.tui.widgets.prompt import Prompt

        if self._prompt is None and self.is_built():
            services(self).hold_keys()
            self._prompt = Prompt(line)
            self._status.display = False
            self.mount(self._prompt, before=self._status)

    def on_prompt_ended(self, event: "Prompt.Ended") -> None:
        """Take the line away, and what was typed to whom it is for."""
        if self._prompt is not None:
            self._prompt.remove()
        self._prompt = None
        self._status.display = True
        self.bring(self._front)
        if event.text is None:
            event.line.left()
        else:
            event.line.done(event.text)

    def choose(
        self,
        title: str,
        choices: "Sequence[Choice]",
        chosen: Callable[[int], object],
        moved: Callable[[int], object] | None = None,
        left: Callable[[], object] | None = None,
        *,
        at: int = 0,
    ) -> None:
        """Let the reader choose from a list; see `ChoosingScreen`."""
        from reader.tui.screens.choosing import ChoosingScreen

        services(self).show_screen(ChoosingScreen(title, choices, chosen, moved, left, at=at))

    def bring(self, front: str) -> None:
        """Give a pane the keys, and the screen where there is room for one only."""
        alone = not self._thread.comments
        self._front = self._left_pane().id or "article" if alone else front
        for each in _PANES:
            self.set_class(each == self._front, f"front-{each}")
        if self._prompt is None:
            self.query_one(f"#{self._front}").focus()
        self._keys.show(_PANES[self._front], self._labels())
        self._update_rails()

    def put_left(self, digest: SheetPane) -> None:
        """Take in a digest's pane, which stands in the article's place while it is open."""
        self._digest = digest
        self.query_one("#panes").mount(digest, before=self._left)

    def is_built(self) -> bool:
        """Whether the panes are there: the first keys can come before they are."""
        return self.query_one("#panes").is_attached

    def is_wide(self) -> bool:
        """Whether two panes are on the screen."""
        return not self.has_class("single")

    def _labels(self) -> dict[str, str]:
        """The labels in the last line that are other than usual at the moment."""
        there = self._left_pane().id or "" if self._front == "thread" else "comments"
        labels = {"article": "" if self.is_wide() else there}
        if not self._thread.comments:
            labels = dict.fromkeys(("article", "pane", "back"), "")
        if self._left_pane() is self._article:
            labels["close"] = ""
        return labels

    def _update_rails(self) -> None:
        view, page = self._comments.view, self._comments.page
        if view.height:
            extent = Extent(view.row(), view.height, page.heights.total())
            self._right.look(page, view.cursor, extent, focused=self._comments.has_focus)
        left = self._left_pane()
        extent = Extent(left.sheet.top, left.sheet.height, len(left.sheet.rows))
        self._left.show(extent, focused=left.has_focus)

    def _left_pane(self) -> SheetPane:
        """What stands at the left of the comments, or in their place."""
        return self._digest if self._digest and self.has_class("digesting") else self._article
