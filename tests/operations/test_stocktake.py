"""A stock-take: what is counted, what differs, who may do it, and what settles it."""

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from equipment_app.demo.people import _appointed
from equipment_app.documents.stocktake import StocktakePaper
from equipment_app.domain.access_errors import SecondPersonNeeded
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import FieldMissing, LineRefused, UnknownThing
from equipment_app.domain.lists import ListKind
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.stocktake import (
    BadCount,
    CountedByPiece,
    CountsTaken,
    DifferencesOpen,
    Entrusted,
    ItemState,
    KnownCode,
    NeverReceived,
    NoDifference,
    NoStocktake,
    NotInCommission,
    OnNoThing,
    PlaceClosed,
    PlacesOpen,
    ReadInPart,
    SameCounter,
    SmallCommission,
    StillUncounted,
    StocktakeFrozen,
    StocktakeRuns,
    Stream,
    TooShort,
    UnknownPlace,
)
from equipment_app.domain.write_offs import NobodyNamed
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.fundings import AssignFunding, UnknownFunding
from equipment_app.operations.issue import Issue
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake, StopStocktake
from equipment_app.operations.stocktake_counts import (
    AssignCode,
    CloseCountPlace,
    CountPiece,
    CountQuantity,
    ExplainDifference,
    MoveHome,
    OpenCountPlace,
    Recount,
    UndoCount,
)
from equipment_app.operations.stocktake_files import TakeCounts
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.grant_register import granted
from equipment_app.queries.pieces import thing_card
from equipment_app.queries.stocktake import kinds_at, last_of_things, last_stocktake, result_view, stocktake_view
from tests.world import ADAM, DELIVERY, EVA, PASSWORD, World

CHAIR, MEMBER, KEEPER = "Řádková Růžena", "Předávací Zbyněk", "Svěřená Jitka"
A01 = {"TRIKO/M": "20", "TRIKO/L": "15", "OBUV/42,5": "4", "RUKAV": "50"}
WHY = "Při výdeji 19. 11. nikdo nezapsal."


def begin(world: World, **how: Any) -> int:
    return world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), **how, outside=True)).facts["stocktake"]


def count(world: World, *, without: tuple[str, ...] = (), **numbers: str) -> None:
    """Everything that is recorded in A01 and B02, except for these pieces, and for kinds of which there are others."""
    for place, pieces in (("A01", ("V-001", "V-002", "V-003")), ("B02", ("R-001", "R-002"))):
        for piece in pieces:
            if piece not in without:
                world.do(CountPiece(place, piece, CHAIR))
    for kind, number in A01.items():
        world.do(CountQuantity("A01", kind, numbers.get(kind[-1], number), CHAIR))
    world.do(CountQuantity("B02", "TRIKO/M", "10", CHAIR))


def close(world: World) -> None:
    world.do(CloseCountPlace("A01", CHAIR))
    world.do(CloseCountPlace("B02", CHAIR))


def settle(world: World, place: str, what: str, found: str, **how: str) -> None:
    world.do(Recount(place, what, found, MEMBER))
    world.do(ExplainDifference(place, what, "loss", WHY, **how))


def lies(world: World, serial: str) -> str:
    piece = world.piece(serial)
    return world.ask(lambda books: books.people.name(books.things.holders(piece)[0].holder))


def test_what_agrees_changes_nothing_and_is_remembered(world: World):
    id = begin(world)
    count(world)
    close(world)
    before = world.state()
    done = world.do(ApproveStocktake())
    assert (done.number, done.facts["stocktake"], done.lines) == ("IS-2026-000001", id, ())
    assert world.state() == before and world.verified().problems == ()
    last = world.ask(last_stocktake)
    assert (last.number, last.items, last.shortages, last.surpluses) == (done.number, 10, 0, 0)
    assert {number for _, number in world.ask(last_of_things).values()} == {done.number}
    today = date(2026, 3, 2)
    assert world.ask(lambda books: last_of_things(books, until=today - timedelta(days=1))) == {}
    vest = world.piece("V-001")
    assert world.ask(lambda books: thing_card(books, vest)).counted == (today, done.number)
    world.do(AssignFunding("Norské fondy", ("R-001",), "DL-2"))
    grant = world.ask(lambda books: granted(books, today, "Norské fondy"))
    assert [row.piece.counted for row in grant.rows if row.piece.serial == "R-001"] == [today]
    assert world.ask(stocktake_view) is None


