"""Copies comments, addresses, points and branches to the clipboard, and says what came of it."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reader.model import ARTICLE, Comment, Point
from reader.tui.page.numbering import IN_ARTICLE
from reader.tui.page.pointing import Stretch
from reader.tui.screens.scanning import ScanningScreen
from reader.tui.widgets.selecting import SelectingPane

if TYPE_CHECKING:
    from reader.tui.widgets.digest import DigestPane

_COPY = "copy"
"""What is done beside the screen: a long branch and a slow program take their time."""


class Copy(NamedTuple):
    """Something that can be copied."""

    name: str
    """What it is, as it stands in a sentence."""
    label: str
    detail: str
    make: Callable[[], str]


class _Copied(NamedTuple):
    """A copy that is ready, and maybe on the clipboard."""

    text: str
    program: str | None
    """What has put it there; None if nothing could."""


class CopyingScreen(ScanningScreen):
    """A copy goes to a program of the system, else to the terminal, else to a file."""

    def action_copy(self) -> None:
        """Choose what to copy."""
        from reader.tui.screens.choosing import Choice

        copies = self._copies()
        choices = [Choice(copy.label, copy.detail) for copy in copies]
        if choices:
            self.choose("Copy", choices, lambda at: self._copy(copies[at]))

    def action_copy_address(self) -> None:
        """Copy the address of what is under the cursor."""
        article = self._thread.article
        if self._front == "article":
            name, address = "the article's address", article.url
            if address is None:
                self.say("The address of this article isn't known")
        else:
            index = self._place()
            if index is None:
                return
            name = f"the address of comment {index + 1}"
            address = self._thread.comments[index].permalink
            if address is None:
                self.say(f"Comment {index + 1} has no address of its own here")
        if address is not None:
            self._copy(Copy(name, "", "", partial(str, address)))

    def on_selecting_pane_selected(self, event: SelectingPane.Selected) -> None:
        """Copy what was selected with the mouse."""
        text = "\n\n".join(filter(None, map(self._said, event.stretches)))
        if text.strip():
            self.copy_text("the selection", text)

    def copy_text(self, name: str, text: str) -> None:
        """Copy `text`, which is called `name` in what is said of it."""
        self._copy(Copy(name, "", "", partial(str, text)))

    def _said(self, stretch: Stretch) -> str:
        """The words of a stretch of text."""
        from reader.text.markdown import plain

        article = self._thread.article
        if stretch.comment == IN_ARTICLE:
            return plain(f"{article.lead}\n\n{article.body}")[stretch.start : stretch.end]
        body = self._thread.comments[stretch.comment].body
        return plain(body)[stretch.start : stretch.end]

    def _copies(self) -> list[Copy]:
        """What there is to copy, the likeliest first."""
        from reader.tui.page.copies import citation, readable

        article = self._thread.article
        copies: list[Copy] = []
        if self._front == "digest":
            copies += self._of_point(self.digesting.pane)
        elif self._front == "thread" and self._thread.comments:
            copies += self._of_comment(self._comments.current)
        else:
            text = f"{article.lead}\n\n{article.body}"
            told = "Title and address" if article.url else "Title"
            copies += [
                Copy("the article's text", "The text", "", partial(readable, text)),
                Copy("the article's title", told, article.url or "", partial(citation, article)),
            ]
        return copies

    def _of_point(self, pane: "DigestPane") -> list[Copy]:
        """The sentence under a digest's cursor, and the comment that it is from."""
        from reader.tui.page.copies import attributed

        said = pane.said
        if said is None:
            return []
        index = None if said.comment_id == ARTICLE else self._positions.get(said.comment_id)
        permalink = None if index is None else self._thread.comments[index].permalink
        make = partial(attributed, said, None if index is None else index + 1, permalink)
        copies = [
            Copy("a point", "The point, with who says it", "", make),
            Copy("a point", "The point's words alone", "", partial(_words, said)),
        ]
        return copies + ([] if index is None else self._of_comment(index))

    def _of_comment(self, index: int) -> list[Copy]:
        from reader.tui.page.copies import quotation, readable

        comment, number = self._thread.comments[index], index + 1
        copies = [
            Copy(f"comment {number}", "The comment", "its text", partial(readable, comment.body)),
            Copy(
                f"comment {number}",
                "The comment to quote",
                "Markdown, with who wrote it",
                partial(quotation, comment, number),
            ),
        ]
        if comment.permalink:
            address = Copy(
                f"the address of comment {number}",
                "Its address",
                comment.permalink,
                partial(str, comment.permalink),
            )
            copies.append(address)
        if comment.replies:
            branch = Copy(
                f"{comment.replies + 1} comments",
                f"The comment with its {comment.replies} replies",
                "Markdown",
                partial(self._branch, comment),
            )
            copies.append(branch)
        return copies

    def _branch(self, comment: Comment) -> str:
        from reader.desk import export_thread

        return export_thread(self._thread, "markdown", branch=comment.id, digest=False)

    def _copy(self, copy: Copy) -> None:
        self.scan(_COPY, _make(copy), partial(self._say_copied, copy.name))

    def _say_copied(self, name: str, copied: _Copied) -> None:
        """Say where a copy went; without a program that takes it, send it elsewhere."""
        count = f"{len(copied.text):,} character{'' if len(copied.text) == 1 else 's'}"
        what = f"{name} ({count})"
        if copied.program is not None:
            self.say(f"Copied {what} by {copied.program}")
        elif self._send(copied.text):
            self.say(f"Sent {what} to the terminal, which doesn't say whether it takes copies")
        else:
            self.say(self._write(copied.text, what))

    def _send(self, text: str) -> bool:
        """Send a copy to the terminal; return whether that could be done."""
        from reader.tui.clipboard import takes_copies

        send = getattr(self.app._driver, "copy", None)  # noqa: SLF001 - Ours, unless on Windows.
        if send is None or not takes_copies(text):
            return False
        send(text)
        return True

    def _write(self, text: str, what: str) -> str:
        """Write a copy to a file; return what to say of it."""
        from reader.settings import folders
        from reader.tui.clipboard import copy_to_file

        folder = folders.data()
        try:
            path = copy_to_file(text, folder)
        except OSError as error:
            return (
                f"Could not copy: no clipboard here, and {folder}: {os.strerror(error.errno or 0)}"
            )
        return f"No clipboard here: wrote {what} to {path}"


def _make(copy: Copy) -> Iterator[_Copied]:
    from reader.tui.clipboard import copy_by_program

    text = copy.make()
    yield _Copied(text, copy_by_program(text))


def _words(point: Point) -> str:
    return " ".join(point.text.split())
