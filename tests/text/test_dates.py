"""Dates as people write them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.dates import MAX_WRITTEN, leading_date, read_date
from tests.hostile import texts

EVENING = datetime(2026, 2, 3, 20, 35)
MORNING = datetime(2026, 2, 3, 8, 28)
DAY = date(2026, 2, 3)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("03-02-2026 • 20:35", EVENING),
        ("03-02-2026", DAY),
        ("3/2/2026", DAY),
        ("3.2.26", DAY),
        ("3 februari 2026 08:28", MORNING),
        ("dinsdag 3 februari 2026 om 08.28 uur", MORNING),
        ("3 feb. 2026, 8:28", MORNING),
        ("February 3, 2026 8:28 AM", MORNING),
        ("Tuesday, February 3rd, 2026 at 8:35 p.m.", EVENING),
        ("3 February 2026", DAY),
        ("3. Februar 2026 um 08:28 Uhr", MORNING),
        ("Dienstag, 3. Februar 2026, 20:35", EVENING),
        ("3 février 2026 à 08h28", MORNING),
        ("1er février 2026", date(2026, 2, 1)),
        ("3 de febrero de 2026 a las 8:28", MORNING),
        ("2026-02-03", DAY),
        ("2026-02-03 20:35", EVENING),
        ("2026-02-03T20:35:07", EVENING.replace(second=7)),
        ("2026-02-03T20:35Z", EVENING.replace(tzinfo=UTC)),
        ("2026-02-03T20:35+01:00", EVENING.replace(tzinfo=timezone(timedelta(hours=1)))),
        ("3 February 2026 20:35 CET", EVENING.replace(tzinfo=timezone(timedelta(hours=1)))),
        ("3 February 2026 20:35 -0330", EVENING.replace(tzinfo=timezone(-timedelta(hours=3.5)))),
        ("February 3, 2026 12:05 am", datetime(2026, 2, 3, 0, 5)),
    ],
)
def test_a_written_date_is_read(written: str, meant: date) -> None:
    assert read_date(written) == meant
    assert type(read_date(written)) is type(meant)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "89",
        "20:35",
        "31-02-2026",
        "3 smarch 2026",
        "3 februari",
        "februari 2026",
        "02-03-2026 and more",
        "2026-02-03 99:99",
        "1.2.3.4",
        "yesterday",
        "3 auguſt 2026 or so",
    ],
)
def test_what_is_no_date_or_more_than_one_is_not_read(text: str) -> None:
    assert read_date(text) is None


def test_english_slashes_put_the_month_first_unless_it_cannot_be_one() -> None:
    assert read_date("02/03/2026", "en") == date(2026, 2, 3)
    assert read_date("02/03/2026", "nl") == date(2026, 3, 2)
    assert read_date("13/03/2026", "en") == date(2026, 3, 13)
    assert read_date("02-03-2026", "en") == date(2026, 3, 2)


def test_a_date_is_found_at_the_start_with_the_words_that_it_took() -> None:
    found = leading_date("3 februari 2026 08:28 schreef iemand dit")
    assert found is not None
    assert (found.value, found.text) == (MORNING, "3 februari 2026 08:28")


def test_a_month_alone_has_no_value_but_is_told() -> None:
    found = leading_date("2022-04 Op de dag")
    assert found is not None
    assert (found.value, found.text) == (None, "2022-04")
    assert leading_date("2022-14 is no month") is None


def test_an_unknown_zone_is_left_unread() -> None:
    found = leading_date("2026-02-03 20:35 XYZ")
    assert found is not None
    assert (found.value, found.text) == (EVENING, "2026-02-03 20:35")


@given(st.datetimes(datetime(1000, 1, 1), datetime(9999, 12, 31)))
def test_iso_times_are_read_to_the_second(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    assert read_date(moment.isoformat()) == moment


@given(texts)
def test_any_text_may_be_asked(text: str) -> None:
    found = leading_date(text)
    assert found is None or (text.startswith(found.text) and len(found.text) <= MAX_WRITTEN)


def test_a_sentence_that_begins_with_any_word_and_a_date_is_no_date() -> None:
    for said in ("Tot 1 januari 2027 – zo lang", "Since March 5, 2026: what changed"):
        assert leading_date(said) is None


def test_a_zone_that_may_mean_several_is_read_over_and_kept_in_the_text() -> None:
    written = leading_date("March 5, 2026 3:05 PM EST", "en")
    assert written is not None
    assert (written.value, written.text) == (
        datetime(2026, 3, 5, 15, 5),
        "March 5, 2026 3:05 PM EST",
    )
