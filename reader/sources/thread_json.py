"""Reads back the thread JSON that `reader export --to json` writes, leniently."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import get_args

from reader.model import (
    Article,
    Comment,
    Document,
    Link,
    Quote,
    SourceError,
    State,
    Thread,
    arrange,
)
from reader.text.json_parts import Damage, items, loads, member, members
from reader.text.markdown import plain, too_deep
from reader.text.record import Record
from reader.text.width import clip

NAME = "thread-json"
TAKES = "the JSON that `reader export --to json` writes"

FORMAT = "reader-thread"
VERSION = 1

_DIGEST_FORMAT = "reader-digest"
_STATED_FORMAT = re.compile(rf'"format"\s*:\s*"(?:{FORMAT}|{_DIGEST_FORMAT})"')
_SHAPE = re.compile(r'"comments"\s*:\s*\[\s*(?:\]|\{\s*"(?:id|body|author)"\s*:)')
_STATES: dict[str, State] = {word: word for word in get_args(State)}
_LINKS: dict[str, Link] = {word: word for word in get_args(Link)}
_TITLE_WIDTH = 80


@dataclass(slots=True)
class _Oddities:
    """What was unexpected, counted while reading."""

    fields: Counter[str] = field(default_factory=Counter)
    """How often a field held something of another kind."""
    unnamed: int = 0
    """Comments without an id."""
    not_comments: int = 0
    """Entries in the list of comments that are none."""
    damaged: int = 0
    """Entries that are not whole."""
    adrift: int = 0
    """Quotes of comments that are not there."""
    deep: int = 0
    """Lines nested too deeply to be drawn so."""

    def notices(self) -> tuple[str, ...]:
        """The oddities in words."""
        names = ", ".join(sorted(self.fields))
        told = (
            (self.fields.total(), f"fields held something unexpected ({names})"),
            (self.unnamed, "comments had no id and got one"),
            (self.not_comments, "entries among the comments are none and were left out"),
            (self.damaged, "comments are damaged or cut off and could not be read"),
            (self.adrift, "quotes are said to be of comments that are not in this copy"),
            (self.deep, "lines are nested too deeply and are shown less deep"),
        )
        return tuple(f"{count} {words}" for count, words in told if count)


def claims(document: Document) -> float:
    """How surely this is thread JSON: it says so itself, or has its shape."""
    if not document.text.lstrip("\ufeff \t\n").startswith("{"):
        return 0.0
    if _STATED_FORMAT.search(document.text):
        return 1.0
    return 0.3 if _SHAPE.search(document.text) else 0.0


def read(document: Document) -> Thread:
    """Make a thread of all that is whole in `document`, and tell what is odd.

    Raises SourceError if there is neither a comment nor an article in it.
    """
    whole, damage = loads(document.text.lstrip("\ufeff"))
    values = _rescued(document.text) if whole is None else whole
    if isinstance(values, list):
        values = {"comments": values}
    if not isinstance(values, dict) or not _is_thread(values):
        raise _unreadable(document, damage, values)
    odd = _Oddities()
    record = Record(values, odd.fields)
    entries = values.get("comments")
    comments = arrange(_known_quotes(_comments(entries, odd), odd))
    article = record.object("article")
    return Thread(
        source=record.line("source") or NAME,
        article=_article(article, odd),
        comments=comments.comments,
        notices=(*_said(record, damage), *odd.notices(), *comments.notices()),
    )


def _rescued(text: str) -> dict[str, object]:
    """The whole parts of a damaged thread; damaged comments are None."""
    return {
        "source": member(text, "source"),
        "notices": member(text, "notices"),
        "article": members(text, "article"),
        **({"comments": found} if (found := list(items(text, "comments", "id"))) else {}),
    }


def _is_thread(values: dict[str, object]) -> bool:
    """Whether there is an article, or a list of comments; a digest has but their number."""
    article = values.get("article")
    return bool(isinstance(article, dict) and article) or isinstance(values.get("comments"), list)


def _unreadable(document: Document, damage: Damage | None, values: object) -> SourceError:
    if isinstance(values, dict) and values.get("format") == _DIGEST_FORMAT:
        return SourceError(
            "this is a digest, not a thread",
            where=document.origin,
            remedy="Open what it was made of.",
        )
    what = "this JSON holds no article and no comments"
    if damage is not None:
        place = "" if damage.line is None else f" in line {damage.line}"
        what = f"this is no whole JSON ({damage.reason}{place}), and nothing in it could be read"
    return SourceError(
        what, where=document.origin, remedy="Give a file that `reader export --to json` wrote."
    )


def _said(record: Record, damage: Damage | None) -> tuple[str, ...]:
    """What the file itself tells, its damage and its version."""
    told = list(record.texts("notices"))
    if damage is not None:
        place = "" if damage.line is None else f", line {damage.line}"
        told.append(f"the JSON is damaged or cut off ({damage.reason}{place}): the rest was read")
    version = record.number("version")
    if version is not None and version > VERSION:
        told.append("a newer version of this program wrote it: what is new in it is left out")
    return tuple(told)


def _article(record: Record, odd: _Oddities) -> Article:
    published = record.date("published")
    lead, body = record.text("lead") or "", record.text("body") or ""
    title = record.line("title")
    odd.deep += too_deep(lead) + too_deep(body)
    return Article(
        title=_made_up(lead or body) if title is None else title,
        title_made_up=title is None or record.truth("title_made_up"),
        url=record.line("url"),
        site=record.line("site"),
        author=record.line("author"),
        role=record.line("role"),
        published=published,
        published_text=_as_written(record, published),
        lead=lead,
        body=body,
        caption=record.text("caption"),
        language=record.line("language"),
        announced_comments=record.integer("announced_comments"),
    )


def _made_up(body: str) -> str:
    """The first words, in place of a title."""
    return clip(" ".join(plain(body).split()), _TITLE_WIDTH) or "Untitled"


def _as_written(record: Record, published: date | None) -> str | None:
    """A time that can't be read is kept as the words that it is."""
    return record.line("published_text") or (
        record.line("published") if published is None else None
    )


