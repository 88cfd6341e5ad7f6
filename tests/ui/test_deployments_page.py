"""The page of deployments, played with scans and keys on a real store."""

import gc
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.commands import DeskCommand
from equipment_app.domain.commands import code as command_code
from equipment_app.domain.deployments import Newcomer, RoleDraft
from equipment_app.domain.lists import MemberRow
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate
from equipment_app.operations.labels import PrintBlanks
from equipment_app.operations.members import EditMember
from equipment_app.operations.participants import AddParticipants
from equipment_app.queries.deployments import DeploymentState, deployments, roster
from equipment_app.queries.gate import incomplete
from equipment_app.queries.scanned import Bears, Borne
from equipment_app.scanning.decode import read
from equipment_app.ui import formatting
from equipment_app.ui.deployments.asking import CLOSING, FRONT, GATE, IMPORT, PEOPLE, DeploymentAsked
from equipment_app.ui.deployments.form import DeploymentForm
from equipment_app.ui.deployments.people import OUT, TO_SERVE
from equipment_app.ui.deployments.person import TileState
from equipment_app.ui.deployments.tray import TrayRow, TrayState, named, no_item
from equipment_app.ui.look.cells import Group
from equipment_app.ui.pages.deployments import DeploymentsPage
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.tables.table import CELL
from equipment_app.ui.widgets.label import Label
from tests.hands import Clock
from tests.world import ADAM, CTIBOR, EVA

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def prepared(shop):
    """Adam and Eva get a vest and a radio, Dorota a vest."""
    articles = shop.ask(lambda books: {one.code: one.id for one in books.catalogue.articles()})
    vest, radio = articles["VESTA"], articles["RADIO"]
    roles = (RoleDraft("Člen", ((vest, 1), (radio, 1))), RoleDraft("Student", ((vest, 1),)))
    day = shop.world.clock.now.date()
    due = datetime.combine(day, datetime.min.time()) + timedelta(hours=17)
    id = shop.do(NewDeployment("Cvičení", day, due, place="Jaroměř", roles=roles)).facts["deployment"]
    people = (
        Newcomer("Člen", personal_number=ADAM),
        Newcomer("Člen", personal_number=EVA),
        Newcomer("Student", "skupina 1", surname="Ťuhýková", given_name="Dorota", school="SŠ Jaroměř"),
    )
    shop.do(AddParticipants(id, people))
    return id


@pytest.fixture
def shop(shop):
    shop.id = shop.after(prepared)
    return shop


@dataclass
class Desk:
    """The page, and what came of it."""

    page: DeploymentsPage
    shop: object

    def scan(self, *texts):
        for text in texts:
            assert self.page.take_scan(read(text)), text
        self.shop.run()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.page.parts.focus(self.page.view), key, modifiers)
        self.shop.run()

    def do(self, act):
        self.page.can.do(f"deployments.{act}")
        self.shop.run()

    @property
    def session(self):
        return self.page.session

    @property
    def card(self):
        return self.page.parts.gate.card

    def badge(self, number):
        rows = self.shop.ask(lambda books: roster(books, self.shop.id))
        return next(row.badge for row in rows if number in (row.number, row.name))

    def code(self, serial):
        return self.shop.ask(lambda books: books.things.by_serial(serial)[0].code)

    def held(self):
        rows = self.shop.ask(lambda books: roster(books, self.shop.id))
        return {row.name: row.given - row.back for row in rows}

    def states(self):
        return [row.state for row in self.session.rows]


@pytest.fixture
def scanner(qapp):
    """Hears every key of the program, so it must not outlive its test."""
    scanner = Scanner(qapp, Clock())
    yield scanner
    qapp.removeEventFilter(scanner)
    scanner.deleteLater()


@pytest.fixture
def desk(qtbot, light, shop, scanner):
    page = DeploymentsPage(shop.desk, scanner, Sounds(None))
    page.went, page.said, page.printed = [], [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.said.append)
    page.printing.papers = lambda numbers, copies=0: page.printed.extend(numbers)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    return Desk(page, shop)


@pytest.fixture
def gate(desk):
    desk.do("gate")
    return desk


TUHYKOVA = "Ťuhýková Dorota"


def test_in_a_narrow_window_the_button_stands_right_under_the_person(gate, qtbot):
    """Where the page is narrow it is scrolled, and what is seen of it first is 364 px high."""
    card = gate.card
    gate.page.setMinimumSize(*gate.page.least)
    gate.page.resize(720, 900)
    qtbot.waitUntil(lambda: low(card.foot, card) < min(low(card.tray, card), 364))
    gate.page.resize(1134, 664)
    qtbot.waitUntil(lambda: low(card.foot, card) > low(card.tray, card))


