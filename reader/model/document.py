"""What was fetched, before any source has made a thread of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes and their decoded text, with what is known of where they came from."""

    origin: str
    """The path or URL as the user gave it, or "-" for standard input."""
    data: bytes
    """The bytes as they came."""
    text: str
    """The bytes decoded, every line ending made "\\n"; not yet cleaned (each source does that)."""
    encoding: str
    """The encoding that `text` was decoded with."""
    media_type: str | None = None
    """The media type stated by whoever sent the bytes, or told by the file name."""
    notices: tuple[str, ...] = ()
    """What the reader should be told about how the document was read."""
