"""An encrypted store through the window: its passphrase is asked for, said wrong, said right, by keys."""

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from equipment_app.operations.encrypt import Recast
from equipment_app.store.beside import restoring
from equipment_app.store.encryption import cipher
from equipment_app.ui.main_window.workplace import Workplace
from tests.guarded import GuardedHouse
from tests.house import CONTROL, House, Key
from tests.journeys.encrypted import PASSPHRASE, awake, encrypted, known, unlocking
from tests.operations.test_recast_store import Stopped, stopping
from tests.world import EVA, PASSWORD, PlainPress, World

pytestmark = pytest.mark.usefixtures("nobody_knows")

CAPITAL = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def locked(tmp_path) -> Path:
    return encrypted(tmp_path / "locked")


@pytest.fixture
def asked(house: House, locked: Path) -> House:
    """Its passphrase is asked for."""
    house.start(locked)
    awake(house)
    return house


def say(house: House, passphrase: str) -> None:
    house.type(passphrase)
    house.key(Key.Key_Return)


class TestAsked:
    def test_said_right_the_store_opens(self, asked: House):
        assert "sklad.equip" in asked.seen and asked.window.windowTitle().startswith("sklad.equip")
        assert asked.focus is unlocking(asked).secret
        say(asked, PASSPHRASE)
        assert isinstance(asked.window.centralWidget(), Workplace)
        assert asked.held(EVA) == {}

    def test_said_wrong_it_is_told_there_and_typed_over(self, asked: House):
        say(asked, "zelená tráva nad řekou")
        card = unlocking(asked)
        assert "This passphrase does not open the store" in card.notice.words
        assert asked.focus is card.secret and card.secret.selectedText() == card.secret.text() != ""
        say(asked, PASSPHRASE)
        assert isinstance(asked.window.centralWidget(), Workplace)

    def test_nothing_of_the_store_is_read_meanwhile(self, asked: House, locked: Path):
        before = locked.read_bytes()
        say(asked, "zelená tráva nad řekou")
        assert locked.read_bytes() == before
        assert [file.name for file in locked.parent.iterdir() if file.name.endswith(("-wal", "-shm"))] == []

    def test_the_key_is_made_on_the_workers_thread(self, asked: House):
        asked.hands.type(PASSPHRASE)
        asked.hands.press(Key.Key_Return)
        card = unlocking(asked)
        assert asked.worker.pending and card.busy
        assert card.go.text() == "Opening…" and not card.go.isEnabled() and card.secret.isReadOnly()
        asked.hands.press(Key.Key_Return)
        assert len(asked.worker.pending) == 1, "it is tried once"
        asked.run()
        assert isinstance(asked.window.centralWidget(), Workplace)

    def test_it_can_be_seen_and_caps_lock_is_told(self, asked: House):
        card = unlocking(asked)
        asked.hands.press(Key.Key_A)
        card.secret.eye.click()
        assert card.secret.echoMode() is card.secret.EchoMode.Normal
        card.secret.caps.emit(True)
        assert card.note.words == "Caps Lock is on"

    def test_a_scan_does_nothing(self, asked: House):
        asked.scan("AKM.0000501.50")
        assert not unlocking(asked).busy

    def test_in_both_languages(self, asked: House):
        asked.type("zelená")
        asked.program.languages.choose("cs")
        asked.run()
        card = unlocking(asked)
        assert card.secret.text() == "zelená"
        card.secret.clear()
        assert card.field.label.words() == "Heslo evidence"
        say(asked, "zelená tráva nad řekou")
        assert card.notice.words.startswith("Tímto heslem se evidence neotevře,")

    def test_what_it_is_for_is_explained(self, asked: House):
        asked.key(Key.Key_F1)
        assert "Encryption of the store" in asked.seen

    def test_the_window_closes_from_there(self, asked: House):
        asked.key(Key.Key_Q, CONTROL)
        assert not asked.window.isVisible()


