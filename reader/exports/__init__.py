"""The formats that a thread or a digest can be written in, by name."""

from collections.abc import Callable, Mapping
from typing import Protocol

from reader.exports import (
    digest_json,
    digest_markdown,
    digest_text,
    thread_json,
    thread_markdown,
)
from reader.model import Digest, Thread


class DigestExport(Protocol):
    """Writes a digest of a thread."""

    def __call__(self, thread: Thread, digest: Digest, *, explain: bool) -> str:
        """Return it; with `explain`, each point says why it was chosen."""
        ...


THREAD: Mapping[str, Callable[[Thread, Digest | None], str]] = {
    "markdown": thread_markdown.export,
    "json": thread_json.export,
}
"""What `reader export --to` knows."""

WITH_DIGEST = frozenset({"markdown"})
"""The formats that a digest belongs in unless the reader says otherwise."""

DIGEST: Mapping[str, DigestExport] = {
    "text": digest_text.export_digest,
    "markdown": digest_markdown.export_digest,
    "json": digest_json.export_digest,
}
"""What `reader digest --to` knows."""


def has_digest(to: str, *, asked: bool | None) -> bool:
    """Return whether a thread exported to the format `to` has a digest; None leaves it to that."""
    return to in WITH_DIGEST if asked is None else asked
