"""Where a quote is from is told where it is certain, and only there."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from reader.model import ARTICLE, Article, Comment, Quote, Thread, arrange
from reader.tui.page.numbering import IN_ARTICLE
from reader.tui.quotes.quoted import Quoted, Wanted, quotes_of, tell, told
from reader.tui.quotes.quoting import Sources, carried_on
from reader.tui.quotes.seeking import seek

STORY = Article("The mill", lead="The old mill by the river grinds no flour any more.")
LONG = "the wheel was taken away in the spring of last year"


def thread_of(*comments: Comment) -> Thread:
    return Thread("test", STORY, arrange(comments).comments)


def sources_of(thread: Thread) -> Sources:
    return Sources(thread, thread.positions().get)


def sought(sources: Sources, wanted: Sequence[Wanted]) -> list[tuple[int, Quoted]]:
    steps = seek(sources, wanted)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: list[tuple[int, Quoted]] = end.value
            return found


def quoted_by(thread: Thread, index: int) -> list[Quoted]:
    """The quotes of a comment, looked up everywhere."""
    sources = sources_of(thread)
    comment = thread.comments[index]
    blocks = quotes_of(comment)
    found = sources.stated(comment, blocks)
    near, wanted = sources.nearby(index, [each for each in blocks if each.start not in found])
    found |= near
    for _, quoted in sought(sources, wanted):
        found[quoted.start] = quoted
    carried_on(sources, blocks, found)
    return [found[start] for start in sorted(found)]


def verdicts(thread: Thread, index: int) -> list[tuple[str, tuple[int, ...]]]:
    return [(quoted.verdict, quoted.sources) for quoted in quoted_by(thread, index)]


def test_a_quote_is_found_in_what_is_answered() -> None:
    thread = thread_of(
        Comment("a", body=f"I heard that {LONG}."),
        Comment("b", parent="a", body=f"> {LONG.upper()}\n\nWas it?"),
    )
    assert verdicts(thread, 1) == [("found", (0,))]


@pytest.mark.parametrize(
    "quote",
    [
        "The wheel … was taken away in the spring of last year",
        "The wheel was [...] in the spring of last year",
        "the wheel  was taken\naway in the “spring” of last year",
        "wheel was taken away in the spring of last ye",
    ],
)
def test_a_quote_is_found_however_it_was_shortened(quote: str) -> None:
    body = "\n".join(f"> {line}" for line in quote.split("\n"))
    thread = thread_of(
        Comment("a", body=f"We saw that {LONG}, and nobody said a word about the wheel."),
        Comment("b", body=f"{body}\n\nWas it?"),
    )
    assert verdicts(thread, 1) == [("found", (0,))]


def test_a_quote_is_found_in_another_branch_and_in_the_article() -> None:
    thread = thread_of(
        Comment("a", body="> grinds no flour any more, the old mill by the river\n\nNo."),
        Comment("b", body=f"> the old mill by the river grinds no flour\n\n> {LONG}\n\nNo."),
        Comment("c", body=f"*Then* {LONG}."),
    )
    assert verdicts(thread, 0) == [("nowhere", ())]
    assert verdicts(thread, 1) == [("found", (IN_ARTICLE,)), ("found", (2,))]


def test_whoever_quotes_the_same_is_not_the_source() -> None:
    thread = thread_of(
        Comment("a", body=f"> {LONG}\n\nYes."),
        Comment("b", body=f"> {LONG}\n\nNo."),
        Comment("c", body=f"It is true: {LONG}."),
    )
    assert verdicts(thread, 0) == verdicts(thread, 1) == [("found", (2,))]


def test_replies_and_what_was_written_later_are_no_source() -> None:
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    thread = thread_of(
        Comment("a", body=f"> {LONG}\n\nYes.", published=early),
        Comment("b", parent="a", body=f"Indeed, {LONG}."),
        Comment("c", body=f"As I said, {LONG}.", published=late),
    )
    assert verdicts(thread, 0) == [("nowhere", ())]


def test_of_several_that_say_the_same_all_are_told() -> None:
    thread = thread_of(
        Comment("a", body=f"I know {LONG}."),
        Comment("b", body=f"They say {LONG}."),
        Comment("c", body=f"> {LONG}\n\nWho says so?"),
    )
    assert verdicts(thread, 2) == [("found", (0, 1))]
    assert tell(quoted_by(thread, 2)[0], "№") == "in № 1 and № 2"


def test_a_few_words_count_only_in_the_comment_that_is_surely_answered() -> None:
    thread = thread_of(
        Comment("a", body="It was a disgrace, I say."),
        Comment("b", parent="a", link="stated", body="> a disgrace\n\nWas it?"),
        Comment("c", parent="a", link="inferred", body="> a disgrace\n\nWas it?"),
        Comment("d", body="> a disgrace\n\nWas it?"),
    )
    assert verdicts(thread, 1) == [("found", (0,))]
    assert verdicts(thread, 2) == verdicts(thread, 3) == [("short", ())]
    assert told(quotes_of(thread.comments[3]), {}, "№") == {0: ""}


def test_a_few_words_beside_a_quote_are_of_the_same_comment_if_it_has_them() -> None:
    thread = thread_of(
        Comment("a", body=f"Shame.\n\nFor {LONG}.\n\nEnough said."),
        Comment("b", body=f"> Enough said.\n\n> {LONG}\n>\n> Enough said.\n>\n> I agree.\n\nOh?"),
    )
    one = ("found", (0,))
    assert verdicts(thread, 1) == [one, one, one, ("short", ())]


def test_what_the_source_of_a_thread_states_is_believed() -> None:
    body = "> Few words\n\n> Of a newspaper that is nowhere here\n\nSo there."
    quotes = (Quote("few words", "a"), Quote("Of a newspaper that is nowhere here"))
    thread = thread_of(Comment("a", body="Something else."), Comment("b", body=body, quotes=quotes))
    assert verdicts(thread, 1) == [("found", (0,)), ("nowhere", ())]


def test_a_stated_quote_of_two_comments_in_one_block_names_both() -> None:
    quotes = (Quote("One of them", "a"), Quote("and the other", ARTICLE), Quote("nobody's"))
    body = "> One of them\\\n> and the other\n\nSo.\n\n> One of them\\\n> nobody's"
    thread = thread_of(Comment("a", body="x"), Comment("b", body=body, quotes=quotes))
    assert verdicts(thread, 1) == [("found", (0, IN_ARTICLE)), ("partly", (0,))]
    assert [tell(each, "№") for each in quoted_by(thread, 1)] == [
        "in № 1 and the article",
        "partly from № 1",
    ]


def test_lines_of_a_quote_that_are_of_several_comments_name_them_all() -> None:
    other = "nobody in the village remembers who paid for it"
    thread = thread_of(
        Comment("a", body=f"I know {LONG}."),
        Comment("b", body=f"Now {other}."),
        Comment("c", body=f"> {LONG}\\\n> {other}\n\nSo?"),
        Comment("d", body=f"> {LONG}\\\n> something that was never said by anybody\n\nSo?"),
    )
    assert verdicts(thread, 2) == [("found", (0, 1))]
    assert verdicts(thread, 3) == [("partly", (0,))]


def test_what_an_answered_comment_quotes_from_elsewhere_is_found_there() -> None:
    thread = thread_of(
        Comment("a", body=f"> {LONG}\n\nSays the paper."),
        Comment("b", parent="a", body=f"> {LONG}\n\nDoes it?"),
    )
    assert verdicts(thread, 0) == [("nowhere", ())]
    assert verdicts(thread, 1) == [("found", (0,))]


def test_only_the_last_of_blocks_from_the_same_place_says_so() -> None:
    thread = thread_of(
        Comment("a", body=f"For {LONG}.\n\nAnd nobody in the village remembers that at all."),
        Comment(
            "b", body=f"> {LONG}\n>\n> nobody in the village remembers that\n\nOh?\n\n> {LONG}"
        ),
    )
    blocks = quotes_of(thread.comments[1])
    found = {each.start: each for each in quoted_by(thread, 1)}
    assert list(told(blocks, found, "№").values()) == ["from № 1", "from № 1"]
    assert list(told(blocks, found, "№")) == [blocks[1].start, blocks[2].start]


def test_the_quoted_passage_is_pointed_out_in_its_source() -> None:
    text = f"You know, *{LONG}*, to be sure."
    sources = sources_of(thread_of(Comment("a", body=text), Comment("b", body=f"> {LONG}")))
    stretch = sources.stretch(0, f"“{LONG}”")
    assert stretch == (10, 10 + len(LONG))
    assert sources.stretch(IN_ARTICLE, "grinds no flour") == (26, 41)
    assert sources.stretch(0, "nothing of the kind was ever said") is None


def test_what_only_looks_like_a_quote_is_none() -> None:
    for body in ("a > b and c > d", "```\n> code\n```", "<https://x.example/>", "\\> no quote"):
        assert quotes_of(Comment("a", body=body)) == []


def test_repetitions_take_no_time() -> None:
    hostile = " ".join(["na"] * 20_000)
    quote = " ".join(["na"] * 50) + " batman … " * 50
    thread = thread_of(Comment("a", body=hostile), Comment("b", body=f"> {quote}\n\nSo."))
    assert verdicts(thread, 1) == [("nowhere", ())]
