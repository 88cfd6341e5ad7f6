"""Every kind of entry there is, by its row: what is declared and nowhere handled fails here, not before a user."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from types import SimpleNamespace

import pytest

from equipment_app.cli.answers import Answer
from equipment_app.cli.everyday import _named
from equipment_app.documents.paper import Paper as EntryPaper
from equipment_app.documents.press import Press, form
from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.authority import Unruled
from equipment_app.domain.backups import Head
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.entries import Entry
from equipment_app.domain.errors import BadDate, CannotCancel, LineRefused, Refusal, UnknownNumber
from equipment_app.domain.going_back import GoingBack
from equipment_app.domain.kinds import KINDS, ROWS, UNSAID, WRITTEN, Kind, Sees, Side
from equipment_app.domain.lists import ListKind
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.exchange.check_file import sealing
from equipment_app.operations.articles import AddArticle
from equipment_app.operations.attachments import Attach
from equipment_app.operations.bulk_edit import EditMembers
from equipment_app.operations.carried.entries import CarryOut
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.disposal import (
    DecideUnneeded,
    NameCommission,
    PresentToCommission,
    RecordDestruction,
)
from equipment_app.operations.exchange import ExchangeThings
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.incident_steps import ProposeCompensation
from equipment_app.operations.inspect import Inspect
from equipment_app.operations.inspection_plans import ChangePlan
from equipment_app.operations.issue import Issue
from equipment_app.operations.kits import ChangeKit
from equipment_app.operations.labels import ClaimLabel, PrintBlanks
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.lend import Lend
from equipment_app.operations.lines import Line
from equipment_app.operations.loans import Remind
from equipment_app.operations.merge import MergeMembers
from equipment_app.operations.orders import PlaceOrder
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.receive import AddInvoice, Receive
from equipment_app.operations.repair import ExtendRepair, SendToRepair
from equipment_app.operations.restore import GoBack
from equipment_app.operations.roster import MakeRosters
from equipment_app.operations.stocktake import ApproveStocktake, OpenStocktake
from equipment_app.operations.stocktake_counts import CloseCountPlace, CountPiece, ExplainDifference, Recount
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import TakeFromRepair
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import ExportCheck, FileCheck
from equipment_app.operations.write_off import ProposeWriteOff
from equipment_app.queries import handover_register, register_parts
from equipment_app.queries.find import finding
from equipment_app.queries.papers import papers
from equipment_app.queries.repair_register import in_repair_at
from equipment_app.queries.unit_check import begin
from equipment_app.store.ledger.projections import moves_of
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper
from tests.documents.validators import first_complaints, second_complaints
from tests.world import ADAM, CTIBOR, DELIVERY, DESTROYED, EVA, KIT, MEMBERS, PASSWORD, SECRET, Clock, World

Make = Callable[[World], object]
DAY = date(2026, 3, 2)


def handed_over(world):
    world.appoint("Nástupcová", "Nina", personal_number="990901")
    with world.database.door.beside("Nástupcová", PASSWORD):
        return world.do(HandOverOffice())


def checked(world, code="KRPA"):
    unit = world.ask(lambda books: books.people.units()[code][0])
    return world.do(FileCheck(world.ask(lambda books: begin(books, Setup(unit)))))


def overdue(world):
    world.do(Lend(EVA, ("V-002",), until=DAY + timedelta(days=1)))
    world.clock.go_to("2026-03-04")


def deployed(world, *things):
    """A deployment that Ctibor takes part in, with what was handed to him."""
    world.do(NewDeployment("Cvičení", DAY, "2026-03-03 18:00", roles=("Člen=RADIO",)))
    world.do(AddParticipants("Cvičení", (CTIBOR,)))
    if things:
        world.do(HandOutAtGate("Cvičení", CTIBOR, things))


def received(note, *lines):
    return Receive("Nový dodavatel", note, "Rozpočet PČR", lines)


def counted(world):
    """A stock-take of radios, of which one is missing."""
    chair, member = "Řádková Růžena", "Předávací Zbyněk"
    world.do(OpenStocktake("Svěřená Jitka", (chair, member), articles="RADIO", outside=True))
    world.do(CountPiece("B02", "R-002", chair))
    world.do(CloseCountPlace("B02", chair))
    world.do(Recount("B02", "R-001", "0", member))
    world.do(ExplainDifference("B02", "R-001", "loss", "Nikdo ji od výdeje neviděl."))


def written_off(world, *steps):
    """A proposal of two lines, and what is done about it next."""
    for step in (EXAMPLES[Kind.WRITE_OFF], *steps):
        step(world)


def commission(world):
    world.do(NameCommission("VZ-2026-000001", EVA, CTIBOR))


def labelled(world):
    first = world.do(PrintBlanks(2)).facts["first"]
    return world.do(ClaimLabel(world.piece("R-001"), str(Code(Family.THING, first))))


def restored(world):
    head = Head(*world.ask(lambda books: (books.journal.head()[0], books.journal.head()[1].hex())))
    return world.do(GoBack(GoingBack(head, world.clock(), world.ask(lambda books: books.journal.origin)), "zkouška"))


EXAMPLES: dict[Kind, Make] = {
    Kind.GENESIS: lambda world: 1,
    Kind.REGISTER: lambda world: world.take_in(ListKind.MEMBERS, MEMBERS + "990777;Nový;Petr;;KRPA;;S;\n"),
    Kind.RECEIPT: lambda world: world.take_in(
        ListKind.DELIVERIES, DELIVERY + "DL-9;2.3.2026;Nový;;VESTA;XL;1;N-1;;;;100;Sklad;A01\n"
    ),
    Kind.ISSUE: lambda world: world.do(Issue(CTIBOR, ("R-001",))),
    Kind.LOAN: lambda world: world.do(Lend(CTIBOR, ("R-001",), until=DAY + timedelta(days=9))),
    Kind.RETURN: lambda world: world.do(TakeBack(EVA, ("V-002",), condition=AS_ISSUED)),
    Kind.EXCHANGE: lambda world: world.do(ExchangeThings(EVA, ("V-002=V-003",), condition="worn")),
    Kind.NOTICE: lambda world: world.do(Remind(EVA)),
    Kind.STORNO: lambda world: world.do(Undo("PP-2026-000001", "omyl")),
    Kind.FILED: lambda world: world.sql("SELECT min(seq) FROM act WHERE kind = 'filed'")[0][0],
    Kind.PRINTED: lambda world: world.do(RecordPrint("PP-2026-000001")),
    Kind.SIGNED: lambda world: world.do(MarkSigned("PP-2026-000001")),
    Kind.LABELLED: labelled,
    Kind.CHECK: checked,
    Kind.ACCESS: lambda world: world.appoint("Další", "Dan"),
    Kind.OFFICE: handed_over,
    Kind.RESTORE: restored,
    Kind.KIT: lambda world: world.do(ChangeKit(KIT, ("TRIKO*4",), date(2026, 4, 1))),
    Kind.TRANSFER: lambda world: world.do(Transfer(CTIBOR, ("V-001", "TRIKO/M*2"))),
    Kind.HANDOVER: lambda world: world.do(HandOverProperty("KŘP Plzeňského kraje", ("V-003", "TRIKO/M*3"))),
    Kind.LEAVING: lambda world: world.do(EndMembership(EVA)),
    Kind.EDIT: lambda world: world.do(EditMembers((world.member(EVA),), "rank", "por.")),
    Kind.MERGE: lambda world: world.do(MergeMembers(EVA, ADAM, different=True)),
    Kind.ATTACHED: lambda world: world.do(Attach(FileSubject("member", world.member(EVA)), "a.pdf", b"%PDF-1.7")),
    Kind.DEPLOYMENT: lambda world: world.do(NewDeployment("Cvičení", DAY, "2026-03-03 18:00", roles=("Člen=RADIO",))),
    Kind.ROSTER: lambda world: world.do(MakeRosters("Cvičení")),
    Kind.GATE: lambda world: world.do(HandOutAtGate("Cvičení", CTIBOR, ("R-001",))),
    Kind.GATE_RETURN: lambda world: world.do(TakeBackAtGate("Cvičení", ("R-001",))),
    Kind.CARRIED: lambda world: world.do(CarryOut("Cvičení", "0" * 36, "B1", "ab" * 32, 9, "cd" * 32)),
    Kind.INCIDENT: lambda world: world.do(ReportIncident(CTIBOR, ("R-001",), deployment="Cvičení")),
    Kind.ORDER: lambda world: world.do(PlaceOrder("Nový dodavatel", ("TRIKO/M*3@490",))),
    Kind.DELIVERY: lambda world: world.do(received("DL-77", "RADIO=X-77", "TRIKO/M*3@490")),
    Kind.INVOICE: lambda world: world.do(AddInvoice("PR-2026-000001", "F-77")),
    Kind.STOCKTAKE: lambda world: world.together(ApproveStocktake(statement="Hledá se.")),
    Kind.INCIDENT_STEP: lambda world: world.do(ProposeCompensation("SU-2026-000001", ("compensation",))),
    Kind.CATALOGUE: lambda world: world.do(AddArticle("PRILBA", "Přilba", "Helmet")),
    Kind.REPAIR: lambda world: world.do(SendToRepair("Servis Vzor", date(2026, 3, 20), ("R-001",))),
    Kind.REPAIR_EXTENDED: lambda world: world.do(ExtendRepair("RE-2026-000001", date(2026, 4, 20), "čeká se na díl")),
    Kind.REPAIRED: lambda world: world.do(
        TakeFromRepair("RE-2026-000001", ("R-001",), outcome="exchanged", serial="R-901", price=100)
    ),
    Kind.WRITE_OFF: lambda world: world.do(ProposeWriteOff(("R-001", "TRIKO/M*2"), note="nesvítí")),
    Kind.WRITE_OFF_CHANGE: lambda world: world.do(PresentToCommission("VZ-2026-000001", ("R-001",))),
    Kind.UNNEEDED: lambda world: world.do(DecideUnneeded("VZ-2026-000001", "KRPA-1/2026")),
    Kind.DISPOSAL: lambda world: world.do(RecordDestruction("VZ-2026-000001", **DESTROYED)),
    Kind.INSPECTION: lambda world: world.do(Inspect(("R-001",), result="repair", note="nevysílá")),
}
"""How one of each comes into the books; numbers of entries, or what wrote them."""
BEFORE: dict[Kind, Make] = {
    Kind.RETURN: lambda world: world.do(Issue(EVA, ("V-002",))),
    Kind.EXCHANGE: lambda world: world.do(Issue(EVA, ("V-002",))),
    Kind.NOTICE: lambda world: overdue(world),
    Kind.ROSTER: lambda world: deployed(world),
    Kind.GATE: lambda world: deployed(world),
    Kind.GATE_RETURN: lambda world: deployed(world, "R-001"),
    Kind.CARRIED: lambda world: deployed(world),
    Kind.INCIDENT: lambda world: deployed(world, "R-001"),
    Kind.INVOICE: lambda world: world.do(received("DL-78", "TRIKO/M*3")),
    Kind.STOCKTAKE: lambda world: counted(world),
    Kind.INCIDENT_STEP: lambda world: world.do(ReportIncident(ADAM, ("V-001",), what="loss")),
    Kind.REPAIR_EXTENDED: lambda world: world.do(SendToRepair("Servis Vzor", date(2026, 3, 20), ("R-001",))),
    Kind.REPAIRED: lambda world: world.do(SendToRepair("Servis Vzor", date(2026, 3, 20), ("R-001",))),
    Kind.WRITE_OFF_CHANGE: lambda world: written_off(world, EXAMPLES[Kind.UNNEEDED]),
    Kind.UNNEEDED: lambda world: written_off(world),
    Kind.DISPOSAL: lambda world: written_off(
        world, EXAMPLES[Kind.UNNEEDED], commission, EXAMPLES[Kind.WRITE_OFF_CHANGE]
    ),
    Kind.INSPECTION: lambda world: world.do(ChangePlan("RADIO", "Roční", months="12")),
}
"""What has to be there first, and is no part of what undo takes back."""


@pytest.fixture(params=WRITTEN, ids=lambda row: str(row.kind))
def row(request):
    return request.param


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Closed stores: what has to be there before an entry of a kind is told once."""

    @cache
    def told(kind):
        world = World.again(tmp_path_factory.mktemp("told") / "sklad.equip")
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
        if kind:
            BEFORE[kind](world)
        world.close()
        return world

    return told


