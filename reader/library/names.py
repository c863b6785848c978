"""What comments are called from one copy of a thread to the next.

An id that the source gave a comment holds. One that only says its place (in a pasted page, say)
moves when another comment comes in before it: such a comment is called after what it says.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reader.model import Comment

_MADE_UP = "unnamed-"
_SPACES = re.compile(r"[\W_]+")
"""Marks and spaces don't count: they change with how a page was copied, and with this program."""


def names_of(comments: Iterable[Comment]) -> list[str]:
    """Return the names of `comments` in their order; no two are the same, none has a newline."""
    whole = list(comments) if not isinstance(comments, Sequence) else comments
    placed = any(comment.lines is not None for comment in whole)
    times: Counter[str] = Counter()
    return [
        _by_text(comment, times) if placed or _is_made_up(comment.id) else comment.id
        for comment in whole
    ]


def renamed(ids: Sequence[str], names: Sequence[str]) -> Mapping[str, str]:
    """Return the names by id, but only those that aren't the ids themselves."""
    return {each: name for each, name in zip(ids, names, strict=True) if each != name}


def joined(names: Iterable[str]) -> str:
    """Return `names` as one text, each with a newline behind it."""
    return "".join(f"{name}\n" for name in names)


def parted(text: str) -> list[str]:
    """Return what `joined` joined."""
    return text.split("\n")[:-1]


def _is_made_up(name: str) -> bool:
    return name.startswith(_MADE_UP) or "\n" in name


def _by_text(comment: Comment, times: Counter[str]) -> str:
    from hashlib import blake2b  # Imported late: it takes 5 ms, and most threads don't need it.

    said = f"{comment.author or ''}\n{_SPACES.sub('', comment.body).casefold()}"
    text = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    times[text] += 1
    return f"text-{text}-{times[text]}"
