"""Passages of the article that comments quote are marked beside it."""

import time

from reader.model import ARTICLE, Article, Comment, Quote, Thread
from reader.text.markdown import plain
from reader.tui.page.article import draw_article
from reader.tui.page.passages import Passage, Repeated, beside, find_passages, margin, passages
from reader.tui.quotes.quoting import Sources

STORY = Article(
    "The mill",
    lead="The old mill by the river grinds no flour any more.",
    body=(
        "Its wheel was taken away in the spring of last year.\n\n"
        "The miller says that he saw it coming."
    ),
)
TEXT = plain(STORY.text)
COMMENTS = (
    Comment("a", body="> the OLD mill by the river grinds no flour\n\nNo."),
    Comment("b", body="> the river grinds no flour any more.\n\nNo."),
    Comment("c", body="As they say, the old mill by the river grinds no flour."),
    Comment("d", body="> says that he saw it coming\n\n> says that he saw it coming"),
    Comment("e", body="> he saw it", quotes=(Quote("The miller says that he saw it", ARTICLE),)),
)


def made_of(thread: Thread) -> list[Passage]:
    sources = Sources(thread, thread.positions().get)
    *waits, found = find_passages(sources)
    assert not any(waits)
    return found or []


def test_what_overlaps_is_one_passage_and_a_comment_counts_once() -> None:
    first, second = made_of(Thread("test", STORY, COMMENTS))
    assert TEXT[first.start : first.end] == STORY.lead.removesuffix(".")
    assert first.comments == (0, 1)
    assert TEXT[second.start : second.end] == "The miller says that he saw it coming"
    assert second.comments == (3, 4)


def test_the_margin_counts_where_a_passage_begins_and_goes_on_to_its_end() -> None:
    made = made_of(Thread("test", STORY, COMMENTS))
    rows = draw_article(STORY, (), 24)
    marks = margin(made, rows, "|")
    shown = [
        (marks[line].text if line in marks else "", "".join(run.text for run in row.runs))
        for line, row in enumerate(rows)
    ]
    assert shown == [
        ("", "The mill"),
        ("", ""),
        ("2", "The old mill by the"),
        ("|", "river grinds no flour"),
        ("|", "any more."),
        ("", ""),
        ("", "Its wheel was taken away"),
        ("", "in the spring of last"),
        ("", "year."),
        ("", ""),
        ("2", "The miller says that he"),
        ("|", "saw it coming."),
    ]


def test_passages_that_begin_in_one_row_are_counted_together() -> None:
    made = [Passage(0, 7, (1, 2)), Passage(8, 12, (2, 3))]
    rows = draw_article(STORY, (), 74)
    [line] = beside(made, rows)
    assert beside(made, rows)[line] == made
    assert margin(made, rows, "|")[line].text == "3"


def test_a_count_never_takes_more_than_two_cells() -> None:
    made = [Passage(0, 7, tuple(range(500)))]
    assert [run.text for run in margin(made, draw_article(STORY, (), 74), "|").values()] == ["++"]


def test_a_passage_that_everybody_quotes_is_put_together_in_no_time() -> None:
    started = time.process_time()
    (made,) = passages(Repeated(10, 30 + n % 7, n) for n in range(40_000))
    assert time.process_time() - started < 1
    assert (made.start, made.end, len(made.comments)) == (10, 36, 40_000)
