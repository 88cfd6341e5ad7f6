"""A deployment is prepared, its gate hands out to one person after another, and closes with nothing out."""

from datetime import date, datetime

import pytest

from equipment_app.domain.deployments import (
    BadRole,
    DeploymentClosed,
    EndsTooEarly,
    HasThings,
    Newcomer,
    NoMoment,
    NoRoles,
    RoleInUse,
    StillOut,
    TakesNoPart,
    TakesPartAlready,
    TitleTaken,
    UnknownDeployment,
    UnknownRole,
)
from equipment_app.domain.errors import Depends, FieldMissing, LineRefused, NothingToDo, UnknownMember, UnknownThing
from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.deployments import ChangeDeployment, NewDeployment
from equipment_app.operations.gate import (
    HandOutAtGate,
    HasLeft,
    NotOfDeployment,
    TakeBackAtGate,
    WhoseQuantity,
    WithSomebody,
)
from equipment_app.operations.incident import NotTheirs, ReportIncident
from equipment_app.operations.issue import Issue
from equipment_app.operations.leaving import EndMembership, LoansOpen
from equipment_app.operations.merge import MergeMembers, TakesPart
from equipment_app.operations.participants import AddParticipants, RemoveParticipant
from equipment_app.operations.roster import MakeRosters
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.deployment_register import deployed, deployed_at
from equipment_app.queries.deployments import deployment, deployments, roster
from equipment_app.queries.entitlement import lacks
from equipment_app.queries.find import find
from equipment_app.queries.gate import ThingState, at_gate, incomplete, progress, scanned
from equipment_app.queries.handover_register import held_at, moved_between
from equipment_app.queries.holdings import holdings
from equipment_app.queries.pieces import history
from equipment_app.queries.scanned import Bears, look_up
from equipment_app.queries.still_out import still_out
from equipment_app.ui.scanner.borne import sentence
from tests.world import ADAM, CTIBOR, EVA, World

DAY, DUE = date(2026, 3, 2), "2026-03-02 18:00"
TITLE = "Cvičení Hranice"
ROLES = ("Člen=RADIO,VESTA,TRIKO*2", "Student=VESTA")
STUDENTS = tuple(
    Newcomer("Student", "A1", surname=surname, given_name="Jan", school="Gymnázium") for surname in ("Nová", "Malý")
)


@pytest.fixture
def id(world: World) -> int:
    done = world.do(NewDeployment(TITLE, DAY, DUE, place="Hranice", roles=ROLES))
    world.do(AddParticipants(TITLE, (ADAM, CTIBOR), role="Člen"))
    world.do(AddParticipants(TITLE, STUDENTS))
    return done.facts["deployment"]


@pytest.fixture
def student(world, id):
    return next(row for row in world.ask(lambda books: roster(books, id)) if row.name == "Malý Jan")


def board(world, id):
    return world.ask(lambda books: still_out(books, id))


