"""What a stock-take says of the world it has asked the books, at every stage, and tells nobody who still counts."""

import pytest

from equipment_app.documents.stocktake import StocktakePaper, blind
from equipment_app.documents.stocktake_words import StocktakePart
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import OfAnotherStore
from equipment_app.domain.stocktake import Approval, CodeAssigned, NoDifference, Stream
from equipment_app.operations.issue import Issue
from equipment_app.operations.stocktake import ApproveStocktake
from equipment_app.operations.stocktake_counts import (
    AssignCode,
    CloseCountPlace,
    CountPiece,
    CountQuantity,
    ExplainDifference,
    MoveHome,
    OpenCountPlace,
    Recount,
)
from equipment_app.operations.stocktake_files import TakeCounts
from equipment_app.queries.stocktake import approval_of, result_view, stocktake_view
from tests.documents.reading import Paper
from tests.operations.test_stocktake import CHAIR, KEEPER, MEMBER, WHY, begin, close, count, settle
from tests.world import ADAM, World


def text(content: bytes) -> str:
    paper = Paper(content)
    return " ".join(" ".join(paper.text(page) for page in range(len(paper))).split())


def at_once(world: World, place: str = "A01") -> tuple[str, str]:
    """The draft papers and the empty sheet of a place, read back."""
    draft = world.ask(StocktakePaper.draft)
    id = world.ask(lambda books: next(one.id for one in books.people.places() if one.label == place))
    return text(draft.bound(*StocktakePart)), text(world.ask(lambda books: blind(books, id)))


def test_its_papers_are_printed_at_every_stage(world: World):
    begin(world)
    draft, empty = at_once(world)
    assert "10 položek se ještě počítá" in draft and "Tričko funkční" in empty and "se ještě počítá" not in empty
    count(world, without=("V-002",), M="18")
    assert "10 položek se ještě počítá" in at_once(world)[0]
    assert "evidenční a skutečný stav souhlasí" not in at_once(world)[0]
    close(world)
    draft, empty = at_once(world)
    assert "2 položek se ještě počítá" in draft, "both are counted again, and nothing of them is told"
    assert "Manko; počty" not in draft and "Tričko funkční" in empty
    settle(world, "A01", "V-002", "0")
    world.do(Recount("A01", "TRIKO/M", "18", MEMBER))
    draft, _ = at_once(world)
    assert "se ještě počítá" not in draft and "Manko; počty 18, 18." in draft and "Manko; počty 0, 0: ztráta." in draft


def test_what_the_books_have_at_another_place_is_listed_and_in_no_sum(world: World):
    begin(world, places="A01")
    count_a01(world)
    for strange in ("R-001", "R-002", "NEZNÁMÝ-1", "R-001"):  # the last by a second scan, which counts nothing
        world.do(CountPiece("A01", strange, CHAIR))
    told = world.do(CloseCountPlace("A01", CHAIR)).facts
    assert (told["differences"], told["aside"]) == (0, 3)
    result = world.ask(result_view)
    assert {row.thing.serial for row in result.rows if row.thing} == {"V-001", "V-002", "V-003"}
    assert dict(result.aside) == {Stream.ELSEWHERE: 2, Stream.HELD: 0, Stream.UNKNOWN: 1}
    rows = [row for row in world.ask(stocktake_view).scans if row.stream is Stream.ELSEWHERE]
    assert [row.outside for row in rows] == [True, True]
    with pytest.raises(NoDifference):
        world.do(MoveHome(("R-001",)))
    radio = world.piece("R-001")
    before = world.ask(lambda books: books.things.holders(radio)[0].holder)
    done = world.do(ApproveStocktake())
    paper = world.ask(lambda books: StocktakePaper.gather(books, done.entry))
    assert not any(line.serial.startswith("R-") for line in paper.lines)
    ids = world.piece("R-001"), world.piece("R-002")
    codes = ", ".join(str(world.ask(lambda books, one=one: books.things.thing(one)).code) for one in ids)
    assert paper.strays == f"A01, podle evidence patří do B02: {codes}" and paper.aside == "NEZNÁMÝ-1"
    said = text(paper.bound(StocktakePart.RECORD))
    assert "nebo vedené jinde" in said and "podle evidence patří do B02" in said
    assert "a věcí uvedených v bodě 4 stavy souhlasí" in said
    assert world.ask(lambda books: books.things.holders(radio)[0].holder) == before
    assert world.verified().problems == ()


def count_a01(world: World, **numbers: str) -> None:
    for piece in ("V-001", "V-002", "V-003"):
        world.do(CountPiece("A01", piece, CHAIR))
    for kind, number in {"TRIKO/M": "20", "TRIKO/L": "15", "OBUV/42,5": "4", "RUKAV": "50"}.items():
        world.do(CountQuantity("A01", kind, numbers.get(kind[-1], number), CHAIR))


def test_a_piece_that_was_issued_after_its_scan_was_there(world: World):
    """The near case: nothing of it is astray."""
    begin(world, places="B02")
    world.do(CountPiece("B02", "R-001", CHAIR))
    world.do(Issue(ADAM, ("R-001",)))
    world.do(CountPiece("B02", "R-002", CHAIR))
    world.do(CountQuantity("B02", "TRIKO/M", "10", CHAIR))
    assert world.do(CloseCountPlace("B02", CHAIR)).facts["aside"] == 0
    assert world.ask(StocktakePaper.draft).strays == ""


@pytest.mark.parametrize(("number", "differences"), [("50", 0), ("51", 1), ("49", 1)])
def test_a_place_that_is_closed_tells_how_many_items_differ(world: World, number: str, differences: int):
    begin(world, places="A01")
    count_a01(world, V=number)
    assert world.do(CloseCountPlace("A01", CHAIR)).facts["differences"] == differences
    (place,) = world.ask(stocktake_view).places
    assert (place.differences, place.counted) == (differences, 7 - differences)


