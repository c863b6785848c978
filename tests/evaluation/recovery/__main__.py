"""Prints how much of seed 1, and of known threads rendered as pastes, comes back.

Run as `python -m tests.evaluation.recovery [--data DIR]`; DIR holds `gold/` and `data/`.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.model import Comment, Document, Thread
from reader.sources import tweakers_text
from tests.evaluation.recovery import scores
from tests.evaluation.recovery.paste import paste
from tests.evaluation.recovery.threads import known_threads
from tests.evaluation.recovery.truth import Truth, read_gold

ROOT = Path(__file__).parents[3]
SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the evaluation on the folder that holds `gold/` and `data/`."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.recovery")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared", metavar="DIR")
    folder: Path = parser.parse_args(arguments).data
    gold = folder / "gold" / f"{SEED.stem}.json"
    known = folder / "data"
    if not gold.exists() and not known.exists():
        print(f"Nothing to measure on: {folder} has neither gold/ nor data/ (see --data).")
        return
    if gold.exists():
        print("\n".join(_seed_table(read_gold(gold, SEED))))
    if known.exists():
        print("\n".join(_paste_table([paste(thread) for thread in known_threads(known)])))


def read(truth: Truth) -> Thread:
    """Read the page as the program does."""
    data = truth.text.encode()
    return tweakers_text.read(Document(truth.name, data, truth.text, "utf-8"))


def _seed_table(truth: Truth) -> Iterator[str]:
    started = time.perf_counter()
    thread = read(truth)
    took = time.perf_counter() - started
    found, base = scores.boundaries(thread.comments, truth), scores.every_newline(truth)
    quotes = scores.quotes(thread.comments, truth)
    edits = scores.edits(thread.comments, truth)
    wrong = scores.wrong_fields(thread, truth)
    fields = len(truth.article or ())
    right = fields - len(wrong)
    yield f"{truth.name}: {len(thread.comments)} of {len(truth.comments)}, {took * 1e3:.0f} ms"
    yield f"  boundaries   {_boundaries(found)}   every newline: {_boundaries(base)}"
    yield f"  quotes       {quotes.right} of {quotes.true} linked right, {quotes.wrong} wrong"
    yield f"  edits        {edits[1]} of {edits[0]} right, {edits[2]} wrong"
    yield f"  article      {right} of {fields} fields right {' '.join(wrong)}".rstrip()
    yield f"  parents      {_tree(scores.tree(thread.comments, truth))}"
    yield f"  all chained  {_tree(scores.tree(scores.previous(truth), truth))}"
    yield ""


def _boundaries(found: scores.Boundaries) -> str:
    return f"P {found.precision:.3f} R {found.recall:.3f} F1 {found.f1:.3f}"


def _tree(found: scores.Tree) -> str:
    return (
        f"right {found.right / found.comments:.2f}, or plausible"
        f" {found.acceptable / found.comments:.2f}, path F1 {found.path_f1:.2f}, depth error"
        f" {found.depth_error:.1f}, {found.roots} roots, {found.facts_wrong} of {found.facts}"
        " facts wrong"
    )


_COLUMNS = "{:32} {:>5} {:>5} {:>6} {:>6} {:>5}   {:>7} {:>5}   {:>5} {:>5} {:>5} {:>6} {:>5}"


def _paste_table(truths: Sequence[Truth]) -> Iterator[str]:
    """One line for each kind of thread; parents only where they are known."""
    yield "Known threads rendered as pastes: boundaries, quoted lines, parents"
    yield _COLUMNS.format(
        *("kind", "n", "F1", "P", "R", "base", "quoted", "false"),
        *("right", "chain", "path", "depth", "facts"),
    )
    for kind in dict.fromkeys(truth.kind for truth in truths):
        yield _kind_line(kind, [truth for truth in truths if truth.kind == kind])


def _kind_line(kind: str, truths: Sequence[Truth]) -> str:
    read_in = [(read(truth).comments, truth) for truth in truths]
    found = base = scores.Boundaries(0, 0, 0)
    for comments, truth in read_in:
        found += scores.boundaries(comments, truth)
        base += scores.every_newline(truth)
    quoted = {(truth.name, line) for _, truth in read_in for line in truth.quoted}
    lines = {(truth.name, line) for comments, truth in read_in for line in _quoted(comments)}
    return _COLUMNS.format(
        f"{kind} ({len(truths)} threads)",
        sum(len(truth.comments) for truth in truths),
        *(f"{each:.3f}" for each in (found.f1, found.precision, found.recall, base.f1)),
        f"{len(lines & quoted)}/{len(quoted)}",
        len(lines - quoted),
        *_trees([pair for pair in read_in if pair[1].has_parents]),
    )


def _quoted(comments: Sequence[Comment]) -> Iterator[int]:
    for comment in comments:
        for quote in comment.quotes:
            if quote.lines is not None:
                yield from range(quote.lines[0], quote.lines[1] + 1)


def _trees(read_in: Sequence[tuple[tuple[Comment, ...], Truth]]) -> tuple[str, ...]:
    """Means over all comments: parents right, right if all were chained, paths, depth; facts."""
    trees = [scores.tree(comments, truth) for comments, truth in read_in]
    chains = [scores.tree(scores.previous(truth), truth) for _, truth in read_in]
    total = sum(tree.comments for tree in trees)
    if not total:
        return ("", "", "", "", "")
    return (
        f"{sum(tree.right for tree in trees) / total:.2f}",
        f"{sum(tree.right for tree in chains) / total:.2f}",
        f"{sum(tree.path_f1 * tree.comments for tree in trees) / total:.2f}",
        f"{sum(tree.depth_error * tree.comments for tree in trees) / total:.1f}",
        f"{sum(tree.facts - tree.facts_wrong for tree in trees)}/{sum(t.facts for t in trees)}",
    )


if __name__ == "__main__":
    main()
