"""News pages with comments, pasted as text."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.fetch import fetch
from reader.model import Document, Thread
from reader.sources import tweakers_text
from reader.text.clean import clean
from reader.text.markdown import plain
from tests.hostile import HARMFUL, NASTY, texts
from tests.terminal import ROOT

SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"

DUTCH = """\
Trein wint het van de auto op de korte afstand

De trein is op afstanden onder de vijftig kilometer sneller dan de auto, zegt een onderzoek.

Het onderzoek duurde twee jaar en er deden vierhonderd mensen aan mee.

Station. Bron: Anna de Vries
Bron: Anna de Vries

Door Jan Jansen

Redacteur

03-02-2026 • 20:35

3

Reacties (3)

Sorteer op:

Weergave:

Dat hangt er maar van af waar je woont.
waar je woont lijkt mij toch het punt niet
Mijn station is een half uur lopen.

[Reactie gewijzigd door Anna op 3 februari 2026 21:00]

Een fiets doet wonderen.

Om te kunnen reageren moet je ingelogd zijn
"""
ENGLISH = """\
Trains beat cars over short distances

Trains are faster than cars under thirty miles, says a study.

The study took two years, and four hundred people took part.

By Jane Doe, senior editor
February 3, 2026 8:35 PM

Comments (3)
Sort by: newest first
View: threaded

It depends on where you live.
That isn't the point of the study at all.
My station is half an hour on foot.

[Comment edited by Anna on February 3, 2026 9:00 PM]

You must be logged in to post a comment.
"""
GERMAN = """\
Bahn schlägt Auto auf kurzer Strecke

Die Bahn ist auf Strecken unter fünfzig Kilometern schneller als das Auto, sagt eine Studie.

Die Studie dauerte zwei Jahre, und vierhundert Menschen nahmen daran teil.

Von Max Muster am 3. Februar 2026, 20:35

Kommentare (3)

Sortieren nach:

Ansicht:

Es kommt darauf an, wo man wohnt.
Das ist doch gar nicht der Punkt der Studie.
Mein Bahnhof ist eine halbe Stunde entfernt.

[Kommentar bearbeitet von Anna am 3. Februar 2026 21:00]

Um zu kommentieren, musst du eingeloggt sein
"""


def document(text: str) -> Document:
    return Document("page.txt", text.encode(errors="replace"), text, "utf-8")


def read(text: str) -> Thread:
    return tweakers_text.read(document(text))


@pytest.mark.parametrize(
    ("page", "language", "author"),
    [(DUTCH, "nl", "Jan Jansen"), (ENGLISH, "en", "Jane Doe"), (GERMAN, "de", "Max Muster")],
)
def test_the_same_page_is_read_in_three_languages(page: str, language: str, author: str) -> None:
    assert tweakers_text.claims(document(page)) > 0.9
    thread = read(page)
    article = thread.article
    assert article.title == page.split("\n")[0]
    assert not article.title_made_up
    assert (article.lead, article.body) == (page.split("\n")[2], page.split("\n")[4])
    assert (article.author, article.language) == (author, language)
    assert article.published == datetime(2026, 2, 3, 20, 35)
    assert article.announced_comments == 3
    assert thread.comments[-1 if language != "nl" else -2].edited_by == "Anna"
    assert thread.comments[-1 if language != "nl" else -2].edited == datetime(2026, 2, 3, 21)
    assert len(thread.comments) == (4 if language == "nl" else 3)


def test_role_and_caption_are_read() -> None:
    article = read(DUTCH).article
    assert article.role == "Redacteur"
    assert article.caption == "Station. Bron: Anna de Vries\nBron: Anna de Vries"
    assert read(ENGLISH).article.role == "senior editor"


def test_a_count_that_is_not_what_was_found_is_told() -> None:
    assert any("3 comments, and 4" in notice for notice in read(DUTCH).notices)
    assert not read(ENGLISH).notices
    fewer = read(DUTCH.replace("Reacties (3)", "Reacties (89)"))
    assert fewer.article.announced_comments == 89
    assert any("89 comments, and 4 of them" in notice for notice in fewer.notices)


@pytest.mark.parametrize(
    "left_out",
    ["Om te kunnen reageren moet je ingelogd zijn\n", "Sorteer op:\n", "\n3\n", "Redacteur"],
)
def test_parts_may_be_missing(left_out: str) -> None:
    thread = read(DUTCH.replace(left_out, ""))
    assert [comment.body for comment in thread.comments] == [
        comment.body for comment in read(DUTCH).comments
    ]
    assert thread.article.title == read(DUTCH).article.title


def test_a_page_without_comments_is_an_article() -> None:
    page = DUTCH[: DUTCH.index("\n3\n")] + "\nReacties (0)\n"
    thread = read(page)
    assert thread.comments == ()
    assert thread.article.announced_comments == 0
    assert thread.notices == ("no comments were found on this page",)


def test_comments_alone_are_a_thread_with_a_made_up_title() -> None:
    thread = read(DUTCH[DUTCH.index("Dat hangt") :])
    assert len(thread.comments) == 4
    assert thread.article.title_made_up
    assert thread.article.title == "Dat hangt er maar van af waar je woont"


def test_what_has_no_sign_of_comments_is_not_claimed() -> None:
    for text in ("", "Een tekst.\n\nNog een.", "{}", "<html>Reacties (3)</html>"):
        assert tweakers_text.claims(document(text)) == 0
    assert 0 < tweakers_text.claims(document("Titel\n\nTekst.\n\nReacties (2)\n\nJa.\nNee.")) < 0.9


def test_the_seed_is_claimed_and_read_whole() -> None:
    page = fetch(str(SEED))
    assert tweakers_text.claims(page) > 0.9
    thread = tweakers_text.read(page)
    assert thread.article.author == "Imre Himmelbauer"
    assert thread.article.announced_comments == 89
    assert sum(comment.edited_by is not None for comment in thread.comments) == 7
    assert sum(len(comment.quotes) for comment in thread.comments) == 10
    assert "[Reactie gewijzigd" not in "".join(comment.body for comment in thread.comments)


def test_hostile_text_is_harmless_in_every_field() -> None:
    page = DUTCH.replace("Een fiets", f"{NASTY.replace(chr(10), ' ')} fiets").replace(
        "Trein wint", f"{NASTY.splitlines()[0]} wint"
    )
    assert HARMFUL.search(repr(read(page))) is None
    assert "\\x1b" not in repr(read(page))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{4,}", text)


def _kept(thread: Thread) -> list[str]:
    article = thread.article
    fields = [article.title, article.author, article.role, article.caption, article.published_text]
    marks = [comment.edited_by for comment in thread.comments]
    bodies = [article.lead, article.body, *(comment.body for comment in thread.comments)]
    return [*map(plain, bodies), *(text for text in (*fields, *marks) if text)]


@given(
    st.lists(texts.map(lambda text: text.replace("\r", ""))).map("\n".join),
    st.lists(texts.map(lambda text: text.replace("\r", ""))).map("\n".join),
)
def test_no_line_is_lost(above: str, below: str) -> None:
    page = f"Titel\n\n{above}\n\nReacties (2)\n\nSorteer op:\n\nWeergave:\n\n{below}\n"
    thread = read(page)
    kept = set(_words(" ".join(_kept(thread))))
    furniture = {"Reacties", "Sorteer", "Weergave"}
    assert set(_words(clean(page))) - furniture <= kept
