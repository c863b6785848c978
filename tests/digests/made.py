"""Random threads for properties: authors, replies, quotes with and without marks, what is gone."""

from hypothesis import strategies as st

from reader.model import Article, Comment, Quote, Thread, arrange
from reader.model.comment import Link
from tests.digests.threads import POOL

SAID = [
    *POOL,
    f"{POOL[7]} That would make it cheaper for everybody to travel to work.",
    "Tickets cost 20 euro today. They cost 30 euro in the weekend.",
    "Trains should run every ten minutes between large cities.",
    "No, the minister never promised any cheaper tickets.",
    "+1",
    "Hello all,",
]
"""Sentences, some of which hang on others, deny, repeat, or say nothing."""

AUTHORS = ["Ann", "Ben", "Cem"]
LINKS: list[Link | None] = [None, "stated", "inferred"]


@st.composite
def threads(draw: st.DrawFn, most: int = 10) -> Thread:
    """Threads of 1 to `most` comments in English."""
    comments: list[Comment] = []
    for place in range(draw(st.integers(1, most))):
        made: Comment = draw(_comments(place, comments))
        comments.append(made)
    return Thread("test", Article("Trains", language="en"), arrange(comments).comments)


@st.composite
def _comments(draw: st.DrawFn, place: int, before: list[Comment]) -> Comment:
    """A comment after those `before`, which it may answer, quote or repeat."""
    body = " ".join(draw(st.lists(st.sampled_from(SAID), max_size=3)))
    parent: str | None = None
    quotes: tuple[Quote, ...] = ()
    link: Link | None = None
    if place and draw(st.booleans()):
        parent = draw(st.sampled_from(before)).id
        link = draw(st.sampled_from(LINKS))
    if place and draw(st.booleans()):
        other, passage = draw(st.sampled_from(before)), draw(st.sampled_from(SAID))
        kind = draw(st.sampled_from(["marked", "unknown", "unmarked", "again"]))
        if kind == "again":
            body = other.body
        elif kind == "unmarked":
            body = f"{passage}\n\n{body}"
        else:
            body = f"> {passage}\n\n{body}"
            quotes = (Quote(passage, of=other.id if kind == "marked" else None),)
    return Comment(
        id=str(place),
        parent=parent,
        author=draw(st.none() | st.sampled_from(AUTHORS)),
        body=body,
        quotes=quotes,
        state=draw(st.sampled_from(["live"] * 4 + ["deleted"])),
        link=link,
        confidence=draw(st.sampled_from([0.3, 0.7])) if link == "inferred" else 1.0,
    )
