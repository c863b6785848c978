"""Threads whose comments and parents are known, from the folder of real pages."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

from lxml import html

from tests.evaluation.recovery.markup import Lines, element_lines, lines_of

FEWEST = 8


@dataclass(frozen=True, slots=True)
class Known:
    """One comment as it was before it was pasted."""

    id: str
    parent: str | None
    lines: Lines


@dataclass(frozen=True, slots=True)
class KnownThread:
    """The comments in the order of the page: each before its replies."""

    kind: str
    name: str
    comments: tuple[Known, ...]
    has_parents: bool = True


def known_threads(data: Path) -> Iterator[KnownThread]:
    """Yield the threads of `data` that say where comments end, the very short ones left out."""
    for thread in _all(data):
        kept = tuple(comment for comment in thread.comments if comment.lines.text)
        if len(kept) >= FEWEST:
            known = {comment.id for comment in kept}
            attached = tuple(
                comment if comment.parent in known else replace(comment, parent=None)
                for comment in kept
            )
            yield replace(thread, comments=_preorder(attached))


def _all(data: Path) -> Iterator[KnownThread]:
    for path in sorted((data / "json_reddit").glob("*.json")):
        yield KnownThread("reddit", path.name, tuple(_reddit(json.loads(path.read_text("utf-8")))))
    for path in sorted((data / "json_hn").glob("*.json")):
        flat = json.loads(path.read_text("utf-8"))
        comments = tuple(Known(str(each["id"]), None, lines_of(each["text"])) for each in flat)
        yield KnownThread("hn", path.name, comments, has_parents=False)
    for path in sorted((data / "json_lobsters").glob("*.json")):
        listed = json.loads(path.read_text("utf-8"))["comments"]
        yield KnownThread("lobsters", path.name, tuple(_lobsters(listed)))
    for kind in ("html_wordpress", "html_blogger", "html_stackexchange"):
        for path in sorted((data / kind).glob("*.html")):
            gold = data / "gold" / kind / f"{path.name}.json"
            if gold.exists():
                comments = tuple(_page(path, json.loads(gold.read_text("utf-8"))["comments"]))
                yield KnownThread(kind.removeprefix("html_"), path.name, comments)


def _reddit(listings: list[Any]) -> Iterator[Known]:
    stack = list(reversed(listings[1]["data"]["children"]))
    while stack:
        thing = stack.pop()
        if thing["kind"] != "t1":
            continue
        data = thing["data"]
        yield Known(data["name"], data["parent_id"], lines_of(data.get("body_html") or ""))
        if data.get("replies"):
            stack.extend(reversed(data["replies"]["data"]["children"]))


def _lobsters(listed: list[Any]) -> Iterator[Known]:
    above: dict[int, str] = {}
    for each in listed:
        level = each.get("indent_level")
        if level is None:
            parent = each.get("parent_comment")
        else:
            above[level] = each["short_id"]
            parent = above.get(level - 1)
        yield Known(each["short_id"], parent, lines_of(each["comment"]))


def _page(path: Path, gold: list[dict[str, Any]]) -> Iterator[Known]:
    """The comments of a saved page: of each the first element that holds just its text."""
    root = html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    by_text: dict[str, html.HtmlElement] = {}
    for element in root.iter():
        if isinstance(element.tag, str):
            by_text.setdefault("".join(element.text_content().split()), element)
    for comment in gold:
        text = comment["text"] or ""
        found = by_text.get("".join(text.split())) if text else None
        plain = "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
        lines = lines_of(plain) if found is None else element_lines(found)
        yield Known(comment["id"], comment["parent"], lines)


def _preorder(comments: tuple[Known, ...]) -> tuple[Known, ...]:
    """Each comment before its replies, as a page shows them."""
    replies: dict[str | None, list[Known]] = {}
    for comment in comments:
        replies.setdefault(comment.parent, []).append(comment)
    ordered = []
    stack = list(reversed(replies.get(None, [])))
    while stack:
        comment = stack.pop()
        ordered.append(comment)
        stack.extend(reversed(replies.get(comment.id, [])))
    return tuple(ordered)
