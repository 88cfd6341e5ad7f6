"""A second gate's file on the page of deployments: made by keys, brought back, taken over, and what is refused."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from equipment_app.documents.press import Press
from equipment_app.operations.carried.gate_file import GatePlace, contents_of, make_gate_file
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate
from equipment_app.operations.issue import Issue
from equipment_app.operations.undo import Undo
from equipment_app.queries.deployments import deployments
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.file import files
from equipment_app.store.file.sqlite import unlock
from equipment_app.ui.deployments.asking import BRING, FRONT
from equipment_app.ui.deployments.gate_file import GateFileDialog
from equipment_app.ui.jobs import Cancelled
from equipment_app.ui.pages.deployments import DeploymentsPage
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.scanner import Scanner
from tests.hands import Clock
from tests.ui.test_deployments_page import Desk, prepared
from tests.world import ADAM, EVA

Key = Qt.Key
WHOM, SECRET = "Brána B", "skřípavá vrata za lesem"


@pytest.fixture
def shop(shop):
    shop.id = shop.after(prepared)
    return shop


@pytest.fixture
def desk(nobody_knows, qtbot, qapp, light, shop):
    scanner = Scanner(qapp, Clock())
    page = DeploymentsPage(shop.desk, scanner, Sounds(None))
    page.said, page.refused = [], []
    page.say.connect(page.said.append)
    shop.desk.refused.connect(page.refused.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    yield Desk(page, shop)
    scanner.deleteLater()


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def give(desk, path):
    """The file dialog that is open is told this file."""
    (dialog,) = [one for one in desk.page.findChildren(QFileDialog) if one.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.close()
    desk.page.window().activateWindow()
    assert QTest.qWaitForWindowActive(desk.page.window())
    desk.shop.run()


def agree(desk):
    """Whom it is for and what opens it are typed."""
    (dialog,) = desk.page.window().findChildren(GateFileDialog)
    assert dialog.whom.hasFocus()
    dialog.whom.setText(WHOM)
    press(Key.Key_Tab)
    dialog.secret.setText(SECRET)
    assert dialog.accept_button.isEnabled()
    press(Key.Key_Return)


@pytest.fixture
def file(desk, tmp_path):
    """Made from the page by keys."""
    path = tmp_path / "druha.equip"
    desk.do("file")
    agree(desk)
    give(desk, path)
    unlock(path, SECRET)
    return path


def there(desk, path, *commands):
    with Database.open(path, Press(), clock=desk.shop.world.clock) as second:
        second.door.sign_in(WHOM, SECRET)
        return [second.change(command) for command in commands]


def bring(desk, path):
    desk.do("bring")
    give(desk, path)
    return desk.page.parts.back_


def take_over(desk):
    """By the key of the button that has the keyboard."""
    press(Key.Key_Space)
    desk.shop.run()


class TestMaking:
    def test_it_says_how_much_went_along_and_that_it_holds_names(self, desk, file):
        (said,) = [one for one in desk.page.said if one.lead]
        assert str(said).startswith("File for a second gate made. druha.equip: 3 participants,")
        assert "names: delete" in said.aside and desk.page.refused == []
        with Database.open(file, Press(), clock=desk.shop.world.clock) as second:
            second.door.sign_in(WHOM, SECRET)
            assert second.verified().problems == ()
            assert [one.title for one in second.ask(deployments)] == ["Cvičení"]

    def test_places_are_left_out_by_space(self, desk, tmp_path):
        desk.do("file")
        (dialog,) = desk.page.window().findChildren(GateFileDialog)
        dialog.whom.setText(WHOM)
        dialog.secret.setText(SECRET)
        dialog.list.setFocus()
        for _ in dialog.list.table.rows:
            press(Key.Key_Space)
            press(Key.Key_Down)
        assert not dialog.accept_button.isEnabled()
        press(Key.Key_Space)
        (last,) = dialog.places() or (dialog.list.table.rows[-1].name,)
        assert dialog.accept_button.isEnabled() and last == dialog.list.table.rows[-1].name

    def test_escape_makes_nothing(self, desk):
        head = desk.shop.world.head()
        desk.do("file")
        press(Key.Key_Escape)
        desk.shop.run()
        assert desk.shop.world.head() == head and not desk.page.findChildren(QFileDialog)

    def test_a_file_that_is_there_is_refused_and_stays(self, desk, tmp_path):
        path = tmp_path / "druha.equip"
        path.write_bytes(b"moje")
        desk.do("file")
        agree(desk)
        give(desk, path)
        assert [type(one).__name__ for one in desk.page.refused] == ["StoreExists"]
        assert path.read_bytes() == b"moje" and not any(one.lead for one in desk.page.said)

    def test_stopped_it_leaves_no_file_and_no_word_of_it(self, desk, tmp_path, monkeypatch):
        def stop(*_):
            raise Cancelled

        path, head, before = tmp_path / "druha.equip", desk.shop.world.head(), set(tmp_path.iterdir())
        monkeypatch.setattr("equipment_app.ui.jobs.Progress.step", stop)
        desk.do("file")
        agree(desk)
        give(desk, path)
        assert desk.shop.world.head() == head and set(tmp_path.iterdir()) == before

    def test_with_nobody_to_issue_to_that_is_said_at_once(self, desk):
        day = desk.shop.world.clock.now.date()
        made = desk.shop.do(NewDeployment("Prázdné", day, f"{day} 18:00", roles=("Člen=RADIO",)))
        desk.page.open(made.facts["deployment"])
        desk.shop.run()
        desk.do("file")
        (refusal,) = desk.page.refused
        assert "Nobody takes part in “Prázdné”" in refusal.said("en")


def test_of_many_places_as_many_are_shown_as_leave_the_buttons_in_a_low_window(desk):
    window = desk.page.window()
    window.resize(820, 512)
    dialog = GateFileDialog(window, [GatePlace(f"A{number:02}", number) for number in range(12)])
    dialog.open_once()
    QApplication.processEvents()
    buttons = [dialog.accept_button, *dialog.findChildren(QPushButton)]
    assert all(one.mapTo(window, one.rect().bottomLeft()).y() < window.height() for one in buttons)
    press(Key.Key_Escape)


class TestBringingBack:
    def test_it_is_looked_at_taken_over_once_and_may_be_brought_again(self, desk, file):
        there(desk, file, HandOutAtGate("Cvičení", ADAM, ("V-001", "R-001")), HandOutAtGate("Cvičení", EVA, ("V-002",)))
        back = bring(desk, file)
        assert desk.page.view == BRING and back.take.text() == "Take over 2 handovers"
        assert desk.held()["Zkušební Adam"] == 0
        take_over(desk)
        assert (desk.held()["Zkušební Adam"], desk.held()["Vzorková Eva"]) == (2, 1)
        assert back.empty.title.words() == "All of it is here" and not back.take.isEnabled()
        back = bring(desk, file)
        assert back.empty.title.words() == "Nothing in it is new" and not back.take.isEnabled()
        press(Key.Key_Escape)
        desk.shop.run()
        assert desk.page.view == FRONT and desk.shop.world.verified().problems == ()

    def test_what_could_not_be_taken_over_is_told_by_person_and_taken_over_later(self, desk, file):
        issued = desk.shop.do(Issue(EVA, ("R-001",)))
        there(desk, file, HandOutAtGate("Cvičení", ADAM, ("R-001",)), HandOutAtGate("Cvičení", EVA, ("V-002",)))
        back = bring(desk, file)
        take_over(desk)
        (row,) = back.list.table.rows
        assert row.name == "pprap. Adam Zkušební" and "Eva" in str(back.list.table.columns[4].value(row))
        assert "nothing of it is lost" in back.notice.words and back.empty.isHidden()
        assert desk.held()["Vzorková Eva"] == 1
        desk.shop.do(Undo(issued.number, "omyl"))
        back = bring(desk, file)
        assert back.take.text() == "Take over 1 handover" and back.notice.words == ""
        take_over(desk)
        assert desk.held()["Zkušební Adam"] == 1 and not back.list.table.rows

    def test_stopped_in_the_middle_the_rest_waits(self, desk, file, monkeypatch):
        there(desk, file, HandOutAtGate("Cvičení", ADAM, ("V-001",)), HandOutAtGate("Cvičení", EVA, ("V-002",)))
        back = bring(desk, file)
        with monkeypatch.context() as patch:

            def stop(_, done, total):
                if done > 1:
                    raise Cancelled

            patch.setattr("equipment_app.ui.jobs.Progress.step", stop)
            take_over(desk)
        assert desk.held()["Zkušební Adam"] == 1 and desk.held()["Vzorková Eva"] == 0
        assert back.take.text() == "Take over 1 handover" and back.notice.words.startswith("Stopped")
        take_over(desk)
        assert desk.held()["Vzorková Eva"] == 1

    @pytest.mark.parametrize("content", [b"", b"nic takoveho" * 400], ids=["empty", "no store"])
    def test_what_is_no_store_is_refused_in_words(self, desk, tmp_path, content):
        path = tmp_path / "cizi.equip"
        path.write_bytes(content)
        back = bring(desk, path)
        assert back.notice.words and not back.take.isEnabled() and desk.page.refused == []

    def test_another_store_is_refused_in_words(self, desk, file, tmp_path):
        other = tmp_path / "jina.equip"
        contents = desk.shop.ask(lambda books: contents_of(books, desk.shop.id))
        make_gate_file(other, contents, Press(), desk.shop.world.database, SECRET)
        unlock(other, SECRET)
        back = bring(desk, other)
        assert "is no gate file of “Cvičení”" in back.notice.words and not back.take.isEnabled()
        bring(desk, file)
        assert back.notice.words == ""

    def test_one_under_another_passphrase_is_opened_by_it(self, desk, tmp_path):
        """As when the store was given another one while the file was out."""
        passphrase, path = "zelená mlha nad řekou", tmp_path / "druha.equip"
        key = cipher.Key.new(passphrase)
        cipher.know(key)
        Database.create(path, "druhá brána", Press(), key=key).close()
        cipher.forget()
        back = bring(desk, path)
        assert "is encrypted" in back.notice.words and back.secret.hasFocus()
        for said, told in (("nesprávné heslo", "does not match"), (passphrase, "is no gate file of")):
            back.secret.setText(said)
            press(Key.Key_Return)
            desk.shop.run()
            assert told in back.notice.words
        assert back.asking.isHidden()

    def test_a_file_that_is_open_at_the_second_gate_is_refused_in_words(self, desk, file):
        with Database.open(file, Press(), clock=desk.shop.world.clock):
            back = bring(desk, file)
        assert back.notice.words and not back.take.isEnabled()

    def test_its_secret_is_asked_for(self, desk, file):
        there(desk, file, HandOutAtGate("Cvičení", ADAM, ("V-001",)))
        cipher.forget()
        back = bring(desk, file)
        assert back.secret.hasFocus() and not back.take.isEnabled()
        back.secret.setText(SECRET)
        press(Key.Key_Return)
        desk.shop.run()
        assert back.take.text() == "Take over 1 handover" and back.secret.text() == ""

    def test_what_another_copy_holds_is_taken_over_when_it_is_ticked(self, desk, file):
        copy = file.with_name("kopie.equip")
        for one in (file, files.beside(file)):
            shutil.copy(one, one.with_name(one.name.replace("druha", "kopie")))
        there(desk, file, HandOutAtGate("Cvičení", ADAM, ("V-001",)))
        there(desk, copy, HandOutAtGate("Cvičení", EVA, ("V-002",)))
        bring(desk, file)
        take_over(desk)
        back = bring(desk, copy)
        assert back.notice.words.startswith("Two copies of this file") and not back.take.isEnabled()
        (row,) = back.list.table.rows
        assert "another copy" in str(back.list.table.columns[4].value(row))
        back.list.setFocus()
        press(Key.Key_Space)
        assert back.take.text() == "Take over 1 handover" and back.take.isEnabled()
        desk.do("confirm")
        assert desk.held()["Vzorková Eva"] == 1 and desk.shop.world.verified().problems == ()


class TestClosing:
    def test_the_file_that_is_out_is_named_and_closed_without_only_when_ticked(self, desk, file):
        desk.do("close")
        closing = desk.page.parts.closing
        assert f"({WHOM})" in closing.out_notice.words and not closing.ready
        closing.without.click()
        assert closing.ready
        desk.do("confirm")
        assert not desk.page.refused
        assert desk.shop.ask(lambda books: books.deployments.of(desk.shop.id)).closed
