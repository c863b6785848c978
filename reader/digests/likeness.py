"""How alike two sentences are: the cosine of their words, rare words weighing more (tf-idf)."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

Vector = Mapping[str, float]


class Likeness:
    """Compares texts, given as stems, by how rare their stems are in a thread."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        counts: Counter[str] = Counter()
        self._texts = 0
        for stems in texts:
            self._texts += 1
            counts.update({*stems})
        self._counts = counts

    def vector(self, stems: Iterable[str]) -> Vector:
        """Return the weight of each of `stems`; the sum of their squares is 1, or 0 if none."""
        weights = {
            stem: (1 + math.log(count)) * math.log(1 + (1 + self._texts) / (1 + self._counts[stem]))
            for stem, count in Counter(stems).items()
        }
        return _unit(weights)


def summed(vectors: Iterable[Vector]) -> Vector:
    """Return the direction in which `vectors` point together; its length is 1, or 0."""
    total: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for stem, weight in vector.items():
            total[stem] += weight
    return _unit(total)


def cosine(one: Vector, other: Vector) -> float:
    """Return how alike two vectors are, 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[stem] for stem, weight in one.items() if stem in other)


def _unit(weights: Vector) -> Vector:
    norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {stem: weight / norm for stem, weight in weights.items()}
