"""A store of two units, as the lead of one of them finds it; and everything there is to ask, about both.

What must not be seen bears marks that nothing else has: names, numbers above seven million, and "tajn" in every text.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from equipment_app.domain.anchors import PageAnchor, decode, document_tag, encode_sheet
from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.entitlement import DraftLine, KitDraft
from equipment_app.domain.entries import Entry, Registration
from equipment_app.domain.incidents import IncidentDraft
from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import ListKind, MemberRow
from equipment_app.domain.papers import Funding
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.domain.write_offs import Pile
from equipment_app.operations.attachments import Attach
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.disposal import (
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.lines import Line
from equipment_app.operations.loans import Remind
from equipment_app.operations.members import EditMember
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.roster import MakeRosters
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import FileCheck, SaveCheck
from equipment_app.operations.write_off import ProposeWriteOff
from equipment_app.queries import filters, unit_check
from equipment_app.queries.entitlement import entitlement
from equipment_app.queries.filters import PiecesWanted
from equipment_app.queries.find import finding
from equipment_app.queries.holdings import state_at
from equipment_app.queries.incidents import Awaits, IncidentsWanted
from equipment_app.queries.inspections import DueWanted
from equipment_app.queries.loans import LoansWanted
from equipment_app.queries.registers import REGISTERS
from equipment_app.queries.repairs import RepairStage, RepairsWanted
from equipment_app.store.ledger import genesis
from equipment_app.store.ledger.search import Subject
from equipment_app.store.records.write_offs import WriteOffLine
from tests.world import ADAM, DESTROYED, KIT, PASSWORD, World

LEAD = "Vedoucí Vít"
HIDDEN = "990801"
_MEMBERS = "OEČ;Příjmení;Jméno;Hodnost;Funkce;Kód útvaru;Útvar\n990801;Tajemná;Božena;plk.;tajná funkce;KRPC;Třetí\n"
_FROM = 7_654_320
"""Ids of holders from here on are those of the other unit."""

Arguments = tuple[Any, ...]


@dataclass(frozen=True)
class Ids:
    """What there is of one unit."""

    unit: int
    code: str
    member: int
    personal_number: str
    name: str
    badge: str
    thing: int
    serial: str
    serials: tuple[str, ...]
    papers: tuple[str, ...]
    """Numbers of a handover, one that was cancelled and its storno, a return, a check, a transfer to the unit."""
    check: str
    saved: str
    day: date


class Two:
    def __init__(self, path: Path) -> None:
        world = self.world = World.make(path)
        self.own = _lived(world, "KRPA", ADAM, ("V-001", "R-001"), "vlastní")
        with world.database.books() as books:
            row = genesis.holder(_FROM, "location", label="Z99", parent=books.people.store("Sklad"))
            books.journal.append(Entry(Kind.REGISTER, registers=(Registration("holder", row),)))
            books.search.renew(Subject.HOLDER, [_FROM])
        world.take_in(ListKind.MEMBERS, _MEMBERS)
        self.other = _lived(world, "KRPC", HIDDEN, ("V-002", "R-002"), "tajné")
        world.clock.now += timedelta(days=2)
        self.own, self.other = _reminded(world, self.own, "vlastní"), _reminded(world, self.other, "tajné")
        self.repair = world.do(SendToRepair("Servis", date(2026, 3, 30), ("OBUV/42,5*2",), fault="šev")).entry
        world.do(TakeFromRepair("RE-2026-000001", ("OBUV/42,5",), price=100))
        self.deployment = _deployed(world, self.own, self.other)
        _written_off(world)
        world.appoint("Nástupcová", "Nina", personal_number="990901")
        with world.database.door.beside("Nástupcová", PASSWORD):
            self.office = world.do(HandOverOffice()).number
        unit = self.own.unit
        world.appoint("Vedoucí", "Vít", Grant(Role.LEAD, unit))
        self.ref = world.sql("SELECT ref FROM holder WHERE id = ?", self.other.member)[0][0]
        self.hidden_codes = [self._code(number) for number in self.other.papers]
        self.own_codes = [self._code(number) for number in self.own.papers]

    def _code(self, number: str) -> tuple[str, str]:
        """The QR and the sheet's code of a paper."""
        qr = self.world.ask(lambda books: books.papers.anchor(books.papers.seq(number), number))
        return qr, encode_sheet(PageAnchor(document_tag(self.origin(), number), 1))

    def origin(self) -> str:
        return self.world.ask(lambda books: books.journal.origin)

    def sign_in(self, name: str) -> None:
        self.world.database.door.sign_in(name, PASSWORD)

    def marks(self) -> tuple[str, ...]:
        """What must be in no answer, in lower case."""
        texts = ("tajn", "tajem", "božen", HIDDEN, "plk.", self.ref, self.other.badge, *self.other.papers)
        ids = (self.other.member, f"{self.office}")
        return tuple(str(one).casefold() for one in (*texts, *ids))


