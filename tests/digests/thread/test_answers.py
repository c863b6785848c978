"""The answer to a point is the most central reply that quotes it or answers its comment."""

from dataclasses import replace

import pytest

from reader.model import Comment, Quote
from reader.model.comment import Link
from tests.digests.thread.whole import prepared, row_of, whole
from tests.digests.threads import POOL

CLAIM = Comment("claim", author="Ann", body=POOL[6])
REPLY = Comment("reply", author="Ben", body=POOL[7], parent="claim")
REST = (Comment("rest", author="Cem", body=f"{POOL[0]} {POOL[1]}"),)


def answer(*comments: Comment, taken: tuple[str, ...] = ()) -> tuple[str, str] | None:
    """What answers CLAIM, which is among `comments`, and how that is known."""
    read = prepared(*comments)
    among, _ = whole(read)
    spoken = {among.statement(row_of(among, text)).comment for text in taken}
    found = read.replies.answer(among, row_of(among, CLAIM.body), spoken)
    return None if found is None else (among.statement(found.row).text, found.tie)


def test_a_reply_answers() -> None:
    assert answer(CLAIM, REPLY, *REST) == (REPLY.body, "stated")


def test_nobody_answers_where_nobody_replies() -> None:
    assert answer(CLAIM, replace(REPLY, parent=None), *REST) is None
    assert answer(CLAIM, replace(REPLY, parent="rest"), *REST) is None


def test_who_quotes_the_point_answers_rather_than_who_stands_below_it() -> None:
    quoting = Comment(
        "quoting",
        author="Dee",
        body=f"> {CLAIM.body}\n\n{POOL[5]}",
        quotes=(Quote(CLAIM.body, of="claim"),),
    )
    assert answer(CLAIM, replace(REPLY, body=POOL[3]), *REST, quoting) == (POOL[5], "quoted")
    # Even in part; but not where another sentence of the comment is quoted.
    part = replace(quoting, quotes=(Quote("wants a railway", of="claim"),))
    assert answer(CLAIM, replace(REPLY, body=POOL[3]), *REST, part) == (POOL[5], "quoted")


@pytest.mark.parametrize(("confidence", "known"), [(0.49, False), (0.5, True), (1.0, True)])
def test_a_guessed_reply_answers_if_it_is_likely_and_is_told_from_a_fact(
    confidence: float, known: bool
) -> None:
    guessed = replace(REPLY, link="inferred", confidence=confidence)
    assert answer(CLAIM, guessed, *REST) == ((REPLY.body, "inferred") if known else None)


@pytest.mark.parametrize("link", ["stated", "quoted", "corrected"])
def test_how_a_reply_is_known_is_told(link: Link) -> None:
    assert answer(CLAIM, replace(REPLY, link=link), *REST) == (REPLY.body, link)


def test_nobody_answers_himself() -> None:
    assert answer(CLAIM, replace(REPLY, author="Ann"), *REST) is None
    quoting_itself = replace(CLAIM, author=None, quotes=(Quote(CLAIM.body, of="claim"),))
    quoting_itself = replace(quoting_itself, body=f"{CLAIM.body} {POOL[7]}")
    assert answer(quoting_itself, *REST) is None


def test_who_has_no_name_may_be_somebody_else() -> None:
    nameless = replace(CLAIM, author=None), replace(REPLY, author=None)
    assert answer(*nameless, *REST) == (REPLY.body, "stated")


def test_a_question_is_no_answer() -> None:
    asking = replace(REPLY, body="Does the village want a railway through the forest?")
    assert answer(CLAIM, asking, *REST) is None
    asking = replace(asking, body=f"{asking.body} {REPLY.body}")
    assert answer(CLAIM, asking, *REST) == (REPLY.body, "stated")


def test_what_is_a_point_itself_or_was_said_before_is_no_answer() -> None:
    assert answer(CLAIM, REPLY, *REST, taken=(REPLY.body,)) is None
    before = Comment("before", body=REPLY.body)
    assert answer(before, CLAIM, REPLY, *REST) is None


def test_the_reply_of_a_comment_that_is_gone_is_none() -> None:
    assert answer(CLAIM, replace(REPLY, state="deleted"), *REST) is None
