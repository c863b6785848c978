"""Comments made of pasted lines."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Comment, Quote, arrange
from reader.recovery.comments import read_comments
from tests.hostile import clean_texts

FIRST = "De trein is op deze afstand bijna altijd sneller dan de auto."
QUOTE = "bijna altijd sneller dan de auto"
ARTICLE = ["De krant schrijft dat de trein wint van de auto.", ""]


def read(text: str, announced: int | None = None) -> tuple[Comment, ...]:
    lines = [*ARTICLE, *text.split("\n")]
    return read_comments(lines, len(ARTICLE), len(lines), announced=announced)[0]


def test_comments_are_named_in_reading_order_and_know_their_lines() -> None:
    comments = read(f"{FIRST}\nNee hoor.\n\nEcht niet.\nJa hoor.")
    assert [comment.id for comment in comments] == ["c1", "c2", "c3"]
    assert [comment.lines for comment in comments] == [(3, 3), (4, 6), (7, 7)]
    assert [comment.body for comment in comments] == [FIRST, "Nee hoor.\n\nEcht niet.", "Ja hoor."]


def test_a_quote_is_linked_and_stands_as_a_block_quote() -> None:
    first, second = read(f"{FIRST}\n{QUOTE}\nNiet waar.")
    assert second.quotes == (Quote(QUOTE, first.id, (4, 4)),)
    assert second.body == f"> {QUOTE}\n\nNiet waar."
    assert (second.parent, second.link, second.confidence) == (first.id, "quoted", 1.0)


def test_a_quote_of_the_article_is_linked_to_it_and_proves_no_parent() -> None:
    comment = read("dat de trein wint van de auto\nNiet waar.")[0]
    assert comment.quotes == (Quote("dat de trein wint van de auto", "article", (3, 3)),)
    assert comment.parent is None


def test_a_typed_quote_mark_makes_a_quote_even_of_words_from_elsewhere() -> None:
    (comment,) = read("> dit staat hier nergens\nMaar toch.")
    assert comment.quotes == (Quote("dit staat hier nergens", None, (3, 3)),)
    assert comment.body == "> dit staat hier nergens\n\nMaar toch."


def test_lines_quoted_together_are_one_quote() -> None:
    first = f"{FIRST}\nedit: En de fiets wint het van allebei, zeker in de stad."
    comments = read(f"{first}\n{first}\nDat wist ik niet.")
    assert len(comments) == 2
    assert [quote.lines for quote in comments[1].quotes] == [(5, 6)]


def test_words_that_two_comments_say_prove_nothing_and_are_linked_to_the_nearer() -> None:
    third = read(f"{FIRST}\nIemand zei al: {QUOTE}, dacht ik.\n{QUOTE}\nNiet waar.")[2]
    assert [quote.of for quote in third.quotes] == ["c2"]
    assert third.link == "inferred"


def test_who_repeats_himself_quotes_nobody() -> None:
    (comment,) = read(f"{FIRST}\n\n{QUOTE}")
    assert comment.quotes == ()
    assert comment.body == f"{FIRST}\n\n{QUOTE}"


def test_an_edit_mark_is_told_apart_from_the_text() -> None:
    mark = "[Reactie gewijzigd door Anna op 3 mei 2026 08:28]"
    for text in (f"Tekst.\n\n{mark}", f"Tekst. {mark}"):
        (comment,) = read(text)
        assert comment.body == "Tekst."
        assert (comment.edited_by, comment.edited) == ("Anna", datetime(2026, 5, 3, 8, 28))
        assert comment.author is None


def test_the_first_comment_is_a_root_for_sure_and_other_roots_are_guesses() -> None:
    first, *others = read(f"{FIRST}\nNee.\nJa.\nMisschien wel.")
    assert (first.parent, first.link, first.confidence) == (None, None, 1.0)
    assert all(comment.link in ("inferred", "quoted") for comment in others)


def test_paragraphs_are_comments_where_nothing_else_parts_them() -> None:
    lines = ["Een.", "", "Twee.", "", "Drie."]
    comments, notices = read_comments(lines, 0, len(lines), announced=3)
    assert [comment.body for comment in comments] == ["Een.", "Twee.", "Drie."]
    assert len(notices) == 1
    assert len(read("Een.\n\nTwee.\n\nDrie.", announced=1)) == 1
    assert len(read("Een.\n\nTwee.\nDrie.", announced=3)) == 2


def test_no_lines_are_no_comments() -> None:
    assert read("") == ()


@given(st.lists(clean_texts | st.sampled_from((FIRST, QUOTE, f"> {QUOTE}"))).map("\n".join))
def test_the_order_of_the_page_is_the_order_of_the_thread(text: str) -> None:
    comments = read(text)
    arranged = arrange(comments)
    assert [comment.id for comment in arranged.comments] == [comment.id for comment in comments]
    assert arranged.notices() == ()
    names = {comment.id: index for index, comment in enumerate(comments)}
    for index, comment in enumerate(comments):
        of = [quote.of for quote in comment.quotes if quote.of not in (None, "article")]
        assert all(names[name] < index for name in of if name)
