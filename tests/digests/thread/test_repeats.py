"""What was heard before is told as if every earlier comment were looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.digests.statements import Statement
from reader.digests.thread.repeats import _MOST, _SHORTEST, Repeats

WORDS = ["train", "city", "road", "car", "it's", "it", "s", "new"]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=7).map(tuple)
COMMENTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=2), min_size=1, max_size=6)


def statements(comments: list[list[tuple[str, ...]]]) -> list[Statement]:
    return [
        Statement(place, number, number + 1, " ".join(tokens), tokens, tokens, True, 1.0)
        for place, sentences in enumerate(comments)
        for number, tokens in enumerate(sentences)
    ]


def parts(tokens: tuple[str, ...]) -> set[str]:
    return {part for word in tokens for part in word.split("'")}


@given(COMMENTS, st.lists(SENTENCES, max_size=2), st.lists(st.integers(0, 5), max_size=5))
def test_most_words_of_a_repetition_are_in_one_voice_before_it(
    comments: list[list[tuple[str, ...]]], article: list[tuple[str, ...]], asked: list[int]
) -> None:
    said = statements(comments)
    repeats = Repeats(said, article)
    for each, since in [(each, since) for since in asked for each in said]:
        words = parts(each.tokens)
        voices = [parts(tokens) for tokens in article] + [
            {word for tokens in comments[place] for word in parts(tokens)}
            for place in range(since, each.comment)
        ]
        heard = any(len(words & voice) >= _MOST * len(words) for voice in voices)
        assert repeats.repeats(each, since) == (heard and len(words) >= _SHORTEST)


@pytest.mark.parametrize(
    ("second", "repeated"),
    [
        ("trains are late again today", True),
        ("today trains are again late", True),
        ("late again", False),
        ("busses are never late", False),
    ],
)
def test_the_order_of_words_does_not_matter(second: str, repeated: bool) -> None:
    first = "again the trains are late today"
    said = statements([[tuple(first.split())], [tuple(second.split())]])
    repeats = Repeats(said)
    assert not repeats.repeats(said[0])
    assert repeats.repeats(said[1]) == repeated
    assert not repeats.repeats(said[1], since=1)


def test_the_article_was_heard_before_any_comment() -> None:
    words = ("trains", "are", "late", "today")
    said = statements([[words]])
    assert Repeats(said, [words]).repeats(said[0], since=1)
    assert not Repeats(said, []).repeats(said[0])


def test_of_many_who_said_it_any_one_will_do() -> None:
    words: tuple[str, ...] = ("trains", "are", "late", "again", "today")
    # Each says one of the words; only the last one before says all.
    others: list[list[tuple[str, ...]]] = [
        [(words[place % 5], "never", str(place))] for place in range(400)
    ]
    said = statements([*others, [words], [("trains", "are", "late")], [words]])
    repeats = Repeats(said)
    assert not repeats.repeats(said[400])
    assert repeats.repeats(said[402])
    assert not repeats.repeats(said[402], since=401)


def test_of_nothing_nothing_is_repeated() -> None:
    said = statements([[()]])
    assert not Repeats(said).repeats(said[0])


@pytest.mark.parametrize(
    "second",
    ["trains are not late again today", "the trains they don't run late again today"],
)
def test_who_denies_something_repeats_nobody_who_does_not(second: str) -> None:
    first = "again the trains are late today they run at 6"
    said = statements([[tuple(first.split())], [tuple(second.split())]])
    denying = frozenset(["not", "don't"])
    assert Repeats(said).repeats(said[1])
    assert not Repeats(said, denying=denying).repeats(said[1])
    assert Repeats(said, [tuple(second.split())], denying).repeats(said[1])


def test_another_number_is_no_repetition() -> None:
    first, second = "again the trains are late at 6", "again the trains are late at 5"
    said = statements([[tuple(first.split())], [tuple(second.split())]])
    assert not Repeats(said).repeats(said[1])


def test_a_negation_beside_words_from_all_over_a_comment_denies_nothing() -> None:
    spread = [("again", "the", "trains"), ("they", "are", "late", "today")]
    said = statements([spread, [("the", "trains", "are", "not", "late", "again", "today")]])
    assert Repeats(said, denying=frozenset(["not"])).repeats(said[-1])


def test_another_negation_denies_nothing() -> None:
    rest = ("make", "the", "meeting", "of", "this", "week")
    said = statements([[("we", "won't", *rest)], [("we", "don't", *rest)]])
    assert Repeats(said, denying=frozenset(["don't", "won't"])).repeats(said[-1])
