"""Links, where they lead, and who posted them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Comment, Thread
from reader.text.markdown import plain
from reader.tui.page.links import all_links, letters, links_of
from reader.tui.page.numbering import IN_ARTICLE


def test_links_are_found_with_label_and_target() -> None:
    body = "See [the *notice*](https://x.example/n) and <https://y.example>.\n\n> ![](http://z.example)"
    links = links_of(body)
    assert [(link.label, link.address.href) for link in links] == [
        ("the notice", "https://x.example/n"),
        ("https://y.example", "https://y.example"),
        ("image", "http://z.example"),
    ]
    assert [plain(body)[link.start : link.end] for link in links] == [link.label for link in links]


@pytest.mark.parametrize(
    ("body", "plainly"),
    [
        ("<https://x.example/y>", True),
        ("[x.example/y](https://x.example/y/)", True),
        ("<mailto:ada@x.example>", True),
        ("[the notice](https://x.example/y)", False),
        ("[https://bank.example](https://evil.example)", False),
        ("[https://bank\u202e.example](https://evil.example)", False),
        ("<https://bank.example@evil.example>", False),
        ("[https://\u0430pple.example](https://\u0430pple.example)", False),
    ],
)
def test_a_label_is_plain_only_if_it_is_the_address(body: str, *, plainly: bool) -> None:
    assert [link.is_plain for link in links_of(body)] == [plainly]


def test_what_runs_code_is_no_link() -> None:
    assert links_of("[a](javascript:alert(1)) [b](java&#115;cript:x) [c](data:text/html,x)") == []


def test_every_address_of_a_thread_stands_once_with_who_posted_it_first() -> None:
    thread = Thread(
        "test",
        Article("T", lead="By <https://a.example>.", body="[B](https://b.example)"),
        (
            Comment("1", body="No links: a < b."),
            Comment("2", body="<https://c.example> and again <https://c.example>"),
            Comment("3", body="[here](https://c.example), [there](https://b.example)"),
        ),
    )
    *waits, found = all_links(thread)
    assert not any(waits)
    assert isinstance(found, list)
    assert [(each.link.address.href, each.comment, each.times) for each in found] == [
        ("https://a.example", IN_ARTICLE, 1),
        ("https://b.example", IN_ARTICLE, 2),
        ("https://c.example", 1, 2),
    ]


@given(st.integers(0, 1500))
def test_no_hint_is_the_beginning_of_another(count: int) -> None:
    words = letters(count)
    assert len(words) == len(set(words)) == count
    taken = set(words)
    assert not any(word[:end] in taken for word in words for end in range(1, len(word)))


def test_few_hints_are_single_letters() -> None:
    assert letters(3) == ["a", "s", "d"]
    assert max(map(len, letters(26))) == 1
    assert max(map(len, letters(26 * 26))) == 2
    assert letters(40)[:20] == letters(20)
