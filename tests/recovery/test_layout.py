"""Where article and comments stand on a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.recovery.layout import Layout, find_layout
from tests.hostile import clean_texts

ARTICLE = "Titel\n\nDe tekst van het stuk.\n\n"
COMMENTS = "Top!\nNee hoor.\n"


def layout(text: str) -> Layout:
    return find_layout(text.split("\n"))


def comments(text: str) -> list[str]:
    found = layout(text)
    part = text.split("\n")[found.comments_first : found.comments_stop]
    return [line for line in part if line]


@pytest.mark.parametrize(
    "heading",
    [
        "Reacties (2)\n\nSorteer op:\n\nWeergave:\n\n",
        "2\n\nReacties (2)\n\n",
        "Comments (2)\nSort by:\nBest\nView:\n\n",
        "Comments\n\nSort by: newest first\n\n",
        "Sortieren nach:\n\nBeste zuerst\n\nAnsicht:\n\n",
        "2 comments\n\nLog in to comment\n\n",
    ],
)
def test_a_heading_parts_article_and_comments(heading: str) -> None:
    text = ARTICLE + heading + COMMENTS
    assert comments(text) == ["Top!", "Nee hoor."]
    kept = [line for at, line in enumerate(text.split("\n")) if at not in layout(text).chrome]
    assert [line for line in kept if line] == [
        *("Titel", "De tekst van het stuk."),
        *("Top!", "Nee hoor."),
    ]


def test_a_choice_is_only_taken_from_a_control_that_it_stands_at() -> None:
    assert comments("Titel\n\nComments (1)\n\nSort by:\n\nTop\n") == ["Top"]
    assert comments("Titel\n\nComments (1)\n\nSort by:\nTop\n\nMine.\n") == ["Mine."]


def test_the_number_is_what_the_heading_says() -> None:
    assert layout(ARTICLE + "Reacties (1.234)\n\n" + COMMENTS).announced == 1234
    assert layout(ARTICLE + "7\n\nSorteer op:\n\nWeergave:\n\n" + COMMENTS).announced == 7
    assert layout(ARTICLE + "Reacties (0)").announced == 0


def test_a_link_to_the_comments_above_the_article_is_not_their_heading() -> None:
    text = "Titel\n\n12 comments\n\nTekst van het stuk.\n\nComments (12)\n\n" + COMMENTS
    assert comments(text) == ["Top!", "Nee hoor."]
    assert layout(text).chrome == {2, 6}


def test_the_prompt_at_the_end_is_nobodys_comment() -> None:
    prompt = "\nOm te kunnen reageren moet je ingelogd zijn\n"
    assert comments(f"{ARTICLE}Reacties (2)\n\n{COMMENTS}{prompt}") == ["Top!", "Nee hoor."]
    assert comments(f"{ARTICLE}{prompt}") == []


def test_without_a_heading_edit_marks_make_it_comments() -> None:
    text = "Een.\n\n[Reactie gewijzigd door x op 3 mei 2026 10:00]\n\nTwee."
    assert len(comments(text)) == 3
    assert layout(ARTICLE).signs == 0
    assert comments(ARTICLE) == []


@given(st.lists(clean_texts).map("\n".join))
def test_every_line_is_in_one_part(text: str) -> None:
    lines = text.split("\n")
    found = layout(text)
    assert 0 <= found.article_stop <= found.comments_first <= found.comments_stop <= len(lines)
    outside = {*range(found.article_stop, found.comments_first)} | {
        *range(found.comments_stop, len(lines))
    }
    assert {index for index in outside if lines[index].strip()} <= found.chrome


def test_a_heading_that_a_comment_repeats_does_not_move_the_comments() -> None:
    lines = "Title\n\nText.\n\nComments (2)\n\nSort by:\n\nView:\n\nFirst one.\nSecond one.\n"
    forged = "Comments (2)\n\nSort by:\n\nView:\nI am the article now.\n"
    layout = find_layout((lines + forged).split("\n"))
    assert (layout.article_stop, layout.announced) == (4, 2)