@pytest.fixture
def begun(told, tmp_path, request):
    row = request.getfixturevalue("row") if "row" in request.fixturenames else None
    before, clock = told(row.kind if row and row.kind in BEFORE else None), Clock()
    clock.now = before.clock.now
    world = World.copy(before.path, tmp_path, clock)
    yield world
    world.close()


def entry(world, row):
    made = EXAMPLES[row.kind](world)
    return made if isinstance(made, int) else made.entry


def payload(world, seq):
    return world.ask(lambda books: books.journal.payload(seq))


def number(world, seq):
    found = world.sql("SELECT 1 FROM act WHERE seq = ? AND series IS NOT NULL", seq)
    return world.ask(lambda books: books.history.number(seq)) if found else ""


def test_there_is_a_row_and_an_example_of_each():
    assert [row.kind for row in ROWS] == list(Kind)
    assert EXAMPLES.keys() == {row.kind for row in WRITTEN}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.kind))
def test_it_has_words_in_both_languages(row):
    for words in (row.noun, row.done, *((row.paper, row.papers) if row.series else ())):
        assert words.cs and words.en and words.cs == words.cs.strip(), words
    for words in (row.paper, row.papers, row.undone, row.outcome):
        assert bool(words.cs) == bool(words.en)
    for lang in ("cs", "en"):
        assert _named(row.kind, Answer(lang, json=False)) == row.noun.said(lang)
    assert row.undone == UNSAID or row.series, "what is undone is named by its number"
    assert bool(row.form) <= bool(row.series), "a paper has a number"
    assert not (row.moves and row.series) or row.undoable, "what moves under a number is taken back by it"
    if row.form:
        assert issubclass(form(row.kind), EntryPaper)


