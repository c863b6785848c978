"""Who says the same is a point's support; who says the opposite isn't."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.digests.thread.support import supporters
from reader.model import Comment
from tests.digests.thread.whole import prepared, row_of, whole
from tests.digests.threads import POOL


def support(first: str, *others: str) -> list[int]:
    """The places of the comments that support the first one, which is at 0."""
    said = [Comment(str(place), body=body) for place, body in enumerate((first, *others))]
    read = prepared(*said)
    among, part = whole(read)
    found: list[int] = supporters(among, part.places, row_of(among, first)).tolist()
    return found


def test_the_same_and_nearly_the_same_words_are_support_once_for_each_comment() -> None:
    again = f"Yes, I think that {POOL[0].lower()}"
    assert support(POOL[0], POOL[1], POOL[0], f"{again} {POOL[3]}", f"{POOL[0]} {again}") == [
        2,
        3,
        4,
    ]


def test_the_opposite_and_other_numbers_are_no_support() -> None:
    claim = "Trains between the large cities should run 10 times in the rush hour."
    assert support(
        claim,
        claim.replace("should", "should not"),
        claim.replace("10", "12"),
        claim.replace("10", "10k"),
        claim.replace("large", "small"),
        claim.replace("the rush", "rush"),
    ) == [5]


TURNS = ["", "not", "never", "20", "30", "2nd"]
CLAIMS = [
    "trains should {} run between large cities in the morning",
    "between large cities trains should {} run in the morning",
    "trains should {} run between the large cities in the early morning",
    "new roads make {} more people drive to work by car",
]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(CLAIMS), st.sampled_from(TURNS)), min_size=2, max_size=7))
def test_whatever_turns_a_meaning_round_is_in_all_who_support_it(
    claims: list[tuple[str, str]],
) -> None:
    bodies = [f"I think {' '.join(claim.format(turn).split())}." for claim, turn in claims]
    read = prepared(*[Comment(str(place), body=body) for place, body in enumerate(bodies)])
    among, part = whole(read)
    for row in range(len(among.places)):
        own = among.statement(row).comment
        found = supporters(among, part.places, row).tolist()
        assert found == sorted({*found} - {own})
        assert {claims[place][1] for place in found} <= {claims[own][1]}
        same = {place for place, body in enumerate(bodies) if body == bodies[own]}
        assert same - {own} <= {*found}
