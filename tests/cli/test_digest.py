"""`reader digest` and its options: how much, of which comments, made how, and why."""

import io
import json
import re
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.cli import digesting
from reader.cli.digest import _wrapped
from reader.digests import names
from reader.exports.thread_json import export as as_json
from reader.model import Article, Comment, Thread, arrange
from tests.cli.program import Tell
from tests.digests.threads import POOL

NAMES = ("Ann", "Bo", "Cy")
COMMENTS = arrange(
    Comment(
        f"c{place}",
        None if place % 4 == 0 else f"c{place - 1}",
        author=NAMES[place % 3],
        published=datetime(2026, 2, 1 + place),
        body=body,
    )
    for place, body in enumerate(POOL)
).comments
ARTICLE = "The minister opened a railway. It runs through the forest. Tickets will be cheaper soon."
THREAD = Thread("test", Article("Trains", body=ARTICLE, language="en"), COMMENTS)


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.json"
    path.write_text(as_json(THREAD, None))
    return str(path)


def value(out: str) -> SimpleNamespace:
    """The digest that JSON holds."""
    return SimpleNamespace(**json.loads(out))


def told(tell: Tell, *arguments: str) -> SimpleNamespace:
    return value(tell("digest", *arguments, "--to", "json")[0])


def test_a_digest_has_so_many_points_or_words_or_so_large_a_share(tell: Tell, page: str) -> None:
    assert len(told(tell, page, "--points", "2").points) == 2
    assert len(told(tell, page, "--share", "25%").points) == 3
    assert len(told(tell, page, "--share", "8.5").points) == 1
    few, many = (told(tell, page, "--words", number).points for number in ("5", "60"))
    assert len(few) == 1
    assert len(many) > 3


def test_it_is_of_the_comments_by_one_author(tell: Tell, page: str) -> None:
    digest = told(tell, page, "--author", "ann")
    assert {point["author"] for point in digest.points} == {"Ann"}
    assert (digest.selection, digest.comments) == ("by Ann", 4)


def test_it_is_of_the_comments_since_a_moment(tell: Tell, page: str) -> None:
    digest = told(tell, page, "--since", "2026-02-10")
    assert {point["comment"] for point in digest.points} <= {"c9", "c10", "c11"}
    assert (digest.selection, digest.comments) == ("since 2026-02-10", 3)


def test_it_is_of_the_comments_that_hold_some_words(tell: Tell, page: str) -> None:
    digest = told(tell, page, "--search", '"short flights"')
    assert (digest.selection, digest.comments) == ("with “short flights”", 2)
    assert {point["comment"] for point in digest.points} <= {"c9", "c10"}


def test_it_is_of_a_branch(tell: Tell, page: str) -> None:
    digest = told(tell, page, "--branch", "c4", "--points", "1")
    assert (digest.selection, digest.comments) == ("in the branch of comment 5", 4)
    assert digest.points == []
    (branch,) = digest.branches
    assert (branch["comment"], branch["replies"], len(branch["points"])) == ("c4", 3, 1)
    out, _ = tell("digest", page, "--branch", "5")
    assert out.startswith(
        "Trains (from 4 comments in the branch of comment 5; method thread, language en)\n\n"
        "Comment 5: 3 replies, 3 people"
    )


