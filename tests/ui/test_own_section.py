"""One's own access: a first password, another one, a PIN, the recovery sheet, a new key; proved by the password."""

import io

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from equipment_app.domain.access_errors import WrongSecret
from equipment_app.store.access.vault import plain_code
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.store_settings.facts import store_facts
from equipment_app.ui.store_settings.sections import OwnSection
from tests.house import texts
from tests.world import PASSWORD

OWN = "čtyři slova stačí"
ZORA = "Skladníková Zora"


@pytest.fixture
def own(qtbot, shop, light, english, stored):
    """Nobody has a password yet."""
    stage = QWidget()
    stage.resize(920, 664)
    qtbot.addWidget(stage)
    own = OwnSection(shop.desk, MachineSettings(stored), stage)
    own.setParent(stage)
    own.resize(902, 664)
    own.stage, own.messages = stage, []
    own.paper.say.connect(own.messages.append)

    def look(*_):
        shop.desk.ask(store_facts, own.show_facts)

    shop.desk.changed.connect(look)
    with qtbot.waitActive(stage):
        stage.show()
        stage.activateWindow()
    look()
    shop.run()
    return own


@pytest.fixture
def secured(own, shop):
    """Zora has a password, and no PIN."""
    choose(own, PASSWORD)
    own.set_password.click()
    shop.run()
    return own


def write(line, text):
    line.setFocus()
    line.clear()
    for char in text:  # one by one: keyClicks knows no háčky
        QTest.sendKeyEvent(QTest.KeyAction.Click, line, Qt.Key.Key_unknown, char, Qt.KeyboardModifier.NoModifier)


def choose(own, password):
    for name in ("password", "again"):
        write(own.choice.lines[name], password)


def door(shop):
    return shop.world.database.door


def test_the_first_password_brings_a_key_and_guards_the_store(own, shop):
    assert not own.current_field.isVisible() and not own.set_password.isEnabled()
    assert not door(shop).guarded
    choose(own, PASSWORD)
    assert own.set_password.isEnabled() and own.set_password.text() == "Set the password"
    QTest.keyClick(own.choice.lines["again"], Qt.Key.Key_Return)
    shop.run()
    assert door(shop).guarded and door(shop).key is not None
    assert own.current_field.isVisible() and own.choice.chosen == ""
    assert door(shop).key.id.hex()[:8] in own.about_key.words()


def test_without_a_password_there_is_nothing_to_prove_the_rest_with(own):
    assert not own.set_pin.isEnabled() and not own.print.isEnabled() and not own.new_key.isEnabled()
    assert own.about_sheet.words() == "Choose a password first."


def test_another_password_needs_the_one_there_is(secured, shop):
    choose(secured, OWN)
    assert not secured.set_password.isEnabled()
    write(secured.current, "špatné heslo")
    secured.set_password.click()
    shop.run()
    assert "do not match" in secured.notice.words and secured.current.text() == ""
    assert secured.choice.chosen == OWN, "what was chosen need not be typed again"
    write(secured.current, PASSWORD)
    secured.set_password.click()
    shop.run()
    assert secured.notice.words == ""
    door(shop).sign_in(ZORA, OWN)
    with pytest.raises(WrongSecret):
        door(shop).sign_in(ZORA, PASSWORD)


def test_a_pin_is_set_and_taken_away(secured, shop):
    write(secured.pin, "1234")
    write(secured.current, PASSWORD)
    assert not secured.set_pin.isEnabled()
    assert secured.pin_note.words == "Not all the same, and not in a row."
    write(secured.pin, "7391")
    secured.set_pin.click()
    shop.run()
    assert [one.name for one in door(shop).present().pinned] == [ZORA]
    assert secured.set_pin.text() == "Remove the PIN" and not secured.set_pin.isEnabled()
    write(secured.current, PASSWORD)
    secured.set_pin.click()
    shop.run()
    assert door(shop).present().pinned == ()


def test_the_sheet_that_is_saved_has_the_code_that_brings_the_password_back(secured, shop, tmp_path):
    saved = []
    secured.paper.save = lambda: saved.append(1)
    write(secured.current, PASSWORD)
    secured.save.click()
    shop.run()
    assert saved == [1] and secured.current.text() == ""
    secured.paper.save_to(tmp_path / "list.pdf")
    shop.run()
    assert str(secured.messages[0]).startswith("The recovery sheet is saved.")
    with pypdfium2.PdfDocument(io.BytesIO((tmp_path / "list.pdf").read_bytes())) as document:
        lines = document[0].get_textpage().get_text_range().splitlines()
    code = "".join(line for line in lines if line.count("–") == 2)
    door(shop).recover(ZORA, plain_code(code.replace("–", "")))
    assert "You have one" in secured.about_sheet.words()


def test_a_sheet_that_cannot_be_saved_can_be_saved_again(secured, shop, tmp_path):
    secured.paper.save = lambda: None
    refused = []
    shop.desk.refused.connect(refused.append)
    write(secured.current, PASSWORD)
    secured.save.click()
    shop.run()
    secured.paper.save_to(tmp_path / "nowhere" / "list.pdf")
    shop.run()
    assert [type(one).__name__ for one in refused] == ["NotWritten"]
    assert secured.save.isEnabled(), "without the password again: it is the same sheet"
    secured.paper.save_to(tmp_path / "list.pdf")
    shop.run()
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")


def test_a_new_key_signs_from_then_on(secured, shop):
    before = door(shop).key.id
    write(secured.current, PASSWORD)
    secured.new_key.click()
    shop.run()
    assert door(shop).key.id != before
    assert door(shop).key.id.hex()[:8] in secured.about_key.words()


def test_who_turns_away_leaves_no_secret_behind(secured):
    write(secured.current, PASSWORD)
    write(secured.pin, "7391")
    secured.hide()
    assert secured.current.text() == secured.pin.text() == ""


def test_caps_lock_is_told(secured):
    secured.current.setFocus()
    QTest.sendKeyEvent(QTest.KeyAction.Click, secured.current, Qt.Key.Key_A, "A", Qt.KeyboardModifier.NoModifier)
    assert secured.caps.words == "Caps Lock is on"


def test_everything_is_said_in_czech_too(shop, stored, secured, english):
    english.choose("cs")
    czech = OwnSection(shop.desk, MachineSettings(stored), secured.stage)
    czech.show()
    shop.desk.ask(store_facts, czech.show_facts)
    shop.run()
    assert czech.set_password.text() == "Změnit heslo" and "PODPISOVÝ KLÍČ" in texts(czech)
    czech.deleteLater()
