"""A thread's comments by their ids and their places."""

from reader.model import Article, Comment, Thread, arrange

THREAD = Thread(
    "test",
    Article("T"),
    arrange(
        [Comment("7"), Comment("x", "7"), Comment("y", "gone"), Comment("2", state="deleted")]
    ).comments,
)


def test_a_comment_is_found_by_its_id() -> None:
    assert THREAD.find("x") == THREAD.positions()["x"] == 1
    assert THREAD.find("z") is None
    assert Thread("test", Article("T")).find("x") is None


def test_roots_are_those_that_answer_nobody() -> None:
    assert [THREAD.comments[place].id for place in THREAD.roots()] == ["7", "gone", "2"]


def test_a_stub_is_not_present() -> None:
    assert THREAD.present() == len(THREAD.comments) - 1
