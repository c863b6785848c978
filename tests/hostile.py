"""Text as hostile people write it, threads made of it, and what no output may hold."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from reader.model import Article, Comment, Link, Quote, State, Thread, arrange
from reader.text.clean import clean

NASTY = (
    "\x1b[31mred\x1b[0m \x1b]52;c;aGFjaw==\x07 \x1b]8;;http://e.example\x1b\\link "
    "\x9b31m \x90q\x9c bell\x07 nul\x00 del\x7f "
    "[bold]b[/bold] [@click=app.quit]q[/] [link=http://e.example]l[/] "
    "\u202egnp.exe\u202c \u2066x\u2069 \u200b\u2060\ufeff\u00ad \U000e0041 "
    "# head\n=== \n``` unclosed <script>alert(1)</script> <a id='c1'> ![i](http://e.example/i.png)"
)
"""One comment with all that terminals, Rich, Textual, browsers and Markdown might act on."""

HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff0-\ufff8\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff]"
)
"""Characters that may stand in no output: controls but newline and tab, bidi, the invisible."""

_PIECES = (
    *" \n\t\\`*_[]()<>&~|#-+=.:!1>%$^{}\"'ab\u200d\u200c\u202e\ufe0f\x1b\x9b\xa0",
    *("👍🏽", "👩\u200d💻", "🇫🇮", "한국어", "日本", "e\u0301\u0301"),
    *("http://a.b/c_d", "https://x.y/%20e&amp;", "<http://u.v>", "javascript:alert(1)"),
    *("1. ", "7) ", "- ", "\n- ", "\n  - ", "\n1. ", "> ", "\n> ", "# ", "\n## x\n", "\n\n"),
    *("```", "~~~", "---", "\n---\n", "\n===\n", "**", "~~", "\\\n", "  \n", "    code"),
    *('[a]: http://x.y "t"\n', "[a]", "[a](http://q.r)", "![i](http://i.j)", "![](x)", "[](u)"),
    *("<b>", "<!--", "</div>", "<script>", '<a id="c1"></a>', "&#10;", "&#32;", "&nbsp;", "&amp;"),
    *("a | b\n--|--\nc | d\n", "[^1]", "%%", "$$", "[bold]", "[@click=app.quit]", "{{x}}"),
)

texts = st.lists(st.one_of(st.characters(), st.sampled_from(_PIECES)), max_size=25).map("".join)
"""Raw text: anything at all, with much that means something to somebody."""
clean_texts = texts.map(clean)
"""The same as a source hands it on; also any canonical Markdown."""
lines = clean_texts.map(lambda text: " ".join(text.split())).filter(bool)
"""Clean text of one line that isn't blank."""

_zones: st.SearchStrategy[timezone | None] = st.sampled_from(
    (None, UTC, timezone(timedelta(hours=-3, minutes=-30)))
)
times = st.builds(
    lambda moment, zone: moment.replace(tzinfo=zone),
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)),
    _zones,
)
_STATES: tuple[State, ...] = ("live", "deleted", "hidden")
_maybe_line = st.none() | lines
_maybe_lines = st.none() | st.tuples(st.integers(1, 9), st.integers(9, 99))


def quotes(names: list[str]) -> st.SearchStrategy[Quote]:
    """Quotes of the comments of these names, of the article, or of nobody here."""
    of = st.sampled_from([None, "article", *names])
    return st.builds(Quote, clean_texts.filter(bool), of, _maybe_lines)


@st.composite
def comments(draw: st.DrawFn, names: list[str], place: int) -> Comment:
    """The comment at `place`, which answers nobody or any of `names`, later ones too."""
    parent = draw(st.none() | st.sampled_from(names))
    of_root: tuple[Link | None, ...] = (None, "inferred", "corrected")
    of_reply: tuple[Link | None, ...] = ("stated", "quoted", "inferred", "corrected")
    link = draw(st.sampled_from(of_root if parent is None else of_reply))
    return Comment(
        id=names[place],
        parent=parent,
        author=draw(_maybe_line),
        published=draw(st.none() | times),
        published_text=draw(_maybe_line),
        edited=draw(st.none() | times),
        edited_by=draw(_maybe_line),
        score=draw(st.none() | st.integers()),
        permalink=draw(_maybe_line),
        body=draw(clean_texts),
        quotes=tuple(draw(st.lists(quotes(names), max_size=2))),
        state=draw(st.sampled_from(_STATES)),
        link=link,
        confidence=draw(st.floats(0, 1)) if link == "inferred" else 1.0,
        lines=draw(_maybe_lines),
    )


@st.composite
def threads(draw: st.DrawFn) -> Thread:
    """Threads as sources make them: arranged, clean, each field anything that it may be."""
    names = [f"c{number}" for number in range(1, 1 + draw(st.integers(0, 4)))]
    arranged = arrange(draw(comments(names, place)) for place in range(len(names)))
    article = Article(
        title=draw(lines),
        title_made_up=draw(st.booleans()),
        url=draw(_maybe_line),
        site=draw(_maybe_line),
        author=draw(_maybe_line),
        role=draw(_maybe_line),
        published=draw(st.none() | times | st.dates(date(1900, 1, 1))),
        published_text=draw(_maybe_line),
        lead=draw(clean_texts),
        body=draw(clean_texts),
        caption=draw(st.none() | clean_texts.filter(bool)),
        language=draw(st.sampled_from((None, "nl", "no"))),
        announced_comments=draw(st.none() | st.integers(0, 99)),
    )
    return Thread(draw(lines), article, arranged.comments, tuple(draw(st.lists(lines, max_size=2))))
