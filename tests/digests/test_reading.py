"""A thread is read for its digests in the languages that its comments are in."""

from reader.digests.reading import read
from reader.digests.statements import by_comments, joined
from reader.text.markdown import plain
from tests.digests.threads import thread

FIRST = "Trains between large cities should run every ten minutes."
HANGING = "That keeps passengers from taking the car to work."
GERMAN = (
    "Die Züge sind zu voll, und das wird mit der neuen Regel auch nicht besser, wenn man sie"
    " nicht häufiger fahren lässt."
)


def test_a_sentence_that_points_back_is_had_with_the_one_before_it() -> None:
    said = thread(f"{FIRST} {HANGING}")
    reading = read(said)
    first, second = reading.statements
    assert (first.hangs, second.hangs) == (False, True)
    assert (reading.lead(second), reading.lead(first)) == (first, None)
    both = joined(first, second)
    assert both.text == plain(said.comments[0].body)[both.start : both.end]
    assert (both.start, both.end) == (first.start, second.end)
    assert second.standing < both.standing < first.standing


def test_a_sentence_hangs_on_none_in_another_paragraph_or_that_hangs_itself() -> None:
    paragraphs = read(thread(f"{FIRST}\n\n{HANGING}")).statements
    chain = read(thread(f"{HANGING} {HANGING.replace('work', 'school')}")).statements
    assert [each.hangs for each in (*paragraphs, *chain)] == [False] * 4


def test_two_long_sentences_are_not_put_together() -> None:
    long = FIRST.removesuffix(".") + " and every quarter of an hour between the towns" * 3 + "."
    assert not any(each.hangs for each in read(thread(f"{long} {HANGING}")).statements)


def test_a_comment_is_read_in_its_own_language() -> None:
    german = read(thread(FIRST, GERMAN, language="en")).statements[-1]
    assert "zug" in german.stems
    assert "die" not in german.stems


def test_a_language_that_was_set_is_the_language_of_all() -> None:
    reading = read(thread(FIRST, GERMAN, language="en"), "nl")
    assert reading.words.language == "nl"
    assert "und" in reading.statements[-1].stems


def test_the_comments_of_a_branch_keep_their_places() -> None:
    reading = read(thread(FIRST, HANGING, GERMAN))
    assert [each.comment for each in by_comments(reading.statements, 1, 3)] == [1, 2]
