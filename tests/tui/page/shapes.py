"""Random thread shapes for property tests."""

from hypothesis import settings
from hypothesis import strategies as st

from reader.model import Comment, arrange

FEW = settings(max_examples=25)
"""Threads take longer to make than to test."""


@st.composite
def shaped(draw: st.DrawFn, most: int = 25) -> tuple[Comment, ...]:
    """Arranged comments with random parents and texts of random length."""
    count = draw(st.integers(1, most))
    comments = []
    for number in range(count):
        parent = draw(st.none() | st.integers(0, number - 1)) if number else None
        words = draw(st.integers(0, 60))
        comments.append(
            Comment(
                f"c{number}",
                parent=None if parent is None else f"c{parent}",
                body=" ".join(f"w{word}" for word in range(words)),
                author=draw(st.sampled_from((None, "ann", "bob"))),
                link=draw(st.sampled_from(("stated", "inferred"))) if parent is not None else None,
            )
        )
    return arrange(comments).comments
