"""Undo puts everything back: holdings, stock, registered rows, people, the search index. Once, with a reason."""

from datetime import date, timedelta

import pytest

from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import AlreadyCancelled, BadDate, CannotCancel, Depends, ReasonMissing, UnknownNumber
from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import ListKind
from equipment_app.operations import resolve
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.hand_over import HandOver, Together
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.handing import move
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.lines import Line
from equipment_app.operations.loans import ExtendLoan
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.queries.holdings import holdings
from tests.world import ADAM, CATALOGUE, CTIBOR, DELIVERIES, DELIVERY, EVA, KIT, KIT_LIST, MEMBERS

PIECES = "".join(f"DL-7;1.3.2026;Nový;;VESTA;XL;1;N-{n:03};NI-{n:03};;;100;Nový sklad;C{n % 7}\n" for n in range(230))
LOTS = "".join(f"DL-8;{1 + n // 120}.3.2026;Nový;Fond;TRIKO;M;2;;;;;100;Nový sklad;C{n % 3}\n" for n in range(200))


@pytest.fixture
def before(world):
    """The books with something in them, and what they are."""
    world.do(Issue(ADAM, ("V-001", "R-001", "TRIKO*4", "RUKAV*2"), reason="nástup"))
    return world.state()


def taken_in(kind, text, name="seznam"):
    return lambda world: world.take_in(kind, text, name)


def done(command):
    return lambda world: world.do(command)


OPERATIONS = {
    "issue of pieces": done(Issue(EVA, ("V-002", "R-002"))),
    "issue of quantities": done(Issue(EVA, ("TRIKO*5", "RUKAV*7"))),
    "issue over two lots": done(Issue(EVA, ("TRIKO/M*18",))),
    "issue of a kit": done(Issue(CTIBOR, (Line(article=1, size="L"),), kit="")),
    "issue in another condition": done(Issue(EVA, (Line(thing=1 + 1, condition="worn"),))),
    "return of a piece": done(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED)),
    "return of a part": done(TakeBack(ADAM, ("TRIKO*3",), condition=AS_ISSUED)),
    "return of everything": done(TakeBack(ADAM, everything=True, condition=AS_ISSUED)),
    "exchange": done(HandOver(Issue(ADAM, ("V-002",)), TakeBack(ADAM, ("V-001",), condition=AS_ISSUED))),
    "transfer": done(Transfer(EVA, ("V-001", "R-001"), condition="worn")),
    "transfer of quantities": done(Transfer(EVA, ("TRIKO*3",), ADAM, condition="worn")),
    "transfer to a unit": done(Transfer("KRPA", ("R-001",), responsible=ADAM, condition="good")),
    "transfer within the store": done(Transfer("B02", ("V-002", "V-003"))),
    "all of a cart": done(
        Together(
            (
                TakeBack(ADAM, ("TRIKO",), condition="new"),
                Transfer(EVA, ("V-001",), condition="good"),
                Issue(EVA, ("TRIKO*2",)),
            )
        )
    ),
    "property": done(HandOverProperty("KŘP Plzeňského kraje", ("V-002", "TRIKO/M*25"))),
    "members changed": taken_in(ListKind.MEMBERS, MEMBERS.replace("Vzorková", "Jiná").replace("KRPB", "KRPC")),
    "members added": taken_in(ListKind.MEMBERS, MEMBERS + "990777;Přidaný;Petr;;KRPX;Nový útvar;S;\n"),
    "articles changed": taken_in(ListKind.CATALOGUE, CATALOGUE.replace("Tričko", "Triko")),
    "articles added": taken_in(ListKind.CATALOGUE, CATALOGUE + "NOVY;Nový druh;New;Nové;item;uni;ks;10\n"),
    "many pieces": taken_in(ListKind.DELIVERIES, DELIVERY + PIECES),
    "a lot in many parts": taken_in(ListKind.DELIVERIES, DELIVERY + LOTS),
    "more of a lot": taken_in(ListKind.DELIVERIES, DELIVERIES.replace("TRIKO;M;20", "TRIKO;M;33")),
    "facts of a piece": taken_in(ListKind.DELIVERIES, DELIVERIES.replace("31.12.2040", "31.12.2041")),
    "kit changed": taken_in(ListKind.KIT, KIT_LIST.replace("TRIKO;3", "TRIKO;5").replace("RUKAV;2;ne\n", ""), KIT),
    "kit added": taken_in(ListKind.KIT, KIT_LIST, "Letní výstroj"),
}


