"""The top of the screen: what is being read, and how much of it there is."""

from reader.model import Thread
from reader.text.width import cell_width, clip
from reader.tui.page.article import NO_TITLE, byline
from reader.tui.page.rows import Row, Run
from reader.tui.widgets.lines import Lines


def counts(thread: Thread) -> str:
    """How many comments and conversations there are, and how many the page announced."""
    here = thread.present()
    announced = thread.article.announced_comments
    if not here and not announced:
        return ""
    said = f"{here} {'comment' if here == 1 else 'comments'}"
    if announced is not None and announced != here:
        said += f" ({announced} announced)"
    roots = len(thread.roots())
    if roots:
        said += f" · {roots} {'conversation' if roots == 1 else 'conversations'}"
    return said


class Masthead(Lines):
    """Two lines, or one where the terminal is low: title, byline, counts."""

    BACKGROUND = "surface"

    def __init__(self, thread: Thread) -> None:
        """Reads the thread once."""
        super().__init__(id="masthead")
        self._thread = thread
        self._counts = counts(thread)
        self._byline = byline(thread.article)

    def take(self, thread: Thread) -> None:
        """Count anew what a correction has changed."""
        self._thread = thread
        self._counts = counts(thread)
        self.redraw()

    def says_all(self) -> bool:
        """Whether the whole title and byline stand here, so that they needn't elsewhere."""
        width, height = self.size
        title = sum(cell_width(run.text) for run in self._title(10_000))
        rest = cell_width(self._byline) + cell_width(self._counts) + 2
        return height > 1 and max(title, rest) <= width - 2

    def rows(self) -> list[Row]:
        """The title above, the rest below; on one line, as much of both as fits."""
        width = self.size.width - 2
        if self.size.height == 1:
            short = self._counts.split(" (")[0].split(" · ")[0]
            return [Row(_spread(self._title(width - cell_width(short) - 2), _meta(short), width))]
        room = width - cell_width(self._counts) - 2
        left = clip(self._byline, room) if room >= 12 else ""
        return [Row(self._title(width)), Row(_spread(_meta(left), _meta(self._counts), width))]

    def _title(self, width: int) -> tuple[Run, ...]:
        article = self._thread.article
        if not article.title_made_up:
            return (Run(clip(article.title, max(1, width)), "title"),)
        title = clip(article.title, max(1, width - cell_width(NO_TITLE) - 2))
        return (Run(title, "title emphasis"), Run(f"  {NO_TITLE}", "guess"))


def _meta(text: str) -> tuple[Run, ...]:
    return (Run(text, "meta"),)


def _spread(left: tuple[Run, ...], right: tuple[Run, ...], width: int) -> tuple[Run, ...]:
    """Put one at either end of a line."""
    used = sum(cell_width(run.text) for run in (*left, *right))
    return (*left, Run(" " * max(1, width - used), "meta"), *right)
