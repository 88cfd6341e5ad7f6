"""Every problem and every refusal has its sentence, in both languages, with its facts in it."""

import ast
import string
from datetime import date
from pathlib import Path

import pytest

from equipment_app import exchange
from equipment_app.domain.list_errors import REASONS, ListRefused
from equipment_app.domain.lists import ListKind, Problem
from equipment_app.exchange import words
from equipment_app.exchange.columns import label
from equipment_app.exchange.words import PROBLEMS

SOURCES = [ast.parse(path.read_text("utf-8")) for path in Path(exchange.__file__).parent.glob("*.py")]
DELIVERIES, MEMBERS = ListKind.DELIVERIES, ListKind.MEMBERS


def named(call):
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def literals(name, position):
    """The texts given as the argument at `position` of every call of `name`."""
    for tree in SOURCES:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and named(node) == name and len(node.args) > position:
                argument = node.args[position]
                parts = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
                yield from (part.value for part in parts if isinstance(part, ast.Constant))


def fact_names(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def problem(what="unknown_size", **values):
    given = {"sheet": "Příjem", "row": 214, "column": "Velikost", "facts": {}, "field": "size", **values}
    return Problem(what=what, **given)


def test_every_problem_that_can_be_noted_has_words():
    noted = {
        *literals("error", 1),
        *literals("warn", 1),
        *literals("Unreadable", 0),
        *literals("Doubtful", 1),
        *literals("Problem", 3),
        *literals("known", 3),
        "serial_exists",
        "inventory_exists",
        "formula_unvalued",
        "cell_error",
    }
    assert noted == set(PROBLEMS)


def test_every_refusal_has_words():
    assert set(literals("ListRefused", 1)) | {"pdf", "web_page"} == {*REASONS, "damaged"}


@pytest.mark.parametrize(("what", "pair"), [*PROBLEMS.items(), *REASONS.items()])
def test_both_languages_tell_the_same_facts(what, pair):
    czech, english = pair
    assert fact_names(czech) == fact_names(english)
    assert czech != english
    assert czech.endswith(".") == english.endswith(".") == (what in REASONS and pair is REASONS[what])


@pytest.mark.parametrize(
    ("given", "czech", "english"),
    [
        (
            problem(value="XLL", facts={"scheme": "alfa"}, fixes=("XL", "XXL")),
            "list Příjem, řádek 214, Velikost „XLL“: taková velikost v řadě „alfa“ není (návrh: XL, XXL)",
            "sheet Příjem, row 214, Velikost “XLL”: there is no such size in “alfa” (suggested: XL, XXL)",
        ),
        (
            problem("column_missing", row=3, column="", field="personal_number"),
            "list Příjem, řádek 3, OEČ: chybí sloupec „OEČ“",
            "sheet Příjem, row 3, Personal number: the column “Personal number” is missing",
        ),
        (
            problem("nameless_kit", row=0, column="", field="", value="List1"),
            "list Příjem „List1“: sada se jmenuje podle listu a „List1“ není jméno",
            "sheet Příjem “List1”: a kit is named after its sheet, and “List1” is not a name",
        ),
        (
            problem("currency", column="Cena", field="price", value="1 290,50 Kč", facts={"taken": 129050}),
            "list Příjem, řádek 214, Cena „1 290,50 Kč“: měna v čísle, čte se 1\u00a0290,50",
            "sheet Příjem, row 214, Cena “1 290,50 Kč”: currency in the number, read as 1,290.50",
        ),
        (
            problem("merged_number", facts={"name": "Ukázková Jitka", "taken": "990301"}),
            "list Příjem, řádek 214, Velikost: číslo sloučeného záznamu; tutéž osobu vede Ukázková Jitka, 990301",
            "sheet Příjem, row 214, Velikost: of a merged record; the person is Ukázková Jitka, 990301",
        ),
        (
            problem("doubled_member", facts={"row": 2, "sheet": "Praha", "name": "Jitka Ukázková"}),
            "list Příjem, řádek 214, Velikost: už je na řádku 2 (list Praha): Jitka Ukázková",
            "sheet Příjem, row 214, Velikost: is already in row 2 (sheet Praha): Jitka Ukázková",
        ),
        (
            problem("alike", value="as", facts={"taken": "a.s.", "rows": 4}),
            "list Příjem, řádek 214, Velikost „as“: zapisuje se jinak, čte se „a.s.“ (a dalších řádků: 3)",
            "sheet Příjem, row 214, Velikost “as”: spelt differently, read as “a.s.” (and 3 more rows)",
        ),
    ],
)
def test_a_problem_on_one_line(given, czech, english):
    kind = MEMBERS if given.field == "personal_number" else DELIVERIES
    assert words.line(given, kind, "cs") == czech
    assert words.line(given, kind, "en") == english


def test_a_fact_that_is_not_there_is_a_question_mark():
    assert words.sentence(problem(), DELIVERIES, "cs") == "taková velikost v řadě „?“ není"
    assert words.sentence(problem("neznámé"), DELIVERIES, "cs") == "neznámé"


def test_ways_out():
    assert words.ways_out(problem(fixes=("XL", "XXL")), "cs") == ("Použít XL", "Použít XXL")
    assert words.ways_out(problem(fixes=("XL",)), "en") == ("Use XL",)
    assert words.ways_out(problem(), "cs") == ("opravit v souboru",)
    assert words.ways_out(problem("alike", severity="warning"), "cs") == ("převzato beze změny",)


def test_what_stands_in_the_cell():
    assert words.shown_value(problem(value="XLL"), "cs") == "XLL"
    assert words.shown_value(problem(), "cs") == "prázdné"
    assert words.shown_value(problem("no_rows", field=""), "en") == ""


@pytest.mark.parametrize(
    ("field", "value", "czech", "english"),
    [
        ("price", 129000, "1\u00a0290", "1,290"),
        ("price", 129005, "1\u00a0290,05", "1,290.05"),
        ("expiry", date(2027, 6, 30), "30. 6. 2027", "30. 6. 2027"),
        ("required", True, "ano", "yes"),
        ("expiry", None, "", ""),
        ("tracking", "item", "Po kusech", "By piece"),
        ("quantity", 1290, "1290", "1290"),
        ("place", "A01", "A01", "A01"),
    ],
)
def test_values_of_changes(field, value, czech, english):
    assert words.shown(field, value, "cs") == czech
    assert words.shown(field, value, "en") == english


def test_labels():
    assert label(DELIVERIES, "sizes.obuv", "cs") == "sizes.obuv"
    assert label(MEMBERS, "sizes.obuv", "cs") == "Obuv"


@pytest.mark.parametrize("reason", [*REASONS, "damaged"])
@pytest.mark.parametrize("lang", ["cs", "en"])
def test_refusals(reason, lang):
    said = ListRefused("seznam.xlsx", reason, limit=50_000, row=3).said(lang)
    assert "seznam.xlsx" in said
    assert "{" not in said and "?" not in said


def test_a_limit_is_told_as_people_say_it():
    assert ListRefused("a.csv", "file_bytes", 16 << 20).said("cs") == "Soubor a.csv je větší než 16 MB."
    assert ListRefused("a.csv", "rows", 50_000).said("cs") == "Soubor a.csv má víc než 50\u00a0000 řádků."
    assert ListRefused("a.csv", "neznámé").said("en") == "The file a.csv is damaged, or is not an Excel workbook."


@pytest.mark.parametrize("lang", ["cs", "en"])
def test_the_number_of_a_row_is_no_price(lang):
    """It was once said of a price that it differs from row 0.02."""
    differs = problem("lot_differs", field="price", column="Cena za MJ", facts={"row": 2, "sheet": "Příjem"})
    assert "0" not in words.sentence(differs, DELIVERIES, lang)
    assert " 2 " in words.sentence(differs, DELIVERIES, lang)
