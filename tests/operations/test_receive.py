"""A delivery received by hand: numbered, priced, placed and undone; what is wrong with it is said with the way out."""

from datetime import date

import pytest

from equipment_app import verifier
from equipment_app.documents.receipt import ReceiptPaper
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.deliveries import DeliveryLine, NewPiece, with_vat, without_vat
from equipment_app.domain.errors import FieldMissing, LineRefused, NoName, NothingToDo
from equipment_app.domain.label_errors import NotReserved
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.delivery_lines import (
    DoubledInDelivery,
    LinesDiffer,
    LooksKnown,
    MoreThanOrdered,
    NotKeptByPieces,
    NumberKnown,
    OwnCode,
    TooManyNumbers,
)
from equipment_app.operations.fundings import SetFunding, UnknownFunding
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import PrintBlanks
from equipment_app.operations.orders import CloseOrder, ExpectedBefore, OrderClosed, PlaceOrder, UnknownOrder
from equipment_app.operations.receive import (
    AddInvoice,
    NoDelivery,
    NoteKnown,
    OtherDelivery,
    OtherSupplier,
    ProjectOver,
    Receive,
    UsedBefore,
)
from equipment_app.operations.said_lines import BadDeliveryLine
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.undo import Undo
from tests.world import ADAM

FROM, MONEY = "Výstroj Zkušební, a. s.", "Rozpočet PČR"


def receive(*lines, note="DL-31", **said):
    return Receive(FROM, note, said.pop("funding", MONEY), lines, **said)


def things(world, note="DL-31"):
    return world.sql(
        "SELECT a.code, t.size, t.serial, t.inventory, t.code IS NOT NULL, t.price, t.net, t.in_use, t.warranty, "
        "t.batch, t.expiry, t.invoice, t.contract, t.funding, p.label, h.quantity FROM thing t "
        "JOIN article a ON a.id = t.article JOIN holding h ON h.thing = t.id AND h.quantity > 0 "
        "JOIN holder p ON p.id = h.holder WHERE t.delivery_note = ? AND t.withdrawn = 0 ORDER BY t.id",
        note,
    )


def test_what_came_lies_in_the_store_with_all_that_was_said_and_undone_it_is_gone(world):
    before = world.state()
    done = world.do(
        receive(
            "RADIO@18500=R-101:INV-7,R-102",
            "TRIKO/M*30@121",
            DeliveryLine(5, "uni", 20, None, 10000, "B09", "LK-26", date(2030, 10, 31)),
            contract="SML-88",
            invoice="2026-1",
            place="A01",
            on=date(2026, 2, 25),
            in_use=date(2026, 3, 1),
            warranty=date(2028, 2, 25),
        )
    )
    assert (done.number, done.what, done.undoable) == ("PR-2026-000001", "delivery", "PR-2026-000001")
    radio = ("2026-03-01", "2028-02-25", "", None, "2026-1", "SML-88", MONEY, "A01", 1)
    assert [tuple(row) for row in things(world)] == [
        ("RADIO", "uni", "R-101", "INV-7", 1, 1850000, 1528926, *radio),
        ("RADIO", "uni", "R-102", None, 1, 1850000, 1528926, *radio),
        ("TRIKO", "M", None, None, 0, 12100, 10000, *radio[:-1], 30),
        ("RUKAV", "uni", None, None, 0, 12100, 10000, *radio[:2], "LK-26", "2030-10-31", *radio[4:7], "B09", 20),
    ]
    assert sum(line.quantity for line in done.lines) == 52
    assert world.verified().problems == ()
    world.do(Undo(done.number, "omyl"))
    assert (world.state(), world.verified().problems) == (before, ())


def test_a_number_of_eighty_letters_is_one_and_a_longer_one_is_refused(world):
    world.do(receive(f"RADIO@1={'9' * 80}"))
    with pytest.raises(LineRefused) as refused:
        world.do(receive(f"RADIO@1={'8' * 81}", note="DL-32"))
    assert isinstance(refused.value.cause, NoName)


def test_a_pack_splits_into_units_that_are_issued_one_by_one(world):
    world.do(EditArticle(5, pack=12))
    assert world.ask(lambda books: books.catalogue.article(5).pack) == 12
    world.do(receive("RUKAV*3x12@99"))
    assert things(world)[0][-1] == 36
    world.do(Issue(ADAM, ("RUKAV*1",)))
    assert world.stock("RUKAV") == {"uni": 50 + 36 - 1}