def test_it_is_written_with_facts_it_may_carry_and_with_no_other(begun, row):
    said = payload(begun, entry(begun, row))
    assert said["k"] == row.kind
    assert all(row.may_carry(fact) for fact in said.get("x", {}))
    assert row.registers or "reg" not in said
    assert begun.verified().ok
    with begun.database.books() as books, pytest.raises(Unruled):
        books.journal.append(Entry(row.kind, facts={"somebody forgot to declare": 1}))


def test_its_number_and_its_paper_are_those_of_its_row(begun, row):
    seq = entry(begun, row)
    named = number(begun, seq)
    own = named if not named.endswith("-S") else ""
    assert own[:2] == row.series
    if row.form:
        assert begun.ask(lambda books: books.papers.content(named))
    elif own:
        assert not begun.ask(lambda books: books.papers.is_filed(named))


def test_what_waits_for_a_signature_can_be_signed_and_nothing_else(begun, row):
    seq = entry(begun, row)
    named = number(begun, seq)
    if row.signed:
        assert begun.ask(lambda books: papers(books, [seq]))[0].state == "unsigned"
        assert begun.do(MarkSigned(named)).what == "signed"
    elif named:
        with pytest.raises((UnknownNumber, Refusal)):
            begun.do(MarkSigned(named))


