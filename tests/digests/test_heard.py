"""A sentence whose words stand in one earlier comment adds nothing beside it."""

from reader.digests.heard import Heard
from tests.digests.threads import statements

TRAINS = "Trains between large cities should run every ten minutes."
TURNED = "Every ten minutes trains should run between cities."


def heard(*bodies: str, article: str = "") -> list[bool]:
    told = [each.tokens for each in statements(article)] if article else []
    said = statements(*bodies)
    index = Heard(said, told)
    return [index.before(each) for each in said]


def test_the_same_words_in_another_order_were_heard_before() -> None:
    assert heard(TRAINS, TURNED) == [False, True]


def test_so_were_words_spread_over_one_comment() -> None:
    spread = "Large cities have trains. They run between ten and eleven, every few minutes."
    assert heard(spread, TURNED)[-1]


def test_words_spread_over_two_comments_were_not() -> None:
    assert not heard("Trains between cities, says he.", "Ten minutes, every time.", TURNED)[-1]


def test_what_the_article_says_in_a_sentence_was_heard() -> None:
    assert heard(TURNED, article=TRAINS) == [True]


def test_a_comment_does_not_repeat_itself_or_a_later_one() -> None:
    assert heard(f"{TRAINS} {TURNED}", TRAINS)[:2] == [False, False]


def test_short_sentences_repeat_nobody() -> None:
    assert heard("Trains should run late.", "Trains should run late.") == [False, False]


def test_a_crowd_that_says_the_same_takes_no_time() -> None:
    assert sum(heard(*[TRAINS] * 3_000)) == 2_999