@pytest.fixture(params=OPERATIONS.values(), ids=OPERATIONS)
def operation(request):
    return request.param


def test_it_puts_everything_back(world, before, operation):
    outcome = operation(world)
    assert outcome.undoable == outcome.number
    assert world.state() != before, "else there was nothing to put back"
    undone = world.do(Undo(outcome.number, "omyl"))
    assert world.state() == before
    assert (undone.what, undone.number, undone.undoable) == ("cancelled", f"{outcome.number}-S", "")
    assert world.verified().problems == ()


def test_only_once(world, before, operation):
    number = operation(world).number
    world.do(Undo(number, "omyl"))
    head = world.head()
    for text in (number, number.lower(), f" {number}"):
        with pytest.raises(AlreadyCancelled) as refused:
            world.do(Undo(text, "znovu"))
        assert refused.value.by.endswith("-S")
    with pytest.raises(CannotCancel):
        world.do(Undo(f"{number}-S", "storno storna"))
    assert world.head() == head


def test_it_can_be_done_again_and_undone_again(world, before, operation):
    """What was withdrawn may come again: the same list, the same pieces."""
    world.do(Undo(operation(world).number, "omyl"))
    again = operation(world)
    after = world.state()
    world.do(Undo(again.number, "zase omyl"))
    assert world.state() == before
    assert after != before
    assert world.verified().ok


def test_a_reason_is_asked_for(world, before):
    for reason in ("", "  ", ".", "…!?", "\u200b\u200b", "\u202e.\u202c"):
        with pytest.raises(ReasonMissing):
            world.do(Undo("PP-2026-000001", reason))


def test_a_reason_reads_as_it_is_written(world, before):
    """Nothing in it that nobody sees, or that turns the words around it."""
    done = world.do(Undo("PP-2026-000001", "\u202eomyl\u202c u\u200b okénka\a\nznovu"))
    assert world.ask(lambda books: books.papers.remark(done.entry, "reason")) == "omyl u okénka\nznovu"


@pytest.mark.parametrize("number", ["", "PP", "PP-2026-000099", "XX-2026-000001", "PP-2025-000001", "IM-2026-000001-S"])
def test_an_unknown_number(world, before, number):
    with pytest.raises(UnknownNumber):
        world.do(Undo(number, "omyl"))


@pytest.mark.parametrize("number", ["pp-2026-000001", " PP-2026-000001 ", "PP-2026-0000001", "PP-２０２６-000001"])
def test_a_number_may_be_written_otherwise(world, before, number):
    assert world.do(Undo(number, "omyl")).number == "PP-2026-000001-S"


def test_the_paper_of_the_storno_is_laid_over_the_original(world, before):
    outcome = world.do(Undo("PP-2026-000001", "nesprávný člen"))
    original, cancelled = (
        world.ask(lambda books, number=number: books.papers.content(number)).decode()
        for number in ("PP-2026-000001", "PP-2026-000001-S")
    )
    assert cancelled.startswith(original) and "nesprávný člen" in cancelled and "Skladníková" in cancelled
    assert [(paper.number, paper.seq) for paper in outcome.papers] == [("PP-2026-000001-S", outcome.entry)]


def test_the_reason_is_no_part_of_a_payload(world, before):
    seq = world.do(Undo("PP-2026-000001", "dostal ho Novák")).entry
    assert "Novák".encode() not in world.sql("SELECT payload FROM entry WHERE seq = ?", seq)[0][0]
    assert world.sql("SELECT text FROM remark WHERE ref = ?", f"{seq}/reason") == [("dostal ho Novák",)]


@pytest.mark.parametrize("bilingual", ["0", "1"])
def test_the_paper_of_the_storno_says_what_was_cancelled_in_the_languages_of_the_original(world, before, bilingual):
    world.do(SetSettings({"paper.bilingual": bilingual}))
    back = world.do(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED)).number
    world.do(SetSettings({"paper.bilingual": "0"}))
    world.do(Undo(back, "omyl"))
    said = world.ask(lambda books: books.papers.content(f"{back}-S")).decode().split("Cancellation(")[1]
    assert repr(Kind.RETURN) in said
    assert f"bilingual={bilingual == '1'}" in said


