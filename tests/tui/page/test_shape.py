"""Parents, siblings and roots are found from depths alone."""

from hypothesis import given
from hypothesis import strategies as st

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


@FEW
@given(shaped(), st.data())
def test_every_part_of_every_comment_has_a_spot_in_any_order(
    comments: tuple[Comment, ...], data: st.DataObject
) -> None:
    indices = range(len(comments))
    more = data.draw(st.dictionaries(st.sampled_from(indices), st.integers(1, 3)))
    roots = [index for index in indices if comments[index].depth == 0]
    order = [
        index
        for root in data.draw(st.permutations(roots))
        for index in range(root, root + comments[root].replies + 1)
    ]
    for shown in (None, order):
        shape = Shape(outline(comments), shown, more)
        placed = [
            (index, part) for index in shown or indices for part in range(1 + more.get(index, 0))
        ]
        assert list(zip(shape.indices, shape.parts, strict=True)) == placed
        for spot, (index, part) in enumerate(placed):
            assert shape.part(index, part) == spot
            assert shape.head(spot) == shape.spot(index)
            assert shape.depths[spot] == comments[index].depth + (part > 0)
            assert shape.answers[spot] == (0 if part else comments[index].replies)
            under = range(index, index + comments[index].replies + 1)
            spots = sum(1 + more.get(each, 0) for each in under)
            assert shape.replies[spot] == (0 if part else spots - 1)
