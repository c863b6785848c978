from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.recovery.parents import ParentGuess, Utterance, infer
from reader.recovery.parents.facts import proven
from reader.recovery.parents.guess import KEPT, STEP, WHOLE, WINDOW
from reader.recovery.parents.words import Vocabulary

TALK = (
    "The council wants to close the swimming pool because the roof leaks. That is a shame.",
    "Where would the children learn to swim then?",
    "In the next town, I suppose, where the bus goes twice a day.",
)
OPEN = (
    Utterance("The council wants to close the swimming pool because the roof leaks."),
    Utterance("Nobody I know has heard of it.", opening_quote=0),
)
WORDS = ["pool", "roof", "bus", "swim", "report", "money", "café", "why", "yes", "you", "no", "the"]


def talk(*texts, **more):
    return [Utterance(text, **more) for text in texts]


def unrelated(count):
    return talk(*(f"alpha{n} beta{n} gamma{n} delta{n} epsilon{n}" for n in range(count)))


def depths(guesses):
    found = []
    for guess in guesses:
        found.append(0 if guess.parent is None else found[guess.parent] + 1)
    return found


def is_preorder(guesses):
    path = []
    for index, guess in enumerate(guesses):
        while path and path[-1] != guess.parent:
            path.pop()
        if guess.parent is not None and not path:
            return False
        path.append(index)
    return True


@st.composite
def pages(draw, longest=12):
    count = draw(st.integers(0, longest))
    names = st.sampled_from(["Ann", "bo", "Öz"])
    return [
        Utterance(
            text=draw(st.text(max_size=30) | st.lists(st.sampled_from(WORDS)).map(" ".join)),
            opening_quote=draw(st.none() | st.integers(-1, count)),
            quoted=tuple(draw(st.lists(st.integers(0, count), max_size=2))),
            mentions=tuple(draw(st.lists(names, max_size=1))),
            author=draw(st.none() | names),
        )
        for _ in range(count)
    ]


@settings(max_examples=60, deadline=None)
@given(pages(), st.text(max_size=30))
def test_any_page_becomes_a_forest_in_page_order(page, article):
    guesses = infer(page, article)
    assert len(guesses) == len(page)
    assert is_preorder(guesses)
    assert all(0 <= guess.confidence <= 1 for guess in guesses)
    assert guesses == infer(page, article)


@settings(max_examples=60, deadline=None)
@given(pages())
def test_every_proof_is_kept_and_only_proofs_are_called_facts(page):
    guesses = infer(page)
    for guess, fact in zip(guesses, proven(page), strict=True):
        if fact is None:
            assert guess.link == "inferred"
        else:
            assert guess == ParentGuess(fact, "quoted", 1.0)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.none() | st.integers(0, 160), min_size=WHOLE + 1, max_size=160))
def test_a_page_of_several_windows_keeps_its_proofs_too(quotes):
    page = [Utterance(f"pool {n % 7} roof {n % 5}", quote) for n, quote in enumerate(quotes)]
    guesses = infer(page)
    assert is_preorder(guesses)
    assert [g.parent for g in guesses if g.link == "quoted"] == [
        fact for fact in proven(page) if fact is not None
    ]


def test_an_empty_page_has_no_parents():
    assert infer([]) == ()


def test_the_first_comment_is_surely_a_root():
    assert infer(talk(TALK[0])) == (ParentGuess(None, "inferred", 1.0),)
    assert infer(talk(*TALK))[0] == ParentGuess(None, "inferred", 1.0)


def test_an_answer_follows_its_question():
    assert infer(talk(*TALK))[2].parent == 1


def test_a_comment_that_takes_up_the_words_of_an_earlier_one_goes_below_it():
    rest = [Utterance("That is too bad.", opening_quote=0), *unrelated(20)]
    plain = infer([*OPEN, Utterance("Really not?"), *rest])
    taking_up = infer([*OPEN, Utterance("When will the council close the swimming pool?"), *rest])
    assert (plain[2].parent, taking_up[2].parent) == (1, 0)


def test_a_proof_across_many_comments_keeps_them_together():
    page = unrelated(150)
    page[140] = Utterance("an answer", opening_quote=2)
    guesses = infer(page)
    assert guesses[140] == ParentGuess(2, "quoted", 1.0)
    assert all(guess.parent is not None and guess.parent >= 2 for guess in guesses[3:140])


def test_a_quote_further_on_is_evidence_and_no_proof():
    guess = infer([*OPEN, Utterance("Hmm.", quoted=(0,))])[2]
    assert guess.parent == 0
    assert guess.link == "inferred"


def test_a_name_after_an_at_sign_points_to_its_comments():
    page = [replace(each, author=f"writer{n}") for n, each in enumerate(OPEN)]
    page.append(Utterance("Hmm.", mentions=("writer0",), author="writer3"))
    assert infer(page)[2].parent == 0


def test_who_speaks_again_answers_whoever_came_between():
    page = [Utterance(f"alpha{n} beta{n}", author=f"writer{n}") for n in range(6)]
    page.append(Utterance("gamma delta", author="writer4"))
    guess = infer(page)[6]
    assert guess.parent == 5
    assert guess.confidence > 0.8


def test_comments_that_have_nothing_in_common_make_no_long_chain():
    for count in (60, 300):
        found = depths(infer(unrelated(count)))
        assert max(found) <= 25
        assert sum(found) / count <= 8
        assert found.count(0) >= 8


def test_equal_comments_are_no_trouble():
    assert is_preorder(infer(talk(*["me too"] * 120)))


def test_a_chain_of_proofs_may_be_as_deep_as_the_page():
    page = [Utterance("deeper", index - 1 if index else None) for index in range(500)]
    assert depths(infer(page)) == list(range(500))


def test_on_a_long_page_each_comment_is_compared_with_few_others(monkeypatch):
    compared = 0
    likeness = Vocabulary.likeness

    def counted(self, later, earlier):
        nonlocal compared
        compared += 1
        return likeness(self, later, earlier)

    monkeypatch.setattr(Vocabulary, "likeness", counted)
    infer(unrelated(500))
    assert compared <= 500 * (WINDOW + KEPT) * WINDOW / STEP
