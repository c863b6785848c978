"""Which match comes next, in the order of the page."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.finding.hits import Hits
from reader.tui.finding.matching import UNSURE

COUNTS = st.lists(st.sampled_from((0, 0, 1, 3, UNSURE)), min_size=1, max_size=30)


def hits_of(counts: Sequence[int], order: Sequence[int] | None = None) -> Hits:
    hits = Hits(len(counts), order)
    for index, count in enumerate(counts):
        hits[index] = count
    return hits


@given(COUNTS, st.data())
def test_every_comment_with_matches_is_come_by_in_the_order_of_the_page(
    counts: list[int], data: st.DataObject
) -> None:
    order = data.draw(st.none() | st.permutations(range(len(counts))))
    shown = list(range(len(counts))) if order is None else order
    hits = hits_of(counts, order)
    with_matches = [index for index in shown if counts[index]]
    for step, expected in ((1, with_matches), (-1, with_matches[::-1])):
        seen = []
        at = hits.end(step)
        while at is not None:
            seen.append(at)
            at = hits.seek(at, step)
        assert seen == expected
    assert [index for index, flag in enumerate(hits.flags()) if flag] == sorted(with_matches)


@given(COUNTS, st.data())
def test_the_sums_are_those_of_what_is_known(counts: list[int], data: st.DataObject) -> None:
    order = data.draw(st.none() | st.permutations(range(len(counts))))
    shown = list(range(len(counts))) if order is None else order
    hits = hits_of([1] * len(counts), order)
    for index, count in enumerate(counts):
        hits[index] = count
        assert hits[index] == count
    known = [max(0, count) for count in counts]
    assert hits.total == sum(known)
    assert hits.comments == sum(count > 0 for count in counts)
    assert hits.unsure == counts.count(UNSURE)
    for place, index in enumerate(shown):
        assert hits.before(index) == sum(known[each] for each in shown[:place])
