"""What an address really is, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.page.addresses import LONGEST, SCHEMES, read_address


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("https://x.example/a?b=c&d=e#f", "https://x.example/a?b=c&d=e#f"),
        ("HTTP://X.example:8080/", "http://X.example:8080/"),
        ("http://[::1]:80/a", "http://[::1]:80/a"),
        ("mailto:ada@x.example", "mailto:ada@x.example"),
        ("https://x.example/a b\nc\"d'e`f", "https://x.example/a%20bc%22d%27e%60f"),
        ("https://x.example/100%", "https://x.example/100%25"),
        ("https://x.example/caf\u00e9%20", "https://x.example/caf%C3%A9%20"),
        ("https://x.example/\u202egpj.exe", "https://x.example/gpj.exe"),
        ("https://x.example/\x1b]52;c;eA==\x07", "https://x.example/%E2%90%9B]52;c;eA==%E2%90%87"),
    ],
)
def test_what_is_opened_is_printable_ascii(href: str, url: str) -> None:
    address = read_address(href)
    assert (address.url, address.doubt) == (url, "")


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "vbscript:x",
        "--option",
        "-n https://x.example",
        "x.example/y",
        "//x.example/y",
        "https:",
        "https:///x",
        "https://-option/",
        "http://a b/",
        "http://x.example:99999999/",
        "http://[::1",
        "https://x.example/" + "x" * LONGEST,
        "",
    ],
)
def test_everything_else_is_not_opened_and_says_why(href: str) -> None:
    address = read_address(href)
    assert address.url == ""
    assert address.doubt


@pytest.mark.parametrize(
    ("href", "host"),
    [
        ("https://\u0430pple.example/", "xn--pple-43d.example"),
        ("https://b\u00fccher.example/", "xn--bcher-kva.example"),
        ("mailto:me@b\u00fccher.example", "xn--bcher-kva.example"),
    ],
)
def test_a_host_in_other_letters_is_told_in_ascii(href: str, host: str) -> None:
    address = read_address(href)
    assert address.host == host
    assert host in address.url
    assert host in address.doubt


@pytest.mark.parametrize(
    "href",
    ["https://bank.example@evil.example/", "https://bank.example\\@evil.example/"],
)
def test_a_name_before_the_host_is_no_host(href: str) -> None:
    address = read_address(href)
    assert address.host == "evil.example"
    assert "evil.example" in address.doubt
    assert "\\" not in address.url


@given(
    st.text() | st.text().map("https://{}".format) | st.text().map("https://x.example/{}".format)
)
def test_whatever_is_opened_begins_with_a_known_scheme_and_holds_nothing_odd(href: str) -> None:
    url = read_address(href).url
    if url:
        assert url.partition(":")[0] in SCHEMES
        assert url.isascii()
        assert url.isprintable()
        assert not {" ", '"', "'", "\\", "`", "<", ">"} & set(url)