def test_what_can_be_undone_leaves_the_books_as_they_were(begun, row):
    before = begun.state()
    seq = entry(begun, row)
    named = number(begun, seq)
    if row.undoable:
        begun.do(Undo(named, "omyl"))
        assert begun.state() == before
    elif named:
        with pytest.raises(CannotCancel):
            begun.do(Undo(named, "omyl"))


def test_what_moves_is_never_before_the_latest_move_unless_its_row_says_so(begun, row):
    said = payload(begun, entry(begun, row))
    if not said.get("mv"):
        return
    begun.clock.go_to("2026-03-09")
    begun.do(Issue(EVA, ("TRIKO/M",)))
    move = moves_of(payload(begun, begun.sql("SELECT max(seq) FROM act WHERE kind = 'issue'")[0][0]))[0]
    early = Entry(row.kind, moves=(move,), occurred_on=DAY)
    with begun.database.books() as books:
        if row.dated:
            with pytest.raises(BadDate):
                books.journal.append(early)
        else:
            assert books.journal.append(early).occurred_on == DAY


def test_what_its_paper_hands_over_is_told_line_by_line(begun, row):
    """On the screen and by the command line: a plan that forgets to say what its moves move tells nothing."""
    made = EXAMPLES[row.kind](begun)
    if row.form and not isinstance(made, int) and payload(begun, made.entry).get("mv"):
        assert sum(line.quantity for line in made.lines) == sum(
            move.quantity for move in moves_of(payload(begun, made.entry))
        )


