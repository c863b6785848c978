"""Shows only the comments that the reader asks for, and what they answer."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from reader.model import Thread
from reader.tui.asking import Line
from reader.tui.finding.filtering import Filtering
from reader.tui.page.flow import Marked
from reader.tui.screens.sorting import SortingScreen

if TYPE_CHECKING:
    from array import array

    from reader.tui.finding.filters import Filter
    from reader.tui.finding.passing import Passed

_FILTER = "filter"
_HINT = "author: score> depth< replies> new link -not"


class FilteringScreen(SortingScreen):
    """Asks for a filter and says what would pass; one key shows everything again."""

    _asked: "Filter | None" = None
    """The one that is being tried."""
    _tried: "Passed | None" = None
    """What passes that one, once it is known."""
    _kept = False
    """Whether the reader is done typing."""

    @cached_property
    def filtering(self) -> Filtering:
        """The filter in force."""
        return Filtering(self._comments)

    @property
    def sought(self) -> bytes | None:
        """One byte a comment, by index: 1 if it passes; None without a filter."""
        passed = self.filtering.passed
        return None if passed is None else passed.passing

    def action_filter(self) -> None:
        """Ask what is to be shown."""
        if self.has_comments():
            self.bring("thread")
            self._kept = False
            self._asked = self._tried = None
            self.scan(_FILTER, self.knots.steps(), self._ignore)
            chosen = self.filtering.chosen
            value = "" if chosen is None else chosen.typed
            self.prompt(Line("Filter:", value, self._try, self._keep, self._leave))
            self.call_after_refresh(self.say, _HINT)

    def action_clear_filter(self) -> None:
        """Show everything again."""
        if self.filtering.chosen is None:
            self.say("There is no filter")
        else:
            self._show_all()
            self.say_last("Everything is shown")

    def jump(self, index: int, marked: Marked | None = None) -> None:
        """Show everything first, if the comment is out of sight for the filter."""
        hidden = self.filtering.hides(index)
        if hidden:
            self._show_all()
        super().jump(index, marked)
        if hidden:
            self.say_last(f"{self.name_of(index)} did not pass the filter: everything is shown")

    def take_thread(self, thread: Thread) -> "array[int] | None":
        """Filter the comments again."""
        now = super().take_thread(thread)
        self.filtering.replace(now)
        self._filter_again()
        return now

    def folded(self) -> bytes:
        """What will be folded again when the filter is gone."""
        before = self.filtering.folded
        return super().folded() if before is None else before

    def standing(self) -> list[str]:
        """The filter, how many pass, and how to be rid of it."""
        told, key = self.filtering.told(), self.key_of("anywhere.clear-filter")
        clears = [f"{key} clears"] if told and key else []
        return [*told, *clears, *super().standing()]

    def _try(self, typed: str) -> None:
        """Say how many would pass, as soon as that is known."""
        from reader.tui.finding import filters
        from reader.tui.finding.matching import Fault

        self.stop_scan(_FILTER)
        self._asked = self._tried = None
        parsed = filters.parse(typed)
        if isinstance(parsed, Fault):
            self.say(parsed.reason)
        elif parsed.parts:
            self._asked = parsed
            self.say("…")
            self.call_after_refresh(self._scan, parsed)
        else:
            self.say(_HINT)

    def _keep(self, typed: str) -> None:
        """Show what passes: now, or as soon as it is known."""
        from reader.tui.finding import filters
        from reader.tui.finding.matching import Fault

        self._kept = True
        parsed = filters.parse(typed)
        if isinstance(parsed, Fault):
            self.say(f"Not filtered: {parsed.reason}")
        elif not parsed.parts:
            if self.filtering.chosen is not None:
                self.action_clear_filter()
        elif self._tried is not None and parsed == self._asked:
            self._show(parsed, self._tried)
        elif self._asked is not None or parsed != self.filtering.chosen or self.sought is None:
            self._asked = parsed
            self.say("Filtering…")
            self._scan(parsed)

    def _leave(self) -> None:
        """Leave everything as it was."""
        self.stop_scan(_FILTER)
        self._asked = None
        self._filter_again()

    def _filter_again(self) -> None:
        """Find out what passes the filter in force, if that isn't known any more."""
        waiting = self.filtering.waiting
        if waiting is not None:
            self._asked, self._kept = waiting, True
            self._scan(waiting)

    def _scan(self, asked: "Filter") -> None:
        """Find out what passes, if that is still asked."""
        from reader.tui.finding import passing

        if asked == self._asked:
            steps = passing.steps(asked, self._thread, self._comments.page.is_new, self.knots)
            self.scan(_FILTER, steps, partial(self._take_passed, asked))

    def _take_passed(self, asked: "Filter", passed: "Passed") -> None:
        """Say how many pass, or show them if the reader is done."""
        if asked != self._asked:
            return
        self._tried = passed
        if self._kept:
            self._show(asked, passed)
        else:
            slow = f" · too slow for {passed.slow:,}" if passed.slow else ""
            self.say(f"{passed.number:,} of {len(passed.shown):,}{slow}")

    def _show(self, chosen: "Filter", passed: "Passed") -> None:
        """Show what passes, if anything does."""
        self._asked = None
        if not passed.number:
            if self.filtering.waiting is not None:
                self._show_all()
            self.say_last(f"Nothing passes {chosen.typed}")
            return
        self.filtering.show(chosen, passed, self.folded())
        self.rearranged()

    def _ignore(self, _: object) -> None:
        """Nothing comes of finding out what is knotty."""

    def _show_all(self) -> None:
        """Drop the filter, and what is asked."""
        self._asked = None
        self.filtering.drop()
        self.rearranged()
