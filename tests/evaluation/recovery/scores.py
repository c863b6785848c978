"""Holds a thread that was read against what is true of the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.model import Comment, Thread
from reader.text.markdown import plain
from tests.evaluation.recovery.truth import Truth


@dataclass(frozen=True, slots=True)
class Boundaries:
    """How many starts of comments were found; the first comment's doesn't count."""

    right: int
    found: int
    true: int

    @property
    def precision(self) -> float:
        """The part of the starts found that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The part of the true starts that were found."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0

    def __add__(self, other: "Boundaries") -> "Boundaries":
        return Boundaries(
            self.right + other.right, self.found + other.found, self.true + other.true
        )


@dataclass(frozen=True, slots=True)
class Tree:
    """How well the parents were found."""

    comments: int
    right: int
    acceptable: int
    """Right, or another that a careful reader would accept."""
    path_f1: float
    """Mean over the comments of the F1 of their ancestors; 1 where a root is called a root."""
    depth_error: float
    roots: int
    facts: int
    """Parents that are called facts."""
    facts_wrong: int


@dataclass(frozen=True, slots=True)
class Quotes:
    """How many quotes of other comments were linked."""

    true: int
    right: int
    wrong: int
    """Linked to another comment than they are of, or no quotes of comments at all."""


def boundaries(comments: Sequence[Comment], truth: Truth) -> Boundaries:
    """Compare the comments' first lines with the true ones."""
    return _starts({each.lines[0] for each in comments if each.lines}, truth)


def every_newline(truth: Truth) -> Boundaries:
    """The baseline: every line that no blank one parts from the line before begins a comment."""
    lines = truth.text.split("\n")
    first, last = truth.comments[0].first, truth.comments[-1].last
    cut = {
        number
        for number in range(first, last + 1)
        if lines[number - 1].strip() and lines[number - 2].strip()
    }
    return _starts(cut | {first}, truth)


def _starts(found: set[int], truth: Truth) -> Boundaries:
    true = {comment.first for comment in truth.comments[1:]}
    found = found - {truth.comments[0].first}
    return Boundaries(len(found & true), len(found), len(true))


def tree(comments: Sequence[Comment], truth: Truth) -> Tree:
    """Compare parents; a true comment is found by the line that it begins with."""
    parents, linked = _mapped(comments, truth)
    true = {index: comment.parent for index, comment in enumerate(truth.comments)}
    pairs = list(enumerate(truth.comments))
    facts = [index for index in parents if linked[index] == "quoted"]
    right = [index for index, each in pairs if parents.get(index, -1) == each.parent]
    acceptable = [
        index for index, each in pairs if parents.get(index, -1) in {each.parent, *each.plausible}
    ]
    paths = [_path(parents, index) for index, _ in pairs]
    true_paths = [_path(true, index) for index, _ in pairs]
    return Tree(
        comments=len(pairs),
        right=len(right),
        acceptable=len(acceptable),
        path_f1=sum(map(_overlap, paths, true_paths)) / len(pairs),
        depth_error=sum(abs(len(a) - len(b)) for a, b in zip(paths, true_paths, strict=True))
        / len(pairs),
        roots=sum(parent is None for parent in parents.values()),
        facts=len(facts),
        facts_wrong=len(set(facts) - set(acceptable)),
    )


def previous(truth: Truth) -> list[Comment]:
    """The baseline for parents: the true comments, each under the one before."""
    return [
        Comment(
            f"c{index}",
            parent=f"c{index - 1}" if index else None,
            lines=(comment.first, comment.last),
        )
        for index, comment in enumerate(truth.comments)
    ]


def _mapped(
    comments: Sequence[Comment], truth: Truth
) -> tuple[dict[int, int | None], dict[int, str | None]]:
    """The parent of each true comment that was found, and how it is known."""
    home = {
        line: index
        for index, comment in enumerate(truth.comments)
        for line in range(comment.first, comment.last + 1)
    }
    by_id = {comment.id: comment for comment in comments}
    starts = {comment.first: index for index, comment in enumerate(truth.comments)}
    parents: dict[int, int | None] = {}
    linked: dict[int, str | None] = {}
    for comment in comments:
        index = starts.get(comment.lines[0]) if comment.lines else None
        if index is None:
            continue
        above = by_id[comment.parent] if comment.parent else None
        # A part of a comment stands for the whole; one that was cut off from it is passed by.
        while above is not None and above.lines and home.get(above.lines[0]) == index:
            above = by_id[above.parent] if above.parent else None
        parents[index] = home.get(above.lines[0]) if above is not None and above.lines else None
        linked[index] = comment.link
    return parents, linked


def _path(parents: Mapping[int, int | None], index: int) -> set[int]:
    path: set[int] = set()
    above = parents.get(index)
    while above is not None and above not in path:
        path.add(above)
        above = parents.get(above)
    return path


def _overlap(found: set[int], true: set[int]) -> float:
    return 2 * len(found & true) / (len(found) + len(true)) if found or true else 1.0


def quotes(comments: Sequence[Comment], truth: Truth) -> Quotes:
    """Compare the links of quotes to other comments with the true ones."""
    home = {
        line: index
        for index, comment in enumerate(truth.comments)
        for line in range(comment.first, comment.last + 1)
    }
    lines_of = {comment.id: comment.lines for comment in comments}
    true = {pair for comment in truth.comments for pair in comment.quotes}
    found = set()
    for comment in comments:
        for quote in comment.quotes:
            source = lines_of.get(quote.of or "")
            if source is not None and quote.lines is not None:
                of = _home_of(quote.text, source, truth, home)
                found.add((quote.lines[0], of))
    return Quotes(len(true), len(found & true), len(found - true))


def _home_of(text: str, source: tuple[int, int], truth: Truth, home: Mapping[int, int]) -> int:
    """The true comment among the lines of `source` that says `text`."""
    lines = truth.text.split("\n")
    for line in range(source[0], source[1] + 1):
        if text.split("\n")[0] in lines[line - 1]:
            return home.get(line, -1)
    return home.get(source[0], -1)


def edits(comments: Sequence[Comment], truth: Truth) -> tuple[int, int, int]:
    """Return how many edit marks are true, found at the right comment, and found elsewhere."""
    true = {(each.last, each.edited_by) for each in truth.comments if each.edited_by}
    found = {
        (each.lines[1], each.edited_by)
        for each in comments
        if each.lines and each.edited_by and each.edited is not None
    }
    return len(true), len(found & true), len(found - true)


def wrong_fields(thread: Thread, truth: Truth) -> list[str]:
    """Return the names of the article's fields that are not as they should be."""
    article = thread.article
    published = article.published.isoformat(timespec="minutes") if article.published else None
    read = {
        "title": article.title,
        "lead": plain(article.lead),
        "body": plain(article.body),
        "caption": article.caption,
        "author": article.author,
        "role": article.role,
        "published": published,
        "announced_comments": article.announced_comments,
    }
    return [name for name, value in (truth.article or {}).items() if read[name] != value]
