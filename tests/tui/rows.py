"""What rows say, for tests that look at words and not at colours."""

from reader.tui.page.rows import Row


def text_of(row: Row) -> str:
    """The row's text, without roles."""
    return "".join(run.text for run in row.runs)
