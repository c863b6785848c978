"""Runs the app without a terminal and reads its screen."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import asynccontextmanager
from threading import Event
from typing import Any

from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

from reader.model import ARTICLE, Branch, Comment, Point, Thread
from reader.settings import Settings
from reader.text.markdown import plain
from reader.tui.app import ReaderApp
from reader.tui.digests.questions import Made, Question, Subject
from reader.tui.keeping import Keeper
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.thread import ThreadPane
from tests.tui.threads import NOW

METHODS = ("thread", "lexrank", "lsa")


class Digests:
    """Digests without a summariser: the first words of each comment, as they come."""

    def __init__(self) -> None:
        self.asked: list[Question] = []
        self.errors: dict[str | None, Exception] = {}
        """What is raised, by method."""
        self.points: dict[Subject, Sequence[Point]] = {}
        """Points to be given instead of the usual ones."""
        self.keywords: tuple[str, ...] = ()
        self.background: Sequence[Branch] = ()
        self.failing: Exception | None = None
        """What the background ends with."""
        self.made = 0
        self.dropped = 0
        """How many branches were made in the background."""
        self.go = Event()
        self.go.set()
        self.go_on = Event()
        self.go_on.set()

    @property
    def subjects(self) -> list[Subject]:
        return [question.subject for question in self.asked]

    def names(self) -> Sequence[str]:
        return METHODS

    def make(self, thread: Thread, question: Question) -> Made:
        self.asked.append(question)
        assert self.go.wait(10)
        if question.method in self.errors:
            raise self.errors[question.method]
        subject = question.subject
        comments = self._comments(thread, subject)
        points = self.points.get(subject) or [
            said(comment) for comment in comments if plain(comment.body)
        ]
        words = {"author": f"by {subject.author}", "since": "since then", "article": "the article"}
        selection = words.get(subject.what, "")
        points = tuple(points[: question.points or 4])
        return Made(points, len(comments), selection, keywords=self.keywords)

    def branches(self, thread: Thread) -> Iterator[Branch]:
        for branch in self.background:
            assert self.go_on.wait(10)
            self.made += 1
            yield branch
        if self.failing is not None:
            raise self.failing

    def drop(self) -> bool:
        self.dropped += 1
        return False

    def _comments(self, thread: Thread, subject: Subject) -> Sequence[Comment]:
        if subject.what == "article":
            return (Comment(ARTICLE, body=thread.article.text),)
        if subject.what == "branch":
            return thread.branch(subject.place)[1:]
        if subject.what == "author":
            return [each for each in thread.comments if each.author == subject.author]
        return thread.comments[subject.place :]


def said(comment: Comment, sentence: str | None = None, **more: Any) -> Point:
    """A sentence of a comment, or its first one, as a point."""
    text = plain(comment.body)
    start = 0 if sentence is None else text.index(sentence)
    end = start + len(sentence) if sentence else text.find(".") + 1 or len(text)
    fields = {"weight": 1.0, "author": comment.author, **more}
    return Point(text[start:end], comment.id, start, end, **fields)


class Running:
    """An app that runs, with shorthands for what tests look at."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None], digests: Digests) -> None:
        self.app = app
        self.pilot = pilot
        self.digests = digests

    @property
    def screen(self) -> ReadingScreen:
        return next(each for each in self.app.screen_stack if isinstance(each, ReadingScreen))

    @property
    def comments(self) -> ThreadPane:
        return self.screen.query_one(ThreadPane)

    @property
    def cursor(self) -> int:
        """The number of the comment under the cursor, counted from 1."""
        return self.comments.current + 1

    @property
    def line(self) -> int | None:
        """The line of the pane that the cursor's header is on."""
        return self.comments.view.line_of(self.comments.view.cursor)

    @property
    def folded(self) -> list[int]:
        """The numbers of the folded comments."""
        return [n for n, shut in enumerate(self.comments.page.folds.folded, 1) if shut]

    @property
    def front(self) -> str | None:
        """The pane that keys go to."""
        return None if self.app.focused is None else self.app.focused.id

    @property
    def lines(self) -> list[str]:
        """The screen's text."""
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each when what the last one did is done.

        Textual's pilot also waits until the process is idle, which takes longer than the tests.
        """
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            char = key if len(key) == 1 else {"space": " "}.get(key)
            self.app.post_message(Key(name, char))
            await self.settle()

    def type(self, keys: str) -> None:
        """Press keys all at once, as a paste or a fast hand does."""
        for key in keys:
            name = {"\r": "enter"}.get(key) or _character_to_key(key)
            self.app.post_message(Key(name, key))

    async def settle(self) -> None:
        """Wait until all messages have been dealt with, and those that these led to."""
        for _ in range(3):
            await self.pilot._wait_for_screen()
            self.app.screen._on_timer_update()

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds that another thread has to do first."""
        for _ in range(2_000):
            if holds():
                return
            await self.pilot.pause(0.001)
        raise AssertionError(f"It never came true:\n{self.text}")


def done(thread: Thread) -> Future[Thread]:
    """A thread that was read."""
    pending = Future[Thread]()
    pending.set_result(thread)
    return pending


@asynccontextmanager
async def reading(
    thread: Thread,
    size: tuple[int, int] = (120, 40),
    *,
    theme: str | None = None,
    settings: Settings | None = None,
    warnings: Sequence[str] = (),
    keeper: Keeper | None = None,
) -> AsyncIterator[Running]:
    """The app on a thread, at a size in columns and lines."""
    digests = Digests()
    app = ReaderApp(
        done(thread),
        "test",
        theme=theme,
        settings=settings,
        warnings=warnings,
        keeper=keeper,
        maker=digests,
        now=NOW,
    )
    async with app.run_test(size=size) as pilot:
        run = Running(app, pilot, digests)
        await run.settle()
        yield run
