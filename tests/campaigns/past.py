"""Stores that have lived: a short past with one of everything, and random ones that grow from a seed."""

import os
import random
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.errors import Refusal
from equipment_app.domain.lists import ListKind
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.exchange.check_file import CheckFile, read_result, sealing
from equipment_app.operations import Command, resolve
from equipment_app.operations.articles import AddArticle
from equipment_app.operations.declared import permit
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.disposal import DecideUnneeded, NameCommission, PresentToCommission, RecordDestruction
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.incident_steps import DecideCompensation, FindAgain, PayCompensation
from equipment_app.operations.inspect import Inspect
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import AttachCode, ClaimLabel, DetachCode, PrintBlanks, RecordLabels
from equipment_app.operations.lines import Line
from equipment_app.operations.merge_articles import MergeArticles
from equipment_app.operations.once import Once
from equipment_app.operations.operators import ChangeKey, GiveBadge, GiveRoles, MakeRecoverySheet
from equipment_app.operations.orders import PlaceOrder
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.receive import AddInvoice, Receive
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.roster import MakeRosters
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import CloseCountPlace, CountQuantity, ExplainDifference, Recount
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import Repaired, TakeFromRepair
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import ExportCheck, FileCheck, ImportCheck, SaveCheck, SettleDifference
from equipment_app.operations.write_off import ProposeWriteOff
from equipment_app.queries import unit_check
from equipment_app.store.books import Books
from tests import own_profile
from tests.world import (
    ADAM,
    CTIBOR,
    DELIVERIES,
    DELIVERY,
    DESTROYED,
    EVA,
    KIT,
    MEMBERS,
    PASSWORD,
    SECRET,
    Clock,
    World,
    copied,
)

PEOPLE = (ADAM, EVA, CTIBOR)
THINGS = ("V-001", "V-002", "V-003", "R-001", "R-002", "TRIKO/M", "TRIKO/L*2", "TRIKO/M*3", "OBUV/42,5", "INV-1")
MORE = DELIVERY + "DL-9;2.3.2026;Dodavatel Druhý s.r.o.;;VESTA;XL;1;V-004;INV-4;;;1350;Sklad;A01\n"


def lived(path: Path) -> World:
    """One of everything: lists, an issue of a kit, an exchange, stornos of both, new names, a remark, a setting."""
    world = World.make(path)
    world.do(Once("a key", Issue(ADAM, (), kit=KIT)))
    radio = Line(thing=world.piece("R-002"), condition="worn", remark="škrábnutá")
    world.do(Issue(EVA, (radio, "TRIKO/L*2"), remark="na cvičení", place="Kladno"))
    world.do(TakeBack(EVA, ("R-002",), condition=AS_ISSUED))
    world.do(HandOver(Issue(ADAM, ("V-001",)), TakeBack(ADAM, ("TRIKO",), remark="malé", condition=AS_ISSUED)))
    world.do(Undo(world.do(Issue(CTIBOR, ("R-002",))).number, "nesprávný člen"))
    world.take_in(ListKind.MEMBERS, MEMBERS.replace("Vzorková", "Přejmenovaná"))
    world.do(Undo(world.take_in(ListKind.DELIVERIES, DELIVERIES + MORE.removeprefix(DELIVERY)).number, "omyl"))
    world.do(SetSettings({"store.name": "Sklad po přejmenování"}))
    world.do(AttachCode("8594000000019", world.article("TRIKO"), "M"))
    world.do(AttachCode("ZZ-1", world.article("RADIO")))
    world.do(DetachCode("ZZ-1"))
    labelled(world)
    checked(world)
    deployed(world)
    received(world)
    inspected(world)
    counted(world)
    kept_by_several(world)
    return world


def lived_again(path: Path) -> World:
    """As `lived`, ten times as fast: a copy of one that each process makes once, with its identity."""
    closed, now = _lived_once()
    clock = Clock()
    clock.now = now
    return World.of(copied(closed, path.parent, path.name), clock)


@cache
def _lived_once() -> tuple[Path, datetime]:
    folder = own_profile.FOLDER / f"lived-{os.getpid()}"
    folder.mkdir(parents=True)
    world = lived(folder / "sklad.equip")
    world.close()
    return world.path, world.clock.now


