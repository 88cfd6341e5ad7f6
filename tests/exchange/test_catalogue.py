"""A catalogue against the books."""

from dataclasses import replace

import pytest

from equipment_app.domain.lists import ArticleRow, Change, Fate
from equipment_app.exchange.catalogue import TRACKING, UNITS
from equipment_app.exchange.check import check

HEADING = (
    "Kód",
    "Název",
    "Název anglicky",
    "Skupina",
    "Evidence",
    "Velikostní řada",
    "MJ",
    "Cena za MJ",
    "Životnost (měsíce)",
    "Kontrola po (měsíce)",
    "Podléhá udržitelnosti",
)
ROW = ("VES-BAL", "Balistická vesta", "Ballistic vest", "Ochrana", "Po kusech", "alfa", "ks", 24900, 120, 12, "ano")
VEST = ArticleRow(
    "VES-BAL", "Balistická vesta", "Ballistic vest", "Ochrana", "item", "alfa", "ks", 2490000, 120, 12, True
)
FIELDS = ("code", "name", "name_en", "group", "tracking", "scheme", "unit", "price", "life", "inspection", "keep")


@pytest.fixture
def run(listed, known):
    def checked(*rows, heading=HEADING, **books):
        return check([listed("catalogue", heading, *rows)], replace(known, **books))

    return checked


def row(**values):
    return tuple(values.get(field, value) for field, value in zip(FIELDS, ROW, strict=True))


def told(dry_run):
    return [(p.row, p.column, p.what, *p.fixes) for p in dry_run.problems]


def test_a_new_article(run):
    (judged,) = run(ROW).rows
    assert (judged.fate, judged.row) == (Fate.CREATED, VEST)


def test_the_same_again_and_an_update(run):
    books = {"articles": {"VES-BAL": VEST}}
    assert run(ROW, **books).skipped == 1
    (judged,) = run(row(price="25 500,50", life=None), **books).rows
    assert judged.changes == (Change("price", 2490000, 2550050),)
    assert judged.row == replace(VEST, price=2550050)


def test_the_least_a_catalogue_needs(run):
    dry_run = run(("LET-INF", "Leták", "spotřební"), heading=("Kód", "Název", "Evidence"), articles={})
    assert dry_run.rows[0].row == ArticleRow("LET-INF", "Leták", tracking="consumable")


@pytest.mark.parametrize(("tracking", "words"), TRACKING.items())
def test_ways_of_tracking(run, tracking, words):
    rows = [row(code=f"X-{n}", tracking=word.upper()) for n, word in enumerate(words)]
    assert {judged.row.tracking for judged in run(*rows).rows} == {tracking}


@pytest.mark.parametrize(("unit", "words"), UNITS.items())
def test_units(run, unit, words):
    rows = [row(code=f"X-{n}", unit=f"{word}.") for n, word in enumerate(words)]
    assert {judged.row.unit for judged in run(*rows).rows} == {unit}


def test_a_unit_of_ones_own_stays(run):
    assert run(row(unit="role")).rows[0].row.unit == "role"


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("code", None, ("Kód", "missing")),
        ("code", "VES/BAL", ("Kód", "not_a_code")),
        ("code", "VES*2", ("Kód", "not_a_code")),
        ("name", None, ("Název", "missing")),
        ("tracking", None, ("Evidence", "missing")),
        ("tracking", "Po kusoch", ("Evidence", "unknown_tracking", "Po kusech")),
        ("scheme", "alfaa", ("Velikostní řada", "unknown_scheme", "alfa")),
        ("price", "drahé", ("Cena za MJ", "not_a_number")),
        ("price", -1, ("Cena za MJ", "negative")),
        ("life", "rok", ("Životnost (měsíce)", "not_a_number")),
        ("life", 12000, ("Životnost (měsíce)", "too_many")),
        ("inspection", 0, ("Kontrola po (měsíce)", "below_one")),
        ("keep", "asi", ("Podléhá udržitelnosti", "not_yes_no", "ano", "ne")),
    ],
)
def test_problems(run, field, value, problem):
    dry_run = run(row(**{field: value}))
    assert told(dry_run) == [(2, *problem)]
    assert dry_run.refused == 1


def test_doubled(run):
    assert told(run(ROW, row(code="X"), ROW)) == [(4, "Kód", "doubled_article")]


def test_a_code_spelt_otherwise_is_the_same_article(run):
    dry_run = run(row(code="ves-bal"), articles={"VES-BAL": VEST})
    assert (told(dry_run), dry_run.skipped) == ([(2, "Kód", "alike")], 1)


@pytest.mark.parametrize(
    ("field", "value", "column"),
    [("tracking", "Množství", "Evidence"), ("scheme", "uni", "Velikostní řada"), ("unit", "pár", "MJ")],
)
def test_an_article_in_use_stays_as_it_is_kept(run, field, value, column):
    books = {"articles": {"VES-BAL": VEST}, "in_use": frozenset(("VES-BAL",))}
    assert told(run(row(**{field: value}), **books)) == [(2, column, "in_use")]
    assert run(row(**{field: value}), articles={"VES-BAL": VEST}).changed == 1
    assert run(row(name="Vesta balistická"), **books).changed == 1