def test_what_is_missing_and_what_is_over_are_settled_in_one_entry_and_undone_by_one(world: World):
    begin(world)
    count(world, without=("V-002",), M="18", V="51")
    close(world)
    settle(world, "A01", "V-002", "0")
    settle(world, "A01", "TRIKO/M", "18")
    settle(world, "A01", "RUKAV", "51")
    result = world.ask(result_view)
    assert (result.sums.short, result.sums.over) == (-129000 - 2 * 39000, 9900), "nothing is netted"
    before = world.state()
    done = world.do(ApproveStocktake(statement="Hledám ji.", prevention="Namátkové kontroly."))
    assert [(line.name, line.quantity) for line in done.lines] == [
        ("Reflexní vesta", 1),
        ("Tričko funkční", 2),
        ("Rukavice nitrilové", 1),
    ]
    moves = world.sql(
        """SELECT s.kind, s.label, t.kind, t.name, m.quantity FROM move m JOIN holder s ON s.id = m.source
        JOIN holder t ON t.id = m.target WHERE m.seq = ? ORDER BY m.n""",
        done.entry,
    )
    missing = ("location", "A01", "missing", "Chybějící věci")
    assert moves == [(*missing, 1), (*missing, 2), ("supplier", "", "location", "Sklad", 1)]
    assert world.verified().problems == ()
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before and world.verified().problems == ()


def test_a_piece_found_again_comes_back_from_what_is_missing(world: World):
    begin(world)
    count(world, without=("V-002",))
    close(world)
    settle(world, "A01", "V-002", "0")
    world.do(ApproveStocktake())
    begin(world, places="B02")
    for piece in ("R-001", "R-002", "V-002"):
        world.do(CountPiece("B02", piece, CHAIR))
    world.do(CountQuantity("B02", "TRIKO/M", "10", CHAIR))
    world.do(CloseCountPlace("B02", CHAIR))
    (row,) = [row for row in world.ask(result_view).rows if row.item.difference]
    assert (row.item.difference, row.item.state) == (1, ItemState.UNEXPLAINED), "its scan is its proof"
    world.do(ExplainDifference("B02", "V-002", "other", "Byla založená za skříní."))
    world.do(ApproveStocktake())
    assert lies(world, "V-002") == "B02"


@pytest.mark.parametrize(
    ("code", "stream"),
    [
        ("V-001", "found"),
        ("R-001", "elsewhere"),
        ("V-003", "held"),
        ("4006381333931", "unknown"),
        ("AKT.0000001.11", "unknown"),
    ],
)
def test_scans_are_sorted_into_streams(world: World, code: str, stream: str):
    world.do(Issue(ADAM, ("V-003",)))
    begin(world)
    assert world.do(CountPiece("A01", code, CHAIR)).what == f"count_{stream}"
    assert world.ask(stocktake_view).streams[stream] == 1


def test_an_unknown_code_is_given_to_a_piece_which_counts_as_found_and_the_sheet_says_so(world: World):
    begin(world)
    count(world, without=("V-002", "R-002"))
    for place in ("A01", "B02"):
        world.do(CountPiece(place, "JINÝ-77", CHAIR))
    world.do(AssignCode("JINÝ-77", "V-003"))
    assert world.ask(stocktake_view).streams[Stream.TWICE] == 2, "it was scanned by its own label as well"
    world.do(AssignCode("JINÝ-77", "V-002"))
    streams = world.ask(stocktake_view).streams
    assert (streams[Stream.UNKNOWN], streams[Stream.TWICE]) == (0, 1)
    assert world.do(CountPiece("A01", "JINÝ-77", MEMBER)).what == "count_twice", "from now on it is known"
    close(world)
    assert [row.thing.serial for row in world.ask(result_view).rows if row.item.difference] == ["R-002"]
    settle(world, "B02", "R-002", "0")
    draft = world.ask(StocktakePaper.draft)
    done = world.do(ApproveStocktake())
    paper = world.ask(lambda books: StocktakePaper.gather(books, done.entry))
    assert [line.note for line in paper.lines if line.serial == "V-002"] == ["Pod kódem JINÝ-77."]
    assert paper.lines == draft.lines and paper.aside == "" and world.verified().problems == ()


