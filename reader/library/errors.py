"""Why nothing can be kept, or had from what was kept."""

from reader.model import ReaderError


class LibraryError(ReaderError):
    """The library can't be used; the program goes on without it."""