def test_more_pieces_than_one_entry_holds_have_one_number_and_one_undo(world):
    before = world.state()
    numbers = ",".join(f"Q-{n:03}" for n in range(230))
    done = world.do(receive(f"RADIO={numbers}"))
    assert world.sql("SELECT count(*) FROM act WHERE kind = 'delivery'")[0][0] == 3
    assert len(things(world)) == 230 and world.verified().problems == ()
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before
    world.close()
    assert verifier.main(str(world.path)) == 0


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ("RADIO=R-001", NumberKnown),
        ("RADIO=X-1:INV-1", NumberKnown),
        ("RADIO=r-001", LooksKnown),
        ("RADIO=R–001", LooksKnown),
        ("RADIO=X-1,Х-1", LooksKnown),
        ("RADIO=X-1,X-1", DoubledInDelivery),
        ("RADIO=AKT.0000001.56", OwnCode),
        ("RADIO=AKT.00009", OwnCode),
        ("TRIKO/M=X-1", NotKeptByPieces),
        (DeliveryLine(2, "uni", 1, pieces=(NewPiece("X-1"), NewPiece("X-2"))), TooManyNumbers),
        (DeliveryLine(2, "uni", 0), NothingToDo),
    ],
)
def test_a_number_that_cannot_be_is_refused_at_its_line(world, line, refusal):
    before = world.state()
    with pytest.raises(LineRefused) as refused:
        world.do(receive("TRIKO/L*1", line))
    assert (refused.value.line, type(refused.value.cause)) == (2, refusal)
    assert world.state() == before


def test_a_blank_label_that_was_stuck_on_a_piece_is_its_code_and_undone_is_blank_again(world):
    first = world.do(PrintBlanks(2)).facts["first"]
    before = world.state()
    label = str(Code(Family.THING, first))
    with pytest.raises(LineRefused) as refused:
        world.do(receive(f"RADIO=X-1::{label},X-2::{label}"))
    assert isinstance(refused.value.cause, DoubledInDelivery)
    with pytest.raises(LineRefused) as refused:
        world.do(receive("RADIO=X-1::AKT.0000001.95"))
    assert isinstance(refused.value.cause, NotReserved)
    done = world.do(receive(f"RADIO=X-1:I-1:{label},X-2"))
    assert done.lines[0].code == label and world.verified().problems == ()
    assert world.ask(lambda books: books.things.by_code(first).serial) == "X-1"
    world.do(Undo(done.number, "omyl"))
    assert (world.state(), world.verified().problems) == (before, ())
    assert world.ask(lambda books: books.things.is_blank(first))


def test_two_lines_of_one_lot_agree_and_may_lie_apart(world):
    with pytest.raises(LineRefused) as refused:
        world.do(receive("TRIKO/M*3@100", "TRIKO/M*4@200"))
    assert isinstance(refused.value.cause, LinesDiffer)
    world.do(receive(DeliveryLine(3, "M", 3, 100, place="A01"), DeliveryLine(3, "M", 4, 100, place="B02")))
    assert [row[-2:] for row in map(tuple, things(world))] == [("A01", 3), ("B02", 4)]


def test_a_delivery_note_comes_once_unless_it_goes_on(world):
    first = world.do(receive("TRIKO/M*3@100")).number
    with pytest.raises(NoteKnown) as refused:
        world.do(receive("TRIKO/L*1"))
    assert refused.value.number == first
    with pytest.raises(OtherDelivery):
        world.do(receive("TRIKO/L*1", note="DL-32", goes_on=first))
    world.do(receive("TRIKO/M*2@100", "TRIKO/L*1", goes_on=first))
    assert sorted(row[-1] for row in things(world)) == [1, 5] and world.verified().problems == ()
    world.do(Receive("Jiný dodavatel", "DL-31", MONEY, ("TRIKO/M*1",)))
    with pytest.raises(NoteKnown):
        world.do(Receive("dodavatel vzorový S.R.O.", "DL-2", MONEY, ("TRIKO/M*1",)))


def test_what_is_missing_or_wrong_in_the_head_is_said(world):
    for said, refusal in (
        (Receive("", "DL-1", MONEY, ("TRIKO/M*1",)), FieldMissing),
        (Receive(FROM, " ", MONEY, ("TRIKO/M*1",)), FieldMissing),
        (Receive(FROM, "DL-1", "", ("TRIKO/M*1",)), FieldMissing),
        (Receive(FROM, "DL-1", "odjinud", ("TRIKO/M*1",)), UnknownFunding),
        (Receive(FROM, "DL-1", MONEY), NothingToDo),
        (receive("TRIKO/M*1", in_use=date(2026, 3, 1)), UsedBefore),
        (receive("TRIKO/M*1", order="OB-2026-000001"), UnknownOrder),
        (AddInvoice("IM-2026-000001", "F-1"), NoDelivery),
    ):
        with pytest.raises(refusal):
            world.do(said)


def test_nothing_is_bought_of_a_grant_whose_project_is_over(world):
    world.do(SetFunding("Norské fondy", share="80", ends=date(2026, 2, 20)))
    with pytest.raises(ProjectOver):
        world.do(receive("TRIKO/M*1", funding="Norské fondy"))
    world.do(receive("TRIKO/M*1", funding="Norské fondy", on=date(2026, 2, 20)))