def test_only_a_code_nobody_knows_is_given_to_a_piece(world: World):
    begin(world)
    world.do(CountPiece("A01", "V-001", CHAIR))
    for code in ("V-001", "nenačtený"):
        with pytest.raises(KnownCode):
            world.do(AssignCode(code, "V-002"))
    world.do(CountPiece("A01", "cizí", CHAIR))
    with pytest.raises(UnknownThing):
        world.do(AssignCode("cizí", "není"))
    world.do(AssignCode("cizí", "R-001"))
    assert world.ask(stocktake_view).streams[Stream.ELSEWHERE] == 1


def test_a_long_code_that_was_given_to_a_piece_does_not_hold_the_approval_up(world: World):
    begin(world)
    code = "https://example.com/" + "x" * 300
    world.do(CountPiece("A01", code, CHAIR))
    world.do(AssignCode(code, "V-001"))
    count(world, without=("V-001",))
    close(world)
    assert world.do(ApproveStocktake()).number
    assert world.sql("SELECT length(text) FROM remark WHERE ref LIKE '%/code%'") == [(200,)]


def test_what_was_explained_and_is_found_after_all_is_no_difference(world: World):
    begin(world)
    world.do(CountPiece("A01", "JINÝ-77", CHAIR))
    count(world, without=("V-002",))
    close(world)
    settle(world, "A01", "V-002", "0")
    world.do(OpenCountPlace("A01"))
    world.do(CountPiece("A01", "V-002", CHAIR))
    world.do(CloseCountPlace("A01", CHAIR))
    done = world.do(ApproveStocktake())
    assert (done.lines, world.sql("SELECT DISTINCT cause FROM counted")) == ((), [("",)])
    assert world.sql("SELECT 1 FROM remark WHERE text = ?", WHY) == [] and world.verified().problems == ()


def test_of_scans_that_are_left_the_first_one_counts(world: World):
    """A piece that was scanned twice is there, whichever of the two scans is taken back or was of another piece."""
    begin(world)
    world.do(CountPiece("A01", "cizí", CHAIR))
    world.do(AssignCode("cizí", "V-001"))
    world.do(CountPiece("A01", "V-001", CHAIR))
    world.do(AssignCode("cizí", "V-002"))
    world.do(CountPiece("A01", "V-003", CHAIR, "2"))
    world.do(CountPiece("A01", "V-003", CHAIR, "3"))
    world.do(UndoCount("2"))
    assert [row.stream for row in world.ask(stocktake_view).scans] == [Stream.FOUND] * 3


def test_one_of_an_earlier_build_goes_on(world: World):
    """It was begun before stations had check files, and unknown codes were given to pieces."""
    begin(world)
    count(world)
    with world.writing() as sql:
        sql("UPDATE scratch_stocktake SET content = json_remove(content, '$.files', '$.assigned')")
    close(world)
    assert world.do(ApproveStocktake()).number


def test_the_same_piece_at_another_station_is_twice(world: World):
    begin(world)
    world.do(CountPiece("A01", "V-001", CHAIR))
    assert world.do(CountPiece("B02", "V-001", MEMBER, "2")).what == "count_twice"
    assert world.ask(stocktake_view).pieces == 1


def test_a_piece_found_elsewhere_is_moved_if_asked_and_else_stays(world: World):
    begin(world)
    world.do(CountPiece("A01", "R-001", CHAIR))
    world.do(CountPiece("A01", "R-002", CHAIR))
    count(world, without=("R-001", "R-002"))
    world.do(MoveHome(("R-001",)))
    close(world)
    world.do(ApproveStocktake())
    assert (lies(world, "R-001"), lies(world, "R-002")) == ("A01", "B02")


def test_moves_beside_the_running_counter_are_added_and_taken_off(world: World):
    """A piece found and then issued stays found; one issued unseen is none of it; one brought has its paper."""
    world.do(Issue(EVA, ("V-003",)))
    begin(world)
    world.do(CountPiece("A01", "V-001", CHAIR))
    world.do(CountQuantity("A01", "TRIKO/M", "20", CHAIR))
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*3", "R-001")))
    world.do(TakeBack(EVA, ("V-003",)))
    world.do(Issue(ADAM, ("TRIKO/L*5",)))
    world.do(CountPiece("A01", "V-002", CHAIR))
    for kind, number in (("TRIKO/L", "10"), ("OBUV/42,5", "4"), ("RUKAV", "50")):
        world.do(CountQuantity("A01", kind, number, CHAIR))
    world.do(CountPiece("B02", "R-002", CHAIR))
    world.do(CountQuantity("B02", "TRIKO/M", "10", CHAIR))
    close(world)
    assert world.ask(stocktake_view).moves
    assert [row.article.name for row in world.ask(result_view).rows if row.item.difference] == []
    world.do(ApproveStocktake())


