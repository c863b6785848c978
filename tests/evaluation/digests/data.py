"""The threads that digests are judged on: read from a folder beside the checkout."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.model import Article, Comment, Thread, arrange
from reader.text.clean import clean
from reader.text.escape import escape


@dataclass(frozen=True, slots=True)
class Case:
    """A thread with what people wrote as its summary."""

    thread: Thread
    references: tuple[str, ...]
    matches: tuple[frozenset[str], ...] = ()
    """The key points that each comment makes, where people have said so."""


def cases(path: Path, *, dialogue: bool) -> Iterator[Case]:
    """Yield the threads of a file of JSON lines; in a dialogue every turn answers the first."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            matches = tuple(frozenset(each) for each in record.get("matches", ()))
            yield Case(_thread(record, dialogue), tuple(record["references"]), matches)


def _thread(record: dict[str, Any], dialogue: bool) -> Thread:
    comments = [
        Comment(
            id=str(place),
            parent="0" if dialogue and place else None,
            author=turn.get("author") or None,
            body=_body(turn["text"]),
        )
        for place, turn in enumerate(record["turns"])
    ]
    title = clean(html.unescape(record["title"]))
    return Thread("evaluation", Article(title, language="en"), arrange(comments).comments)


def _body(text: str) -> str:
    """Paragraphs that begin with "> " are somebody else's."""
    parts = []
    for paragraph in re.split(r"\n\s*\n", clean(html.unescape(text))):
        quoted = paragraph.lstrip().startswith(">")
        bare = re.sub(r"^\s*>[> ]*", "", paragraph, flags=re.MULTILINE) if quoted else paragraph
        body = escape(bare)
        parts.append("\n".join(f"> {line}" for line in body.split("\n")) if quoted else body)
    return "\n\n".join(part for part in parts if part.strip("> \n"))
