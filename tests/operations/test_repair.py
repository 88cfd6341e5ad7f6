"""Things go to a workshop until a day and come back one by one: repaired, exchanged, not worth it, or as they were."""

from datetime import date

import pytest

from equipment_app.documents.press import Press
from equipment_app.documents.repair import RepairPaper
from equipment_app.domain.errors import (
    AmbiguousThing,
    Depends,
    HeldByOther,
    LineRefused,
    NothingToDo,
    OutOfStock,
    ReasonMissing,
    Refusal,
)
from equipment_app.domain.kinds import Kind
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import DueTooEarly
from equipment_app.operations.lines import Line
from equipment_app.operations.loans import RemindedLately
from equipment_app.operations.repair import (
    ExtendRepair,
    NoCompanyNumber,
    NotInRepair,
    NotLate,
    RemindWorkshop,
    SendToRepair,
)
from equipment_app.operations.take_from_repair import (
    MorePartsThanPrice,
    MoreVatThanPrice,
    NotOfOrder,
    Repaired,
    SerialKnown,
    SerialNeeded,
    TakeFromRepair,
    WarrantyTooEarly,
)
from equipment_app.operations.undo import Undo
from equipment_app.queries.pieces import thing_card
from equipment_app.queries.repair_register import back_between, in_repair_at
from equipment_app.queries.repairs import repair_card
from equipment_app.queries.thing_life import thing_sheet
from tests.documents.reading import Paper
from tests.world import ADAM, World

DUE = date(2026, 3, 20)


@pytest.fixture
def sent(world: World) -> World:
    """Two radios and three shirts in one order."""
    world.do(SendToRepair("Servis Vzor", DUE, ("R-001", "R-002", "TRIKO/M*3"), fault="nejde zapnout", estimate=900000))
    return world


def out(world: World, day: date):
    """How much of each order was out at the end of a day."""
    return [one.out for one in world.ask(lambda books: books.repairs.open(at=day))]


def order(world: World, number: str = "RE-2026-000001"):
    return world.ask(lambda books: books.repairs.of(books.papers.seq(number)))


def invoice(world: World):
    seq = order(world).seq
    return world.ask(lambda books: books.papers.remark(books.repairs.invoice(seq), "invoice"))


def where(world: World, serial: str):
    piece = world.piece(serial)
    (held,) = world.ask(lambda books: books.things.holders(piece))
    return world.ask(lambda books: books.people.name(held.holder)), held.condition


def refusal(world: World, operation) -> Refusal:
    with pytest.raises(Refusal) as raised:
        world.do(operation)
    return raised.value.cause if isinstance(raised.value, LineRefused) else raised.value


def test_it_is_with_the_workshop_damaged_and_undone_it_lies_where_it_lay(world):
    before = world.state()
    done = world.do(SendToRepair("Servis Vzor", DUE, ("R-001", "TRIKO/M*3"), fault="prasklý kryt"))
    assert (done.number, done.subject, done.pieces) == ("RE-2026-000001", "Servis Vzor", 4)
    assert where(world, "R-001") == ("Servis Vzor", "damaged")
    assert (order(world).out, order(world).until, order(world).work) == (4, DUE, "paid")
    again = world.do(SendToRepair("servis vzor", DUE, ("R-002",), work="cleaning"))
    assert where(world, "R-002") == ("Servis Vzor", "new"), "what is cleaned is as it was"
    world.do(Undo(again.number, "omyl"))
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before
    assert world.ask(lambda books: books.repairs.open()) == []
    assert world.verified().problems == ()


def test_it_comes_back_in_parts_each_with_its_outcome(sent):
    before = sent.state()
    first = sent.do(
        TakeFromRepair(
            "RE-2026-000001",
            (
                Repaired("R-001", price=235000, warranty=date(2027, 3, 2)),
                Repaired("TRIKO/M*2", "not_worth", 0, remark="spálené"),
            ),
            invoice="F2026",
        )
    )
    assert (first.number, first.facts) == ("RE-2026-000002", {})
    assert where(sent, "R-001")[1] == "good" and where(sent, "R-001")[0] != "Servis Vzor"
    assert [(line.thing.serial, line.out) for line in order(sent).lines] == [("R-001", 0), ("R-002", 1), (None, 1)]
    radio, shirts = order(sent).back
    assert (radio.outcome, radio.price, radio.warranty) == ("repaired", 235000, date(2027, 3, 2))
    assert (shirts.outcome, shirts.quantity, shirts.condition) == ("not_worth", 2, "unusable")
    dear = sent.do(TakeFromRepair("RE-2026-000001", ("R-002",), outcome="unrepaired", price=1400000))
    assert dear.facts == {"percent": 76} and where(sent, "R-002")[1] == "damaged"
    sent.do(TakeFromRepair("RE-2026-000001", everything=True))
    assert (order(sent).out, order(sent).price) == (0, 1635000)
    for number in ("RE-2026-000004", "RE-2026-000003", first.number):
        sent.do(Undo(number, "omyl"))
    assert sent.state() == before and sent.verified().problems == ()