def test_the_recorded_quantity_is_not_told_before_the_place_is_closed(world: World):
    begin(world)
    assert world.do(CountPiece("A01", "RUKAV", CHAIR)).facts["quantity"] == 1
    assert world.do(CountPiece("A01", "RUKAV", CHAIR)).facts["quantity"] == 2
    world.do(CountQuantity("A01", "RUKAV", "0", CHAIR))
    place = world.ask(lambda books: books.people.places()[0].id)
    kinds = {one.article.name: one.quantity for one in world.ask(lambda books: kinds_at(books, place))}
    assert kinds == {"Tričko funkční": None, "Obuv kotníková": None, "Rukavice nitrilové": 0}
    world.do(UndoCount())
    assert [one.quantity for one in world.ask(lambda books: kinds_at(books, place))] == [None, 2, None, None]


def test_kinds_are_in_czech_order_where_they_are_counted_and_where_they_lack(world: World):
    world.do(EditArticle("RUKAV", name="Čepice zimní"))
    begin(world)
    place = world.ask(lambda books: books.people.places()[0].id)
    names = [one.article.name for one in world.ask(lambda books: kinds_at(books, place))]
    assert names == ["Čepice zimní", "Obuv kotníková", "Tričko funkční", "Tričko funkční"]
    with pytest.raises(StillUncounted) as refused:
        world.do(CloseCountPlace("A01", CHAIR))
    assert refused.value.names[0] == "Čepice zimní"


def test_a_place_is_closed_with_every_number_written_and_can_be_opened_again(world: World):
    begin(world)
    with pytest.raises(StillUncounted) as refused:
        world.do(CloseCountPlace("A01", CHAIR))
    names = [title for title in refused.value.names if title.startswith("Tričko")]
    assert names == ["Tričko funkční M", "Tričko funkční L"]
    assert refused.value.count == len(refused.value.names)
    assert refused.value.said("cs").startswith("A01: zapište počet, i nulu. Není spočítáno ")
    with pytest.raises(PlacesOpen):
        world.do(ApproveStocktake())
    count(world)
    close(world)
    with pytest.raises(PlaceClosed):
        world.do(CountPiece("A01", "V-001", CHAIR))
    world.do(OpenCountPlace("A01", "2"))
    assert world.do(CountPiece("A01", "V-001", CHAIR)).what == "count_twice"


def test_who_counts_again_is_another_and_two_counts_have_to_agree(world: World):
    begin(world)
    count(world, M="18")
    with pytest.raises(PlacesOpen):
        world.do(Recount("A01", "TRIKO/M", "18", MEMBER))
    close(world)
    with pytest.raises(SameCounter):
        world.do(Recount("A01", "TRIKO/M", "18", CHAIR))
    world.do(Recount("A01", "TRIKO/M", "17", MEMBER))

    def state():
        return next(row.item.state for row in world.ask(result_view).rows if row.item.difference)

    assert state() is ItemState.DIFFERS
    world.do(Recount("A01", "TRIKO/M", "18", CHAIR))
    assert state() is ItemState.UNEXPLAINED
    with pytest.raises(TooShort):
        world.do(ExplainDifference("A01", "TRIKO/M", "loss", "nevím"))
    world.do(ExplainDifference("A01", "TRIKO/M", "loss", WHY, "search"))
    with pytest.raises(DifferencesOpen) as refusal:
        world.do(ApproveStocktake())
    assert "druhý počet a vysvětlení" in refusal.value.said("cs")
    world.do(ExplainDifference("A01", "TRIKO/M", "loss", WHY))
    assert state() is ItemState.SETTLED
    with pytest.raises(NoDifference):
        world.do(Recount("A01", "TRIKO/L", "15", MEMBER))


