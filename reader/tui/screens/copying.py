"""Copies comments, addresses, points, branches and what was selected with the mouse."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reader.model import ARTICLE, Comment, Point, Thread
from reader.tui.page.numbering import IN_ARTICLE
from reader.tui.page.pointing import Stretch
from reader.tui.screens.clipping import ClippingScreen
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


class CopyingScreen(ClippingScreen):
    """Knows what there is to copy where the reader is."""

    def action_copy(self) -> None:
        """Choose what to copy."""
        from reader.tui.screens.choosing import Choice

        copies = self._copies()
        choices = [Choice(copy.label, copy.detail) for copy in copies]
        if choices:
            self.choose("Copy", choices, lambda at: self.copy(copies[at].name, copies[at].make))

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
            self.copy_text(name, address)

    def on_selecting_pane_selected(self, event: SelectingPane.Selected) -> None:
        """Copy what was selected with the mouse."""
        self.copy("the selection", partial(_selected, self._thread, event.stretches))

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
            told = "Title and address" if article.url else "Title"
            copies += [
                Copy("the article's text", "The text", "", partial(readable, article.text)),
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


def _selected(thread: Thread, stretches: Sequence[Stretch]) -> str:
    """The words of stretches of text, each a paragraph of its own."""
    from reader.text.markdown import plain

    texts = []
    for comment, start, end in stretches:
        in_article = comment == IN_ARTICLE
        body = thread.article.text if in_article else thread.comments[comment].body
        texts.append(plain(body)[start:end].strip())
    return "\n\n".join(filter(None, texts))


def _words(point: Point) -> str:
    return " ".join(point.text.split())