def _written_off(world: World) -> None:
    """A piece of the store, before a commission with a member of each unit."""
    number = world.do(ProposeWriteOff(("V-003",))).number
    world.do(DecideUnneeded(number, "KRPA-1/2026"))
    world.do(NameCommission(number, HIDDEN, ADAM))
    world.do(PresentToCommission(number, (1,)))
    world.do(RecordDestruction(number, **DESTROYED))


def _lived(world: World, code: str, number: str, serials: tuple[str, str], word: str) -> Ids:
    """A member of a unit with papers of every kind, a cart, a filed check and one under way."""
    member, unit = world.member(number), world.ask(lambda books: books.people.units()[code][0])
    vest, radio = serials
    lines: tuple[Line | str, ...] = (Line(thing=world.piece(vest), remark=f"{word} řádek"), "TRIKO/M*2")
    issued = world.do(Issue(number, lines, remark=f"{word} poznámka", place=f"{word} místo", reason=f"{word} důvod"))
    world.do(MarkSigned(issued.number))
    world.do(RecordPrint(issued.number))
    wrong = world.do(Issue(number, (radio,))).number
    storno = world.do(Undo(wrong, f"{word} omyl")).number
    world.do(Issue(number, (radio,)))
    back = world.do(TakeBack(number, ("TRIKO/M",), remark=f"{word} vráceno", condition=AS_ISSUED)).number
    until = world.clock().date() + timedelta(days=1)
    lent = world.do(Lend(number, ("TRIKO/L*2",), until=until, reason=f"{word} účel", remark=f"{word} půjčení")).number
    shared = world.do(
        Transfer(code, ("TRIKO/L*2",), "A01", number, reason=f"{word} důvod", remark=f"{word} převod")
    ).number
    line = CartLine(1, world.article("VESTA"), "M", numbered=True, thing=world.piece("V-003"), remark=f"{word} řádek")
    cart = replace(Cart.new(member), lines=(line,), remark=f"{word} košík")
    world.do(SaveCart(member, cart.to_json()))
    setup = Setup(unit, title=f"{word} prověrka", kit=world.ask(lambda books: books.catalogue.kits()[KIT]))
    check, other = (world.ask(lambda books: unit_check.begin(books, setup)) for _ in range(2))
    check = check.scan(f"{word}-štítek", world.clock())[0].away(member, f"{word} nepřítomnost")
    filed = world.do(FileCheck(check, remark=f"{word} nález", lead=member)).number
    world.do(SaveCheck(other))
    world.do(Attach(FileSubject("member", unit), f"{word} soubor.txt", word.encode()))
    for to in (FileSubject("member", member), FileSubject("thing", world.piece(vest)), FileSubject("paper", filed)):
        world.do(Attach(to, f"{word} soubor.txt", word.encode()))
    found = world.ask(lambda books: books.people.by_number(number))
    assert found
    world.do(EditMember(member, _renamed(world, number, f"{word} funkce")))
    return Ids(
        unit=unit,
        code=code,
        member=member,
        personal_number=number,
        name=found.surname,
        badge=str(Code(Family.BADGE, found.badge or 0)),
        thing=world.piece(vest),
        serial=vest,
        serials=serials,
        papers=(issued.number, wrong, storno, back, filed, shared, lent),
        check=check.plan.id,
        saved=other.plan.id,
        day=world.clock().date(),
    )


