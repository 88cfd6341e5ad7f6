"""A check is written into the books: lines, report and to-do list, and nothing moves."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import CannotCancel, NothingToDo, UnknownKit, UnknownUnit
from equipment_app.domain.list_errors import CheckFiled, DifferenceSettled, NothingToCheck
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CellState, CheckVerdict, Effect, Setup
from equipment_app.operations import unit_checks
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import ClaimLabel, PrintBlanks
from equipment_app.operations.once import Once
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import DropCheck, FileCheck, SaveCheck, SettleDifference
from equipment_app.queries import papers, unit_check
from equipment_app.queries.check_paper import check_code
from equipment_app.queries.filters import PaperState, PapersWanted
from equipment_app.queries.paper_card import document, paper_card
from tests.documents.reading import Paper
from tests.world import ADAM, CTIBOR, EVA, KIT, World


@pytest.fixture
def unit(world: World) -> int:
    """Adam has the kit, Eva a vest that is past its day, Ctibor of another unit a radio."""
    world.do(Issue(ADAM, (), kit=KIT))
    world.do(Issue(EVA, ("V-003", "TRIKO/L*2")))
    world.do(Issue(CTIBOR, ("R-002",)))
    return world.ask(lambda books: books.people.units()["KRPA"][0])


def begun(world: World, unit: int, *, kit: bool = True, title: str = "nasazení Sever") -> Check:
    kit_id = world.ask(lambda books: books.catalogue.kits()[KIT]) if kit else 0
    return world.ask(lambda books: unit_check.begin(books, Setup(unit, kit=kit_id, title=title)))


def code(world: World, serial: str) -> str:
    return world.ask(lambda books: books.things.by_serial(serial)[0].code)


def scan(world: World, check: Check, *serials: str) -> Check:
    for serial in serials:
        text = code(world, serial)
        whose = None if check.knows(text) else world.ask(lambda books, text=text: unit_check.whose(books, text))
        check = check.scan(text, world.clock(), whose)[0]
    return check


def test_a_plan_knows_all_that_the_check_needs(world, unit):
    plan = begun(world, unit).plan
    assert [person.name for person in plan.members] == ["Vzorková Eva", "Zkušební Adam"]
    assert [column.name for column in plan.columns] == ["Reflexní vesta", "Radiostanice", "Tričko funkční"]
    adam, eva = world.member(ADAM), world.member(EVA)
    assert (plan.need(adam, world.article("TRIKO")).wanted, plan.need(adam, world.article("TRIKO")).held) == (3, 3)
    assert plan.need(eva, world.article("VESTA")).size == "L"
    assert plan.need(eva, world.article("RADIO")).held == 0
    assert plan.find("V-003").member == eva
    assert plan.find("R-002") is None
    assert plan.heading == "KŘP hl. m. Prahy"


def test_everything_they_hold(world, unit):
    check = begun(world, unit, kit=False)
    assert check.plan.kit == ""
    assert {column.name for column in check.plan.columns} == {"Radiostanice", "Reflexní vesta", "Tričko funkční"}
    assert check.cell(world.member(EVA), world.article("RADIO")) is None
    assert check.counts().of(CellState.UNISSUED) == 0


def test_a_list_of_members_and_what_cannot_be_checked(world, unit):
    setup = Setup(members=(world.member(CTIBOR),))
    assert [one.name for one in world.ask(lambda books: unit_check.begin(books, setup)).plan.members] == [
        "Čtvrtý Ctibor"
    ]
    for wrong, refusal in ((Setup(999), UnknownUnit), (Setup(unit, kit=99), UnknownKit), (Setup(), NothingToCheck)):
        with pytest.raises(refusal):
            world.ask(lambda books, wrong=wrong: unit_check.begin(books, wrong))


def test_a_thing_with_a_new_label_is_known_by_the_old_one_too(world, unit):
    old = code(world, "V-002")
    first = world.do(PrintBlanks(1)).facts["first"]
    new = str(Code(Family.THING, first))
    world.do(ClaimLabel(world.piece("V-002"), new))
    plan = begun(world, unit).plan
    assert plan.find(old) == plan.find(new)
    assert plan.find(new).code == new
    held = begun(world, unit, kit=False).plan
    assert held.find(old).member == world.member(ADAM)


def test_what_can_be_chosen(world):
    choices = world.ask(unit_check.choices)
    assert [(one.name, one.members) for one in choices.units] == [
        ("KŘP hl. m. Prahy", 2),
        ("KŘP Jihomoravského kraje", 1),
    ]
    assert [name for _, name in choices.kits] == [KIT]
    assert choices.standard == choices.kits[0][0]


def test_whose_a_thing_is(world, unit):
    text = code(world, "R-002")
    whose = world.ask(lambda books: unit_check.whose(books, text))
    assert (whose.kind, whose.holder, whose.unit) == ("member", "por. Ctibor Čtvrtý", "KŘP Jihomoravského kraje")
    stored = world.ask(lambda books: unit_check.whose(books, "INV-1"))
    assert (stored.kind, stored.holder) == ("location", "A01")
    badge = world.ask(lambda books: unit_check.whose(books, "AKM.0000001.95"))
    assert (badge.thing, badge.kind) == (0, "member"), "what it stands for, and no piece"
    assert world.ask(lambda books: unit_check.whose(books, "nic takového")) is None


def test_a_filed_check_leaves_a_paper_and_a_list_and_moves_nothing(world, unit):
    before = world.state()
    check = scan(world, begun(world, unit), "V-002", "R-001", "R-002").all_present(world.member(ADAM))
    check = check.lacks(world.member(EVA), world.article("VESTA"))
    assert check.verdict(world.member(ADAM)) is CheckVerdict.COMPLETE
    assert check.aside[0].effect is Effect.ELSEWHERE
    world.do(SaveCheck(check))
    outcome = world.do(FileCheck(check, remark="Na dvoře.", lead=world.member(ADAM)))
    assert (outcome.what, outcome.number, outcome.undoable) == ("check_filed", "KO-2026-000001", "")
    assert [paper.number for paper in outcome.papers] == [outcome.number]
    assert world.state() == before
    assert world.verified().ok
    assert world.ask(unit_check.under_way) == []
    todo = world.ask(unit_check.todo)
    assert [(one.person, one.article, one.state, one.wanted - one.found, one.holder) for one in todo] == [
        ("Vzorková Eva", "Reflexní vesta", "lacks", 1, "nprap. Eva Vzorková"),
        ("Vzorková Eva", "Radiostanice", "unissued", 1, ""),
        ("Vzorková Eva", "Tričko funkční", "unissued", 1, ""),
        ("", "Radiostanice", "foreign", -1, "por. Ctibor Čtvrtý"),
    ]
    [past] = world.ask(unit_check.past)
    assert (past.number, past.members, past.complete, past.open, past.unchecked) == (outcome.number, 2, 1, 4, 2)
    assert (past.unit, past.kit, past.title) == ("KŘP hl. m. Prahy", KIT, "nasazení Sever")


def test_the_paper_says_what_was_found(world, unit):
    check = scan(world, begun(world, unit), "V-002", "R-001").away(world.member(EVA), "na školení")
    outcome = world.do(FileCheck(check, remark="Na dvoře.", lead=world.member(ADAM)))
    paper = world.ask(lambda books: gathered(books, outcome.entry))
    assert (paper.heading, paper.title, paper.kit) == ("KŘP hl. m. Prahy", "nasazení Sever", KIT)
    assert [(row.name, row.marks, row.away) for row in paper.rows] == [
        ("nprap. Eva Vzorková", (), "na školení"),
        ("pprap. Adam Zkušební", ("ok", "ok", "unchecked"), None),
    ]
    assert (paper.missing, paper.unchecked, paper.remark, paper.lead.personal_number) == (0, 3, "Na dvoře.", ADAM)
    assert world.ask(lambda books: check_code(books, paper.qr)).number == outcome.number
    assert world.ask(lambda books: books.papers.is_filed(outcome.number))


def test_the_paper_says_a_piece_of_somebody_else_also_of_who_is_away_and_no_zero_of_what_nobody_saw(world, unit):
    """The vest of Eva and one of the store lay with Adam's things; then he was said to be ill."""
    check = begun(world, unit, kit=False).stand(world.member(ADAM))
    check = scan(world, check, "V-003", "V-001").away(world.member(ADAM), "nemoc")
    for text in ("AKT.1900007.88", "AKT.7000001.00"):
        check = check.scan(text, world.clock(), world.ask(lambda books, text=text: unit_check.whose(books, text)))[0]
    done = world.do(FileCheck(check))
    said = " ".join(Paper(world.ask(lambda books: gathered(books, done.entry)).render()).text(0).split())
    assert f"J {ADAM} pprap. Adam Zkušební Reflexní vesta INV-3: svěřeno: {EVA}" in said
    assert f"J {ADAM} pprap. Adam Zkušební Reflexní vesta INV-1: podle evidence: A01" in said
    assert "zkontrolovat dodatečně" in said and "AKT.1900007.88 · AKT.7000001.00" in said
    figures = (
        "Chybí věcí Nevydáno věcí Po expiraci Bez revize Jiný kus nekontrolováno 0 nekontrolováno nekontrolováno 2"
    )
    assert figures in said
    assert world.verified().ok


