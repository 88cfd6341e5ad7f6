"""A small store kept by five: quartermaster, deputy, lead, auditor, administrator; something to do for each.

Two units: KRPA, which the lead leads, and KRPB, which nobody here does. Everything is there in both of them.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

from PIL import Image

from equipment_app.domain.attachments import FileSubject, What
from equipment_app.domain.backups import Head
from equipment_app.domain.carried_file import STOCKTAKE
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.errors import Refusal
from equipment_app.domain.going_back import GoingBack
from equipment_app.domain.lists import ListKind
from equipment_app.domain.receipt_draft import ReceiptDraft
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.exchange.check_file import CheckFile, CountingFile, read_result, sealing
from equipment_app.operations import Command
from equipment_app.operations.articles import AddArticle, EditArticle, RetireArticle
from equipment_app.operations.attachments import Attach, RemovePhoto
from equipment_app.operations.bulk_edit import EditArticles, EditMembers
from equipment_app.operations.carried.entries import CarryBack, CarryOut, files_of
from equipment_app.operations.carried.gate_back import GateEntry, GateReport, TakeOver
from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.deployments import ChangeDeployment, NewDeployment
from equipment_app.operations.disposal import (
    ConsentToWriteOff,
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.encrypt import Encrypt
from equipment_app.operations.exchange import ExchangeThings, HandOverBothWays
from equipment_app.operations.fundings import AssignFunding, SetFunding
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.hand_over import DropCart, HandOver, HandOverCart, SaveCart, Together
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.incident import STORE, ReportIncident
from equipment_app.operations.incident_steps import (
    DecideCompensation,
    FindAgain,
    PayCompensation,
    ProposeCompensation,
    RecordGrantNotice,
)
from equipment_app.operations.inspect import Inspect, SaveRun
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.kits import ChangeKit, EndKit, NewKit
from equipment_app.operations.labels import AttachCode, ClaimLabel, DetachCode, PrintBlanks, RecordLabels
from equipment_app.operations.leaving import EndMembership, MoveMember
from equipment_app.operations.lend import Lend
from equipment_app.operations.lines import Line
from equipment_app.operations.loans import ExtendLoan, Remind, RemindEverybody
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.merge import MergeMembers
from equipment_app.operations.merge_articles import MergeArticles
from equipment_app.operations.once import Once
from equipment_app.operations.operators import (
    AddOperator,
    ChangeKey,
    GiveBadge,
    GiveRoles,
    MakeRecoverySheet,
    RecoverPassword,
    ResetPassword,
    SetPassword,
    SetPin,
    WithdrawOperator,
)
from equipment_app.operations.orders import CloseOrder, PlaceOrder
from equipment_app.operations.papers import FilePending, MarkSigned, RecordPrint
from equipment_app.operations.participants import AddParticipants, RemoveParticipant
from equipment_app.operations.queues import CloseQueue, KeepQueue
from equipment_app.operations.receipts import DropReceipt, SaveReceipt, TakeDelivery
from equipment_app.operations.receive import AddInvoice, Receive
from equipment_app.operations.repair import ExtendRepair, RemindWorkshop, SendToRepair
from equipment_app.operations.restore import GoBack
from equipment_app.operations.roster import MakeRosters
from equipment_app.operations.settings import RecordSetAside, SetSettings
from equipment_app.operations.sizes import SetSizes
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
from equipment_app.operations.stocktake_files import ExportCounts, ImportCounts, TakeCounts
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Correct, Undo
from equipment_app.operations.unit_checks import (
    DropCheck,
    ExportCheck,
    FileCheck,
    ImportCheck,
    SaveCheck,
    SettleDifference,
)
from equipment_app.operations.write_off import ChangeWriteOff, ProposeWriteOff
from equipment_app.queries import unit_check
from equipment_app.signed_scan import AttachScan
from equipment_app.store.beside.anothers_log import Log
from equipment_app.store.books import Books
from tests.world import ADAM, CTIBOR, DELIVERY, DESTROYED, EVA, KIT, MEMBERS, PASSWORD, SECRET, World

OWN, OTHER = "KRPA", "KRPB"
COMMISSION = CHAIR, _ = "Řádková Růžena", "Předávací Zbyněk"
TWICE = "990779"
"""A second record of somebody, in a unit of its own that nobody checks."""
NAMES = {
    Role.QUARTERMASTER: "Skladníková Zora",
    Role.DEPUTY: "Zástupný Zdeněk",
    Role.LEAD: "Vedoucí Vít",
    Role.AUDITOR: "Kontrolor Karel",
    Role.ADMINISTRATOR: "Správcová Anna",
}
SECOND = {role: NAMES[Role.DEPUTY if role is Role.QUARTERMASTER else Role.QUARTERMASTER] for role in Role}
"""Who stands by, where two do it: somebody who may do it too."""
MATRIX = {
    # Letters: q quartermaster, d deputy, l lead (of their own unit alone), u auditor, a administrator.
    "AddArticle": "qda",
    "AddOperator": "a",
    "ApproveStocktake": "qda",
    "AssignCode": "qda",
    "AssignFunding": "qd",
    "Attach": "qd",
    "AddInvoice": "qd",
    "AddParticipants": "qd",
    "AttachCode": "qda",
    "AttachScan": "qd",
    "ChangeDeployment": "qd",
    "ChangeKey": "qdlua",
    "ChangeKit": "qda",
    "ChangeWriteOff": "qd",
    "ChangePlan": "qda",
    "ClaimLabel": "qd",
    "CloseCountPlace": "qda",
    "CloseDeployment": "qd",
    "CloseOrder": "qd",
    "CloseQueue": "qd",
    "ConsentToWriteOff": "qd",
    "Correct": "qd",
    "CountPiece": "qda",
    "CountQuantity": "qda",
    "DecideCompensation": "qd",
    "DecideUnneeded": "qd",
    "DetachCode": "qda",
    "DropCart": "qd",
    "DropCheck": "qdl",
    "DropReceipt": "qd",
    "EditArticle": "qda",
    "EditArticles": "qda",
    "EditMember": "qd",
    "EditMembers": "qd",
    "Encrypt": "a",
    "EndKit": "qda",
    "EndMembership": "qd",
    "ExplainDifference": "qda",
    "ExportCheck": "qdl",
    "ExportCounts": "qda",
    "ExtendLoan": "qd",
    "ExtendRepair": "qd",
    "FileCheck": "qdl",
    "FindAgain": "qd",
    "FilePending": "qd",
    "GiveBadge": "a",
    "GiveRoles": "a",
    "GoBack": "a",
    "HandOutAtGate": "qd",
    "ExchangeThings": "qd",
    "HandOver": "qd",
    "HandOverBothWays": "qd",
    "HandOverCart": "qd",
    "HandOverOffice": "q",
    "HandOverProperty": "qd",
    "ImportCheck": "qdl",
    "ImportCounts": "qda",
    "Inspect": "qd",
    "Issue": "qd",
    "KeepQueue": "qd",
    "Lend": "qd",
    "MakeRecoverySheet": "qdlua",
    "MakeRosters": "qd",
    "MarkSigned": "qd",
    "MergeArticles": "qda",
    "MergeMembers": "qd",
    "MoveHome": "qda",
    "MoveMember": "qd",
    "NameCommission": "qd",
    "NewDeployment": "qd",
    "NewKit": "qda",
    "Once": "qd",
    "PlaceOrder": "qd",
    "OpenCountPlace": "qda",
    "OpenStocktake": "qda",
    "PayCompensation": "qd",
    "PrintBlanks": "qd",
    "Receive": "qd",
    "ProposeCompensation": "qd",
    "RecordGrantNotice": "qd",
    "PresentToCommission": "qd",
    "ProposeWriteOff": "qd",
    "RecordDestruction": "qd",
    "RecordLabels": "qd",
    "RecordPrint": "qd",
    "RecordSetAside": "a",
    "Recount": "qda",
    "RecoverPassword": "qdlua",
    "Remind": "qd",
    "RemovePhoto": "qd",
    "CarryBack": "qd",
    "CarryOut": "qd",
    "TakeOver": "qd",
    "RemindEverybody": "qd",
    "RemindWorkshop": "qd",
    "RemoveParticipant": "qd",
    "ReportIncident": "qd",
    "ResetPassword": "a",
    "RetireArticle": "qda",
    "SaveCart": "qd",
    "SaveCheck": "qdl",
    "SaveReceipt": "qd",
    "SendToRepair": "qd",
    "SaveRun": "qd",
    "SetPassword": "qdlua",
    "SetPin": "qdlua",
    "SetFunding": "qd",
    "SetSettings": "a",
    "SetSizes": "qda",
    "SettleDifference": "qd",
    "StopStocktake": "qda",
    "TakeBack": "qd",
    "TakeBackAtGate": "qd",
    "TakeDelivery": "qd",
    "TakeCounts": "qda",
    "TakeFromRepair": "qd",
    "TakeIn catalogue": "qda",
    "TakeIn deliveries": "qd",
    "TakeIn kit": "qda",
    "TakeIn members": "qd",
    "Together": "qd",
    "Transfer": "qd",
    "Undo": "qd",
    "UndoCount": "qda",
    "WithdrawMember": "qd",
    "WithdrawOperator": "a",
}
"""Who may carry out what, by the name of the operation. What people agreed on; `domain.rights` has to say the same."""
TWO = {
    *("AddOperator", "EndMembership", "GiveRoles", "ResetPassword", "WithdrawOperator"),
    *("ApproveStocktake", "ChangeKey", "DecideUnneeded", "Encrypt", "GoBack", "HandOverOffice", "MergeMembers"),
    *("RecoverPassword", "HandOverProperty", "DecideCompensation"),
}
"""What takes two: the end of a membership where things stay with who leaves, and a loss that nobody pays, with it."""
_LETTERS = {
    Role.QUARTERMASTER: "q",
    Role.DEPUTY: "d",
    Role.LEAD: "l",
    Role.AUDITOR: "u",
    Role.ADMINISTRATOR: "a",
}


def allowed(name: str, role: Role, unit: str) -> bool:
    """By the table. A lead's letter is about their own unit, except for what everybody does for themselves."""
    own_unit = unit == OWN or MATRIX[name] == "qdlua"
    return _LETTERS[role] in MATRIX[name] and (role is not Role.LEAD or own_unit)