def low(part, card):
    return part.mapTo(card, part.rect().bottomLeft()).y()


class TestTheList:
    def test_what_is_prepared_stands_with_its_allotment(self, desk):
        page = desk.page
        assert [row.title for row in page.parts.list.view.table.rows] == ["Cvičení"]
        assert page.context == "1 prepared"
        assert [one.role for one in page.parts.details.card.roles] == ["Student", "Člen"]
        assert page.parts.right.currentWidget() is page.parts.details
        assert desk.page.view == FRONT

    def test_a_scan_here_goes_where_it_always_does(self, desk):
        assert not desk.page.take_scan(read(desk.badge(ADAM)))
        assert not desk.page.take_scan(read(desk.code("V-001")))

    def test_a_new_one_is_written_with_what_each_role_gets(self, desk):
        desk.do("new")
        form = desk.page.parts.right.form
        assert not form.save.isEnabled()
        form.name.put("Utkání")
        form.allotment.role.put("Člen")
        form.allotment.article.put("VESTA")
        form.allotment.write()
        desk.page.take_scan(read(desk.code("R-001")))
        desk.shop.run()
        assert [(role, [*lines.values()]) for role, lines in form.allotment.lines.items()] == [("Člen", [1, 1])]
        form.ends.put("1. 1. 2020")
        assert not form.save.isEnabled()
        form.ends.put(form.begins.value)
        form.form.submit()
        desk.shop.run()
        rows = desk.shop.ask(deployments)
        assert {row.title for row in rows} == {"Cvičení", "Utkání"}
        assert desk.page.parts.right.form is None and desk.page.row.title == "Utkání"

    @pytest.mark.parametrize("text", ["", "25:00", "večer", "17:61"])
    def test_a_time_that_is_none_is_told_at_its_field(self, desk, text):
        desk.do("change")
        form = desk.page.parts.right.form
        form.at.put(text)
        form.at.editingFinished.emit()
        assert not form.save.isEnabled()
        assert bool(form.fields[form.at].error.words) == bool(text)

    def test_what_is_written_of_no_role_or_article_is_told(self, desk):
        desk.do("new")
        editor = desk.page.parts.right.form.allotment
        editor.article.put("VESTA")
        editor.write()
        assert "role" in editor.notice.words
        editor.role.put("Člen")
        editor.article.put("nic takového")
        editor.write()
        assert "no article" in editor.notice.words

    @pytest.mark.qt_log_ignore("plugin does not support")
    def test_enter_on_what_is_offered_adds_it_once(self, desk):
        desk.do("new")
        editor = desk.page.parts.right.form.allotment
        editor.role.put("Člen")
        editor.article.setFocus()
        QTest.keyClicks(editor.article, "vest")
        popup = editor.article.completer().popup()
        assert popup.isVisible()
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        QCoreApplication.processEvents()
        assert [[*lines.values()] for lines in editor.lines.values()] == [[1]]
        assert not popup.isVisible() and editor.article.text() == ""

    def test_a_part_of_several_names_is_not_said_to_be_unknown(self, desk):
        desk.do("new")
        editor = desk.page.parts.right.form.allotment
        editor.role.put("Člen")
        editor.article.put("r")
        editor.write()
        assert "Choose one of them" in editor.notice.words and "no article" not in editor.notice.words

    def test_a_role_with_people_in_it_is_not_taken_away(self, desk):
        desk.do("change")
        form, refusals = desk.page.parts.right.form, []
        desk.shop.desk.refused.connect(refusals.append)
        form.allotment.drop(("Student", next(iter(form.allotment.lines["Student"]))))
        form.form.submit()
        desk.shop.run()
        assert len(refusals) == 1 and desk.page.parts.right.form is form


