"""Keywords tell a branch from the rest of its thread, in words that somebody wrote there."""

from hypothesis import given
from hypothesis import strategies as st

from reader.digests.keywords import MOST, Keywords
from reader.digests.statements import statements_of
from reader.digests.words import Words
from reader.text.markdown import plain
from tests.digests.threads import POOL, thread
from tests.hostile import clean_texts

OTHERS = tuple(POOL)


def keywords(*bodies: str, branch: int, language: str = "en") -> tuple[str, ...]:
    """The keywords of a branch of the first `branch` of these comments; the rest are roots."""
    parents = [None, *[0] * (branch - 1), *[None] * (len(bodies) - branch)]
    one = thread(*bodies, parents=parents, language=language)
    words = Words(language)
    return Keywords(statements_of(one, words), one.comments, words).of(0, branch)


def test_what_several_say_here_and_nobody_elsewhere_is_a_keyword() -> None:
    found = keywords(
        "The tunnel floods in winter.",
        "It floods every tunnel near a river.",
        "That tunnel was cheap for a village.",
        *OTHERS,
        branch=3,
    )
    assert found == ("tunnel", "floods")


def test_what_all_say_sets_nobody_apart() -> None:
    said = ("A railway costs money.", "A railway makes noise.", "A railway needs land.")
    everywhere = ("One railway closed.", "Our railway is old.", "Each railway is late.")
    assert keywords(*said, *everywhere, branch=3) == ()
    assert keywords(*said, branch=3) == ()


def test_inflected_forms_are_joined_under_the_commonest() -> None:
    bodies = ("Een afbeelding kost geld.", "Zulke afbeeldingen zie je.", "Nog meer afbeeldingen.")
    found = keywords(*bodies, *OTHERS, branch=3, language="nl")
    assert "afbeeldingen" in found
    assert "afbeelding" not in found


def test_a_name_is_written_as_it_is_inside_sentences() -> None:
    found = keywords(
        "We buy from Acme.", "acme again? I like Acme.", "So Acme it is.", *OTHERS, branch=3
    )
    assert found == ("Acme",)
    found = keywords("Tunnels leak.", "Tunnels collapse, those tunnels!", *OTHERS, branch=2)
    assert found == ("tunnels",)


def test_words_that_go_together_are_one_term() -> None:
    bodies = ("I met Grace Hopper.", "Was Grace Hopper there?", "No, Grace Hopper left.")
    assert keywords(*bodies, *OTHERS, branch=3) == ("Grace Hopper",)
    parted = ("I met Grace, Hopper too.", "Grace: Hopper sat.", "Grace saw it. Hopper too.")
    assert set(keywords(*parted, *OTHERS, branch=3)) == {"Grace", "Hopper"}


def test_one_alone_makes_no_keyword_but_in_a_small_branch() -> None:
    insisting = "A tunnel, tunnel, tunnel, tunnel."
    assert keywords(insisting, "Fine.", "Well.", "Sure.", *OTHERS, branch=4) == ()
    assert keywords(insisting, "Fine.", *OTHERS, branch=2) == ("tunnel",)
    assert keywords("A tunnel.", "Fine.", *OTHERS, branch=2) == ()


def test_numbers_addresses_signs_and_stop_words_are_no_keywords() -> None:
    noise = "It is 2026, see https://tunnel.example/x www.tunnel.example 12-14 :-) ok nb 🙂"
    assert keywords(noise, noise, noise, *OTHERS, branch=3) == ()


def test_short_ones_are_acronyms_or_of_a_dense_script() -> None:
    assert keywords("The EU pays.", "If EU law bends.", *OTHERS, branch=2) == ("EU",)
    assert keywords("Go ab now.", "Nice ab there.", *OTHERS, branch=2) == ()
    assert keywords("東京 ではない", "東京 がいい", *OTHERS, branch=2, language="ja") == ("東京",)


def test_a_compound_is_not_taken_apart() -> None:
    bodies = ("A geo-fence helps.", "No geo-fence works.", "Some geo-fences fail.")
    assert keywords(*bodies, *OTHERS, branch=3) == ("geo-fence",)


def test_french_articles_are_no_part_of_a_word() -> None:
    bodies = ("L'usine ferme.", "Voilà l'usine.", "Dans l’usine on rit.")
    assert keywords(*bodies, *OTHERS, branch=3, language="fr") == ("usine",)


def test_quotes_and_furniture_are_not_read() -> None:
    bodies = ("> Tunnels flood.\n\nTrue.", "> Tunnels flood.\n\nFalse.", "Edit: tunnels.")
    assert keywords(*bodies, *OTHERS, branch=3) == ()


def test_little_words_of_another_language_are_none_either() -> None:
    foreign = "Every time that the government decides what would have been there, trains stop."
    one = thread(foreign, f"Yes! {foreign}", *OTHERS, parents=[None, 0, *[None] * 12])
    found = Keywords(statements_of(one, Words("en")), one.comments, Words("nl")).of(0, 2)
    assert "government decides" in found
    assert not {"every", "that", "the", "what", "would", "have", "been", "there"} & {*found}


def test_a_word_that_nobody_can_read_is_none() -> None:
    endless = "x" * 50_000
    assert keywords(endless, endless, *OTHERS, branch=2) == ()


def test_there_are_a_few_at_most_and_none_where_nobody_speaks() -> None:
    body = "Tunnels, bridges, ferries, canals, dykes, locks and harbours."
    assert len(keywords(body, body, body, *OTHERS, branch=3)) == MOST
    assert keywords("", "🙂", "https://a.example", branch=3) == ()
    assert Keywords((), (), Words("en")).of(0, 0) == ()


def test_every_branch_has_its_own() -> None:
    one = thread(
        *("The tunnel floods.", "Water floods it.", "A ferry came.", "That ferry sank."),
        *OTHERS,
        parents=[None, 0, None, 2, *[None] * len(OTHERS)],
    )
    words = Words("en")
    found = Keywords(statements_of(one, words), one.comments, words)
    assert found.of(0, 2) == ("floods",)
    assert found.of(2, 4) == ("ferry",)
    assert found.of(4, 5) == ()


@given(st.lists(clean_texts | st.sampled_from(POOL), min_size=1, max_size=8), st.integers(1, 8))
def test_whatever_is_said_keywords_are_words_of_it(bodies: list[str], branch: int) -> None:
    found = keywords(*bodies, *OTHERS, branch=min(branch, len(bodies)))
    text = "\n".join(" ".join(plain(body).lower().split()) for body in bodies)
    assert all(term.lower() in text for term in found)
