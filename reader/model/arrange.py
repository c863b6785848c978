"""Puts comments into pre-order, each before its replies, and loses none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.model.comment import Comment
from reader.model.digest import ARTICLE


@dataclass(frozen=True, slots=True)
class Arranged:
    """Comments in pre-order, with what had to be mended to get there."""

    comments: tuple[Comment, ...]
    renamed: int = 0
    """How many ids stood twice, or were the article's; the later ones got a suffix."""
    stubs: int = 0
    """How many parents were named but absent; each stands as a root of state "missing"."""
    loops: int = 0
    """How many circles of parents were opened; the first comment of each became a root."""

    def notices(self) -> tuple[str, ...]:
        """What was mended, in words."""
        told = []
        if self.renamed:
            many = "comments" if self.renamed > 1 else "comment"
            told.append(f"{self.renamed} {many} had an id that was taken and got another one")
        if self.stubs:
            told.append(f"{self.stubs} comments that others answer are not in this copy")
        if self.loops:
            told.append(f"{self.loops} circles of comments that answer each other were opened")
        return tuple(told)


def arrange(comments: Iterable[Comment]) -> Arranged:
    """Order `comments` by parent, siblings as they came, and set `depth` and `replies`.

    Linear in the number of comments and without recursion. A comment whose parent is absent goes
    under a stub of state "missing" that stands where the first such comment stood; in a circle of
    parents the comment that came first becomes a root. No comment keeps the id `ARTICLE`: what
    answers such a comment follows it to its new id, and without one answers the article, as a root.
    """
    named, renamed = _unique(comments)
    known = {comment.id for comment in named}
    whole: list[Comment] = []
    for comment in named:
        if comment.parent is not None and comment.parent not in known:
            known.add(comment.parent)
            whole.append(Comment(id=comment.parent, state="missing", missing=1))
        whole.append(comment)
    parents = _parents(whole)
    opened = _open_loops(parents)
    for index in opened:
        whole[index] = replace(whole[index], parent=None, link=None, confidence=1.0)
    order, depths = _preorder(parents)
    replies = _count_replies(depths)
    ordered = tuple(
        _placed(whole[index], depths[place], replies[place]) for place, index in enumerate(order)
    )
    return Arranged(ordered, renamed, len(whole) - len(named), len(opened))


def _placed(comment: Comment, depth: int, replies: int) -> Comment:
    if comment.depth == depth and comment.replies == replies:
        return comment
    return replace(comment, depth=depth, replies=replies)


def _unique(comments: Iterable[Comment]) -> tuple[list[Comment], int]:
    """Give each comment an id of its own; replies keep pointing at the first that had it."""
    came = list(comments)
    taken: set[str] = {comment.id for comment in came}
    if len(taken) == len(came) and ARTICLE not in taken:
        return _answering(came, None), 0
    taken.add(ARTICLE)
    seen = {ARTICLE}
    called_article = None
    copies: dict[str, int] = {}
    kept, renamed = [], 0
    for comment in came:
        name = comment.id
        if name in seen:
            renamed += 1
            copy = copies.get(name, 1)
            while name in taken:
                copy += 1
                name = f"{comment.id}-{copy}"
            copies[comment.id] = copy
            taken.add(name)
            if comment.id == ARTICLE and called_article is None:
                called_article = name
            comment = replace(comment, id=name)
        seen.add(name)
        kept.append(comment)
    return _answering(kept, called_article), renamed


def _answering(comments: list[Comment], called_article: str | None) -> list[Comment]:
    """Let what names `ARTICLE` as its parent answer the comment that was called so, if any was."""
    return [
        comment if comment.parent != ARTICLE else _under(comment, called_article)
        for comment in comments
    ]


def _under(comment: Comment, parent: str | None) -> Comment:
    if parent is not None or comment.link in ("inferred", "corrected"):
        return replace(comment, parent=parent)
    return replace(comment, parent=None, link=None, confidence=1.0)


def _parents(comments: Sequence[Comment]) -> list[int]:
    """The index of each comment's parent, -1 for a root."""
    places = {comment.id: index for index, comment in enumerate(comments)}
    return [-1 if comment.parent is None else places[comment.parent] for comment in comments]


def _open_loops(parents: list[int]) -> list[int]:
    """Make a root of the first comment of each circle, in place; say which."""
    done = bytearray(len(parents))
    opened = []
    for start in range(len(parents)):
        path = []
        node = start
        while node != -1 and not done[node]:
            done[node] = 1
            path.append(node)
            node = parents[node]
        for each in path:
            done[each] = 2
            if each == node:
                # The walk came back to its own path: node, ..., path[-1] is the circle.
                first = min(path[path.index(node) :])
                parents[first] = -1
                opened.append(first)
        # A walk that ends in an earlier walk's comment has met no new circle.
    return opened


def _preorder(parents: Sequence[int]) -> tuple[list[int], list[int]]:
    """The indices in pre-order and the depth of each, by an explicit stack."""
    first: list[int] = [-1] * (len(parents) + 1)
    following: list[int] = [-1] * len(parents)
    for index in range(len(parents) - 1, -1, -1):
        parent = parents[index]
        following[index] = first[parent]
        first[parent] = index
    order, depths = [], []
    stack = [(first[-1], 0)] if parents else []
    while stack:
        index, depth = stack.pop()
        order.append(index)
        depths.append(depth)
        if following[index] != -1:
            stack.append((following[index], depth))
        if first[index] != -1:
            stack.append((first[index], depth + 1))
    return order, depths


def _count_replies(depths: Sequence[int]) -> list[int]:
    """How many descendants each has, from the depths in pre-order."""
    replies = [0] * len(depths)
    open_at: list[int] = []
    for place, depth in enumerate(depths):
        while len(open_at) > depth:
            closed = open_at.pop()
            replies[closed] = place - closed - 1
        open_at.append(place)
    for closed in open_at:
        replies[closed] = len(depths) - closed - 1
    return replies