def test_the_paper_tells_what_was_never_issued_from_what_is_missing(world, unit):
    """Eva has a vest and two shirts of three and was never given a radio; of Adam nothing was looked at."""
    check = scan(world, begun(world, unit), "V-003").count(world.member(EVA), world.article("TRIKO"), 1)
    outcome = world.do(FileCheck(check))
    paper = world.ask(lambda books: gathered(books, outcome.entry))
    assert (paper.missing, paper.unchecked, paper.unissued) == (0, 1 + 5, 1 + 1)
    assert (paper.looked_at, len(paper.rows)) == (1, 2)
    assert (paper.shown, paper.issued) == (1 + 1, 3 + 5)
    assert [row.marks for row in paper.rows] == [("ok", "unissued", "unchecked"), ("unchecked",) * 3]
    assert [(row.complete, row.unknown) for row in paper.rows] == [(False, False), (False, True)]
    assert outcome.facts["unissued"] == 2


@pytest.mark.parametrize("why", [CellState.LACKS, CellState.LOST, CellState.REPAIR])
def test_why_it_will_not_come_is_in_the_books_and_on_the_paper(world, unit, why):
    vest = world.article("VESTA")
    outcome = world.do(FileCheck(begun(world, unit).lacks(world.member(EVA), vest, why)))
    lines = world.ask(lambda books: books.checks.lines(books.journal.payload(outcome.entry)["x"]["check"]))
    assert [line.state for line in lines if (line.member, line.article) == (world.member(EVA), vest)] == [str(why)]
    paper = world.ask(lambda books: gathered(books, outcome.entry))
    assert paper.rows[0].marks[0] == str(why)
    assert str(why) in {one.state for one in paper.differences}


