"""Quotes lead to where they are from, and the article to those who quote it."""

from threading import Event
from typing import Any

import pytest

from reader.model import ARTICLE as OF_ARTICLE
from reader.model import Article, Comment, Quote, Thread, arrange
from reader.tui.quotes.seeking import seek
from tests.tui.screen import Running, reading
from tests.tui.threads import BAKERY, wide

STORY = Article(
    "The mill",
    lead="The old mill by the river grinds no flour any more.",
    body="\n\n".join(f"Paragraph {n} tells of the {n} wheels that turned here." for n in range(40)),
)
LONG = "the wheel was taken away in the spring of last year"


def thread_of(*comments: Comment, article: Article = STORY) -> Thread:
    return Thread("test", article, arrange(comments).comments)


TOLD = thread_of(
    Comment("a", body=f"I heard that {LONG}."),
    Comment(
        "b", parent="a", author="mill", body=f"> {LONG}\n\nWas it?", quotes=(Quote(LONG, "a"),)
    ),
    Comment(
        "c",
        author="sour",
        body="> grinds no flour\n\nIt does.\n\n> As the king said\n\nDid he?",
        quotes=(Quote("grinds no flour", OF_ARTICLE), Quote("As the king said")),
    ),
    *(Comment(f"d{n}", body="Nothing is quoted here.") for n in range(40)),
)
UNTOLD = thread_of(
    Comment("a", body=f"> {LONG}\n\nWhat of it?"),
    Comment(
        "b", body=f"> Paragraph 30 tells of the 30 wheels that turned here\n\n> {LONG}\n\nBoth."
    ),
    *(Comment(f"d{n}", body="Nothing is quoted here.") for n in range(40)),
    Comment("z", body=f"I heard that {LONG}."),
)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing waits for the reader to be idle."""
    monkeypatch.setattr("reader.tui.screens.quoting._IDLE", 0.001)


def found(run: Running) -> list[str]:
    """What is highlighted on the screen."""
    strips = run.app.screen._compositor.render_strips()
    bold = [segment for strip in strips for segment in strip if segment.style is not None]
    return [each.text for each in bold if each.style and each.style.bold and each.style.reverse]


async def test_a_stated_quote_says_at_once_where_it_is_from() -> None:
    async with reading(TOLD) as run:
        assert "  from № 1" in run.text
        assert "  from the article" in run.text
        assert "  not found here" in run.text


async def test_enter_goes_to_the_quoted_words_and_back_leads_back() -> None:
    async with reading(TOLD) as run:
        await run.press("j", "enter")
        assert run.cursor == 1
        assert " ".join(found(run)) == LONG
        await run.press("ctrl+o")
        assert run.cursor == 2
        assert found(run) == []


async def test_enter_goes_to_the_article_where_that_is_quoted() -> None:
    async with reading(TOLD) as run:
        await run.press("j", "j", "enter")
        assert run.front == "article"
        assert " ".join(found(run)) == "grinds no flour"
        await run.press("ctrl+o")
        assert (run.front, run.cursor) == ("thread", 3)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Nothing.", "This comment quotes nothing"),
        ("> Just this\n\nNo.", "Too few words to tell where they are from"),
        (f"> {LONG}\n\nNo.", "What it quotes is not found here"),
        (f"> {LONG}\n\n{'No. ' * 6_000}", "This comment is too long to look through for quotes"),
        ("No. " * 6_000, "This comment quotes nothing"),
    ],
)
async def test_a_comment_without_a_source_says_why_it_leads_nowhere(body: str, words: str) -> None:
    async with reading(thread_of(Comment("a", body=body))) as run:
        await run.until(lambda: not run.screen.citing.waiting([0]))
        await run.press("enter")
        assert words in run.text


async def test_other_quotes_are_looked_up_beside_the_screen_and_move_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go = Event()

    def waiting(*arguments: Any) -> Any:
        assert go.wait(10)
        return seek(*arguments)

    monkeypatch.setattr("reader.tui.quotes.citing.seek", waiting)
    async with reading(UNTOLD) as run:
        before = run.lines
        assert "from №" not in run.text
        go.set()
        await run.until(lambda: "from № 43" in run.text)
        after = run.lines
        changed = [
            line for line, (one, two) in enumerate(zip(before, after, strict=True)) if one != two
        ]
        assert len(changed) == 3
        assert "from the article" not in before[changed[1]]


async def test_of_several_sources_the_reader_chooses() -> None:
    async with reading(UNTOLD) as run:
        await run.until(lambda: "from № 43" in run.text)
        await run.press("j", "enter")
        assert "Where its quotes are from" in run.text
        await run.press("j", "enter")
        assert run.cursor == 43
        assert " ".join(found(run)) == LONG


async def test_quotes_below_are_looked_up_when_they_are_seen() -> None:
    comments = [Comment(f"d{n}", body="Nothing is quoted here.") for n in range(60)]
    thread = thread_of(Comment("a", body=f"So {LONG}."), *comments, Comment("z", body=f"> {LONG}"))
    async with reading(thread) as run:
        await run.press("G")
        await run.until(lambda: "from № 1" in run.text)


async def test_passages_that_are_quoted_are_counted_in_the_margin() -> None:
    async with reading(UNTOLD) as run:
        await run.until(lambda: run.screen._article.passages)
        await run.press("tab", "end")
        [line] = [line for line in run.lines if "Paragraph 30" in line]
        assert line[1] == "1"
        [below] = [line for line in run.lines if "Paragraph 31" in line]
        assert below[1] == " "


@pytest.mark.parametrize("keys", [("tab", "enter"), ("Q",)])
async def test_whoever_quotes_the_article_is_listed_and_a_choice_leads_there(
    keys: tuple[str, ...],
) -> None:
    async with reading(TOLD) as run:
        await run.until(lambda: run.screen._article.passages)
        await run.press(*keys)
        assert "Who quotes this" in run.text
        assert "№ 3 · sour" in run.text
        assert "“grinds no flour”" in run.text
        await run.press("enter")
        assert run.cursor == 3
        await run.press("ctrl+o")
        assert run.cursor == 1


async def test_a_click_on_the_mark_lists_them_too() -> None:
    async with reading(TOLD) as run:
        await run.until(lambda: run.screen._article.passages)
        await run.settle()
        line = next(n for n, text in enumerate(run.lines) if text.startswith(" 1The old"))
        await run.pilot.click("#article", offset=(1, line - run.screen._article.region.y))
        await run.settle()
        assert "Who quotes this" in run.text


@pytest.mark.parametrize(
    "thread",
    [
        wide(3),
        Thread("test", STORY),
        Thread("test", Article("T")),
        Thread("test", Article("T"), wide(3).comments),
    ],
)
async def test_an_article_that_nobody_quotes_says_so(thread: Thread) -> None:
    async with reading(thread) as run:
        await run.until(lambda: run.screen._article.passages is not None)
        await run.press("Q")
        assert "No comment quotes the article" in run.text


async def test_markup_in_a_quote_or_a_name_does_nothing_in_a_list() -> None:
    hostile = "[@click=app.quit]the wheel[/] was taken away in [red]spring"
    thread = thread_of(
        Comment("a", body=f"I know: {hostile}.", author="[b]x"),
        Comment("b", body=f"So, {hostile}."),
        Comment("c", body=f"> {hostile}\n\nWho?"),
    )
    async with reading(thread) as run:
        await run.until(lambda: "in № 1 and № 2" in run.text)
        await run.press("G", "enter")
        assert "[red]spring" in run.text


async def test_the_bakery_says_where_its_one_quote_is_from() -> None:
    async with reading(BAKERY, (100, 30)) as run:
        assert run.text.count("from № 1") == 1


async def test_quotes_and_passages_stay_right_when_a_parent_is_corrected() -> None:
    quoting = f"> {LONG}\n\n> The old mill by the river grinds no flour\n\nYes."
    thread = thread_of(
        Comment("a", body="Begin."),
        Comment("b", parent="a", link="inferred", body="A guess."),
        Comment("c", parent="b", link="inferred", body=f"It is so: {LONG}."),
        Comment("d", parent="a", link="inferred", body=quoting),
    )
    async with reading(thread) as run:
        await run.until(lambda: "from № 3" in run.text and run.screen._article.passages)
        await run.press("j", "<")
        # The second comment stands last now, with its reply.
        await run.until(lambda: "from № 4" in run.text)
        await run.until(
            lambda: [each.comments for each in run.screen._article.passages or ()] == [(1,)]
        )
        await run.press("g", "j", "enter", "enter")
        assert run.cursor == 4
        assert " ".join(found(run)) == LONG
