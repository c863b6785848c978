"""Sentences that say the same are one claim; those that don't stay apart."""

import pytest

from reader.digests.merge import grouped
from reader.digests.words import Words
from tests.digests.threads import statements

LONG = "trains between the large cities of this country should run every ten minutes"


def groups(*bodies: str, language: str = "en") -> list[int]:
    return grouped(statements(*bodies, language=language), language, Words(language).stem)


def test_equal_sentences_are_one_whatever_their_capitals_and_stops() -> None:
    assert groups(f"{LONG}.", f"{LONG.upper()}!", f"{LONG}") == [0, 0, 0]


def test_nearly_equal_sentences_are_one() -> None:
    assert groups(f"{LONG}.", f"Yes, {LONG}.", f"I think that train{LONG[6:]}.") == [0, 0, 0]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", f"{LONG}.", f"{LONG.replace('should', 'should not')}."),
        ("en", f"{LONG} from 2026.", f"{LONG} from 2031."),
        ("en", f"{LONG}.", f"{LONG.replace('trains', 'ferries')}."),
        ("en", f"{LONG}.", f"{LONG}?"),
        ("en", f"{LONG} https://a.example/1", f"{LONG} https://a.example/2"),
        ("en", "I support the ban on cars.", "I oppose the ban on cars."),
        ("en", "I support the ban on cars.", "I support lifting the ban on cars."),
        ("en", "I support the ban on cars.", "I used to support the ban on cars."),
        ("en", "Smith won the debate with Jones.", "Jones won the debate with Smith."),
        ("nl", "Ik ben voor een verbod op auto's.", "Ik ben tegen een verbod op auto's."),
        ("nl", "Dat plaatje is legaal in dit land.", "Dat plaatje is illegaal in dit land."),
    ],
)
def test_whatever_turns_the_meaning_makes_another_claim(
    language: str, one: str, other: str
) -> None:
    assert groups(one, other, one, language=language) == [0, 1, 0]
