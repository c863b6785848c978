"""Some comments are picked out by when they came, by whom, and by what they hold."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.digests.selections import by_author, common, holding, newer, since, within
from reader.model import Article, Comment, Selection, Thread, UsageError, arrange
from tests.hostile import clean_texts, threads, times

EAST = timezone(timedelta(hours=9))


def thread(*comments: Comment) -> Thread:
    return Thread("test", Article("T"), arrange(comments).comments)


def said(*bodies: str) -> Thread:
    return thread(*(Comment(str(place), body=body) for place, body in enumerate(bodies)))


def timed(*moments: datetime | None) -> Thread:
    return thread(*(Comment(str(place), published=each) for place, each in enumerate(moments)))


def test_since_takes_the_moment_itself_and_leaves_out_what_has_no_time() -> None:
    one = timed(datetime(2026, 2, 2, 9), datetime(2026, 2, 2, 10), None, datetime(2026, 2, 3))
    found = since(one, datetime(2026, 2, 2, 10))
    assert found == Selection((1, 3), "since 2026-02-02 10:00 (besides 1 that state no time)")


def test_since_a_date_is_since_that_day_began_where_the_comment_was_written() -> None:
    one = timed(datetime(2026, 2, 2, 0, 30, tzinfo=EAST), datetime(2026, 2, 1, 23, 30, tzinfo=UTC))
    assert since(one, date(2026, 2, 2)) == Selection((0,), "since 2026-02-02")


def test_edited_later_is_not_new() -> None:
    old = Comment("a", published=datetime(2026, 1, 1), edited=datetime(2026, 3, 1))
    assert since(thread(old), date(2026, 2, 1)).places == ()


def test_zones_are_compared_and_where_one_is_missing_it_is_this_computers() -> None:
    noon = datetime(2026, 2, 2, 12, tzinfo=UTC)
    naive = noon.astimezone().replace(tzinfo=None)
    hour = timedelta(hours=1)
    one = timed(noon.astimezone(EAST), noon.astimezone(EAST) - hour, naive, naive - hour)
    assert since(one, noon).places == (0, 2)
    assert since(one, naive).places == (0, 2)


@given(threads(), times)
def test_since_takes_any_times_there_are(one: Thread, moment: datetime) -> None:
    assert set(since(one, moment).places) <= set(range(len(one.comments)))


def test_the_edges_of_the_calendar_are_moments_too() -> None:
    first, last = datetime(1, 1, 1), datetime(9999, 12, 31, 23)
    one = timed(first, last, first.replace(tzinfo=EAST), last.replace(tzinfo=UTC))
    assert since(one, datetime(2026, 1, 1)).places == (1, 3)
    assert since(one, datetime(2026, 1, 1, tzinfo=UTC)).places == (1, 3)


def test_newer_are_those_that_are_not_known_and_can_be_read() -> None:
    one = thread(Comment("a"), Comment("b"), Comment("c", state="deleted"))
    assert newer(one, ["a", "zz"]) == Selection((1,), "that are new")


def test_an_author_is_found_by_the_exact_name_or_else_by_any_case() -> None:
    one = thread(*(Comment(str(i), author=name) for i, name in enumerate(("Ann", "ann", "Bo"))))
    assert by_author(one, "ann") == Selection((1,), "by ann")
    assert by_author(one, "BO") == Selection((2,), "by Bo")
    assert by_author(one, "ANN") == Selection((0, 1), "by Ann or ann")


def test_whoever_is_not_there_is_told_who_is_near() -> None:
    one = thread(Comment("a", author="Annabel"), Comment("b", author="Bo"))
    with pytest.raises(
        UsageError, match=r"nobody here is called 'anabel'\. Did you mean Annabel\?"
    ):
        by_author(one, "anabel")
    with pytest.raises(UsageError, match="`reader show` prints who wrote what"):
        by_author(one, "zzzzzz")
    with pytest.raises(UsageError, match="does not say who wrote"):
        by_author(thread(Comment("a")), "Ann")


def test_a_search_wants_every_word_and_minds_neither_case_nor_accents() -> None:
    one = said("Een café in ZÜRICH.", "Een cafe.", "Zurich heeft *caf*és, één café.")
    assert holding(one, "CAFÉ zurich").places == (0, 2)
    assert holding(one, "caf").places == ()


def test_a_phrase_in_quotes_stands_in_a_row() -> None:
    one = said("Climate change is here.", "The climate will change.", "climate\nchange")
    assert holding(one, '"climate change"').places == (0, 2)
    assert holding(one, "“climate change” here").places == (0,)
    assert holding(one, 'climate "change').places == (0, 1, 2)
    assert holding(one, 'here "climate change"').words == "with “here” and “climate change”"


def test_without_spaces_between_words_any_part_is_found() -> None:
    assert holding(said("これは日本語です", "英語"), "日本語").places == (0,)


@pytest.mark.parametrize("query", ["", " ", '""', "!?", "_"])
def test_a_search_for_nothing_is_wrong_use(query: str) -> None:
    with pytest.raises(UsageError, match="no word to look for"):
        holding(said("a"), query)


def test_what_was_looked_for_is_told_without_harm() -> None:
    assert holding(said("a"), "x\x1b[31m\u202ey").words == "with “x␛[31my”"


@given(st.lists(clean_texts, max_size=3), st.text(max_size=20))
def test_any_query_finds_what_is_there_or_is_refused(bodies: list[str], query: str) -> None:
    try:
        assert set(holding(said(*bodies), query).places) <= set(range(len(bodies)))
    except UsageError:
        assert not any(char.isalnum() for char in query)


def test_a_branch_is_a_comment_with_its_replies() -> None:
    one = thread(Comment("a"), Comment("b", "a"), Comment("c", "b", state="hidden"), Comment("d"))
    assert within(one, 0) == Selection((0, 1), "in the branch of comment 1")


def test_selections_are_combined() -> None:
    both = common([Selection((1, 2, 5), "by Ann"), Selection((2, 3, 5), "since 2026-02-02")])
    assert both == Selection((2, 5), "by Ann, since 2026-02-02")
    assert common([]) is None