def test_it_is_of_what_is_not_known_yet(
    tell: Tell, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = "\n".join(comment.id for comment in COMMENTS[:10])
    listed = tmp_path / "ids"
    listed.write_text(f"\ufeff{ids}\r\n\r\nnobody\n")
    earlier = tmp_path / "earlier.json"
    earlier.write_text(as_json(Thread("test", Article("T"), COMMENTS[:10]), None))
    digest = told(tell, page, "--known", str(listed))
    assert (digest.selection, digest.comments) == ("that are new", 2)
    assert {point["comment"] for point in digest.points} <= {"c10", "c11"}
    assert told(tell, page, "--known", str(earlier)) == digest
    piped = SimpleNamespace(buffer=io.BytesIO(ids.encode()), isatty=lambda: False)
    monkeypatch.setattr(sys, "stdin", piped)
    assert told(tell, page, "--known", "-") == digest


def test_with_an_empty_list_all_is_new(tell: Tell, page: str, tmp_path: Path) -> None:
    (tmp_path / "ids").write_text("")
    assert told(tell, page, "--known", str(tmp_path / "ids")).comments == 12


def test_it_says_so_where_nothing_here_is_known(tell: Tell, page: str, tmp_path: Path) -> None:
    listed = tmp_path / "ids"
    listed.write_text("x1\nx2\n")
    out, err = tell("digest", page, "--known", str(listed), "--to", "json")
    assert value(out).comments == 12
    assert err == (
        f"reader: none of the ids in {listed} is in this thread: all its comments count as new\n"
    )
    listed.write_text("x1\nc2\n")
    assert tell("digest", page, "--known", str(listed))[1] == ""


def test_a_digest_is_no_list_of_what_is_known(tell: Tell, page: str, tmp_path: Path) -> None:
    listed = tmp_path / "digest.json"
    listed.write_text(tell("digest", page, "--to", "json")[0])
    _, err = tell("digest", page, "--known", str(listed), code=2)
    assert err.startswith(f"reader: {listed}: this is a digest, not a thread. --known takes ids")


def test_choices_narrow_each_other_down(tell: Tell, page: str) -> None:
    choices = ("--branch", "c4", "--author", "Bo", "--since", "2026-02-02", "--search", "the")
    digest = told(tell, page, *choices)
    words = "by Bo, in the branch of comment 5, since 2026-02-02, with “the”"
    assert (digest.selection, digest.comments) == (words, 1)
    assert told(tell, page, "--author", "Bo", "--search", "minister").comments == 0


def test_where_nobody_is_left_a_reason_is_told(tell: Tell, page: str) -> None:
    out, err = tell("digest", page, "--since", "2030-01-01")
    assert re.fullmatch(r"reader: [^\n]+\.\n", err)
    assert out.startswith("Trains (from 0 comments since 2030-01-01; method thread")
    assert err.removeprefix("reader: ") in out
    assert (
        err.removeprefix("reader: ")
        in tell("digest", page, "--since", "2030-01-01", "--to", "markdown")[0]
    )


def test_it_is_of_the_article_alone(tell: Tell, page: str) -> None:
    digest = told(tell, page, "--article", "--points", "2")
    assert {point["comment"] for point in digest.points} == {"article"}
    assert all(point["text"] in ARTICLE for point in digest.points)
    out, _ = tell("digest", page, "--article")
    assert out.startswith("Trains (from the article; method thread, language en)\n\n1. ")
    assert " — the article\n" in out


def test_an_article_that_is_not_there_has_a_reason(tell: Tell, tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    path.write_text(as_json(Thread("test", Article("T"), COMMENTS), None))
    out, err = tell("digest", str(path), "--article")
    assert out.startswith("T (from the article; method")
    assert err.removeprefix("reader: ") in out


@pytest.mark.parametrize("name", names())
def test_every_method_can_be_asked_for(tell: Tell, page: str, name: str) -> None:
    digest = told(tell, page, "--method", name, "--points", "2")
    assert (digest.method, len(digest.points)) == (name, 2)


def test_the_help_lists_the_methods(tell: Tell) -> None:
    for command in ("digest", "export"):
        listed = " ".join(tell(command, "--help")[0].partition("Methods: ")[2].split())
        assert listed == f"{names()[0]} (the default), {', '.join(names()[1:])}."


def test_the_help_says_that_a_search_is_digested_and_not_listed(tell: Tell) -> None:
    said = " ".join(tell("digest", "--help")[0].split())
    assert "the digest is of those that hold all WORDS" in said


def test_it_explains_itself_when_asked(tell: Tell, page: str) -> None:
    for form in ("text", "markdown"):
        assert "why: " in tell("digest", page, "--explain", "--to", form)[0]
        assert "why: " not in tell("digest", page, "--to", form)[0]
    assert all(point["scores"] for point in told(tell, page).points)


def test_the_language_can_be_set_and_a_lesser_known_one_is_told(tell: Tell, page: str) -> None:
    out, err = tell("digest", page, "--language", "NL", "--to", "json")
    assert (value(out).language, err) == ("nl", "")
    out, err = tell("digest", page, "--language", "pl", "--to", "json")
    assert value(out).language == "pl"
    assert err.startswith("reader: less is known of pl than of nl, en, de, fr, es")


def test_the_languages_that_are_known_well_are_those_with_cues() -> None:
    from reader.digests.cues import _CUES

    assert set(digesting.KNOWN_WELL) == set(_CUES)


def test_an_export_takes_a_method_and_a_language(tell: Tell, page: str) -> None:
    options = ("--digest", "--method", "luhn", "--language", "nl")
    digest = json.loads(tell("export", page, "--to", "json", *options)[0])["digest"]
    assert (digest["method"], digest["language"]) == ("luhn", "nl")
    digest = json.loads(tell("export", page, "--to", "json", *options, "--branch", "c4")[0])
    assert digest["digest"]["points"] == digest["digest"]["branches"][0]["points"]


def test_moments_are_written_in_full_or_as_a_time_ago() -> None:
    assert digesting.moment("2026-02-02") == date(2026, 2, 2)
    assert type(digesting.moment("2026-02-02")) is date
    assert digesting.moment("2026-02-02T20:35") == datetime(2026, 2, 2, 20, 35)
    assert digesting.moment("2026-02-02 20:35Z") == datetime(2026, 2, 2, 20, 35, tzinfo=UTC)
    for text, ago in (("90m", 90), ("12h", 720), ("2d", 2880), ("3w", 30240)):
        found = digesting.moment(text)
        assert isinstance(found, datetime)
        assert abs(datetime.now(UTC) - found - timedelta(minutes=ago)) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--words", "0"), "argument --words: '0' is not a whole number above 0"),
        (("--points", "3", "--words", "9"), "argument --words: not allowed with argument --points"),
        (("--share", "0"), "argument --share: '0' is no percentage above 0 % and up to 100 %"),
        (("--share", "101%"), "argument --share: '101%' is no percentage"),
        (("--share", "half"), "argument --share: 'half' is no percentage"),
        (("--since", "yesterday"), "argument --since: 'yesterday' is no time: give 2026-02-02,"),
        (("--since", "2026-02-30"), "argument --since: '2026-02-30' is no time"),
        (("--since", "999999w"), "argument --since: '999999w' is no time"),
        (("--since", ""), "argument --since: '' is no time"),
        (("--language", "dutch"), "argument --language: 'dutch' is no language code: give two"),
        (("--language", "é1"), "argument --language: 'é1' is no language code"),
        (("--method", "lexrang"), "no digest method is called 'lexrang'. Did you mean lexrank?"),
        (("--author", "Anne"), "nobody here is called 'Anne'. Did you mean Ann?"),
        (("--search", "!?"), "there is no word to look for in '!?'"),
        (("--branch", "c99"), "there is no comment 'c99'. Give an id, or a number up to 12"),
        (("--known", "gone"), "gone: it can't be read (No such file or directory). --known takes"),
        (("--known", "a\0b"), "a␀b: it can't be read"),
        (("--article", "--branches"), "--article and --branches don't go together. Leave one"),
        (("--article", "--branch", "1"), "--article and --branch don't go together"),
        (("--article", "--since", "2d"), "--article and --since don't go together"),
        (("--article", "--author", ""), "--article and --author don't go together"),
        (("--article", "--search", "x"), "--article and --search don't go together"),
        (("--article", "--known", "x"), "--article and --known don't go together"),
        (("--branches", "--branch", "1"), "--branches and --branch don't go together"),
        (("--branches", "--author", "Ann"), "--branches and --author don't go together"),
    ],
)
def test_wrong_use_is_said_in_one_line(
    tell: Tell, page: str, arguments: tuple[str, ...], said: str
) -> None:
    out, err = tell("digest", page, *arguments, code=2)
    assert out == ""
    assert err.startswith(f"reader: {said}")
    assert err.count("\n") == 1