def test_the_vat_of_a_repair_is_said_with_it_or_with_its_invoice(sent):
    sent.do(TakeFromRepair("RE-2026-000001", ("R-001",), price=121000, vat=10500))
    with pytest.raises(MoreVatThanPrice):
        sent.do(TakeFromRepair("RE-2026-000001", invoice="F1", vat=121000))
    later = sent.do(TakeFromRepair("RE-2026-000001", invoice="F1", vat=10500))
    assert order(sent).vat == 21000
    paper = sent.ask(lambda books: RepairPaper.gather(books, later.entry))
    assert "z toho DPH 210,00 Kč" in Paper(paper.render()).text(0)
    sent.do(Undo(later.number, "omyl"))
    assert order(sent).vat == 10500 and sent.verified().problems == ()


def test_an_exchanged_piece_goes_to_its_maker_and_another_stands_for_it(sent):
    before = sent.state()
    done = sent.do(TakeFromRepair("RE-2026-000001", ("R-001",), outcome="exchanged", serial="R-901"))
    old, new = sent.piece("R-001"), sent.piece("R-901")
    assert sent.ask(lambda books: books.things.holders(old)) == []
    assert where(sent, "R-901")[1] == "new"
    thing = sent.ask(lambda books: books.things.thing(new))
    kept = sent.ask(lambda books: books.things.thing(old))
    assert (thing.price, thing.funding, thing.supplier) == (kept.price, kept.funding, kept.supplier)
    assert thing.code and thing.code != kept.code and thing.inventory is None
    assert [one.instead.id for one in order(sent).back if one.instead] == [new]
    assert sent.ask(lambda books: thing_card(books, new)).instead_of == kept
    assert sent.ask(lambda books: thing_card(books, old)).exchanged_for == thing
    (of,) = sent.ask(lambda books: books.repairs.of_thing(new))
    assert of == order(sent)
    sent.do(Undo(done.number, "omyl"))
    assert sent.state() == before and sent.verified().problems == ()


def test_a_piece_that_came_instead_is_inspected_from_the_day_it_came(sent):
    """Its delivery is that of the old one, of years ago; it does not come overdue, and no list said so."""
    sent.do(EditArticle("RADIO", inspection_months=12))
    sent.clock.go_to("2029-03-02")
    sent.do(TakeFromRepair("RE-2026-000001", ("R-001",), outcome="exchanged", serial="R-901"))
    radio = sent.article("RADIO")
    article = sent.ask(lambda books: books.catalogue.article(radio))
    for serial, late in (("R-901", False), ("R-002", True)):
        thing = sent.ask(lambda books, serial=serial: books.things.by_serial(serial)[0])
        found = sent.ask(lambda books, thing=thing: books.inspections.late(thing, article, books.journal.today()))
        assert (found is not None) is late, serial
    new = sent.piece("R-901")
    assert "podle seznamu" not in str(sent.ask(lambda books: thing_sheet(books, new)).facts)
    assert sent.verified().problems == ()


def test_an_invoice_may_come_later_and_stands_on_the_paper_made_again(sent):
    sent.do(TakeFromRepair("RE-2026-000001", everything=True, price=10000))
    assert invoice(sent) == ""
    later = sent.do(TakeFromRepair("RE-2026-000001", invoice="F20260418"))
    assert (later.number, invoice(sent)) == ("RE-2026-000003", "F20260418")
    assert isinstance(refusal(sent, TakeFromRepair("RE-2026-000001", everything=True)), NotInRepair)