def test_names_and_free_text_stay_out_of_the_journal(world, unit):
    check = begun(world, unit).scan("Tajný Kód", world.clock())[0].away(world.member(EVA), "Nemocná Eva")
    head = world.head()
    world.do(FileCheck(check, remark="Poznámka o Evě"))
    payloads = b"".join(row[0] for row in world.sql("SELECT payload FROM entry WHERE seq > ?", head)).decode()
    for said in ("Tajný", "Nemocná", "Poznámka", "Vzorková", "nasazení"):
        assert said not in payloads
    assert world.verified().ok


def test_a_check_is_filed_once(world, unit):
    check = begun(world, unit)
    number = world.do(Once("klíč", FileCheck(check))).number
    assert world.do(Once("klíč", FileCheck(check))).repeated
    with pytest.raises(CheckFiled) as refused:
        world.do(FileCheck(check))
    assert refused.value.number == number
    world.do(SaveCheck(check))
    assert world.ask(unit_check.under_way) == [], "a late autosave does not bring it back"


def test_many_lines_are_one_batch(world, unit, monkeypatch):
    monkeypatch.setattr(unit_checks, "ROWS", 2)
    check = scan(world, begun(world, unit), "V-002")
    outcome = world.do(FileCheck(check))
    assert world.sql("SELECT DISTINCT batch_count FROM act WHERE kind = 'check'") == [(4,)]
    assert world.sql('SELECT count(*), max(n) FROM checked WHERE "check" = ?', check.plan.id) == [(7, 7)]
    assert world.verified().ok
    assert world.ask(lambda books: books.papers.content(outcome.number))


