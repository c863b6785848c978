"""From one new comment to the next, as the page shows them."""

from reader.tui.page.page import Page


def find_new(page: Page, spot: int, step: int) -> int | None:
    """The spot of the next new comment after (`step` 1) or before (-1) `spot`, folded away or not.

    None if there is none further on; what a filter keeps out is passed over.
    """
    news = page.shape.by_spot(page.news)
    at = spot
    while True:
        at = news.find(1, at + 1) if step > 0 else news.rfind(1, 0, max(at, 0))
        if at < 0:
            return None
        if not page.shape.parts[at] and page.folds.passes(at):
            return at