def kept_by_several(world: World) -> None:
    """A second operator comes, from then on what both write is signed; a badge, a new key, a recovery sheet."""
    unit = world.ask(unit_check.choices).units[0].id
    world.appoint("Vedoucí", "Vít", Grant(Role.LEAD, unit), Grant(Role.AUDITOR))
    world.do(GiveBadge(2, str(Code(Family.BADGE, 900))))
    world.do(Issue(CTIBOR, ("R-002",), remark="podepsáno klíčem"))
    world.together(ChangeKey(PASSWORD))
    world.do(TakeBack(CTIBOR, ("R-002",), condition=AS_ISSUED))
    world.together(GiveRoles(2, (Grant(Role.AUDITOR),)))
    world.do(MakeRecoverySheet(PASSWORD))


def labelled(world: World) -> None:
    """Labels are printed, blank ones kept, and one of those takes the place of a thing's own."""
    vest = world.piece("V-001")
    world.do(RecordLabels((vest, world.piece("R-001"), vest)))
    first = world.do(PrintBlanks(3)).facts["first"]
    world.do(ClaimLabel(vest, str(Code(Family.THING, first + 1))))


def received(world: World) -> None:
    """Something is ordered, and a part of it comes by hand, with an invoice that comes later."""
    placed = world.do(PlaceOrder("Výstroj Zkušební", ("RADIO*3@18500", "RUKAV*2x10")))
    lines = ("RADIO=R-901:INV-901,R-902", "RUKAV*10")
    done = world.do(Receive("Výstroj Zkušební", "DL-90", "Rozpočet PČR", lines, order=placed.number))
    world.do(AddInvoice(done.number, "2026-90"))


def deployed(world: World) -> None:
    """A member and a guest take part, stand on a list, get something, and one of them brings some of it back."""
    day = world.clock().date()
    world.do(NewDeployment("Cvičení", day, f"{day} 18:00", roles=("Člen=RUKAV*2",)))
    world.do(AddParticipants("Cvičení", (CTIBOR, Newcomer(group="A1", surname="Hostující", school="Lyceum"))))
    world.do(MakeRosters("Cvičení"))
    (guest,) = world.ask(lambda books: books.people.guests())
    for who in (CTIBOR, guest.id):
        world.do(HandOutAtGate("Cvičení", who, ("RUKAV*2",)))
    world.do(TakeBackAtGate("Cvičení", ("RUKAV",), guest.id, remark="nepoužité"))


def inspected(world: World) -> None:
    """Radios are inspected by a plan: one passes, the other has to be repaired."""
    world.do(ChangePlan("RADIO", "Roční", months="12", points="Anténa | pevná"))
    world.do(Inspect(("R-001",)))
    world.do(Inspect(("R-002",), result="repair", note="nevysílá"))
    world.do(Inspect(("R-002",), remark="po opravě"))


def with_things(path: Path) -> World:
    """As `lived`, and what becomes of things: catalogue, repair, loss, write-off, which takes two who may."""
    world = lived(path)
    world.appoint("Zástupný", "Zdeněk", Grant(Role.DEPUTY))
    day = world.clock().date()
    world.do(AddArticle("DVA-A", "Dvakrát"))
    world.do(AddArticle("DVA-B", "Dvakrát"))
    world.do(MergeArticles("DVA-A", "DVA-B"))
    sent = world.do(SendToRepair("Servis Vzor", day + timedelta(days=9), ("R-901", "R-902"), fault="nevysílá")).number
    back = (Repaired("R-901", price=500_00), Repaired("R-902", "exchanged", serial="R-903"))
    world.do(TakeFromRepair(sent, back, invoice="2026-91"))
    lost = world.do(ReportIncident(ADAM, ("V-001",), what="loss", circumstances="při cvičení")).number
    world.do(DecideCompensation(lost, "part", "ŠK-1/2026", amount=100_00))
    world.do(PayCompensation(lost))
    world.do(FindAgain(lost))
    proposed = world.do(ProposeWriteOff(("OBUV/42,5*2",), note="rozedrané")).number
    world.together(DecideUnneeded(proposed, "KRPA-1/2026"))
    world.do(NameCommission(proposed, EVA, CTIBOR))
    world.do(PresentToCommission(proposed, (1,)))
    world.do(RecordDestruction(proposed, **DESTROYED))
    return world