def test_sizes_that_were_mixed_up_are_two_items_that_name_each_other(world: World):
    begin(world)
    count(world, M="18", L="17")
    close(world)
    for kind, number in (("TRIKO/M", "18"), ("TRIKO/L", "17")):
        world.do(Recount("A01", kind, number, MEMBER))
    world.do(ExplainDifference("A01", "TRIKO/M", "size", WHY, other="TRIKO/L"))
    with pytest.raises(NoDifference):
        world.do(ExplainDifference("A01", "TRIKO/L", "size", WHY, other="RUKAV"))
    world.do(ExplainDifference("A01", "TRIKO/L", "size", WHY, other="TRIKO/M"))
    sums = world.ask(result_view).sums
    assert (sums.short, sums.over) == (-78000, 78000)
    assert len(world.do(ApproveStocktake()).lines) == 2


def test_a_surplus_is_more_of_the_latest_delivery_there_and_is_as_that_is(world: World):
    world.do(Issue(ADAM, ("OBUV/42,5*4",)))
    world.do(TakeBack(ADAM, ("OBUV/42,5*4",), condition="worn"))
    boots = "DL-9;2.3.2026;Dodavatel Vzorový s.r.o.;;OBUV;42,5;2;;;;;2490;Sklad;A01\n"
    world.take_in(ListKind.DELIVERIES, DELIVERY + boots)
    begin(world, places="A01", articles="OBUV")
    world.do(CountQuantity("A01", "OBUV/42,5", "7", CHAIR))
    world.do(CloseCountPlace("A01", CHAIR))
    settle(world, "A01", "OBUV/42,5", "7")
    world.do(ApproveStocktake())
    article = world.article("OBUV")
    there = world.sql(
        """SELECT t.received_on, h.condition, h.quantity FROM holding h JOIN thing t ON t.id = h.thing
        JOIN holder p ON p.id = h.holder WHERE t.article = ? AND p.kind = 'location' ORDER BY 1""",
        article,
    )
    assert there == [("2026-02-09", "worn", 4), ("2026-03-02", "new", 3)]


def test_a_surplus_of_what_was_never_received_is_received_first(world: World):
    begin(world)
    count(world)
    world.do(CountQuantity("A01", "TRIKO/XS", "2", CHAIR))
    close(world)
    settle(world, "A01", "TRIKO/XS", "2")
    with pytest.raises(NeverReceived):
        world.do(ApproveStocktake())


@pytest.mark.parametrize(
    ("how", "refused"),
    [
        ({"commission": (CHAIR,)}, SmallCommission),
        ({"commission": (CHAIR, CHAIR.upper())}, SmallCommission),
        ({"commission": (CHAIR, KEEPER)}, Entrusted),
        ({"responsible": " "}, FieldMissing),
        ({"places": "A01,Z99"}, UnknownPlace),
        ({"within": "Jinde"}, UnknownPlace),
        ({"articles": "NIC"}, UnknownThing),
        ({"funding": "XX"}, UnknownFunding),
    ],
)
def test_what_is_not_planned_well_is_not_begun(world: World, how: dict[str, Any], refused: type[Exception]):
    with pytest.raises(refused):
        world.do(OpenStocktake(**{"commission": (CHAIR, MEMBER), "responsible": KEEPER} | how, outside=True))
    with pytest.raises(NoStocktake):
        world.do(CountPiece("A01", "V-001", CHAIR))


def test_who_counts_is_known_by_a_surname_and_who_is_not_is_said_to_be_of_outside(world: World):
    with pytest.raises(NobodyNamed):
        world.do(OpenStocktake(KEEPER, (ADAM, "zkusebni")))
    world.appoint("Řádková", "Růžena")
    with pytest.raises(Entrusted):
        world.do(OpenStocktake("Zkušební", (CHAIR, ADAM)))
    world.do(OpenStocktake(KEEPER, ("radkova", "Adam Zkušební", EVA), outside=True))
    eva = world.ask(lambda books: books.people.by_number(EVA)).name
    planned = world.ask(stocktake_view).planned
    assert planned.commission == (CHAIR, "Zkušební Adam", eva) and planned.responsible == KEEPER
    world.do(CountPiece("A01", "V-001", "zkusebni"))
    with pytest.raises(NotInCommission):
        world.do(CountPiece("A01", "V-002", "Nikdo"))