def _deployed(world: World, *units: Ids) -> int:
    """A deployment of the members of both units and of a guest; each got something, something of it is missing."""
    day = world.clock().date()
    id = world.do(NewDeployment("Cvičení", day, f"{day} 18:00", roles=("Člen=RUKAV,TRIKO",))).facts["deployment"]
    world.do(AddParticipants(id, tuple(one.personal_number for one in units)))
    world.do(
        AddParticipants(id, (Newcomer(group="A1", surname="Tajemný", given_name="Host", school="Tajné gymnázium"),))
    )
    world.do(MakeRosters(id))
    for one in units:
        world.do(HandOutAtGate(id, one.member, ("RUKAV*2", "TRIKO/M*3")))
        world.do(TakeBackAtGate(id, ("RUKAV",), one.member, remark="tajné" if one is units[1] else ""))
        world.do(
            ReportIncident(one.member, ("TRIKO/M",), deployment=id, circumstances="tajné" if one is units[1] else "")
        )
    guest = world.sql("SELECT id FROM holder WHERE kind = 'guest'")[0][0]
    world.do(HandOutAtGate(id, guest, ("RUKAV",)))
    return id


def _reminded(world: World, ids: Ids, word: str) -> Ids:
    """A notice, and another that was cancelled."""
    notice = world.do(Remind(ids.member, remark=f"{word} upomínka")).number
    wrong = world.do(Remind(ids.member, again=True)).number
    storno = world.do(Undo(wrong, f"{word} zbytečně")).number
    return replace(ids, papers=(*ids.papers, notice, storno))


def _renamed(world: World, number: str, function: str) -> MemberRow:
    known = world.ask(lambda books: books.people.by_number(number))
    assert known
    names = {name: getattr(known, name) for name in ("surname", "given_name", "rank", "unit_code")}
    return MemberRow(number, function=function, sizes=dict(known.sizes), **names)


def _of_each(*places: str) -> Callable[[Two], list[Arguments]]:
    """These facts of either unit, one call each."""
    return lambda two: [tuple(getattr(ids, place) for place in places) for ids in (two.own, two.other)]


def _papers(two: Two) -> list[Arguments]:
    return [(number,) for number in (*two.own.papers, *two.other.papers, two.office)]


def _codes(two: Two) -> list[Arguments]:
    return [(text,) for pair in (*two.own_codes, *two.hidden_codes) for text in pair]


def _qrs(two: Two) -> list[Arguments]:
    return [(qr,) for qr, _ in (*two.own_codes, *two.hidden_codes)]


def _texts(two: Two) -> list[Arguments]:
    """What somebody types who wants to know: names, numbers, codes, remarks, and what stands near them."""
    words = ("Tajemná", "božena", "plk", "tajná funkce", "PP", "PP-2026", "KO", "V-0", "Zkuš", "990", "KRPC", "A")
    exact = (HIDDEN, two.other.badge, two.other.serial, two.own.personal_number, *two.other.papers, *two.own.papers)
    return [(text,) for text in (*words, *exact)]


def _shelves(two: Two) -> list[Arguments]:
    vest = two.world.article("VESTA")
    buckets = ("", "stored", "issued", "repair", "withdrawn")
    holders = (0, two.own.member, two.other.member, two.own.unit, two.other.unit)
    return [(PiecesWanted(vest, bucket=bucket, holder=holder),) for bucket in buckets for holder in holders]


def _deployment(two: Two) -> list[Arguments]:
    return [(two.deployment,)]


def _labels(two: Two) -> list[Arguments]:
    holders = (two.own.member, two.other.member, two.own.unit, two.other.unit)
    return [
        (None,),
        *((filters.LabelsWanted(holder=holder),) for holder in holders),
        (filters.LabelsWanted(text="Tajemná"),),
    ]


def _carts(two: Two) -> list[Arguments]:
    line = CartLine(1, two.world.article("VESTA"), "M", numbered=True, thing=two.other.thing)
    return [(replace(Cart.new(ids.member), lines=(line,)),) for ids in (two.own, two.other)]


def _setups(two: Two) -> list[Setup]:
    both = (two.own.member, two.other.member)
    kit = two.world.ask(lambda books: books.catalogue.kits()[KIT])
    units = [Setup(unit, kit=number) for unit in (two.own.unit, two.other.unit) for number in (kit, 0)]
    return [*units, Setup(0, members=both, kit=kit), Setup(0, members=both)]


def _nothing(_two: Two) -> list[Arguments]:
    return [()]


