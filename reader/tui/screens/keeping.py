"""Begins where the reader left the thread the last time, and keeps the place for the next."""

from textual import on

from reader.model import Visit
from reader.tui.screens.panes import PanesScreen
from reader.tui.services import services
from reader.tui.widgets.thread import ThreadPane

_EVERY = 20
"""Seconds after which the place is kept, if it is another one: the program may be ended."""


class KeepingScreen(PanesScreen):
    """The cursor, the folds, and which new comments the reader hasn't seen yet."""

    _unseen: set[str]
    """The ids of the new comments that weren't on the screen yet."""
    _moved = False
    """Whether the place is another one than was kept last."""

    def on_mount(self) -> None:
        """Go back to where the thread was left."""
        visit = services(self).keeper.visit()
        self._unseen = set(visit.new)
        comments = self._thread.comments
        if visit.new:
            flags = bytearray(len(comments))
            for name in visit.new & self._positions.keys():
                flags[self._positions[name]] = 1
            self._comments.flag(bytes(flags))
            self._tell_new(sum(flags))
        if len(visit.folded) == len(comments) and 1 in visit.folded:
            self._comments.page.set_folded(visit.folded)
        place = None if visit.cursor is None else self._thread.find(visit.cursor)
        if place is not None:
            self._comments.begin_at(place, visit.line)
        self.set_interval(_EVERY, self._keep_place)

    def _tell_new(self, count: int) -> None:
        key = self.key_of("anywhere.next-match")
        many = "comment is" if count == 1 else "comments are"
        self.call_after_refresh(self.say, f"{count} {many} new since your last visit: {key}")

    @on(ThreadPane.Changed)
    def see(self) -> None:
        """Take in what the reader sees."""
        self._moved = True
        if self._unseen:
            comments = self._thread.comments
            # In place: there may be as many as there are comments.
            self._unseen.difference_update(comments[index].id for index in self._comments.shown())

    def on_unmount(self) -> None:
        """Keep the place for the next time."""
        self._keep_place()

    def _keep_place(self) -> None:
        if not self._moved or not self._thread.comments:
            return
        self._moved = False
        pane = self._comments
        anchor = pane.view.anchor()
        services(self).keeper.keep(
            Visit(
                cursor=self._thread.comments[anchor.comment].id,
                line=pane.view.line_of(pane.view.cursor) or 0,
                folded=self.folded(),
                new=frozenset(self._unseen),
            )
        )