def test_a_later_day_holds_is_told_everywhere_and_is_taken_back(sent):
    later = date(2026, 4, 10)
    sent.clock.go_to("2026-03-25")
    done = sent.do(ExtendRepair("RE-2026-000001", later, "čeká se na díl"))
    assert (done.number, order(sent).until, order(sent).overdue(date(2026, 3, 25))) == ("RE-2026-000002", later, -16)
    refusal(sent, RemindWorkshop("RE-2026-000001"))
    (said,) = {row.extended for row in sent.ask(lambda books: in_repair_at(books, date(2026, 3, 25)))}
    assert said == "Prodlouženo z 20. 3. 2026: čeká se na díl."
    before = sent.ask(lambda books: in_repair_at(books, date(2026, 3, 24)))
    assert before[0].order.until == DUE, "it was not said by then"
    seq = order(sent).seq
    card = sent.ask(lambda books: repair_card(books, seq))
    assert (card.course[0].kind, card.course[0].until) == (Kind.REPAIR_EXTENDED, later)
    text = " ".join(Paper(sent.ask(lambda books: Press().paper(books, done.entry))).text(0).split())
    assert "Termín 20. 3. 2026 se prodlužuje do 10. 4. 2026: čeká se na díl" in text
    with pytest.raises(Depends):
        sent.do(Undo("RE-2026-000001", "omyl"))
    sent.do(TakeFromRepair("RE-2026-000001", ("R-001",)))
    sent.do(ExtendRepair("RE-2026-000003", date(2026, 5, 1), "a ještě"))
    sent.do(Undo("RE-2026-000004", "omyl"))
    sent.do(Undo("RE-2026-000002", "omyl"))
    assert (order(sent).until, order(sent).extended) == (DUE, ())
    assert sent.verified().problems == ()


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (ExtendRepair("RE-2026-000001", DUE, "díl"), DueTooEarly),
        (ExtendRepair("RE-2026-000001", date(2026, 4, 1), " "), ReasonMissing),
        (ExtendRepair("PP-2026-000001", date(2026, 4, 1), "díl"), NotInRepair),
    ],
)
def test_a_later_day_that_cannot_be_is_refused(sent, command, why):
    sent.do(Issue(ADAM, ("V-002",)))
    assert isinstance(refusal(sent, command), why)


def test_an_order_that_is_late_gets_a_day_that_is_not_over(sent):
    """Of a paper written later, not over on the day it is of."""
    sent.clock.go_to("2026-03-25")
    for until, on in ((date(2026, 3, 25), None), (date(2026, 3, 22), date(2026, 3, 22))):
        told = refusal(sent, ExtendRepair("RE-2026-000001", until, "díl", on=on))
        assert isinstance(told, DueTooEarly) and told.after == until
    sent.do(ExtendRepair("RE-2026-000001", date(2026, 3, 23), "díl", on=date(2026, 3, 22)))
    sent.do(ExtendRepair("RE-2026-000001", date(2026, 3, 26), "díl"))
    assert order(sent).until == date(2026, 3, 26)


def test_nothing_that_is_back_gets_a_later_day(sent):
    sent.do(TakeFromRepair("RE-2026-000001", everything=True))
    assert isinstance(refusal(sent, ExtendRepair("RE-2026-000001", date(2026, 4, 1), "díl")), NotInRepair)


def test_a_price_is_split_into_work_and_parts(sent):
    back = (Repaired("R-001", price=235000, parts=180000), Repaired("R-002", price=50000))
    done = sent.do(TakeFromRepair("RE-2026-000001", back))
    split = [(235000, 55000, 180000), (50000, None, None)]
    assert [(one.price, one.work, one.parts) for one in order(sent).back] == split
    text = " ".join(Paper(sent.ask(lambda books: Press().paper(books, done.entry))).text(0).split())
    assert text.count("Práce") == 1 and "Práce 550,00 Kč, díly 1 800,00 Kč." in text
    rows = sent.ask(lambda books: back_between(books, date(2026, 3, 1), date(2026, 3, 31)))
    assert [(row.back.price, row.back.work, row.back.parts) for row in rows] == split
    piece = sent.piece("R-001")
    said = [event.what for event in sent.ask(lambda books: thing_sheet(books, piece)).events]
    assert said[-1].replace("\N{NO-BREAK SPACE}", " ") == "Převzato z opravy, práce 550,00, díly 1 800,00"
    sent.do(TakeFromRepair("RE-2026-000001", ("TRIKO/M*2",), price=10000, parts=4000))
    assert (order(sent).back[-1].price, order(sent).back[-1].parts) == (20000, 8000), "of each"
    assert sent.verified().problems == ()