def test_a_large_check_fits_the_journal(world, unit):
    """280 × 12 cells, each with a line."""
    plan = begun(world, unit).plan
    needs = tuple(replace(plan.needs[0], member=m, article=a) for m in range(10_001, 10_281) for a in range(1, 13))
    people = tuple(replace(plan.members[0], id=m) for m in range(10_001, 10_281))
    columns = tuple(replace(plan.columns[0], article=a) for a in range(1, 13))
    check = Check.of(replace(plan, needs=needs, members=people, columns=columns, known=()))
    head = world.head()
    outcome = world.do(FileCheck(check))
    assert outcome.facts == {"members": 280, "differences": 280 * 12, "unissued": 280 * 12, "unchecked": 0}
    [(entries, longest)] = world.sql("SELECT count(*), max(length(payload)) FROM entry WHERE seq > ?", head)
    assert entries == 17 + 1
    assert longest < 48 * 1024
    assert world.verified().ok


def test_settling_strikes_one_line(world, unit):
    outcome = world.do(FileCheck(scan(world, begun(world, unit), "V-002")))
    first, *rest = world.ask(unit_check.todo)
    done = world.do(SettleDifference(((first.check, first.n),), "vyměněno, VR-2026-000009"))
    assert (done.what, done.subject) == ("difference_settled", outcome.number)
    assert world.ask(unit_check.todo) == rest
    assert world.ask(unit_check.past)[0].open == len(rest)
    with pytest.raises(DifferenceSettled):
        world.do(SettleDifference(((first.check, first.n),)))
    with pytest.raises(DifferenceSettled):
        world.do(SettleDifference((("nic", 1),)))
    assert world.verified().ok
    assert world.ask(lambda books: gathered(books, outcome.entry)).differences, "the paper is what it was"


def test_several_are_settled_with_one_remark_and_come_back(world, unit):
    """Of two checks; all of them, or none."""
    for _ in range(2):
        world.do(FileCheck(begun(world, unit)))
    before = world.ask(unit_check.todo)
    lines = tuple((one.check, one.n) for one in before)
    done = world.do(SettleDifference(lines[1:], "doplněno z výdejny"))
    assert (done.facts, done.subject) == ({"lines": len(lines) - 1}, "KO-2026-000002, KO-2026-000001")
    assert [(one.check, one.n) for one in world.ask(unit_check.todo)] == [lines[0]]
    remarks = world.sql("SELECT text FROM remark WHERE text = ?", "doplněno z výdejny")
    assert len(remarks) == 2, "one entry for each check"
    with pytest.raises(DifferenceSettled):
        world.do(SettleDifference(lines))
    assert len(world.ask(unit_check.todo)) == 1, "none of them"
    assert world.do(SettleDifference(lines[1:], settled=False)).what == "difference_reopened"
    assert world.ask(unit_check.todo) == before
    assert world.verified().ok


def test_what_was_in_order_never_waits(world, unit):
    check = scan(world, begun(world, unit), "V-002", "R-001")
    number = world.do(FileCheck(check)).number
    lines = world.sql("SELECT \"check\", n FROM checked WHERE state = 'ok'")
    assert number and lines
    with pytest.raises(DifferenceSettled):
        world.do(SettleDifference((lines[0],), settled=False))
    with pytest.raises(NothingToDo):
        world.do(SettleDifference(()))


