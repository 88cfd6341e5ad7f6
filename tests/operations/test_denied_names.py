"""Where a name, a number or a list is denied, it is because the books were asked; near it, something truer is said."""

from datetime import date, datetime

import pytest

from equipment_app.domain.deployments import DeploymentClosed, DeploymentWithdrawn, UnknownDeployment
from equipment_app.domain.errors import Refusal, UnknownThing
from equipment_app.domain.lists import ListKind
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.store_errors import UnknownOperator
from equipment_app.domain.unit_check_plan import Effect, Setup
from equipment_app.operations import resolve
from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.deployments import NewDeployment, deployment_of, open_one
from equipment_app.operations.fundings import UnknownFunding
from equipment_app.operations.incident import STORE, ReportIncident
from equipment_app.operations.issue import Issue
from equipment_app.operations.members import WithdrawMember
from equipment_app.operations.orders import CloseOrder, OrderCancelled, OrderClosed, PlaceOrder, UnknownOrder
from equipment_app.operations.receive import Receive
from equipment_app.operations.transfer import Transfer, UnknownHolder
from equipment_app.operations.undo import Undo
from equipment_app.queries.incident_register import incidents_between
from equipment_app.queries.papers import NoPaperFound, sheets_of
from equipment_app.queries.personal_card import NobodyThere, members_in
from equipment_app.queries.scanned import Bears
from equipment_app.queries.unit_check import begin, whose
from equipment_app.store.database import Database
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, PlainPress

DAY, DUE = date(2026, 3, 2), datetime(2026, 3, 2, 18)
ROLES = ("Člen=RADIO",)


def refused(world, question) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        world.ask(question)
    return refusal.value


class TestDeployments:
    def test_one_that_never_was_is_denied(self, world):
        found = refused(world, lambda books: deployment_of(books, "Derby"))
        assert type(found) is UnknownDeployment
        assert found.said("cs") == "Nasazení „Derby“ v evidenci není. Vyberte je v přehledu nasazení."

    def test_one_that_was_cancelled_or_closed_is_said_to_be_so(self, world):
        made = world.do(NewDeployment("Derby", DAY, DUE, roles=ROLES))
        world.do(CloseDeployment(made.facts["deployment"]))
        closed = refused(world, lambda books: open_one(books, "Derby"))
        assert type(closed) is DeploymentClosed and closed.said("cs").startswith("Nasazení „Derby“ je uzavřené.")
        other = world.do(NewDeployment("Koncert", DAY, DUE, roles=ROLES))
        world.do(Undo(other.number, "omyl"))
        for called in ("Koncert", other.number):
            gone = refused(world, lambda books, called=called: deployment_of(books, called))
            assert type(gone) is DeploymentWithdrawn
            assert gone.said("cs").startswith("Nasazení „Koncert“ je stornované.")


class TestOrders:
    def receive(self, world, order):
        try:
            world.do(Receive("Dodavatel První a.s.", "DL-9", "Norské fondy", ("TRIKO/M*1",), order=order))
        except Refusal as refusal:
            return refusal
        return None

    def test_an_order_that_never_was_is_denied(self, world):
        found = self.receive(world, "OB-2026-000009")
        assert type(found) is UnknownOrder
        assert found.said("cs").startswith("Objednávka OB-2026-000009 v evidenci není.")

    def test_an_order_that_was_cancelled_or_closed_is_said_to_be_so(self, world):
        placed = world.do(PlaceOrder("Dodavatel První a.s.", ("TRIKO/M*5",)))
        world.do(CloseOrder(placed.number, "stačí"))
        closed = self.receive(world, placed.number)
        assert type(closed) is OrderClosed
        other = world.do(PlaceOrder("Dodavatel První a.s.", ("TRIKO/M*5",)))
        world.do(Undo(other.number, "omyl"))
        gone = self.receive(world, other.number)
        assert type(gone) is OrderCancelled
        assert gone.said("cs").startswith(f"Objednávka {other.number} je stornovaná.")
        assert gone.said("en").startswith(f"The order {other.number} was cancelled.")


