"""An incident from the report to the money: what may be recorded, what each step asks for, what is found again."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from types import SimpleNamespace

import pytest
from PIL import Image

from equipment_app.documents.press import gathered
from equipment_app.domain.attachments import FileSubject, NoPhoto, What
from equipment_app.domain.errors import Depends, FieldMissing, LineRefused
from equipment_app.domain.incidents import IncidentDraft, State
from equipment_app.domain.papers import Funding
from equipment_app.operations.attachments import Attach
from equipment_app.operations.incident import (
    STORE,
    NotTheirsThen,
    NotThereThen,
    NotYetHappened,
    ReportIncident,
    RiskUnexplained,
    TheftUnreported,
    ValueUnexplained,
)
from equipment_app.operations.incident_steps import (
    AmountOfNone,
    DecideCompensation,
    DecidedAlready,
    FindAgain,
    NoIncident,
    NothingOwed,
    NotMissing,
    NotOfIt,
    PayCompensation,
    ProposalsDiffer,
    ProposeCompensation,
    RecordGrantNotice,
    TooMuch,
    UnknownProposal,
    WrongDay,
)
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.incident_register import compensation, happened
from equipment_app.queries.incidents import (
    Awaits,
    IncidentsWanted,
    find_incidents,
    incident_card,
    incidents,
    new_incident,
    things_of,
)
from equipment_app.queries.leaver_register import owed_at
from equipment_app.queries.leaving import leaving
from tests.documents.reading import Paper
from tests.world import ADAM, EVA

DAY = date(2026, 3, 2)
RADIO = 18500_50


@pytest.fixture
def world(world):
    world.do(Issue(ADAM, ("R-001", "V-001", "TRIKO/M*3")))
    world.clock.go_to("2026-03-09")
    return world


@pytest.fixture
def record(world):
    theft = ReportIncident(ADAM, ("R-001",), what="theft", police="KRPA-1/2026", happened=date(2026, 3, 6))
    return world.do(theft).number


def of(world, number):
    return world.ask(lambda books: books.incidents.of(books.papers.seq(number)))


def test_from_the_report_to_the_money(world, record):
    before = world.state()
    assert (of(world, record).state, of(world, record).owed) == (State.RECORDED, RADIO)
    assert "R-001" not in world.held(ADAM)
    assert world.sql("SELECT kind FROM holder WHERE name = 'Ztracené věci'") == [("lost",)]
    proposed = world.do(ProposeCompensation(record, ("compensation", "write-off"), 9000_00)).number
    assert of(world, record).steps[-1].proposed == ("write_off", "compensation")
    decided = world.do(DecideCompensation(record, "part", "ŠK-14/2026", date(2026, 3, 8), 9000_00)).number
    assert (of(world, record).state, of(world, record).owed) == (State.DECIDED, 9000_00)
    first = world.do(PayCompensation(record, 4000_00)).number
    assert of(world, record).owed == 5000_00
    last = world.do(PayCompensation(record, reference="VS 12")).number
    assert (of(world, record).state, of(world, record).owed) == (State.CLOSED, 0)
    with pytest.raises(Depends) as refused:
        world.do(Undo(record, "omyl"))
    assert proposed in refused.value.by
    for number in (last, first, decided, proposed):
        world.do(Undo(number, "omyl"))
    assert (of(world, record).state, world.state()) == (State.RECORDED, before)
    assert world.verified().problems == ()


def test_no_compensation_closes_it_and_what_is_owed_is_told_before(world, record):
    with pytest.raises(NothingOwed) as refused:
        world.do(PayCompensation(record))
    assert "nejdřív zapište rozhodnutí" in refused.value.said("cs")
    world.do(DecideCompensation(record, "none", "ŠK-14/2026"))
    with pytest.raises(NothingOwed) as refused:
        world.do(PayCompensation(record))
    assert refused.value.said("cs").startswith(f"K záznamu {record} se už nic neplatí: uzavřeno.")
    assert (of(world, record).state, of(world, record).owed) == (State.CLOSED, 0)
    for again in (DecideCompensation(record, "full", "x"), ProposeCompensation(record, ("repair",))):
        with pytest.raises(DecidedAlready):
            world.do(again)


def test_the_full_one_is_the_value_on_that_day_or_ones_own_figure(world, record):
    world.do(DecideCompensation(record, "full", "ŠK-14/2026"))
    assert of(world, record).owed == RADIO
    own = world.do(ReportIncident(ADAM, ("V-001",), what="loss", value=500_00, value_reason="nošená")).number
    assert of(world, own).value == 500_00


def test_what_is_found_again_lies_where_it_came_from_and_the_record_stays(world, record):
    before = world.state()
    with pytest.raises(NotOfIt):
        world.do(FindAgain(record, ("R-002",)))
    done = world.do(FindAgain(record, ("R-001",), "worn"))
    assert (done.pieces, of(world, record).state) == (1, State.FOUND)
    assert world.do(Issue(EVA, ("R-001",))).pieces == 1
    world.do(TakeBack(EVA, ("R-001",), condition="worn"))
    with pytest.raises(NotMissing):
        world.do(FindAgain(record))
    with pytest.raises(Depends):
        world.do(Undo(done.number, "omyl"))
    assert world.state() != before and world.verified().problems == ()


def test_some_of_a_quantity_is_found(world):
    number = world.do(ReportIncident(ADAM, ("TRIKO/M*2",), what="loss")).number
    assert world.held(ADAM)["TRIKO/M"] == 1
    world.do(FindAgain(number, ("TRIKO",)))
    assert of(world, number).state is State.FOUND and world.stock("TRIKO")["M"]


def test_what_is_damaged_stays_where_it_is(world):
    before = world.holdings()
    number = world.do(ReportIncident(ADAM, ("V-001", "TRIKO/M*2"), what="damage", risk="commission")).number
    assert world.holdings() == before
    assert [one.quantity for one in of(world, number).harmed] == [1, 2]
    world.do(TakeBack(ADAM, ("R-001",), condition="damaged"))
    back = world.do(ReportIncident(ADAM, ("R-001",), what="damage", happened=date(2026, 3, 9))).number
    assert of(world, back).value == RADIO
    with pytest.raises(NotMissing):
        world.do(FindAgain(back))


def test_a_thing_in_the_store_has_no_member(world):
    before = world.state()
    number = world.do(ReportIncident(STORE, ("R-002", "TRIKO/L*2"), what="theft", police="KRPA-2/2026")).number
    assert of(world, number).member == 0 and of(world, number).missing == 3
    assert "kdo ji měl" not in number and world.verified().problems == ()
    world.do(Undo(number, "omyl"))
    assert world.state() == before
    with pytest.raises(LineRefused):
        world.do(ReportIncident(STORE, ("R-001",), what="loss"))
    with pytest.raises(LineRefused):
        world.do(ReportIncident(STORE, ("TRIKO/L*999",), what="loss"))


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        ({"what": "theft"}, TheftUnreported),
        ({"risk": "yes"}, RiskUnexplained),
        ({"risk": "no"}, RiskUnexplained),
        ({"value": 100}, ValueUnexplained),
        ({"happened": date(2026, 3, 10)}, NotYetHappened),
        ({"happened": date(2026, 3, 1)}, NotTheirsThen),
        ({"happened": date(2020, 3, 1)}, NotThereThen),
    ],
)
def test_it_is_refused_before_anything_is_written(world, asked, refusal):
    head = world.head()
    with pytest.raises(refusal):
        world.do(ReportIncident(ADAM, ("R-001",), **asked))
    assert world.head() == head


def test_the_day_is_one_on_which_the_person_had_it(world):
    world.do(TakeBack(ADAM, ("R-001",), condition="good"))
    world.clock.go_to("2026-03-12")
    world.do(Issue(EVA, ("R-001",)))
    with pytest.raises(NotTheirsThen) as refused:
        world.do(ReportIncident(EVA, ("R-001",), what="loss", happened=date(2026, 3, 5)))
    assert "Zkušební" in refused.value.holder
    assert world.do(ReportIncident(EVA, ("R-001",), what="loss", happened=date(2026, 3, 12))).pieces == 1


def test_each_step_says_what_it_lacks(world, record):
    for step, refusal in (
        (ProposeCompensation("PP-2026-000001", ("repair",)), NoIncident),
        (ProposeCompensation(record, ("nonsense",)), UnknownProposal),
        (ProposeCompensation(record, ("compensation", "no-compensation"), 100_00), ProposalsDiffer),
        (DecideCompensation(record, "none", "x", amount=50_00), AmountOfNone),
        (DecideCompensation(record, "none", " "), FieldMissing),
        (DecideCompensation(record, "part", "x"), FieldMissing),
        (DecideCompensation(record, "part", "x", amount=RADIO + 1), TooMuch),
        (DecideCompensation(record, "none", "x", date(2026, 3, 5)), WrongDay),
        (DecideCompensation(record, "none", "x", date(2026, 3, 10)), WrongDay),
        (RecordGrantNotice(record, ""), FieldMissing),
    ):
        with pytest.raises(refusal):
            world.do(step)
    world.do(DecideCompensation(record, "part", "x", amount=100_00))
    with pytest.raises(TooMuch) as refused:
        world.do(PayCompensation(record, 1010_00))
    assert "1\N{NO-BREAK SPACE}010 Kč" in refused.value.said("cs")
    with pytest.raises(FieldMissing):
        world.do(PayCompensation(record, 0))
    assert world.do(RecordGrantNotice(record, "ZP-5")).number


def test_photos_belong_to_the_record_and_stand_on_the_paper_made_after_them(world, record):
    picture = BytesIO()
    Image.new("RGB", (2000, 500), "red").save(picture, "PNG")
    world.do(Attach(FileSubject("paper", record), "závěs.png", picture.getvalue(), What.PHOTO))
    (kept,) = world.ask(lambda books: books.attachments.of(FileSubject("paper", record)))
    with Image.open(BytesIO(world.ask(lambda books: books.attachments.content(kept)))) as small:
        assert (small.format, max(small.size), small.getexif()) == ("JPEG", 800, {})
    with pytest.raises(NoPhoto):
        world.do(Attach(FileSubject("paper", "PP-2026-000001"), "závěs.png", picture.getvalue(), What.PHOTO))
    done = world.do(ProposeCompensation(record, ("compensation",)))
    paper = world.ask(lambda books: gathered(books, done.entry))
    (proposed,) = paper.record.steps
    assert (paper.record.number, paper.attached, proposed.proposed) == (record, ("závěs.jpg",), ("compensation",))


def test_the_paper_says_what_was_asked(world):
    number = world.do(
        ReportIncident(
            ADAM, ("R-001",), what="damage", hour="asi 18:20", reported="vedoucímu týmu", risk="yes",
            risk_reason="zákrok", statement="souhlasím", substance="no", value=9000_00, value_reason="posudek",
            happened=date(2026, 3, 6), circumstances="pád", place="Praha 7",
        )
    ).number  # fmt: skip
    paper = world.ask(lambda books: gathered(books, books.papers.seq(number)))
    said, found = paper.said, paper.record
    assert (found.what, found.day, said["hour"], said["reported"]) == (
        *("damage", date(2026, 3, 6), "asi 18:20", "vedoucímu týmu"),
    )
    assert paper.circumstances == (("risk", "yes"), ("substance", "no"), ("grant", "not_grant"))
    assert (said["risk"], found.facts["value"], said["worth"], said["statement"]) == (
        *("zákrok", 9000_00, "posudek", "souhlasím"),
    )
    assert [number for number, _ in paper.entrusted] == ["PP-2026-000001"]


def test_registers_tell_it_with_its_state_and_sums(world, record):
    store = world.do(ReportIncident(STORE, ("R-002",), what="destruction")).number
    world.do(DecideCompensation(record, "part", "ŠK-1", amount=100_00))
    first, last = date(2026, 3, 1), date(2026, 3, 9)
    found = world.ask(lambda books: happened(books, first, last))
    assert [row.of.number for row in found.rows] == [store, record]
    assert found.totals() == (2 * RADIO, 100_00, 100_00)
    assert [row.of.number for row in world.ask(lambda books: compensation(books, last, "KRPA")).rows] == [record]
    assert world.ask(lambda books: compensation(books, date(2026, 3, 5))).rows == []
    world.do(PayCompensation(record))
    assert [row.of.number for row in world.ask(lambda books: compensation(books, last)).rows] == [store]


def test_the_register_tells_the_numbers_of_the_pieces(world, record):
    world.do(ReportIncident(STORE, ("R-002",), what="damage"))
    found = world.ask(lambda books: happened(books, date(2026, 3, 1), date(2026, 3, 9)))
    titles = [column.title.cs for column in found.columns]
    told = [
        {title: column.value(row, "cs") for title, column in zip(titles, found.columns, strict=True)}
        for row in found.rows
    ]
    things = [row.of.harmed[0].thing for row in found.rows]
    asked = ("Kód", "code"), ("Výrobní číslo", "serial"), ("Inventární číslo", "inventory")
    assert [[one[title] for title, _ in asked] for one in told] == [
        [getattr(thing, name) or "" for _, name in asked] for thing in things
    ]
    assert {one["Výrobní číslo"] for one in told} == {"R-001", "R-002"}


def test_who_leaves_and_who_left_has_it_on_the_sheet_and_in_the_register(world, record):
    assert world.ask(lambda books: leaving(books, books.people.by_number(ADAM).id)).incidents == (1, RADIO)
    world.do(TakeBack(ADAM, everything=True, condition="good"))
    sheet = world.do(EndMembership(ADAM))
    paper = world.ask(lambda books: gathered(books, sheet.entry))
    assert [one.number for one in paper.incidents] == [record] and paper.result() == "clearance_open"
    assert record in " ".join(Paper(paper.render()).text(0).split())
    world.do(DecideCompensation(record, "part", "ŠK-1", amount=100_00))
    (owed,) = world.ask(lambda books: owed_at(books, date(2026, 3, 9)))
    assert (owed.of.paper, owed.worth) == (record, 100_00)
    world.do(PayCompensation(record))
    assert world.ask(lambda books: owed_at(books, date(2026, 3, 9))) == []


def test_the_list_tells_what_waits(world, record):
    world.do(ReportIncident(STORE, ("R-002",), what="loss"))
    found = world.ask(lambda books: find_incidents(books, IncidentsWanted()))
    assert (found.counts[Awaits.OPEN], found.owed) == (2, 2 * RADIO)
    for text in ("R-001", "Zkušební", record):
        matched = world.ask(lambda books, text=text: find_incidents(books, IncidentsWanted(text, Awaits.ALL)))
        (row,) = world.ask(lambda books, seqs=matched.seqs: incidents(books, seqs))
        assert (row.of.number, row.of.what, things_of(row.of)) == (record, "theft", "Radiostanice")
    card = world.ask(lambda books: incident_card(books, books.papers.seq(record)))
    assert (card.member.personal_number, card.lines[0].paper, card.others) == (ADAM, "PP-2026-000001", 0)
    begun = world.ask(lambda books: new_incident(books, IncidentDraft(member=card.member.id)))
    assert (len(begun.lines), begun.others) == (2, 1)
    begun = world.ask(lambda books: new_incident(books, IncidentDraft(books.things.by_serial("V-001")[0].id)))
    assert begun.member and begun.member.personal_number == ADAM


def test_one_that_was_cancelled_takes_no_step(world, record):
    world.do(Undo(record, "omyl"))
    with pytest.raises(NoIncident):
        world.do(ProposeCompensation(record, ("repair",)))
    assert world.ask(lambda books: books.incidents.all()) == []


@pytest.mark.parametrize(("until", "asked"), [(None, True), (date(2026, 3, 6), True), (date(2026, 3, 5), False)])
def test_a_grant_asks_only_until_its_things_may_go(world, record, until, asked):
    thing = replace(of(world, record).harmed[0].thing, funding="G")
    source = Funding("G", "N", logo="Grant", keep_until=until)
    article = SimpleNamespace(sustainability=1)

    def answer(books):
        books.incidents._settings = SimpleNamespace(fundings=lambda: {"G": source})
        books.incidents._catalogue = SimpleNamespace(article=lambda _: article)
        return books.incidents.of_grant(thing, date(2026, 3, 6))

    assert world.ask(answer) is asked


def test_the_register_says_where_it_was_reported_and_by_what_it_was_decided(world, record):
    world.do(DecideCompensation(record, "part", "ČJ-88991/2026", amount=500_00))
    register = world.ask(lambda books: happened(books, date(2026, 3, 1), date(2026, 3, 31)))
    (row,) = register.rows
    cells = {column.title.cs: column.value(row, "cs") for column in register.columns}
    assert cells["Č. j. policie"] == "KRPA-1/2026" and cells["Č. j. rozhodnutí"] == "ČJ-88991/2026"
    assert cells["Zapsal"] == "Skladníková Zora"