def test_standard_input_cannot_be_two_things(tell: Tell) -> None:
    for source in ((), ("-",)):
        _, err = tell("digest", *source, "--known", "-", code=2)
        assert err.startswith("reader: standard input can't be both the source and the list")


def test_nobody_is_asked_to_type_ids(
    tell: Tell, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    _, err = tell("digest", page, "--known", "-", code=2)
    assert err == "reader: --known: nothing is piped in. Give a file, or pipe ids in.\n"


def test_in_a_terminal_points_hang_and_so_does_what_belongs_to_them() -> None:
    text = "10. Some words here\n    answered by nobody\n  1. In a branch\n     why: it is so\n"
    assert _wrapped(text, 15).split("\n") == [
        "10. Some words",
        "       here",
        "    answered by",
        "       nobody",
        "  1. In a",
        "        branch",
        "     why: it is",
        "        so",
        "",
    ]


def test_in_a_terminal_a_commenters_words_never_begin_where_our_lines_do() -> None:
    said = "answered by comment 1 (Ann): so it is "
    for head in ("", "Comment 1: ", "1. ", "10. ", "  1. ", "   answered by comment 2: "):
        lines = _wrapped(head + said * 20, 41).split("\n")
        ours = len(head) - len(head.lstrip()) + len(head.split(".")[0] + ". ") * ("." in head)
        assert len(lines) > 10
        assert all(line.startswith(" " * (ours + 1)) and len(line) <= 41 for line in lines[1:])
        assert " ".join(" ".join(lines).split()) == " ".join((head + said * 20).split())