def test_it_is_prepared_and_stands_in_the_list(world, id):
    (row,) = world.ask(deployments)
    assert (row.id, row.title, row.state, row.people, row.served, row.things_out) == (id, TITLE, "prepared", 4, 0, 0)
    card = world.ask(lambda books: deployment(books, id))
    assert [(one.role, one.pieces, one.people) for one in card.roles] == [("Student", 1, 2), ("Člen", 4, 2)]
    groups = [(one.name, one.people, one.guests) for one in card.groups]
    assert groups == [("KŘP hl. m. Prahy", 1, False), ("KŘP Jihomoravského kraje", 1, False), ("A1", 2, True)]
    assert card.row.due == datetime(2026, 3, 2, 18)
    assert world.verified().problems == ()


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        (NewDeployment("", DAY, DUE, roles=ROLES), FieldMissing),
        (NewDeployment(TITLE.upper(), DAY, DUE, roles=ROLES), TitleTaken),
        (NewDeployment("Jiné", DAY, "2026-03-01 10:00", roles=ROLES), EndsTooEarly),
        (NewDeployment("Jiné", DAY, DUE, ends=date(2026, 3, 1), roles=ROLES), EndsTooEarly),
        (NewDeployment("Jiné", DAY, "večer", roles=ROLES), NoMoment),
        (NewDeployment("Jiné", DAY, DUE), NoRoles),
        (NewDeployment("Jiné", DAY, DUE, roles=("Člen RADIO",)), BadRole),
        (NewDeployment("Jiné", DAY, DUE, roles=("Člen=RADIO,RADIO",)), BadRole),
        (NewDeployment("Jiné", DAY, DUE, roles=("Člen=NENÍ",)), UnknownThing),
        (ChangeDeployment(TITLE, without="Student"), RoleInUse),
        (ChangeDeployment(TITLE, without="Kuchař"), UnknownRole),
        (ChangeDeployment("Není"), UnknownDeployment),
        (AddParticipants(TITLE), NothingToDo),
        (AddParticipants(TITLE, (EVA,)), UnknownRole),
        (AddParticipants(TITLE, (ADAM,), role="Člen"), TakesPartAlready),
        (AddParticipants(TITLE, ("990999",), role="Člen"), UnknownMember),
        (AddParticipants(TITLE, (Newcomer("Student"),)), FieldMissing),
        (RemoveParticipant(TITLE, EVA), TakesNoPart),
        (HandOutAtGate(TITLE, EVA, ("R-001",)), TakesNoPart),
        (HandOutAtGate(TITLE, ADAM), NothingToDo),
        (HandOutAtGate(TITLE, ADAM, ("R-999",)), LineRefused),
        (HandOutAtGate(TITLE, ADAM, ("R-001",), left_out="NENÍ"), UnknownThing),
        (TakeBackAtGate(TITLE, ("R-001",)), LineRefused),
        (TakeBackAtGate(TITLE), NothingToDo),
        (ReportIncident(ADAM, damaged=("R-001",)), NotTheirs),
        (ReportIncident(ADAM), NothingToDo),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_what_may_not_be_is_refused_and_nothing_written(world, id, asked, refusal):
    head = world.head()
    with pytest.raises(refusal) as refused:
        world.do(asked)
    assert world.head() == head
    assert all(refused.value.said(lang) for lang in ("cs", "en"))


def test_title_days_and_allotment_are_changed_and_changed_back(world, id):
    before = world.state()
    done = world.do(ChangeDeployment(TITLE, ("Student=RADIO*2",), title="Cvičení Odra", due="2026-03-03"))
    card = world.ask(lambda books: deployment(books, id))
    assert (card.row.title, card.row.due) == ("Cvičení Odra", datetime(2026, 3, 3, 23, 59))
    assert [(line.name, line.quantity) for line in card.roles[0].lines] == [("Radiostanice", 2)]
    assert world.do(ChangeDeployment(id, title="Cvičení Odra")).what == "nothing_new"
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before


def test_a_guest_has_a_badge_and_is_no_member(world, id, student):
    assert student.badge.startswith("AKM.") and student.school == "Gymnázium"
    assert len(world.ask(lambda books: books.people.members())) == 3
    found = world.ask(lambda books: scanned(books, id, student.badge))
    assert found.person == student.holder
    world.do(HandOutAtGate(TITLE, student.badge, ("V-001",)))
    assert [line.deployment for line in world.ask(lambda books: holdings(books, student.holder))] == [TITLE]


def test_a_guests_badge_is_no_badge_that_nobody_has(world, id, student):
    found = world.ask(lambda books: look_up(books, (student.badge,)))
    assert (found.what, found.id) == (Bears.GUEST, student.holder) and not found.is_laid_aside
    words = sentence(found)
    assert found.name in words and "guest" in words


