"""Small threads for the tests of digests."""

from collections.abc import Sequence

from reader.digests.statements import Statement, statements_of
from reader.digests.words import Words
from reader.model import Article, Comment, Quote, Thread, arrange

POOL = [
    "Trains between large cities should run every ten minutes.",
    "New roads only make more people drive to work by car.",
    "Bicycles need safe lanes before anything else is built.",
    "The minister promised cheaper tickets three years ago.",
    "Cheaper tickets would fill trains that are full already.",
    "Working at home makes the rush hour less of a problem.",
    "Nobody in the village wants a railway through the forest.",
    "The forest is worth more to the village than a railway.",
    "Electric cars need as much room on roads as other cars.",
    "Night trains could replace half of all short flights.",
    "Short flights are cheap because nobody taxes the fuel.",
    "A tax on fuel hits people in the countryside hardest.",
]


def thread(
    *bodies: str,
    parents: Sequence[int | None] = (),
    authors: Sequence[str | None] = (),
    language: str | None = "en",
    title: str = "Trains",
) -> Thread:
    """A thread of comments "0", "1", ... with these bodies; without `parents` all are roots."""
    comments = [
        Comment(
            id=str(place),
            parent=None if not parents or parents[place] is None else str(parents[place]),
            author=authors[place] if authors else None,
            body=body,
        )
        for place, body in enumerate(bodies)
    ]
    return Thread("test", Article(title, language=language), arrange(comments).comments)


def quoting(id_: str, of: str, quoted: str, body: str, parent: str | None = None) -> Comment:
    """A comment that quotes another one before it says something itself."""
    return Comment(
        id=id_, parent=parent, body=f"> {quoted}\n\n{body}", quotes=(Quote(quoted, of=of),)
    )


def statements(*bodies: str, language: str = "en") -> list[Statement]:
    """The statements of a thread of root comments."""
    return statements_of(thread(*bodies, language=language), Words(language))
