"""Every thing that a list of deliveries brings has exactly one source of money, and keeps it."""

from dataclasses import replace

import pytest

from equipment_app.domain.lists import Fate, Sources
from equipment_app.exchange import words
from equipment_app.exchange.check import check

HEADING = ("Doklad", "Datum", "Dodavatel", "Zdroj financování", "Kód", "Velikost", "Množství", "Výrobní číslo")
GRANT, BUDGET = "CZ-HOMEAFFAIRS-0004", "Rozpočet PČR"
BOTH = Sources((GRANT, BUDGET))


def row(source, article="TRI-FUN", quantity=5, serial=None, size="L", note="DL-1"):
    return (note, "1.9.2021", "Dodavatel", source, article, size, quantity, serial)


@pytest.fixture
def run(listed, known):
    def judge(*rows, sources=BOTH, known=known):
        return check([listed("deliveries", HEADING, *rows)], replace(known, sources=sources))

    return judge


def problems(run):
    return [(one.row, one.severity, one.what, one.fixes) for one in run.problems]


def sources(run):
    return [judged.row and judged.row.funding for judged in run.rows]


@pytest.mark.parametrize("what", [{}, {"article": "AKT-VESTA", "quantity": 1, "serial": "SN-1"}])
def test_a_row_without_a_source_is_an_error_that_names_the_row_and_the_ways_out(run, what):
    found = run(row(GRANT, note="DL-0"), row(None, **what))
    assert problems(found) == [(3, "error", "no_source", (GRANT, BUDGET))]
    assert [judged.fate for judged in found.rows] == [Fate.CREATED, Fate.REFUSED]
    (problem,) = found.problems
    assert problem.column == "Zdroj financování"
    assert "zvolte jeden všem řádkům bez zdroje" in words.line(problem, found.kind, "cs")


def test_the_one_that_was_chosen_is_taken_for_rows_that_name_none_and_said(run):
    found = run(row(None, note="DL-0"), row(None), row(GRANT, note="DL-2"), sources=replace(BOTH, default=BUDGET))
    assert sources(found) == [BUDGET, BUDGET, GRANT]
    assert problems(found) == [(2, "warning", "source_taken", ())]
    assert words.sentence(found.problems[0], found.kind, "en").endswith("(and 1 more rows)")


def test_a_list_without_the_column_takes_the_chosen_one_as_well(listed, known):
    rows = [tuple(cell for at, cell in enumerate(one) if at != 3) for one in (HEADING, row(None))]
    found = check([listed("deliveries", *rows)], replace(known, sources=BOTH))
    assert [one.what for one in found.errors] == ["no_source"]
    found = check([listed("deliveries", *rows)], replace(known, sources=replace(BOTH, default=GRANT)))
    assert (found.errors, sources(found)) == ((), [GRANT])


def test_a_source_the_store_does_not_have_is_an_error_and_a_slip_has_its_fix(run):
    found = run(row("CZ-HOMEAFAIRS-0004"), row("Sponzor", note="DL-2"))
    assert problems(found) == [(2, "error", "unknown_source", (GRANT,)), (3, "error", "unknown_source", ())]
    assert found.created == 0


def test_a_store_without_any_makes_those_that_are_named_and_says_so(run):
    found = run(row("Sponzor"), row(None, note="DL-2"), sources=Sources((), "Dary"))
    assert sources(found) == ["Sponzor", "Dary"]
    assert [one.what for one in found.problems] == ["source_made", "source_unkept"] * 2
    assert problems(run(row(None), sources=Sources(()))) == [(2, "error", "no_source", ())]


def test_what_is_there_keeps_its_source_also_when_more_of_it_comes(run, known, taken_in):
    there = taken_in(known, run(row(GRANT)))
    assert problems(run(row(None, quantity=5), known=there)) == []
    more = run(row(None, quantity=8), known=there, sources=replace(BOTH, default=BUDGET))
    assert (problems(more), sources(more)) == ([], [GRANT])
    assert problems(run(row(BUDGET), known=there)) == [(2, "error", "source_stays", (GRANT,))]


def test_what_came_without_a_source_once_stays_so_and_can_be_given_one(run, known, taken_in):
    there = taken_in(known, run(row(None), sources=None))
    again = run(row(None), known=there, sources=replace(BOTH, default=BUDGET))
    assert (again.skipped, problems(again)) == (1, [])
    given = run(row(GRANT), known=there)
    assert (given.changed, sources(given), problems(given)) == (1, [GRANT], [])
    assert problems(run(row(None, quantity=9), known=there)) == [(2, "error", "no_source", (GRANT, BUDGET))]
    more = run(row(None, quantity=9), known=there, sources=replace(BOTH, default=BUDGET))
    assert (more.errors, sources(more)) == ((), [BUDGET])


def test_of_one_lot_the_first_that_is_named_counts(run):
    found = run(row(None), row(GRANT), row(BUDGET))
    assert sources(found) == [GRANT, GRANT, GRANT]
    assert found.errors == ()


def test_what_a_row_names_counts_more_than_what_was_chosen_for_the_others_of_its_lot(run):
    found = run(row(None), row(GRANT), row(None), sources=replace(BOTH, default=BUDGET))
    assert sources(found) == [GRANT] * 3
    (problem,) = found.problems
    assert (problem.row, problem.what, problem.facts["taken"]) == (2, "source_taken", GRANT)


def test_a_source_without_a_day_to_keep_until_is_told_once(run):
    rows = row(GRANT), row(GRANT, note="DL-2"), row(BUDGET, note="DL-3")
    found = run(*rows, sources=replace(BOTH, unkept=frozenset({GRANT})))
    assert problems(found) == [(2, "warning", "source_unkept", ())]
    assert "nic nehlídá" in words.line(found.problems[0], found.kind, "cs")
    assert problems(run(*rows)) == []
