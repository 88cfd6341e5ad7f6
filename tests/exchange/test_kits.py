"""Kits against the books: a sheet is a kit and lists it whole."""

from dataclasses import replace

import pytest

from equipment_app.domain.lists import Change, DroppedLine, Fate, KitRow, ListKind
from equipment_app.exchange.check import check
from equipment_app.exchange.words import sentence

HEADING = ("Kód", "Množství", "Povinné")
NAME = "Základní výstroj AKT"


@pytest.fixture
def run(listed, known):
    def checked(*rows, sheet=NAME, heading=HEADING, **books):
        return check([listed("kit", heading, *rows, sheet=sheet)], replace(known, **books))

    return checked


def told(dry_run):
    return [(p.row, p.column, p.what, *p.fixes) for p in dry_run.problems]


def test_a_new_kit(run):
    dry_run = run(("AKT-VESTA", 1, "ano"), ("TRI-FUN", 3, "ne"))
    assert [(judged.sheet, judged.row) for judged in dry_run.rows] == [
        (NAME, KitRow("AKT-VESTA", 1, True)),
        (NAME, KitRow("TRI-FUN", 3, False)),
    ]
    assert (dry_run.created, dry_run.problems) == (2, ())


def test_the_same_again_changes_nothing(run):
    kits = {NAME: (KitRow("AKT-VESTA"), KitRow("TRI-FUN", 3, False))}
    dry_run = run(("TRI-FUN", 3, "ne"), ("AKT-VESTA", 1, "ano"), kits=kits)
    assert (dry_run.skipped, dry_run.changed, dry_run.dropped) == (2, 0, ())


def test_an_updated_kit_changes_gains_and_loses_lines(run):
    kits = {NAME: (KitRow("AKT-VESTA"), KitRow("TRI-FUN", 3), KitRow("RST-RUC", 2)), "Jiná": (KitRow("LET-INF"),)}
    dry_run = run(("AKT-VESTA", 1), ("TRI-FUN", 4), ("BAT-30L", 1), kits=kits)
    assert [judged.fate for judged in dry_run.rows] == [Fate.SKIPPED, Fate.CHANGED, Fate.CREATED]
    assert dry_run.rows[1].changes == (Change("quantity", 3, 4),)
    assert dry_run.dropped == (DroppedLine(NAME, KitRow("RST-RUC", 2)),)
    assert (dry_run.changed, told(dry_run)) == (2, [(0, "", "dropped_line")])


def test_what_leaves_a_kit_is_named(run, known):
    [problem] = run(("AKT-VESTA", 1), kits={NAME: (KitRow("AKT-VESTA"), KitRow("TRI-FUN", 3))}).problems
    article = known.articles["TRI-FUN"]
    assert problem.value == "TRI-FUN"
    assert sentence(problem, ListKind.KIT, "cs") == f"druh {article.name} v seznamu už není, ze sady se vyjme"
    named = article.name_en or article.name
    assert sentence(problem, ListKind.KIT, "en") == f"the article {named} is no longer in the list and leaves the kit"


def test_a_kit_with_mistakes_drops_nothing(run):
    kits = {NAME: (KitRow("RST-RUC"),)}
    assert run(("AKT-VESTA", 1), ("XXX", 1), kits=kits).dropped == ()


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (("AKT-VEST", 1), ("Kód", "unknown_article", "AKT-VESTA")),
        (("BAT-35L", 1), ("Kód", "unknown_article")),
        ((None, 1), ("Kód", "missing")),
        (("TRI-FUN", None), ("Množství", "missing")),
        (("TRI-FUN", "1,5"), ("Množství", "not_whole")),
        (("TRI-FUN", "tři"), ("Množství", "not_a_number")),
        (("TRI-FUN", 1, "asi"), ("Povinné", "not_yes_no", "ano", "ne")),
        (("AKT-VESTA", 1), ("Kód", "doubled_article")),
    ],
)
def test_problems(run, row, problem):
    assert told(run(("AKT-VESTA", 1), row)) == [(3, *problem)]


def test_a_code_in_small_letters_is_taken(run):
    dry_run = run(("akt-vesta", 1))
    assert (told(dry_run), dry_run.rows[0].row) == ([(2, "Kód", "alike")], KitRow("AKT-VESTA"))


@pytest.mark.parametrize("sheet", ["List1", "Sheet 2", "kit", "Tabulka"])
def test_a_sheet_without_a_name_of_its_own_is_remarked(run, sheet):
    assert told(run(("AKT-VESTA", 1), sheet=sheet)) == [(0, "", "nameless_kit")]


def test_two_sheets_are_two_kits(listed, known):
    tables = [listed("kit", HEADING, ("AKT-VESTA", 1), sheet=sheet) for sheet in ("Letní", "Zimní")]
    dry_run = check(tables, known)
    assert [(judged.sheet, judged.fate) for judged in dry_run.rows] == [
        ("Letní", Fate.CREATED),
        ("Zimní", Fate.CREATED),
    ]


def test_a_kit_before_the_catalogue_is_one_sentence(listed, known):
    table = listed("kit", ("Kód", "Množství", "Povinné"), ("AKT-VESTA", 1, "ano"), ("RST-RUC", 0, "snad"))
    found = check([table], replace(known, articles={}))
    assert [one.what for one in found.problems] == ["catalogue_first"]
    assert (found.refused, found.dropped) == (2, ())
