"""Articles alone, and texts of a layout that nobody knows."""

import re
from datetime import date

import pytest
from hypothesis import given

from reader.fetch import fetch
from reader.model import Document, Thread
from reader.sources import article_text
from reader.text.clean import clean
from reader.text.markdown import parse, plain
from tests.hostile import HARMFUL, NASTY, texts
from tests.terminal import ROOT

SEED = ROOT / "seeds" / "001_d9d1b770efd2bf87.txt"
SENTENCE = "Een alinea die lang genoeg is om geen kop te zijn, en die netjes met een punt eindigt."


def read(text: str) -> Thread:
    return article_text.read(Document("text.txt", text.encode("utf-8", "replace"), text, "utf-8"))


def test_the_seed_has_a_date_headings_and_a_made_up_title() -> None:
    thread = article_text.read(fetch(str(SEED)))
    article = thread.article
    assert (article.published, article.published_text) == (date(2026, 1, 9), "2026-01-09")
    assert article.title_made_up
    assert (
        article.title == "Grok, de AI-chatbot van X, het sociale-mediaplatform van Elon Musk kan…"
    )
    headings = [block.text for block in parse(article.body) if block.kind == "heading"]
    assert headings == [
        "Beveiliging Grok schiet tekort",
        "AI-bots weigeren seksuele manipulatie van bestaande afbeeldingen",
    ]
    assert article.body.startswith("Grok, de AI-chatbot")
    assert article.language == "nl"
    assert thread.comments == ()
    assert "no comments were recognised in this text" in thread.notices


def test_a_title_line_is_the_title() -> None:
    article = read(f"Een echte titel\n\n{SENTENCE}\n\n{SENTENCE}").article
    assert (article.title, article.title_made_up) == ("Een echte titel", False)


@pytest.mark.parametrize("text", ["", " \n\n ", "x", "hallo daar"])
def test_there_is_no_text_too_short(text: str) -> None:
    article = read(text).article
    assert plain(article.body) == text.strip()
    assert article.title_made_up


def test_mail_is_joined_and_verse_is_not() -> None:
    mail = "\n".join(["Een regel van een bericht dat iemand op een smal scherm schreef en"] * 9)
    assert "\\\n" not in read(f"{mail}\n\n{mail}").article.body
    verse = "Roses are red,\nViolets are blue,\nThe rest of this verse\nIs as short as that too"
    assert read(f"{verse}\n\n{verse}").article.body.count("\\\n") == 6


def test_any_text_is_claimed_a_little() -> None:
    for text in ("", "x", "<html>"):
        claim = article_text.claims(Document("x", text.encode(), text, "utf-8"))
        assert 0 < claim < 0.1


def test_one_huge_line_is_one_paragraph() -> None:
    article = read("woord " * 400_000).article
    assert len(article.body) > 2_000_000
    assert article.title.endswith("…")


def test_hostile_text_is_harmless() -> None:
    assert HARMFUL.search(repr(read(f"{NASTY}\n\n{SENTENCE}"))) is None


@given(texts)
def test_no_word_is_lost(text: str) -> None:
    article = read(text).article
    fields = (article.title, article.author, article.role, article.caption, article.published_text)
    kept = " ".join((plain(article.body), *(each for each in fields if each)))
    words = re.findall(r"[^\W\d_]{7,}", clean(text))
    assert set(words) <= set(re.findall(r"[^\W\d_]{7,}", kept))