def test_scans_mean_people_and_things(world, id, student):
    def scan(text):
        return world.ask(lambda books: scanned(books, id, text))

    world.do(Issue(EVA, ("V-002",)))
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001",)))
    assert scan(ADAM).person == world.member(ADAM)
    assert scan(EVA).stranger.name == "nprap. Eva Vzorková"
    assert (scan("V-001").thing.state, scan("V-002").thing.state) == (ThingState.TO_GIVE, ThingState.HELD_BY_OTHER)
    assert (scan("R-001").thing.state, scan("R-001").thing.who) == (ThingState.OUT, "pprap. Adam Zkušební")
    for nobody in map(scan, ("AKT.0999999.05", "nic", "")):
        assert not (nobody.person or nobody.stranger or nobody.thing)


def test_the_gate_tells_what_is_wanted_given_left_out_and_missing(world, id):
    adam = world.member(ADAM)
    done = world.do(HandOutAtGate(TITLE, ADAM, ("R-001", "TRIKO/M*2", "RUKAV*1"), left_out="VESTA"))
    one = world.ask(lambda books: at_gate(books, id, adam))
    assert [(tile.name, tile.pieces, tile.wanted, tile.left_out) for tile in one.tiles] == [
        ("Radiostanice", 1, 1, False),
        ("Reflexní vesta", 0, 1, True),
        ("Tričko funkční", 2, 2, False),
    ]
    assert [tile.name for tile in one.extras] == ["Rukavice nitrilové"]
    assert (one.entry, one.left_out) == (done.number, (world.article("VESTA"),))
    world.do(HandOutAtGate(TITLE, CTIBOR, ("R-002",)))
    assert world.ask(lambda books: incomplete(books, id)) == (world.member(CTIBOR),)
    far = world.ask(lambda books: progress(books, id))
    assert (far.people, far.served, far.members_served, far.guests, far.guests_served) == (4, 2, 2, 2, 0)
    assert (far.things, far.given, far.pace) == (10, 5, 0.2)
    assert [(one.name, one.given, one.wanted, one.extra) for one in far.last] == [
        ("Čtvrtý Ctibor", 1, 4, 0),
        ("Zkušební Adam", 3, 4, 1),
    ]
    assert world.verified().problems == ()


def test_what_another_participant_has_is_passed_on_and_nothing_else(world, id, student):
    world.do(HandOutAtGate(TITLE, ADAM, ("V-001",)))
    with pytest.raises(LineRefused) as refused:
        world.do(HandOutAtGate(TITLE, student.holder, ("V-001",)))
    assert isinstance(refused.value.cause, WithSomebody) and "Adam" in refused.value.said("cs")
    before = world.state()
    done = world.do(HandOutAtGate(TITLE, student.holder, ("V-001",), pass_on=True))
    assert world.held(ADAM) == {}
    assert [one.things_out for one in world.ask(deployments)] == [1]
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before
    world.do(Issue(EVA, ("V-002",)))
    with pytest.raises(LineRefused):
        world.do(HandOutAtGate(TITLE, student.holder, ("V-002",), pass_on=True))


def test_of_several_quantities_the_one_that_is_asked_for_comes_back(world, id):
    world.do(HandOutAtGate(TITLE, ADAM, ("RUKAV*2", "TRIKO/M*2", "TRIKO/L")))
    world.do(TakeBackAtGate(TITLE, ("TRIKO/L",), of=ADAM))
    assert world.held(ADAM) == {"RUKAV/uni": 2, "TRIKO/M": 2}
    world.do(TakeBackAtGate(TITLE, ("TRIKO/M",), of=ADAM))
    assert world.held(ADAM) == {"RUKAV/uni": 2, "TRIKO/M": 1}