def test_a_place_whose_piece_lies_elsewhere_does_not_agree(world: World):
    begin(world)
    count(world, without=("V-002",))
    world.do(CountPiece("B02", "V-002", CHAIR))
    told = world.do(CloseCountPlace("A01", CHAIR)).facts
    assert (told["missing"], told["differences"], told["aside"]) == (0, 0, 1)
    assert world.ask(stocktake_view).places[0].differences == 1


def of_a_list(world: World) -> None:
    world.do(TakeCounts(((2, "A01", "TRIKO/M", "20"),), "d" * 64, CHAIR, "1"))


def told_before(world: World) -> None:
    world.do(CloseCountPlace("A01", CHAIR))
    world.do(OpenCountPlace("A01"))
    world.do(CountQuantity("A01", "TRIKO/M", "20", CHAIR))


@pytest.mark.parametrize("how", [None, of_a_list, told_before])
def test_the_paper_says_blind_only_where_nobody_had_been_told(world: World, how):
    begin(world, places="A01")
    count_a01(world)
    if how:
        how(world)
    world.do(CloseCountPlace("A01", CHAIR))
    done = world.do(ApproveStocktake())
    paper = world.ask(lambda books: StocktakePaper.gather(books, done.entry))
    assert ("počty naslepo" in text(paper.bound(StocktakePart.SHEET))) is (how is None)
    assert world.verified().problems == ()


def test_an_item_that_is_counted_again_tells_no_number(world: World):
    begin(world)
    count(world, M="18")
    close(world)
    assert world.ask(result_view).blind
    world.do(Recount("A01", "TRIKO/M", "17", MEMBER))
    assert world.ask(result_view).blind, "the counts differ: a third one is blind too"
    world.do(Recount("A01", "TRIKO/M", "18", CHAIR))
    assert not world.ask(result_view).blind


@pytest.mark.parametrize(
    ("approval", "possible"),
    [
        (Approval((CHAIR, MEMBER)), True),
        (Approval((CHAIR, MEMBER, KEEPER)).without(KEEPER), True),
        (Approval((CHAIR, KEEPER)).without(f" {KEEPER.upper()} "), False),
        (Approval(()), False),
        (Approval((), alone=True), True),
    ],
)
def test_two_who_are_not_entrusted_can_approve(approval: Approval, possible: bool):
    assert approval.possible is possible


def test_where_nobody_has_a_password_who_works_approves_alone(world: World):
    assert world.ask(approval_of) == Approval((), alone=True)


FOREIGN = str(Code(Family.THING, 9_000_001))
DECLARED = (
    "Komise ověřila",
    "stavy souhlasí",
    "obsahuje všechny věci",
    "byla provedena",
    "konec soupisu",
    "Není co vypořádat",
)


def test_a_label_of_another_store_is_said_to_be_one_and_is_on_no_piece_of_ours(world: World):
    begin(world)
    assert world.do(CountPiece("A01", FOREIGN, CHAIR)).facts["block"] == 19
    assert world.do(CountPiece("A01", "NEZNÁMÝ-1", CHAIR)).facts["block"] == 0
    assert {row.code: row.block for row in world.ask(stocktake_view).scans} == {FOREIGN: 19, "NEZNÁMÝ-1": 0}
    with pytest.raises(OfAnotherStore, match="19"):
        world.do(AssignCode(FOREIGN, "V-001"))
    assert world.ask(stocktake_view).streams[Stream.UNKNOWN] == 2


def test_a_piece_has_one_unknown_code(world: World):
    begin(world)
    for code in ("PRVNÍ-1", "DRUHÝ-2"):
        world.do(CountPiece("A01", code, CHAIR))
    world.do(AssignCode("PRVNÍ-1", "V-001"))
    with pytest.raises(CodeAssigned, match="PRVNÍ-1"):
        world.do(AssignCode("DRUHÝ-2", "V-001"))
    world.do(AssignCode("PRVNÍ-1", "V-002"))
    world.do(AssignCode("DRUHÝ-2", "V-001"))
    assert world.ask(stocktake_view).streams[Stream.FOUND] == 2


def test_what_is_missing_is_not_counted_as_found(world: World):
    begin(world)
    count(world, without=("V-002",))
    before = world.ask(stocktake_view).pieces
    close(world)
    assert world.ask(stocktake_view).pieces == before == 4


def test_a_missing_piece_is_counted_again_blind(world: World):
    begin(world)
    count(world, without=("V-002",))
    close(world)
    (row,) = [row for row in world.ask(result_view).rows if row.item.difference]
    assert row.item.blind
    world.do(Recount("A01", "V-002", "0", MEMBER))
    assert not world.ask(result_view).blind


def test_a_draft_declares_nothing_while_anything_is_open(world: World):
    begin(world)
    for stage in (lambda: None, lambda: count(world, without=("V-002",)), lambda: close(world)):
        stage()
        draft, _ = at_once(world)
        assert "Inventura ještě běží" in draft and not [said for said in DECLARED if said in draft]
    assert "neuzavřená místa" not in draft
    world.do(Recount("A01", "V-002", "0", MEMBER))
    draft, _ = at_once(world)
    assert "rozdíly k vypořádání: 1" in draft and "Komise ověřila" not in draft
    world.do(ExplainDifference("A01", "V-002", "loss", WHY))
    draft, _ = at_once(world)
    assert "Komise ověřila" in draft and "Inventura ještě běží" not in draft
