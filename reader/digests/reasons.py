"""Says in a sentence why a digest has no points."""

from collections.abc import Sequence

from reader.model import Comment
from reader.text.markdown import parse


def reason(comments: Sequence[Comment]) -> str:
    """Return why nothing could be chosen from `comments`."""
    live = [comment for comment in comments if comment.state == "live"]
    if not comments:
        return "There are no comments to make a digest of."
    if not live:
        return "None of the comments can be read: they are deleted, hidden or not in this copy."
    blocks = [block for comment in live for block in parse(comment.body)]
    if not any(block.text.strip() for block in blocks):
        return "The comments are empty."
    if all(block.quote or not block.text.strip() for block in blocks):
        return "The comments only quote: there is nothing of their own to make a digest of."
    return "The comments hold no sentences to make a digest of, only scraps, links or greetings."
