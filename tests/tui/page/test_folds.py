"""Folding hides exactly what stands below a folded comment."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Comment, outline
from reader.tui.page.folds import Folds
from reader.tui.page.shape import Shape
from tests.tui.page.shapes import FEW, shaped
from tests.tui.threads import BAKERY

STEPS = st.lists(st.tuples(st.sampled_from("fuzZ+-r"), st.integers(0, 999)), max_size=12)


def folds_of(comments: tuple[Comment, ...]) -> Folds:
    return Folds(Shape(outline(comments)))


def hidden(folds: Folds, index: int) -> bool:
    at = folds.shape.parent(index)
    while at >= 0:
        if folds.folded[at]:
            return True
        at = folds.shape.parent(at)
    return False


def do(folds: Folds, step: str, at: int) -> None:
    index = at % len(folds.shape)
    match step:
        case "f":
            folds.fold(index)
        case "u":
            folds.unfold(index)
        case "z":
            folds.fold_all()
        case "Z":
            folds.unfold_all()
        case "+":
            folds.finer()
        case "-":
            folds.coarser()
        case _:
            folds.reveal(index)


@FEW
@given(shaped(), STEPS)
def test_a_comment_is_in_sight_unless_an_ancestor_is_folded(
    comments: tuple[Comment, ...], steps: list[tuple[str, int]]
) -> None:
    folds = folds_of(comments)
    for step, at in steps:
        do(folds, step, at)
        assert list(folds.visible) == [not hidden(folds, index) for index in range(len(comments))]


@FEW
@given(shaped(), STEPS, st.integers(0, 999))
def test_the_nearest_comment_in_sight_is_the_outermost_folded_ancestor(
    comments: tuple[Comment, ...], steps: list[tuple[str, int]], at: int
) -> None:
    folds = folds_of(comments)
    for step, place in steps:
        do(folds, step, place)
    index = at % len(comments)
    nearest = folds.nearest(index)
    assert folds.visible[nearest]
    if nearest != index:
        assert folds.folded[nearest]
        assert nearest < index <= nearest + folds.shape.replies[nearest]


@FEW
@given(shaped())
def test_level_by_level_leads_from_everything_to_the_roots_and_back(
    comments: tuple[Comment, ...],
) -> None:
    folds = folds_of(comments)
    for _ in range(len(comments) + 1):
        folds.coarser()
    assert [i for i, seen in enumerate(folds.visible) if seen] == [
        i for i, comment in enumerate(comments) if comment.depth == 0
    ]
    for _ in range(len(comments) + 1):
        folds.finer()
    assert all(folds.visible)
    assert not any(folds.folded)


def test_one_level_finer_opens_only_the_shallowest_folds() -> None:
    folds = folds_of(BAKERY.comments)
    folds.fold_all()
    folds.finer()
    assert list(folds.visible) == [1, 1, 0, 1, 0, 1, 1, 1]


def test_a_fold_inside_a_folded_branch_is_kept() -> None:
    folds = folds_of(BAKERY.comments)
    folds.fold(3)
    folds.fold(0)
    folds.unfold(0)
    assert list(folds.visible) == [1, 1, 1, 1, 0, 1, 1, 1]


def test_revealing_opens_the_way_and_nothing_else() -> None:
    folds = folds_of(BAKERY.comments)
    folds.fold_all()
    assert folds.reveal(2)
    assert list(folds.visible) == [1, 1, 1, 1, 0, 1, 0, 1]
    assert not folds.reveal(2)


def test_a_snapshot_brings_the_folds_back() -> None:
    folds = folds_of(BAKERY.comments)
    folds.fold(1)
    before = folds.snapshot()
    folds.fold_all()
    folds.restore(before)
    assert list(folds.visible) == [1, 1, 0, 1, 1, 1, 1, 1]