def test_it_comes_back_in_any_order_each_from_whoever_has_it(world, id, student):
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001", "V-001", "TRIKO/M*2")))
    world.do(HandOutAtGate(TITLE, student.holder, ("V-002",)))
    before = world.state()
    done = world.do(TakeBackAtGate(TITLE, ("V-002", "R-001"), condition="damaged"))
    now = board(world, id)
    assert (now.people_out, now.people_total, now.things_out, now.things_total, now.damaged) == (1, 2, 3, 5, 2)
    assert [(one.name, one.out, one.back, one.damaged) for one in now.kinds] == [
        ("Reflexní vesta", 1, 0, 1),
        ("Radiostanice", 0, 0, 1),
        ("Tričko funkční", 2, 0, 0),
    ]
    assert [(one.name, sum(it.quantity for it in one.things)) for one in now.people] == [("Zkušební Adam", 3)]
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before
    with pytest.raises(LineRefused) as refused:
        world.do(TakeBackAtGate(TITLE, ("TRIKO/M*2",)))
    assert isinstance(refused.value.cause, WhoseQuantity)
    world.do(TakeBackAtGate(TITLE, ("TRIKO/M*2", "V-002"), of=ADAM))
    assert world.held(ADAM) == {"R-001": 1, "V-001": 1}
    with pytest.raises(LineRefused) as refused:
        world.do(TakeBackAtGate(TITLE, ("V-003",)))
    assert isinstance(refused.value.cause, NotOfDeployment)


def test_what_is_returned_at_the_counter_is_back_too(world, id):
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001", "V-001")))
    world.do(TakeBack(ADAM, ("R-001",)))
    now = board(world, id)
    assert (now.things_out, sum(one.back for one in now.kinds)) == (1, 1)


def test_what_came_back_at_the_counter_and_was_issued_for_good_is_theirs(world, id):
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001", "V-001")))
    world.do(TakeBack(ADAM, ("R-001",)))
    world.do(Issue(ADAM, ("R-001",)))
    now = board(world, id)
    assert (now.things_out, sum(one.back for one in now.kinds)) == (1, 1)
    world.do(CloseDeployment(TITLE, rest=True))
    assert world.held(ADAM) == {"R-001": 1}


def test_it_counts_as_nobodys_own_kit(world, id):
    def missing():
        member = world.ask(lambda books: books.people.by_number(ADAM))
        return {one.line.article.code: one.pieces for one in world.ask(lambda books: lacks(books, member))}

    before = missing()
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001", "V-001", "TRIKO/M*2")))
    assert missing() == before
    world.do(Issue(ADAM, ("R-002",)))
    assert missing() == {code: pieces for code, pieces in before.items() if code != "RADIO"}


def test_who_takes_part_cannot_be_undone_or_removed_once_they_got_something(world, id):
    added = world.do(AddParticipants(TITLE, (EVA,), role="Člen"))
    world.do(HandOutAtGate(TITLE, EVA, ("R-001",)))
    with pytest.raises(HasThings):
        world.do(RemoveParticipant(TITLE, EVA))
    with pytest.raises(Depends):
        world.do(Undo(added.number, "omyl"))
    world.do(TakeBackAtGate(TITLE, ("R-001",)))
    assert world.do(RemoveParticipant(TITLE, EVA)).subject == "nprap. Eva Vzorková"
    assert len(world.ask(lambda books: roster(books, id))) == 4


def test_guests_that_were_added_by_mistake_are_gone_with_it(world, id):
    before = world.state()
    done = world.do(AddParticipants(TITLE, (Newcomer("Student", surname="Omylná"), Newcomer("Student", surname="Dvě"))))
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before
    with pytest.raises(Depends):
        world.do(Undo("NA-2026-000001", "omyl"))


def test_a_record_that_takes_part_is_not_merged_until_it_does_not(world, id):
    with pytest.raises(TakesPart):
        world.do(MergeMembers(EVA, ADAM, different=True))
    world.do(RemoveParticipant(TITLE, ADAM))
    assert world.do(MergeMembers(EVA, ADAM, different=True)).number


def test_who_has_something_of_a_deployment_does_not_leave(world, id):
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001",)))
    with pytest.raises(LoansOpen):
        world.do(EndMembership(ADAM))
    world.do(TakeBackAtGate(TITLE, ("R-001",)))
    assert world.do(EndMembership(ADAM)).number