def _comments(entries: object, odd: _Oddities) -> list[Comment]:
    """Every comment that is there; only its text is needed to be one."""
    if entries is not None and not isinstance(entries, list):
        odd.fields["comments"] += 1
    comments = list[Comment]()
    for place, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict):
            comments.append(_comment(Record(entry, odd.fields), place, odd))
        elif isinstance(entry, str):
            comments.append(_comment(Record({"body": entry}, odd.fields), place, odd))
        elif entry is None:
            odd.damaged += 1
        else:
            odd.not_comments += 1
    return comments


def _comment(record: Record, place: int, odd: _Oddities) -> Comment:
    name, parent = record.line("id"), record.line("parent")
    link = _link(record, parent)
    odd.unnamed += name is None
    published = record.time("published")
    body = record.text("body") or ""
    odd.deep += too_deep(body)
    return Comment(
        id=f"unnamed-{place + 1}" if name is None else name,
        parent=parent,
        depth=record.integer("depth") or 0,
        replies=record.integer("replies") or 0,
        author=_named(record.line("author")),
        published=published,
        published_text=_as_written(record, published),
        edited=record.time("edited"),
        edited_by=record.line("edited_by"),
        score=record.integer("score"),
        permalink=record.line("permalink"),
        body=body,
        quotes=tuple(_quotes(record)),
        state=record.word("state", _STATES) or "live",
        missing=max(0, record.integer("missing") or 0),
        link=link,
        confidence=_confidence(record, link),
        lines=record.lines("lines"),
    )


def _named(author: str | None) -> str | None:
    """White space is nobody's name."""
    return author if author is None or author.strip() else None


def _link(record: Record, parent: str | None) -> Link | None:
    """How the parent is known: stated by default, but a word nobody knows makes no fact."""
    word = record.word("link", _LINKS)
    if parent is None:
        return word if word in ("inferred", "corrected") else None
    if word is None:
        return "inferred" if "link" in record else "stated"
    return word


def _confidence(record: Record, link: Link | None) -> float:
    stated = record.number("confidence")
    if stated is None:
        return 0.0 if link == "inferred" else 1.0
    return min(1.0, max(0.0, float(stated)))


def _quotes(record: Record) -> Iterator[Quote]:
    for quote in record.records("quotes"):
        text = quote.text("text")
        if text is not None:
            yield Quote(text, quote.line("of"), quote.lines("lines"))


def _known_quotes(comments: list[Comment], odd: _Oddities) -> Iterator[Comment]:
    """Unlink the quotes of what isn't there."""
    known = {comment.id for comment in comments} | {None, "article"}
    for comment in comments:
        if not comment.quotes:
            yield comment
            continue
        lost = sum(quote.of not in known for quote in comment.quotes)
        odd.adrift += lost
        yield (
            comment
            if not lost
            else replace(
                comment,
                quotes=tuple(
                    quote if quote.of in known else replace(quote, of=None)
                    for quote in comment.quotes
                ),
            )
        )
