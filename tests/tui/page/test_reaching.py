"""Whatever is folded, filtered and sorted: all text is there once, and the cursor's row stays."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Thread
from reader.text.markdown import plain
from reader.tui.finding.sorting import SORTINGS, order
from reader.tui.page.gist import Gist, Sentence
from reader.tui.page.page import Page
from reader.tui.page.parts import LONG
from reader.tui.page.walking import Place
from reader.tui.widgets.thread import ThreadPane
from tests.tui.finding.test_sorting import known
from tests.tui.page.shapes import FEW, shaped
from tests.tui.rows import text_of
from tests.tui.threads import ARTICLE, page_of

WIDTHS = st.integers(6, 90)
HEIGHTS = st.integers(4, 30)
PLACES = st.integers(0, 999)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(("move", "scroll", "fold", "shut", "all", "none", "coarser", "finer"))
        | st.sampled_from(("width", "sort", "filter", "gist", "count", "flag", "highlight")),
        PLACES,
    ),
    max_size=12,
)
MOVES = ("move", "scroll")


class Pane(ThreadPane):
    """The pane itself, with nobody to tell that something changed."""

    def __init__(self, thread: Thread, width: int, height: int) -> None:
        super().__init__(page_of(thread, width))
        self.view.height = height

    def _changed(self) -> None:
        pass

    def do(self, step: str, at: int) -> None:
        """Do one step; where it does it is up to `at`."""
        if step in ACTIONS:
            if self.page.folds.first() >= 0:
                getattr(self, f"action_{ACTIONS[step]}")()
        else:
            getattr(self, f"step_{step}")(at)

    def step_move(self, at: int) -> None:
        self._show(self.page.shape.spot(self._index(at)))

    def step_scroll(self, at: int) -> None:
        self.view.scroll(at % 90 - 45)

    def step_shut(self, at: int) -> None:
        self.set_folded(bytes((at >> each % 8) & 1 for each in range(len(self.page.folded()))))

    def step_width(self, at: int) -> None:
        anchor = self.view.anchor()
        self.page.resize(6 + at % 85)
        self.view.hold(anchor)

    def step_sort(self, at: int) -> None:
        sorting = SORTINGS[at % len(SORTINGS)]
        facts = known(self.page.thread)
        self.put_in_order(order(facts, sorting.by, reverse=sorting.reverse))

    def step_filter(self, at: int) -> None:
        self.allow(*passing(self.page, at))

    def step_gist(self, at: int) -> None:
        index = self._index(at)
        self.page.set_gist(index, Gist((Sentence("A sentence that stands for it.", index + 1),)))

    def step_count(self, at: int) -> None:
        self.page.count_on()

    def step_flag(self, at: int) -> None:
        self.flag(bytes((each + at) % 3 == 0 for each in range(len(self.page.folded()))))

    def step_highlight(self, at: int) -> None:
        self.highlight(lambda text: [(0, min(at % 9, len(text)))])

    def _index(self, at: int) -> int:
        return at % len(self.page.thread.comments)


ACTIONS = {
    "fold": "fold",
    "all": "fold_all",
    "none": "unfold_all",
    "coarser": "coarser",
    "finer": "finer",
}
"""The steps that are keys of the pane."""


def passing(page: Page, at: int) -> tuple[bytes | None, bytes | None]:
    """Some comments and their ancestors, which are dimmed; every fourth time no filter."""
    if at % 4 == 0:
        return None, None
    count = len(page.thread.comments)
    found = {index for index in range(count) if (at * 31 + index * 17) % 5 < at % 4}
    above = set()
    for index in found:
        parent = page.parent(index)
        while parent >= 0:
            above.add(parent)
            parent = page.parent(parent)
    allowed = bytes(index in found | above for index in range(count))
    return allowed, bytes(index in above - found for index in range(count))


@st.composite
def threads(draw: st.DrawFn) -> Thread:
    """Threads with scores, in which a comment may be so long that it is cut."""
    comments = list(draw(shaped()))
    if draw(st.booleans()):
        at = draw(st.integers(0, len(comments) - 1))
        words = " ".join(f"v{word}" for word in range(draw(st.integers(LONG // 5, LONG // 4))))
        words = words.replace("7 ", draw(st.sampled_from(("7 ", "7\n\n", "7\\\n"))))
        comments[at] = replace(comments[at], body=words)
    scores = st.none() | st.integers(0, 3)
    return Thread("test", ARTICLE, tuple(replace(each, score=draw(scores)) for each in comments))


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def drawn(page: Page) -> dict[int, str]:
    """All text in sight by index: of what is folded none, though a gist may stand there."""
    texts: dict[int, str] = {}
    for spot, index in enumerate(page.shape.indices):
        if page.folds.visible[spot]:
            rows = [text_of(row) for row in page.rows(spot) if row.start >= 0]
            texts[index] = texts.get(index, "") + letters("".join(rows))
    return texts


def seen(pane: Pane) -> list[Place]:
    """Every row that is scrolled past from the top."""
    view, folds = pane.view, pane.page.folds
    view.top = Place(max(0, folds.first()), 0)
    places = list(view.screen())
    while view.scroll(1):
        places.append(view.screen()[-1])
    return places


@FEW
@given(threads(), WIDTHS, HEIGHTS, STEPS)
def test_every_text_in_sight_is_drawn_once_and_all_of_them_can_be_reached(
    thread: Thread, width: int, height: int, steps: list[tuple[str, int]]
) -> None:
    pane = Pane(thread, width, height)
    page, whole = pane.page, [letters(plain(comment.body)) for comment in thread.comments]
    for step, at in steps:
        pane.do(step, at)
    folded = page.folded()
    for index, text in drawn(page).items():
        assert text == ("" if folded[index] else whole[index])
    pane.allow(None)
    pane.action_unfold_all()
    assert drawn(page) == dict(enumerate(whole))
    rows = [(spot, row) for spot in range(len(page.shape)) for row in range(page.height(spot))]
    assert seen(pane) == rows
    assert page.heights.total() == len(rows)


@FEW
@given(threads(), WIDTHS, HEIGHTS, STEPS)
def test_heights_are_those_of_what_is_drawn_in_any_order_and_under_any_filter(
    thread: Thread, width: int, height: int, steps: list[tuple[str, int]]
) -> None:
    pane = Pane(thread, width, height)
    page = pane.page
    for step, at in steps:
        pane.do(step, at)
        pane.view.screen()
        in_sight = [spot for spot in range(len(page.shape)) if page.folds.visible[spot]]
        total = sum(page.height(spot) for spot in in_sight)
        assert page.heights.total() == total
        for spot in in_sight:
            assert page.heights[spot] == len(page.rows(spot))


@FEW
@given(threads(), WIDTHS, HEIGHTS, STEPS)
def test_the_row_under_the_cursor_stays_on_its_line_whatever_changes_around_it(
    thread: Thread, width: int, height: int, steps: list[tuple[str, int]]
) -> None:
    pane = Pane(thread, width, height)
    view, page = pane.view, pane.page
    for step, at in steps:
        before, was_there = view.anchor(), page.folds.first() >= 0
        pane.do(step, at)
        folds = page.folds
        if folds.first() < 0:
            assert view.screen() == []
            continue
        spot = page.shape.spot(before.comment)
        assert any(map(view.is_current, view.screen()))
        if step in MOVES or not was_there:
            continue
        assert view.cursor == page.shape.head(folds.nearest(spot))
        after = view.anchor()
        if at_an_end(pane):
            continue
        assert after.line == before.line
        if after.comment == before.comment and not folds.folded[spot]:
            rows = page.rows(page.shape.part(before.comment, after.part))
            assert (after.part, after.start) <= (before.part, before.start)
            assert rows


def at_an_end(pane: Pane) -> bool:
    rows, folds = pane.view.screen(), pane.page.folds
    last = folds.last()
    ends = (Place(folds.first(), 0), Place(last, pane.page.height(last) - 1))
    return rows[0] == ends[0] or rows[-1] == ends[1]