def test_who_has_left_gets_nothing_at_the_gate_however_they_are_named(world, id):
    adam = world.member(ADAM)
    left = world.do(EndMembership(ADAM)).number
    for who, refusal in ((ADAM, UnknownMember), (adam, HasLeft)):
        with pytest.raises(refusal):
            world.do(HandOutAtGate(id, who, ("V-001",)))
    world.do(Undo(left, "zůstává"))
    assert world.do(HandOutAtGate(id, adam, ("V-001",))).number


def test_what_a_guest_has_is_found_and_stands_in_registers(world, id, student):
    world.do(HandOutAtGate(TITLE, student.holder, ("V-001",)))
    assert [one.kind for one in world.ask(lambda books: find(books, "Malý"))] == ["guest"]
    held = world.ask(lambda books: held_at(books, DAY))
    assert [(one.member.full_name, one.lines[0].serial) for one in held] == [("Jan Malý", "V-001")]
    moved = world.ask(lambda books: moved_between(books, DAY, DAY))
    assert [(one.number, one.member.full_name) for one in moved] == [("BR-2026-000001", "Jan Malý")]
    vest = world.piece("V-001")
    step = next(one for one in world.ask(lambda books: history(books, vest)) if one.kind == "gate")
    assert (step.target, step.paper) == ("Jan Malý", "BR-2026-000001")


def test_what_is_out_is_a_register_as_of_any_day(world, id, student):
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001", "TRIKO/M*2")))
    world.do(HandOutAtGate(TITLE, student.holder, ("V-001",)))
    world.clock.go_to("2026-03-04")
    world.do(TakeBackAtGate(TITLE, ("R-001", "V-001")))
    rows = [(row.group, row.member.full_name, row.quantity) for row in world.ask(lambda books: deployed_at(books, DAY))]
    adam = ("KŘP hl. m. Prahy", "pprap. Adam Zkušební")
    assert rows == [("A1", "Jan Malý", 1), (*adam, 1), (*adam, 2)]
    today = date(2026, 3, 4)
    assert [row.article for row in world.ask(lambda books: deployed_at(books, today))] == ["TRIKO"]
    assert world.ask(lambda books: deployed_at(books, today, "KRPB")) == []
    register = world.ask(lambda books: deployed(books, today))
    assert [section.heading for section in register.sections] == [TITLE]
    assert register.rows[0].deployment.due.date() == DAY


def test_a_guest_taken_off_is_gone_and_back_again_by_undo(world, id, student):
    before = world.state()
    done = world.do(RemoveParticipant(TITLE, student.badge))
    gone = world.ask(lambda books: scanned(books, id, student.badge))
    assert not (gone.person or gone.stranger or gone.thing)
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before


def test_each_group_has_a_list_and_who_comes_later_another(world, id):
    first = world.do(MakeRosters(TITLE))
    rows = world.ask(lambda books: roster(books, id))
    assert [(row.name, row.sheet, row.line) for row in rows] == [
        ("Zkušební Adam", "PL-2026-000001", 1),
        ("Čtvrtý Ctibor", "PL-2026-000002", 1),
        ("Malý Jan", "PL-2026-000003", 1),
        ("Nová Jan", "PL-2026-000003", 2),
    ]
    assert world.do(MakeRosters(TITLE)).what == "nothing_new"
    world.do(AddParticipants(TITLE, (Newcomer("Student", "A1", surname="Bílá", given_name="Ema", school="Lyceum"),)))
    world.do(MakeRosters(TITLE, group="a1"))
    rows = world.ask(lambda books: roster(books, id))
    assert [(row.name, row.sheet, row.line) for row in rows[2:4]] == [
        ("Bílá Ema", "PL-2026-000004", 1),
        ("Malý Jan", "PL-2026-000003", 1),
    ]
    world.do(Undo(first.number, "omyl"))
    assert [row.sheet for row in world.ask(lambda books: roster(books, id))] == ["", "", "PL-2026-000004", "", ""]
    assert world.verified().problems == ()