def test_a_place_that_is_not_there_is_said_as_it_was_written(world: World):
    with pytest.raises(UnknownPlace) as refusal:
        world.do(OpenStocktake(KEEPER, (CHAIR, MEMBER), places="A01,Z99", outside=True))
    assert refusal.value.said("cs").startswith("Z99: takové místo")
    begin(world)
    with pytest.raises(UnknownPlace) as refusal:
        world.do(CountPiece(" ", "V-001", CHAIR))
    assert refusal.value.said("cs").startswith("Nejdřív načtěte štítek místa")


def test_a_place_of_the_store_that_is_not_counted_is_said_to_be_outside_this_stocktake(world: World):
    begin(world, places="A01")
    codes = world.ask(lambda books: {one.label: one.code for one in books.people.places()})
    label = str(Code(Family.PLACE, codes["B02"]))
    for said in ("b02", label):
        with pytest.raises(UnknownPlace) as refusal:
            world.do(OpenCountPlace(said))
        assert refusal.value.said("cs").startswith("B02: takové místo v této inventuře není.")


def test_what_is_on_no_thing_is_never_counted_and_a_torn_code_is_said_to_be_one(world: World):
    number = world.do(Issue(ADAM, ("V-003",))).number
    begin(world)
    badge = str(Code(Family.BADGE, world.ask(lambda books: books.people.by_number(ADAM)).badge))
    place = str(Code(Family.PLACE, world.ask(lambda books: books.people.places()[0]).code))
    for text in (ADAM, badge, place, number, str(Code(Family.COMMAND, 1))):
        with pytest.raises(OnNoThing):
            world.do(CountPiece("A01", text, CHAIR))
    for text in ("AKT.0000965", "akt.0000965.", "AKT.0000965.1"):
        with pytest.raises(ReadInPart):
            world.do(CountPiece("A01", text, CHAIR))
    assert not sum(world.ask(stocktake_view).streams.values())
    for text in ("AKT.0000001.00", "9876543210", str(Code(Family.THING, 4999))):
        assert world.do(CountPiece("A01", text, CHAIR)).what == f"count_{Stream.UNKNOWN}"


@pytest.mark.parametrize(
    ("command", "refused"),
    [
        (CountPiece("A01", "V-001", KEEPER), Entrusted),
        (CountPiece("A01", "V-001", "Kdosi"), NotInCommission),
        (CountPiece("Z99", "V-001", CHAIR), UnknownPlace),
        (CountPiece("A01", "VESTA/M", CHAIR), CountedByPiece),
        (CountQuantity("A01", "RUKAV", "", CHAIR), BadCount),
        (CountQuantity("A01", "RUKAV", "1,5", CHAIR), BadCount),
        (CountQuantity("A01", "RUKAV", "-1", CHAIR), BadCount),
        (CountQuantity("A01", "RUKAV", "10000", CHAIR), BadCount),
        (CountQuantity("A01", "V-001", "1", CHAIR), CountedByPiece),
        (OpenStocktake(KEEPER, (CHAIR, MEMBER), outside=True), StocktakeRuns),
    ],
)
def test_wrong_input_is_refused_and_nothing_is_counted(world: World, command: Any, refused: type[Exception]):
    begin(world)
    with pytest.raises(refused):
        world.do(command)
    assert world.ask(stocktake_view).done == 0


def test_while_it_is_frozen_nothing_moves_there(world: World):
    begin(world, frozen=True, places="A01")
    with pytest.raises(StocktakeFrozen):
        world.do(Issue(ADAM, ("V-001",)))
    world.do(Issue(ADAM, ("R-001",)))
    world.do(StopStocktake("zkouška"))
    world.do(Issue(ADAM, ("V-001",)))
    with pytest.raises(NoStocktake):
        world.do(StopStocktake("podruhé"))


def test_a_unit_is_counted_by_its_people(world: World):
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    world.do(Issue(EVA, ("V-002",)))
    begin(world, unit="KRPA")
    assert [place.name for place in world.ask(stocktake_view).places] == ["pprap. Adam Zkušební", "nprap. Eva Vzorková"]
    world.do(CountPiece(ADAM, "V-001", CHAIR))
    world.do(CountQuantity(ADAM, "TRIKO/M", "2", CHAIR))
    assert world.do(CountPiece(EVA, "V-002", CHAIR)).what == "count_found"
    world.do(CloseCountPlace(ADAM, CHAIR))
    world.do(CloseCountPlace(EVA, CHAIR))
    world.do(ApproveStocktake())
    assert world.verified().problems == ()


