"""Parents, siblings and roots are found from depths alone."""

from hypothesis import given

from reader.model import Comment, outline
from reader.tui.page.shape import Shape
from tests.tui.page.shapes import FEW, shaped


@FEW
@given(shaped())
def test_siblings_and_roots_are_those_that_the_comments_state(
    comments: tuple[Comment, ...],
) -> None:
    shape = Shape(outline(comments))
    places = {comment.id: index for index, comment in enumerate(comments)}
    for index, comment in enumerate(comments):
        parent = -1 if comment.parent is None else places[comment.parent]
        assert shape.parent(index) == parent
        family = [i for i in range(len(comments)) if shape.parent(i) == parent]
        at = family.index(index)
        assert shape.previous_sibling(index) == (family[at - 1] if at else None)
        assert shape.next_sibling(index) == (family[at + 1] if at + 1 < len(family) else None)
        assert comments[shape.root(index)].depth == 0
