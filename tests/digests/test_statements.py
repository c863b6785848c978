"""Only what commenters say themselves becomes a statement, and each keeps its address."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.digests.statements import statements_of
from reader.digests.words import Words
from reader.model import Article, Comment, Thread
from reader.text.escape import escape
from reader.text.markdown import plain
from tests.digests.threads import quoting, statements, thread

OWN = "Trains between large cities should run every ten minutes."


def texts(*bodies: str) -> list[str]:
    return [each.text for each in statements(*bodies) if each.own]


def test_quotes_code_headings_and_tables_are_not_ones_own() -> None:
    body = (
        "> Somebody else said this before me.\n\n# A heading of my own\n\n"
        f"    code = 'not a sentence'\n\n| a | b |\n|---|---|\n| c | d |\n\n{OWN}"
    )
    assert texts(body) == [OWN]


def test_a_quote_whose_origin_is_known_is_not_read_twice() -> None:
    said = thread(OWN)
    comments = (*said.comments, quoting("1", "0", OWN, "Once an hour is enough for me."))
    found = statements_of(replace(said, comments=comments), Words("en"))
    assert [each.text for each in found] == [OWN, "Once an hour is enough for me."]


def test_a_signature_ends_a_comment() -> None:
    assert texts(f"{OWN}\n\n--\n\nSomebody of Somewhere, where the trains are slow.") == [OWN]


def test_comments_that_are_not_there_say_nothing() -> None:
    said = thread(OWN, OWN)
    states = (replace(said.comments[0], state="deleted"), replace(said.comments[1], state="hidden"))
    assert statements_of(replace(said, comments=states), Words("en")) == []


def test_the_paragraph_of_an_edit_note_is_worth_less() -> None:
    plainly, noted, after = (statements(OWN)[0], *statements(f"Edit: one thing more. {OWN}"))
    assert noted.standing == 0
    assert 0 < after.standing < plainly.standing


def test_lines_cut_in_the_middle_of_a_sentence_are_worth_less() -> None:
    first, second = statements(
        "Trains between large cities should run more\\\noften than every hour of the day."
    )
    assert first.standing < 0.5
    assert second.standing < 0.5


def test_the_line_above_a_bare_address_may_be_taken_from_there() -> None:
    before, cited, _ = statements(f"{OWN}\\\n{OWN}\\\nSource: <https://trains.example/news>")
    assert cited.standing < before.standing


def test_a_short_opening_leaves_it_to_the_next_sentence() -> None:
    openings = [each.opening for each in statements(f"No, wrong. {OWN} {OWN}")]
    assert openings == [True, True, False]


@given(st.lists(st.text(alphabet="aZé .!?*_[]()`>#-1\n\\", max_size=60), max_size=4))
def test_every_statement_is_a_slice_of_its_comment(bodies: list[str]) -> None:
    comments = [Comment(id=str(at), body=body) for at, body in enumerate(bodies)]
    comments += [Comment(id=f"e{at}", body=escape(body)) for at, body in enumerate(bodies)]
    said = Thread("test", Article(""), tuple(comments))
    for each in statements_of(said, Words("nl")):
        assert plain(comments[each.comment].body)[each.start : each.end] == each.text