def test_it_is_closed_when_nothing_is_out_and_what_is_missing_has_its_report(world, id, student):
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001", "V-001", "TRIKO/M*2")))
    world.do(HandOutAtGate(TITLE, student.holder, ("V-002",)))
    world.do(TakeBackAtGate(TITLE, ("V-001",), condition="damaged"))
    with pytest.raises(StillOut) as refused:
        world.do(CloseDeployment(TITLE, missing=("R-001",)))
    assert refused.value.facts() == {"title": TITLE, "pieces": 3, "names": ("pprap. Adam Zkušební", "Jan Malý")}
    before = world.state()
    done = world.do(CloseDeployment(TITLE, rest=True, circumstances="ztraceno v terénu"))
    now = board(world, id)
    assert (now.closed, now.things_out, now.missing, now.damaged, sum(one.back for one in now.kinds)) == (
        True,
        0,
        4,
        1,
        0,
    )
    assert [row.state for row in world.ask(deployments)] == ["closed"]
    with pytest.raises(DeploymentClosed):
        world.do(HandOutAtGate(TITLE, ADAM, ("R-002",)))
    assert world.verified().problems == ()
    world.do(Undo(done.number, "omyl"))
    assert world.state() == before
    assert (board(world, id).things_out, board(world, id).closed) == (4, False)


def test_what_was_reported_before_is_not_reported_again(world, id):
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001", "V-001")))
    world.do(TakeBackAtGate(TITLE, ("V-001",), condition="unusable"))
    report = world.do(ReportIncident(ADAM, ("R-001",), ("V-001",), deployment=id, police="KRPA-1/2026"))
    assert (report.number, report.subject) == ("SU-2026-000001", "pprap. Adam Zkušební")
    world.do(CloseDeployment(id))
    assert world.sql("SELECT count(*) FROM act WHERE kind = 'incident'") == [(1,)]


def test_a_day_that_is_past_is_told_as_it_was(world, id):
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001", "V-001")))
    world.clock.go_to("2026-03-03")
    world.do(TakeBackAtGate(TITLE, ("R-001",)))
    assert world.ask(lambda books: still_out(books, id, DAY)).things_out == 2
    assert board(world, id).things_out == 1


def test_groups_stand_by_their_numbers(world, id):
    groups = ("skupina 10", "skupina 2", "skupina 1", "Český oddíl")
    world.do(AddParticipants(TITLE, tuple(
        Newcomer("Student", group, surname=f"Žák{n}", given_name="Jan", school="SŠ") for n, group in enumerate(groups)
    )))  # fmt: skip
    there = [row.group for row in world.ask(lambda books: roster(books, id)) if row.group in groups]
    assert there == ["Český oddíl", "skupina 1", "skupina 2", "skupina 10"]
    card = world.ask(lambda books: deployment(books, id))
    assert [one.name for one in card.groups if one.name in groups] == there


def test_consumables_are_not_asked_back_and_not_counted_as_out(world, id):
    world.do(HandOutAtGate(TITLE, ADAM, ("R-001", "RUKAV*2")))
    adam = world.member(ADAM)
    person = world.ask(lambda books: at_gate(books, id, adam))
    assert [tile.name for tile in person.asked_back] == ["Radiostanice", "Reflexní vesta", "Tričko funkční"]
    assert (board(world, id).things_out, [one.things_out for one in world.ask(deployments)]) == (1, [1])
    world.do(TakeBackAtGate(TITLE, ("R-001",), of=ADAM))
    after = board(world, id)
    assert (after.things_out, after.people_out, [row.things_out for row in world.ask(deployments)]) == (0, 0, [0])
    world.do(CloseDeployment(TITLE))
    assert world.verified().problems == ()
