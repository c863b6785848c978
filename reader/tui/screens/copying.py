"""Copies comments, addresses, points and branches to the clipboard, and says what came of it."""

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from reader.model import ARTICLE, Comment, Point
from reader.tui.page.numbering import IN_ARTICLE
from reader.tui.page.pointing import Stretch
from reader.tui.screens.jumping import JumpingScreen
from reader.tui.widgets.selecting import SelectingPane

if TYPE_CHECKING:
    from reader.tui.widgets.digest import DigestPane


class Copy(NamedTuple):
    """Something that can be copied."""

    name: str
    """What it is, as it stands in a sentence."""
    label: str
    detail: str
    make: Callable[[], str]
    """Called beside the screen."""


class CopyingScreen(JumpingScreen):
    """A copy goes to a program of the system, else to the terminal, else to a file."""

    class Copied(Message, namespace="copying"):
        """A copy is ready, and maybe on the clipboard."""

        def __init__(self, name: str, text: str, program: str | None) -> None:
            """`program` has put `text` on the clipboard; None if there was none."""
            super().__init__()
            self.name = name
            self.text = text
            self.program = program

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

    def on_copying_copied(self, event: Copied) -> None:
        """Say where a copy went; without a program that takes it, send it elsewhere."""
        count = f"{len(event.text):,} character{'' if len(event.text) == 1 else 's'}"
        what = f"{event.name} ({count})"
        if event.program is not None:
            self.say(f"Copied {what} by {event.program}")
        elif self._send(event.text):
            self.say(f"Sent {what} to the terminal, which doesn't say whether it takes copies")
        else:
            self.say(self._write(event.text, what))

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
        self.run_worker(partial(self._make, copy), thread=True, group="copies")

    def _make(self, copy: Copy) -> None:
        """Runs beside the screen: a long branch and a slow program take their time."""
        from reader.tui.clipboard import copy_by_program

        text = copy.make()
        self.post_message(self.Copied(copy.name, text, copy_by_program(text)))

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


def _words(point: Point) -> str:
    return " ".join(point.text.split())
