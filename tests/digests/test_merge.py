"""Sentences that say the same are one claim; those that don't stay apart."""

from reader.digests.cues import cues
from reader.digests.merge import grouped
from tests.digests.threads import statements

LONG = "trains between the large cities of this country should run every ten minutes"


def groups(*bodies: str) -> list[int]:
    return grouped(statements(*bodies), cues("en").denying)


def test_equal_sentences_are_one_whatever_their_capitals_and_stops() -> None:
    assert groups(f"{LONG}.", f"{LONG.upper()}!", f"{LONG}") == [0, 0, 0]


def test_nearly_equal_sentences_are_one() -> None:
    assert groups(f"{LONG}.", f"Yes, {LONG}.") == [0, 0]


def test_a_negation_is_another_claim() -> None:
    assert groups(f"{LONG}.", f"{LONG.replace('should', 'should not')}.") == [0, 1]


def test_a_number_is_another_claim() -> None:
    assert groups(f"{LONG} from 2026.", f"{LONG} from 2031.") == [0, 1]


def test_another_subject_is_another_claim() -> None:
    assert groups(f"{LONG}.", f"{LONG.replace('trains', 'ferries')}.", f"{LONG}!") == [0, 1, 0]
