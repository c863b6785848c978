"""Shows only the comments that the reader asks for, and what they answer."""

from functools import partial
from typing import TYPE_CHECKING

from reader.model import Thread
from reader.model.rearranged import put
from reader.tui.asking import Line
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

    _filter: "Filter | None" = None
    """The one in force; after a correction, as soon as it is known what passes."""
    _passed: "Passed | None" = None
    """What passes it."""
    _folded: bytes | None = None
    """What was folded before, by index; what passes is in sight as long as there is a filter."""
    _asked: "Filter | None" = None
    """The one that is being tried."""
    _tried: "Passed | None" = None
    """What passes that one, once it is known."""
    _kept = False
    """Whether the reader is done typing."""

    @property
    def sought(self) -> bytes | None:
        """One byte a comment, by index: 1 if it passes; None without a filter."""
        return None if self._passed is None else self._passed.passing

    def action_filter(self) -> None:
        """Ask what is to be shown."""
        if self.has_comments():
            self.bring("thread")
            self._kept = False
            self._asked = self._tried = None
            self.scan(_FILTER, self.knots.steps(), self._ignore)
            value = "" if self._filter is None else self._filter.typed
            self.prompt(Line("Filter:", value, self._try, self._keep, self._leave))
            self.call_after_refresh(self.say, _HINT)

    def action_clear_filter(self) -> None:
        """Show everything again."""
        if self._filter is None:
            self.say("There is no filter")
        else:
            self._show_all()
            self.say_last("Everything is shown")

    def jump(self, index: int, marked: Marked | None = None) -> None:
        """Show everything first, if the comment is out of sight for the filter."""
        hidden = self._passed is not None and not self._passed.shown[index]
        if hidden:
            self._show_all()
        super().jump(index, marked)
        if hidden:
            self.say_last(f"{self.name_of(index)} did not pass the filter: everything is shown")

    def take_thread(self, thread: Thread) -> "array[int] | None":
        """Filter the comments again."""
        now = super().take_thread(thread)
        self._passed = None
        if self._folded is not None:
            self._folded = put(self._folded, now)
        self._filter_again()
        return now

    def folded(self) -> bytes:
        """What will be folded again when the filter is gone."""
        return super().folded() if self._folded is None else self._folded

    def standing(self) -> list[str]:
        """The filter, how many pass, and how to be rid of it."""
        if self._filter is None or self._passed is None:
            return super().standing()
        count = f"{self._passed.number:,} of {len(self._passed.shown):,} shown"
        key = self.key_of("anywhere.clear-filter")
        clears = [f"{key} clears"] if key else []
        return [count, self._filter.typed, *clears, *super().standing()]

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
            if self._filter is not None:
                self.action_clear_filter()
        elif self._tried is not None and parsed == self._asked:
            self._show(parsed, self._tried)
        elif self._asked is not None or parsed != self._filter or self._passed is None:
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
        if self._filter is not None and self._passed is None:
            self._asked, self._kept = self._filter, True
            self._scan(self._filter)

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
            if self._filter is not None and self._passed is None:
                self._show_all()
            self.say_last(f"Nothing passes {chosen.typed}")
            return
        pane = self._comments
        if self._folded is None:
            self._folded = super().folded()
        self._filter, self._passed = chosen, passed
        pane.allow(passed.shown, passed.dimmed)
        if pane.page.folds.any():
            pane.set_folded(bytes(len(passed.shown)))
        self.rearranged()

    def _ignore(self, _: object) -> None:
        """Nothing comes of finding out what is knotty."""

    def _show_all(self) -> None:
        """Drop the filter, and fold what was folded, but for what would hide the cursor."""
        self._asked = None
        pane, folded = self._comments, bytearray(self._folded or b"")
        self._filter = self._passed = self._folded = None
        pane.allow(None)
        if 1 in folded:
            for index in (pane.current, *pane.page.ancestors(pane.current)):
                folded[index] = 0
            pane.set_folded(bytes(folded))
        self.rearranged()
