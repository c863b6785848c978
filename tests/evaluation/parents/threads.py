"""Threads whose parents are known, as utterances in page order."""

import base64
import gzip
import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.recovery.parents import Utterance

FEWEST = 9
"""Comments that a thread needs; and of more than `FLATTEST` roots nothing can be learnt."""
FLATTEST = 0.8
_SHORTEST_QUOTE = 15

Node = tuple[str, str | None, str]
"""A comment's id, its parent's and its Markdown text."""


@dataclass(frozen=True, slots=True)
class Known:
    """A page's comments, without their authors, and whom each answers."""

    name: str
    utterances: tuple[Utterance, ...]
    parents: tuple[int | None, ...]
    plausible: tuple[frozenset[int | None], ...]
    """Other parents that a careful reader would accept."""
    article: str = ""


def read_seed(gold: Path, page: Path) -> Known:
    """Seed 1 as careful readers cut it, in the JSON file `gold`."""
    told = json.loads(gold.read_text("utf-8"))
    lines = page.read_text("utf-8").split("\n")
    comments = told["comments"]
    return Known(
        "seed 1",
        tuple(_of_seed(each, lines) for each in comments),
        tuple(_index(each["parent"]) for each in comments),
        tuple(frozenset(map(_index, each["also_plausible"])) for each in comments),
        "\n".join(lines[: told["article"]["caption"][1]]),
    )


def _of_seed(each: Mapping[str, Any], lines: list[str]) -> Utterance:
    quotes = [quote for quote in each["quotes"] if quote["of"]]
    quoted = {line for q in each["quotes"] for line in range(q["first"], q["last"] + 1)}
    own = [lines[n - 1] for n in range(each["first"], each["last"] + 1) if n not in quoted]
    opening = [quote["of"] - 1 for quote in quotes if quote["first"] == each["first"]]
    return Utterance(
        re.sub(r"\[Reactie gewijzigd[^\]]*\]", "", "\n".join(own)).strip(),
        opening[0] if opening else None,
        tuple(quote["of"] - 1 for quote in quotes),
    )


def _index(number: int) -> int | None:
    return number - 1 if number else None


def read_threads(data: Path) -> Iterator[Known]:
    """The threads of the folder `data` that are long and deep enough to learn from."""
    for path in sorted((data / "json_reddit").glob("*.json")):
        found, _ = _listings(json.loads(path.read_text("utf-8")))
        longest: list[Node] = max(found.values(), key=len)
        yield from _worthwhile(f"reddit/{path.name[:6]}", longest, "")
    for path in sorted((data / "gold").glob("*/*.json")):
        if path.parent.name not in ("html_forum_gold", "html_lobsters"):
            told = json.loads(path.read_text("utf-8"))
            listed = told["comments"] if isinstance(told, dict) else told
            nodes = [(each["id"], each["parent"], each.get("text") or "") for each in listed]
            yield from _worthwhile(f"{path.parent.name}/{path.name[:14]}", nodes, "")


def read_cassettes(folder: Path) -> Iterator[Known]:
    """The Reddit threads in recorded HTTP answers, as PRAW's source distributions carry them."""
    threads: dict[str, list[Node]] = {}
    titles: dict[str, str] = {}
    for path in sorted(folder.rglob("*.json")):
        for answer in json.loads(path.read_text("utf-8")).get("http_interactions", ()):
            text = _body(answer["response"]["body"])
            if text.startswith(("[", "{")):
                found, named = _listings(json.loads(text))
                titles.update(named)
                for thread, nodes in found.items():
                    threads.setdefault(thread, []).extend(nodes)
    for thread, nodes in threads.items():
        complete = _complete(nodes)
        if len(complete) >= 7 * FEWEST:
            yield from _worthwhile(f"praw/{thread[3:]}", complete, titles.get(thread, ""))


def _body(body: Mapping[str, str]) -> str:
    if "base64_string" not in body:
        return body.get("string", "")
    data = base64.b64decode(body["base64_string"])
    return (gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data).decode()


def _listings(told: Any) -> tuple[dict[str, list[Node]], dict[str, str]]:
    """The comments of each thread anywhere in an answer, in page order, and the titles."""
    threads: dict[str, list[Node]] = {}
    titles: dict[str, str] = {}
    stack = [told]
    while stack:
        each = stack.pop()
        if isinstance(each, list):
            stack.extend(reversed(each))
        elif isinstance(each, dict):
            data = each.get("data")
            if each.get("kind") == "t3" and isinstance(data, dict):
                titles[data["name"]] = html.unescape(data.get("title", ""))
            if each.get("kind") == "t1" and isinstance(data, dict) and "link_id" in data:
                above = None if data["parent_id"].startswith("t3") else data["parent_id"][3:]
                node = (data["id"], above, html.unescape(data.get("body", "")))
                threads.setdefault(data["link_id"], []).append(node)
            stack.extend(reversed(each.values()))
    return threads, titles


def _complete(nodes: Iterable[Node]) -> list[Node]:
    """Each comment once, and only those whose ancestors are all there."""
    first: dict[str, Node] = {}
    for node in nodes:
        first.setdefault(node[0], node)
    kept = dict(first)
    while True:
        orphans = [name for name, node in kept.items() if node[1] and node[1] not in kept]
        if not orphans:
            return list(kept.values())
        for name in orphans:
            del kept[name]


def _worthwhile(name: str, nodes: Iterable[Node], article: str) -> Iterator[Known]:
    ordered = _preorder(_complete(nodes))
    places = {node[0]: place for place, node in enumerate(ordered)}
    parents = tuple(None if above is None else places[above] for _, above, _ in ordered)
    if len(ordered) >= FEWEST and parents.count(None) <= FLATTEST * len(ordered):
        plausible: tuple[frozenset[int | None], ...] = (frozenset(),) * len(ordered)
        yield Known(name, _utterances([node[2] for node in ordered]), parents, plausible, article)


def _preorder(nodes: Iterable[Node]) -> list[Node]:
    replies: dict[str | None, list[Node]] = {}
    for node in nodes:
        replies.setdefault(node[1], []).append(node)
    ordered = []
    stack = list(reversed(replies.get(None, [])))
    while stack:
        node = stack.pop()
        ordered.append(node)
        stack.extend(reversed(replies.get(node[0], [])))
    return ordered


def _utterances(texts: list[str]) -> tuple[Utterance, ...]:
    """Take out the lines quoted with ">", and find whose words they are."""
    split = [[(line.lstrip().startswith(">"), line) for line in text.split("\n")] for text in texts]
    own = ["\n".join(line for quoted, line in lines if not quoted).strip() for lines in split]
    plain = [_plain(text) for text in own]
    full = [_plain(text) for text in texts]
    found = []
    for index, lines in enumerate(split):
        written = [each for each in lines if each[1].strip()]
        of = [_sources(line, plain[:index]) if quoted else [] for quoted, line in written]
        # Who quotes the same words may be the one that is answered.
        alone = bool(of) and len(_sources(written[0][1], full[:index])) == 1
        opening = of[0][0] if alone and of[0] else None
        everyone = tuple(dict.fromkeys(source for sources in of for source in sources))
        found.append(Utterance(own[index], opening, everyone))
    return tuple(found)


def _sources(line: str, earlier: list[str]) -> list[int]:
    words = _plain(line)
    if len(words) < _SHORTEST_QUOTE:
        return []
    return [index for index, text in enumerate(earlier) if words in text]


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()
