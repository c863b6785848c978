"""The digest's own keys: length, method, who else says so, who answers, why, and what it is of."""

from dataclasses import replace

import pytest

from reader.model import Comment, Point, SourceError, Thread
from reader.tui.digests.questions import ARTICLE, THREAD, Question, Subject, step
from tests.tui.rows import text_of
from tests.tui.screen import Running, reading, said
from tests.tui.threads import BAKERY, bushy, wide

COMMENTS = BAKERY.comments
ASKING, FEEDING, SLEPT, STATION = (
    said(COMMENTS[0], "Who else will bake rye without sugar?"),
    said(COMMENTS[7]),
    said(COMMENTS[2]),
    said(COMMENTS[1], "The one at the station does, on Tuesdays."),
)
RICH = (
    replace(
        ASKING,
        similar=("c2", "c5"),
        people=3,
        answer=STATION,
        scores=(("central in the thread", 0.9), ("early", 0.25)),
    ),
    FEEDING,
)


async def opened(run: Running, *keys: str) -> None:
    await run.press(*keys)
    await run.until(lambda: "Summarising" not in run.text)


def marked(run: Running) -> str:
    """What is highlighted in the comments on the screen."""
    rows = [row for index in run.comments.shown() for row in run.comments.page.rows(index)]
    return " ".join(each.text for row in rows for each in row.runs if "found" in each.role)


def under_cursor(run: Running) -> str:
    pane = run.screen.digesting.pane
    return " ".join(text_of(row).strip() for row in pane.sheet.rows if pane.edge(row) is not None)


async def test_plus_and_minus_go_through_the_lengths_around_the_usual_one() -> None:
    async with reading(wide(40)) as run:
        await opened(run, "D")
        assert "4 sentences of 40 comments, word for word" in run.text
        for key, said_so in (
            *(("+", "5 sentences"), ("+", "8 sentences"), ("-", "5 sentences")),
            *(("-", "4 sentences"), ("-", "3 sentences"), ("-", "2 sentences")),
            *(("-", "1 sentence of"), ("=", "2 sentences")),
        ):
            await opened(run, key)
            assert said_so in run.text, key
        asked = [question.points for question in run.digests.asked]
        assert asked == [None, 5, 8, 3, 2, 1]
        await opened(run, "-", "-")
        assert "No digest is shorter" in run.text


async def test_there_is_no_longer_digest_than_what_there_is_to_say() -> None:
    async with reading(bushy(2)) as run:
        await opened(run, "D", "+")
        await opened(run, "+")
        assert "6 sentences of 6 comments" in run.text
        await run.press("+")
        assert "That is all that can stand by itself" in run.text
        assert len(run.digests.asked) == 3
        await opened(run, "-")
        assert "5 sentences" in run.text


async def test_lengths_pressed_while_one_is_awaited_add_up() -> None:
    async with reading(wide(40)) as run:
        await opened(run, "D")
        run.digests.go.clear()
        await run.press("+", "+", "+")
        assert "Summarising…" in run.text
        run.digests.go.set()
        await run.until(lambda: "12 sentences" in run.text)
        assert run.digests.asked[-1] == Question(THREAD, 12)


async def test_a_longer_digest_leaves_the_cursor_on_its_sentence() -> None:
    async with reading(wide(40)) as run:
        await opened(run, "D", "j", "j")
        before = under_cursor(run)
        assert before
        await opened(run, "+")
        assert under_cursor(run) == before
        await opened(run, "-", "-")
        assert under_cursor(run) == before


async def test_what_is_there_stays_while_more_is_awaited_and_escape_goes_back_to_it() -> None:
    async with reading(wide(40)) as run:
        await opened(run, "D")
        run.digests.go.clear()
        await run.press("+")
        assert "Summarising…" in run.text
        assert " 1. w0x0" in run.text
        await run.press("escape")
        assert "4 sentences of 40 comments" in run.text
        assert run.front == "digest"
        run.digests.go.set()
        await run.until(lambda: Question(THREAD, 5) in run.screen.digesting._known)
        assert "4 sentences" in run.text
        await run.press("escape")
        assert run.front == "thread"


async def test_m_goes_through_the_methods_and_a_refusal_is_told_and_passed() -> None:
    async with reading(BAKERY) as run:
        run.digests.errors["lexrank"] = SourceError("these are too many sentences")
        await opened(run, "D")
        assert "method thread" in run.text
        await opened(run, "m")
        assert "method lexrank" in run.text
        assert "these are too many sentences" in run.text
        assert "1. I bought" not in run.text
        await run.press("+", "-", "enter", "space", "w", "j")
        await opened(run, "m")
        assert "method lsa" in run.text
        assert "1. I bought" in run.text
        await opened(run, "m")
        assert "method thread" in run.text
        assert [question.method for question in run.digests.asked] == [None, "lexrank", "lsa"]


