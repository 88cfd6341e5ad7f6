"""The section of Settings about backups: what it shows of each state, and that what it offers is done."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from equipment_app.domain.backups import Where
from equipment_app.store.backups import service, shelf
from equipment_app.store.encryption.cipher import SHORTEST
from equipment_app.ui.backups.section import BackupsSection
from tests.house import texts
from tests.store.backups.judges import Doubting, Here
from tests.ui.keeping import Keeping

Key = Qt.Key


@pytest.fixture
def home(tmp_path, monkeypatch, qapp, light, english):
    made = Keeping(tmp_path / "sklad.equip", monkeypatch)
    yield made
    made.close()


@pytest.fixture
def may_restore():
    return True


@pytest.fixture
def shown(home, qtbot, may_restore):
    section = BackupsSection(home.actions, may_restore)
    section.resize(902, 664)
    qtbot.addWidget(section)
    with qtbot.waitExposed(section):
        section.show()
    return section


def seen(section: QWidget) -> str:
    return "\n".join(texts(section))


def test_before_anything_is_known_nothing_can_be_done(home, shown):
    assert "Looking at the backups" in seen(shown)
    assert not any(button.isEnabled() for button in (shown.now, shown.seal, shown.trial, shown.folder))


def test_a_first_backup_with_no_second_place(home, shown):
    home.begin()
    assert shown.lead.words() == "Backup just now"
    assert shown.rest.words() == "it holds the whole journal"
    assert [row.remedy.act for row in shown.rows] == ["choose_second"]
    assert "on the same disk as the store" in seen(shown) and "not chosen" in seen(shown)
    assert shown.view.current_row() == home.kept.backups[0]
    assert not shown.carry.isVisible()


def test_what_has_been_written_since(home, shown):
    home.begin()
    home.issue()
    home.wait(minutes=5).minute()
    assert shown.lead.words() == "Backup 5 min ago"
    assert "since then" in shown.rest.words()


def test_back_up_now(home, shown):
    home.begin()
    QTest.mouseClick(shown.now, Qt.MouseButton.LeftButton)
    home.run()
    assert [str(made.why) for made in shown.view.table.rows] == ["asked", "start"]


def test_where_one_stands_stays_when_another_comes(home, shown):
    home.begin()
    home.runner.back_up()
    home.run()
    shown.view.show_row(home.kept.backups[1].number)
    stood_on = shown.view.current_row()
    home.runner.back_up()
    home.run()
    assert shown.view.current_row() == stood_on


def test_one_that_is_not_sound(home, shown):
    home.begin()
    home.judge = Doubting
    home.runner.move()
    home.runner.back_up()
    home.run()
    verify = []
    home.actions.verify_wanted.connect(lambda: verify.append(True))
    QTest.mouseClick(shown.rows[0].link, Qt.MouseButton.LeftButton)
    assert (shown.icon.name, verify) == ("octagon-x", [True])


def test_a_trial_is_shown(home, shown, monkeypatch):
    monkeypatch.setattr("equipment_app.operations.restore.Child", Here)
    home.begin()
    assert "not tested yet" in seen(shown)
    QTest.mouseClick(shown.trial, Qt.MouseButton.LeftButton)
    home.run()
    assert "in order" in shown.tried.note.words() and "not tested yet" not in seen(shown)


class TestTheSecondPlace:
    @pytest.fixture
    def stick(self, home, tmp_path, monkeypatch) -> Path:
        folder = tmp_path / "klíčenka"
        folder.mkdir()
        usual = shelf.same_disk
        monkeypatch.setattr(service, "same_disk", lambda one, two: usual(one, two) and "klíčenka" not in str(one))
        home.where = Where(second=folder)
        return folder

    def test_its_copy_is_told(self, home, stick, shown):
        home.begin()
        assert shown.rows == [] and shown.there.what.words() == str(stick)
        assert shown.there.note.words().startswith("copy of")

    def test_it_is_copied_when_asked(self, home, stick, shown):
        home.begin()
        QTest.mouseClick(shown.carry, Qt.MouseButton.LeftButton)
        home.run()
        assert any("newest backup already" in str(said) for said in home.said)

    def test_one_that_was_pulled_out(self, home, stick, shown):
        home.begin()
        for path in stick.iterdir():
            path.unlink()
        stick.rmdir()
        home.minute()
        assert shown.there.note.words() == "not connected" and not shown.carry.isEnabled()

    def test_one_on_the_same_disk_is_called_that(self, home, tmp_path, shown):
        (tmp_path / "vedle").mkdir()
        home.where = Where(second=tmp_path / "vedle")
        home.begin()
        assert shown.there.note.words() == "on the same disk as the store"
        assert shown.there.note_icon.name == "triangle-alert"

    def test_it_is_chosen(self, home, shown, tmp_path):
        home.begin()
        QTest.mouseClick(shown.second, Qt.MouseButton.LeftButton)
        [dialog] = home.window.findChildren(QFileDialog)
        assert dialog.fileMode() == QFileDialog.FileMode.Directory
        (tmp_path / "jinam").mkdir()
        home.where = Where(second=tmp_path / "jinam")
        dialog.fileSelected.emit(str(tmp_path / "jinam"))
        home.run()
        assert home.settings.now.backup_second == str(tmp_path / "jinam")
        assert shown.second.text() == "Another place…"
        dialog.reject()


class TestRestoring:
    def test_the_backup_that_is_stood_on(self, home, shown):
        home.begin()
        wanted = []
        home.actions.restore_wanted.connect(wanted.append)
        QTest.mouseClick(shown.restore, Qt.MouseButton.LeftButton)
        shown.view.setFocus()
        QTest.keyClick(shown.view, Key.Key_Return)
        assert wanted == [home.shelf.path(home.kept.backups[0])] * 2

    @pytest.mark.parametrize("may_restore", [False])
    def test_only_for_whoever_may(self, home, shown):
        home.begin()
        home.runner._backups.notes.went_back(home.now)
        home.minute()
        wanted = []
        home.actions.restore_wanted.connect(wanted.append)
        shown.view.setFocus()
        QTest.keyClick(shown.view, Key.Key_Return)
        assert not shown.restore.isVisible() and wanted == []
        assert not shown.rows[0].link.isVisible()

    def test_all_is_well(self, home, shown):
        home.begin()
        home.runner._backups.notes.went_back(home.now)
        home.minute()
        QTest.mouseClick(shown.rows[0].link, Qt.MouseButton.LeftButton)
        home.run()
        assert home.kept.health.facts.restored is None
        assert "well" not in [row.remedy.act for row in shown.rows]


class TestTheSheetForAPassphrase:
    @pytest.fixture
    def sheet(self, home, shown, qtbot):
        home.begin()
        with qtbot.waitExposed(home.window):
            home.window.show()
        home.window.activateWindow()
        QTest.mouseClick(shown.seal, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        return home.actions.sheet

    def test_it_is_typed_twice_and_alike(self, sheet):
        QTest.keyClicks(sheet.first, "vlak pres mlhu"[: SHORTEST - 1])
        assert not sheet.go.isEnabled() and str(SHORTEST) in sheet.note.words
        sheet.first.clear()
        QTest.keyClicks(sheet.first, "vlak pres mlhu")
        QTest.keyClicks(sheet.again, "vlak pres hory")
        assert not sheet.go.isEnabled() and "do not match" in sheet.note.words
        sheet.again.clear()
        QTest.keyClicks(sheet.again, "vlak pres mlhu")
        assert sheet.go.isEnabled()

    def test_then_it_is_asked_where_to_and_forgotten(self, home, sheet):
        chosen = []
        sheet.chosen.connect(chosen.append)
        QTest.keyClicks(sheet.first, "vlak pres mlhu")
        QTest.keyClick(sheet.first, Key.Key_Return)
        assert sheet.again.hasFocus()
        QTest.keyClicks(sheet.again, "vlak pres mlhu")
        QTest.keyClick(sheet.again, Key.Key_Return)
        assert (chosen, sheet.first.text(), sheet.again.text()) == (["vlak pres mlhu"], "", "")
        [dialog] = home.window.findChildren(QFileDialog)
        dialog.reject()

    def test_escape_leaves_nothing(self, sheet):
        QTest.keyClicks(sheet.first, "vlak")
        QTest.keyClick(sheet.first, Key.Key_Escape)
        assert not sheet.isVisible() and sheet.first.text() == ""