@pytest.mark.parametrize("price", [None, 100])
def test_parts_cost_no_more_than_the_whole(sent, price):
    one = Repaired("R-001", price=price, parts=101)
    assert isinstance(refusal(sent, TakeFromRepair("RE-2026-000001", (one,))), MorePartsThanPrice)
    sent.do(TakeFromRepair("RE-2026-000001", (Repaired("R-001", price=101, parts=101),)))
    assert order(sent).back[0].work == 0, "all of it may be parts"


def test_of_an_order_with_several_sizes_it_is_said_which_came_back(world: World):
    world.do(SendToRepair("Servis Vzor", DUE, ("TRIKO/M*2", "TRIKO/L*2")))
    shirts = Line(article=world.article("TRIKO"))
    told = refusal(world, TakeFromRepair("RE-2026-000001", (Repaired(shirts),)))
    assert isinstance(told, AmbiguousThing) and told.candidates == ("TRIKO/L", "TRIKO/M")
    world.do(TakeFromRepair("RE-2026-000001", ("TRIKO/L",)))
    assert [line.out for line in order(world).lines] == [2, 1]


def test_what_was_not_damaged_comes_back_as_it_was(world: World):
    world.do(SendToRepair("Čistírna", DUE, ("R-001",), work="cleaning"))
    world.do(TakeFromRepair("RE-2026-000001", ("R-001",)))
    assert where(world, "R-001")[1] == "new"


def test_a_serial_number_of_another_article_may_be_the_same(sent: World):
    sent.do(TakeFromRepair("RE-2026-000001", ("R-001",), outcome="exchanged", serial="V-001"))
    radio = sent.article("RADIO")
    (known,) = [one for one in sent.ask(lambda books: books.things.by_serial("V-001")) if one.article == radio]
    assert sent.ask(lambda books: books.things.holders(known.id)) and sent.verified().problems == ()


def test_a_workshop_has_its_company_number_and_address_until_a_later_order_says_another(world: World):
    world.do(SendToRepair("Servis Vzor", DUE, ("R-001",), company="270 74 358", address="Vzorová 1, Praha"))
    again = world.do(SendToRepair("Servis Vzor", DUE, ("R-002",)))
    text = " ".join(Paper(world.ask(lambda books: Press().paper(books, again.entry))).text(0).split())
    assert "27074358" in text and "Vzorová 1, Praha" in text
    moved = world.do(SendToRepair("servis vzor", DUE, ("V-001",), address="Jiná 2, Brno"))
    assert contact(world, moved.entry) == ("27074358", "Jiná 2, Brno")
    assert contact(world, again.entry) == ("27074358", "Vzorová 1, Praha"), "what was signed stays"
    world.do(Undo(moved.number, "omyl"))
    assert contact(world, world.do(SendToRepair("Servis Vzor", DUE, ("V-002",))).entry)[1] == "Vzorová 1, Praha"
    other = world.do(SendToRepair("Jiný servis", DUE, ("V-003",)))
    assert contact(world, other.entry) == ("", "") and world.verified().problems == ()


def contact(world: World, entry: int) -> tuple[str, str]:
    return tuple(
        world.ask(lambda books, what=what: books.papers.remark(entry, what)) for what in ("company", "address")
    )


@pytest.mark.parametrize("company", ["27074359", "1234567", "123456789", "IČO 27074358", "²7074358"])
def test_a_company_number_that_is_none_is_refused(world: World, company):
    assert isinstance(refusal(world, SendToRepair("Servis", DUE, ("R-001",), company=company)), NoCompanyNumber)


def test_a_quantity_or_a_piece_that_is_gone_is_refused_by_its_name(sent: World):
    lot = next(line.thing for line in order(sent).lines if line.thing.number is None)
    told = refusal(sent, TakeFromRepair("RE-2026-000001", (Repaired(Line(lot.id, quantity=4)),)))
    assert (type(told), told.article, told.size, told.available) == (OutOfStock, lot.title, "M", 3)
    sent.do(TakeFromRepair("RE-2026-000001", ("R-001",), outcome="exchanged", serial="R-901"))
    piece = sent.piece("R-001")
    gone = sent.ask(lambda books: books.things.thing(piece))
    told = refusal(sent, TakeFromRepair("RE-2026-000001", (Repaired(Line(gone.id)),)))
    assert (type(told), told.article, told.available) == (OutOfStock, gone.title, 0)