async def test_the_method_is_kept_for_the_next_digest_and_the_length_is_not() -> None:
    async with reading(BAKERY) as run:
        await opened(run, "D", "m", "+")
        await opened(run, "A")
        assert run.digests.asked[-1] == Question(ARTICLE, None, "lexrank")


async def test_there_are_no_other_methods_before_the_first_digest_is_there() -> None:
    async with reading(BAKERY) as run:
        run.digests.go.clear()
        await run.press("D", "m", "+", "-")
        assert "Summarising…" in run.text
        run.digests.go.set()
        await run.until(lambda: "Summarising" not in run.text)
        assert run.digests.asked == [Question(THREAD)]


@pytest.mark.parametrize("key", ["space", "l", "right"])
async def test_a_point_unfolds_to_those_who_say_so_and_each_leads_to_its_comment(key: str) -> None:
    async with reading(BAKERY) as run:
        run.digests.points[THREAD] = RICH
        await opened(run, "D")
        assert "№ 1 · mill · ▸ 3 comments by 3 people" in run.text
        await run.press(key)
        assert "▾ 3 comments by 3 people" in run.text
        assert "│ № 2 · Ada Vink  The one at" in run.text
        assert "│ № 5 · mill  See " in run.text
        await run.press("j", "enter")
        assert run.cursor == 2
        assert marked(run) == "The one at the station does, on Tuesdays."
        await run.press("j", "enter")
        assert run.cursor == 5
        await run.press("h")
        assert "▸ 3 comments" in run.text
        assert "│ № 5" not in run.text
        await run.press("enter")
        assert run.cursor == 1
        assert marked(run) == "Who else will bake rye without sugar?"


async def test_the_answer_to_a_point_is_told_and_leads_to_its_comment() -> None:
    async with reading(BAKERY) as run:
        run.digests.points[THREAD] = RICH
        await opened(run, "D")
        assert "↳ answered by № 2 · Ada Vink: The one at" in run.text
        await run.press("j", "enter")
        assert run.cursor == 2
        assert marked(run) == "The one at the station does, on Tuesdays."


async def test_capital_j_and_k_go_from_point_to_point() -> None:
    async with reading(BAKERY) as run:
        run.digests.points[THREAD] = RICH
        await opened(run, "D", "space")
        await run.press("J")
        assert under_cursor(run).startswith("2. Telephone cases")
        await run.press("k", "K")
        assert under_cursor(run).startswith("1. Who else")
        await run.press("G")
        assert under_cursor(run).startswith("2. Telephone cases")
        await run.press("K", "K", "g")
        assert under_cursor(run).startswith("1. Who else")


async def test_w_says_why_a_point_was_chosen_and_hides_it_again() -> None:
    async with reading(BAKERY) as run:
        run.digests.points[THREAD] = RICH
        await opened(run, "D")
        await run.press("w")
        assert "central in the thread  ━━━━━━━━━─   90%" in run.text
        assert "early                  ━━────────   25%" in run.text
        await run.press("w", "J", "w")
        assert "━" not in run.text
        assert "This method gives no reasons" in run.text


async def test_a_point_that_nobody_shares_does_not_unfold() -> None:
    async with reading(BAKERY) as run:
        run.digests.points[THREAD] = (FEEDING, SLEPT)
        await opened(run, "D")
        before = run.lines[:-2]
        await run.press("space", "l", "h")
        assert run.lines[:-2] == before
        assert "comments by" not in run.text
        assert "Nobody else says the same" in run.text


async def test_the_article_has_a_digest_of_its_own_that_leads_into_it() -> None:
    lead, sentence = BAKERY.article.lead, "the lease is."
    body = "The owner says that flour is not the problem: the lease is."
    start = len(lead) + 2 + body.index(sentence)
    point = Point(sentence, "article", start, start + len(sentence))
    async with reading(BAKERY) as run:
        run.digests.points[ARTICLE] = (point,)
        await opened(run, "A")
        assert "Digest of the article" in run.text
        assert "1 sentence of the article, word for word" in run.text
        await run.press("enter")
        assert run.front == "article"
        article = run.screen._article
        found = [r.text for row in article.sheet.rows for r in row.runs if "found" in r.role]
        assert " ".join(found) == sentence
        await run.press("ctrl+o")
        assert run.front == "digest"
        assert "Digest of the article" in run.text


