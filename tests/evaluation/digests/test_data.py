"""The two halves of the cases, and how their turns are read."""

import json
from pathlib import Path

from tests.evaluation.digests.data import Kind, cases, half

TURNS = [
    {"author": "Ann", "text": "It *is* closed."},
    {"author": "Ben", "text": "> It *is* closed.\n\nNo."},
]


def _file(folder: Path, count: int) -> Path:
    path = folder / "some.jsonl"
    records = [
        {"id": f"t{number}", "title": "Bridge", "turns": TURNS, "references": ["Closed."]}
        for number in range(count)
    ]
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def test_each_case_is_in_one_half_and_the_halves_are_about_even(tmp_path: Path) -> None:
    path = _file(tmp_path, 200)
    tuning, report, both = (
        [case.id for case in cases(path, Kind.DIALOGUE, which)]
        for which in ("tuning", "report", "both")
    )
    assert sorted(tuning + report) == sorted(both)
    assert 70 < len(tuning) < 130
    assert all(half(name) == "tuning" for name in tuning)


def test_a_quote_is_marked_unless_the_marks_are_taken_away(tmp_path: Path) -> None:
    path = _file(tmp_path, 1)
    (marked,) = cases(path, Kind.DIALOGUE)
    (unmarked,) = cases(path, Kind.UNMARKED)
    assert marked.thread.comments[1].body.startswith("> ")
    assert unmarked.thread.comments[1].body == "It \\*is\\* closed.\n\nNo."
    assert unmarked.turns[1].startswith("It *is*")


def test_only_a_flat_dialogue_is_nameless_and_in_a_pile_nobody_answers(tmp_path: Path) -> None:
    path = _file(tmp_path, 1)
    for kind, author, parent in (
        (Kind.DIALOGUE, "Ben", "0"),
        (Kind.FLAT, None, None),
        (Kind.PILE, "Ben", None),
    ):
        (case,) = cases(path, kind)
        assert (case.thread.comments[1].author, case.thread.comments[1].parent) == (author, parent)
        assert case.authors == ("Ann", "Ben")
