"""What a list declares of before: the last inspection and the first issue; and the one question where it does not."""

from datetime import date

import pytest

from equipment_app.domain.errors import LineRefused
from equipment_app.domain.list_errors import (
    InspectedOfNoDelivery,
    ListHasProblems,
    NoDayOfFirstIssue,
    NoDayOfInspection,
)
from equipment_app.domain.lists import ListKind, Unsaid
from equipment_app.domain.sizes import Past
from equipment_app.dry_run import dry_run, dry_run_of
from equipment_app.exchange.read import read
from equipment_app.exchange.table import lists_in
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.undo import Undo
from equipment_app.queries.pieces import pieces
from equipment_app.queries.thing_life import thing_sheet
from tests.world import ADAM, World

HEAD = "Doklad;Datum;Dodavatel;Kód;Velikost;Množství;Výrobní číslo;Poslední revize;První výdej;Zdroj financování\n"
ROW = "DL-90;{came};Dodavatel;RADIO;;1;{serial};{inspected};{issued};Rozpočet PČR\n"


def row(serial: str, inspected: str = "", issued: str = "", came: str = "1.3.2024") -> str:
    return ROW.format(serial=serial, inspected=inspected, issued=issued, came=came)


@pytest.fixture
def yearly(world: World) -> World:
    """2 March 2026; radios are inspected once a year, and serve for two."""
    world.do(EditArticle("RADIO", inspection_months=12, life_months=24))
    return world


def tried(world: World, text: str, answer: str = ""):
    path = world.path.with_name("dodavky.csv")
    path.write_text(text, encoding="utf-8")
    return world.ask(lambda books: dry_run(books, lists_in(ListKind.DELIVERIES, read(path)), inspected=answer))


def taken(world: World, text: str, answer: str = ""):
    run = tried(world, text, answer)
    return run, world.do(TakeIn(run, inspected=answer))


def late(world: World, serial: str):
    thing = world.ask(lambda books: books.things.by_serial(serial)[0])
    return world.ask(
        lambda books: books.inspections.late(thing, books.catalogue.article(thing.article), books.journal.today())
    )


def test_what_the_list_says_counts(yearly):
    run, _ = taken(yearly, HEAD + row("D-1", "1.12.2025", "15.3.2024") + row("D-2", "1.2.2025"))
    assert run.uninspected is None and not run.errors
    assert late(yearly, "D-1") is None
    found = late(yearly, "D-2")
    assert (found.kind, found.since) == (Past.INSPECTION, date(2026, 2, 1))
    first = yearly.ask(lambda books: books.things.by_serial("D-1")[0])
    (piece,) = yearly.ask(lambda books: pieces(books, first.article, [first.id]))
    assert (piece.until, piece.planned) == (date(2026, 3, 15), True), "its life runs from the first issue there was"
    told = dict(yearly.ask(lambda books: thing_sheet(books, first.id)).facts)
    assert told["Poslední revize podle seznamu"] == "1. 12. 2025" and told["První výdej podle seznamu"] == "15. 3. 2024"
    assert yearly.sql("SELECT count(*) FROM inspected") == [(0,)], "nobody inspected it here"
    yearly.do(Issue(ADAM, ("D-1",)))


def test_it_is_asked_once_and_nothing_is_written_before_somebody_answers(yearly):
    listed = HEAD + row("D-1") + row("D-2") + row("D-3", came="1.2.2026")
    run = tried(yearly, listed)
    assert run.uninspected == Unsaid(3, 2)
    (asked,) = run.errors
    assert (asked.what, asked.severity, asked.facts) == ("uninspected", "error", {"pieces": 3, "late": 2})
    with pytest.raises(ListHasProblems):
        yearly.do(TakeIn(run))
    taken(yearly, listed, "left")
    with pytest.raises(LineRefused):
        yearly.do(Issue(ADAM, ("D-1",)))
    yearly.do(Issue(ADAM, ("D-3",)))


@pytest.mark.parametrize(
    ("answer", "declared"),
    [
        ("2026-01-10", ["2026-01-10", "2026-02-01"]),
        ("delivery", ["2024-03-01", "2026-02-01"]),
        ("left", [None, None]),
    ],
)
def test_one_answer_is_for_all_of_them(yearly, answer, declared):
    """A day before the delivery is the day of the delivery."""
    run, done = taken(yearly, HEAD + row("D-1") + row("D-2", came="1.2.2026") + row("D-9", "1.1.2026"), answer)
    assert run.uninspected == Unsaid(2, 1) and not run.errors
    there = yearly.ask(lambda books: [books.things.by_serial(one)[0].inspected_on for one in ("D-1", "D-2", "D-9")])
    assert there == [*declared, "2026-01-01"]
    assert (late(yearly, "D-1") is None) == (answer == "2026-01-10")
    assert yearly.verified().ok
    yearly.do(Undo(done.number, "omyl"))
    assert yearly.verified().ok