class TestHandingOut:
    def test_before_the_first_person_it_says_what_to_do(self, gate):
        empty = gate.card.person.empty
        assert empty.title.words() == "Scan the first person"
        assert empty.sentence.words() == "Student: 1 item · Člen: 2 items"
        assert not gate.card.hand_over.isEnabled()

    def test_a_thing_without_a_person_is_refused_in_words(self, gate):
        gate.scan(gate.code("V-001"))
        assert gate.session.rows == () and str(gate.page.said[-1]) == "Scan a person first"

    def test_a_scan_fills_its_tile_in_any_order(self, gate):
        gate.scan(gate.badge(ADAM), gate.code("R-001"))
        tiles = gate.card.person.tiles.tiles
        assert [tile.state for tile in tiles] == [TileState.NEXT, TileState.HAS]
        gate.scan(gate.code("V-001"))
        assert [tile.state for tile in gate.card.person.tiles.tiles] == [TileState.HAS, TileState.HAS]
        assert gate.card.hand_over.text() == "Hand over 2 items"
        assert gate.held()["Zkušební Adam"] == 0

    def test_the_next_person_hands_over_what_is_ready(self, gate):
        gate.scan(gate.badge(ADAM), gate.code("V-001"), gate.code("R-001"), gate.badge(EVA))
        assert gate.held()["Zkušební Adam"] == 2
        assert gate.session.person.surname == "Vzorková" and gate.session.rows == ()
        assert [(one.name, one.given, one.wanted) for one in gate.session.served] == [("Zkušební Adam", 2, 2)]
        gate.scan(gate.code("V-002"), str(command_code(DeskCommand.HAND_OVER)))
        assert gate.held()["Vzorková Eva"] == 1
        assert gate.session.person.surname == "Vzorková"

    def test_the_last_one_is_handed_over_by_key(self, gate):
        gate.scan(gate.badge(TUHYKOVA), gate.code("V-003"))
        gate.do("confirm")
        assert gate.held()[TUHYKOVA] == 1
        assert gate.page.parts.gate.counters.counts.done == 1
        assert [tile.state for tile in gate.card.person.tiles.tiles] == [TileState.HAS]

    def test_twice_is_once_and_more_is_extra(self, gate):
        gate.scan(gate.badge(TUHYKOVA), gate.code("V-001"), gate.code("V-001"), gate.code("R-001"))
        assert gate.states() == [TrayState.ALLOTTED, TrayState.EXTRA]

    def test_what_cannot_go_out_waits_and_lies_aside_with_the_next_person(self, gate):
        gate.scan(gate.badge(ADAM), "4006381333931", gate.code("V-001"))
        assert gate.states() == [TrayState.BAD, TrayState.ALLOTTED]
        gate.scan(gate.badge(EVA))
        assert gate.held()["Zkušební Adam"] == 1
        assert [(one.person, one.row.code) for one in gate.session.aside] == [("Zkušební Adam", "4006381333931")]
        assert gate.shop.ask(lambda books: incomplete(books, gate.shop.id)) == (gate.shop.world.member(ADAM),)
        assert gate.page.parts.gate.last.incomplete.text() == "Incomplete 1 · Put aside 1"
        told = [one for one in gate.page.said if one.topic == "put aside"]
        assert len(told) == 1 and "4006381333931 (Zkušební Adam, " in told[0].text
        gate.page.parts.gate.last.incomplete.click()
        gate.shop.run()
        assert gate.page.view == PEOPLE
        assert "4006381333931 (Zkušební Adam, " in gate.page.parts.people.put_by.words
        rows = [row for row in gate.page.parts.people.view.table.rows if not isinstance(row, Group)]
        assert [row.name for row in rows] == ["Zkušební Adam"]

    def test_who_passes_without_a_thing_is_remembered(self, gate):
        gate.scan(gate.badge(ADAM), gate.badge(EVA))
        assert [(one.name, one.given, one.wanted) for one in gate.session.served] == [("Zkušební Adam", 0, 2)]
        assert gate.held()["Zkušební Adam"] == 0

    def test_the_same_person_again_changes_nothing(self, gate):
        gate.scan(gate.badge(ADAM), gate.code("V-001"), gate.badge(ADAM))
        assert gate.held()["Zkušební Adam"] == 0 and len(gate.session.rows) == 1

    def test_what_another_participant_has_is_taken_over(self, gate):
        gate.scan(gate.badge(ADAM), gate.code("V-001"), gate.badge(EVA))
        gate.scan(gate.code("V-001"))
        (row,) = gate.session.rows
        assert row.state is TrayState.HELD
        gate.card._way_out(row).act()
        gate.shop.run()
        assert gate.states() == [TrayState.ALLOTTED]
        gate.do("confirm")
        assert (gate.held()["Zkušební Adam"], gate.held()["Vzorková Eva"]) == (0, 1)

    def test_somebody_goes_without(self, gate):
        gate.scan(gate.badge(ADAM))
        assert gate.card.without.text().startswith("Without: ")
        gate.scan(gate.code("R-001"))
        gate.do("without")
        assert [tile.state for tile in gate.card.person.tiles.tiles] == [TileState.WITHOUT, TileState.HAS]
        gate.do("confirm")
        assert gate.shop.ask(lambda books: incomplete(books, gate.shop.id)) == ()

    def test_a_row_is_taken_off_by_key(self, gate):
        gate.scan(gate.badge(ADAM), gate.code("V-001"))
        gate.press(Key.Key_Delete)
        assert gate.session.rows == ()

    def test_the_last_person_is_taken_back_whole(self, gate):
        gate.scan(gate.badge(ADAM), gate.code("V-001"), gate.code("R-001"), gate.badge(EVA))
        gate.page.parts.gate.last.undo.click()
        gate.shop.run()
        assert gate.held()["Zkušební Adam"] == 0 and gate.session.served == ()
        assert gate.shop.world.verified().problems == ()

    def test_who_is_not_on_the_list_is_offered_to_be_added(self, gate):
        gate.scan(gate.badge(ADAM), gate.code("V-001"))
        stranger = gate.shop.ask(lambda books: books.people.by_number(CTIBOR))
        gate.scan(str(Code(Family.BADGE, stranger.badge)))
        assert len(gate.session.rows) == 1 and gate.session.person.surname == "Zkušební"
        gate.page.said[-1].act()
        gate.shop.run()
        form = gate.page.parts.hall.form
        form.role.choose("Člen")
        form.form.submit()
        gate.shop.run()
        assert "Čtvrtý Ctibor" in gate.held()
        assert gate.page.view == GATE and gate.session.person.surname == "Čtvrtý", "the gate goes on with them"
        gate.scan(gate.code("R-002"))
        gate.do("confirm")
        assert gate.held()["Čtvrtý Ctibor"] == 1 and gate.page.went == []

    def test_while_somebody_is_added_a_badge_fills_the_form_and_a_thing_goes_nowhere(self, gate):
        gate.do("people")
        stranger = gate.shop.ask(lambda books: books.people.by_number(CTIBOR))
        gate.scan(str(Code(Family.BADGE, stranger.badge)))
        form = gate.page.parts.hall.form
        assert form.who.person == stranger.id
        gate.scan(gate.code("V-001"))
        assert "items are scanned at the gate" in str(gate.page.said[-1])
        assert gate.page.went == [] and gate.page.parts.hall.form is form
        gate.scan(gate.badge(ADAM))
        assert form.who.person == stranger.id and "was not taken" in str(gate.page.said[-1])

    def test_of_badges_scanned_in_a_row_the_first_is_taken_and_each_other_is_told(self, gate):
        gate.do("people")
        unit = gate.shop.ask(lambda books: books.people.by_number(CTIBOR)).unit_code
        for number in ("990701", "990702"):
            gate.shop.do(EditMember(None, MemberRow(number, surname=f"Nový{number}", given_name="Ivo", unit_code=unit)))
        numbers = (CTIBOR, "990701", "990702")
        badges = [gate.shop.ask(lambda books, n=n: books.people.by_number(n)).badge for n in numbers]
        gate.scan(*(str(Code(Family.BADGE, one)) for one in badges))
        told = [str(one) for one in gate.page.said if "was not taken" in str(one)]
        assert gate.page.parts.hall.form.who.text().startswith("Čtvrtý") and len(told) == 2
        assert all(any(number in one for one in told) for number in numbers[1:])

    def test_somebody_is_chosen_by_hand(self, gate):
        gate.do("pick")
        field = gate.page.parts.field.field
        QTest.keyClicks(field.field, "tuhyk")
        gate.shop.run()
        QTest.keyClick(field.field, Key.Key_Return)
        gate.shop.run()
        assert gate.session.person.surname == "Ťuhýková"

    def test_many_scans_in_one_breath_keep_their_order(self, gate):
        """The reader is faster than the books: nothing is asked twice, nothing goes to the wrong person."""
        for text in (
            gate.badge(ADAM),
            gate.code("V-001"),
            gate.code("R-001"),
            gate.badge(TUHYKOVA),
            gate.code("V-002"),
        ):
            gate.page.take_scan(read(text))
        gate.do("confirm")
        assert gate.held() == {"Zkušební Adam": 2, "Vzorková Eva": 0, TUHYKOVA: 1}

    def test_a_refusal_brings_back_whoever_it_was(self, gate):
        gate.scan(gate.badge(ADAM), gate.code("V-001"))
        gate.shop.world.do(HandOutAtGate(gate.shop.id, EVA, ("V-001",)))
        gate.scan(gate.badge(TUHYKOVA))
        message = gate.page.said[-1]
        assert message.lead == "Not recorded: Zkušební Adam" and message.tone == "bad"
        message.act()
        gate.shop.run()
        assert gate.session.person.surname == "Zkušební"