def test_an_exchange_is_cancelled_whole_by_either_number(world, before):
    for number in ("PP", "VR"):
        world.do(HandOver(Issue(ADAM, ("V-002",)), TakeBack(ADAM, ("V-001",), condition=AS_ISSUED)))
        last = world.sql("SELECT max(number) FROM act WHERE series = ?", number)[0][0]
        outcome = world.do(Undo(f"{number}-2026-{last:06}", "omyl"))
        assert outcome.number == f"{number}-2026-{last:06}-S"
        assert sorted(paper.number[:2] for paper in outcome.papers) == ["PP", "VR"]
        assert world.state() == before


def test_the_storno_counts_on_its_own_day(world, before):
    world.clock.go_to("2026-04-01")
    world.do(Undo("PP-2026-000001", "omyl"))
    days = dict(world.sql("SELECT kind, occurred_on FROM act WHERE kind IN ('issue', 'storno')"))
    assert days == {"issue": "2026-03-02", "storno": "2026-04-01"}


def test_not_before_the_day_of_what_is_cancelled(world, before):
    with pytest.raises(BadDate):
        world.do(Undo("PP-2026-000001", "omyl", on=date(2026, 3, 1)))


class TestDepends:
    def refused(self, world, number):
        head, before = world.head(), world.state()
        with pytest.raises(Depends) as refused:
            world.do(Undo(number, "omyl"))
        assert (world.head(), world.state()) == (head, before)
        return refused.value.by

    def test_what_was_returned_since(self, world, before):
        world.do(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED))
        assert self.refused(world, "PP-2026-000001") == ("VR-2026-000001",)

    def test_a_piece_that_came_back_to_the_same_member(self, world, before):
        """The numbers would allow it, but the piece is with the member by another paper."""
        world.do(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED))
        world.do(Issue(ADAM, ("V-001",)))
        assert self.refused(world, "PP-2026-000001") == ("VR-2026-000001", "PP-2026-000002")
        world.do(Undo("PP-2026-000002", "omyl"))
        world.do(Undo("VR-2026-000001", "omyl"))
        world.do(Undo("PP-2026-000001", "omyl"))
        assert world.held(ADAM) == {}

    def test_what_a_storno_put_back_stands_by_what_first_brought_it(self, world, before):
        """Not by the storno, which cannot be cancelled: who is to be struck off would stay for ever."""
        newcomer = MEMBERS + "990777;Nový;Petr;;KRPA;;S;\n"
        registered = world.take_in(ListKind.MEMBERS, newcomer).number
        given = world.do(Issue("990777", ("R-002",))).number
        back = world.do(TakeBack("990777", ("R-002",), condition=AS_ISSUED)).number
        world.do(Undo(back, "omyl"))
        assert self.refused(world, registered) == (given,)
        world.do(Undo(given, "omyl"))
        world.do(Undo(registered, "omyl"))

    def test_pieces_of_a_lot_are_as_good_as_each_other(self, world, before):
        world.do(Issue(ADAM, ("TRIKO*2",)))
        world.do(TakeBack(ADAM, ("TRIKO*2",), condition=AS_ISSUED))
        world.do(Undo("PP-2026-000002", "omyl"))
        assert world.held(ADAM)["TRIKO/M"] == 2
        assert self.refused(world, "PP-2026-000001")

    def test_only_who_took_from_the_same_hands_is_named(self, world, before):
        """Others got shirts of that lot too, and more of them arrived; none of that stands in the way."""
        number = world.do(Issue(ADAM, ("TRIKO/M*2",))).number
        world.do(Issue(EVA, ("TRIKO/M*1",)))
        world.take_in(ListKind.DELIVERIES, DELIVERIES.replace(";TRIKO;M;20;", ";TRIKO;M;25;"))
        back = world.do(TakeBack(ADAM, everything=True, condition=AS_ISSUED)).number
        assert self.refused(world, number) == (back,)

    def test_things_of_an_import_that_were_issued(self, world, before):
        number = world.take_in(ListKind.DELIVERIES, DELIVERY + PIECES).number
        issued = world.do(Issue(EVA, ("N-007",))).number
        assert self.refused(world, number) == (issued,)
        world.do(Undo(issued, "omyl"))
        world.do(Undo(number, "omyl"))
        assert world.verified().ok

    def test_things_of_an_import_that_went_out_and_came_back(self, world, before):
        number = world.take_in(ListKind.DELIVERIES, DELIVERY + PIECES).number
        back = TakeBack(EVA, ("N-007",), condition=AS_ISSUED)
        papers = world.do(Issue(EVA, ("N-007",))).number, world.do(back).number
        assert self.refused(world, number) == papers

    def test_articles_that_things_came_of(self, world, before):
        number = world.take_in(ListKind.CATALOGUE, CATALOGUE + "NOVY;Nový druh;New;Nové;item;uni;ks;10\n").number
        later = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;Nový;;NOVY;;1;X-1;;;;;Sklad;A01\n").number
        assert self.refused(world, number) == (later,)
        world.do(Undo(later, "omyl"))
        world.do(Undo(number, "omyl"))

    def test_articles_of_a_kit(self, world, before):
        number = world.take_in(ListKind.CATALOGUE, CATALOGUE + "NOVY;Nový druh;New;Nové;item;uni;ks;10\n").number
        kit = world.take_in(ListKind.KIT, KIT_LIST + "NOVY;1;ano\n", "Letní").number
        assert self.refused(world, number) == (kit,)

    def test_places_that_hold_something(self, world, before):
        number = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;Nový;;RADIO;;1;X-1;;;;;Sklad;Z99\n").number
        later = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;Nový;;RADIO;;1;X-2;;;;;Sklad;Z99\n").number
        assert self.refused(world, number) == (later,)

    def test_a_source_of_money_is_no_place(self, world, before):
        """It stays known, so a later delivery from it does not stand in the way."""
        number = world.take_in(
            ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;Nový;Fond;RADIO;;1;X-1;;;;;Sklad;A01\n"
        ).number
        world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;Nový;Fond;RADIO;;1;X-2;;;;;Sklad;A01\n")
        world.do(Undo(number, "omyl"))
        assert world.verified().ok

    def test_members_who_hold_something(self, world, before):
        number = world.take_in(ListKind.MEMBERS, MEMBERS + "990777;Přidaný;Petr;;KRPA;;S;\n").number
        issued = world.do(Issue("990777", ("R-002",))).number
        assert self.refused(world, number) == (issued,)

    def test_what_was_changed_again_since(self, world, before):
        first = world.take_in(ListKind.MEMBERS, MEMBERS.replace("Vzorková", "Druhá")).number
        second = world.take_in(ListKind.MEMBERS, MEMBERS.replace("Vzorková", "Třetí")).number
        assert self.refused(world, first) == (second,)
        article = world.take_in(ListKind.CATALOGUE, CATALOGUE.replace("Tričko", "Triko")).number
        by_hand = world.do(EditArticle(world.article("TRIKO"), "Trička", "", None)).number
        assert self.refused(world, article) == (by_hand,)

    def test_but_not_what_was_taken_back_since(self, world, before):
        """A change and its storno leave nothing that stands in the way of the one before."""
        first = world.take_in(ListKind.MEMBERS, MEMBERS.replace("Vzorková", "Druhá")).number
        second = world.take_in(ListKind.MEMBERS, MEMBERS.replace("Vzorková", "Třetí").replace("KRPB", "KRPA")).number
        third = world.take_in(ListKind.DELIVERIES, DELIVERIES.replace("TRIKO;M;20", "TRIKO;M;33")).number
        fourth = world.take_in(ListKind.DELIVERIES, DELIVERIES.replace("TRIKO;M;20", "TRIKO;M;34")).number
        for number in (second, fourth, third, first):
            world.do(Undo(number, "omyl"))
        assert world.state() == before
        assert world.verified().ok


