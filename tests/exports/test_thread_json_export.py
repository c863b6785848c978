"""Thread JSON version 1: its shape, which other programs rely on."""

import json
from datetime import UTC, date, datetime

import pytest

from reader.exports import DIGEST, THREAD, WITH_DIGEST
from reader.exports.moments import iso, spoken
from reader.exports.thread_json import export
from reader.model import Article, Comment, Digest, Point, Quote, Thread

WHOLE = Thread(
    "tweakers-text",
    Article("Kop", published=datetime(2026, 2, 2, 20, 35), author="A", language="nl", body="B"),
    (
        Comment("c2", body="x", replies=1),
        Comment(
            "c3",
            "c2",
            depth=1,
            body="y",
            link="quoted",
            quotes=(Quote("x", "c2", (32, 32)),),
            lines=(32, 35),
        ),
    ),
    ("something was odd",),
)


def test_the_shape_is_that_of_version_1() -> None:
    value = json.loads(export(WHOLE, None))
    assert (value["format"], value["version"]) == ("reader-thread", 1)
    assert (value["source"], value["notices"]) == ("tweakers-text", ["something was odd"])
    assert value["article"] == {
        "title": "Kop",
        "title_made_up": False,
        "url": None,
        "site": None,
        "author": "A",
        "role": None,
        "published": "2026-02-02T20:35",
        "published_text": None,
        "caption": None,
        "language": "nl",
        "announced_comments": None,
        "lead": "",
        "body": "B",
    }
    assert value["comments"][1] == {
        "id": "c3",
        "parent": "c2",
        "depth": 1,
        "replies": 0,
        "author": None,
        "published": None,
        "published_text": None,
        "edited": None,
        "edited_by": None,
        "score": None,
        "permalink": None,
        "state": "live",
        "missing": 0,
        "link": "quoted",
        "confidence": 1.0,
        "quotes": [{"text": "x", "of": "c2", "lines": [32, 32]}],
        "lines": [32, 35],
        "body": "y",
    }


def test_each_comment_has_a_line_so_that_line_tools_work() -> None:
    lines = export(WHOLE, None).splitlines()
    assert sum(line.startswith('  {"id": ') for line in lines) == 2
    assert json.loads(export(Thread("t", Article("T")), None))["comments"] == []


def test_a_digest_comes_along_where_it_is_given() -> None:
    digest = Digest("m", None, 2, (Point("x", "c2", 0, 1),))
    assert json.loads(export(WHOLE, digest))["digest"]["points"][0]["comment"] == "c2"


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (None, None),
        (date(2026, 2, 2), "2026-02-02"),
        (datetime(2026, 2, 2, 20, 35), "2026-02-02T20:35"),
        (datetime(2026, 2, 2, 20, 35, 7), "2026-02-02T20:35:07"),
        (datetime(2026, 2, 2, 20, 35, tzinfo=UTC), "2026-02-02T20:35+00:00"),
        (datetime(2026, 2, 2, 0, 0, 0, 5), "2026-02-02T00:00:00.000005"),
    ],
)
def test_times_are_iso_without_seconds_that_say_nothing(moment: date | None, text: str) -> None:
    assert iso(moment) == text


def test_a_time_that_could_not_be_read_is_given_as_it_was_written() -> None:
    assert spoken(None, "gisteren") == "gisteren"
    assert spoken(datetime(2026, 2, 2, 20, 35), "x") == "2026-02-02 20:35"


def test_the_formats_have_names() -> None:
    assert set(THREAD) == {"markdown", "json"}
    assert set(DIGEST) == {"text", "markdown", "json"}
    assert set(THREAD) >= WITH_DIGEST