def _receipts(two: Any) -> list[Any]:
    return list(two.world.sql("SELECT seq FROM act WHERE kind = 'receipt'"))


def _things(two: Two) -> list[Arguments]:
    world = two.world
    return [(world.piece(serial),) for serial in ("V-001", "V-002", "V-003", "R-001", "R-002")]


def _lots(two: Two) -> list[Arguments]:
    """Every lot, as if no entry was cancelled."""
    world = two.world
    ids = [id for (id,) in world.sql("SELECT id FROM thing WHERE code IS NULL")]
    return [(thing, range(1_000_000)) for thing in world.ask(lambda books: books.things.several(ids)).values()]


def _articles(two: Two) -> list[Arguments]:
    return [(two.world.article(code),) for code in ("VESTA", "RADIO", "TRIKO")]


def _both(two: Two) -> list[int]:
    return [two.own.member, two.other.member]


def _seqs(two: Two) -> list[Arguments]:
    return [(seq,) for seq in range(1, 200)]


def _seqs_of_papers(two: Two) -> list[Arguments]:
    return [([seq for (seq,) in two.world.sql("SELECT seq FROM act WHERE series IS NOT NULL AND suffix = ''")],)]


def _piles(two: Two) -> dict[int, Any]:
    return two.world.ask(lambda books: state_at(books, _both(two), two.own.day))


def _members_wanted(two: Two) -> list[Arguments]:
    wanted = filters.MembersWanted
    return [
        *(
            (wanted(unit=unit, service=service, kit=kit), sort, down)
            for unit in (0, two.own.unit, two.other.unit)
            for service in filters.Service
            for kit in filters.KitFilter
            for sort in ("name", "number", "pieces", "missing")
            for down in (False, True)
        ),
        *((wanted(text=text),) for (text,) in _texts(two)),
    ]


def _papers_wanted(two: Two) -> list[Arguments]:
    wanted = filters.PapersWanted
    return [
        *((wanted(show=show, series=series),) for show in filters.Show for series in ("", "PP", "VR", "KO", "PD")),
        *((wanted(text=text),) for (text,) in _texts(two)),
    ]


def _draft(two: Two) -> KitDraft:
    lines = tuple(DraftLine(two.world.article(code), 9) for code in ("VESTA", "RADIO"))
    return KitDraft(1, KIT, two.own.day, None, "", lines)


def _files(two: Two) -> list[Arguments]:
    """Of both units."""
    serials = (*two.own.serials, *two.other.serials)
    things = [two.world.ask(lambda books, one=one: books.things.by_serial(one))[0].id for one in serials]
    subjects = [FileSubject("member", member) for member in _both(two)]
    subjects += [FileSubject("thing", thing) for thing in things]
    subjects += [FileSubject("paper", number) for ids in (two.own, two.other) for number in ids.papers]
    return [(subject,) for subject in subjects]


def _norway(two: Two) -> Funding:
    """The grant that the vests of both units were bought of."""
    return two.world.ask(lambda books: books.settings.fundings()["Norské fondy"])


def _people(two: Two) -> list[Arguments]:
    """Members and days."""
    found = [two.world.ask(lambda books, ids=ids: books.people.member(ids.member)) for ids in (two.own, two.other)]
    return [(member, day) for member in found for day in (None, two.own.day)]


