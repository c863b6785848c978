"""Fields of JSON objects: of the type wanted, or None and counted as odd."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest

from reader.text.record import Record


def read(kind: str, value: object) -> tuple[object, int]:
    """What the method `kind` makes of `value`, and how often that was odd."""
    odd = Counter[str]()
    found = getattr(Record({"x": value}, odd), kind)("x")
    return found if not hasattr(found, "__next__") else list(found), odd["x"]


@pytest.mark.parametrize(
    ("kind", "value", "found", "odd"),
    [
        ("text", "a\nb\x1b", "a\nb␛", 0),
        ("text", "", None, 0),
        ("text", None, None, 0),
        ("text", 12, "12", 1),
        ("text", True, None, 2),
        ("text", float("nan"), None, 2),
        ("text", {"a": 1}, None, 2),
        ("line", "a\n\tb", "a  b", 0),
        ("number", 0.5, 0.5, 0),
        ("number", float("inf"), None, 1),
        ("number", "1", None, 1),
        ("integer", 7, 7, 0),
        ("integer", 10**299, 10**299, 0),
        ("integer", 7.6, 8, 1),
        ("integer", False, None, 1),
        ("truth", True, True, 0),
        ("truth", 1, False, 1),
        ("date", "2026-02-02", date(2026, 2, 2), 0),
        ("date", "2026-02-02T20:35", datetime(2026, 2, 2, 20, 35), 0),
        ("date", "2026-02-31", None, 1),
        ("time", "2026-02-02T20:35:01Z", datetime(2026, 2, 2, 20, 35, 1, tzinfo=UTC), 0),
        ("time", "2026-02-02", None, 1),
        ("time", "gisteren", None, 1),
        ("time", 1770064500, None, 2),
        ("lines", [3, 4], (3, 4), 0),
        ("lines", [4, 3], None, 1),
        ("lines", [1, 2, 3], None, 1),
        ("lines", "3-4", None, 1),
        ("texts", ["a", 1, "b"], ["a", "b"], 1),
        ("texts", "a", [], 0),
        ("records", "a", [], 1),
        ("records", [1, None], [], 2),
    ],
)
def test_a_field_is_what_is_wanted_or_odd(
    kind: str, value: object, found: object, odd: int
) -> None:
    assert read(kind, value) == (found, odd)


def test_a_word_is_one_of_those_known() -> None:
    odd = Counter[str]()
    record = Record({"a": "yes", "b": "perhaps"}, odd)
    assert (record.word("a", {"yes": 1}), record.word("b", {"yes": 1})) == (1, None)
    assert odd == {"b": 1}


def test_objects_in_objects_share_the_count() -> None:
    odd = Counter[str]()
    record = Record({"in": {"score": []}, "list": [{"score": {}}]}, odd)
    record.object("in").integer("score")
    for each in record.records("list"):
        each.integer("score")
    assert odd == {"score": 2}
    assert "in" in record
    assert "out" not in record
