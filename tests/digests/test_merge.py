"""Sentences that say the same become one claim; those that don't stay apart."""

from reader.digests.cues import cues
from reader.digests.merge import merged
from tests.digests.threads import statements

LONG = "trains between the large cities of this country should run every ten minutes"


def claims(*bodies: str) -> list[tuple[str, tuple[int, ...]]]:
    found = merged(statements(*bodies), cues("en").denying)
    return [(claim.statement.text, claim.similar) for claim in found]


def test_equal_sentences_are_one_whatever_their_capitals_and_stops() -> None:
    assert claims(f"{LONG}.", f"{LONG.upper()}!", f"{LONG}") == [(f"{LONG}.", (1, 2))]


def test_nearly_equal_sentences_are_one() -> None:
    assert claims(f"{LONG}.", f"Yes, {LONG}.") == [(f"{LONG}.", (1,))]


def test_a_negation_is_another_claim() -> None:
    assert len(claims(f"{LONG}.", f"{LONG.replace('should', 'should not')}.")) == 2


def test_a_number_is_another_claim() -> None:
    assert len(claims(f"{LONG} from 2026.", f"{LONG} from 2031.")) == 2


def test_another_subject_is_another_claim() -> None:
    assert len(claims(f"{LONG}.", f"{LONG.replace('trains', 'ferries')}.")) == 2


def test_a_comment_that_repeats_itself_is_no_support() -> None:
    assert claims(f"{LONG}. {LONG}.") == [(f"{LONG}.", ())]


def test_a_supporter_counts_once() -> None:
    assert claims(f"{LONG}.", f"{LONG}. {LONG}!") == [(f"{LONG}.", (1,))]
