"""A digest without points says why, and what it says is true."""

import pytest

from reader.digests import by_name
from reader.digests.reasons import reason
from reader.model import Article, Comment, Selection, Thread


@pytest.mark.parametrize(
    ("bodies", "why"),
    [
        ((), "There are no comments to make a digest of."),
        (("", " \n"), "The comments are empty."),
        (("> Nothing but this.", ""), "The comments only quote: there is nothing of their own"),
        (("> Nothing but this.", "+1"), "The comments hold no sentences of their own"),
        (("https://a.example/b",), "The comments hold no sentences of their own"),
    ],
)
def test_what_is_missing_is_told(bodies: tuple[str, ...], why: str) -> None:
    assert reason([Comment(str(place), body=body) for place, body in enumerate(bodies)]).startswith(
        why
    )


def test_comments_that_are_gone_are_told_from_none_at_all() -> None:
    gone = [Comment("a", body="Gone.", state="deleted"), Comment("b", state="missing", missing=3)]
    assert reason(gone).startswith("None of the comments can be read")
    assert reason([*gone, Comment("c")]) == "The comments are empty."


def test_an_empty_selection_is_no_empty_thread() -> None:
    said = Thread("test", Article("", language="en"), (Comment("a", body="Trains are too full."),))
    made = by_name().summarise(said, selection=Selection((), "by Ann"))
    assert (made.comments, made.reason) == (0, "There are no comments by Ann.")


def test_of_a_selection_it_says_which_comments_it_speaks_of() -> None:
    said = Thread("test", Article("", language="en"), (Comment("a"), Comment("b", body="No rain.")))
    made = by_name().summarise(said, selection=Selection((0,), "by Ann"))
    assert made.reason == "The comments by Ann are empty."


def test_a_comment_that_only_repeats_the_article_says_nothing_of_its_own() -> None:
    text = "Trains between large cities should run every ten minutes."
    said = Thread("test", Article("", body=text, language="en"), (Comment("a", body=text),))
    made = by_name().summarise(said)
    assert (made.points, made.reason.partition(",")[0]) == (
        (),
        "The comments hold no sentences of their own to make a digest of",
    )


def test_there_is_no_reason_where_there_are_points() -> None:
    said = Thread("test", Article("", language="en"), (Comment("a", body="Trains are too full."),))
    assert by_name().summarise(said).reason == ""
