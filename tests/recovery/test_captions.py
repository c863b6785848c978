"""Captions and their credit."""

import pytest

from reader.recovery.captions import is_caption


@pytest.mark.parametrize(
    "lines",
    [
        ["De haven. Bron: NurPhoto/Getty Images", "Bron: NurPhoto/Getty Images"],
        ["De haven in de winter", "Bron: eigen werk"],
        ["Foto: Anna de Vries"],
        ["The harbour (photo: Reuters)"],
        ["Bron: ANP"],
        ["De haven in de winter. Bron: eigen werk"],
        ["© Anna de Vries"],
        ["Bild: dpa"],
    ],
)
def test_a_credit_makes_a_caption(lines: list[str]) -> None:
    assert is_caption(lines)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Bron: The Guardian"],
        ["De bron: een medewerker die niet met naam genoemd wil worden."],
        ["Op de foto: niemand. " + "Tekst. " * 80],
        ["Een gewone alinea."],
    ],
)
def test_other_paragraphs_are_no_captions(lines: list[str]) -> None:
    assert not is_caption(lines)
