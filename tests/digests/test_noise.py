"""What is no statement of anybody's is told from what is, in five languages."""

import pytest

from reader.digests.noise import is_boilerplate, is_edit_note, is_salutation, is_signature_mark


@pytest.mark.parametrize(
    "sentence",
    [
        "Hallo allemaal,",
        "Hi Peter!",
        "Guten Tag zusammen,",
        "Bonjour à tous,",
        "Hola a todos.",
        "Bedankt voor je uitgebreide reactie!",
        "Thanks for sharing.",
        "Vielen Dank für den Hinweis.",
        "Merci beaucoup pour cet article.",
        "Kind regards, Peter",
        "Met vriendelijke groet, Els",
        "Cheers, Peter Example, Department of Examples, Example Systems Incorporated, London, UK",
        "Mit freundlichen Grüßen",
        "Helemaal mee eens!",
        "+1",
        "Om te kunnen reageren moet je ingelogd zijn",
        "Reacties (12)",
        "Sort by: newest",
        "Antworten",
        "[Reactie gewijzigd door Iemand op 3 februari 2026 08:28]",
        "Last edited by Someone on Monday",
        "On Mon, Jan 3, 2011 at 10:00, Someone wrote:",
        "Am 3. Januar schrieb jemand:",
        "At 10:15 AM 3/3/2011, Someone wrote: I am not sure that this is how it should be.",
        "CC:list@trains.example Someone, it is good to see that this is answered at last.",
        "To: a@b.example, c@d.example Yes, that is so.",
        "May 2011 12:50 Subject: Trains I don't think it has been decided.",
        "From: Someone Else It sounds as if nobody had read it.",
        "Somebody Else said: You should put it there.",
        "Zitat von Jemand: Das geht so nicht.",
        "Pingback: Another page about this",
        "> somebody's words",
    ],
)
def test_greetings_thanks_and_furniture_are_boilerplate(sentence: str) -> None:
    assert is_boilerplate(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Goede treinen kosten geld.",
        "Dear trains are no use to anyone who has to travel every day.",
        "High prices keep people away.",
        "Reageren heeft geen zin zolang de minister niet luistert.",
        "Thanks to the new law nobody pays for a seat that he does not use any more at all.",
        "Dankzij de nieuwe wet rijden er meer treinen.",
        "The minister said that trains are cheap.",
        "The interesting part of the subject: nobody asked the shops at all.",
        "Thanks to the ban the shops will lose half of their customers.",
        "Happy to pay more tax for clean air in the city.",
        "Enjoy the silence in the centre while it lasts, I would say.",
        "To be honest: nobody takes that train at night.",
        "At 10 in the morning no train goes to the coast.",
        "Van huis uit: we namen altijd de trein.",
        "He wrote a book about it: three hundred pages.",
        "Commentaren lezen is leuker dan het artikel.",
        "Shared cars are no answer to that.",
    ],
)
def test_statements_are_not(sentence: str) -> None:
    assert not is_boilerplate(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "edit:",
        "Edit: nog iets vergeten.",
        "EDIT 2: typo",
        "[edit]",
        "Update: it works.",
        "Nachtrag:",
    ],
)
def test_edit_notes_are_found(sentence: str) -> None:
    assert is_edit_note(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Editors should know better.", "Updates break everything.", "Edit the file and restart it."],
)
def test_words_that_begin_like_an_edit_note_are_none(sentence: str) -> None:
    assert not is_edit_note(sentence)


def test_a_name_called_first_is_a_salutation() -> None:
    assert is_salutation("@Someone you are wrong about that.")
    assert is_salutation("Hallo Peter, dat klopt niet.")
    assert not is_salutation("Peter is wrong about that.")


def test_the_mark_of_a_signature_stands_alone() -> None:
    assert is_signature_mark("-- ")
    assert not is_signature_mark("--option")
