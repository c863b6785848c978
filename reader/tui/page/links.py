"""The links of a text, where they really lead, and all links of a thread with who posted them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.model import Thread
from reader.text.markdown import Span, parse
from reader.tui.page.addresses import Address, read_address
from reader.tui.page.numbering import IN_ARTICLE

_SIGNS = ("](", "<http", "http", "mailto:", "][", "]:")
_SLICE = 16
"""Comments that are looked at in one step."""
_TOLD = 4_096
"""Comments after which it is told how many were looked at."""


class Link(NamedTuple):
    """A link in a text."""

    start: int
    end: int
    """Its label's stretch of the plain text."""
    label: str
    address: Address

    @property
    def is_plain(self) -> bool:
        """Whether the label shows all there is to know of where the link leads."""
        href = self.address.href
        said = (href, href.removeprefix("mailto:"), href.partition("://")[2])
        bare = tuple(each.rstrip("/") for each in said)
        return self.label.strip().rstrip("/") in bare and not self.address.doubt


class Posted(NamedTuple):
    """A link of a thread."""

    link: Link
    """As it was posted first."""
    comment: int
    """The one that posted it first, by index, or IN_ARTICLE."""
    times: int
    """In how many comments it stands, the article counting as one."""


def links_of(body: str) -> list[Link]:
    """The links of a Markdown `body`, in reading order; pictures are links too."""
    if not any(sign in body for sign in _SIGNS):
        return []
    return [
        Link(
            block.start + span.start,
            block.start + span.end,
            block.text[span.start : span.end],
            read_address(span.href),
        )
        for block in parse(body)
        for span in sorted(block.spans, key=_start)
        if span.href and span.style in ("link", "image")
    ]


def _start(span: Span) -> int:
    return span.start


def article_links(thread: Thread) -> list[Link]:
    """The links of the article; offsets are those of lead and body together."""
    return links_of(thread.article.text)


def all_links(thread: Thread) -> Iterator[list[Posted] | int | None]:
    """Yield every address that is linked to, once, in the order in which they were posted.

    Before that come None, after every step, and now and then how many comments were looked at.
    """
    first: dict[str, tuple[Link, int]] = {}
    times: Counter[str] = Counter()
    _take(article_links(thread), IN_ARTICLE, first, times)
    for index, comment in enumerate(thread.comments):
        _take(links_of(comment.body), index, first, times)
        if index % _SLICE == 0:
            yield index if index and index % _TOLD == 0 else None
    yield [Posted(link, index, times[href]) for href, (link, index) in first.items()]


def _take(
    links: Iterable[Link], index: int, first: dict[str, tuple[Link, int]], times: Counter[str]
) -> None:
    hrefs = set()
    for link in links:
        first.setdefault(link.address.href, (link, index))
        hrefs.add(link.address.href)
    times.update(hrefs)


def letters(count: int, alphabet: str = "asdfghjklqwertyuiopzxcvbnm") -> Sequence[str]:
    """A short word for each of `count` things, none the beginning of another."""
    words = list(alphabet)
    while len(words) < count:
        # The last of the shortest becomes the beginning of others; the first ones stay short.
        last = next((at for at, word in enumerate(words) if len(word) > len(words[0])), len(words))
        short = words.pop(last - 1)
        words += [short + letter for letter in alphabet]
    return words[:count]
