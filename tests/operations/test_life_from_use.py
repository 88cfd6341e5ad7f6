"""Service life that begins with the first issue of a piece: nothing ends in the store, and all ask the same day."""

from datetime import date, timedelta

import pytest

from equipment_app.domain.errors import LineRefused
from equipment_app.domain.sizes import Past
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.holdings import holdings
from equipment_app.queries.pieces import pieces
from equipment_app.queries.thing_life import thing_life
from tests.world import ADAM, World


@pytest.fixture
def worn(world: World) -> World:
    world.do(EditArticle("RADIO", life_months=1, life_from="use"))
    return world


def ends(world: World, serial: str = "R-001") -> date | None:
    thing, article = world.piece(serial), world.article("RADIO")
    (row,) = world.ask(lambda books: pieces(books, article, [thing]))
    assert world.ask(lambda books: thing_life(books, thing)).life_ends == row.until
    return row.until


def late(world: World, day: date, serial: str = "R-001") -> Past | None:
    id = world.piece(serial)

    def asked(books):
        thing = books.things.thing(id)
        found = books.inspections.late(thing, books.catalogue.article(thing.article), day)
        return found.kind if found else None

    return world.ask(asked)


def test_it_begins_with_the_first_issue_and_goes_on_in_the_store(worn):
    assert (ends(worn), late(worn, date(2040, 1, 1))) == (None, None)
    worn.do(Issue(ADAM, ("R-001",), on=date(2026, 3, 2)))
    assert ends(worn) == date(2026, 4, 2)
    adam = worn.member(ADAM)
    (line,) = worn.ask(lambda books: holdings(books, adam))
    assert line.ending.day == date(2026, 4, 2)
    worn.do(TakeBack(ADAM, ("R-001",), condition="good"))
    assert (ends(worn), late(worn, date(2026, 4, 2))) == (date(2026, 4, 2), None)
    assert late(worn, date(2026, 4, 3)) is Past.LIFE
    assert ends(worn, "R-002") is None


def test_an_issue_that_was_cancelled_was_no_use(worn):
    done = worn.do(Issue(ADAM, ("R-001",)))
    worn.do(Undo(done.number, "omyl"))
    assert ends(worn) is None


def test_an_article_may_go_back_to_delivery(worn):
    assert worn.ask(lambda books: books.catalogue.by_code("RADIO").life_from) == "use"
    before = worn.state()
    done = worn.do(EditArticle("RADIO", life_from="delivery"))
    assert ends(worn) is not None
    assert late(worn, date(2040, 1, 1)) is Past.LIFE
    worn.do(Undo(done.number, "omyl"))
    assert (worn.state(), worn.verified().problems) == (before, ())


def test_what_is_past_its_life_is_refused_and_what_was_never_out_is_not(worn):
    worn.do(Issue(ADAM, ("R-001",)))
    worn.do(TakeBack(ADAM, ("R-001",), condition="good"))
    worn.clock.now += timedelta(days=60)
    with pytest.raises(LineRefused):
        worn.do(Issue(ADAM, ("R-001",)))
    worn.do(Issue(ADAM, ("R-002",)))
    assert worn.held(ADAM) == {"R-002": 1}
