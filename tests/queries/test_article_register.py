"""The catalogue as a register: as of any day what the store had, what is below its minimum, what expires first."""

from datetime import date

from equipment_app.operations.articles import EditArticle
from equipment_app.operations.issue import Issue
from equipment_app.operations.undo import Undo
from equipment_app.queries.article_register import catalogue, catalogue_at
from tests.world import ADAM

TODAY = date(2026, 3, 2)


def rows(world, at=TODAY):
    return {one.article.code: one for one in world.ask(lambda books: catalogue_at(books, at))}


def test_it_tells_what_is_there_what_should_be_and_what_ends_first(world):
    world.do(EditArticle("TRIKO", minimum=50))
    done = world.do(Issue(ADAM, ("TRIKO/M*4", "V-002")))
    found = rows(world)
    assert (found["TRIKO"].stored, found["TRIKO"].short) == (41, 9)
    assert (found["VESTA"].stored, found["VESTA"].first) == (2, date(2040, 12, 31))
    assert found["RUKAV"].first == date(2037, 1, 31)
    world.do(Undo(done.number, "omyl"))
    assert rows(world)["TRIKO"].stored == 45
    assert rows(world)["VESTA"].first == date(2038, 6, 30)


def test_it_is_of_the_day_that_is_asked_about(world):
    world.do(Issue(ADAM, ("TRIKO/M*4",)))
    days = (date(2026, 2, 8), date(2026, 2, 9), date(2026, 2, 16), TODAY)
    assert [rows(world, day)["TRIKO"].stored for day in days] == [0, 35, 45, 41]


def test_what_is_past_its_end_is_counted(world):
    later = rows(world, date(2039, 1, 1))
    assert (later["RUKAV"].ended, later["RUKAV"].first, later["VESTA"].ended) == (50, None, 1)


def test_it_agrees_with_the_stock_of_today(world):
    world.do(Issue(ADAM, ("TRIKO/M*4", "R-001", "RUKAV*9")))
    stored = world.ask(
        lambda books: {one.code: sum(books.things.stock(one.id).values()) for one in books.catalogue.articles()}
    )
    assert {code: one.stored for code, one in rows(world).items()} == stored


def test_its_columns_say_it(world):
    register = world.ask(lambda books: catalogue(books, TODAY))
    said = {one.article.code: [column.value(one, "en") for column in register.columns] for one in register.rows}
    gloves = ["Ochrana", "RUKAV", "Nitrile gloves", "", "pack", 9900, 50, None, None, None, date(2037, 1, 31)]
    assert said["RUKAV"] == gloves
    assert [section.heading for section in register.sections] == ["Oděv", "Ochrana", "Spojení"]
