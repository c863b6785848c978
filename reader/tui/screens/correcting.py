"""Sets guessed parents right: a comment is moved out or in, and stays there from then on."""

from typing import NamedTuple

from reader.model import Comment, Thread
from reader.model.correct import CHANGEABLE, ROOT, allowed, rehung
from reader.tui.screens.scanning import ScanningScreen
from reader.tui.services import services

_UNDONE = 50
"""Corrections that can be undone."""


class _Made(NamedTuple):
    """A comment that was moved, and what else it could answer."""

    before: Thread
    place: int
    """Where the comment stood before."""
    parents: tuple[int, ...]
    """What reading order lets it answer, by index, from `ROOT` inwards."""
    first: int
    """Which of them it answered before."""
    at: int
    """Which of them it answers now."""
    now: int
    """Where the comment stands now."""
    folds: int
    """How many folds could be undone when it was moved."""


class CorrectingScreen(ScanningScreen):
    """Presses in a row make one correction; `undo` takes the last fold or correction back.

    So does the press that leads a comment to where it was.
    """

    _corrections: tuple[_Made, ...] = ()

    def action_move_out(self) -> None:
        """Let the comment under the cursor answer what is further out."""
        self._hang(-1)

    def action_move_in(self) -> None:
        """Let the comment under the cursor answer what is further in."""
        self._hang(1)

    def action_undo(self) -> None:
        """Take back what was done last: a fold, or a correction."""
        last = self._corrections[-1] if self._corrections else None
        if self._comments.undoable > (last.folds if last else 0):
            self._comments.undo_fold()
        elif last is None:
            self.say("There is nothing to undo")
        else:
            self._take_back(last)

    def _hang(self, by: int) -> None:
        if not self._thread.comments:
            return
        index = self._comments.current
        comment = self._thread.comments[index]
        if comment.link not in CHANGEABLE:
            self.say(_known(comment, self.name_of(index)))
            return
        move = self._goes_on(index) or self._new(index)
        to = move.at + by
        if not 0 <= to < len(move.parents):
            way = "out: it answers nobody now" if by < 0 else "in: it answers the comment above it"
            self.say(f"{self.name_of(index)} can't be moved further {way}")
            return
        if to == move.first:
            # Whoever tried what else there is has not confirmed the guess.
            self._take_back(move)
        else:
            self._correct(move, to)

    def _take_back(self, last: _Made) -> None:
        """Take the last correction back, with all presses that made it."""
        self._corrections = self._corrections[:-1]
        services(self).keeper.uncorrect(last.before.comments[last.place].id)
        self.take_thread(last.before)
        self.say_last(f"{self.name_of(last.place)} is where it was before")

    def _goes_on(self, index: int) -> _Made | None:
        """The last correction, if it can be gone on with."""
        last = self._corrections[-1] if self._corrections else None
        if last and last.now == index and self._comments.undoable == last.folds:
            return last
        return None

    def _new(self, index: int) -> _Made:
        page = self._comments.page
        parents = tuple(allowed(index, page.parent))
        first = parents.index(page.parent(index))
        return _Made(self._thread, index, parents, first, first, index, 0)

    def _correct(self, move: _Made, to: int) -> None:
        """Let a comment answer another one."""
        parent = move.parents[to]
        comments = move.before.comments
        name, above = comments[move.place].id, None if parent == ROOT else comments[parent].id
        keeper = services(self).keeper
        if self._corrections and self._corrections[-1] is move:
            self._corrections = self._corrections[:-1]
            keeper.uncorrect(name)
        keeper.correct(name, above)
        known = self._comments.page.outline if move.before is self._thread else None
        self.take_thread(rehung(move.before, move.place, parent, known))
        now = self._comments.current
        made = move._replace(at=to, now=now, folds=self._comments.undoable)
        self._corrections = (*self._corrections[1 - _UNDONE :], made)
        answered = self._comments.page.parent(now)
        whom = "nobody" if answered == ROOT else self.name_of(answered)
        key = self.key_of("comments.undo")
        self.say_last(f"{self.name_of(now)} answers {whom} now, as you say; {key} puts it back")


def _known(comment: Comment, name: str) -> str:
    """Why it is no guess whom the comment of that name answers."""
    if comment.state == "missing":
        return f"{name} is not in this copy"
    if comment.link == "quoted":
        return f"{name} quotes what it answers word for word: that is no guess"
    what = "that it answers nobody" if comment.parent is None else "whom it answers"
    return f"The source says of {name} {what}: only guesses can be set right"
