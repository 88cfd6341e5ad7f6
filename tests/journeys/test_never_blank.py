"""Whatever goes wrong while the workplace is made anew, there is one, and Ctrl+Q closes the window."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.pages.counter import CounterPage
from equipment_app.ui.pages.members import MembersPage
from equipment_app.ui.widgets.overlay import lying
from tests.guarded import ZORA, GuardedHouse
from tests.house import CONTROL, House, Key
from tests.world import EVA

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


@pytest.fixture
def broken(monkeypatch):
    """Errors that nobody foresaw, shown as the program shows them."""
    found = []
    monkeypatch.setattr("equipment_app.ui.store_health.crash_reports.keep", lambda *_: None)

    def listen(house: House):
        house.program.crash.log = lambda _: None
        house.program.crash.seen.connect(found.append)
        monkeypatch.setattr("sys.excepthook", house.program.crash._hook)
        return found

    return listen


def save_a_paper(house: House, path: Path) -> None:
    """Ctrl+S, the name, Enter, in the dialog of files."""
    house.place.show_page("papers")
    house.run()
    house.key(Key.Key_Home)
    house.key(Key.Key_S, CONTROL)
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()]
    field = dialog.findChild(QLineEdit)
    field.setText(str(path))
    QTest.keyClick(field, Key.Key_Return)
    house.window.activateWindow()
    house.run()
    assert path.read_bytes().startswith(b"%PDF")


class TestAfterASavedPaper:
    def test_another_language_on_the_lock_screen(self, guarded: GuardedHouse, broken, tmp_path):
        found = broken(guarded)
        guarded.sign_in()
        for code in (guarded.badge(EVA), guarded.code("V-001")):
            guarded.scan(code)
        guarded.key(Key.Key_Return, CONTROL)
        save_a_paper(guarded, tmp_path / "saved.pdf")
        guarded.lock()
        guarded.cover.language.choose("cs")
        guarded.run()
        guarded.unlock()
        assert (found, guarded.page.title(), guarded.place.isVisible()) == ([], "Doklady", True)

    def test_another_language_in_the_settings(self, lived_in: House, broken, tmp_path):
        found = broken(lived_in)
        save_a_paper(lived_in, tmp_path / "saved.pdf")
        lived_in.place.show_page("settings", "machine")
        lived_in.run()
        lived_in.page.machine.language.choose("cs")
        lived_in.run()
        assert (found, lived_in.page.title(), lived_in.button("Výdejna").isVisible()) == ([], "Nastavení", True)


def speak(house: House) -> None:
    house.place.actions_["view.cs"].trigger()
    house.run()


class TestABrokenPage:
    """A page that cannot tell what it holds, take it back, or be made at all costs its memory, never the window."""

    @pytest.mark.parametrize("step", ["kept", "put_by", "take_back", "where", "__init__", "enter"])
    def test_a_workplace_stands_after_another_language(self, lived_in: House, broken, monkeypatch, step):
        found = broken(lived_in)
        lived_in.place.show_page("members")
        lived_in.run()
        before = lived_in.place
        monkeypatch.setattr(MembersPage, step, _fails)
        speak(lived_in)
        assert isinstance(lived_in.window.centralWidget(), Workplace)
        assert lived_in.place is not before and lived_in.place.isVisible() and lived_in.place.page.isVisible()
        assert bool(found) == bool(lying(lived_in.window))

    def test_the_lock_is_left_as_well(self, guarded: GuardedHouse, broken, monkeypatch):
        found = broken(guarded)
        guarded.sign_in()
        guarded.place.show_page("members")
        guarded.run()
        guarded.lock()
        guarded.cover.language.choose("cs")
        guarded.run()
        monkeypatch.setattr(MembersPage, "kept", _fails)
        guarded.unlock()
        assert found and guarded.place.isVisible() and guarded.page.isVisible()
        guarded.key(Key.Key_Escape)
        assert not lying(guarded.window)

    def test_a_page_that_cannot_put_by_does_not_lock_for_ever(self, guarded: GuardedHouse, broken, monkeypatch):
        found = broken(guarded)
        guarded.sign_in()
        with monkeypatch.context() as patch:
            patch.setattr(CounterPage, "put_by", _fails)
            guarded.lock()
        guarded.key(Key.Key_Escape)
        guarded.unlock()
        assert found and guarded.at_work == ZORA and guarded.page.isVisible()

    def test_a_window_with_nothing_in_it_is_closed_by_its_key(self, lived_in: House, broken, monkeypatch):
        broken(lived_in)
        monkeypatch.setattr(Workplace, "__init__", _fails)
        lived_in.program.languages.choose("cs")
        lived_in.run()
        lived_in.place.actions_.hold()
        lived_in.place.hide()
        window = lived_in.window
        lived_in.key(Key.Key_Q, CONTROL)
        assert not window.isVisible()

    def test_all_pages_broken_still_closes_by_its_key(self, lived_in: House, broken, monkeypatch):
        broken(lived_in)
        monkeypatch.setattr("equipment_app.ui.page.Page.__init__", _fails)
        speak(lived_in)
        window = lived_in.window
        lived_in.key(Key.Key_Q, CONTROL)
        assert not window.isVisible()

    def test_the_dialog_of_the_report_closes_it(self, lived_in: House, broken, monkeypatch):
        broken(lived_in)
        monkeypatch.setattr(CounterPage, "kept", _fails)
        speak(lived_in)
        [dialog] = lying(lived_in.window)
        window = lived_in.window
        lived_in.click(dialog.cancel_button)
        assert not window.isVisible()


def _fails(*_args, **_named):
    raise LookupError("planted")