@pytest.fixture
def back(gate):
    """Adam and Dorota have what they were to get."""
    gate.scan(gate.badge(ADAM), gate.code("V-001"), gate.code("R-001"), gate.badge(TUHYKOVA), gate.code("V-002"))
    gate.do("confirm")
    gate.do("return")
    return gate


def test_once_everybody_is_served_the_button_leads_to_returns(gate):
    gate.scan(gate.badge(ADAM), gate.code("V-001"), gate.code("R-001"), gate.badge(EVA), gate.code("V-002"))
    gate.scan(gate.badge(TUHYKOVA), gate.code("V-003"))
    gate.do("confirm")
    assert gate.card.hand_over.text() == "Go to returns" and gate.card.hand_over.isEnabled()
    gate.do("confirm")
    assert gate.session.returning and gate.card.hand_over.text() == "Take back"


class TestReturning:
    def test_things_come_back_from_whoever_has_them_in_any_order(self, back):
        back.scan(back.code("V-002"), back.code("V-001"))
        assert back.session.person.surname == "Ťuhýková"
        assert [(row.state, row.whose != "") for row in back.session.rows] == [
            (TrayState.RETURN, False),
            (TrayState.RETURN, True),
        ]
        back.do("confirm")
        assert back.held() == {"Zkušební Adam": 1, "Vzorková Eva": 0, TUHYKOVA: 0}

    def test_the_last_ten_name_everybody_whose_things_came_back(self, back):
        back.scan(back.code("V-002"), back.code("V-001"))
        back.do("confirm")
        told = {(one.name, one.given) for one in back.session.served}
        assert told >= {("Zkušební Adam", 1), (TUHYKOVA, 1)}

    def test_after_a_return_the_next_thing_is_of_who_had_it(self, back):
        back.scan(back.code("V-001"))
        back.do("confirm")
        back.scan(back.code("V-002"))
        assert back.session.person.surname == "Ťuhýková" and back.session.rows[0].whose == ""
        back.do("confirm")
        assert [one.name for one in back.session.served][:2] == [TUHYKOVA, "Zkušební Adam"]

    def test_a_thing_that_lies_in_the_store_is_taken_off_the_tray_by_its_cross(self, back):
        back.scan(back.code("V-003"))
        tray = back.card.tray
        cross = tray.table.index(0, tray.table.columnCount() - 1)
        QTest.mouseClick(tray.viewport(), Qt.MouseButton.LeftButton, pos=tray.visualRect(cross).center())
        assert back.session.rows == ()

    def test_the_next_person_closes_what_comes_back(self, back):
        back.scan(back.badge(ADAM), back.code("V-001"), back.badge(TUHYKOVA))
        assert back.held()["Zkušební Adam"] == 1
        assert back.session.person.surname == "Ťuhýková"

    def test_the_condition_gets_worse_by_key(self, back):
        back.scan(back.code("V-001"))
        back.card.tray.setFocus()
        back.press(Key.Key_K)
        back.press(Key.Key_K)
        back.do("confirm")
        (condition,) = back.shop.world.sql("SELECT condition FROM move WHERE seq = (SELECT max(seq) FROM move)")
        assert condition == ("damaged",)
        assert back.page.seen.board.damaged == 1

    def test_what_is_no_thing_of_the_deployment_stays_out(self, back):
        back.scan(back.code("V-003"), "4006381333931")
        assert back.states() == [TrayState.BAD, TrayState.BAD] and not back.session.possible

    def test_what_somebody_does_not_bring_is_recorded_as_missing(self, back):
        back.scan(back.badge(TUHYKOVA))
        back.do("without")
        assert back.page.seen.board.missing == 1 and back.held()[TUHYKOVA] == 0


