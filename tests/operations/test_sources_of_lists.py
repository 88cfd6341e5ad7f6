"""What a list of deliveries may be bought of: what was asked for, the only source of the store, or none yet."""

import json

import pytest

from equipment_app.domain.lists import ListKind, Sources
from equipment_app.dry_run import dry_run
from equipment_app.exchange.read import read
from equipment_app.exchange.table import lists_in
from equipment_app.operations.fundings import UnknownFunding
from equipment_app.operations.orders import sources
from equipment_app.operations.take_in import TakeIn
from tests.world import DELIVERY

ROW = "DL-9;2.3.2026;Dodavatel;{};TRIKO;M;5;;;;;390;Sklad;A01\n"


def left(world, *codes):
    """The store as if it had these sources alone."""
    with world.writing() as write:
        write("DELETE FROM funding WHERE code NOT IN (SELECT value FROM json_each(?))", json.dumps(codes))
    world.reopen()


def listed(world, source="", funding=""):
    path = world.path.with_name("seznam.csv")
    path.write_text(DELIVERY + ROW.format(source), encoding="utf-8")
    lists = lists_in(ListKind.DELIVERIES, read(path))
    return world.ask(lambda books: dry_run(books, lists, funding=funding))


def test_of_several_none_is_taken_unasked(world):
    three = ("CZ-HOMEAFFAIRS-0004", "Norské fondy", "Rozpočet PČR")
    assert world.ask(lambda books: sources(books, "")) == Sources(three)
    assert world.ask(lambda books: sources(books, "rozpočet pčr")) == Sources(three, "Rozpočet PČR")
    with pytest.raises(UnknownFunding):
        world.ask(lambda books: sources(books, "Sponzor"))


def test_the_only_one_is_taken_and_said(world):
    left(world, "Rozpočet PČR")
    run = listed(world)
    assert [one.what for one in run.problems] == ["source_taken"]
    assert run.rows[0].row.funding == "Rozpočet PČR"


def test_a_store_without_any_makes_the_one_it_is_told(world):
    left(world)
    assert [one.what for one in listed(world).errors] == ["no_source"]
    run = listed(world, funding="Dary obcí")
    world.do(TakeIn(run, funding="Dary obcí"))
    assert {code: one.letter for code, one in world.ask(lambda books: books.settings.fundings()).items()} == {
        "Dary obcí": "D"
    }
    assert world.sql("SELECT funding FROM thing WHERE delivery_note = 'DL-9'") == [("Dary obcí",)]
