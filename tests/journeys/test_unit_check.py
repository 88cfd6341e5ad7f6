"""A unit's check through the window: twenty members, twelve things each, a power cut, a report, a file for the lead."""

import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.unit_check_plan import CellState, CheckVerdict, Setup
from equipment_app.queries import unit_check
from equipment_app.ui.kit.carried import CarryAsked
from tests.house import CONTROL, House, Key, text_of, verified
from tests.journeys.dying_check import SCANS, begin, codes, read_labels
from tests.journeys.scan_time import one_scan
from tests.systems import KILLED
from tests.unit_of_twenty import FOREIGN, KINDS, MEMBERS, make, serial
from tests.world import SECRET

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def twenty(tmp_path_factory) -> Path:
    world = make(tmp_path_factory.mktemp("twenty") / "sklad.equip")
    world.close()
    return world.path


@pytest.fixture
def store(twenty, tmp_path) -> Path:
    from tests.world import copied

    return copied(twenty, tmp_path / "disk")


@pytest.fixture
def checking(house, store) -> House:
    """The check of the twenty has just begun."""
    house.start(store)
    begin(house)
    return house


def test_twenty_members_twelve_things_a_power_cut_and_the_report(house: House, store: Path, record_property, capsys):
    died = subprocess.run(
        [sys.executable, "-m", "tests.journeys.dying_check", str(store)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (died.returncode, died.stdout.strip()) == (KILLED, f"{SCANS} seen"), died.stderr
    house.start(store)
    house.key(Key.Key_4, CONTROL)
    assert "Under way" in house.seen and "136 of 240 in order" in house.seen
    house.key(Key.Key_Return)
    check = house.page.session.check
    assert len(check.progress.seen) == SCANS
    assert check.next_missing().thing.code == codes(house)[SCANS]
    house.paint_all()
    spent = [one_scan(house, text)[0] for text in codes(house)[SCANS:]]
    record_property("median_ms_per_scan", round(median(spent) * 1000, 2))
    with capsys.disabled():
        print(f"\n{len(spent)} scans, from the last key to the grid: median {median(spent) * 1000:.1f} ms")
    house.run()
    assert house.page.board.next.caption.words() == "NOTHING IS LEFT"
    house.key(Key.Key_Return, CONTROL)
    assert "Everything was looked at." in house.seen
    house.key(Key.Key_Return)
    assert house.place.shown == "papers" and any(said.startswith("Check filed") for said in house.said)
    [past] = house.read(unit_check.past)
    assert (past.members, past.complete, past.differences) == (MEMBERS, MEMBERS - 1, 1)
    report = text_of(house.document(past.number))
    assert past.number in report and "Zkoušková20" in report
    assert house.printed.stat().st_size > 1000
    assert house.read(lambda books: books.checks.all()) == []
    house.close()
    assert verified(store).ok


def test_what_is_not_plainly_taken_is_named_at_once(checking: House):
    house = checking
    heard = []
    house.program.sounds.heard.append(lambda sound: heard.append(str(sound)))
    house.scan(house.code(serial(1, 1)))
    house.scan(house.code(serial(1, 1)))
    assert heard == ["taken", "already"] and house.said == []
    house.scan(house.code(serial(3, 5)))
    assert "has expired" in house.said[-1] and "Zkoušková03" in house.said[-1]
    assert house.page.session.check.counts().of(CellState.EXPIRED) == 1
    house.scan(house.code(FOREIGN))
    assert "Čtvrtý" in house.said[-1] and "Jihomoravského" in house.said[-1]
    house.scan("4006381333931")
    assert "There is no “4006381333931” here." in house.said[-1]
    assert heard[-3:] == ["refused"] * 3
    assert [item.scanned.code for item in house.page.board.aside.items] == ["4006381333931", house.code(FOREIGN)]
    assert house.page.session.check.counts().done == 1
    house.scan(house.code(serial(1, 2)))
    assert house.said == []


def test_a_thing_of_a_neighbour_shown_by_who_stands_at_the_table(checking: House):
    house = checking
    second = house.page.session.check.plan.members[1]
    house.scan(second.badge)
    assert house.page.board.next.caption.words() == "AT THE TABLE: ZKOUŠKOVÁ02 J."
    house.scan(house.code(serial(5, 1)))
    assert "Zkoušková05" in house.said[-1] and "not theirs" in house.said[-1]
    assert house.page.session.check.verdict(second.id) is CheckVerdict.WRONG_HOLDER
    house.scan(house.page.session.check.plan.members[4].badge)
    house.scan(house.code(serial(5, 1)))
    assert house.page.session.check.counts().done == 1


def test_the_list_aside_is_emptied_by_keyboard(checking: House):
    house = checking
    house.scan("4006381333931")
    house.scan("4006381333948")
    house.key(Key.Key_F8)
    assert house.focus is house.page.board.aside.items[0].put_away
    house.key(Key.Key_Return)
    assert [one.code for one in house.page.session.check.aside] == ["4006381333931"]
    house.key(Key.Key_Return)
    assert house.page.session.check.aside == () and house.focus is house.page.board.next


def test_nine_keys_say_what_is_not_here_and_skip(checking: House):
    house = checking
    first = house.page.session.check.next_missing()
    house.key(Key.Key_Down)
    second = house.page.session.check.next_missing()
    assert (second.member.id, second.column.article) != (first.member.id, first.column.article)
    house.key(Key.Key_F9)
    assert house.page.session.check.cell(second.member.id, second.column.article).state is CellState.LACKS
    house.key(Key.Key_Tab)
    assert house.focus is house.page.board.grid
    house.page.board.grid.stand_on(0, 0)
    house.key(Key.Key_F9)
    assert house.page.session.check.cells(first.member.id)[0].state is CellState.LACKS
    house.key(Key.Key_F9)
    assert house.page.session.check.cells(first.member.id)[0].state is CellState.WAITING


def test_on_what_is_there_already_nine_means_the_next_missing_thing(checking: House):
    """A click left the keyboard in the grid; what was clicked on was scanned since."""
    house = checking
    first = house.page.session.check.plan.members[0].id
    house.key(Key.Key_Tab)
    house.page.board.grid.stand_on(0, 0)
    house.scan(house.code(serial(1, 1)))
    assert house.page.session.check.cells(first)[0].state is CellState.OK
    next_ = house.page.session.check.next_missing()
    house.key(Key.Key_F9)
    cell = house.page.session.check.cell(next_.member.id, next_.column.article)
    assert cell.state is CellState.LACKS


def test_a_check_with_something_missing_asks_once_and_leaves_a_list_to_settle(checking: House):
    house = checking
    third = house.page.session.check.plan.members[2].id
    house.page.open(Setup(members=(third,), kit=house.page.session.check.plan.setup.kit))
    house.run()
    for known in house.page.session.check.plan.known[:1:-1]:
        house.scan(known.code)
    house.key(Key.Key_F9)
    house.key(Key.Key_Return, CONTROL)
    assert "1 item nobody has looked at; it is recorded as not checked." in house.seen
    assert "1 item is recorded as not here." in house.seen
    house.click(house.page._asked.accept_button)
    house.key(Key.Key_4, CONTROL)
    lists = house.page.start.lists
    lists.which.choose("todo")
    [one, other] = sorted(house.read(unit_check.todo), key=lambda difference: difference.state)
    assert (one.state, other.state) == ("expired", "lacks")
    lists.todo_view.setFocus()
    house.key(Key.Key_Home)
    house.key(Key.Key_S)
    assert len(house.read(unit_check.todo)) == 1 and house.said[-1].startswith("Settled: 1 difference")
    house.undo("Settled")
    assert len(house.read(unit_check.todo)) == 2


def test_another_unit_is_chosen_and_the_first_stays_under_way(checking: House):
    house = checking
    house.scan(house.code(serial(1, 1)))
    unit = house.page.unit
    unit.setCurrentIndex(unit.findText("KŘP Jihomoravského kraje"))
    unit.activated.emit(unit.currentIndex())
    house.run()
    assert house.page.session.check.plan.heading == "KŘP Jihomoravského kraje"
    unit.setCurrentIndex(unit.findText("KŘP Karlovarského kraje"))
    unit.activated.emit(unit.currentIndex())
    house.run()
    assert house.page.session.check.counts().done == 1


def test_the_books_move_under_a_check_and_it_follows(checking: House):
    from equipment_app.operations.take_back import TakeBack

    house = checking
    house.scan(house.code(serial(1, 1)))
    house.program.desk.change(TakeBack("991001", (serial(1, 2),), file=True, condition=AS_ISSUED))
    house.run()
    check = house.page.session.check
    first = check.plan.members[0].id
    assert [cell.state for cell in check.cells(first)][:3] == [CellState.OK, CellState.UNISSUED, CellState.WAITING]
    assert check.recent[0].code == house.code(serial(1, 1))


def test_a_lead_checks_without_the_store_and_brings_the_result_back(house: House, store: Path, tmp_path: Path):
    file, result = tmp_path / "tym.akcheck", tmp_path / "tym.akresult"
    house.start(store)
    begin(house)
    labels, setup = codes(house), house.page.session.check.plan.setup
    foreign = house.code(FOREIGN)
    house.page.leave()
    house.page.files.carry(setup, house.page.start.new.until.day, CarryAsked("Zkoušková Jana", SECRET), file)
    house.run()
    assert file.is_file() and house.said[-1].startswith("Check file saved")
    house.close()

    house.start_file(file)
    place = house.window.centralWidget()
    assert place.header.title.words() == "Unit check" and "KŘP Karlovarského kraje" in place.header.context.words()
    read_labels(house, labels[: 2 * KINDS])
    house.scan(foreign)
    assert "not in this check file" in house.said[-1]
    house._forget()

    house.start_file(file)
    place = house.window.centralWidget()
    assert place.session.check.counts().done == 2 * KINDS and len(place.session.check.aside) == 1
    house.key(Key.Key_F9)
    place.save_result(result)
    house.run()
    assert "The result is saved" in house.seen and not file.exists() and result.is_file()
    house.close()

    house.start(store)
    house.key(Key.Key_4, CONTROL)
    house.page.files.bring(result)
    house.run()
    [past] = house.read(unit_check.past)
    assert (past.members, past.complete) == (MEMBERS, 2)
    house.page.files.bring(result)
    house.run()
    assert past.number in house.said[-1] and len(house.read(unit_check.past)) == 1
    house.close()
    assert verified(store).ok


def test_what_is_no_check_file_is_said_and_leads_back(house: House, tmp_path: Path):
    broken = tmp_path / "jiny.akcheck"
    broken.write_bytes(b"{}")
    house.start(broken)
    assert "neither a check file" in house.seen and "jiny.akcheck" in house.seen
    house.press("To the beginning")
    assert house.front.open_way.button.isVisible()


def test_a_badge_is_one_more_member_of_a_check(house: House, store: Path):
    house.start(store)
    house.key(Key.Key_4, CONTROL)
    house.page.start.new.whom.choose("members")
    house.run()
    for number in ("991001", "991007"):
        house.scan(house.badge(number))
    house.scan(str(Code(Family.BADGE, 999_999)))
    assert list(house.page.start.new.members.chosen.values()) == ["prap. Zkoušková01 Jana", "prap. Zkoušková07 Jana"]
    house.key(Key.Key_Return, CONTROL)
    assert [person.personal_number for person in house.page.session.check.plan.members] == ["991001", "991007"]
