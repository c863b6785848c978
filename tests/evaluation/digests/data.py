"""The threads that digests are judged on: read from a folder beside the checkout."""

import hashlib
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from reader.model import Article, Comment, Thread, arrange
from reader.text.clean import clean
from reader.text.escape import escape

LANGUAGE = "en"
"""All of these threads are English."""

_BLANK = re.compile(r"\n\s*\n")
_MARKS = re.compile(r"^\s*>[> ]*", re.MULTILINE)


class Kind(Enum):
    """What a file holds, and how it is given to the summariser."""

    DIALOGUE = "every turn answers the first"
    UNMARKED = "a dialogue whose quotes have lost their marks"
    FLAT = "a dialogue that says neither who speaks nor who answers whom"
    PILE = "nobody answers anybody"


@dataclass(frozen=True, slots=True)
class Case:
    """A thread with what people wrote as its summary."""

    id: str
    thread: Thread
    turns: tuple[str, ...]
    """The text of each turn as it came, one for each comment."""
    authors: tuple[str, ...]
    """Who said it, known to the judges even where the thread doesn't say."""
    references: tuple[str, ...]
    matches: tuple[frozenset[str], ...] = ()
    """The key points that each comment makes, where people have said so."""


def half(name: str) -> str:
    """Return which half the case called `name` belongs to: "tuning" or "report"."""
    return ("tuning", "report")[hashlib.sha256(name.encode()).digest()[0] % 2]


def cases(path: Path, kind: Kind, wanted: str = "both") -> Iterator[Case]:
    """Yield the threads of a file of JSON lines that are in the `wanted` half."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if wanted in ("both", half(record["id"])):
                yield _case(record, kind)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a turn."""
    return [each for each in _BLANK.split(text) if each.strip()]


def quoted(paragraph: str) -> bool:
    """Whether a paragraph of a turn is marked as somebody else's."""
    return paragraph.lstrip().startswith(">")


def _case(record: dict[str, Any], kind: Kind) -> Case:
    turns = [clean(html.unescape(turn["text"])) for turn in record["turns"]]
    if kind is Kind.UNMARKED:
        turns = [_MARKS.sub("", turn) for turn in turns]
    authors = tuple(turn.get("author") or "" for turn in record["turns"])
    dialogue, named = kind in (Kind.DIALOGUE, Kind.UNMARKED), kind is not Kind.FLAT
    comments = [
        Comment(
            id=str(place),
            parent="0" if dialogue and place else None,
            author=author if named and author else None,
            body=_body(turn),
        )
        for place, (turn, author) in enumerate(zip(turns, authors, strict=True))
    ]
    article = Article(clean(html.unescape(record["title"])), language=LANGUAGE)
    return Case(
        record["id"],
        Thread("evaluation", article, arrange(comments).comments),
        tuple(turns),
        authors,
        tuple(record["references"]),
        tuple(frozenset(each) for each in record.get("matches", ())),
    )


def _body(turn: str) -> str:
    """The turn as Markdown: what is quoted is marked, all else stands as it was typed."""
    return "\n\n".join(
        "\n".join(f"> {line}" for line in escape(_MARKS.sub("", each)).split("\n"))
        if quoted(each)
        else escape(each)
        for each in paragraphs(turn)
        if each.strip("> \n")
    )
