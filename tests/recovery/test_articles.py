"""Articles that were pasted as text."""

import re
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article
from reader.recovery.articles import read_article
from reader.text.markdown import plain
from tests.hostile import clean_texts

SENTENCE = "Een alinea die lang genoeg is om geen kop te zijn, en die netjes met een punt eindigt."
SIGNED = "Door Anna de Vries\n\nRedacteur\n\n03-02-2026 • 20:35"


def read(text: str, *, has_lead: bool = False) -> Article:
    return read_article(text.split("\n"), has_lead=has_lead)[0]


@pytest.mark.parametrize("order", ["{text}\n\n{signed}", "{signed}\n\n{text}"])
def test_title_byline_role_and_date_are_taken_from_around_the_text(order: str) -> None:
    text = order.format(text=f"{SENTENCE}\n\n{SENTENCE}", signed=SIGNED)
    article = read(f"De titel van het stuk\n\n{text}")
    assert article.title == "De titel van het stuk"
    assert not article.title_made_up
    assert (article.author, article.role) == ("Anna de Vries", "Redacteur")
    assert article.published == datetime(2026, 2, 3, 20, 35)
    assert article.published_text == "03-02-2026 • 20:35"
    assert article.body == f"{SENTENCE}\n\n{SENTENCE}"


def test_the_first_paragraph_is_a_lead_where_there_is_one() -> None:
    article = read(f"Titel\n\nKort gezegd dit.\n\n{SENTENCE}", has_lead=True)
    assert (article.lead, article.body) == ("Kort gezegd dit.", SENTENCE)
    alone = read(f"Titel\n\n{SENTENCE}", has_lead=True)
    assert (alone.lead, alone.body) == ("", SENTENCE)


def test_captions_leave_the_body_and_a_source_stays() -> None:
    article = read(f"Titel\n\nDe haven\nFoto: Anna\n\n{SENTENCE}\n\nBron: The Guardian")
    assert article.caption == "De haven\nFoto: Anna"
    assert article.body == f"{SENTENCE}\n\nBron: The Guardian"


def test_short_lines_above_paragraphs_are_headings() -> None:
    article = read(f"{SENTENCE}\n\nEen kop zonder punt\n\n{SENTENCE}\n\nC #\n\n{SENTENCE}")
    assert article.body == (
        f"{SENTENCE}\n\n## Een kop zonder punt\n\n{SENTENCE}\n\n## C \\#\n\n{SENTENCE}"
    )


def test_a_date_before_the_text_is_taken_off() -> None:
    article = read(f" date 2026-01-09 {SENTENCE}\n\n{SENTENCE}")
    assert (article.published, article.published_text) == (date(2026, 1, 9), "2026-01-09")
    assert article.body == f"{SENTENCE}\n\n{SENTENCE}"
    assert article.title_made_up
    assert read(f" date 2026-01 De titel\n\n{SENTENCE}").title == "De titel"
    month = read(f" date 2026-01 {SENTENCE}")
    assert (month.published, month.published_text) == (None, "2026-01")


def test_a_line_that_says_more_than_the_date_is_read_and_kept() -> None:
    article, notices = read_article(
        ["Titel", "", SENTENCE, "", "Door Anna de Vries", "", "03-02-2026 20:35 • met dank aan Jan"]
    )
    assert article.published == datetime(2026, 2, 3, 20, 35)
    assert article.body == f"{SENTENCE}\n\n03-02-2026 20:35 • met dank aan Jan"
    assert len(notices) == 1


def test_a_heading_that_begins_like_a_byline_is_a_heading() -> None:
    article = read(f"Titel\n\n{SENTENCE}\n\nBy Design\n\n{SENTENCE}")
    assert article.author is None
    assert "## By Design" in article.body


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    article = read(f"De titel van het stuk\n{SENTENCE}\n{SENTENCE}")
    assert article.title == "De titel van het stuk"
    assert article.body == f"{SENTENCE}\n\n{SENTENCE}"


def test_short_lines_that_are_neither_are_kept_and_announced() -> None:
    article, notices = read_article(["Titel", "", SENTENCE, "", "Delen", "", "Lees meer"])
    assert article.body == f"{SENTENCE}\n\nDelen\n\nLees meer"
    assert len(notices) == 1
    assert notices[0].startswith("2 short lines")


@given(st.lists(clean_texts).map("\n".join))
def test_no_word_is_lost(text: str) -> None:
    for has_lead in (False, True):
        article = read(text, has_lead=has_lead)
        parts = [article.author, article.role, article.caption, article.published_text]
        kept = [plain(article.lead), plain(article.body), *filter(None, parts)]
        if not article.title_made_up:
            kept.append(article.title)
        found = re.findall(r"[^\W\d_]{7,}", " ".join(kept))
        # The words for "published" and the like before a date are the only ones left out.
        assert set(re.findall(r"[^\W\d_]{7,}", text)) <= set(found)
