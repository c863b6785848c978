"""Names after an "@"."""

import pytest

from reader.recovery.mentions import MAX_MENTIONS, mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("niemand", ()),
        ("Eens met @SCIxX en @yelop, maar niet met @SCIxX.", ("SCIxX", "yelop")),
        ("@anna-b: ja", ("anna-b",)),
        ("(@jan.de.vries)", ("jan.de.vries",)),
        ("mail naar a@b.nl of @ home", ()),
        ("https://example.org/@iemand", ()),
    ],
)
def test_names_are_given_once_and_in_order(text: str, names: tuple[str, ...]) -> None:
    assert mentions(text) == names


def test_there_is_an_end_to_names() -> None:
    assert len(mentions(" ".join(f"@naam{number}" for number in range(99)))) == MAX_MENTIONS
