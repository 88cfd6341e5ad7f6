"""Who is entrusted, counts and approves a stock-take is known by who they are, however their name is written."""

import pytest

from equipment_app.documents.stocktake import StocktakePaper
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.stocktake import Entrusted, NotInCommission, SameCounter, SmallCommission
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import CloseCountPlace, CountPiece, Recount
from equipment_app.queries.stocktake import stocktake_view
from tests.world import ADAM, CTIBOR, EVA, PASSWORD, World

SPELLINGS = (
    "Skladníková Zora",
    "Zora Skladníková",
    "nprap. Skladníková Zora",
    "Skladnikova Zora",
    "Skladníková, Zora",
    "skladníková zora, výstrojář",
)


def begun(world: World, responsible: str, *commission: str) -> None:
    world.do(OpenStocktake(responsible, commission, articles="RADIO", outside=True))


def counted(world: World) -> None:
    """Both radios but one, of which somebody else says that it is there."""
    for place, pieces in (("A01", ()), ("B02", ("R-001", "R-002"))):
        for piece in pieces:
            world.do(CountPiece(place, piece, ADAM))
        world.do(CloseCountPlace(place, ADAM))


@pytest.mark.parametrize("name", SPELLINGS)
def test_who_is_entrusted_approves_nothing_however_their_name_is_written(world: World, name: str):
    world.appoint("Zástupný", "Zdeněk", Grant(Role.DEPUTY))
    begun(world, name, ADAM, EVA)
    counted(world)
    with world.database.door.beside("Zástupný Zdeněk", PASSWORD), pytest.raises(Entrusted):
        world.do(ApproveStocktake())


@pytest.mark.parametrize("name", SPELLINGS)
def test_nor_do_they_sit_in_the_commission(world: World, name: str):
    with pytest.raises(Entrusted):
        begun(world, "Skladníková Zora", ADAM, name)


def test_one_person_is_no_commission_however_they_are_written(world: World):
    with pytest.raises(SmallCommission):
        begun(world, "Svěřená Jitka", ADAM, "Adam Zkušební")
    with pytest.raises(SmallCommission):
        begun(world, "Svěřená Jitka", "Cizí Pavel", "Pavel Cizí")


def test_who_counts_is_known_by_name_number_and_badge(world: World):
    begun(world, "Svěřená Jitka", ADAM, EVA)
    badge = world.sql("SELECT code FROM holder WHERE id = ?", world.member(EVA))[0][0]
    for who in (ADAM, "zkusebni adam", EVA, str(Code(Family.BADGE, badge))):
        world.do(CountPiece("B02", "R-001", who))
    with pytest.raises(NotInCommission):
        world.do(CountPiece("B02", "R-001", CTIBOR))


def test_whoever_counts_again_is_somebody_else_by_whatever_they_are_called(world: World):
    begun(world, "Svěřená Jitka", ADAM, EVA)
    for place in ("A01", "B02"):
        world.do(CloseCountPlace(place, ADAM))
    with pytest.raises(SameCounter):
        world.do(Recount("B02", "R-001", "1", ADAM))
    world.do(Recount("B02", "R-001", "1", EVA))


def test_who_works_counts_if_they_are_of_the_commission_by_who_they_are(world: World):
    world.appoint("Řádková", "Růžena", Grant(Role.DEPUTY))
    begun(world, "Skladníková Zora", "Řádková Růžena", ADAM)
    with pytest.raises(Entrusted):
        world.do(CountPiece("B02", "R-001"))
    world.sign_in("Řádková Růžena")
    world.do(CountPiece("B02", "R-001"))


def test_a_namesake_of_the_commission_is_not_of_it(world: World):
    begun(world, "Svěřená Jitka", ADAM, EVA)
    adam = world.ask(stocktake_view).planned.commission[0]
    world.appoint(*adam.split(), personal_number="990777")
    world.sign_in(adam)
    with pytest.raises(NotInCommission):
        world.do(CountPiece("B02", "R-001"))


def test_who_wrote_for_whom_stands_on_the_record_and_on_the_paper(world: World):
    """Whoever sits at the desk may write for a member of the commission who stands there, and says so for ever."""
    begun(world, "Skladníková Zora", ADAM, EVA)
    counted(world)
    adam = world.ask(lambda books: books.people.by_number(ADAM)).name
    said = f"Skladníková Zora (hmotně odpovědná osoba) za člena komise {adam}: A01, B02"
    assert world.ask(StocktakePaper.draft).wrote == said
    world.appoint("Zástupný", "Zdeněk", Grant(Role.DEPUTY))
    world.appoint("Třetí", "Tomáš", Grant(Role.DEPUTY))
    world.sign_in("Zástupný Zdeněk")
    with world.database.door.beside("Třetí Tomáš", PASSWORD):
        done = world.do(ApproveStocktake())
    paper = world.ask(lambda books: StocktakePaper.gather(books, done.entry))
    assert paper.wrote == said


def test_whoever_counts_and_writes_themselves_is_said_nothing_of(world: World):
    begun(world, "Svěřená Jitka", "Skladníková Zora", EVA)
    world.do(CountPiece("B02", "R-001"))
    world.do(CountPiece("B02", "R-002", "Skladníková Zora"))
    assert world.ask(StocktakePaper.draft).wrote == ""
