"""Leaves out what a comment only repeats: other people's words are never counted as its own.

Pasted text carries quotes without any mark. A sentence that an earlier comment, or the article,
holds word for word is taken for a quote if the comment has words of its own besides, and the
sentence is long or stands before them; so is one that is only a part of a sentence said before,
and one that somebody quoted before. A comment that says nothing but what another said is its
echo: it keeps its sentences, which are support.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from reader.digests.statements import Statement

Tokens = tuple[str, ...]

_KEYS = (8, 5)
"""Sentences are looked up by their first 8 words, shorter ones by their first 5; sentences of
fewer words than that are nobody's in particular."""
_TELLING = 40
"""So many words in a row are a repetition, whatever follows them."""
_CROWD = 50
"""Of different sentences that begin with the same 8 words only so many are looked for."""
_ARTICLE = -1


def without_echoes(statements: Sequence[Statement], article: Iterable[Tokens]) -> list[Statement]:
    """Return the `statements` (in reading order) that their comments say themselves.

    `article` holds the words of the article's sentences. Linear in the number of words.
    """
    comments = _by_comment(statements)
    first, whole = _first_said(comments, article)
    kept: list[Statement] = []
    known: dict[tuple[tuple[Tokens, bool], ...], list[bool]] = {}
    for said in comments:
        content = tuple((each.tokens, each.own) for each in said)
        # A comment posted twice repeats the quotes of the first one as well.
        if content not in known:
            known[content] = _own(said, first, whole)
        kept.extend(each for each, own in zip(said, known[content], strict=True) if own)
    return kept


def _own(said: Sequence[Statement], first: dict[Tokens, int], whole: set[Tokens]) -> list[bool]:
    """Whether each sentence of one comment counts as its own."""
    echoed = [first.get(each.tokens, each.comment) < each.comment for each in said]
    spoken = [place for place, each in enumerate(said) if each.standing > 0 and not echoed[place]]
    own = []
    for place, each in enumerate(said):
        answered = bool(spoken) and (place < spoken[0] or len(each.tokens) >= _KEYS[0])
        foreign = first.get(each.tokens) == _ARTICLE or each.tokens not in whole
        own.append(each.own and not (echoed[place] and (answered or foreign)))
    return own


def _by_comment(statements: Sequence[Statement]) -> list[list[Statement]]:
    comments: list[list[Statement]] = []
    for each in statements:
        if not comments or comments[-1][0].comment != each.comment:
            comments.append([])
        comments[-1].append(each)
    return comments


def _first_said(
    comments: Sequence[Sequence[Statement]], article: Iterable[Tokens]
) -> tuple[dict[Tokens, int], set[Tokens]]:
    """Return which comment was the first to hold each sentence's words in a row.

    With it come the words that stood there as a whole sentence.
    """
    distinct = sorted({each.tokens for said in comments for each in said})
    wanted = _wanted(distinct)
    openings = frozenset(words[: _KEYS[-1]] for words in wanted)
    earliest: dict[int, int] = {}
    for index, sentences in _sources(comments, article):
        stream = tuple(chain.from_iterable(sentences))
        for number in _occurring(stream, wanted, openings):
            earliest.setdefault(number, index)
    first = {tokens: earliest[n] for n, tokens in enumerate(distinct) if n in earliest}
    whole: set[Tokens] = set()
    for said in comments:
        index = said[0].comment
        whole.update(each.tokens for each in said if each.own and first.get(each.tokens) == index)
    return first, whole


def _sources(
    comments: Sequence[Sequence[Statement]], article: Iterable[Tokens]
) -> Iterator[tuple[int, list[Tokens]]]:
    """Yield what was said, in the order of reading: quotes are heard where they stand."""
    yield _ARTICLE, list(article)
    for said in comments:
        yield said[0].comment, [each.tokens for each in said]


def _wanted(distinct: Sequence[Tokens]) -> dict[Tokens, list[tuple[int, Tokens]]]:
    """The numbers and words of the sentences to look for, by their first words."""
    wanted: dict[Tokens, list[tuple[int, Tokens]]] = defaultdict(list)
    for number, tokens in enumerate(distinct):
        length = next((length for length in _KEYS if len(tokens) >= length), None)
        if length is not None and len(wanted[tokens[:length]]) < _CROWD:
            wanted[tokens[:length]].append((number, tokens[:_TELLING]))
    return wanted


def _occurring(
    stream: Tokens, wanted: dict[Tokens, list[tuple[int, Tokens]]], openings: frozenset[Tokens]
) -> Iterator[int]:
    """Yield the numbers of the wanted sentences whose words stand in a row in `stream`.

    `openings` are the first few words of them all, which most rows of words are none of.
    """
    rows = zip(*(islice(stream, first, None) for first in range(_KEYS[-1])), strict=False)
    for place, row in enumerate(rows):
        if row in openings:
            for length in _KEYS:
                for number, tokens in wanted.get(stream[place : place + length], ()):
                    if stream[place : place + len(tokens)] == tokens:
                        yield number
