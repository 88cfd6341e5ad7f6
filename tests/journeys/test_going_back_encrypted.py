"""The way back where something is encrypted: the passphrase of the store is asked for in the first step."""

from pathlib import Path

import pytest

from equipment_app.operations import restore as going
from equipment_app.operations.encrypt import Recast
from equipment_app.operations.issue import Issue
from equipment_app.store.backups.recasting import recast_shelf
from equipment_app.store.backups.sealed import export
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import Shelf
from equipment_app.store.encryption import cipher
from equipment_app.ui.restore.place import DONE, LOSE, RestoreScreen
from tests.campaigns.seals import CHEAP, SECRET
from tests.house import CONTROL, House, Key
from tests.journeys.encrypted import OTHER, PASSPHRASE, awake, backed_up, known
from tests.store.backups.judges import Here
from tests.world import ADAM, EVA, PlainPress, World


@pytest.fixture(autouse=True)
def nobody_knows(monkeypatch):
    monkeypatch.setattr(going, "Child", Here)
    yield
    cipher.forget()


@pytest.fixture
def world(tmp_path) -> World:
    """Encrypted; one paper in a backup, one after it; closed."""
    (tmp_path / "disk").mkdir()
    world = World.make(tmp_path / "disk" / "sklad.equip", key=known(PASSPHRASE))
    world.do(Issue(EVA, ("R-001",)))
    backed_up(world)
    world.do(Issue(ADAM, ("V-001",)))
    world.close()
    return world


@pytest.fixture
def backup(world: World) -> Path:
    [found] = Path(f"{world.path}-backups").glob("*.equip-backup")
    return found


def place(house: House) -> RestoreScreen:
    found = house.window.centralWidget()
    assert isinstance(found, RestoreScreen), found
    return found


def elsewhere(house: House, file: Path, folder: Path) -> RestoreScreen:
    """On another computer: nothing but the file; it goes into an empty folder."""
    folder.mkdir()
    house.start(file)
    awake(house)
    there = place(house)
    there.choosing.target.setFocus()
    there.choosing.target.selectAll()
    house.type(str(folder / "sklad"))
    return there


def finish(house: House, there: RestoreScreen) -> None:
    """From what will be gone to the open store."""
    for words in ("", "nový počítač", ""):
        house.type(words)
        house.key(Key.Key_Return, CONTROL)
        if there.step == DONE:
            break
    assert there.step == DONE
    house.key(Key.Key_Return)


def test_of_an_encrypted_backup_it_is_asked(house: House, backup: Path, tmp_path: Path):
    cipher.forget()
    there = elsewhere(house, backup, tmp_path / "jinde")
    assert there.choosing.of_store.isVisible() and not there.choosing.passphrase.isVisible()
    assert not there.on.isEnabled()
    there.choosing.of_store.setFocus()
    house.type(OTHER)
    house.key(Key.Key_Return)
    assert there.choosing.fields["of_store"].error.words == "This passphrase does not open the backup."
    assert house.focus is there.choosing.of_store and not there.choosing.of_store.text()
    house.type(PASSPHRASE)
    house.key(Key.Key_Return)
    assert there.step == LOSE and there.choosing.secrets() == ("", "")
    finish(house, there)
    assert house.program.store == tmp_path / "jinde" / "sklad.equip"
    assert cipher.salt_of(house.program.store) == cipher.salt_of(backup)
    assert house.held(EVA) == {"R-001": 1}


def test_of_what_is_open_it_is_not_asked_again(house: House, world: World):
    house.start(world.path)
    house.program.restore(world.path)
    house.run()
    awake(house)
    there = place(house)
    assert not there.choosing.of_store.isVisible()
    house.key(Key.Key_Return, CONTROL)
    assert there.step == LOSE


def test_a_backup_in_the_clear_is_said_to_uncover_the_store(house: House, world: World):
    """Made before the store was encrypted, and out of reach then."""
    [file] = Path(f"{world.path}-backups").glob("*.equip-backup")
    plain = recast_shelf(Shelf.of(file), None)
    assert plain.done == 1
    house.start(world.path)
    awake(house)
    house.program.restore(world.path)
    house.run()
    awake(house)
    there = place(house)
    house.key(Key.Key_Return, CONTROL)
    assert there.step == LOSE
    notice = there.losing.notice
    assert (notice.tone, notice.words.split(":")[0]) == ("warn", "The store is encrypted and this backup is not")


def test_of_a_sealed_one_it_is_asked_when_that_is_found_out(house: House, world: World, tmp_path: Path):
    stick, shelf = tmp_path / "klíčenka", Backups(world.path, origin_of(world)).shelf
    stick.mkdir()
    newest = shelf.newest()
    assert newest is not None
    file = stick / export(shelf, newest, stick, SECRET, CHEAP).file
    cipher.forget()
    there = elsewhere(house, file, tmp_path / "jinde")
    there.choosing.passphrase.setFocus()
    house.type(SECRET)
    house.key(Key.Key_Return)
    assert there.choosing.fields["of_store"].error.words == "It is encrypted: enter the passphrase of its store."
    assert house.focus is there.choosing.of_store
    house.type(PASSPHRASE)
    house.key(Key.Key_Return)
    assert there.step == LOSE
    finish(house, there)
    assert house.held(EVA) == {"R-001": 1}


def test_enter_leads_from_one_passphrase_to_the_other(house: House, world: World, tmp_path: Path):
    stick, shelf = tmp_path / "klíčenka", Backups(world.path, origin_of(world)).shelf
    stick.mkdir()
    newest = shelf.newest()
    assert newest is not None
    file = stick / export(shelf, newest, stick, SECRET, CHEAP).file
    cipher.forget()
    house.start(world.path)
    house.program.restore(world.path, file)
    house.run()
    awake(house)
    there = place(house)
    there.bring(file)
    house.run()
    assert there.choosing.passphrase.isVisible() and there.choosing.of_store.isVisible(), "the store is closed too"
    there.choosing.passphrase.setFocus()
    house.type(SECRET)
    house.key(Key.Key_Return)
    assert house.focus is there.choosing.of_store and there.step != LOSE
    house.type(PASSPHRASE)
    house.key(Key.Key_Return)
    assert there.step == LOSE


def test_the_store_may_have_another_than_its_backup(house: House, world: World, backup: Path):
    """The passphrase was changed, and a stick has the backup of before."""
    with Recast(world.path, known(OTHER), PlainPress()) as undertaken:
        undertaken.carry_out()
    cipher.forget()
    house.start(world.path)
    house.program.restore(world.path, backup)
    house.run()
    awake(house)
    there = place(house)
    there.choosing.of_store.setFocus()
    house.type(PASSPHRASE)
    house.key(Key.Key_Return)
    assert there.choosing.fields["of_store"].error.words == "This passphrase does not open the store to be restored."
    house.type(OTHER)
    house.key(Key.Key_Return)
    assert there.step == LOSE


def origin_of(world: World) -> str:
    database = world.reopen()
    origin = database.source.origin
    world.close()
    return origin