def counted(world: World) -> None:
    """A stock-take of boots is approved: one that is recorded was not there."""
    first, second = "Řádková Růžena", "Předávací Zbyněk"
    world.do(OpenStocktake("Svěřená Jitka", (first, second), articles="OBUV", outside=True))
    world.do(CountQuantity("A01", "OBUV/42,5", "2", first))
    world.do(CloseCountPlace("A01", first))
    world.do(Recount("A01", "OBUV/42,5", "2", second))
    world.do(ExplainDifference("A01", "OBUV/42,5", "loss", "Nenašly se."))
    world.do(ApproveStocktake(statement="Hledám je."))


def checked(world: World) -> None:
    """A unit is checked in the store and again by a check file; a difference is settled, and a third check begun."""
    kit = world.ask(lambda books: books.catalogue.kits()[KIT])
    setup = Setup(world.ask(unit_check.choices).units[0].id, kit=kit, title="nasazení")
    first, second, third = (world.ask(lambda books: unit_check.begin(books, setup)) for _ in range(3))
    world.do(FileCheck(first.scan("cizí", world.clock())[0], remark="na dvoře"))
    difference = world.ask(unit_check.todo)[0]
    world.do(SettleDifference(((difference.check, difference.n),), "vyřešeno"))
    path = world.path.with_suffix(".akcheck")
    world.do(ExportCheck(second.plan, world.clock().date(), sealing(SECRET, path.write_bytes)))
    CheckFile.open(path, SECRET, world.clock()).finish(path.with_suffix(".akresult"), world.clock())
    world.do(ImportCheck(read_result(path.with_suffix(".akresult"))))
    world.do(SaveCheck(third))


def grown(path: Path, chance: random.Random, steps: int) -> World:
    """A random past, of every other store signed. What the rules refuse is not done and tried no more."""
    world = World.make(path)
    if chance.random() < 0.5:
        world.guard()
    numbers: list[str] = []
    for _ in range(steps):
        world.clock.now += timedelta(hours=chance.choice([0, 1, 30, 24 * 40]))
        with suppress(Refusal):
            outcome = world.do(step(chance, numbers))
            numbers += [outcome.undoable] if outcome.undoable else []
    return world


def step(chance: random.Random, numbers: list[str]) -> Command:
    """Something people do."""
    member, things = chance.choice(PEOPLE), tuple(chance.sample(THINGS, chance.randrange(1, 4)))
    condition = chance.choice(["good", "worn", "unusable"])
    match chance.randrange(14):
        case 0:
            return Issue(member, (), kit=KIT)
        case 1 | 2:
            return Issue(member, things, remark=chance.choice(["", "pozor na zip"]))
        case 3:
            return TakeBack(member, things, condition=AS_ISSUED)
        case 4:
            return TakeBack(member, everything=True, condition=AS_ISSUED)
        case 5:
            return HandOver(Issue(member, things[:1]), TakeBack(member, things[1:], condition=AS_ISSUED))
        case 6 | 7:
            return Seen(chance.choice([Issue, TakeBack, TakeBack]), member, things, condition)
        case 8:
            return SetSettings({"paper.place": chance.choice(["Praha", "Kladno", "Brno"])})
        case 9:
            return SendToRepair("Servis Vzor", date(2040, 1, 1), things)
        case 10:
            return TakeFromRepair(f"RE-2026-{chance.randrange(1, 5):06}", everything=True)
        case 11:
            return ReportIncident(member, things[:1], what="loss")
        case 12:
            return FindAgain(f"SU-2026-{chance.randrange(1, 5):06}")
        case _:
            return Undo(chance.choice(numbers or ["PP-2026-000001"]), "omyl")


class Seen(Operation):
    """Somebody looked at the things and said what they are like."""

    verb: type[Issue | TakeBack]
    member: str
    things: tuple[str, ...]
    condition: str

    def asked(self) -> Asked:
        return "Seen", {"verb": self.verb.__name__, "of": self.member, "things": self.things, "as": self.condition}

    def plan(self, books: Books) -> Plan:
        lines = (replace(resolve.line(books, thing), condition=self.condition) for thing in self.things)
        command = self.verb(self.member, tuple(lines))
        permit(command, books)
        return command.plan(books)
