"""Finds the terms that set a branch apart from the rest of its thread."""

from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from reader.digests.forms import BREAK, Forms, is_fit
from reader.digests.statements import Statement
from reader.digests.words import Words
from reader.model import Comment

MOST = 5
"""A branch has no more keywords than this."""

_TELLING = 2.0
"""A term is telling so many standard errors above its use in the rest of the thread."""
_PRIOR = 1
"""So many more comments count as using each term, both in the branch and in the rest."""
_TWICE = 2
"""By so many comments a term is used at least; in a branch of `_SMALL` so often by anyone."""
_SMALL = 3
_TOGETHER, _APART = 0.6, 0.3
"""Two words make one term where they stand side by side in so large a part of the uses of the
rarer one, and of the more common one."""
_LOOKED_AT = 20
"""So many of the most telling words are looked at."""

_NUMBER = itemgetter(1)

Numbers = NDArray[np.int64]


class Keywords:
    """A thread's words, counted so that any of its branches can be compared with the rest.

    Terms are compared by how many comments use them, with the log-odds ratio in standard errors
    under a flat prior (Monroe, Colaresi and Quinn, "Fightin' Words", 2008), which favours neither
    the rare words, as ratios do, nor the common ones, as differences do. To read all takes a time
    linear in the number of words, and each branch in the number of its own.
    """

    def __init__(
        self, statements: Sequence[Statement], comments: Sequence[Comment], words: Words
    ) -> None:
        """Read the `statements` of `comments`, both in reading order.

        What stands in a quote or in code is not read, nor greetings and other furniture.
        """
        self._forms = Forms(words)
        said, starts = list[int](), [0]
        for statement in statements:
            if not statement.own or statement.standing <= 0:
                continue
            starts.extend([len(said)] * (statement.comment + 1 - len(starts)))
            said.extend(self._forms.numbers(statement))
            said.append(BREAK)
        starts.extend([len(said)] * (len(comments) + 1 - len(starts)))
        self._said = np.array(said, np.int64)
        self._starts = starts
        # The last of the forms' stems is what BREAK has.
        self._stems = np.array([*self._forms.stems, BREAK])[self._said]
        self._by_stem = np.argsort(self._stems, kind="stable")
        stems = np.arange(len(self._forms.texts) + 1)
        self._heads = np.searchsorted(self._stems[self._by_stem], stems).tolist()
        self._uses = np.bincount(self._said[self._said != BREAK], minlength=len(self._forms.texts))
        self._count_comments(starts)

    def of(self, start: int, end: int) -> tuple[str, ...]:
        """Return the terms of the branch of the comments in [start, end), most telling first."""
        stems, counts = _counted(self._each[self._bounds[start] : self._bounds[end]])
        scores = self._scores(stems, counts)
        likely = scores >= _TELLING
        if end - start > _SMALL:
            likely &= counts >= _TWICE
        stems, scores = stems[likely], scores[likely]
        branch = slice(self._starts[start], self._starts[end])
        chosen = dict[frozenset[int], str]()
        for stem in stems[np.lexsort((stems, -scores))][:_LOOKED_AT].tolist():
            if len(chosen) == MOST:
                break
            if not any(stem in each for each in chosen):
                self._choose(stem, branch, chosen)
        return tuple(chosen.values())

    def _count_comments(self, starts: Sequence[int]) -> None:
        """Note which stems each comment uses, and how many comments use each."""
        comments = len(starts) - 1
        width = max(1, len(self._forms.texts))
        place = np.repeat(np.arange(comments), np.diff(starts))
        real = self._stems != BREAK
        pairs = np.unique(place[real] * width + self._stems[real])
        self._each = pairs % width
        self._bounds = np.searchsorted(pairs // width, np.arange(comments + 1)).tolist()
        self._totals = np.bincount(self._each, minlength=width)

    def _scores(self, stems: Numbers, counts: Numbers) -> NDArray[np.float64]:
        """How many standard errors the use in the branch lies above that in the rest."""
        here, there = counts + _PRIOR, self._totals[stems] - counts + _PRIOR
        room = counts.sum() + 2 * _PRIOR
        other_room = len(self._each) - counts.sum() + 2 * _PRIOR
        ratio = np.log(here / (room - here)) - np.log(there / (other_room - there))
        return np.asarray(ratio / np.sqrt(1 / here + 1 / there))

    def _choose(self, stem: int, branch: slice, chosen: dict[frozenset[int], str]) -> None:
        """Add the term of a stem to those `chosen`, if it can be shown."""
        uses = self._places(stem, branch)
        if len(uses) < _TWICE:
            return
        stems, text = self._pair(stem, uses, branch) or (frozenset((stem,)), self._written(uses))
        if is_fit(text):
            for part in [each for each in chosen if each & stems]:
                del chosen[part]
            chosen[stems] = text

    def _places(self, stem: int, branch: slice) -> Numbers:
        """Where a branch has the words of a stem, in order."""
        places = self._by_stem[self._heads[stem] : self._heads[stem + 1]]
        first, last = np.searchsorted(places, (branch.start, branch.stop))
        return places[first:last]

    def _pair(self, stem: int, uses: Numbers, branch: slice) -> tuple[frozenset[int], str] | None:
        """The term that a word makes with the one before or after it, if they belong together."""
        for step in (1, -1):
            # A branch's words end with a break, and so do those before it: no step leads astray.
            beside = self._stems[uses + step]
            known = Counter(each for each in beside.tolist() if each not in (BREAK, stem))
            other, often = max(known.items(), key=_NUMBER, default=(BREAK, 0))
            if often < _TWICE:
                continue
            rarer, commoner = sorted((len(uses), len(self._places(other, branch))))
            firsts = (uses[beside == other] + min(step, 0)).tolist()
            by_many = len({bisect(self._starts, at) for at in firsts}) >= _TWICE
            if by_many and often >= max(_TOGETHER * rarer, _APART * commoner):
                texts = Counter(self._text(at, at + 2) for at in firsts)
                return frozenset((stem, other)), max(texts.items(), key=_NUMBER)[0]
        return None

    def _written(self, uses: Numbers) -> str:
        """The form that most of the `uses` have, with the case that it has most in the thread."""
        forms = self._forms.texts
        lower = Counter(forms[each].lower() for each in self._said[uses].tolist())
        form, _ = max(lower.items(), key=_NUMBER)
        best = max(
            self._forms.written[form],
            # What opens a sentence tells nothing of the case.
            key=lambda each: (not self._forms.opening[each], self._uses[each], -each),
        )
        return forms[best]

    def _text(self, start: int, end: int) -> str:
        """The words in [start, end), none of which is a break."""
        return " ".join(self._forms.texts[each] for each in self._said[start:end].tolist())


def _counted(numbers: Numbers) -> tuple[Numbers, Numbers]:
    """The different numbers, ascending, and how often each is there."""
    if len(numbers) and len(numbers) > numbers.max():
        # So many are counted faster without sorting them.
        counts = np.bincount(numbers)
        (there,) = counts.nonzero()
        return there, counts[there]
    found, counts = np.unique(numbers, return_counts=True)
    return found, counts