class TestClosing:
    def test_what_is_missing_by_a_report_already_is_not_said_to_be_back(self, back):
        back.scan(back.badge(TUHYKOVA))
        back.do("without")
        items = back.page.parts.gate._returned(back.page.seen.board).bars[2]
        assert (items.part, items.whole) == (0, 3), "what is missing is not back"
        back.scan(back.code("V-001"), back.code("R-001"))
        back.do("confirm")
        back.do("close")
        nothing = back.page.parts.closing.nothing
        assert nothing.title.words() == "Nothing is out any more"
        assert "1 missing item" in nothing.sentence.words()
        back.do("confirm")
        assert back.shop.ask(deployments)[0].state is DeploymentState.CLOSED

    def test_nothing_is_out_that_nobody_has_decided_about(self, back):
        back.do("close")
        closing = back.page.parts.closing
        assert back.page.view == CLOSING and len(closing.out) == 3 and closing.nothing.isHidden()
        assert not back.page.can.can("deployments.confirm")
        back.scan("V-001")
        assert len(closing.out) == 2, "the maker's number does as well as the label"
        back.press(Key.Key_Space)
        assert not back.page.can.can("deployments.confirm")
        back.do("missing")
        back.do("confirm")
        (row,) = back.shop.ask(deployments)
        assert row.state is DeploymentState.CLOSED and row.things_out == 0
        assert back.shop.world.sql("SELECT count(*) FROM act WHERE kind = 'incident'") == [(2,)]
        assert back.page.view == FRONT and not back.page.can.can("deployments.gate")
        assert back.shop.world.verified().problems == ()

    def test_a_scan_of_what_nobody_has_is_told(self, back):
        back.do("close")
        back.scan(back.code("V-003"))
        assert back.page.said[-1].tone == "warn"

    def test_with_nothing_out_it_closes_at_once(self, back):
        back.scan(back.code("V-001"), back.code("R-001"), back.code("V-002"))
        back.do("confirm")
        back.do("close")
        nothing = back.page.parts.closing.nothing
        assert not nothing.isHidden() and nothing.title.words() == "All of it is back"
        back.do("confirm")
        assert back.page.printed == []
        assert back.shop.ask(deployments)[0].state is DeploymentState.CLOSED


