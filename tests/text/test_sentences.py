"""Sentences as people type them, in the languages that digests know best."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text import sentences as module
from reader.text.sentences import _tokenizer, split


def sentences(text: str, language: str | None) -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", ["Een kat is bv. een dier.", "Een stoel, d.w.z. deze stoel, m.a.w. alles, niet."]),
        ("nl", ["Dat geldt o.a. voor katten i.p.v. honden.", "Dhr. Jansen kwam t.o.v. ons laat."]),
        ("nl", ["Katten, honden, enz.", "Daarna niets meer, enz. maar dan anders."]),
        ("nl", ["J.R.R. Tolkien schreef het.", "De heer A. de Vries las het."]),
        ("nl", ["Het kost 3.5 of 1.000.000 euro.", "Om 20.35 uur kwam het."]),
        ("nl", ["Zie https://a.example/b.c?d=e.", "Dan verder."]),
        ("nl", ["Een euro... maar niet meer!!!", "P.S.: Ik verwacht dat.", "Echt waar?!"]),
        ("nl", ["Grapjas..", "En dan nog iets…", "Nee!"]),
        ("nl", ["onze wet kent dat niet.", "het kost tijd.", "nee toch?", "ja hoor."]),
        ("nl", ["1. Zonder toestemming mag het niet.", "Dat is alles."]),
        ("nl", ['Hij zei: "Dat is niet waar."', "Dus ja."]),
        (
            "en",
            ["Dr. Smith came, e.g. by car.", "She lives in the U.S.", "The rest don't, i.e. us."],
        ),
        ("en", ["It costs $3.50 vs. nothing.", "Use node.js.", "Then go."]),
        ("en", ['"Really?" he said.', "I said no.", "Then she left, etc.", "But no."]),
        ("de", ["Das ist z.B. ein Satz, d.h. u.a. zwei.", "Am 3. Oktober kam Dr. Müller."]),
        ("de", ["Hunde, Katzen usw.", "Der 2. Weltkrieg war bzw. ist vorbei.", "Nein!"]),
        ("fr", ["M. Dupont est venu.", "Non, p.ex. demain.", "Et alors… rien."]),
        ("es", ["¿Qué pasa?", "¡Nada!", "El Sr. López vino."]),
        (None, ["Ein Satz, z.B. dieser.", "Noch einer...", "Ja."]),
        ("ja", ["これは文です。", "もう一つ。"]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(
    language: str | None, expected: list[str]
) -> None:
    joint = "" if language == "ja" else " "
    assert sentences(joint.join(expected), language) == expected


def test_a_newline_always_ends_a_sentence() -> None:
    assert sentences("een kop zonder punt\nen een zin.", "nl") == [
        "een kop zonder punt",
        "en een zin.",
    ]


def test_text_without_words_has_no_sentence_or_one() -> None:
    assert split("", "nl") == []
    assert split(" \n\t\n", "nl") == []
    assert sentences("...", "nl") == ["..."]


def test_a_model_that_fails_leaves_a_plain_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "punkt", None)
    _tokenizer.cache_clear()
    assert sentences("Dat is o.a. zo. Ja toch? Nee.", "nl") == [
        "Dat is o.a. zo.",
        "Ja toch?",
        "Nee.",
    ]


@pytest.mark.parametrize("text", ["." * 50_000, ". " * 20_000, "Een zin. " * 5_000, "a" * 300_000])
def test_a_long_line_is_split_without_delay(text: str) -> None:
    assert "".join(sentences(text, "nl")).replace(" ", "") == text.replace(" ", "")


@given(
    st.text(alphabet="aB1 .!?…\n\"')(。-e", max_size=80), st.sampled_from(["nl", "en", "de", None])
)
def test_only_white_space_is_left_out_and_nothing_twice(text: str, language: str | None) -> None:
    spans = split(text, language)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    outside = list(text)
    for start, end in spans:
        outside[start:end] = [""] * (end - start)
        assert text[start:end] == text[start:end].strip()
        assert "\n" not in text[start:end]
    assert not "".join(outside).strip()


PIECES = (
    "de Jan St. Dr. etc. mr. no. No. art. end. End! is? is?! (is.) is.) Iv. xi. 5. 5 p. A. U.S."
    " bv. z.B. d.w.z. enz. Nr. Mme. ... … .. . ! -- «Le le.» het. the. De. De eso. Eso und. Und"
    ' été. Été 。 。」 a.b, ca. Inc. "Het het."'
)


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from([*PIECES.split(), "", "\t", "\xa0"]),
        max_size=14,
    ).map(" ".join),
    st.sampled_from(["nl", "en", "de", "fr", "es"]),
)
def test_what_is_beyond_doubt_is_what_the_model_says(text: str, language: str) -> None:
    quickly = split(text, language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_plainly", lambda *_: False)
        assert split(text, language) == quickly
