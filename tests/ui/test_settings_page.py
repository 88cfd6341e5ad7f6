"""Settings: the button is awake exactly while there is something to save; machine settings apply at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.domain.changes import Changes
from equipment_app.operations.set_setting import SetSettings
from equipment_app.scanning.decode import Framing
from equipment_app.ui.labels.asked import LabelsAsked, Subject
from equipment_app.ui.pages.settings import SettingsPage
from equipment_app.ui.scanner import Scanner, framing_of
from equipment_app.ui.settings import MachineSettings, Settings
from equipment_app.ui.sounds import Sounds
from tests.ui.store import Workshop
from tests.world import KIT


@pytest.fixture
def shop(tmp_path, worker, qapp):
    shop = Workshop(tmp_path / "sklad.equip", worker)
    yield shop
    shop.close()


@pytest.fixture
def scanner(qapp):
    scanner = Scanner(qapp, lambda: 0.0)
    yield scanner
    scanner.deleteLater()


@pytest.fixture
def machine(stored):
    return MachineSettings(stored)


@pytest.fixture
def page(qtbot, shop, light, english, machine, scanner):
    heard = []
    page = SettingsPage(shop.desk, machine, light, english, scanner, Sounds(heard.append), lambda: ["Label", "Office"])
    page.heard = heard
    page.retranslate()
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    return page


def value(shop, key):
    return shop.ask(lambda books: books.settings[key])


def type_in(editor, text):
    editor.setFocus()
    editor.clear()
    QTest.keyClicks(editor, text)


def test_it_shows_what_the_books_say(page):
    assert page.store.lines["store.name"].text() == "Sklad"
    assert page.store.lines["letterhead.authority"].text() == "Policie České republiky"
    assert page.store.copies.currentData() == "2"
    assert [page.store.kit.itemData(at) for at in range(page.store.kit.count())] == ["", KIT]
    assert not page.store.save.isEnabled()


def test_the_button_wakes_with_a_change_and_sleeps_when_it_is_taken_back(page):
    editor = page.store.lines["paper.place"]
    type_in(editor, "Praha")
    assert page.store.save.isEnabled()
    type_in(editor, "")
    assert not page.store.save.isEnabled()


def test_saving_is_one_entry_with_what_changed(page, shop):
    head = shop.world.head()
    type_in(page.store.lines["paper.place"], "Praha")
    page.store.kit.choose(KIT)
    page.store.copies.choose("3")
    page.store.bilingual.setChecked(True)
    page.handle("settings.save")
    shop.run()
    assert shop.world.head() == head + 1
    keys = ("paper.place", "kit.standard", "paper.copies", "paper.bilingual")
    assert [value(shop, key) for key in keys] == ["Praha", KIT, "3", "1"]
    assert not page.store.save.isEnabled()


def test_a_store_is_never_left_nameless(page):
    type_in(page.store.lines["store.name"], " ")
    assert not page.store.save.isEnabled()
    assert page.store.fields["store.name"].error.words == "A store has a name."


def test_what_others_change_comes_in_and_what_is_being_written_stays(page, shop):
    type_in(page.store.lines["paper.place"], "Praha")
    shop.do(SetSettings({"label.owner": "AKT", "letterhead.store": "Výdejna"}))
    assert page.store.lines["label.owner"].text() == "AKT"
    assert page.store.lines["paper.place"].text() == "Praha"
    assert page.store.save.isEnabled()


def test_an_operator_is_added_and_takes_over(page, shop, machine):
    page.open("operators")
    facts = {"surname": "Nova", "given_name": "Nora", "rank": "prap.", "personal_number": "990901"}
    for name, text in facts.items():
        type_in(page.operators.editors[name], text)
    QTest.keyClick(page.operators.editors["function"], Qt.Key.Key_Return)
    shop.run()
    assert [row.name for row in page.operators.table.rows] == ["Skladníková Zora", "Nova Nora"]
    assert page.operators.editors["surname"].text() == ""
    changes = []
    shop.desk.changed.connect(changes.append)
    page.operators.view.setFocus()
    QTest.keyClick(page.operators.view, Qt.Key.Key_End)
    QTest.keyClick(page.operators.view, Qt.Key.Key_Return)
    shop.run()
    assert [row.here for row in page.operators.table.rows] == [False, True]
    assert machine.now.operator == "Nova Nora"
    assert changes == [Changes.SETTINGS]
    assert shop.ask(lambda books: books.people.operator(books.journal.operator).name) == "Nova Nora"


def test_a_doubled_number_is_said_at_its_field(page, shop):
    page.open("operators")
    type_in(page.operators.editors["surname"], "Jina")
    type_in(page.operators.editors["personal_number"], "990900")
    page.handle("settings.save")
    shop.run()
    assert "990900" in page.operators.fields["personal_number"].error.words
    assert page.operators.editors["surname"].text() == "Jina"
    type_in(page.operators.editors["personal_number"], "9909")
    assert page.operators.fields["personal_number"].error.words == "It has six digits."
    assert not page.operators.add.isEnabled()


def test_sections_are_walked_by_arrows(page):
    page.enter()
    for name in ("operators", "own", "machine", "scanner", "about"):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Down)
        assert page.stack.currentWidget() is page.parts[name]
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Up)
    assert page.stack.currentWidget() is page.scanner


def test_language_and_theme_apply_at_once(page, machine, light, english):
    page.open("machine")
    QTest.keyClick(page.machine.theme, Qt.Key.Key_Right)
    QTest.keyClick(page.machine.language, Qt.Key.Key_Home)
    assert (machine.now.theme, light.choice) == ("dark", "dark")
    assert (machine.now.language, page.title()) == ("cs", "Nastavení")


def test_the_printer_is_kept(page, machine):
    """By typing the beginning of a choice, as a list of choices takes it."""
    page.open("machine")
    page.machine.printer.setFocus()
    QTest.keyClicks(page.machine.printer, "Office")
    assert machine.now.printer == "Office"


def test_enter_behind_a_code_is_no_framing():
    assert framing_of(Settings()) == Framing("", "")
    assert framing_of(Settings(reader_prefix="#", reader_suffix="$\r")) == Framing("#", "$")


def test_about_says_where_the_store_is(page, shop):
    page.open("about")
    assert page.about._path == shop.world.path
    assert page.about._facts.entries == shop.world.head()


def test_sheets_and_label_printers_are_where_labels_are_printed(page):
    went = []
    page.go.connect(lambda *where: went.append(where))
    page.open("machine")
    QTest.mouseClick(page.machine.labels_page, Qt.MouseButton.LeftButton)
    assert went == [("labels", LabelsAsked(Subject.PLACES, back="settings"))]
