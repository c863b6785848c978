"""What is known of a page: where its comments stand, whom they answer and what they quote."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class TrueComment:
    """One comment; lines count from 1, comments from 0."""

    first: int
    last: int
    parent: int | None = None
    plausible: frozenset[int | None] = frozenset()
    """Other parents that a careful reader would accept; None is the article."""
    quotes: tuple[tuple[int, int], ...] = ()
    """The line of each quote of another comment, and that comment."""
    edited_by: str | None = None


@dataclass(frozen=True, slots=True)
class Truth:
    """A page's text and what is true of it."""

    kind: str
    name: str
    text: str
    comments: tuple[TrueComment, ...]
    has_parents: bool = True
    quoted: frozenset[int] = frozenset()
    """The lines that were quotes before the page was pasted, whoever they are of."""
    article: dict[str, Any] | None = None
    """The article's fields, where a reader wrote them down."""


def read_gold(gold: Path, page: Path) -> Truth:
    """Return what careful readers made of `page`, as written in the JSON file `gold`."""
    told = json.loads(gold.read_text("utf-8"))
    text = page.read_text("utf-8")
    return Truth(
        kind="seed",
        name=page.name,
        text=text,
        comments=tuple(map(_comment, told["comments"])),
        quoted=frozenset(
            line
            for each in told["comments"]
            for quote in each["quotes"]
            for line in range(quote["first"], quote["last"] + 1)
        ),
        article=_fields(told["article"], text.split("\n")),
    )


def _comment(each: dict[str, Any]) -> TrueComment:
    return TrueComment(
        first=each["first"],
        last=each["last"],
        parent=_index(each["parent"]),
        plausible=frozenset(map(_index, each["also_plausible"])),
        quotes=tuple((quote["first"], quote["of"] - 1) for quote in each["quotes"]),
        edited_by=each["edited_by"],
    )


def _index(number: int) -> int | None:
    return number - 1 if number else None


def _fields(told: dict[str, Any], lines: list[str]) -> dict[str, Any]:
    """The article's fields as text; line numbers are looked up."""

    def span(first: int, last: int, mark: str) -> str:
        return mark.join(line for line in lines[first - 1 : last] if line)

    return {
        "title": lines[told["title"] - 1],
        "lead": span(*told["lead"], "\n"),
        "body": "\n\n".join(span(*part, "\n") for part in told["body"]),
        "caption": span(*told["caption"], "\n"),
        "author": told["author"],
        "role": lines[told["role"] - 1],
        "published": told["published"],
        "announced_comments": told["announced_comments"],
    }