def with_shirts(shop):
    """What has no code is counted."""
    articles = shop.ask(lambda books: {one.code: one.id for one in books.catalogue.articles()})
    code = next(one.code for one in shop.ask(lambda books: books.catalogue.articles()) if not one.numbered)
    day = shop.world.clock.now.date()
    due = datetime.combine(day, datetime.min.time()) + timedelta(hours=17)
    roles = (RoleDraft("Člen", ((articles["VESTA"], 1), (articles[code], 2))),)
    id = shop.do(NewDeployment("S triky", day, due, roles=roles)).facts["deployment"]
    shop.do(AddParticipants(id, (Newcomer("Člen", personal_number=ADAM),)))
    return id


def test_what_has_no_code_is_counted_by_space_and_comes_back_so(desk):
    id = with_shirts(desk.shop)
    desk.page.open(DeploymentAsked(id, GATE))
    desk.shop.run()
    desk.scan(desk.badge(ADAM))
    notes = [tile.note for tile in desk.card.person.tiles.tiles]
    assert notes == ["scan it", "remains", "remains"]
    desk.press(Key.Key_Space)
    desk.scan(desk.code("V-001"))
    assert [tile.note for tile in desk.card.person.tiles.tiles][2] == "press Space"
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Space)
    assert len(desk.session.rows) == 3
    desk.do("confirm")
    (row,) = desk.shop.ask(lambda books: roster(books, id))
    assert (row.given, row.wanted) == (3, 3)
    desk.do("return")
    desk.scan(desk.badge(ADAM))
    desk.press(Key.Key_Space)
    desk.do("confirm")
    (row,) = desk.shop.ask(lambda books: roster(books, id))
    assert row.back == 1
    desk.do("close")
    closing = desk.page.parts.closing
    line = next(line for line in closing.out if not line.code)
    closing.view.show_row(line.key)
    desk.press(Key.Key_Return)
    assert len(closing.out) == 1
    desk.do("missing")
    desk.do("confirm")
    assert desk.shop.world.verified().problems == ()