def test_a_member_has_it_in_the_condition_it_was_in(world):
    """Several have pieces of one lot; what another's piece looks like is nothing to this one."""
    world.do(Issue(ADAM, ("TRIKO/L*2",)))
    world.do(Issue(EVA, (Line(article=world.article("TRIKO"), size="L", condition="worn"),)))
    held = world.holdings()
    number = world.do(TakeBack(ADAM, (Line(article=world.article("TRIKO"), quantity=2, condition="damaged"),))).number
    world.do(Undo(number, "omyl"))
    adam = world.member(ADAM)
    assert {pile: n for pile, n in world.holdings().items() if pile[0] == adam} == {
        pile: n for pile, n in held.items() if pile[0] == adam
    }


def test_settings_are_no_paper(world, before):
    """What has no number is changed back by hand."""
    assert world.do(SetSettings({"paper.place": "Kladno"})).undoable == ""


def test_correcting_makes_two_papers_that_name_each_other(world, before):
    world.do(Undo("PP-2026-000001", "nesprávný člen"))
    corrected = world.do(Issue(EVA, ("V-001",), replaces="PP-2026-000001")).number
    papers = {
        number: world.ask(lambda books, number=number: books.papers.content(number)).decode()
        for number in (corrected, "PP-2026-000001-S")
    }
    assert "replaces='PP-2026-000001'" in papers[corrected]
    assert f"replaced_by='{corrected}'" in papers["PP-2026-000001-S"]
    assert world.verified().ok


