"""Threads that were written for these tests, and pages made of them."""

from datetime import UTC, datetime

from reader.model import Article, Comment, Quote, Thread, arrange
from reader.tui.page.glyphs import Glyphs
from reader.tui.page.page import Page

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)

ARTICLE = Article(
    title="The bakery on the corner closes its oven",
    site="The Lantern",
    author="Ada Vink",
    role="Reporter",
    published=datetime(2026, 3, 4, 8, 30, tzinfo=UTC),
    lead="After ninety years the last loaf was sold on Saturday.",
    body=(
        "The owner says that **flour** is not the problem: the lease is.\n\n"
        "## What comes next\n\n"
        "A shop for telephone cases, says [the notice](https://example.org/notice)."
    ),
    caption="The window on Friday. Photo: Ada Vink",
    language="en",
    announced_comments=12,
)


def _comment(
    number: int, parent: int | None, body: str, author: str | None = None, **more: object
) -> Comment:
    fields: dict[str, object] = {"link": None if parent is None else "stated", **more}
    return Comment(
        id=f"c{number}",
        parent=None if parent is None else f"c{parent}",
        body=body,
        author=author,
        **fields,  # type: ignore[arg-type]
    )


BAKERY = Thread(
    "test",
    ARTICLE,
    arrange(
        [
            _comment(
                1,
                None,
                "I bought my bread there every week. Who else will bake rye without sugar?",
                "mill",
                published=datetime(2026, 3, 4, 9, 0, tzinfo=UTC),
                score=7,
            ),
            _comment(
                2,
                1,
                "> Who else will bake rye without sugar?\n\n"
                "The one at the station does, on Tuesdays.",
                "Ada Vink",
                published=datetime(2026, 3, 4, 11, 30, tzinfo=UTC),
                link="quoted",
                quotes=(Quote("Who else will bake rye without sugar?", "c1"),),
            ),
            _comment(
                3, 2, "Only when the baker has slept.", "sour", link="inferred", confidence=0.4
            ),
            _comment(
                4,
                1,
                "What you need for it at home:\n\n- a starter\n- time, which is what nobody has "
                "these days\n  1. to feed it\n  2. to wait\n\n```\nwater = flour * 0.8\n```",
                "crumb",
                edited_by="moderator",
            ),
            _comment(5, 4, "See <https://example.org/rye>, and *do* weigh the salt.", "mill"),
            _comment(6, None, "The lease was signed by fools.", link="inferred"),
            _comment(7, 6, "", state="deleted", author="gone"),
            _comment(8, None, "Telephone cases feed nobody.", "sour"),
        ]
    ).comments,
    ("4 of the announced 12 comments are not in this copy",),
)


def chain(length: int) -> Thread:
    """Comments that each answer the one before."""
    comments = [
        Comment(
            f"c{n}",
            parent=f"c{n - 1}" if n else None,
            depth=n,
            replies=length - n - 1,
            body=f"Word {n}",
        )
        for n in range(length)
    ]
    return Thread("test", ARTICLE, tuple(comments))


def wide(count: int, words: int = 30) -> Thread:
    """Comments that answer nobody, each with a number of words."""
    comments = [
        Comment(f"c{n}", body=" ".join(f"w{n}x{word}" for word in range(words)))
        for n in range(count)
    ]
    return Thread("test", ARTICLE, tuple(comments))


def bushy(roots: int) -> Thread:
    """Conversations of a comment, a reply, and a reply to that."""
    comments = []
    for root in range(roots):
        for depth in range(3):
            number = 3 * root + depth
            parent = f"c{number - 1}" if depth else None
            comments.append(Comment(f"c{number}", parent=parent, body=f"Text {number}. And more."))
    return Thread("test", ARTICLE, arrange(comments).comments)


def page_of(thread: Thread, width: int = 60) -> Page:
    """A page of a thread, told at a certain moment."""
    return Page(thread, width=width, now=NOW, glyphs=Glyphs())
