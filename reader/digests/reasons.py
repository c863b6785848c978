"""Says in a sentence why a digest has no points."""

from collections.abc import Sequence

from reader.model import Comment
from reader.text.markdown import parse


def reason(comments: Sequence[Comment], selection: str = "") -> str:
    """Return why nothing could be chosen from `comments`.

    `selection` says in words which of a thread's comments they are, where they aren't all.
    """
    some = f"comments {selection}" if selection else "comments"
    if not comments:
        return f"There are no {some}." if selection else f"There are no {some} to make a digest of."
    live = [comment for comment in comments if comment.state == "live"]
    if not live:
        return f"None of the {some} can be read: they are deleted, hidden or not in this copy."
    blocks = [block for comment in live for block in parse(comment.body)]
    if not any(block.text.strip() for block in blocks):
        return f"The {some} are empty."
    if all(block.quote or not block.text.strip() for block in blocks):
        return f"The {some} only quote: there is nothing of their own to make a digest of."
    return (
        f"The {some} hold no sentences of their own to make a digest of,"
        " only scraps, links, greetings, text without end or what somebody said before."
    )
