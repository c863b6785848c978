"""Every method of sumy's can be used, on any text, with the same outcome each time."""

import os
import pkgutil
import subprocess
import sys
import warnings
from importlib import import_module
from itertools import pairwise
from typing import Any

import pytest
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from reader.digests import methods
from reader.digests.adapter import choose
from reader.digests.sumy_model import document
from tests.digests.methods.given import TEXT, WORDS, ratings, with_stop_words

SUMYS = {
    "edmundson": EdmundsonSummarizer,
    "kl": KLSummarizer,
    "lexrank": LexRankSummarizer,
    "lsa": LsaSummarizer,
    "luhn": LuhnSummarizer,
    "reduction": ReductionSummarizer,
    "sumbasic": SumBasicSummarizer,
    "textrank": TextRankSummarizer,
}
SUBJECT = ("minister", "train", "the", "bridge")
LONG = " ".join(f"word{n % 3_000} the" for n in range(8_000))[:50_000]
ODD = {
    "no sentences": [],
    "one sentence": ["The train is late."],
    "equal sentences": ["The train is late."] * 40,
    "no words": ["😀", "👍👍", "", "…"],
    "one stop word each": ["the", "and", "the"],
    "nothing shared": ["Trains.", "Bridges."],
    "some of each": ["😀", "A train to the city.", "the", "The city has a train.", ""],
    "a long sentence": [LONG, "The train is late.", LONG + "s"],
    "a long word": ["x" * 50_000, "The train is late."],
}


def method(name: str) -> Any:
    return import_module(f"reader.digests.methods.{name}")


def test_every_method_of_sumys_is_there() -> None:
    assert {*SUMYS} <= {module.name for module in pkgutil.iter_modules(methods.__path__)}


@pytest.mark.parametrize("name", SUMYS)
def test_a_method_is_sumys_class(name: str) -> None:
    assert isinstance(method(name).summariser(WORDS), SUMYS[name])


@pytest.mark.parametrize("name", SUMYS)
def test_a_method_chooses_what_sumys_chooses(name: str) -> None:
    model = document(TEXT, WORDS)
    theirs = SUMYS[name](WORDS.stem)
    if name == "edmundson":
        theirs.bonus_words, theirs.null_words = {"minister", "train", "bridge"}, WORDS.stop_words
        theirs.stigma_words = {"hardly"}
        # Without a heading in the document sumy's title counts for nothing.
        ours = method(name).summariser(WORDS, ())
        ours.bonus_words, ours._cue_weight, ours._key_weight = theirs.bonus_words, 1.0, 0.0
    else:
        with_stop_words(theirs)
        ours = method(name).summariser(WORDS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        rated = sorted(ratings(theirs, model), reverse=True)
        clear = [count for count, (last, out) in enumerate(pairwise(rated), 1) if last > out + 1e-9]
        assert len(clear) > 2
        # Where ratings differ by rounding alone, which of them sumy takes is chance.
        for count in clear:
            assert ours(model, count) == theirs(model, count)


@pytest.mark.parametrize("name", SUMYS)
@pytest.mark.parametrize("subject", [(), SUBJECT], ids=["untitled", "titled"])
@pytest.mark.parametrize("sentences", ODD.values(), ids=ODD)
def test_any_sentences_are_rated(name: str, sentences: list[str], subject: tuple[str, ...]) -> None:
    chosen = choose(method(name), sentences, WORDS, subject)
    assert sorted(place for place, _ in chosen) == list(range(len(sentences)))
    assert all(0 <= rating <= 1 for _, rating in chosen)
    if sentences:
        assert chosen[0][1] == 1.0


@pytest.mark.parametrize("name", SUMYS)
def test_sentences_that_are_worth_the_same_keep_their_order(name: str) -> None:
    chosen = choose(method(name), ["A train.", "A bridge.", "A road.", "A city."], WORDS)
    places = [place for place, _ in chosen]
    if name == "edmundson":  # To which the first sentence and the last are worth more.
        assert places == [0, 3, 1, 2]
    else:
        assert places == [0, 1, 2, 3]


def test_edmundson_prefers_the_words_of_the_title() -> None:
    sentences = ["Roads are full.", "Tickets cost money.", "The river rises.", "Cars are slow."]
    assert choose(method("edmundson"), sentences, WORDS, ["river"])[0][0] == 2


def test_hash_seeds_change_nothing() -> None:
    code = (
        "from importlib import import_module\n"
        "from reader.digests.adapter import choose\n"
        "from tests.digests.methods.given import TEXT, WORDS\n"
        f"for name in {sorted(SUMYS)}:\n"
        "    method = import_module(f'reader.digests.methods.{name}')\n"
        f"    print(name, choose(method, TEXT, WORDS), choose(method, TEXT, WORDS, {SUBJECT}))\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "77")
    }
    assert len(said) == 1
