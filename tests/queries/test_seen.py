"""Names for codes in view: what it is, and who has it now."""

import pytest

from equipment_app.domain.codes import Code, Family
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import AttachCode, PrintBlanks
from equipment_app.queries.seen import Named, ScanSubject, named
from equipment_app.scanning.foreign import meant_by
from tests.world import ADAM


@pytest.fixture
def ask(world):
    def ask(*texts):
        return world.database.ask(lambda books: list(named(books, texts).values()))

    return ask


def code(world, serial):
    return world.database.ask(lambda books: books.things.by_serial(serial)[0].code)


def test_a_thing_in_the_store_and_one_that_somebody_has(world, ask):
    vest, radio = code(world, "V-001"), code(world, "R-001")
    [there] = ask(vest)
    assert (there.subject, there.name, there.name_en, there.size) == (
        *(ScanSubject.THING, "Reflexní vesta", "Reflective vest", "M"),
    )
    assert there.in_store
    world.database.change(Issue(ADAM, ("R-001",)))
    assert ask(radio) == [Named(ScanSubject.THING, "Radiostanice", "Radio", "", "pprap. Zkušební Adam")]


def test_badges_places_articles_commands_and_papers(world, ask):
    number = world.database.change(Issue(ADAM, ("V-001",))).number
    badge = world.database.ask(lambda books: str(Code(Family.BADGE, books.people.by_number(ADAM).badge)))
    [member, article, command] = ask(badge, "TRIKO", str(Code(Family.COMMAND, 1)))
    assert (member.subject, member.name) == (ScanSubject.MEMBER, "pprap. Adam Zkušební")
    assert (article.subject, article.name_en) == (ScanSubject.ARTICLE, "Functional T-shirt")
    assert command == Named(ScanSubject.COMMAND)
    assert number


def test_what_nobody_knows_is_unknown(ask):
    strangers = [str(Code(Family.THING, 9_000_000)), "AKT.0000001.11", "AKP.cizí", "https://a.example", "\x00", ""]
    assert {one.subject for one in ask(*strangers)} == {ScanSubject.UNKNOWN}


def test_what_a_maker_says_is_understood(world):
    shirt = world.database.ask(lambda books: books.catalogue.by_code("TRIKO").id)
    world.database.change(AttachCode("4006381333931", shirt, "M"))
    article, piece, plain = "0104006381333931", "010400638133393121V-001", "4006381333931"
    told = world.database.ask(lambda books: named(books, (article, piece, plain), meant_by))
    assert told[article] == told[plain] == Named(ScanSubject.ARTICLE, "Tričko funkční", "Functional T-shirt", "M")
    assert (told[piece].subject, told[piece].name) == (ScanSubject.THING, "Reflexní vesta")


def test_a_blank_label_is_told_from_a_stranger(world, ask):
    printed = world.database.change(PrintBlanks(1))
    assert [one.subject for one in ask(str(Code(Family.THING, printed.facts["first"])))] == [ScanSubject.BLANK]


def test_each_text_is_named_once(world, ask):
    assert len(ask(*[code(world, "V-001")] * 3)) == 1
