"""The only place that joins sources, the library, digests and exports.

Summarisers, exporters and the library are loaded when they are first wanted.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

from reader import sources
from reader.fetch import fetch
from reader.model import (
    ARTICLE,
    AUTO,
    Branch,
    Digest,
    Document,
    Length,
    Selection,
    Thread,
    UsageError,
)

if TYPE_CHECKING:
    from reader.digests import Summariser
    from reader.library.asked import Wanted
    from reader.library.opening import Opening

_MAX_DIGITS = 9


def open_thread(
    source: str, *, source_name: str | None = None, stdin: BinaryIO | None = None
) -> Thread:
    """Read the thread in `source`, a path or "-" for `stdin`.

    `source_name` forces a source; otherwise the one that claims the document most surely reads
    it. Raises SourceError where nothing can be read, UsageError for a source nobody knows.
    """
    return _parser(source_name)(fetch(source, stdin))


def opening(wanted: "Wanted") -> "Opening":
    """Return what opens a source, from the library if it is there unchanged, and stores it.

    Raises UsageError for a source nobody knows.
    """
    from reader.library.opening import Opening

    return Opening(wanted, _parser(wanted.source_name))


def digest_thread(
    thread: Thread,
    *,
    length: Length = AUTO,
    selection: Selection | None = None,
    branches: bool = False,
    method: str | None = None,
    language: str | None = None,
) -> Digest:
    """Summarise `thread`, or a `selection` of it, and with `branches` each top-level branch."""
    summariser = _summariser(method, language)
    return summariser.summarise(thread, length=length, selection=selection, branches=branches)


def digest_branch(
    thread: Thread,
    index: int,
    *,
    length: Length = AUTO,
    method: str | None = None,
    language: str | None = None,
) -> Branch:
    """Summarise the comment at `index` and all of its replies."""
    return _summariser(method, language).branch(thread, index, length=length)


def digest_branches(
    thread: Thread, *, method: str | None = None, language: str | None = None
) -> Iterator[Branch]:
    """Summarise every branch of two comments or more, in reading order, one at a time."""
    return _summariser(method, language).branches(thread)


def digest_article(
    thread: Thread,
    *,
    length: Length = AUTO,
    method: str | None = None,
    language: str | None = None,
) -> Digest:
    """Summarise the article of `thread` alone."""
    return _summariser(method, language).article(thread.article, length=length)


def digest_of_branch(
    thread: Thread,
    name: str,
    *,
    length: Length = AUTO,
    method: str | None = None,
    language: str | None = None,
) -> Digest:
    """Return the digest of the branch of the comment whose id or number is `name`.

    Its points stand in its only branch. Raises UsageError where there is no such comment.
    """
    from reader.digests.reading import language_of
    from reader.digests.selections import within

    index = find_comment(thread, name)
    summariser, read = _summariser(method, language), within(thread, index)
    branch = summariser.branch(thread, index, length=length)
    return Digest(
        method=summariser.name,
        language=language or language_of(thread),
        comments=len(read.places),
        branches=(branch,),
        selection=read.words,
        reason="" if branch.points else "Nobody in this branch says anything that stands alone.",
    )


def select(
    thread: Thread,
    *,
    branch: str | None = None,
    since: date | None = None,
    author: str | None = None,
    search: str | None = None,
    known: Collection[str] | None = None,
) -> Selection | None:
    """Return the comments that all of the given conditions hold for; None where none is given.

    `branch` is a comment's id or number; for the others see `reader.digests.selections`.
    """
    from reader.digests import selections

    asked = (
        None if author is None else selections.by_author(thread, author),
        None if branch is None else selections.within(thread, find_comment(thread, branch)),
        None if since is None else selections.since(thread, since),
        None if search is None else selections.holding(thread, search),
        None if known is None else selections.newer(thread, known),
    )
    return selections.common(each for each in asked if each is not None)


def find_comment(thread: Thread, name: str) -> int:
    """Return the index of the comment whose id is `name`, or else whose number it is."""
    found = thread.positions().get(name)
    if found is not None:
        return found
    number = int(name) if name.isdecimal() and len(name) <= _MAX_DIGITS else 0
    if not 0 < number <= len(thread.comments):
        raise UsageError(
            f"there is no comment {name!r}",
            remedy=f"Give an id, or a number up to {len(thread.comments)} as `show` prints it.",
        )
    return number - 1


def branch_thread(thread: Thread, index: int) -> Thread:
    """Return the branch at `index` as a thread of its own, its first comment as the root."""
    branch = thread.branch(index)
    inside = {comment.id for comment in branch}
    above = branch[0].depth
    comments = [
        replace(
            comment,
            depth=comment.depth - above,
            quotes=tuple(
                quote if quote.of in inside or quote.of == ARTICLE else replace(quote, of=None)
                for quote in comment.quotes
            ),
        )
        for comment in branch
    ]
    comments[0] = replace(comments[0], parent=None, link=None, confidence=1.0)
    told = f"this is one branch: comment {index + 1} of {len(thread.comments)} and its replies"
    return replace(thread, comments=tuple(comments), notices=(*thread.notices, told))


def export_thread(
    thread: Thread,
    to: str,
    *,
    branch: str | None = None,
    digest: bool | None = None,
    method: str | None = None,
    language: str | None = None,
) -> str:
    """Return `thread`, or the `branch` with that id or number, in the format called `to`.

    `digest` says whether a digest comes with it, made by `method` in `language`; None leaves that
    to the format.
    """
    from reader import exports

    export = exports.THREAD[to]
    part = thread if branch is None else branch_thread(thread, find_comment(thread, branch))
    if not exports.has_digest(to, asked=digest) or not part.present():
        return export(part, None)
    if branch is None:
        return export(part, digest_thread(thread, branches=True, method=method, language=language))
    made = digest_of_branch(thread, branch, method=method, language=language)
    return export(part, replace(made, points=made.branches[0].points))


def export_digest(thread: Thread, digest: Digest, to: str, *, explain: bool = False) -> str:
    """Return `digest`, which was made of `thread`, in the format called `to`.

    With `explain` each point says why it was chosen; in JSON it always does.
    """
    from reader import exports

    return exports.DIGEST[to](thread, digest, explain=explain)


def show_thread(thread: Thread, *, width: int, ascii_only: bool = False) -> Iterator[str]:
    """Yield the lines of `thread` as text of at most `width` cells, without escape codes."""
    from reader.exports import thread_text

    return thread_text.lines(thread, width=width, ascii_only=ascii_only)


def show_plain(thread: Thread, *, width: int | None = None) -> Iterator[str]:
    """Yield the lines of `thread` in words alone; without a `width` each paragraph is one line."""
    from reader.exports import thread_plain

    return thread_plain.lines(thread, width=width)


def _parser(source_name: str | None) -> Callable[[Document], Thread]:
    """What makes a thread of a document: the source with that name, or the one that claims it."""
    forced = None if source_name is None else sources.by_name(source_name)

    def parse(document: Document) -> Thread:
        thread = (forced or sources.pick(document)).read(document)
        told = dict.fromkeys((*document.notices, *thread.notices))
        return replace(thread, notices=tuple(told))

    return parse


def _summariser(method: str | None, language: str | None) -> "Summariser":
    # Imported late: opening a page waits for no summariser.
    from reader import digests

    return digests.by_name(method, language=language)
