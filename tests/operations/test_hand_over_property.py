"""Property that another organisational unit of the state takes over: off the books by the entry, back by its storno."""

from datetime import date

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.errors import HeldByOther, LineRefused, NoName, NothingToDo, OutOfStock, TextTooLong
from equipment_app.operations.hand_over_property import BY_LAW, BeforeItLeft, HandOverProperty
from equipment_app.operations.issue import Issue
from equipment_app.operations.undo import Undo
from equipment_app.queries.find import find
from tests.world import ADAM

PILSEN = "KŘP Plzeňského kraje"


def test_it_leaves_the_store_with_its_record(world):
    outcome = world.do(
        HandOverProperty(
            PILSEN,
            ("V-001", "TRIKO/M*25"),
            date(2026, 4, 1),
            ours="plk. Rudolf Předávací, náměstek ředitele",
            theirs="plk. Zdislava Převzatá",
        )
    )
    paper = world.ask(lambda books: gathered(books, outcome.entry))
    assert (outcome.number, outcome.subject, paper.taker.name) == ("ZP-2026-000001", PILSEN, PILSEN)
    assert (paper.reason, paper.since, paper.copies) == (BY_LAW, date(2026, 4, 1), 4)
    assert [(line.quantity, line.price) for line in paper.lines] == [(1, 129000), (20, 780000), (5, 205000)]
    assert (paper.ours, paper.theirs) == ("plk. Rudolf Předávací, náměstek ředitele", "plk. Zdislava Převzatá")
    assert "Předávací".encode() not in world.sql("SELECT payload FROM entry WHERE seq = ?", outcome.entry)[0][0]
    assert world.stock("VESTA") == {"M": 1, "L": 1} and world.stock("TRIKO") == {"M": 5, "L": 15}
    with pytest.raises(LineRefused) as refused:
        world.do(Issue(ADAM, ("V-001",)))
    assert isinstance(refused.value.cause, HeldByOther)
    assert [found.kind for found in world.ask(lambda books: find(books, "plzeňského"))] == ["supplier"]
    assert world.verified().problems == ()


def test_a_unit_of_the_state_is_registered_once_and_outlives_an_undo_it_has_more_by(world):
    first = world.do(HandOverProperty(PILSEN, ("V-001",)))
    second = world.do(HandOverProperty(f" {PILSEN.upper()} ", ("V-002",)))
    assert len(world.sql("SELECT 1 FROM holder WHERE kind = 'supplier' AND withdrawn = 0 AND id <> 1")) == 1
    world.do(Undo(first.number, "omyl"))
    assert world.stock("VESTA") == {"M": 1, "L": 1}
    world.do(Undo(second.number, "omyl"))
    assert world.verified().problems == ()


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (HandOverProperty(PILSEN), NothingToDo),
        (HandOverProperty("  ", ("V-001",)), NoName),
        (HandOverProperty(PILSEN, ("V-001",), date(2026, 3, 1)), BeforeItLeft),
        (HandOverProperty(PILSEN, ("V-001",), ours="x" * 201), TextTooLong),
    ],
)
def test_what_cannot_be_is_refused(world, command, why):
    head = world.head()
    with pytest.raises(why) as refused:
        world.do(command)
    assert world.head() == head and all(refused.value.said(lang) for lang in ("cs", "en"))


def test_only_what_the_store_has_is_handed_over(world):
    world.do(Issue(ADAM, ("V-001",)))
    for thing, why in (("V-001", HeldByOther), ("OBUV/42,5*5", OutOfStock)):
        with pytest.raises(LineRefused) as refused:
            world.do(HandOverProperty(PILSEN, ("V-002", thing)))
        assert (refused.value.line, type(refused.value.cause)) == (2, why)
