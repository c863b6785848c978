"""An article's lead and body are one text."""

import pytest

from reader.model import Article


@pytest.mark.parametrize(
    ("lead", "body", "text"),
    [("One.", "Two.\n\nThree.", "One.\n\nTwo.\n\nThree."), ("", "Two.", "Two."), ("", "", "")],
)
def test_the_text_is_lead_and_body_with_nothing_before_or_after(
    lead: str, body: str, text: str
) -> None:
    assert Article("T", lead=lead, body=body).text == text