def test_every_paper_that_builds_on_an_import_is_named(world):
    number = world.take_in(
        ListKind.DELIVERIES, DELIVERIES.replace("DL-", "DL-9").replace("-00", "-90").replace("INV-", "INV-9")
    ).number
    mine = [world.do(Issue(ADAM, (thing,))).number for thing in ("V-901", "V-903", "R-901")]
    world.do(Issue(ADAM, ("V-001",)))
    with pytest.raises(Depends) as refused:
        world.do(Undo(number, "omyl"))
    assert refused.value.by == tuple(mine)


def test_after_the_storno_of_a_return_it_is_held_by_the_first_paper(world):
    issued = world.do(Issue(ADAM, ("V-001", "TRIKO/L*2"))).number
    world.clock.go_to("2026-03-05")
    world.do(Undo(world.do(TakeBack(ADAM, everything=True, condition=AS_ISSUED)).number, "omyl"))
    member, today = world.member(ADAM), world.clock.now.date()
    for at in (None, today):
        lines = world.ask(lambda books, at=at: holdings(books, member, at))
        assert {(line.paper, line.since.isoformat()) for line in lines} == {(issued, "2026-03-02")}


class Sent(Operation):
    """To a workshop, which is registered where it is new."""

    serial: str

    def plan(self, books):
        held = resolve.held(books, self.serial)
        workshop, new = resolve.outsider(books, "workshop", "Radio servis")
        moves = (move(held, workshop, 1, Line()),)
        return Plan(Kind.RECEIPT, registers=new, moves=moves, number=books.journal.next_number("IM", 2026))


def test_a_workshop_stays_while_another_piece_is_there(world):
    before = world.state()
    first, second = (world.do(Sent(serial)).number for serial in ("R-001", "R-002"))
    world.do(Undo(first, "omyl"))
    assert world.sql("SELECT withdrawn FROM holder WHERE kind = 'workshop'") == [(0,)]
    assert world.verified().ok
    world.do(Undo(second, "omyl"))
    assert world.state()["holding"] == before["holding"]


class TestWhatGoesBothWays:
    """Of a quantity that came and went at once, nothing more was there for whatever went later."""

    @pytest.fixture
    def lent(self, world):
        until = world.clock.now.date() + timedelta(days=10)
        return world.do(Lend(ADAM, ("TRIKO/L*2",), until=until)).number, until

    def later(self, world):
        """It goes on to another, and as many come."""
        world.do(Transfer(EVA, ("TRIKO/L*2",), ADAM, condition=AS_ISSUED))
        world.do(Issue(ADAM, ("TRIKO/L*2",)))

    def test_a_loan_that_was_extended_is_one_of_the_first_day_again(self, world, lent):
        number, until = lent
        extended = world.do(ExtendLoan(number, until + timedelta(days=5))).number
        before = world.holdings()
        self.later(world)
        world.do(Undo(extended, "omyl"))
        assert world.held(ADAM) == {"TRIKO/L": 2} and world.verified().ok
        assert sum(world.holdings().values()) == sum(before.values())

    def test_an_exchange_of_one_lot_for_the_same(self, world):
        world.do(Issue(ADAM, ("TRIKO/L*2",)))
        back = TakeBack(ADAM, ("TRIKO/L*2",), condition=AS_ISSUED)
        exchanged = world.do(HandOver(Issue(ADAM, ("TRIKO/L*2",)), back)).number
        self.later(world)
        world.do(Undo(exchanged, "omyl"))
        assert world.held(ADAM) == {"TRIKO/L": 2} and world.verified().ok

    def test_what_came_besides_is_missed(self, world, lent):
        exchanged = world.do(
            HandOver(Issue(ADAM, ("TRIKO/L*3",)), TakeBack(ADAM, ("TRIKO/L*2",), condition=AS_ISSUED, loan=lent[0]))
        ).number
        world.do(Transfer(EVA, ("TRIKO/L*3",), ADAM, condition=AS_ISSUED))
        world.do(Issue(ADAM, ("TRIKO/L*3",)))
        with pytest.raises(Depends):
            world.do(Undo(exchanged, "omyl"))
