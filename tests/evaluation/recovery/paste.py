"""Renders known threads as pages pasted as text, as a Tweakers page pastes."""

from tests.evaluation.recovery.threads import KnownThread
from tests.evaluation.recovery.truth import TrueComment, Truth

_HEAD = "A page\n\nReacties ({count})\n\nSorteer op:\n\nWeergave:\n\n"
_TAIL = "\n\nOm te kunnen reageren moet je ingelogd zijn"


def paste(thread: KnownThread) -> Truth:
    """Join the comments by single newlines, without authors, and remember where they stand."""
    lines = _HEAD.format(count=len(thread.comments)).split("\n")[:-1]
    places = {comment.id: index for index, comment in enumerate(thread.comments)}
    comments: list[TrueComment] = []
    quoted: set[int] = set()
    for comment in thread.comments:
        first = len(lines) + 1
        lines.extend(comment.lines.text.split("\n"))
        quoted.update(first + line for line in comment.lines.quoted)
        parent = None if comment.parent is None else places[comment.parent]
        comments.append(TrueComment(first, len(lines), parent))
    return Truth(
        kind=thread.kind,
        name=thread.name,
        text="\n".join(lines) + _TAIL,
        comments=tuple(comments),
        has_parents=thread.has_parents,
        quoted=frozenset(quoted),
    )
