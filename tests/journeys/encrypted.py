"""What journeys with an encrypted store share: such stores, and where one stands in the window."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from equipment_app.domain.backups import Manifest, Why
from equipment_app.store.backups.service import Backups
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.ui.encryption.place import EncryptionChange, EncryptionScreen
from equipment_app.ui.encryption.unlocking import UnlockScreen
from tests.house import House
from tests.store.backups.judges import Here
from tests.world import World

PASSPHRASE, OTHER = "zelená mlha nad řekou", "docela jiných pět slov"


def encrypted(folder: Path) -> Path:
    """A closed store whose passphrase nobody has said."""
    folder.mkdir()
    world = World.make(folder / "sklad.equip", key=known(PASSPHRASE))
    world.close()
    cipher.forget()
    return world.path


def known(passphrase: str) -> Key:
    key = Key.new(passphrase)
    cipher.know(key)
    return key


def backed_up(world: World) -> Manifest:
    return Backups(world.path, world.database.source.origin, judge=Here).make(world.database.source, Why.ASKED)


def unlocking(house: House) -> UnlockScreen:
    found = house.window.centralWidget()
    assert isinstance(found, UnlockScreen), found
    return found


def recasting(house: House) -> EncryptionScreen:
    found = house.window.centralWidget()
    assert isinstance(found, EncryptionScreen), found
    return found


def safety(house: House) -> Any:
    """The section of Settings."""
    page: Any = house.place.show_page("settings", "safety")
    house.run()
    return page.safety


def begin(house: House, deed: EncryptionChange) -> EncryptionScreen:
    """By its button in Settings."""
    house.click(safety(house).buttons[deed])
    awake(house)
    return recasting(house)


def awake(house: House) -> None:
    """The window system gives the keyboard back to the window."""
    house.window.activateWindow()
    QApplication.processEvents()
    house.run()


def opens_with(store: Path, passphrase: str) -> bool:
    """Whether it is the passphrase of this file now, for whoever knows nothing yet."""
    from equipment_app.domain.backup_errors import WrongPassphrase
    from equipment_app.store.file.sqlite import unlock

    cipher.forget()
    try:
        unlock(store, passphrase)
    except WrongPassphrase:
        return False
    return True
