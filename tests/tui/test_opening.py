"""Addresses are opened by a browser, as one argument."""

import pytest

from reader.tui.opening import open_url
from reader.tui.page.addresses import read_address
from tests.tui.programs import LINUX_ONLY, Programs

pytestmark = LINUX_ONLY

URL = "https://x.example/a?b=$(touch+x)&c=;d|e"


def test_an_address_is_one_argument(programs: Programs) -> None:
    programs.add("xdg-open")
    url = read_address(URL).url
    assert open_url(url, {"DISPLAY": ":0"}) is None
    assert programs.noted("xdg-open") == f"{url}\n"


@pytest.mark.parametrize(
    ("browser", "arguments"),
    [
        ("mine", "URL\n"),
        ("mine --new 'a tab'", "--new\na tab\nURL\n"),
        ("mine --to=%s", "--to=URL\n"),
        ("absent:mine", "URL\n"),
        ("'unclosed:mine", "URL\n"),
    ],
)
def test_the_readers_own_browser_comes_first(
    programs: Programs, browser: str, arguments: str
) -> None:
    programs.add("mine")
    programs.add("xdg-open")
    assert open_url(URL, {"BROWSER": browser, "DISPLAY": ":0"}) is None
    assert programs.noted("mine") == arguments.replace("URL", URL)
    assert programs.noted("xdg-open") is None


def test_a_browser_that_fails_says_so(programs: Programs) -> None:
    programs.add("xdg-open", code=4)
    assert open_url(URL, {"DISPLAY": ":0"}) == "xdg-open failed (4)"


def test_without_a_browser_or_a_display_nothing_is_run(programs: Programs) -> None:
    assert open_url(URL, {"DISPLAY": ":0"}) == "no browser was found"
    programs.add("xdg-open")
    assert open_url(URL, {}) == "no browser was found"
    assert programs.noted("xdg-open") is None


@pytest.mark.parametrize(
    "url",
    ["javascript:x", "file:///x", "--option", "", "https://x.example/a b\n", "https://é.example/"],
)
def test_what_is_no_address_of_ours_is_not_opened(programs: Programs, url: str) -> None:
    programs.add("xdg-open")
    assert open_url(url, {"DISPLAY": ":0"}) == "this address is not opened"
    assert programs.noted("xdg-open") is None
