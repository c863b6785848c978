"""Searches the comments while the reader types."""

from functools import cached_property
from typing import TYPE_CHECKING

from reader.model import Thread
from reader.tui.asking import Line
from reader.tui.screens.filtering import FilteringScreen

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator

    from reader.tui.finding.search import Scope, Search
    from reader.tui.finding.searching import Searching

_SEARCH = "search"


class SearchingScreen(FilteringScreen):
    """Leads from match to match, folded or not; what it unfolds for that is folded again."""

    _told = ""
    """What was said last of the search."""
    _wanted: "Iterator[Search | None] | None" = None
    """The steps of the search for what was typed, as long as nothing else is to be done."""

    @cached_property
    def searching(self) -> "Searching":
        """What has to do with searches, none of which is loaded before one is wanted."""
        from reader.tui.finding.searching import Searching

        return Searching(self._thread, self._comments, self._scope, self.knots)

    @property
    def is_searching(self) -> bool:
        """Whether there are matches to go to."""
        return "searching" in vars(self) and self.searching.is_on

    def action_search(self) -> None:
        """Ask what to look for."""
        from reader.tui.finding.searching import HINT

        if self.has_comments():
            self.bring("thread")
            self.scan(_SEARCH, self.searching.begin(), self._found)
            self.prompt(Line("Search:", "", self._look, self._stay, self._end_search))
            self.call_after_refresh(self.say, HINT)

    def action_next_match(self) -> None:
        """Go to the next match, or where nothing is searched for the next new comment."""
        self._step(1)

    def action_previous_match(self) -> None:
        """Go to the match or the new comment before."""
        self._step(-1)

    def action_close_digest(self) -> None:
        """End the search, if there is one; else close the digest."""
        if self.is_searching and self._front == "thread":
            self._end_search()
            self.say_last("Search ended")
        else:
            super().action_close_digest()

    def take_thread(self, thread: Thread) -> "array[int] | None":
        """End the search: what it knows is of the comments as they stood."""
        if self.is_searching:
            self._end_search()
        vars(self).pop("searching", None)
        return super().take_thread(thread)

    def rearranged(self) -> None:
        """Count the matches anew."""
        super().rearranged()
        if self.is_searching:
            self._wanted = None
            self.scan(_SEARCH, self.searching.again(), self._recounted)

    def _scope(self) -> "Scope":
        from reader.tui.finding.search import Scope

        return Scope(order=self.order, sought=self.sought)

    def _look(self, typed: str) -> None:
        """Begin to search, once the screen shows what was typed."""
        from reader.tui.finding.matching import Fault
        from reader.tui.finding.searching import HINT

        steps = self.searching.type(typed)
        self._stop()
        if steps is None or isinstance(steps, Fault):
            self.say(HINT if steps is None else steps.reason)
            self._mark_map(b"")
        else:
            self.say(self.searching.said())
            self._wanted = steps
            self.call_after_refresh(self._begin, steps)

    def _begin(self, steps: "Iterator[Search | None]") -> None:
        """Make the steps, unless others or none are wanted by now."""
        if steps is self._wanted:
            self.scan(_SEARCH, steps, self._found)

    def _found(self, search: "Search") -> None:
        """Go to the first match, and say how many there are, as long as the reader watches."""
        watched = self._prompt is not None or self._status.message == self._told
        if self.searching.take(search):
            if watched:
                self._tell()
            else:
                self._mark_map(self.searching.found)

    def _recounted(self, search: "Search") -> None:
        """Show on the map where the matches are now; what changed the page was said already."""
        if self.searching.take(search):
            self._mark_map(self.searching.found)

    def _stay(self, typed: str) -> None:
        """Keep the search; nothing typed means what was searched for last."""
        from reader.tui.finding.matching import Fault, compile_pattern

        wanted = typed or self.searching.last
        pattern = compile_pattern(wanted) if wanted else None
        if not typed and wanted:
            self._look(wanted)
        self.searching.keep(wanted)
        if isinstance(pattern, Fault):
            self.say_last(f"Not searched: {pattern.reason}")
        elif pattern is not None:
            self._tell()

    def _end_search(self) -> None:
        """Show the comments as they were."""
        self._stop()
        self.searching.drop()
        self._mark_map(b"")

    def _stop(self) -> None:
        """Make no more steps, and begin none."""
        self._wanted = None
        self.stop_scan(_SEARCH)

    def _tell(self) -> None:
        """Say how many matches there are, and show where on the map."""
        self._told = self.searching.said()
        self.say_last(self._told)
        self._mark_map(self.searching.found)

    def _mark_map(self, found: bytes) -> None:
        self._right.found(found)
        self._update_rails()

    def _step(self, by: int) -> None:
        if not self.is_searching:
            self.next_new(by)
        elif self.searching.step(by):
            self._tell()
        else:
            self._told = "Still searching…"
            self.say(self._told)
