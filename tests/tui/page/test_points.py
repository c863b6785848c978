"""How a digest looks: points, who says so, who says nearly the same, who answers, and why."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Comment, Point
from reader.text.clean import clean
from reader.text.markdown import plain
from reader.text.width import cell_width
from reader.tui.page.points import MOST, Shown, draw_points, stops
from reader.tui.page.rows import Row
from reader.tui.page.support import supporters
from tests.hostile import HARMFUL, NASTY
from tests.tui.rows import text_of

ANSWER = Point("Only on Tuesdays, and only if you come early.", "c9", 0, 45, author="Ben")
POINTS = (
    Point(
        "Bread is not a luxury, it is a habit.",
        "c4",
        0,
        37,
        author="ann",
        similar=("c7", "c9"),
        people=2,
        answer=ANSWER,
        scores=(("central", 0.82), ("close to the article", 0.3)),
    ),
    Point("Nobody asked the baker.", "c2", 0, 23),
)
NUMBERS = {f"c{n}": n for n in range(1, 100)}
SUPPORT = (
    Point("A habit is what bread is.", "c7", 4, 29, author="Carl"),
    Point("Bread is a habit.", "c9", 0, 17, author="Ben"),
)


def drawn(rows: list[Row]) -> list[str]:
    return [text_of(row).rstrip() for row in rows]


def test_a_point_says_who_says_it_how_many_do_and_who_answers() -> None:
    rows = draw_points(POINTS, Shown(), NUMBERS, 40)
    assert drawn(rows) == [
        "1. Bread is not a luxury, it is a habit.",
        "   № 4 · ann · ▸ 3 comments by 2 people",
        "   ↳ answered by № 9 · Ben: Only on",
        "     Tuesdays, and only if you come",
        "     early.",
        "",
        "2. Nobody asked the baker.",
        "   № 2",
        "",
    ]
    assert [row.start for row in rows] == [0, 0, 1, 1, 1, 1, 2, 2, 2]


def test_an_answer_that_is_a_guess_is_told_as_one() -> None:
    point = replace(POINTS[0], answer=replace(ANSWER, tie="inferred"))
    rows = draw_points([point], Shown(), NUMBERS, 74)
    assert (
        drawn(rows)[2] == "   ↳ № 9 · Ben may answer: Only on Tuesdays, and only if you come early."
    )
    assert [run.role for run in rows[2].runs] == ["meta", "marker", "guess", "quote"]


def test_a_long_answer_is_cut() -> None:
    point = replace(POINTS[1], answer=Point("word " * 100, "c9", 0, 499))
    rows = drawn(draw_points([point], Shown(), NUMBERS, 50))
    assert len(rows) == 6
    assert rows[4].endswith("…")


def test_an_unfolded_point_shows_its_supporters_each_a_stop_of_its_own() -> None:
    shown = Shown({0: SUPPORT})
    rows = draw_points(POINTS, shown, NUMBERS, 50)
    assert drawn(rows)[1:4] == [
        "   № 4 · ann · ▾ 3 comments by 2 people",
        "   │ № 7 · Carl  A habit is what bread is.",
        "   │ № 9 · Ben  Bread is a habit.",
    ]
    assert [stop.kind for stop in stops(POINTS, shown)] == [
        *("point", "support", "support", "answer", "point")
    ]


def test_the_reasons_are_bars_with_a_figure() -> None:
    rows = draw_points(POINTS, Shown(why=frozenset({0, 1})), NUMBERS, 60)
    assert drawn(rows)[2:4] == [
        "   central               ━━━━━━━━──   82%",
        "   close to the article  ━━━───────   30%",
    ]
    assert "   This method gives no reasons." in drawn(rows)


def test_of_very_many_supporters_some_are_shown_and_the_rest_counted() -> None:
    many = [Point(f"So say I, number {n}.", "c7", 0, 10) for n in range(MOST + 12)]
    rows = drawn(draw_points(POINTS, Shown({0: many}), NUMBERS, 60))
    assert "   │ and 12 more" in rows
    assert sum("So say I" in row for row in rows) == MOST


def test_a_long_name_leaves_room_for_how_many_say_so() -> None:
    point = Point("It is so.", "c1", 0, 9, author="Maximilian" * 5, similar=("c2",), people=2)
    row = drawn(draw_points([point], Shown(), NUMBERS, 50))[1]
    assert row.startswith("   № 1 · Maximilian")
    assert row.endswith("… · ▸ 2 comments by 2 people")


def test_people_are_counted_where_they_are_known() -> None:
    point = Point("It is so.", "c1", 0, 9, similar=("c2",))
    assert drawn(draw_points([point], Shown(), NUMBERS, 60))[1] == "   № 1 · ▸ 2 comments"


def test_a_point_of_the_article_names_no_comment() -> None:
    point = Point("It is so.", "article", 0, 9)
    assert drawn(draw_points([point], Shown(), NUMBERS, 60)) == ["1. It is so.", ""]


@settings(max_examples=60)
@given(st.integers(4, 120), st.text(max_size=200), st.text(max_size=60))
def test_no_row_is_wider_than_the_pane_and_nothing_harmful_is_drawn(
    width: int, said: str, author: str
) -> None:
    said, author = clean(said + NASTY), clean(author + NASTY)
    answer = Point(said, "c2", 0, len(said), author=author)
    point = Point(
        *(said, "c1", 0, len(said)),
        author=author,
        similar=("c3",) * 40,
        people=1_000_000,
        answer=answer,
        scores=((said.replace("\n", " ").replace("\t", " "), 7.0), ("x", -1.0)),
    )
    shown = Shown({0: [answer] * 40}, frozenset({0}))
    rows = draw_points([point], shown, NUMBERS, width)
    assert all(cell_width(text_of(row)) <= width for row in rows)
    assert not any(HARMFUL.search(text_of(row)) for row in rows)
    starts = [row.start for row in rows]
    assert starts == sorted(starts)


def test_a_supporter_is_shown_by_the_sentence_nearest_to_the_point() -> None:
    comments = [
        Comment("a", body="Bread is dear now."),
        Comment(
            "b", body="> Bread is dear now.\n\nHello there. Yes, bread *is* dear.", author="Bo"
        ),
        Comment("c", body="> Bread is dear now."),
        Comment("d", body="Quite so."),
    ]
    point = Point("Bread is dear now.", "a", 0, 18, similar=("b", "c", "d", "gone"))
    places = {comment.id: place for place, comment in enumerate(comments)}
    found = supporters(point, comments, places, "en")
    assert [(each.text, each.author) for each in found] == [
        ("Yes, bread is dear.", "Bo"),
        ("Quite so.", None),
    ]
    for each in found:
        body = plain(comments[places[each.comment_id]].body)
        assert body[each.start : each.end] == each.text