async def test_a_jump_into_a_long_article_scrolls_to_the_sentence() -> None:
    body = "\n\n".join(f"Sentence {n} of a long story." for n in range(90))
    thread = Thread("test", replace(BAKERY.article, lead="", body=body))
    async with reading(thread, (80, 24)) as run:
        text = "Sentence 70 of a long story."
        start = body.index(text)
        run.digests.points[ARTICLE] = (Point(text, "article", start, start + len(text)),)
        await opened(run, "D")
        await run.press("enter")
        assert text in run.text
        assert "Sentence 1 of" not in run.text


async def test_a_digest_of_an_authors_comments() -> None:
    async with reading(BAKERY) as run:
        await opened(run, "a")
        assert run.digests.subjects == [Subject("author", author="mill")]
        assert "Digest of 2 comments by mill" in run.text
        assert run.front == "digest"
        await run.press("tab", "J", "K", "]")
        await run.press("a")
        assert "This comment does not say who wrote it" in run.text
        assert run.front == "thread"


async def test_a_digest_of_what_was_said_since_a_comment() -> None:
    async with reading(BAKERY) as run:
        run.digests.go.clear()
        await run.press("j", "S")
        assert "Digest of what was said since № 2" in run.text
        run.digests.go.set()
        await run.until(lambda: "Digest of 7 comments since then" in run.text)
        await run.press("tab", "j", "S")
        assert "This comment does not say when it was written" in run.text
        assert run.digests.subjects == [Subject("since", 1)]


async def test_in_a_digest_author_and_time_are_those_of_the_point_under_the_cursor() -> None:
    async with reading(BAKERY) as run:
        run.digests.points[THREAD] = (STATION, FEEDING)
        await opened(run, "D", "a")
        assert run.digests.subjects[-1] == Subject("author", author="Ada Vink")
        await opened(run, "D", "J", "S")
        assert "This comment does not say when it was written" in run.text
        await opened(run, "K", "S")
        assert run.digests.subjects[-1] == Subject("since", 1)


async def test_an_articles_sentence_has_no_comments_author_or_time() -> None:
    async with reading(BAKERY) as run:
        run.digests.points[ARTICLE] = (Point("The owner", "article", 0, 9),)
        await opened(run, "A")
        for key in ("a", "S"):
            await run.press("j", key)
            assert "No comment is under the cursor" in run.text
        assert run.digests.subjects == [ARTICLE]


async def test_a_digest_that_comes_late_says_so_and_takes_nothing() -> None:
    for size in ((120, 40), (80, 24)):
        async with reading(BAKERY, size) as run:
            run.digests.go.clear()
            await run.press("D", "tab", "j")
            assert run.front == "thread"
            run.digests.go.set()
            await run.until(lambda: "Digest ready" in run.text)
            assert run.cursor == 2
            assert run.front == "thread"
            await run.press("tab")
            assert "1. I bought my bread" in run.text


async def test_the_seconds_are_counted_while_a_digest_is_made() -> None:
    async with reading(BAKERY) as run:
        run.digests.go.clear()
        await run.press("D")
        for _ in range(3):
            run.screen.digesting.pane._tick()
        await run.settle()
        assert "Summarising… 3 s" in run.text
        run.digests.go.set()
        await run.until(lambda: "Summarising" not in run.text)
        run.screen.digesting.pane._tick()
        await run.settle()
        assert "Summarising" not in run.text


async def test_what_is_behind_a_question_is_asked_once_even_after_escape() -> None:
    async with reading(BAKERY) as run:
        run.digests.go.clear()
        await run.press("D")
        await run.until(lambda: run.digests.asked != [])
        await run.press("escape", "D")
        run.digests.go.set()
        await run.until(lambda: "Summarising" not in run.text)
        assert run.digests.asked == [Question(THREAD)]


async def test_a_long_title_and_a_long_name_stay_in_the_pane() -> None:
    comment = Comment("c1", body="Word for word.", author="Maximilian " * 12)
    async with reading(replace(BAKERY, comments=(comment,)), (100, 24)) as run:
        await opened(run, "a")
        divider = run.lines[2].index("│")
        assert all(line[divider] == "│" for line in run.lines[2:-2])
        assert "method thread" in run.text


def test_a_step_is_the_next_length_in_either_direction() -> None:
    assert step(8, 8, 1) == 12
    assert step(8, 7, -1) == 7
    assert step(7, 7, 1) == 8
    assert step(1, None, -1) is None
    assert step(5_000, None, 1) is None
