"""Thread JSON read back: whatever is in it is kept, and whatever is odd is told."""

import json
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exports.thread_json import export
from reader.model import Comment, Document, Quote, SourceError, Thread
from reader.sources import thread_json
from tests.hostile import HARMFUL, NASTY, threads


def document(text: str) -> Document:
    return Document("page.json", text.encode("utf-8", "replace"), text, "utf-8")


def read(value: object) -> Thread:
    return thread_json.read(document(json.dumps(value)))


def made_of(*comments: object, **known: object) -> Thread:
    return read({"article": {"title": "T"}, "comments": list(comments)} | known)


@settings(max_examples=40)
@given(threads())
def test_what_was_exported_is_read_back_the_same(thread: Thread) -> None:
    back = thread_json.read(document(export(thread, None)))
    assert back == thread


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)
_FIELDS = [*(field for field in Comment.__dataclass_fields__), "unknown"]


@given(st.lists(st.dictionaries(st.sampled_from(_FIELDS), _values), min_size=1, max_size=6))
def test_whatever_the_fields_hold_every_comment_is_kept(entries: list[dict[str, object]]) -> None:
    thread = read({"article": {}, "comments": entries})
    assert thread.present() >= sum(entry.get("state") != "missing" for entry in entries)
    assert HARMFUL.search(export(thread, None)) is None


def test_missing_fields_have_their_plain_meaning() -> None:
    thread = made_of({"id": "a", "body": "x"}, {"id": "b", "parent": "a"})
    assert thread.comments == (
        Comment("a", body="x", replies=1),
        Comment("b", "a", depth=1, link="stated"),
    )
    assert thread.notices == ()


def test_depth_and_replies_are_counted_anew() -> None:
    thread = made_of({"id": "b", "parent": "a", "depth": 9, "replies": 9}, {"id": "a"})
    assert [(each.id, each.depth, each.replies) for each in thread.comments] == [
        ("a", 0, 1),
        ("b", 1, 0),
    ]


def test_odd_fields_are_told_by_name_and_cost_no_comment() -> None:
    thread = made_of(
        {"id": 7, "parent": [], "body": 5, "score": "many", "published": "long ago", "lines": [2]},
        {"id": "b", "parent": 7, "body": "x"},
        "just text",
    )
    first, second, third = thread.comments
    assert (first.id, first.body, first.score, first.parent) == ("7", "5", None, None)
    assert (first.published, first.published_text, first.lines) == (None, "long ago", None)
    assert (second.parent, third.body) == ("7", "just text")
    names = "body, id, lines, parent, published, score"
    assert any(names in notice for notice in thread.notices)


def test_nan_is_no_number_and_no_certainty() -> None:
    text = '{"comments": [{"id": "a"}, {"id": "b", "parent": "a", "link": "inferred", %s}]}'
    thread = thread_json.read(document(text % '"confidence": NaN, "score": Infinity'))
    assert (thread.comments[1].confidence, thread.comments[1].score) == (0.0, None)


def test_a_word_nobody_knows_makes_no_fact_of_a_parent() -> None:
    thread = made_of({"id": "a"}, {"id": "b", "parent": "a", "link": "proven"})
    assert (thread.comments[1].link, thread.comments[1].confidence) == ("inferred", 0.0)


def test_absent_parents_circles_and_doubles_are_mended_and_told() -> None:
    thread = made_of(
        {"id": "a", "parent": "gone", "body": "1"},
        {"id": "b", "parent": "c", "body": "2"},
        {"id": "c", "parent": "b", "body": "3"},
        {"id": "a", "body": "4"},
    )
    assert sorted(each.body for each in thread.comments if each.body) == ["1", "2", "3", "4"]
    assert len(thread.notices) == 3


def test_a_quote_of_nobody_here_stays_a_quote() -> None:
    quotes = [{"text": "q", "of": "gone", "lines": [1, 2]}, {"of": "a"}, {"text": "r", "of": "a"}]
    thread = made_of({"id": "a", "quotes": quotes})
    assert thread.comments[0].quotes == (Quote("q", None, (1, 2)), Quote("r", "a"))
    assert "1 quotes are said to be of comments that are not in this copy" in thread.notices


def test_hostile_text_is_cleaned_in_every_field() -> None:
    fields = ("id", "author", "published_text", "edited_by", "permalink", "body")
    thread = made_of(
        dict.fromkeys(fields, NASTY) | {"quotes": [{"text": NASTY}]},
        source=NASTY,
        notices=[NASTY],
        article=dict.fromkeys(("title", "author", "site", "url", "lead", "body"), NASTY),
    )
    assert HARMFUL.search(export(thread, None)) is None
    comment = thread.comments[0]
    assert "\n" not in f"{comment.id}{comment.author}{thread.article.title}"
    assert "\n" in comment.body


def test_an_article_without_title_is_called_by_its_first_words() -> None:
    thread = read({"article": {"body": "**Eerste** zin\\\nvan dit stuk."}, "comments": []})
    assert (thread.article.title, thread.article.title_made_up) == (
        "Eerste zin van dit stuk.",
        True,
    )


def test_what_is_nested_too_deeply_is_told() -> None:
    thread = made_of({"id": "a", "body": "> " * 40 + "deep"})
    assert thread.notices == ("1 lines are nested too deeply and are shown less deep",)