@dataclass(frozen=True)
class Of:
    """What there is of one unit."""

    unit: str
    personal_number: str
    issued: str
    """A handover's number."""
    lent: str
    """A loan's, that is overdue."""
    things: tuple[str, ...]
    check: str
    """A filed check."""
    saved: str
    """A check under way."""
    result: Path
    """Of a check that was carried out of the store."""
    deployment: int
    """One they take part in, with something of it."""
    incidents: tuple[str, str]
    """Records of what lay in the store: one that waits for a decision, one that was decided."""
    proposed: str
    """A write-off that is not decided."""
    decided: str
    """One that is, with a commission and something it saw."""


class Staff:
    """`world` with its five; `of` tells what there is of each unit."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.of: dict[str, Of] = {}
        self.ids: dict[Role, int] = {}

    def works(self, role: Role) -> None:
        """From now on somebody of this role does; they have signed in before, so that their key is here."""
        self.world.database.door.let_in(self.ids[role])

    @contextmanager
    def beside(self, name: str, role: Role) -> Iterator[None]:
        """With the second person, where the operation takes two."""
        if name not in TWO:
            yield
            return
        with self.world.database.door.beside(SECOND[role], PASSWORD):
            yield


def staffed(path: Path) -> Staff:
    world = World.make(path)
    staff = Staff(world)
    world.take_in(ListKind.MEMBERS, MEMBERS + f"{TWICE};Dvakrát;Adam;;KRPC;Třetí;;\n")
    world.do(AttachCode("ZZ-1", world.article("RADIO")))
    world.do(AddArticle("PRVNI", "Dvakrát", tracking="item"))
    world.do(AddArticle("DRUHY", "Dvakrát", tracking="item"))
    world.do(PrintBlanks(20))
    world.do(PlaceOrder("Dodavatel", ("TRIKO/M*9",)))
    for article in ("RADIO", "VESTA"):
        world.do(ChangePlan(article, "Roční", months="12"))
    for unit, number, things in ((OWN, ADAM, ("V-001", "TRIKO/M*2")), (OTHER, CTIBOR, ("R-002", "TRIKO/L*2"))):
        issued = world.do(Issue(number, things, remark=f"poznámka {unit}", place=f"místo {unit}")).number
        lent = world.do(Lend(number, ("TRIKO/M",), until=world.clock().date() + timedelta(days=1))).number
        world.do(SaveCart(world.member(number), {"lines": []}))
        photo = BytesIO()
        Image.new("RGB", (8, 8), "blue").save(photo, "PNG")
        world.do(Attach(FileSubject("member", world.member(number)), "a.png", photo.getvalue(), What.PHOTO))
        check, saved, result = _checked(world, unit)
        deployed, incidents = _deployed(world, number), _incidents(world)
        staff.of[unit] = Of(
            unit, number, issued, lent, things, check, saved, result, deployed, incidents, *_written_off(world)
        )
    _counting(world)
    world.do(SendToRepair("Servis Vzor", world.clock().date() + timedelta(days=1), ("OBUV/42,5",)))
    world.clock.now += timedelta(days=2)  # what is lent is overdue by now
    krpa = world.ask(lambda books: books.people.units()[OWN][0])
    grants = {Role.ADMINISTRATOR: 0, Role.LEAD: krpa, Role.AUDITOR: 0, Role.DEPUTY: 0}
    for role, unit in grants.items():
        surname, given = NAMES[role].split()
        world.appoint(surname, given, Grant(role, unit))
    world.together(GiveRoles(1, (Grant(Role.QUARTERMASTER),)))
    for role, name in NAMES.items():
        staff.ids[role] = world.database.door.sign_in(name, PASSWORD).id
    staff.works(Role.QUARTERMASTER)
    return staff


def _counting(world: World) -> None:
    """A stock-take is under way: a place is closed, with a difference, another is open."""
    world.do(OpenStocktake("Svěřená Jitka", COMMISSION, articles="TRIKO", outside=True))
    world.do(CountQuantity("B02", "TRIKO/M", "9", CHAIR))
    world.do(CloseCountPlace("B02", CHAIR))
    for size in "ML":
        world.do(CountQuantity("A01", f"TRIKO/{size}", "5", CHAIR))
    world.do(CountPiece("A01", "cizí kód", CHAIR))
    path = world.path.with_name("stanice.akcheck")
    world.do(ExportCounts(world.clock().date(), sealing(SECRET, path.write_bytes), by=CHAIR))
    CountingFile.open(path, SECRET, world.clock()).finish(path.with_suffix(".akresult"), world.clock())


def _counts(world: World, _: "Of") -> ImportCounts:
    return ImportCounts(read_result(world.path.with_name("stanice.akresult"), STOCKTAKE))


def _deployed(world: World, number: str) -> int:
    roles = ("Člen=RUKAV",)
    done = world.do(NewDeployment(f"Cvičení {number}", world.clock().date(), "2026-12-31", roles=roles))
    world.do(AddParticipants(done.facts["deployment"], (number, EVA)))
    world.do(HandOutAtGate(done.facts["deployment"], number, ("RUKAV*2",)))
    world.do(CarryOut(done.entry, _store_of(done.facts["deployment"]), "B1", "ab" * 32, 1, MADE))
    return done.facts["deployment"]


def _incidents(world: World) -> tuple[str, str]:
    waiting, decided = (world.do(ReportIncident(STORE, ("TRIKO/L",), what="loss")).number for _ in range(2))
    world.do(DecideCompensation(decided, "part", "ŠK-14/2026", amount=100_00))
    return waiting, decided


def _written_off(world: World) -> tuple[str, str]:
    """Of the store, as all write-offs are."""
    proposed, decided = (world.do(ProposeWriteOff(("OBUV/42,5",))).number for _ in range(2))
    world.do(DecideUnneeded(decided, "KRPA-1/2026"))
    world.do(NameCommission(decided, EVA, CTIBOR))
    world.do(PresentToCommission(decided, (1,)))
    return proposed, decided


def _checked(world: World, unit: str) -> tuple[str, str, Path]:
    setup = Setup(world.ask(lambda books: books.people.units()[unit][0]), title=f"prověrka {unit}", kit=_kit(world))
    first, second, third = (world.ask(lambda books: unit_check.begin(books, setup)) for _ in range(3))
    looked = first.scan(f"cizí {unit}", world.clock())[0]
    for need in looked.plan.needs:
        looked = looked.lacks(need.member, need.article)
    world.do(FileCheck(looked, remark=f"nález {unit}"))
    path = world.path.with_name(f"{unit}.akcheck")
    world.do(ExportCheck(second.plan, world.clock().date(), sealing(SECRET, path.write_bytes)))
    CheckFile.open(path, SECRET, world.clock()).finish(path.with_suffix(".akresult"), world.clock())
    world.do(SaveCheck(third))
    return first.plan.id, third.plan.id, path.with_suffix(".akresult")


def _kit(world: World) -> int:
    return world.ask(lambda books: books.catalogue.kits()[KIT])


LISTS = {
    "TakeIn members": (ListKind.MEMBERS, "OEČ;Příjmení;Jméno;Kód útvaru;Útvar\n990009;Nový;Norbert;{unit};{unit}\n"),
    "TakeIn catalogue": (
        ListKind.CATALOGUE,
        "Kód;Název;Evidence;Velikostní řada;MJ\nNOVY-{unit};Nový;quantity;uni;ks\n",
    ),
    "TakeIn deliveries": (
        ListKind.DELIVERIES,
        DELIVERY + "DL-{unit};2.3.2026;Dodavatel;;TRIKO;M;1;;;;;390;Sklad;A01\n",
    ),
    "TakeIn kit": (ListKind.KIT, "Kód;Množství;Povinné\nRADIO;1;ano\n"),
}


def command(staff: Staff, name: str, unit: str) -> Command:
    """The operation of this name, about somebody or something of this unit, such as people send it."""
    if name in LISTS:
        kind, text = LISTS[name]
        with _as_quartermaster(staff):
            return TakeIn(staff.world.dry_run(kind, text.format(unit=unit), "Nová sada"))
    with _as_quartermaster(staff):
        return _COMMANDS[name](staff.world, staff.of[unit])


Payloads: TypeAlias = list[tuple[int, dict[str, Any]]]
"""Entries by their numbers."""


class Enough(Exception):
    """So that nothing is kept of what was tried."""


def written(staff: Staff, name: str, role: Role, unit: str) -> Payloads:
    """What the operation writes, carried out by somebody who may; nothing of it stays."""
    staff.works(role)
    asked, found = command(staff, name, unit), Payloads()
    with staff.beside(name, role), suppress(Enough, Refusal), staff.world.database.books() as books:
        if name == "ApproveStocktake":
            _counted(books)
        before = books.journal.head()[0]
        asked(books)
        found = [(n, books.journal.payload(n)) for n in range(before + 1, books.journal.head()[0] + 1)]
        raise Enough
    return found


def _counted(books: Books) -> None:
    """The stock-take that is under way has nothing left to be counted or explained."""
    CloseCountPlace("A01", CHAIR)(books)
    for place, size, found in (("B02", "M", "9"), ("A01", "M", "5"), ("A01", "L", "5")):
        Recount(place, f"TRIKO/{size}", found, COMMISSION[1])(books)
        ExplainDifference(place, f"TRIKO/{size}", "loss", "Nenašlo se.")(books)


@contextmanager
def _as_quartermaster(staff: Staff) -> Iterator[None]:
    """Who makes a command up may have seen anything: what counts is who has it carried out."""
    door = staff.world.database.door
    here = door.session.operator
    door.let_in(staff.ids[Role.QUARTERMASTER])
    yield
    door.let_in(here)


def _member_row(world: World, of: Of) -> EditMember:
    member = world.ask(lambda books: books.people.by_number(of.personal_number))
    assert member
    from equipment_app.domain.lists import MemberRow

    row = MemberRow(member.personal_number, surname="Přejmenovaný", given_name=member.given_name, unit_code=of.unit)
    return EditMember(member.id, row)


def _cart(world: World, of: Of) -> HandOverCart:
    line = CartLine(1, world.article("RADIO"), "uni", numbered=True, thing=world.piece("R-001"))
    cart = replace(Cart.new(world.member(of.personal_number)), lines=(line,))
    return HandOverCart(cart, frozenset({1}))


MADE = "cd" * 32
"""The hash a gate file ended with when it was carried out."""


def _store_of(deployment: int) -> str:
    """Of the gate file of a deployment."""
    return f"00000000-0000-4000-8000-{deployment:012}"


def _file_of(world: World, of: Of) -> int:
    return world.ask(lambda books: files_of(books, of.deployment))[0].entry


def _taken_over(world: World, of: Of) -> TakeOver:
    """Gloves that were handed out at a second gate."""
    member, article, store = world.member(of.personal_number), world.article("RUKAV"), _store_of(of.deployment)

    def question(books: Books) -> TakeOver:
        (person,) = books.rows("holder", [member])
        lot = books.ask("SELECT id FROM thing WHERE article = ? ORDER BY id", article)[0].id
        (row,) = books.rows("thing", [lot])
        said = (2, "ab" * 32, "", False, str(person["ref"]), "", (Line(lot),), {lot: row}, False, 1)
        entry = GateEntry(*said, day=world.clock().date(), number="BR-B1-2026-000001", who="Brána B", remark="")
        report = GateReport(Path(), store, (MADE, entry.hash), ())
        return TakeOver(of.deployment, report, entry, True)

    return world.ask(question)


def _draft(world: World, of: Of) -> TakeDelivery:
    draft = replace(ReceiptDraft.new(), supplier="Dodavatel", note=of.unit, funding="Rozpočet PČR")
    return TakeDelivery(draft.add(article=world.article("TRIKO"), size="M", came=3)[0])


def _plan(world: World, of: Of) -> Any:
    setup = Setup(world.ask(lambda books: books.people.units()[of.unit][0]), kit=_kit(world))
    return world.ask(lambda books: unit_check.begin(books, setup))


def _difference(world: World, of: Of) -> SettleDifference:
    todo = [one for one in world.ask(unit_check.todo) if one.check == of.check]
    return SettleDifference(((of.check, todo[0].n),), "vyřešeno")


def _back(world: World, _of: Of) -> GoBack:
    seq, digest = world.ask(lambda books: books.journal.head())
    origin = world.ask(lambda books: books.journal.origin)
    return GoBack(GoingBack(Head(seq, digest.hex()), world.clock(), origin), "zkouška")


def _first_blank(world: World) -> str:
    number = world.sql("SELECT min(number) FROM code WHERE thing IS NULL")[0][0]
    return str(Code(Family.THING, number))


def _person(world: World, of: Of) -> FileSubject:
    return FileSubject("member", world.member(of.personal_number))


_COMMANDS: dict[str, Callable[[World, Of], Command]] = {
    "AddArticle": lambda world, of: AddArticle(f"N-{of.unit}", "Nový druh"),
    "AddOperator": lambda world, of: AddOperator("Nová", of.unit),
    "ApproveStocktake": lambda world, of: ApproveStocktake(files=True),
    "AssignCode": lambda world, of: AssignCode("cizí kód", of.things[0]),
    "AssignFunding": lambda world, of: AssignFunding("Norské fondy", ("R-002",)),
    "Attach": lambda world, of: Attach(_person(world, of), "a.pdf", b"%PDF-1.7"),
    "AddInvoice": lambda world, of: AddInvoice("IM-2026-000003", of.unit),
    "AddParticipants": lambda world, of: AddParticipants(of.deployment, (Newcomer(surname="Nová"),)),
    "AttachCode": lambda world, of: AttachCode(f"YY-{of.unit}", world.article("VESTA"), "M"),
    "AttachScan": lambda world, of: AttachScan(of.issued, "sken.pdf", b"%PDF-1.7"),
    "ChangeDeployment": lambda world, of: ChangeDeployment(of.deployment, place="Brno"),
    "ChangeKey": lambda world, of: ChangeKey(PASSWORD),
    "ChangeKit": lambda world, of: ChangeKit(KIT, ("TRIKO*4",)),
    "ChangeWriteOff": lambda world, of: ChangeWriteOff(of.proposed, ("TRIKO/L",)),
    "ChangePlan": lambda world, of: ChangePlan("RADIO", of.unit, months="24"),
    "ClaimLabel": lambda world, of: ClaimLabel(world.piece(of.things[0]), _first_blank(world)),
    "CloseCountPlace": lambda world, of: CloseCountPlace("A01", CHAIR),
    "CarryBack": lambda world, of: CarryBack(_file_of(world, of), 9, "ab" * 32),
    "CarryOut": lambda world, of: CarryOut(of.deployment, "0" * 36, "B1", "ab" * 32, 9, "cd" * 32),
    "TakeOver": lambda world, of: _taken_over(world, of),
    "CloseDeployment": lambda world, of: CloseDeployment(of.deployment, rest=True, files=True),
    "CloseOrder": lambda world, of: CloseOrder("OB-2026-000001"),
    "CloseQueue": lambda world, of: CloseQueue(world.ask(lambda books: books.people.units()[of.unit][0])),
    "ConsentToWriteOff": lambda world, of: ConsentToWriteOff(of.decided, "MV-1/2026", (1,)),
    "Correct": lambda world, of: Correct(of.issued, "omyl"),
    "CountPiece": lambda world, of: CountPiece("A01", "TRIKO/M", CHAIR),
    "CountQuantity": lambda world, of: CountQuantity("A01", "TRIKO/M", "7", CHAIR),
    "DecideUnneeded": lambda world, of: DecideUnneeded(of.proposed, "KRPA-2/2026"),
    "DetachCode": lambda world, of: DetachCode("ZZ-1"),
    "DropCart": lambda world, of: DropCart(world.member(of.personal_number)),
    "DropCheck": lambda world, of: DropCheck(of.saved),
    "DropReceipt": lambda world, of: DropReceipt(),
    "EditArticle": lambda world, of: EditArticle(world.article("RADIO"), "Vysílačka", "", 3),
    "EditArticles": lambda world, of: EditArticles((world.article("RADIO"),), "norm", "ČSN"),
    "EditMember": _member_row,
    "EditMembers": lambda world, of: EditMembers((world.member(of.personal_number),), "rank", "plk."),
    "Encrypt": lambda world, of: Encrypt(""),
    "EndKit": lambda world, of: EndKit(KIT),
    "EndMembership": lambda world, of: EndMembership(EVA, although="Rozhodl služební funkcionář."),
    "ExplainDifference": lambda world, of: ExplainDifference("B02", "TRIKO/M", "loss", "Nikdo neví jak."),
    "ExportCheck": lambda world, of: ExportCheck(
        _plan(world, of).plan, world.clock().date() + timedelta(days=1), lambda carried: None, "Kontrolor"
    ),
    "ExportCounts": lambda world, of: ExportCounts(world.clock().date(), lambda carried: None, by=CHAIR),
    "ExtendLoan": lambda world, of: ExtendLoan(of.lent, world.clock().date() + timedelta(days=9)),
    "ExtendRepair": lambda world, of: ExtendRepair("RE-2026-000001", world.clock().date() + timedelta(days=9), "díl"),
    "FileCheck": lambda world, of: FileCheck(_plan(world, of), remark="hotovo"),
    "FilePending": lambda world, of: FilePending(),
    "GiveBadge": lambda world, of: GiveBadge(2, str(Code(Family.BADGE, 900))),
    "GiveRoles": lambda world, of: GiveRoles(3, (Grant(Role.AUDITOR),)),
    "GoBack": _back,
    "HandOutAtGate": lambda world, of: HandOutAtGate(of.deployment, of.personal_number, ("R-001",)),
    "ExchangeThings": lambda world, of: ExchangeThings(
        of.personal_number, (f"{of.things[0]}=R-001",), condition=AS_ISSUED
    ),
    "HandOver": lambda world, of: HandOver(
        Issue(of.personal_number, ("R-001",)), TakeBack(of.personal_number, of.things[:1], condition=AS_ISSUED)
    ),
    "HandOverBothWays": lambda world, of: HandOverBothWays(
        issue=Issue(of.personal_number, ("R-001",)),
        take_back=TakeBack(of.personal_number, of.things[:1], condition=AS_ISSUED),
    ),
    "HandOverCart": _cart,
    "HandOverOffice": lambda world, of: HandOverOffice(),
    "HandOverProperty": lambda world, of: HandOverProperty("KŘP Plzeňského kraje", ("R-001",)),
    "ImportCheck": lambda world, of: ImportCheck(read_result(of.result)),
    "ImportCounts": _counts,
    "Inspect": lambda world, of: Inspect(of.things[:1]),
    "Issue": lambda world, of: Issue(of.personal_number, ("R-001",)),
    "KeepQueue": lambda world, of: KeepQueue(world.ask(lambda books: books.people.units()[of.unit][0])),
    "Lend": lambda world, of: Lend(of.personal_number, ("R-001",), until=world.clock().date() + timedelta(days=1)),
    "MakeRecoverySheet": lambda world, of: MakeRecoverySheet(PASSWORD),
    "MakeRosters": lambda world, of: MakeRosters(of.deployment),
    "MarkSigned": lambda world, of: MarkSigned(of.issued),
    "MergeArticles": lambda world, of: MergeArticles("PRVNI", "DRUHY"),
    "MergeMembers": lambda world, of: MergeMembers(of.personal_number, TWICE, different=True),
    "MoveHome": lambda world, of: MoveHome(),
    "MoveMember": lambda world, of: MoveMember(EVA, "KRPB"),
    "NameCommission": lambda world, of: NameCommission(of.decided, EVA, ADAM),
    "NewDeployment": lambda world, of: NewDeployment("Jiné", world.clock().date(), "2026-12-31", roles=("Člen=RADIO",)),
    "NewKit": lambda world, of: NewKit(f"Sada {of.unit}", ("TRIKO",)),
    "Once": lambda world, of: Once("klíč", Issue(of.personal_number, ("R-001",))),
    "PlaceOrder": lambda world, of: PlaceOrder("Dodavatel", ("TRIKO/M*3",)),
    "OpenCountPlace": lambda world, of: OpenCountPlace("A01"),
    "OpenStocktake": lambda world, of: OpenStocktake("Svěřená Jitka", COMMISSION, outside=True),
    "PayCompensation": lambda world, of: PayCompensation(of.incidents[1]),
    "ProposeCompensation": lambda world, of: ProposeCompensation(of.incidents[0], ("repair",)),
    "RecordGrantNotice": lambda world, of: RecordGrantNotice(of.incidents[0], "ZP-5"),
    "DecideCompensation": lambda world, of: DecideCompensation(of.incidents[0], "none", "ŠK-14/2026"),
    "FindAgain": lambda world, of: FindAgain(of.incidents[0]),
    "PrintBlanks": lambda world, of: PrintBlanks(2),
    "Recount": lambda world, of: Recount("B02", "TRIKO/M", "9", COMMISSION[1]),
    "PresentToCommission": lambda world, of: PresentToCommission(of.decided, (1,)),
    "ProposeWriteOff": lambda world, of: ProposeWriteOff(("TRIKO/L",)),
    "RecordDestruction": lambda world, of: RecordDestruction(of.decided, **DESTROYED),
    "RemovePhoto": lambda world, of: RemovePhoto(_person(world, of), "na žádost"),
    "Receive": lambda world, of: Receive("Dodavatel", of.unit, "Rozpočet PČR", ("TRIKO/M*3",)),
    "RecordLabels": lambda world, of: RecordLabels((world.piece(of.things[0]),)),
    "RecordPrint": lambda world, of: RecordPrint(of.issued),
    "RecordSetAside": lambda world, of: RecordSetAside((Log("-wal", 4152, "ab" * 32),)),
    "RecoverPassword": lambda world, of: RecoverPassword("nové heslo pro mne"),
    "Remind": lambda world, of: Remind(of.personal_number),
    "RemindEverybody": lambda world, of: RemindEverybody(),
    "RemindWorkshop": lambda world, of: RemindWorkshop("RE-2026-000001"),
    "RemoveParticipant": lambda world, of: RemoveParticipant(of.deployment, EVA),
    "ReportIncident": lambda world, of: ReportIncident(of.personal_number, of.things[:1]),
    "ResetPassword": lambda world, of: ResetPassword(3, "heslo na začátek 7"),
    "RetireArticle": lambda world, of: RetireArticle("DRUHY"),
    "SaveCart": lambda world, of: SaveCart(world.member(of.personal_number), {"lines": []}),
    "SaveReceipt": lambda world, of: SaveReceipt(ReceiptDraft.new().to_json()),
    "SaveCheck": lambda world, of: SaveCheck(_plan(world, of)),
    "SendToRepair": lambda world, of: SendToRepair("Servis", world.clock().date() + timedelta(days=1), ("R-001",)),
    "SaveRun": lambda world, of: SaveRun(of.unit, {"things": []}),
    "SetPassword": lambda world, of: SetPassword("nové heslo pro mne", current=PASSWORD),
    "SetPin": lambda world, of: SetPin(PASSWORD, "2468"),
    "SetFunding": lambda world, of: SetFunding("Norské fondy", share="85"),
    "SetSettings": lambda world, of: SetSettings({"paper.place": of.unit}),
    "SetSizes": lambda world, of: SetSizes("obuv", ("38", "42,5", "43"), "Boty"),
    "SettleDifference": _difference,
    "StopStocktake": lambda world, of: StopStocktake("omyl"),
    "TakeBack": lambda world, of: TakeBack(of.personal_number, of.things[:1], condition=AS_ISSUED),
    "TakeFromRepair": lambda world, of: TakeFromRepair("RE-2026-000001", everything=True),
    "TakeBackAtGate": lambda world, of: TakeBackAtGate(of.deployment, ("RUKAV",), of.personal_number),
    "TakeDelivery": _draft,
    "TakeCounts": lambda world, of: TakeCounts(((1, "A01", "TRIKO/L", "3"),), "ab", CHAIR),
    "Together": lambda world, of: Together(
        (TakeBack(of.personal_number, of.things[:1], condition=AS_ISSUED), Issue(of.personal_number, ("R-001",)))
    ),
    "Transfer": lambda world, of: Transfer(EVA, of.things[:1], condition=AS_ISSUED),
    "Undo": lambda world, of: Undo(of.issued, "omyl"),
    "UndoCount": lambda world, of: UndoCount(),
    "WithdrawMember": lambda world, of: WithdrawMember(world.member(EVA)),
    "WithdrawOperator": lambda world, of: WithdrawOperator(3),
}