QUESTIONS: dict[str, Callable[[Two], list[Arguments]]] = {
    "attachments.files_of": _files,
    "attachments.photo_of": lambda two: [one for one in _files(two) if one[0].kind != "paper"],
    "attachments.file_numbered": lambda two: [(f"PA-2026-00000{n}",) for n in range(1, 9)],
    "write_offs.write_offs": _nothing,
    "write_offs.write_off": _seqs,
    "write_offs.discarded": _nothing,
    "write_offs.items": lambda two: [
        ([WriteOffLine(1, Pile(thing, 7, 1, "new", "lost"))],) for (thing,) in _things(two)
    ],
    "write_off_register.written_off": lambda two: [(date(2026, 1, 1), date(2026, 12, 31))],
    "write_off_register.written_off_between": lambda two: [(date(2026, 1, 1), date(2026, 12, 31))],
    "merging.other_records": _of_each("member"),
    "merging.sides": lambda two: [
        (one, other) for one in (two.own.member, two.other.member) for other in (two.own.member, two.other.member)
    ],
    "paper_card.cancelling": _papers,
    "integrity.clock_marks": _nothing,
    "cart.at_counter": _of_each("member"),
    "cart.facts": _carts,
    "cart.holdings": _of_each("member"),
    "cart.item": _articles,
    "cart.item_of": lambda two: [(two.world.ask(lambda books: books.catalogue.by_code("VESTA")),)],
    "cart.kit": lambda two: [(1, KIT)],
    "cart.kits": _nothing,
    "cart.entitled": lambda two: [(two.world.ask(lambda books: books.people.member(two.own.member)),)],
    "cart.meaning": lambda two: [((text,),) for (text,) in (*_texts(two), *_codes(two))],
    "cart.piece": lambda two: [
        (two.world.ask(lambda books, serial=serial: books.things.by_serial(serial))[0],)
        for serial in (*two.own.serials, *two.other.serials)
    ],
    "cart.shelf": lambda two: [(article, "M") for (article,) in _articles(two)],
    "cart.sizes": _articles,
    "check_paper.check_code": _qrs,
    "check_paper.check_pile": lambda two: [(b"%PDF-", [qr]) for (qr,) in _qrs(two)],
    "check_paper.check_file": lambda two: [(b"%PDF-", [qr]) for (qr,) in _qrs(two)],
    "check_paper.number_at": _seqs,
    "check_paper.against": lambda two: [(decode(qr), two.origin()) for (qr,) in _qrs(two)],
    "grant.kept_among": lambda two: [((thing,),) for (thing,) in _things(two)],
    "takers.outsiders": _nothing,
    "takers.takers": lambda two: [(), *((ids.member,) for ids in (two.own, two.other))],
    "unit_check.past": _nothing,
    "unit_check.todo": lambda two: [(), (two.own.check,), (two.other.check,)],
    "counter.card": lambda two: [*_of_each("member")(two), *((cart.member, cart) for (cart,) in _carts(two))],
    "counter.desk": _nothing,
    "counter.parked": _nothing,
    "counter.today": _nothing,
    "counter.visits": lambda two: [(), (100,)],
    "counter_search.answers": lambda two: [(text, (text,), member) for (text,) in _texts(two) for member in _both(two)],
    "counter_search.kept": lambda two: [(member, text) for member in _both(two) for text in ("", "Reflexní")],
    "counter_search.people": _texts,
    "find.find": _texts,
    "personal_card.members_in": lambda two: [(), (two.own.code,)],
    "personal_card.personal_cards": lambda two: [
        ((ids.member,), day) for ids in (two.own, two.other) for day in (None, ids.day)
    ],
    "find.papers_by_number": lambda two: [(text, 50) for (text,) in _texts(two)],
    "find.papers": lambda two: [(text, 50) for (text,) in _texts(two)],
    "find.finding": _texts,
    "pieces.history": _things,
    "deployments.deployment": _deployment,
    "deployments.deployments": _nothing,
    "deployments.pieces_of_roles": _deployment,
    "deployments.roster": _deployment,
    "deployments.sheet_numbers": lambda two: [
        (two.world.ask(lambda books: books.deployments.participants(two.deployment)),)
    ],
    "gate.at_gate": lambda two: [(two.deployment, member) for member in _both(two)],
    "gate.incomplete": _deployment,
    "gate.progress": _deployment,
    "gate.scanned": lambda two: [(two.deployment, text) for (text,) in _texts(two)],
    "gate.wanted_of": lambda two: [(two.deployment, "Člen")],
    "still_out.still_out": lambda two: [(two.deployment,), (two.deployment, two.own.day)],
    "holdings.answered_for": lambda two: [(member,) for member in _both(two)],
    "holdings.holdings": lambda two: [(ids.member, day) for ids in (two.own, two.other) for day in (None, ids.day)],
    "holdings.lines_of": lambda two: [(member, _piles(two)[member], two.own.day) for member in _both(two)],
    "holdings.state_at": lambda two: [(_both(two), two.own.day)],
    "kits.kit": lambda two: [(1,)],
    "kits.kits": _nothing,
    "kits.preview": lambda two: [(_draft(two),)],
    "kits.preview_register": lambda two: [(_draft(two),)],
    "queue.queue": _nothing,
    "queue.units_lacking": _nothing,
    "integrity.integrity": _nothing,
    "incident_register.compensation": lambda two: [(two.own.day, code) for code in ("", two.own.code, two.other.code)],
    "incident_register.happened": lambda two: [
        (two.own.day, two.own.day, code) for code in ("", two.own.code, two.other.code)
    ],
    "incident_register.incidents_between": lambda two: [(two.own.day, two.own.day)],
    "incident_register.open_at": lambda two: [(two.own.day,)],
    "incidents.find_incidents": lambda two: [(IncidentsWanted(text, Awaits.ALL),) for (text,) in (("",), *_texts(two))],
    "incidents.incident_card": _seqs,
    "incidents.incidents": lambda two: [([seq for (seq,) in _seqs(two)],)],
    "incidents.record_of_paper": _codes,
    "incidents.record_of_lost": lambda two: _things(two),
    "incidents.gone_by": lambda two: _things(two),
    "incidents.new_incident": lambda two: [
        *((IncidentDraft(thing),) for (thing,) in _things(two)),
        *((IncidentDraft(member=member),) for member in _both(two)),
    ],
    "inspections.call": lambda two: [(two.world.article("RADIO"),), (two.world.article("VESTA"),)],
    "inspections.ending": lambda two: [((text,),) for (text,) in _texts(two)],
    "inspections.run_shown": lambda two: [("r",)],
    "inspections.runs_under_way": _nothing,
    "inspections.scanned_piece": lambda two: [
        ((text,), two.world.article(article), 0) for (text,) in _texts(two) for article in ("RADIO", "VESTA")
    ],
    "inspections.due": lambda two: [(DueWanted(date(2099, 1, 1)),), (DueWanted(date(2099, 1, 1), plan=0),)],
    "inspections.inspections": lambda two: [(date(2026, 3, 2), unit) for unit in ("", "KRPA", "KRPC")],
    "inspections.marked_for_repair": _nothing,
    "inspections.marked_for_write_off": _nothing,
    "inspections.overview": _nothing,
    "inspections.waiting": _nothing,
    "loans.find_loans": lambda two: [(LoansWanted(text),) for (text,) in (("",), *_texts(two))],
    "loans.loan_card": _seqs,
    "loans.loan_of_member": _of_each("member"),
    "loans.loan_of_thing": lambda two: [
        (two.world.ask(lambda books, thing=thing: books.things.thing(thing)).number,) for (thing,) in _things(two)
    ],
    "loans.loans": lambda two: [([seq for (seq,) in _seqs(two)],)],
    "loans.overdue": _nothing,
    "loans.overview": _nothing,
    "known.known_of_deployment": _deployment,
    "known.known": lambda two: [(kind,) for kind in ListKind if kind is not ListKind.DELIVERIES],
    "labels.member_ids": lambda two: [
        (text, unit) for (text,) in (("",), *_texts(two)) for unit in (0, two.own.unit, two.other.unit)
    ],
    "labels.member_lines": lambda two: [(_both(two),)],
    "labels.operator_ids": lambda two: [(), *_texts(two)],
    "labels.operator_lines": lambda two: [([1, 2, 3],)],
    "labels.place_ids": _nothing,
    "labels.place_lines": lambda two: [(list(range(1, 40)),)],
    "labels.thing_lines": lambda two: [([id for (id,) in _things(two)],)],
    "labels.wheres": _nothing,
    "labels.badges": lambda two: [(), (_both(two),)],
    "labels.blanks": lambda two: [((1, 2),)],
    "labels.count_to_label": _labels,
    "labels.deliveries": _nothing,
    "labels.labels": lambda two: [([id for (id,) in _things(two)],)],
    "labels.operator_badges": lambda two: [([1, 2, 3],)],
    "labels.places": lambda two: [()],
    "labels.printed": lambda two: [([id for (id,) in _things(two)],)],
    "labels.reserved": _nothing,
    "labels.to_label": _labels,
    "find.about": _texts,
    "find.members_matching": _texts,
    "find.things_matching": _texts,
    "leaving.leaving": _of_each("member"),
    "member_card.member_card": _of_each("member"),
    "membership.left": _of_each("member"),
    "membership.sheets": lambda two: [(two.own.day,)],
    "membership.records": lambda two: _people(two),
    "membership.stays": lambda two: _people(two),
    "members.find_members": _members_wanted,
    "members.members": lambda two: [(_both(two),)],
    "members.overview": _nothing,
    "operators.operators": _nothing,
    "operators.spare_badge": _nothing,
    "paper_card.document": _papers,
    "paper_card.paper_card": _papers,
    "paper_card.to_print": _papers,
    "check_paper.paper_of_code": _codes,
    "check_paper.is_hidden": _codes,
    "check_paper.begun_by": _texts,
    "overview.overview": _nothing,
    "papers.find_papers": _papers_wanted,
    "papers.overview": _nothing,
    "papers.papers": _seqs_of_papers,
    "papers.unsigned": _nothing,
    "papers.numbers_of": _papers_wanted,
    "papers.sheets_of": _seqs_of_papers,
    "pieces.piece_ids": _shelves,
    "pieces.pieces": lambda two: [(two.world.article("VESTA"), [id for (id,) in _things(two)[:3]])],
    "pieces.wheres": _articles,
    "pieces.contents": lambda two: [(number,) for number in range(1, 4)],
    "receiving.receiving": _nothing,
    "receiving.without_invoice": _nothing,
    "receiving.order_of_code": _codes,
    "receiving.number_seen": lambda two: [(two.world.article("RADIO"), "R-001")],
    "receiving.note_known": lambda two: [("Dodavatel První a.s.", "DL-1")],
    "receiving.pieces_received": lambda two: [(seq,) for (seq,) in _receipts(two)],
    "delivery_register.received": lambda two: [(date(2020, 1, 1), two.own.day)],
    "delivery_register.received_between": lambda two: [(date(2020, 1, 1), two.own.day)],
    "delivery_register.orders": _nothing,
    "article_changes.article_changes": _articles,
    "article_register.catalogue": lambda two: [(two.own.day,)],
    "article_register.catalogue_at": lambda two: [(two.own.day,)],
    "deployment_register.deployed": lambda two: [(two.own.day, code) for code in ("", two.own.code, two.other.code)],
    "deployment_register.deployed_at": lambda two: [(two.own.day,)],
    "grant.grants": _nothing,
    "grant.grant_state": lambda two: [(_norway(two), day) for day in (date(2026, 2, 20), two.own.day)],
    "grant.grant_pieces": lambda two: [(_norway(two), day) for day in (date(2026, 2, 20), two.own.day)],
    "grant_chain.chain": _things,
    "lot_life.lot_life": _lots,
    "lot_life.lots_of": lambda two: [(two.world.article("TRIKO"), size) for size in ("M", "L", "XL")],
    "thing_life.thing_life": _things,
    "thing_life.thing_sheet": _things,
    "grant_register.granted": lambda two: [(two.own.day,), (two.own.day, _norway(two).code)],
    "loan_register.lent": lambda two: [(two.own.day, code) for code in ("", two.own.code, two.other.code)],
    "loan_register.lent_at": lambda two: [(two.own.day, code) for code in ("", two.own.code, two.other.code)],
    "find.left_matching": _texts,
    "repair_register.in_repair": lambda two: [(two.own.day,)],
    "repair_register.in_repair_at": lambda two: [(two.own.day,)],
    "repair_register.repairs": lambda two: [(two.own.day, two.own.day)],
    "repair_register.back_between": lambda two: [(two.own.day, two.own.day)],
    "repairs.find_repairs": lambda two: [
        (RepairsWanted(text, shown),) for text in ("", "servis", "tajn") for shown in RepairStage
    ],
    "repairs.repairs": lambda two: [(RepairsWanted(shown=shown), (two.repair,)) for shown in RepairStage],
    "repairs.repair_card": lambda two: [(two.repair,)],
    "repairs.order_of_thing": lambda two: [(number,) for number in range(1, 6)],
    "repairs.order_of_paper": _papers,
    "repairs.overview": _nothing,
    "repairs.late": _nothing,
    "repairs.workshops": _nothing,
    "leaver_register.owed": lambda two: [(two.own.day, code) for code in ("", two.own.code, two.other.code)],
    "leaver_register.owed_at": lambda two: [(two.own.day, code) for code in ("", two.own.code, two.other.code)],
    "gap_register.gaps": lambda two: [(two.own.day, code) for code in ("", two.own.code, two.other.code)],
    "handover_register.held": lambda two: [(two.own.day, code) for code in ("", two.own.code, two.other.code)],
    "handover_register.moved": lambda two: [
        (date(2020, 1, 1), two.own.day, code) for code in ("", two.own.code, two.other.code)
    ],
    "registers.of_each_unit": lambda two: [
        (kind, date(2020, 1, 1), two.own.day, names) for kind in REGISTERS.values() for names in (True, False)
    ],
    "register_parts.units_asked": _nothing,
    "register_parts.everyone": _nothing,
    "register_parts.asked": lambda two: [("", ()), (two.own.code, ()), (two.other.code, ())],
    "register_parts.as_of": lambda two: [(), (two.own.code,), (two.other.code,)],
    "handover_register.held_at": lambda two: [(two.own.day, code) for code in ("", two.own.code, two.other.code)],
    "handover_register.moved_between": lambda two: [
        (date(2020, 1, 1), two.own.day, code) for code in ("", two.own.code, two.other.code)
    ],
    "seen.named": lambda two: [([text for (text,) in (*_texts(two), *_codes(two))],)],
    "entitlement.entitlement": lambda two: [(), (two.own.day,)],
    "entitlement.lacking": lambda two: [
        (day, code) for day in (None, two.own.day) for code in ("", two.own.code, two.other.code)
    ],
    "entitlement.lacks": lambda two: [
        (two.world.ask(lambda books: books.people.member(two.own.member)),),
    ],
    "entitlement.lent": _of_each("member"),
    "entitlement.members_at": lambda two: [(two.own.day,)],
    "entitlement.own_kit": lambda two: [(), (_both(two),)],
    "entitlement.own_kit_at": lambda two: [(_both(two), two.own.day)],
    "members.tallies": lambda two: [
        (two.world.ask(entitlement),),
        (two.world.ask(entitlement), _both(two)),
    ],
    "order_proposal.order_proposal": lambda two: [(), (date(2040, 1, 1),)],
    **dict.fromkeys(("stocktake.stocktake_view", "stocktake.result_view", "stocktake.last_stocktake"), _nothing),
    "stocktake.last_of_things": _nothing,
    "stocktake.all_stocktakes": _nothing,
    "stocktake.kinds_at": _of_each("member"),
    "stocktake.missing_at": _of_each("member"),
    "two_register.done_by_two": lambda two: [(date(2026, 1, 1), date(2026, 12, 31))],
    "two_register.two_register": lambda two: [(date(2026, 1, 1), date(2026, 12, 31))],
    "stocktake_register.stocktakes": lambda two: [(two.own.day, two.own.day)],
    "stocktake_register.stocktake_register": lambda two: [(two.own.day, two.own.day)],
    "stock.articles": _nothing,
    "stock.card": _articles,
    "stock.sizes": _nothing,
    "stock.waiting": _articles,
    "pieces.thing_card": _things,
    "unit_check.begin": lambda two: [(setup,) for setup in _setups(two)],
    "unit_check.choices": _nothing,
    "unit_check.plan": lambda two: [(setup, "id", two.world.clock()) for setup in _setups(two)],
    "unit_check.resume": lambda two: [(two.own.saved,), (two.other.saved,)],
    "unit_check.under_way": _nothing,
    "scanned.piece_numbers": lambda two: [((text,),) for (text,) in (*_texts(two), *_codes(two))],
    "scanned.pieces_read": lambda two: [((text,),) for (text,) in (*_texts(two), *_codes(two))],
    "scanned.is_outside": lambda two: [*_texts(two), *_codes(two)],
    "scanned.by_number": lambda two: [
        (text, two.world.ask(lambda books, text=text: finding(books, text))) for (text,) in (*_texts(two), *_codes(two))
    ],
    "scanned.look_up": lambda two: [((text,),) for (text,) in (*_texts(two), *_codes(two))],
    "stocktake.approval_of": _nothing,
    "unit_check.whose": lambda two: [(text,) for (text,) in _texts(two)],
    "pieces.holders": _shelves,
    "pieces.moves": lambda two: [(article, 100) for (article,) in _articles(two)],
}
"""For every question there is, with what it is asked: about one's own unit, and about the other as well."""