class TestPeople:
    def test_a_unit_that_is_empty_is_said_to_be_so_and_a_team_too(self, world):
        for who in (ADAM, EVA, CTIBOR):
            world.do(WithdrawMember(world.member(who)))
        unit = refused(world, lambda books: members_in(books, "KRPB"))
        assert type(unit) is NobodyThere and unit.said("cs").startswith("V útvaru KRPB teď nikdo není.")
        team = refused(world, members_in)
        assert team.said("cs").startswith("V týmu teď nikdo není."), "they were there once"

    def test_where_somebody_is_left_they_are_named(self, world):
        world.do(WithdrawMember(world.member(CTIBOR)))
        assert world.ask(lambda books: members_in(books, "KRPA")) == [world.member(EVA), world.member(ADAM)]
        assert len(world.ask(members_in)) == 2

    def test_an_operator_there_is_not_is_denied_and_one_there_is_works(self, closed):
        with pytest.raises(UnknownOperator) as refusal:
            Database.open(closed, PlainPress(), operator="Nikdo")
        assert refusal.value.said("cs") == "Uživatel „Nikdo“ v evidenci není. Známe: Skladníková Zora."
        with Database.open(closed, PlainPress(), operator="Skladníková Zora") as database:
            assert database.ask(lambda books: books.people.operators())

    def test_whom_nothing_can_be_transferred_to_is_denied(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        with pytest.raises(UnknownHolder) as refusal:
            world.do(Transfer("nikdo", ("V-001",)))
        assert "Člen, útvar ani místo skladu „nikdo“ v evidenci není." in refusal.value.said("cs")

    def test_who_has_left_is_no_unknown_holder(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        world.do(WithdrawMember(world.member(CTIBOR)))
        with pytest.raises(Refusal) as refusal:
            world.do(Transfer(CTIBOR, ("V-001",)))
        assert type(refusal.value) is not UnknownHolder and "v evidenci není" not in refusal.value.said("cs")


class TestSourcesAndItems:
    def test_a_source_is_denied_only_where_there_is_none(self, world):
        with pytest.raises(UnknownFunding) as refusal:
            world.do(Receive("Dodavatel První a.s.", "DL-9", "Marťanské fondy", ("TRIKO/M*1",)))
        assert refusal.value.said("cs").startswith("Zdroj Marťanské fondy evidence nezná.")
        assert world.do(Receive("Dodavatel První a.s.", "DL-9", "norské fondy", ("TRIKO/M*1",))).number

    def test_what_is_much_like_something_is_offered_and_what_there_is_is_found(self, world):
        found = refused(world, lambda books: resolve.article_line(books, "TRIKA"))
        assert type(found) is UnknownThing and found.near
        assert found.said("cs").startswith("„TRIKA“ v evidenci není. Podobné: ")
        assert world.ask(lambda books: resolve.held(books, "V-001")).thing.serial == "V-001"


class TestPapers:
    def test_entries_of_which_none_has_a_paper(self, world):
        lists = [seq for (seq,) in world.sql("SELECT seq FROM act WHERE series IS NOT NULL")]
        found = refused(world, lambda books: sheets_of(books, lists))
        assert type(found) is NoPaperFound and found.said("cs").startswith("Žádný doklad tomu neodpovídá.")

    def test_among_them_one_that_has(self, world):
        done = world.do(Issue(ADAM, ("V-001",)))
        every = [seq for (seq,) in world.sql("SELECT seq FROM act WHERE series IS NOT NULL")]
        assert world.ask(lambda books: sheets_of(books, every)) == [done.number]


class TestIncidents:
    def lines(self, world):
        return world.ask(lambda books: incidents_between(books, DAY, DAY))

    def test_what_lay_in_the_store_is_entrusted_to_nobody(self, world):
        world.do(ReportIncident(STORE, missing=("V-001",), what="loss"))
        [line] = self.lines(world)
        assert line.member.unit_name == "Ze skladu, nikomu nesvěřeno"

    def test_what_a_member_had_is_theirs_also_once_they_left(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        world.do(ReportIncident(ADAM, missing=("V-001",), what="loss"))
        world.do(WithdrawMember(world.member(ADAM)))
        [line] = self.lines(world)
        assert line.member.personal_number == ADAM and "nikomu" not in line.member.unit_name


class TestScansOfACheck:
    @pytest.fixture
    def check(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        unit = world.ask(lambda books: books.people.units()["KRPA"][0])
        return world.ask(lambda books: begin(books, Setup(unit)))

    def effect(self, world, check, text):
        found = world.ask(lambda books: whose(books, text))
        return check.scan(text, world.clock(), found)[1].effect

    def test_a_code_of_nothing_is_unknown(self, world, check):
        assert self.effect(world, check, "ZZZ-999") is Effect.UNKNOWN
        assert Effect.UNKNOWN.words.cs == "neznámý kód, odloženo"

    @pytest.mark.parametrize("text", ["TRIKO", CTIBOR])
    def test_what_the_books_know_is_none(self, world, check, text):
        assert self.effect(world, check, text) is Effect.OTHER
        assert "neznám" not in Effect.OTHER.words.cs


def test_to_a_lead_only_what_nobody_has_is_said_to_be_with_nobody(world):
    """What another unit has is said to be outside, and no more."""
    new = world.take_in(ListKind.DELIVERIES, DELIVERY + "DL-9;2.3.2026;Nový;;VESTA;XL;1;N-1;;;;100;Sklad;A01\n")
    gone = world.ask(lambda books: books.things.by_serial("N-1")[0].code)
    world.do(Undo(new.number, "omyl"))
    world.do(Issue(CTIBOR, ("V-002",)))
    unit = world.ask(lambda books: books.people.units()["KRPA"][0])
    lead = world.appoint("Vedoucí", "Leoš", Grant(Role.LEAD, unit))
    world.sign_in(lead.subject)
    kinds = {text: world.ask(lambda books, text=text: whose(books, text)).kind for text in (gone, "V-002", "V-001")}
    assert kinds == {gone: Bears.THING, "V-002": Bears.OUTSIDE, "V-001": "location"}
