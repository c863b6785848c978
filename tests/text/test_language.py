"""Languages are told by their little words."""

import pytest

from reader.text.language import detect_language, foreign_language

TEXTS = {
    "nl": "Bij ons in het dorp rijdt de bus twee keer per dag, dus je hebt een auto nodig.",
    "en": "In our village the bus only comes twice a day, so you really need a car to get around.",
    "de": "Bei uns im Dorf fährt der Bus nur zweimal am Tag, da braucht man eben ein Auto.",
    "fr": "Chez nous le bus ne passe que deux fois par jour, donc il nous faut une voiture.",
    "es": "En el pueblo el autobús no pasa más que dos veces al día, y para todo hay que ir en él.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_tells_its_language(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("usual", TEXTS)
def test_another_language_than_the_usual_one_is_told(language: str, usual: str) -> None:
    assert foreign_language(TEXTS[language], usual) == (None if language == usual else language)


@pytest.mark.parametrize(
    "text",
    ["", "Das ist nicht wahr, und das weißt du auch.", "qwx " * 40, "1234 !? " * 40, "🙂" * 90],
)
def test_too_little_to_tell_by_leaves_the_usual_language(text: str) -> None:
    assert foreign_language(text, "nl") is None