def test_what_it_brings_to_a_workshop_is_away_until_a_day(begun, row):
    """It is in the register of what is out, and who wants it is told so."""
    moves = moves_of(payload(begun, entry(begun, row)))
    kinds = {move.thing: begun.ask(lambda books, move=move: books.people.kind(move.target)) for move in moves}
    there = [thing for thing, kind in kinds.items() if kind == "workshop"]
    assert bool(there) == bool(row.away)
    if row.away:
        assert begun.ask(lambda books: in_repair_at(books, DAY, row.kind))
        with pytest.raises(LineRefused) as caught:
            begun.do(Issue(EVA, (Line(thing=there[0]),)))
        assert row.away.state.cs in caught.value.said("cs") and row.away.back.en in caught.value.said("en")


def test_its_paper_is_set_as_every_paper_is(begun, row):
    """Nothing overlaps or leaves the sheet, and it is PDF/A."""
    seq = entry(begun, row)
    if row.form:
        content = begun.ask(lambda books: Press().paper(books, seq))
        opened = Paper(content)
        assert [collisions(opened.words(page)) for page in range(len(opened))] == [[]] * len(opened)
        assert first_complaints(content) == [] and second_complaints(content) == []


def test_who_it_was_handed_to_or_by_is_named_and_found(begun, row):
    """In the list of papers, and by the search for that name; a workshop as well as a member."""
    seq = entry(begun, row)
    moves = moves_of(payload(begun, seq))
    if not row.form or not moves or row.kind is Kind.STOCKTAKE:  # which hands to nobody
        return
    side = moves[0].target if row.side is Side.TARGET else moves[0].source
    side = payload(begun, seq).get("x", {}).get("member", side)
    (paper,) = begun.ask(lambda books: papers(books, [seq]))
    named = begun.ask(lambda books: books.people.name(side))
    assert paper.name and set(paper.name.split()) <= set(named.split())
    found = begun.ask(lambda books: finding(books, paper.surname)).papers.rows
    assert paper.number in [one.number for one in found]


def test_it_stands_in_the_registers_under_its_name(begun, row):
    """As a row of it would, should it move something of a member."""
    member = begun.ask(lambda books: books.people.by_number(ADAM))
    moved = SimpleNamespace(
        **dict.fromkeys(("article", "name", "name_en", "size", "code", "serial", "inventory", "funding"), ""),
        kind=row.kind,
        day=DAY,
        number="XX-2026-000001",
        member=member,
        quantity=2,
        unit="ks",
        condition="new",
        price=None,
        cancelled_on=None,
    )
    register = handover_register.handovers(begun.ask(register_parts.as_of), DAY, DAY, [moved])
    for lang in ("cs", "en"):
        assert row.noun.said(lang) in [column.value(moved, lang) for column in register.columns]