class TestParticipants:
    def test_they_are_searched_and_narrowed(self, desk):
        desk.do("people")
        people = desk.page.parts.people

        def names():
            return [row.name for row in people.view.table.rows if not isinstance(row, Group)]

        assert names() == ["Vzorková Eva", "Zkušební Adam", TUHYKOVA]
        people.search.setText("jaromer")
        assert names() == [TUHYKOVA]
        people.search.setText("nikdo")
        assert names() == [] and not people.nothing.isHidden()
        people.choose(OUT)
        assert names() == []
        people.choose(TO_SERVE)
        assert len(names()) == 3

    def test_a_student_is_added_and_taken_off(self, desk):
        desk.do("people")
        desk.do("guest")
        form = desk.page.parts.hall.form
        form.surname.put("Křídový")
        form.given_name.put("Tomáš")
        form.role.choose("Student")
        form.form.submit()
        desk.shop.run()
        assert "Křídový Tomáš" in desk.held()
        people = desk.page.parts.people
        row = next(row for row in people.rows if row.name == "Křídový Tomáš")
        people.view.show_row(row.holder)
        desk.do("off")
        assert "Křídový Tomáš" not in desk.held()

    def test_a_list_is_tried_before_it_is_taken_in(self, desk, tmp_path):
        path = tmp_path / "ucastnici.csv"
        rows = "OEČ;Příjmení;Jméno;Škola;Skupina;Rozpis\n"
        rows += f"{CTIBOR};;;;;Člen\n;Křídový;Tomáš;SŠ;skupina 2;Student\n999999;;;;;Člen\n;Bez;Role;;;Nic\n"
        path.write_text(rows, encoding="utf-8")
        desk.do("people")
        desk.page.turn(IMPORT)
        bring = desk.page.parts.import_
        bring._deployment = desk.shop.id
        bring.bring(path)
        desk.shop.run()
        assert bring.write.text() == "Add 2 people" and len(bring.looked.run.errors) == 2
        assert len(desk.held()) == 3
        desk.do("confirm")
        assert len(desk.held()) == 5 and desk.page.view == PEOPLE

    @pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", "nic;takového\n1;2\n".encode()])
    def test_what_is_no_list_is_told(self, desk, tmp_path, content):
        path = tmp_path / "spatny.csv"
        path.write_bytes(content)
        desk.do("people")
        desk.page.turn(IMPORT)
        bring = desk.page.parts.import_
        bring._deployment = desk.shop.id
        bring.bring(path)
        desk.shop.run()
        assert bring.notice.words and not bring.write.isEnabled()
        QTest.keyClick(bring, Key.Key_Escape)
        assert desk.page.view == PEOPLE

    def test_everybody_stands_on_a_signature_list(self, desk):
        desk.do("lists")
        rows = desk.shop.ask(lambda books: roster(books, desk.shop.id))
        assert [(row.sheet, row.line) for row in rows] == [
            ("PL-2026-000001", 1),
            ("PL-2026-000001", 2),
            ("PL-2026-000002", 1),
        ]
        desk.do("gate")
        desk.scan(desk.badge(ADAM))
        assert desk.card.signed.words() == "Signs on PL-2026-000001, line 2"


def test_without_any_deployment_it_says_what_to_do(qtbot, light, tmp_path, worker, english, scanner):
    from tests.ui.store import Workshop

    shop = Workshop(tmp_path / "prazdny.equip", worker)
    page = DeploymentsPage(shop.desk, scanner, Sounds(None))
    qtbot.addWidget(page)
    page.show()
    shop.run()
    assert page.parts.empty.title.words() == "No deployment is prepared"
    page.parts.empty.button.click()
    shop.run()
    assert page.parts.right.form is not None
    assert not page.can.can("deployments.gate") and not page.fill_screen()
    shop.close()


def test_another_language_finds_the_tray_as_it_was(gate, qtbot, scanner):
    gate.scan(gate.badge(ADAM), gate.code("V-001"))
    anew = DeploymentsPage(gate.shop.desk, scanner, Sounds(None))
    qtbot.addWidget(anew)
    anew.show()
    anew.take_back(gate.page.kept())
    gate.shop.run()
    assert anew.view == GATE and [row.code for row in anew.session.rows] == [gate.code("V-001")]


def test_a_deployment_is_opened_by_its_number(desk):
    desk.page.open(DeploymentAsked(desk.shop.id, GATE, returning=True))
    desk.shop.run()
    assert desk.page.view == GATE and desk.session.returning
    assert desk.page.where() == DeploymentAsked(desk.shop.id, GATE, returning=True)
    assert desk.page.title() == "Deployments"


def test_the_board_is_opened_and_closed_from_the_page_and_reads_scans(gate):
    gate.scan(gate.badge(TUHYKOVA), gate.code("V-001"))
    gate.do("confirm")
    assert gate.page.fill_screen()
    gate.shop.run()
    board = gate.page.board
    assert board.isVisible() and board.seen.board.people_out == 1
    assert gate.page.kept()[2], "in another language it stands open again"
    assert gate.page.fill_screen()
    assert not board.isVisible()


