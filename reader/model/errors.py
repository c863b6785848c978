"""Errors for people: each prints as one line that says what went wrong, where, and what to do."""


class ReaderError(Exception):
    """The root of every error that this program raises on purpose."""

    exit_code = 1

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        """`what` went wrong, `where` (a path, URL or line) and, as a `remedy`, what to do."""
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        said = f"{self.where}: {self.what}" if self.where else self.what
        return f"{said}. {self.remedy}" if self.remedy else said


class SourceError(ReaderError):
    """A source that can't be had or can't be read at all (exit code 1)."""


class UsageError(ReaderError):
    """A command that asks for what doesn't exist or can't be done (exit code 2)."""

    exit_code = 2
