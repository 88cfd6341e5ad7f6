"""Planned service life begins with the first issue, or with the delivery where the article says so."""

from dataclasses import asdict
from datetime import date

import pytest

from equipment_app.domain.sizes import months_later
from equipment_app.operations.articles import EditArticle, changed, row_of
from equipment_app.operations.issue import Issue
from equipment_app.operations.plan import carry_out
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.order_proposal import order_proposal
from equipment_app.queries.pieces import pieces
from equipment_app.queries.thing_life import thing_life
from tests.world import ADAM, World


@pytest.fixture
def worn(world: World) -> World:
    world.do(EditArticle("RADIO", life_months=1))
    return world


def ends(world: World, serial: str = "R-001") -> date | None:
    thing, article = world.piece(serial), world.article("RADIO")
    (row,) = world.ask(lambda books: pieces(books, article, [thing]))
    assert world.ask(lambda books: thing_life(books, thing)).life_ends == row.until
    return row.until


def test_it_begins_with_the_first_issue_and_goes_on_in_the_store(worn):
    assert ends(worn) is None
    worn.do(Issue(ADAM, ("R-001",), on=date(2026, 3, 2)))
    assert ends(worn) == date(2026, 4, 2)
    worn.do(TakeBack(ADAM, ("R-001",), condition="good"))
    assert ends(worn) == date(2026, 4, 2)
    assert ends(worn, "R-002") is None


def test_what_has_no_codes_wears_from_the_day_it_was_issued(world):
    world.do(EditArticle("TRIKO", life_months=1))

    def proposed() -> int:
        found = world.ask(lambda books: order_proposal(books, date(2026, 5, 1)))
        return sum(line.ending for line in found.lines if line.code == "TRIKO")

    assert proposed() == 0, "what lies in the store does not wear"
    world.do(Issue(ADAM, ("TRIKO/M*2",), on=date(2026, 3, 2)))
    assert proposed() == 2
    world.do(EditArticle("TRIKO", life_from="delivery"))
    assert proposed() == 45, "all that was delivered"


def test_an_issue_that_was_cancelled_was_no_use(worn):
    done = worn.do(Issue(ADAM, ("R-001",)))
    worn.do(Undo(done.number, "omyl"))
    assert ends(worn) is None


def test_an_article_may_say_that_it_begins_with_the_delivery_and_go_back(worn):
    before, delivered = worn.state(), worn.ask(lambda books: books.things.by_serial("R-001")[0].received_on)
    done = worn.do(EditArticle("RADIO", life_from="delivery"))
    assert worn.ask(lambda books: books.catalogue.by_code("RADIO").life_from) == "delivery"
    assert ends(worn) == months_later(delivered, 1)
    worn.do(Undo(done.number, "omyl"))
    assert (worn.state(), worn.verified().problems) == (before, ())
    worn.do(EditArticle("RADIO", life_from="delivery"))
    worn.do(EditArticle("RADIO", life_from="use"))
    assert ends(worn) is None


def test_an_article_of_an_older_store_reads_as_from_the_first_issue(worn):
    """Empty meant the delivery once, and `use` the first issue: both are the first issue now."""
    row = asdict(worn.ask(lambda books: books.catalogue.by_code("RADIO"))) | {"life_from": "use"}
    worn.do(lambda books: carry_out(changed(books, "changed", row_of(row)), books))
    assert worn.ask(lambda books: books.catalogue.by_code("RADIO").life_from) == "use"
    assert ends(worn) is None
    worn.do(Issue(ADAM, ("R-001",), on=date(2026, 3, 2)))
    assert ends(worn) == date(2026, 4, 2)
