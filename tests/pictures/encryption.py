"""Encryption at rest, state by state, for pictures: on a guarded copy of the demo, each after the one before."""

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

from equipment_app import demo
from equipment_app.store.beside import restoring
from equipment_app.store.encryption import cipher
from equipment_app.ui.encryption.place import EncryptionChange, EncryptionScreen
from equipment_app.ui.encryption.unlocking import UnlockScreen
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.pages.first_run import FirstRunPage
from equipment_app.ui.pages.settings import SettingsPage
from equipment_app.ui.program.startup_screens import StartupScreens
from equipment_app.ui.restore.place import RestoreScreen
from equipment_app.ui.window import Window
from tests.pictures import backups
from tests.pictures.signing_in import AUDITOR, PASSWORD, sign_in

Stage = Callable[[Window], None]
_PASSPHRASE, _WRONG = "vlak přes zelenou mlhu", "vlak přes modrou mlhu"


def prepare(store: Path) -> None:
    """As for the way back, and something was set aside once that nobody has deleted."""
    backups.prepare(store)
    aside = restoring.quarantine_of(store) / "20260312T081500"
    aside.mkdir(parents=True)
    copyfile(store, aside / store.name)


def stages() -> dict[str, Stage]:
    """By the names of their pictures, in their order; none where the program was installed without encryption."""
    if not cipher.offered():
        return {}
    return {
        "encrypt": _encrypt,
        "encrypt-who": _who,
        "encrypt-done": lambda window: _recasting(window).go_on(),
        "safety-encrypted": _safety,
        "passphrase-change": _change,
        "unlock": _unlock,
        "unlock-wrong": _unlock_wrong,
        "restore-encrypted": _restore,
        "first-run-encrypted": _new_store,
    }


def _encrypt(window: Window) -> None:
    sign_in(window)
    _begin(window, EncryptionChange.ENCRYPT)
    for line in _recasting(window).asking.form.lines.values():
        line.setText(_PASSPHRASE)


def _who(window: Window) -> None:
    place = _recasting(window)
    place.go_on()
    people, numbers = place.who, (demo.KEEPER["personal_number"], AUDITOR["personal_number"])
    for fields, number in zip((people.first, people.second), numbers, strict=True):
        fields.who.setText(str(number))
        fields.secret.setText(PASSWORD)


def _safety(window: Window) -> None:
    _recasting(window).go_back()
    sign_in(window)
    _settings(window)


def _change(window: Window) -> None:
    _begin(window, EncryptionChange.CHANGE)
    asking = _recasting(window).asking
    asking.present.setText(_WRONG)
    for line in asking.form.lines.values():
        line.setText(_PASSPHRASE)
    _recasting(window).go_on()


def _unlock(window: Window) -> None:
    """As when the program is started anew."""
    cipher.forget()
    _recasting(window).go_back()


def _unlock_wrong(window: Window) -> None:
    card = _unlocking(window)
    card.secret.setText(_WRONG)
    card.submit()


def _restore(window: Window) -> None:
    store = _unlocking(window).path
    startup = window.findChild(StartupScreens)
    assert isinstance(startup, StartupScreens)
    startup.restore_wanted.emit(store)


def _new_store(window: Window) -> None:
    place = window.centralWidget()
    assert isinstance(place, RestoreScreen)
    place.go_back()
    _unlocking(window).left.emit()
    page = window.centralWidget()
    assert isinstance(page, FirstRunPage)
    page.start_form()
    page.form.set_text("name", "Sklad Brno")
    page.form.set_text("surname", "Nováková")
    page.form.encryption.check.click()
    page.form.encryption.form.lines["passphrase"].setText(_PASSPHRASE)


def _begin(window: Window, deed: EncryptionChange) -> None:
    _settings(window).safety.buttons[deed].click()


def _settings(window: Window) -> SettingsPage:
    place = window.centralWidget()
    assert isinstance(place, Workplace)
    place.messages.clear()
    page = place.show_page("settings", "safety")
    assert isinstance(page, SettingsPage)
    return page


def _recasting(window: Window) -> EncryptionScreen:
    place = window.centralWidget()
    assert isinstance(place, EncryptionScreen)
    return place


def _unlocking(window: Window) -> UnlockScreen:
    place = window.centralWidget()
    assert isinstance(place, UnlockScreen)
    return place
