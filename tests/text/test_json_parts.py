"""Damaged JSON: what is whole is read, wherever the damage is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.json_parts import MAX_DAMAGED, Damage, items, loads, member, members

COMMENTS = [{"id": f"c{number}", "body": f'{number} {{}} "id": ]'} for number in range(5)]
VALUE = {
    "head": 'a "comments": [ in a text',
    "article": {"title": "T", "deep": {"comments": 1}, "body": "B"},
    "comments": COMMENTS,
}
TEXT = json.dumps(VALUE)


def test_whole_json_is_just_read() -> None:
    assert loads(f" \n{TEXT} \n") == (VALUE, None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "expecting value"),
        ('{"a": 1', "expecting ',' delimiter"),
        ('{"a": "', "unterminated string starting at"),
        ("[" * 100_000, "it is nested too deeply"),
    ],
)
def test_damage_is_named(text: str, reason: str) -> None:
    value, damage = loads(text)
    assert value is None
    assert damage is not None
    assert damage.reason == reason


def test_text_after_the_end_is_told_of() -> None:
    assert loads('{"a": 1}\n\nmore') == ({"a": 1}, Damage("more text follows its end", 3))


def test_an_integer_too_long_for_python_is_infinite() -> None:
    assert loads(f"[{'9' * 5000}]") == ([float("inf")], None)


@given(st.integers(0, len(TEXT)))
def test_of_a_text_cut_anywhere_every_whole_item_is_read(cut: int) -> None:
    text = TEXT[:cut]
    found = [item for item in items(text, "comments", "id") if item is not None]
    assert found == COMMENTS[: len(found)]
    assert len(found) == sum(json.dumps(item) in text for item in COMMENTS)


@given(st.integers(0, len(TEXT) - 1), st.sampled_from('x"\\}{[,\x00'))
def test_one_wrong_character_costs_at_most_the_items_beside_it(place: int, wrong: str) -> None:
    text = TEXT[:place] + wrong + TEXT[place + 1 :]
    begin = TEXT.index('"comments": [{')
    if loads(text)[0] is None and place > begin + len('"comments": ['):
        found = [item for item in items(text, "comments", "id") if isinstance(item, dict)]
        assert sum(item in COMMENTS for item in found) >= len(COMMENTS) - 2


def test_members_are_read_up_to_the_damage() -> None:
    assert members('{"article": {"title": "T", "body": "B', "article") == {"title": "T"}
    assert members(TEXT, "article") == VALUE["article"]
    assert members("{}", "article") == {}
    assert member('{"source": "s", "rest', "source") == "s"
    assert member('{"source": "s', "source") is None


def test_damage_without_end_is_given_up_in_time() -> None:
    text = '{"comments": [' + '{"id": [' * 50_000
    assert list(items(text, "comments", "id")) == [None] * MAX_DAMAGED