def test_what_was_sent_cannot_be_undone_once_some_of_it_is_back(sent):
    sent.do(TakeFromRepair("RE-2026-000001", ("R-001",)))
    with pytest.raises(Refusal, match="RE-2026-000002"):
        sent.do(Undo("RE-2026-000001", "omyl"))


def test_a_day_of_the_past_shows_what_was_out_then(sent):
    sent.clock.go_to("2026-03-10")
    sent.do(TakeFromRepair("RE-2026-000001", ("R-001", "R-002")))
    assert [out(sent, date(2026, 3, day)) for day in (1, 2, 9, 10)] == [[], [5], [5], [3]]


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        (SendToRepair("Servis Vzor", DUE), NothingToDo),
        (SendToRepair("Servis Vzor", date(2026, 3, 2), ("V-001",)), DueTooEarly),
        (SendToRepair(" ", DUE, ("V-001",)), Refusal),
        (SendToRepair("Servis Vzor", DUE, ("R-001",)), HeldByOther),
        (SendToRepair("Servis Vzor", DUE, ("V-002",)), HeldByOther),
        (SendToRepair("Servis Vzor", DUE, ("TRIKO/M*99",)), OutOfStock),
        (TakeFromRepair("PP-2026-000001", ("R-001",)), NotInRepair),
        (TakeFromRepair("RE-2026-000001"), NothingToDo),
        (TakeFromRepair("RE-2026-000001", ("V-002",)), NotOfOrder),
        (TakeFromRepair("RE-2026-000001", ("R-001", "R-001")), Refusal),
        (TakeFromRepair("RE-2026-000001", ("TRIKO/M*4",)), OutOfStock),
        (TakeFromRepair("RE-2026-000001", ("TRIKO/L",)), OutOfStock),
        (TakeFromRepair("RE-2026-000001", ("R-001",), warranty=date(2026, 3, 1)), WarrantyTooEarly),
        (TakeFromRepair("RE-2026-000001", ("R-001",), outcome="exchanged"), SerialNeeded),
        (TakeFromRepair("RE-2026-000001", ("R-001",), outcome="exchanged", serial="R-002"), SerialKnown),
        (TakeFromRepair("RE-2026-000001", ("R-001", "R-002"), outcome="exchanged", serial="R-9"), SerialKnown),
        (TakeFromRepair("RE-2026-000001", invoice="F1", price=10000), NothingToDo),
        (TakeFromRepair("RE-2026-000001", invoice="F1", parts=10000), NothingToDo),
        (RemindWorkshop("RE-2026-000001"), NotLate),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(sent, operation, expected):
    sent.do(Issue(ADAM, ("V-002",)))
    before = sent.state()
    assert isinstance(refusal(sent, operation), expected)
    assert sent.state() == before


def test_a_workshop_that_is_late_is_reminded_once_in_three_days(sent):
    sent.clock.go_to("2026-03-22")
    done = sent.do(RemindWorkshop("RE-2026-000001"))
    assert (done.number, done.subject) == ("UP-2026-000001", "Servis Vzor")
    assert isinstance(refusal(sent, RemindWorkshop("RE-2026-000001")), RemindedLately)
    assert sent.do(RemindWorkshop("RE-2026-000001", again=True)).number == "UP-2026-000002"


def test_a_line_says_what_is_wrong_and_a_quantity_in_two_lines_comes_back_from_both(world):
    lines = (Line(world.piece("R-001"), remark="šum"), Line(world.piece("R-002"), remark="displej"))
    world.do(SendToRepair("Servis", DUE, (*lines, "TRIKO/M", "TRIKO/M*2"), fault="díra"))
    seq = order(world).seq
    assert [world.ask(lambda books, n=n: books.papers.remark(seq, n)) for n in (1, 2, 3)] == ["šum", "displej", "díra"]
    world.do(TakeFromRepair("RE-2026-000001", ("TRIKO/M*3",), price=5000))
    assert sum(one.quantity for one in order(world).back) == 3 and order(world).price == 15000
    assert world.verified().problems == ()


def test_what_a_quantity_in_two_lines_cost_is_told_of_the_worth_of_both(world):
    world.do(SendToRepair("Servis", DUE, ("TRIKO/M", "TRIKO/M*2")))
    shirt = order(world).lines[0].thing
    done = world.do(TakeFromRepair("RE-2026-000001", ("TRIKO/M*3",), price=shirt.price * 4 // 10))
    assert (done.what, done.facts) == ("repaired", {})
    assert len(order(world).back) == 2