WHOLE = export(
    made_of(
        *({"id": f"c{n}", "parent": f"c{n - 1}" if n else None, "body": "tekst"} for n in range(9)),
        source="somewhere",
    ),
    None,
)


@given(st.integers(0, len(WHOLE) - 4))
def test_of_a_file_cut_anywhere_every_whole_comment_is_read(cut: int) -> None:
    whole = sum(line.rstrip(",") in WHOLE[:cut] for line in WHOLE.splitlines() if '"id"' in line)
    if '"title": "T"' not in WHOLE[:cut]:
        with pytest.raises(SourceError, match=r"page\.json: this is no whole JSON"):
            thread_json.read(document(WHOLE[:cut]))
        return
    thread = thread_json.read(document(WHOLE[:cut]))
    assert [comment.id for comment in thread.comments] == [f"c{n}" for n in range(whole)]
    assert (thread.article.title, thread.source) == ("T", "somewhere")
    assert any("damaged or cut off" in notice for notice in thread.notices)


def test_damage_in_the_middle_costs_one_comment() -> None:
    text = WHOLE.replace('"id": "c3"', '"id": c3', 1)
    thread = thread_json.read(document(text))
    assert [comment.id for comment in thread.comments if comment.state != "missing"] == [
        f"c{n}" for n in range(9) if n != 3
    ]
    assert "1 comments are damaged or cut off and could not be read" in thread.notices


def test_absurd_nesting_costs_the_comment_that_has_it() -> None:
    absurd = '{"id": "b", "x": ' + "[" * 100_000 + "]" * 100_000 + "}"
    text = '{"comments": [{"id": "a"}, ' + absurd + ', {"id": "c"}]}'
    thread = thread_json.read(document(text))
    assert [comment.id for comment in thread.comments] == ["a", "c"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{}", "this JSON holds no article and no comments"),
        ("[1", "this is no whole JSON"),
        ("null", "this JSON holds no article and no comments"),
        ("{" * 100_000, "this is no whole JSON"),
        ("[" * 100_000, "this is no whole JSON (it is nested too deeply)"),
        ('{"comments": 5}', "this JSON holds no article and no comments"),
        ('{"format": "reader-digest", "comments": 5}', "this is a digest, not a thread"),
    ],
)
def test_where_there_is_nothing_to_read_it_says_so(text: str, what: str) -> None:
    with pytest.raises(SourceError) as caught:
        thread_json.read(document(text))
    assert str(caught.value).startswith(f"page.json: {what}")
    assert "\n" not in str(caught.value)


def test_a_bare_list_of_comments_is_taken_for_one() -> None:
    assert [each.id for each in read([{"id": "a"}, {"id": "b"}]).comments] == ["a", "b"]


def test_a_newer_version_is_read_and_told() -> None:
    thread = made_of({"id": "a", "mood": "new"}, format="reader-thread", version=2)
    assert len(thread.comments) == 1
    assert "a newer version" in thread.notices[0]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (WHOLE, 1.0),
        ("\ufeff \n" + WHOLE, 1.0),
        (WHOLE[:200], 1.0),
        ('{"format": "reader-digest"}', 1.0),
        ('{"article": {}, "comments": []}', 0.3),
        ('{"comments": [{"id": "a"}]}', 0.3),
        ('{"comments": ["a"]}', 0.0),
        ('{"title": "something else"}', 0.0),
        (f"Een pagina over {WHOLE}", 0.0),
        ("", 0.0),
    ],
)
def test_it_claims_what_says_that_it_is_a_thread(text: str, claim: float) -> None:
    assert thread_json.claims(document(text)) == claim


def test_times_keep_their_zone_or_have_none() -> None:
    thread = made_of(
        {"id": "a", "published": "2026-02-02T20:35+01:00", "edited": "2026-02-02T20:35:07"}
    )
    comment = thread.comments[0]
    assert comment.published == datetime.fromisoformat("2026-02-02T20:35+01:00")
    assert comment.edited == datetime(2026, 2, 2, 20, 35, 7)


def test_ten_thousand_comments_are_read_at_once() -> None:
    from time import perf_counter

    entries = [
        {"id": f"c{n}", "parent": f"c{n // 2}" if n else None, "body": "Een zin. " * 20}
        for n in range(10_000)
    ]
    text = json.dumps({"comments": entries})
    begin = perf_counter()
    assert len(thread_json.read(document(text)).comments) == 10_000
    assert perf_counter() - begin < 3  # About 0.4 s where nothing else runs.


def test_a_name_of_white_space_is_no_name() -> None:
    thread = made_of({"id": "a", "author": " \u3164 "}, {"id": "b", "author": "Ann"})
    assert [each.author for each in thread.comments] == [None, "Ann"]


def test_a_comment_is_never_taken_for_the_article() -> None:
    quotes = [{"text": "So it is.", "of": "article"}]
    thread = made_of({"id": "article"}, {"id": "b", "parent": "article", "quotes": quotes})
    assert [(each.id, each.parent) for each in thread.comments] == [
        ("article-2", None),
        ("b", "article-2"),
    ]
    assert thread.comments[1].quotes[0].of == "article"