def test_nothing_is_asked_where_nothing_would_be_overdue(yearly):
    run, _ = taken(yearly, HEAD + row("D-1", came="1.2.2026"))
    assert run.uninspected is None and not run.problems


def test_a_later_list_brings_the_inspection_of_what_is_there(yearly):
    taken(yearly, HEAD + row("D-1"), "left")
    run, _ = taken(yearly, HEAD + row("D-1", "1.2.2026"))
    assert [change.field for one in run.rows for change in one.changes] == ["inspected_on"]
    assert late(yearly, "D-1") is None
    run = yearly.ask(lambda books: dry_run_of(books, ListKind.DELIVERIES, yearly.path.with_name("dodavky.csv")))
    assert not run.to_write, "and once more nothing is new"


@pytest.mark.parametrize("answer", ["2026-03-03", "vloni", "2026-02-30"])
def test_what_is_no_day_of_an_inspection_is_refused(yearly, answer):
    with pytest.raises(NoDayOfInspection):
        taken(yearly, HEAD + row("D-1"), answer)


@pytest.mark.parametrize(
    ("cells", "what"),
    [({"inspected": "3.3.2026"}, "in_future"), ({"issued": "1.2.2024"}, "before_delivery")],
)
def test_a_day_that_cannot_be_is_an_error(yearly, cells, what):
    path = yearly.path.with_name("dodavky.csv")
    path.write_text(HEAD + row("D-1", **cells), encoding="utf-8")
    run = yearly.ask(lambda books: dry_run_of(books, ListKind.DELIVERIES, path))
    assert what in [problem.what for problem in run.errors]


def test_only_deliveries_are_asked(yearly):
    path = yearly.path.with_name("katalog.csv")
    path.write_text("Kód;Název;Evidence\nX;X;quantity\n", encoding="utf-8")
    with pytest.raises(InspectedOfNoDelivery):
        yearly.ask(lambda books: dry_run(books, lists_in(ListKind.CATALOGUE, read(path)), inspected="left"))


def begun(world: World, serial: str) -> str | None:
    return world.ask(lambda books: books.things.by_serial(serial)[0].first_issued)


@pytest.mark.parametrize(
    ("answer", "declared"), [("2024-06-01", "2024-06-01"), ("delivery", "2023-03-01"), ("left", None), ("", None)]
)
def test_the_first_issue_is_asked_once_and_need_not_be_answered(yearly, answer, declared):
    """Since 1 March 2023 in use, it would be past its two years; its life stops nothing all the same."""
    listed = HEAD + row("D-1", "1.2.2026", came="1.3.2023") + row("D-2", "1.2.2026", "2.2.2026", came="1.3.2023")
    path = yearly.path.with_name("dodavky.csv")
    path.write_text(listed, encoding="utf-8")
    raw = lists_in(ListKind.DELIVERIES, read(path))
    run = yearly.ask(lambda books: dry_run(books, raw, first_issued=answer))
    assert run.unissued == Unsaid(1, 1) and run.uninspected is None
    told = [(one.what, one.severity) for one in run.problems]
    assert told == ([] if answer else [("unissued", "warning")])
    yearly.do(TakeIn(run, first_issued=answer))
    assert (begun(yearly, "D-1"), begun(yearly, "D-2")) == (declared, "2026-02-02")
    yearly.do(Issue(ADAM, ("D-1",)))
    assert yearly.verified().ok


def test_it_is_asked_of_nothing_new_and_of_nothing_whose_life_runs_from_its_delivery(yearly):
    run, _ = taken(yearly, HEAD + row("D-1", "1.2.2026", came="1.2.2026"))
    assert run.unissued is None
    yearly.do(EditArticle("RADIO", life_from="delivery"))
    run, _ = taken(yearly, HEAD + row("D-3", "1.2.2026", came="1.3.2023"))
    assert run.unissued is None and not run.problems


@pytest.mark.parametrize("answer", ["2026-03-03", "vloni"])
def test_what_is_no_day_of_a_first_issue_is_refused(yearly, answer):
    path = yearly.path.with_name("dodavky.csv")
    path.write_text(HEAD + row("D-1", "1.2.2026"), encoding="utf-8")
    with pytest.raises(NoDayOfFirstIssue):
        yearly.ask(lambda books: dry_run(books, lists_in(ListKind.DELIVERIES, read(path)), first_issued=answer))
