"""Prints how good digests are, beside what is had for less.

Run as `python -m tests.evaluation.digests [--data DIR]`; DIR holds `gold/` and `data/digests/`.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

from reader.digests import by_name
from reader.model import Digest, Document, Thread
from reader.sources import tweakers_text
from tests.evaluation.digests import baselines
from tests.evaluation.digests.data import Case, cases
from tests.evaluation.digests.faults import faulty
from tests.evaluation.digests.rouge import cut, rouge_1
from tests.evaluation.recovery.truth import Truth, read_gold

ROOT = Path(__file__).parents[3]
SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"
BUDGETS = (("email_threads", True, 67), ("opinions", False, 25))
"""Files, whether they are dialogues, and how many words their summaries have."""
POINTS = 8
_SEEDS = baselines.SEEDS


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the evaluation on the folder that holds `gold/` and `data/digests/`."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.digests")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared", metavar="DIR")
    folder: Path = parser.parse_args(arguments).data
    gold, known = folder / "gold" / f"{SEED.stem}.json", folder / "data" / "digests"
    if not gold.exists() and not known.exists():
        print(f"Nothing to measure on: {folder} has neither gold/ nor data/digests/ (see --data).")
        return
    if known.exists():
        for name, dialogue, budget in BUDGETS:
            print("\n".join(_summaries(known / f"{name}.jsonl", dialogue=dialogue, budget=budget)))
        print("\n".join(_key_points(known / "key_points.jsonl")))
    if gold.exists():
        print("\n".join(_seed(read_gold(gold, SEED))))


def _summaries(path: Path, *, dialogue: bool, budget: int) -> Iterator[str]:
    """How many words digests share with summaries that people wrote."""
    found = list(cases(path, dialogue=dialogue))
    made = [_digest(case.thread, budget) for case in found]
    ours = [_score(case, _texts(digest), budget) for case, digest in zip(found, made, strict=True)]
    chance = [_baseline(found, baselines.shuffled(seed), budget) for seed in range(_SEEDS)]
    faults = [
        text
        for case, digest in zip(found, made, strict=True)
        for text in faulty(case.thread, [(each.comment_id, each.text) for each in digest.points])
    ]
    yield f"{path.stem}: {len(found)} threads, ROUGE-1 F1 at {budget} words"
    yield f"  ours            {mean(ours):.3f}"
    yield f"  sumy's LexRank  {_baseline(found, baselines.lexrank, budget):.3f}"
    yield f"  lead            {_baseline(found, baselines.lead, budget):.3f}"
    yield f"  random          {mean(chance):.3f}"
    points = sum(len(digest.points) for digest in made)
    yield f"  quoted, repeated or boilerplate: {len(faults)} of {points} points"


def _digest(thread: Thread, budget: int) -> Digest:
    """The digest with the fewest points that have `budget` words, or all that can be had."""
    wanted = 1
    made = by_name().summarise(thread, points=wanted)
    while len(made.points) == wanted and len(" ".join(_texts(made)).split()) < budget:
        wanted += 1
        made = by_name().summarise(thread, points=wanted)
    return made


def _texts(digest: Digest) -> list[str]:
    return [point.text for point in digest.points]


def _score(case: Case, texts: Sequence[str], budget: int) -> float:
    return rouge_1(cut(texts, budget), case.references)


def _baseline(found: Sequence[Case], order: baselines.Order, budget: int) -> float:
    scores = []
    for case in found:
        texts = baselines.sentences(case.thread)
        scores.append(_score(case, baselines.taken(texts, order(texts), budget), budget))
    return mean(scores)


def _key_points(path: Path) -> Iterator[str]:
    """How many of the points that people found are made by the comments of a digest."""
    ours, chance = [], []
    for case in cases(path, dialogue=False):
        made = by_name().summarise(case.thread, points=POINTS)
        ours.append(_covered(case, [int(point.comment_id) for point in made.points]))
        for seed in range(_SEEDS):
            order = baselines.shuffled(seed)([""] * len(case.matches))
            chance.append(_covered(case, order[:POINTS]))
    yield f"{path.stem}: {len(ours)} piles, key points covered by {POINTS} points"
    for name, scores in (("ours", ours), ("random", chance)):
        plain, weighted = map(mean, zip(*scores, strict=True))
        yield f"  {name} {plain:.3f}, weighted by how many make them {weighted:.3f}"


def _covered(case: Case, places: Sequence[int]) -> tuple[float, float]:
    made = Counter(each for matches in case.matches for each in matches)
    heard = frozenset().union(*(case.matches[place] for place in places))
    return len(heard) / len(made), sum(made[each] for each in heard) / made.total()


def _seed(truth: Truth) -> Iterator[str]:
    """Whom the digest of seed 1 hears, and what it should not hold."""
    data = truth.text.encode()
    thread = tweakers_text.read(Document(truth.name, data, truth.text, "utf-8"))
    made = by_name().summarise(thread, branches=True)
    heard = {_conversation(truth, thread, point.comment_id) for point in made.points}
    talks = sum(comment.parent is None for comment in truth.comments)
    said = [(point.comment_id, point.text) for point in made.points]
    said += [(p.comment_id, p.text) for branch in made.branches for p in branch.points]
    own = {_root(thread, point.comment_id) for point in made.points}
    yield f"{truth.name}: {len(made.points)} points"
    yield f"  from {len(heard)} of the {talks} true top-level branches, {len(own)} as read"
    yield f"  quoted, repeated or boilerplate: {len(faulty(thread, said))} of {len(said)}"
    for point in made.points:
        yield f"  {point.comment_id:>4}  {point.weight:.2f}  {point.text}"


def _root(thread: Thread, comment: str) -> int:
    place = thread.positions()[comment]
    return max(root for root in thread.roots() if root <= place)


def _conversation(truth: Truth, thread: Thread, comment: str) -> int | None:
    """The true root under which the comment with most of these lines stands."""
    lines = thread.comments[thread.positions()[comment]].lines
    if lines is None:
        return None
    first, last = lines
    shared = [min(last, true.last) - max(first, true.first) for true in truth.comments]
    place = shared.index(max(shared))
    while (parent := truth.comments[place].parent) is not None:
        place = parent
    return place


if __name__ == "__main__":
    main()