def test_of_an_order_what_came_and_what_is_to_come_add_up(world):
    before = world.state()
    placed = world.do(PlaceOrder(FROM, ("TRIKO/M*30@490", "TRIKO/M*10", "RADIO*4"), funding=MONEY))

    def order():
        return world.ask(lambda books: books.orders.of(placed.facts["order"]))

    def all_of(what):
        return sum(getattr(line, what) for line in order().lines)

    assert (placed.number, all_of("ordered"), order().to_come) == ("OB-2026-000001", 44, 44)
    first = world.do(receive("TRIKO/M*25@490", order=placed.number))
    assert (all_of("came"), order().to_come) == (25, 19)
    with pytest.raises(LineRefused) as refused:
        world.do(receive("TRIKO/M*16", note="DL-32", order=placed.number))
    assert isinstance(refused.value.cause, MoreThanOrdered) and refused.value.cause.extra == 1
    more = world.do(receive("TRIKO/M*16", note="DL-32", order=placed.number, surplus=True))
    assert [(line.ordered, line.came, line.to_come) for line in order().lines] == [(40, 41, 0), (4, 0, 4)]
    with pytest.raises(OtherSupplier):
        world.do(Receive("Jiný", "D", MONEY, ("RADIO*1",), order=placed.number))
    closed = world.do(CloseOrder(placed.number, "výroba skončila"))
    assert order().to_come == 0 and world.ask(lambda books: books.orders.open()) == []
    with pytest.raises(OrderClosed):
        world.do(receive("RADIO*1", note="DL-33", order=placed.number))
    assert world.verified().problems == ()
    for number in (closed.number, more.number, first.number, placed.number):
        world.do(Undo(number, "omyl"))
    assert (world.state(), order(), world.verified().problems) == (before, None, ())


def test_what_is_returned_to_the_supplier_is_no_thing_of_ours(world):
    placed = world.do(PlaceOrder(FROM, ("TRIKO/M*10",)))
    done = world.do(receive(DeliveryLine(3, "M", 10, 49000, returned=2), order=placed.facts["order"]))
    said = world.ask(lambda books: books.journal.payload(done.entry))["x"]
    assert (said["returned"], said["order"], things(world)[0][-1]) == ("3:M:2", placed.entry, 10)


def test_an_invoice_comes_later_and_can_be_taken_back(world):
    done = world.do(receive("RADIO=X-1", "TRIKO/M*3"))
    added = world.do(AddInvoice(done.number, "2026-30217"))
    assert {row[11] for row in things(world)} == {"2026-30217"} and added.number == "FA-2026-000001"
    assert world.do(AddInvoice(done.number, "2026-30217")).what == "nothing_new"
    world.do(Undo(added.number, "jiná"))
    assert {row[11] for row in things(world)} == {""} and world.verified().problems == ()
    world.do(Undo(done.number, "omyl"))
    with pytest.raises(NoDelivery):
        world.do(AddInvoice(done.number, "2026-30217"))


def test_a_price_with_vat_tells_that_without_and_back():
    assert (without_vat(2850000), without_vat(215000), with_vat(10000)) == (2355372, 177686, 12100)
    assert all(without_vat(with_vat(net)) == net for net in range(0, 20000, 7))


def test_the_rate_is_the_stores_and_a_line_may_have_its_own(world):
    world.do(SetSettings({"receipt.vat": "15"}))
    done = world.do(Receive(FROM, "DL-V", MONEY, ("RADIO@11500", "TRIKO/M*2@112%12")))
    entry = world.ask(lambda books: books.journal.payload(done.entry))
    assert (entry["x"]["vat"], entry["x"]["vats"].split(":")[1:]) == (15, ["M", "12"])
    paper = world.ask(lambda books: ReceiptPaper.gather(books, done.entry))
    assert paper.rate == 15
    assert [(one.thing.net, one.rate) for one in paper.lines] == [(1000000, 15), (10000, 12)]
    world.do(SetSettings({"receipt.vat": "21"}))
    assert world.ask(lambda books: ReceiptPaper.gather(books, done.entry)).rate == 15
    assert world.verified().problems == ()


def test_an_order_comes_on_the_day_it_was_made_at_the_earliest(world):
    with pytest.raises(ExpectedBefore):
        world.do(PlaceOrder(FROM, ("TRIKO/M*2",), expected=date(2026, 3, 1)))
    placed = world.do(PlaceOrder(FROM, ("TRIKO/M*2",), expected=date(2026, 3, 1), on=date(2026, 3, 1)))
    assert placed.number


def test_an_empty_list_is_called_one_whatever_it_was_for(world):
    with pytest.raises(NothingToDo) as refused:
        world.do(PlaceOrder(FROM))
    assert refused.value.said("cs") == "Nic se nezapsalo: seznam je prázdný. Přidejte aspoň jednu položku."


def test_an_order_says_no_rate(world):
    with pytest.raises(BadDeliveryLine):
        world.do(PlaceOrder(FROM, ("TRIKO/M*2@112%12",)))
