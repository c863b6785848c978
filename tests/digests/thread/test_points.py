"""How long a digest gets, and what never stands in it twice."""

import pytest

from reader.digests import by_name, names
from reader.model import Article, Comment, Length, Quote, Thread, arrange
from tests.digests.threads import POOL, thread

PAIR = "In the village and everywhere else around it"
FIRST = "A railway would help the village far more than a new road."
HANGING = f"{FIRST} That would make it cheaper for everybody to travel to work."


def test_two_who_disagree_are_not_both_heard_where_one_uses_up_the_words() -> None:
    claim = (
        f"{PAIR} electric cars are the only way to clean air in cities {'and towns ' * 15}today."
    )
    reply = f"No, {PAIR} electric cars are not the way to clean air at all {'or ever ' * 15}today."
    said = thread(claim, reply, *POOL[:5], parents=[None, 0, *[None] * 5])
    made = by_name().summarise(said, length=Length(words=40))
    sizes = sorted(len(point.text.split()) for point in made.points)
    assert sum(sizes[:-1]) < 40


@pytest.mark.parametrize("name", names())
def test_what_only_a_quote_has_said_before_is_better_than_nothing(name: str) -> None:
    comments = [
        Comment("a", body=f"> {POOL[0]}", quotes=(Quote(POOL[0]),)),
        Comment("b", body="Between large cities trains should run every ten minutes."),
    ]
    said = Thread("test", Article("", language="en"), arrange(comments).comments)
    assert [point.comment_id for point in by_name(name).summarise(said).points] == ["b"]


@pytest.mark.parametrize("name", names())
def test_no_sentence_stands_in_two_points(name: str) -> None:
    made = by_name(name).summarise(thread(f"{HANGING} {POOL[0]}"), length=Length(points=9))
    assert " ".join(point.text for point in made.points).count(FIRST) <= 1


def test_an_answer_is_no_part_of_another_point() -> None:
    said = thread(POOL[6], HANGING, parents=[None, 0])
    made = by_name().summarise(said, length=Length(points=2))
    assert len(made.points) == 2
    assert made.points[0].answer is None
