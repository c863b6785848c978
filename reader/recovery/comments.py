"""Makes comments of the lines of a pasted thread: cut, quotes linked, parents inferred."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model.comment import Comment, Quote
from reader.recovery.bodies import markdown
from reader.recovery.mentions import mentions
from reader.recovery.parents import ParentGuess, Utterance, infer
from reader.recovery.quotes import Place, find_quotes
from reader.recovery.segments import Segment, cut, cut_paragraphs

_ARTICLE = -1
"""The article's place in the numbering of the comments."""

Quotes = Mapping[int, tuple[Place, ...]]


@dataclass(frozen=True, slots=True)
class _Passage:
    """Lines of a comment that are quoted, counted from 0 in the page."""

    first: int
    last: int
    of: tuple[int, ...]
    """The comments that say the same, or _ARTICLE; empty where nobody here does."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A comment's lines without its edit mark, and which of them are quoted."""

    segment: Segment
    lines: tuple[str, ...]
    passages: tuple[_Passage, ...]

    def quoted(self) -> frozenset[int]:
        """The quoted lines, counted from the comment's first."""
        start = self.segment.first
        return frozenset(
            line - start for each in self.passages for line in range(each.first, each.last + 1)
        )


def read_comments(
    lines: Sequence[str],
    first: int,
    stop: int,
    *,
    announced: int | None = None,
    article: str = "",
    language: str | None = None,
) -> tuple[tuple[Comment, ...], tuple[str, ...]]:
    """Return the comments that stand in `lines[first:stop]`, and what should be said about them.

    The lines before are the article's, blank where they are nobody's words; `article` is its text,
    to infer parents by, `announced` the number of comments that the page speaks of, and `language`
    that of its dates. Ids are "c1", "c2", ...; the lines of comments and quotes count from 1.
    """
    quotes: dict[int, tuple[Place, ...]] = {
        index: () for index in range(first, stop) if lines[index].lstrip().startswith(">")
    }
    quotes.update(find_quotes(lines[:stop]))
    segments = cut(lines, first, stop, quotes, language)
    notices: tuple[str, ...] = ()
    if announced is not None and len(segments) < announced and not _tight(lines[first:stop]):
        segments = cut_paragraphs(lines, first, stop, language)
        notices = ("nothing shows where comments end: every paragraph stands as a comment",)
    starts = [segment.first for segment in segments]
    said = [_say(lines, segment, quotes, starts) for segment in segments]
    guesses = infer([_utterance(each) for each in said], article)
    pairs = enumerate(zip(said, guesses, strict=True))
    return tuple(_comment(index, each, guess) for index, (each, guess) in pairs), notices


def _tight(lines: Sequence[str]) -> bool:
    """Whether any line follows another without a blank one between."""
    return any(above.strip() and below.strip() for above, below in pairwise(lines))


def _say(lines: Sequence[str], segment: Segment, quotes: Quotes, starts: Sequence[int]) -> _Said:
    own = [lines[index] for index in range(segment.first, segment.last + 1)]
    if segment.edit is not None:
        own[-1] = own[-1][: segment.edit.start]
    return _Said(segment, tuple(own), tuple(_passages(segment, quotes, starts)))


def _passages(segment: Segment, quotes: Quotes, starts: Sequence[int]) -> Iterator[_Passage]:
    """The quotes of a comment; lines that follow each other and are of the same make one."""
    passage: _Passage | None = None
    for line in range(segment.first, segment.last + 1):
        if line not in quotes:
            continue
        of = sorted({bisect_right(starts, place.line) - 1 for place in quotes[line]})
        others = tuple(index for index in of if index < 0 or starts[index] != segment.first)
        if of and not others:
            continue  # Repeating oneself is not quoting.
        if passage is not None and passage.last == line - 1 and passage.of == others:
            passage = _Passage(passage.first, line, others)
            continue
        if passage is not None:
            yield passage
        passage = _Passage(line, line, others)
    if passage is not None:
        yield passage


def _utterance(said: _Said) -> Utterance:
    quoted = said.quoted()
    own = "\n".join(line for index, line in enumerate(said.lines) if index not in quoted).strip()
    opening: int | None = None
    if said.passages and said.passages[0].first == said.segment.first:
        of = said.passages[0].of
        opening = of[0] if len(of) == 1 and of[0] != _ARTICLE else None
    sources = (_source(passage) for passage in said.passages)
    return Utterance(
        text=own,
        opening_quote=opening,
        quoted=tuple(dict.fromkeys(each for each in sources if each not in (None, _ARTICLE))),
        mentions=mentions(own),
    )


def _source(passage: _Passage) -> int | None:
    """Whom the words are of: the article, since others have them from there, or the nearest."""
    if not passage.of:
        return None
    return _ARTICLE if _ARTICLE in passage.of else passage.of[-1]


def _comment(index: int, said: _Said, guess: ParentGuess) -> Comment:
    segment, mark = said.segment, said.segment.edit
    return Comment(
        id=_id(index),
        parent=None if guess.parent is None else _id(guess.parent),
        edited=mark.when if mark else None,
        edited_by=mark.by if mark else None,
        body=markdown(said.lines, said.quoted()),
        quotes=tuple(_quote(passage, said) for passage in said.passages),
        link=guess.link if index else None,
        confidence=guess.confidence if index else 1.0,
        lines=(segment.first + 1, segment.last + 1),
    )


def _quote(passage: _Passage, said: _Said) -> Quote:
    start = said.segment.first
    lines = said.lines[passage.first - start : passage.last - start + 1]
    source = _source(passage)
    return Quote(
        text="\n".join(line.strip().lstrip("> ") for line in lines),
        of=None if source is None else "article" if source == _ARTICLE else _id(source),
        lines=(passage.first + 1, passage.last + 1),
    )


def _id(index: int) -> str:
    return f"c{index + 1}"
