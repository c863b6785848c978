"""Where the library is; asking makes nothing."""

from pathlib import Path

from reader.settings import folders

FILE = "library.sqlite3"


def file() -> Path:
    """The one file that everything kept is in, whether it is there or not."""
    return folders.data() / FILE


def is_there() -> bool:
    """Whether there is a library, as far as that can be told."""
    try:
        return file().exists()
    except OSError:
        return False
