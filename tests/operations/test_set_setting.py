"""What the store is set to: kept by an entry, trimmed, and only where it differs."""

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain import papers
from equipment_app.domain.errors import NoSuchField
from equipment_app.domain.kinds import Changes
from equipment_app.domain.papers import Letterhead
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import SetSettings
from equipment_app.store.records.settings import DEFAULTS
from tests.documents.drawn import png
from tests.world import ADAM

VALUES = {
    "funding.logo": lambda: papers.logo_text(png()),
    "paper.copies": lambda: "3",
    "paper.bilingual": lambda: "1",
    "receipt.vat": lambda: "12",
}
"""Of those that take no text as it is."""


def kept(world):
    return dict(world.sql("SELECT key, value FROM setting WHERE key <> 'rules'"))


@pytest.mark.parametrize("key", DEFAULTS)
def test_every_setting_can_be_set_and_is_there_after_opening_again(world, key):
    value = VALUES[key]() if key in VALUES else "Nová hodnota"
    outcome = world.do(SetSettings({key: value}))
    assert (outcome.what, outcome.changes, outcome.entry) == ("settings_saved", Changes.SETTINGS, world.head())
    assert outcome.hash == world.ask(lambda books: books.journal.head()[1]).hex()
    assert world.ask(lambda books: books.settings[key]) == value
    world.reopen()
    assert world.ask(lambda books: books.settings[key]) == value
    assert world.verified().ok


def test_one_entry_however_many(world):
    head = world.head()
    world.do(SetSettings({"paper.place": "Kladno", "paper.copies": "3", "kit.standard": "X"}))
    assert world.head() == head + 1
    payload = world.ask(lambda books: books.journal.payload(head + 1))
    assert [row for _, row in payload["reg"]] == [
        {"key": "paper.place", "value": "Kladno"},
        {"key": "paper.copies", "value": "3"},
        {"key": "kit.standard", "value": "X"},
    ]


def test_only_what_differs_is_written(world):
    world.do(SetSettings({"paper.place": "Kladno", "paper.copies": "2", "store.name": "Sklad"}))
    assert kept(world) == {"store.name": "Sklad", "paper.place": "Kladno"}


@pytest.mark.parametrize("values", [{}, {"paper.copies": "2"}, {"paper.copies": "  2 "}, {"store.name": "Sklad"}])
def test_the_same_again_writes_nothing(world, values):
    head = world.head()
    outcome = world.do(SetSettings(values))
    assert (outcome.what, outcome.changes, outcome.entry, world.head()) == ("nothing_new", Changes.NOTHING, 0, head)


def test_what_was_set_can_be_emptied(world):
    world.do(SetSettings({"paper.place": "Kladno"}))
    world.do(SetSettings({"paper.place": "  "}))
    assert world.ask(lambda books: books.settings["paper.place"]) == ""
    assert kept(world)["paper.place"] == ""


def test_stray_spaces_are_left_out(world):
    world.do(SetSettings({"paper.place": "  Kladno \n"}))
    assert world.ask(lambda books: books.settings["paper.place"]) == "Kladno"


def test_a_setting_there_is_not_is_a_slip_and_nothing_is_written(world):
    head = world.head()
    with pytest.raises(NoSuchField):
        world.do(SetSettings({"paper.place": "Kladno", "paper.plaice": "x"}))
    assert world.head() == head
    assert world.ask(lambda books: books.settings["paper.place"]) == ""


def test_a_setting_of_a_later_program_is_left_alone(world):
    with world.writing() as sql:
        sql("INSERT INTO setting VALUES ('later.word', 'x', 1)")
    world.reopen()
    assert world.ask(lambda books: books.settings.all()).keys() == DEFAULTS.keys()


class TestLetterhead:
    def letterhead(self, world):
        return world.ask(lambda books: books.settings.letterhead())

    def test_of_a_new_store(self, world):
        assert self.letterhead(world) == Letterhead(store="Sklad", footer="Sklad")

    def test_each_of_its_lines_is_its_own_setting(self, world):
        names = ("authority", "organisation", "store", "footer", "privacy_cs", "privacy_en")
        world.do(SetSettings({f"letterhead.{name}": f"Řádek {name}" for name in names}))
        assert self.letterhead(world) == Letterhead(**{name: f"Řádek {name}" for name in names})

    def test_the_name_of_the_store_stands_where_nothing_was_set(self, world):
        world.do(SetSettings({"store.name": "Výdejna", "letterhead.footer": "Pata"}))
        assert (self.letterhead(world).store, self.letterhead(world).footer) == ("Výdejna", "Pata")
        world.do(SetSettings({"letterhead.footer": "", "letterhead.store": "Hlava"}))
        assert (self.letterhead(world).store, self.letterhead(world).footer) == ("Hlava", "Výdejna")


class TestWhatPapersTakeFromIt:
    def paper(self, world, **issue):
        number = world.do(Issue(ADAM, ("TRIKO",), **issue)).number
        return world.ask(lambda books: gathered(books, books.papers.seq(number)))

    def test_copies_and_both_languages(self, world):
        assert (self.paper(world).copies, self.paper(world).bilingual) == (2, False)
        world.do(SetSettings({"paper.copies": "4", "paper.bilingual": "1"}))
        assert (self.paper(world).copies, self.paper(world).bilingual) == (4, True)

    def test_a_paper_may_be_asked_for_in_another_number_of_copies(self, world):
        world.do(SetSettings({"paper.copies": "4"}))
        assert self.paper(world, copies=1).copies == 1

    def test_a_paper_keeps_what_it_was_set_with(self, world):
        number = world.do(Issue(ADAM, ("TRIKO",))).number
        world.do(SetSettings({"paper.copies": "4", "paper.bilingual": "1"}))
        paper = world.ask(lambda books: gathered(books, books.papers.seq(number)))
        assert (paper.copies, paper.bilingual) == (2, False)

    def test_the_operator_speaks_for_a_unit_or_else_for_the_organisation(self, world):
        world.do(SetSettings({"letterhead.organisation": "Organizace"}))
        assert self.paper(world).giver.unit == "Organizace"
        world.do(SetSettings({"operator.unit": "Oddělení"}))
        assert self.paper(world).giver.unit == "Oddělení"
        assert self.paper(world).taker.unit == "KŘP hl. m. Prahy"

    def test_the_place_is_the_one_said_at_the_handover(self, world):
        world.do(SetSettings({"paper.place": "Kladno"}))
        assert self.paper(world, place="Beroun").place == "Beroun"