def test_only_what_is_in_the_scope_is_counted(world: World):
    begin(world, articles="VESTA", funding="CZ-HOMEAFFAIRS-0004")
    for piece in ("V-001", "V-002", "V-003"):
        world.do(CountPiece("A01", piece, CHAIR))
    world.do(CloseCountPlace("A01", CHAIR))
    world.do(ApproveStocktake())
    assert world.sql("SELECT count(*) FROM counted") == [(3,)]


def test_a_list_of_counts_is_taken_whole_and_once(world: World):
    begin(world)
    rows = ((2, "A01", "V-001", ""), (3, "A01", "RUKAV", "50"), (4, "A01", "TRIKO/M", "mnoho"))
    with pytest.raises(LineRefused) as refused:
        world.do(TakeCounts(rows, "ab", CHAIR))
    assert (refused.value.line, refused.value.thing) == (4, "TRIKO/M")
    assert world.ask(stocktake_view).done == 0
    assert world.do(TakeCounts(rows[:2], "ab", CHAIR)).facts["rows"] == 2
    with pytest.raises(CountsTaken):
        world.do(TakeCounts(rows[:2], "ab", CHAIR))
    assert world.ask(stocktake_view).done == 2


def test_two_approve_it_and_none_of_them_is_entrusted(world: World):
    world.appoint("Správcová", "Anna", Grant(Role.ADMINISTRATOR, 0))
    world.appoint("Svěřená", "Jitka")
    begin(world)
    count(world)
    close(world)
    with pytest.raises(SecondPersonNeeded):
        world.do(ApproveStocktake())
    with world.database.door.beside(KEEPER, PASSWORD), pytest.raises(Entrusted):
        world.do(ApproveStocktake())
    with world.database.door.beside("Správcová Anna", PASSWORD):
        done = world.do(ApproveStocktake())
    assert {"by", "by2"} <= world.ask(lambda books: books.journal.payload(done.entry)).keys()


def test_without_passwords_who_is_entrusted_approves_nothing_either_once_there_is_somebody_else(world: World):
    """Whoever works is taken at their word; that the same person answers for the items and approves is not."""
    world.do(OpenStocktake("Skladníková Zora", (CHAIR, MEMBER), outside=True))
    count(world)
    close(world)
    assert world.ask(result_view).approval.possible, "one operator alone: another signs the paper"
    person = {"surname": "Předávací", "given_name": "Zbyněk"}
    world.do(partial(_appointed, role=Role.QUARTERMASTER, row=person))
    assert not world.ask(result_view).approval.possible
    with pytest.raises(Entrusted):
        world.do(ApproveStocktake())
    world.database.door.let_in(2)
    assert world.ask(result_view).approval.possible
    assert world.do(ApproveStocktake()).number


@pytest.mark.parametrize("who", [CHAIR, "Cizí Pavel"])
def test_the_chair_may_be_one_of_the_two_and_need_not(world: World, who: str):
    """The law asks of the commission that it is not who is entrusted alone, and of nobody who approves."""
    world.appoint("Správcová", "Anna", Grant(Role.ADMINISTRATOR, 0))
    world.appoint(*who.split())
    begin(world)
    count(world)
    close(world)
    with world.database.door.beside(who, PASSWORD):
        done = world.do(ApproveStocktake())
    paper = world.ask(lambda books: StocktakePaper.gather(books, done.entry))
    assert paper.approving[1].name.split() == who.split()[::-1]


def test_a_kill_loses_no_scan(world: World):
    begin(world)
    world.do(CountPiece("A01", "V-001", CHAIR))
    world.do(CountQuantity("A01", "RUKAV", "50", CHAIR))
    world.reopen()
    assert world.ask(stocktake_view).done == 2


def test_many_items_are_settled_together_and_both_verifiers_agree(world: World, monkeypatch):
    monkeypatch.setattr("equipment_app.operations.stocktake.ROWS", 3)
    monkeypatch.setattr("equipment_app.operations.stocktake.MOVES", 1)
    begin(world)
    count(world, without=("V-002", "R-001"))
    close(world)
    settle(world, "A01", "V-002", "0")
    settle(world, "B02", "R-001", "0")
    before = world.state()
    done = world.do(ApproveStocktake())
    assert len(done.lines) == 2 and world.verified().problems == ()
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before and world.verified().problems == ()