def test_nothing_of_the_page_is_left_when_it_goes(qapp, light, shop):
    """Each view, a form of each kind, a tray and the board."""

    def held():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        kept = (type(one) for one in gc.get_objects() if isinstance(one, QObject))
        return Counter(kind.__name__ for kind in kept if kind.__module__.startswith("equipment_app.ui"))

    def live():
        scanner = Scanner(qapp, Clock())
        page = DeploymentsPage(shop.desk, scanner, Sounds(None))
        page.show()
        desk = Desk(page, shop)
        shop.run()
        for act in ("new", "people", "member", "guest", "file", "bring", "gate"):
            desk.do(act)
        desk.scan(desk.badge(ADAM), desk.code("V-001"), "4006381333931")
        for act in ("pick", "confirm", "return", "close", "board"):
            desk.do(act)
        page.board.close()
        qapp.removeEventFilter(scanner)
        for one in (page, scanner):
            one.deleteLater()

    live()
    before = held()
    live()
    assert held() - before == Counter()


def test_that_nobody_was_found_is_said_of_what_was_looked_for(desk, shop):
    desk.do("people")
    people = desk.page.parts.people
    people.search.setText("Nikdo")
    shop.run()
    assert people.nothing.isVisible() and people.nothing.title.words() == "Nobody was found"
    people.search.setText("Tuhykova")
    shop.run()
    assert not people.nothing.isVisible()


def test_that_nobody_takes_part_is_said_until_somebody_does(desk, shop):
    nobody = "Nobody yet. Import a list, or add them by hand."
    details = desk.page.parts.details
    assert nobody not in [label.words() for label in details.findChildren(Label)]
    day = shop.world.clock.now.date()
    due = datetime.combine(day, datetime.min.time()) + timedelta(hours=17)
    made = shop.do(NewDeployment("Prázdné", day, due, roles=("Člen=RADIO",))).facts["deployment"]
    desk.page.open(made)
    shop.run()
    assert nobody in [label.words() for label in details.findChildren(Label)]


def test_that_nobody_was_at_this_desk_is_said_until_somebody_was(gate):
    last = gate.page.parts.gate.last
    assert last.nobody.isVisible()
    gate.scan(gate.badge(ADAM), gate.code("V-001"), gate.badge(EVA))
    assert not last.nobody.isVisible() and last.list.table.rows


def test_where_nobody_is_on_the_list_nobody_is_said_to_have_been_served(gate, shop):
    empty = shop.do(NewDeployment("Prázdné", shop.world.clock().date(), "2026-12-31", roles=("Člen=VESTA",)))
    empty = empty.facts["deployment"]
    gate.page.open(DeploymentAsked(empty, GATE))
    shop.run()
    counts = gate.page.parts.gate.counters.counts
    assert (counts.done, counts.pace) == (0, "The list of participants is empty")
    assert gate.card.hand_over.text() == "Hand over" and not gate.card.hand_over.isEnabled()


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("RST-9999999", "Unknown code", "There is no “RST-9999999” here."),
        (str(Code(Family.THING, 4999)), "Unknown code", "AKT.0004999.39 is of our labels, but no item has it."),
    ],
)
def test_a_code_of_nothing_is_said_to_be_unknown(gate, text, name, told):
    gate.scan(gate.badge(ADAM), text)
    assert tray_said(gate)[0] == name and tray_said(gate)[1].startswith(told)


def test_what_the_books_know_is_not_said_to_be_unknown(gate, shop):
    blank = str(Code(Family.THING, shop.do(PrintBlanks(1)).facts["first"]))
    gate.scan(gate.badge(ADAM))
    for text, told in ((blank, "blank label"), ("VESTA", "article"), (str(Code(Family.THING, 1_500_000)), "another")):
        gate.scan(text)
        name, said = tray_said(gate)
        assert name == "Not one item" and told in said, text


def test_a_misread_code_on_the_tray_is_neither_known_nor_unknown():
    row = TrayRow(1, "AKT.00009", formatting.now(), None, borne=Borne(Bears.MISREAD, code="AKT.00009"))
    assert named(row) == "Misread code" and "read in part or wrongly" in no_item(row)


def tray_said(gate):
    tray = gate.card.tray
    row = tray.table.rows[-1]
    return tuple(str(tray.table.index(len(tray.table.rows) - 1, at).data(CELL)) for at in (1, 3)) if row else ()


def test_the_grey_button_of_a_new_deployment_says_what_it_waits_for(desk):
    desk.do("new")
    form = desk.page.findChildren(DeploymentForm)[-1]
    assert form.form.told.isVisible()
    assert form.form.told.text() == "Still to be filled in: Title."
    form.name.put("Kurz")
    form.form.look()
    assert not form.save.isEnabled()
    assert form.form.told.text() == "Write at least one role and what it gets."