class TestWayRound:
    def test_esc_leads_to_the_start_page_which_shows_it_as_encrypted(self, asked: House, locked: Path):
        asked.program.settings.keep(asked.program.settings.now.opened(str(locked)))
        asked.key(Key.Key_Escape)
        [seen] = asked.recent
        table = asked.front.recent.view.table
        assert str(table.data(table.index(0, 4))) == "encrypted" and seen.name == "sklad"
        awake(asked)
        asked.front.recent.view.setFocus()
        asked.key(Key.Key_Return)
        awake(asked)
        say(asked, PASSPHRASE)
        assert isinstance(asked.window.centralWidget(), Workplace)

    def test_it_is_said_once_as_long_as_the_program_runs(self, asked: House, locked: Path):
        say(asked, PASSPHRASE)
        asked.place.actions_["file.new"].trigger()
        asked.run()
        assert [str(one.refusal) for one in asked.recent] == ["None"]
        asked.front.chosen.emit(locked)
        asked.run()
        assert isinstance(asked.window.centralWidget(), Workplace)

    def test_from_another_store(self, lived_in: House, locked: Path):
        lived_in.program.open(locked)
        lived_in.run()
        awake(lived_in)
        say(lived_in, PASSPHRASE)
        assert lived_in.program.store == locked

    def test_left_while_the_key_is_made(self, asked: House):
        asked.hands.type(PASSPHRASE)
        asked.hands.press(Key.Key_Return)
        asked.hands.press(Key.Key_Escape)
        asked.run()
        assert asked.front.isVisible()

    def test_installed_without_encryption(self, house: House, locked: Path, monkeypatch):
        monkeypatch.setattr(cipher, "offered", lambda: False)
        house.start(locked)
        assert "was installed without" in house.front.refused.words

    def test_whoever_works_with_it_signs_in_after_that(self, tmp_path, monkeypatch, qapp):
        (tmp_path / "disk").mkdir()
        world = World.make(tmp_path / "disk" / "sklad.equip", key=known(PASSPHRASE))
        world.guard()
        world.close()
        cipher.forget()
        house = GuardedHouse(tmp_path, monkeypatch).start(world.path)
        say(house, PASSPHRASE)
        house.come_to_front()
        assert house.is_shut
        house.sign_in("Skladníková Zora", PASSWORD)
        assert house.at_work == "Skladníková Zora"
        house.close()

    def test_a_switch_that_was_killed_shows_only_then_that_it_is_encrypted(self, house: House, store: Path):
        with (
            Recast(store, known(PASSPHRASE), PlainPress()) as undertaken,
            stopping(4),
            suppress(Stopped),
        ):
            undertaken.carry_out()
        cipher.forget()
        assert restoring.waits(store) and cipher.salt_of(store) is None
        house.start(store)
        awake(house)
        say(house, PASSPHRASE)
        assert isinstance(house.window.centralWidget(), Workplace)


class TestANewOne:
    def test_is_made_encrypted_by_keys_alone(self, house: House, tmp_path: Path):
        house.start()
        awake(house)
        house.key(Key.Key_N, CONTROL)
        form = house.front.form
        form._folder = tmp_path
        house.type("Sklad")
        for field, text in (("surname", "Nova"), ("function", "vystrojarka")):
            form.editors[field].setFocus()
            house.type(text)
        for name in ("password", "again"):
            form.choice.lines[name].setFocus()
            house.type(PASSWORD)
        form.encryption.check.setFocus()
        house.key(Key.Key_Space)
        assert not form.go.isEnabled(), "there is no passphrase yet"
        assert "nobody can ever open the store" in house.seen
        house.type(PASSPHRASE)
        house.key(Key.Key_Return)
        house.type(PASSPHRASE)
        house.key(Key.Key_Return)
        made = tmp_path / "sklad.equip"
        assert cipher.salt_of(made) is not None and house.program.store == made
        house.close()
        cipher.forget()
        house.start(made)
        assert unlocking(house).card.isVisible()

    def test_without_encryption_installed_it_is_said_why_not(self, house: House, monkeypatch):
        monkeypatch.setattr(cipher, "offered", lambda: False)
        house.start()
        house.key(Key.Key_N, CONTROL)
        choice = house.front.form.encryption
        assert not choice.check.isEnabled()
        assert choice.note.words() == "This program was installed without encryption."