def test_a_check_is_not_cancelled(world, unit):
    number = world.do(FileCheck(begun(world, unit))).number
    with pytest.raises(CannotCancel):
        world.do(Undo(number, "omyl"))


def test_an_expired_piece_is_on_the_list(world, unit):
    world.clock.go_to("2038-07-01")
    check = scan(world, begun(world, unit), "V-002")
    assert check.cell(world.member(ADAM), world.article("VESTA")).state is CellState.EXPIRED
    world.do(FileCheck(check))
    [expired] = [one for one in world.ask(unit_check.todo) if one.state == "expired"]
    assert (expired.person, expired.inventory, expired.wanted, expired.found) == ("Zkušební Adam", "INV-2", 1, 1)


def test_saved_it_comes_back_under_the_books_of_today(world, unit):
    check = scan(world, begun(world, unit), "V-002", "R-002").stand(world.member(EVA))
    world.do(SaveCheck(check))
    [waiting] = world.ask(unit_check.under_way)
    assert (waiting.heading, waiting.done, waiting.total, waiting.setup.title) == (
        "KŘP hl. m. Prahy",
        1,
        8,
        "nasazení Sever",
    )
    world.reopen()
    back = world.ask(lambda books: unit_check.resume(books, check.plan.id))
    assert (back.progress, back.standing, back.plan.begun) == (check.progress, check.standing, check.plan.begun)
    assert back.aside[0].whose.holder == "por. Ctibor Čtvrtý", "asked again, for names are not saved"
    world.do(DropCheck(check.plan.id))
    assert world.ask(lambda books: unit_check.resume(books, check.plan.id)) is None


def test_a_check_begun_anew_closes_the_one_before_of_the_same_unit(world, unit):
    """With the first thing that is kept of it; one of others, and a later one, stay."""
    old, other = scan(world, begun(world, unit), "V-002"), begun(world, unit)
    setup = Setup(members=(world.member(CTIBOR),))
    others = world.ask(lambda books: unit_check.begin(books, setup))
    for check in (old, others):
        world.do(SaveCheck(check))
    world.clock.go_to("2026-03-03")
    new = begun(world, unit, kit=False)
    assert len(world.ask(unit_check.under_way)) == 2
    assert world.do(SaveCheck(new)).facts == {"closed": 1}
    assert {one.id for one in world.ask(unit_check.under_way)} == {new.plan.id, others.plan.id}
    assert world.do(SaveCheck(scan(world, new, "V-002"))).facts == {"closed": 0}
    assert world.do(SaveCheck(other)).facts == {"closed": 0}, "the later one stays"
    assert new.plan.id in {one.id for one in world.ask(unit_check.under_way)}


def test_nothing_saved_names_anybody(world, unit):
    check = scan(world, begun(world, unit, title=""), "R-002")
    world.do(SaveCheck(check))
    [(content,)] = world.sql("SELECT content FROM scratch_check")
    assert "Čtvrtý" not in content
    assert "990" not in content


def test_begun_is_when_it_was_begun(world, unit):
    before = world.clock.now
    check = begun(world, unit)
    assert before < check.plan.begun <= before + timedelta(seconds=5)
    assert isinstance(check.plan.begun, datetime)


def test_its_report_is_found_listed_and_marked_as_signed(world, unit):
    number = world.do(FileCheck(begun(world, unit))).number
    wanted = PapersWanted(series="KO")
    found = world.ask(lambda books: papers.find_papers(books, wanted))
    [row] = world.ask(lambda books: papers.papers(books, found.seqs))
    assert (row.number, row.member, row.state) == (number, 0, PaperState.UNSIGNED)
    world.do(MarkSigned(number))
    [row] = world.ask(lambda books: papers.papers(books, found.seqs))
    assert row.state is PaperState.SIGNED
    card = world.ask(lambda books: paper_card(books, number))
    assert (card.pieces, card.together, card.storno) == (0, (), None)
    assert world.ask(lambda books: document(books, number)).intact
