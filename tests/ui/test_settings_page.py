"""Settings: the button is awake exactly while there is something to save; machine settings apply at once."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from equipment_app.domain.entries import Entry, Registration, Secret
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.operations.settings import SetSettings
from equipment_app.scanning.decode import Framing
from equipment_app.store.ledger import genesis
from equipment_app.ui.labels.asked import LabelsAsked, LabelSubject
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.pages.settings import SettingsPage
from equipment_app.ui.scanner.feedback import Sounds
from equipment_app.ui.scanner.scanner import Scanner, framing_of
from equipment_app.ui.settings import MachineSettings, Settings
from tests.house import texts
from tests.world import KIT


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
    now, sounds = Machine(machine, light, english), Sounds(heard.append)
    page = SettingsPage(shop.desk, now, scanner, sounds, printers=lambda: ["Label", "Office"])
    page.heard = heard
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


def add_by_hand(shop):
    """As stores have it that are older than passwords: a second operator, and nobody has a password."""
    with shop.world.database.books() as books:
        ref = str(uuid4())
        person = {"surname": "Nova", "given_name": "Nora", "rank": "prap.", "personal_number": "990901"}
        books.journal.append(
            Entry(
                Kind.ACCESS,
                registers=(Registration("operator", {"id": 2, "ref": ref, "role": "quartermaster", "withdrawn": 0}),),
                secrets=(Secret("identity", {"ref": ref, **genesis.IDENTITY, **person}),),
                facts={"what": "operator", "operator": 2},
            )
        )
    shop.desk.changed.emit(Changes.SETTINGS)
    shop.run()


def test_it_shows_what_the_books_say(page):
    assert page.store.editors["store.name"].text() == "Sklad"
    assert page.store.editors["letterhead.authority"].text() == "Policie České republiky"
    assert page.store.editors["paper.copies"].currentData() == "2"
    assert [page.store.kits.itemData(at) for at in range(page.store.kits.count())] == ["", KIT]
    assert not page.store.save.isEnabled()


def test_the_button_wakes_with_a_change_and_sleeps_when_it_is_taken_back(page):
    editor = page.store.editors["paper.place"]
    type_in(editor, "Praha")
    assert page.store.save.isEnabled()
    type_in(editor, "")
    assert not page.store.save.isEnabled()


def test_saving_is_one_entry_with_what_changed(page, shop):
    head = shop.world.head()
    type_in(page.store.editors["paper.place"], "Praha")
    page.store.kits.choose(KIT)
    page.store.editors["paper.copies"].choose("3")
    page.store.bilingual.setChecked(True)
    page.handle("settings.save")
    shop.run()
    assert shop.world.head() == head + 1
    keys = ("paper.place", "kit.standard", "paper.copies", "paper.bilingual")
    assert [value(shop, key) for key in keys] == ["Praha", KIT, "3", "1"]
    assert not page.store.save.isEnabled()


def test_a_store_is_never_left_nameless(page):
    type_in(page.store.editors["store.name"], " ")
    assert not page.store.save.isEnabled()
    assert page.store.fields["store.name"].error.words == "Enter a name for the store."


def test_what_others_change_comes_in_and_what_is_being_written_stays(page, shop):
    type_in(page.store.editors["paper.place"], "Praha")
    shop.do(SetSettings({"label.owner": "AKT", "letterhead.store": "Výdejna"}))
    assert page.store.editors["label.owner"].text() == "AKT"
    assert page.store.editors["paper.place"].text() == "Praha"
    assert page.store.save.isEnabled()


def test_where_nobody_has_a_password_anybody_takes_over(page, shop, machine):
    shop.do(SetSettings({"paper.place": "Praha"}))
    add_by_hand(shop)
    page.open("operators")
    page.operators.view.setFocus()
    QTest.keyClick(page.operators.view, Qt.Key.Key_End)
    QTest.keyClick(page.operators.view, Qt.Key.Key_Return)
    shop.run()
    assert [row.here for row in page.operators.view.table.rows] == [False, True]
    assert machine.now.operator == "Nova Nora"
    assert shop.ask(lambda books: books.people.operator(books.journal.operator).name) == "Nova Nora"


def test_the_minutes_until_the_lock_are_kept(page, machine):
    page.open("machine")
    type_in(page.machine.minutes, "12\r")
    assert machine.now.lock_minutes == 12
    type_in(page.machine.minutes, "90\r")
    assert page.machine.lock_field.error.words == "From 1 to 60."
    assert machine.now.lock_minutes == 12, "what is no such number is not kept"


def test_where_one_is_can_be_come_back_to(page):
    page.open("machine")
    assert page.where() == "machine"


def test_sections_are_walked_by_arrows(page):
    page.enter()
    for name in ("fundings", "sizes", "operators", "safety", "own", "machine", "scanner", "about"):
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
    said = texts(page.about)
    assert str(shop.world.path) in said and str(shop.world.head()) in said


def test_sheets_and_label_printers_are_where_labels_are_printed(page):
    went = []
    page.go.connect(lambda *where: went.append(where))
    page.open("machine")
    QTest.mouseClick(page.machine.labels_page, Qt.MouseButton.LeftButton)
    assert went == [("labels", LabelsAsked(LabelSubject.PLACES, back="settings"))]


def test_what_holds_at_once_offers_no_saving(page, shop):
    page.open("machine")
    assert not page.saves()
    page.open("store")
    assert page.saves()