def test_a_lead_sees_of_it_what_its_row_says(begun, row):
    seq = entry(begun, row)
    hidden = begun.do(Issue(CTIBOR, ("R-002",))).entry
    if row.sees is Sees.CHECKS:
        hidden = checked(begun, "KRPB").entry
    krpa = begun.ask(lambda books: books.people.units()["KRPA"][0])
    begun.appoint("Vedoucí", "Vít", Grant(Role.LEAD, krpa))
    about = {member for (member,) in begun.sql(_OF_OTHERS, krpa)}
    said = payload(begun, seq)
    moved = any({move.source, move.target} & about for move in moves_of(said))
    begun.database.door.sign_in("Vedoucí Vít", PASSWORD)
    seen = {one for (one,) in begun.sql("SELECT seq FROM act")}
    assert hidden not in seen
    match row.sees:
        case Sees.NOTHING:
            assert seq not in seen
        case Sees.ALL | Sees.CHECKS:
            assert seq in seen
        case Sees.UNIT:
            assert (seq in seen) == (said["x"]["unit"] == krpa)
        case Sees.THEIRS | Sees.HEADER:
            assert (seq in seen) == (not moved)
    if row.sees is Sees.HEADER:
        assert not {"reg", "cm"} & payload(begun, seq).keys()


_OF_OTHERS = """SELECT h.id FROM holder h JOIN holder u ON u.id = h.parent WHERE h.kind = 'member'
    AND CASE u.kind WHEN 'member' THEN u.parent ELSE u.id END <> ?"""
"""Members of other units; a record that was merged into another is of the unit of that one."""


@pytest.mark.parametrize("row", [row for row in ROWS if row.reserved], ids=lambda row: str(row.kind))
def test_what_is_reserved_nobody_writes_yet(begun, row):
    with begun.database.books() as books, pytest.raises(Unruled):
        books.journal.append(Entry(row.kind))
    assert row.sees is Sees.NOTHING and not row.undoable and not row.form


def test_a_kind_is_strict_until_its_row_says_otherwise():
    bare = type(ROWS[0])(Kind.DISPATCH, ROWS[0].noun, ROWS[0].done)
    assert not (bare.asks or bare.facts or bare.series or bare.signed or bare.undoable or bare.registers)
    assert bare.dated and bare.sees is Sees.NOTHING


def test_an_operation_of_three_lines_has_number_paper_and_outcome(begun):
    """What a new operation is: fields, and a plan."""

    class Again(Operation):
        def plan(self, books):
            member = books.people.by_number(EVA)
            piece = books.things.by_serial("R-002")[0]
            (held,) = books.things.holders(piece.id)
            move = moves_of({"mv": [[piece.id, held.holder, member.id, 1, "new", "new"]]})
            return Plan(Kind.ISSUE, moves=move, things=(piece,), facts={"copies": 2}, subject=member.full_name)

    outcome = begun.do(Again())
    assert (outcome.what, outcome.number, outcome.undoable) == ("issue", "PP-2026-000002", "PP-2026-000002")
    assert [paper.number for paper in outcome.papers] == [outcome.number] and outcome.lines[0].serial == "R-002"
    assert KINDS[outcome.what].cart and begun.verified().ok


def test_a_check_that_is_carried_out_has_a_number_and_no_paper(begun, tmp_path):
    unit = begun.ask(lambda books: books.people.units()["KRPA"][0])
    plan = begun.ask(lambda books: begin(books, Setup(unit))).plan
    outcome = begun.do(ExportCheck(plan, begun.clock().date(), sealing(SECRET, (tmp_path / "out").write_bytes)))
    assert (outcome.number, outcome.papers, outcome.undoable) == ("SO-2026-000001", (), "SO-2026-000001")
