"""A store is encrypted, decrypted and given another passphrase through the window, with its backups."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from equipment_app.domain.backup_errors import NoRoom
from equipment_app.domain.backups import Where
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.store_errors import StoreInUse
from equipment_app.operations import encrypt
from equipment_app.operations.issue import Issue
from equipment_app.store.backups import recasting as shelves
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import beside
from equipment_app.store.beside import restoring
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.ui.backups import runner
from equipment_app.ui.encryption.place import ASK, DONE, WHO, EncryptionChange, EncryptionScreen
from equipment_app.ui.main_window.workplace import Workplace
from tests.conftest import ByHand
from tests.guarded import HANA
from tests.house import CONTROL, House, Key, verified
from tests.journeys.encrypted import OTHER, PASSPHRASE, awake, backed_up, begin, known, opens_with, recasting, safety
from tests.store.backups.judges import Here
from tests.store.on_the_disk import readable
from tests.world import ADAM, EVA, PASSWORD, PlainPress, World

pytestmark = pytest.mark.usefixtures("nobody_knows")

KEEPER, SECOND = "Skladníková", "Správcová"


@pytest.fixture
def world(small_store, tmp_path) -> World:
    """In the clear; a paper, and two backups."""
    world = World.copy(small_store, tmp_path / "disk")
    backed_up(world)
    world.do(Issue(ADAM, ("R-001",)))
    backed_up(world)
    return world


@pytest.fixture
def plain(house: House, world: World) -> House:
    world.close()
    return house.start(world.path)


@pytest.fixture
def sealed(house: House, tmp_path: Path) -> House:
    """Encrypted, opened, with two backups."""
    (tmp_path / "disk").mkdir()
    world = World.make(tmp_path / "disk" / "sklad.equip", key=known(PASSPHRASE))
    for thing in ("R-001", "V-001"):
        world.do(Issue(EVA, (thing,)))
        backed_up(world)
    world.close()
    return house.start(world.path)


def salts(store: Path) -> set[bytes | None]:
    """What store, papers and everything in the folder of backups begin with."""
    files = [store, store.with_name(f"{store.name}-files")]
    files += [file for file in beside(store).iterdir() if file.name.endswith(("-backup", "-papers"))]
    assert len(files) > 3
    return {cipher.salt_of(file) for file in files}


def choose(house: House, passphrase: str = PASSPHRASE) -> None:
    """Twice, and on."""
    for _ in range(2):
        house.type(passphrase)
        house.key(Key.Key_Return)


def sign(house: House, who: str, password: str = PASSWORD) -> None:
    house.type(who)
    house.key(Key.Key_Return)
    house.type(password)
    house.key(Key.Key_Return)


def on(house: House) -> None:
    house.key(Key.Key_Return, CONTROL)


class TestEncrypting:
    def test_nobody_opens_the_store_before_its_backups_have_followed(self, plain: House, monkeypatch):
        """A backup that somebody else makes meanwhile would be left behind, or in the way."""
        store, refused = plain.program.store, []
        recast_shelf = shelves.recast_shelf

        def watched(*arguments):
            try:
                Database.open(store, PlainPress()).close()
            except StoreInUse as refusal:
                refused.append(refusal)
            return recast_shelf(*arguments)

        monkeypatch.setattr(shelves, "recast_shelf", watched)
        begin(plain, EncryptionChange.ENCRYPT)
        choose(plain)
        on(plain)
        assert len(refused) == 1
        plain.key(Key.Key_Return)
        assert plain.held(ADAM) == {"R-001": 1}

    def test_in_two_steps(self, plain: House):
        store = plain.program.store
        place = begin(plain, EncryptionChange.ENCRYPT)
        assert place.step == ASK and not place.on.isEnabled()
        choose(plain)
        assert place.step == WHO and "nobody signs in" in plain.seen
        assert cipher.salt_of(store) is None, "nothing has changed yet"
        on(plain)
        assert place.step == DONE and "2 backups converted." in plain.seen
        assert None not in salts(store) and len(salts(store)) == 1
        assert readable(store.parent) == set()
        plain.key(Key.Key_Return)
        assert isinstance(plain.window.centralWidget(), Workplace)
        assert plain.held(ADAM) == {"R-001": 1}
        assert safety(plain).rows["store"].lead.words() == "The store is encrypted"
        plain.close()
        assert opens_with(store, PASSPHRASE)

    def test_by_the_keyboard_alone(self, plain: House):
        section = safety(plain)
        section.buttons[EncryptionChange.ENCRYPT].setFocus()
        plain.key(Key.Key_Space)
        awake(plain)
        choose(plain)
        on(plain)
        assert plain.focus is recasting(plain).end.done.button

    def test_the_journal_tells_of_it(self, plain: House):
        before = plain.read(lambda books: books.journal.head()[0])
        begin(plain, EncryptionChange.ENCRYPT)
        choose(plain)
        on(plain)
        plain.key(Key.Key_Return)
        facts = plain.read(lambda books: books.ask("SELECT facts FROM act WHERE seq = ?", before + 1)[0][0])
        assert '"encryption"' in facts
        assert plain.read(lambda books: books.journal.head()[0]) == before + 1

    def test_two_that_differ_lead_nowhere(self, plain: House):
        place = begin(plain, EncryptionChange.ENCRYPT)
        plain.type(PASSPHRASE)
        plain.key(Key.Key_Return)
        plain.type("zelená mlha pod řekou")
        plain.key(Key.Key_Return)
        assert place.step == ASK and not place.on.isEnabled()
        assert place.asking.form.notes["again"].words == "They do not match."

    def test_the_second_place_follows(self, house: House, world: World, tmp_path: Path):
        second = tmp_path / "klíčenka"
        second.mkdir()
        source = Backups(world.path, world.database.source.origin)
        for file in source.shelf.folder.iterdir():
            (second / file.name).write_bytes(file.read_bytes())
        world.close()
        house.settings.setValue("backup_second", str(second))
        house.start(world.path)
        begin(house, EncryptionChange.ENCRYPT)
        choose(house)
        on(house)
        assert "4 backups converted." in house.seen
        assert readable(second) == set()

    def test_what_is_still_in_the_clear_is_listed(self, plain: House, monkeypatch):
        store = plain.program.store
        aside = restoring.quarantine_of(store) / "20260101"
        aside.mkdir(parents=True)
        (aside / "sklad.equip").write_bytes(store.read_bytes())
        opened: list[str] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
        place = begin(plain, EncryptionChange.ENCRYPT)
        choose(plain)
        on(plain)
        assert [one.path for one in place.end.view.table.rows] == [aside / "sklad.equip"]
        assert not place.end.retry.isVisible(), "it is no backup"
        plain.click(place.end.folder)
        plain.click(place.end.done.button)
        shown = safety(plain)
        assert shown.rows["clear"].lead.words() == "1 file can be read without the passphrase"
        plain.click(shown.folder)
        assert opened == [aside, aside]


class TestStopped:
    def test_before_it_takes_its_place_all_is_as_it_was(self, plain: House):
        store = plain.program.store
        place = begin(plain, EncryptionChange.ENCRYPT)
        choose(plain)
        plain.key(Key.Key_Escape)
        assert place.step == ASK and not place.asking.form.chosen
        plain.key(Key.Key_Escape)
        assert isinstance(plain.window.centralWidget(), Workplace)
        assert not restoring.stage_of(store).exists()
        assert cipher.salt_of(store) is None and plain.held(ADAM) == {"R-001": 1}
        plain.close()
        assert verified(store).ok

    def test_while_it_is_written(self, plain: House, monkeypatch):
        store = plain.program.store
        place = begin(plain, EncryptionChange.ENCRYPT)
        plain.program.jobs.started.connect(lambda progress: progress.cancel())
        choose(plain)
        assert place.step == ASK
        assert not restoring.stage_of(store).exists()

    def test_just_when_it_was_written(self, plain: House, monkeypatch):
        store = plain.program.store
        place = begin(plain, EncryptionChange.ENCRYPT)
        real = encrypt.Recast.__init__

        def slow(*arguments, **options):
            real(*arguments, **options)
            place.progress.bar.stop()

        monkeypatch.setattr(encrypt.Recast, "__init__", slow)
        choose(plain)
        assert place.step == ASK
        assert not restoring.stage_of(store).exists()

    def test_the_window_is_closed(self, plain: House):
        store = plain.program.store
        begin(plain, EncryptionChange.ENCRYPT)
        choose(plain)
        plain.window.close()
        plain.run()
        assert not restoring.stage_of(store).exists()
        assert cipher.salt_of(store) is None

    def test_among_the_backups_the_rest_can_be_done_later(self, plain: House):
        store = plain.program.store
        place = begin(plain, EncryptionChange.ENCRYPT)
        choose(plain)
        stop = plain.program.jobs.started.connect(lambda progress: progress.cancel() if progress.keeps else None)
        on(plain)
        assert place.step == DONE and "0 backups converted." in plain.seen
        assert cipher.salt_of(store) is not None and None in salts(store)
        assert {one.clear for one in place.end.view.table.rows} == {True}
        plain.program.jobs.started.disconnect(stop)
        plain.click(place.end.retry)
        assert "2 backups converted." in plain.seen
        assert not place.end.list.isVisible() and None not in salts(store)

    def test_a_folder_that_is_full_is_told_and_the_store_is_encrypted(self, plain: House, monkeypatch):
        def refuse(*_arguments, **_options):
            raise NoRoom("x", 7, 3)

        monkeypatch.setattr(shelves, "prepare", refuse)
        place = begin(plain, EncryptionChange.ENCRYPT)
        choose(plain)
        on(plain)
        assert place.step == DONE and place.end.retry.isVisible()
        assert cipher.salt_of(plain.program.store) is not None
        assert len(place.end.view.table.rows) >= 2


class TestAnotherPassphrase:
    def test_opens_it_and_the_former_one_does_not(self, sealed: House):
        store = sealed.program.store
        place = begin(sealed, EncryptionChange.CHANGE)
        sealed.type("není to ono, bohužel")
        sealed.key(Key.Key_Return)
        choose(sealed, OTHER)
        assert place.step == ASK and place.asking.field.error.words == "This passphrase does not open the store."
        assert sealed.focus is place.asking.present
        sealed.type(PASSPHRASE)
        on(sealed)
        assert place.step == WHO
        on(sealed)
        assert "2 backups converted." in sealed.seen
        sealed.key(Key.Key_Return)
        assert set(sealed.held(EVA)) == {"R-001", "V-001"}
        sealed.close()
        assert len(salts(store)) == 1
        assert not opens_with(store, PASSPHRASE) and opens_with(store, OTHER)

    def test_what_cannot_be_converted_is_listed(self, sealed: House, tmp_path: Path):
        store = sealed.program.store
        damaged = sorted(beside(store).glob("*.equip-backup"))[0]
        content = bytearray(damaged.read_bytes())
        content[-3000:] = bytes(3000)
        damaged.write_bytes(content)
        place = begin(sealed, EncryptionChange.CHANGE)
        sealed.type(PASSPHRASE)
        sealed.key(Key.Key_Return)
        choose(sealed, OTHER)
        on(sealed)
        assert [(one.path, one.clear) for one in place.end.view.table.rows] == [(damaged, False)]
        assert "under another passphrase" in str(place.end.view.table.data(place.end.view.table.index(0, 2)))


class TestDecrypting:
    def test_it_opens_without_a_passphrase(self, sealed: House):
        store = sealed.program.store
        place = begin(sealed, EncryptionChange.DECRYPT)
        assert "can read everything" in place.asking.warning.words
        sealed.type(PASSPHRASE)
        sealed.key(Key.Key_Return)
        assert place.step == WHO
        on(sealed)
        assert "2 backups converted." in sealed.seen and salts(store) == {None}
        sealed.key(Key.Key_Return)
        assert isinstance(sealed.window.centralWidget(), Workplace)
        assert safety(sealed).buttons[EncryptionChange.ENCRYPT].isVisible()


class TestWho:
    @pytest.fixture
    def guarded(self, house: House, world: World):
        def start(*grants: Grant) -> EncryptionScreen:
            world.guard()
            if grants:
                world.appoint(SECOND, "Soňa", *grants)
            world.close()
            house.start(world.path)
            house.program.recast(EncryptionChange.ENCRYPT)
            house.run()
            awake(house)
            choose(house)
            return recasting(house)

        return start

    def test_an_administrator_signs_in(self, house: House, guarded):
        place = guarded()
        assert place.who.first.isVisible() and not place.who.second.isVisible()
        sign(house, KEEPER, "není to ono")
        assert place.step == WHO and place.who.first.notice.isVisible()
        house.type(PASSWORD)
        house.key(Key.Key_Return)
        assert place.step == DONE and cipher.salt_of(house.program.store) is not None

    def test_a_second_person_stands_by(self, house: House, guarded):
        place = guarded(Grant(Role.AUDITOR))
        sign(house, KEEPER)
        assert house.focus is place.who.second.who and not place.on.isEnabled()
        sign(house, KEEPER)
        assert place.who.second.notice.isVisible(), "nobody stands by themselves"
        place.who.second.who.setFocus()
        place.who.second.who.selectAll()
        sign(house, SECOND)
        assert place.step == DONE

    def test_not_an_auditor(self, house: House, guarded):
        place = guarded(Grant(Role.AUDITOR))
        sign(house, SECOND)
        sign(house, KEEPER)
        assert place.step == WHO and place.who.first.notice.isVisible()
        assert cipher.salt_of(house.program.store) is None

    def test_no_secret_stays(self, house: House, guarded):
        place = guarded()
        assert place.asking.secrets() == ("", "")
        sign(house, KEEPER)
        assert place.who.people() == (None, None)

    def test_it_is_offered_to_who_may(self, guarded_store, house_of):
        house = house_of(guarded=True).start(guarded_store)
        house.sign_in()
        assert safety(house).buttons[EncryptionChange.ENCRYPT].isVisible()
        house.program.door.sign_out()
        house.run()
        house.come_to_front()
        house.sign_in(HANA)
        assert not any(button.isVisible() for button in safety(house).buttons.values())

    def test_a_quartermaster_alone_is_no_administrator(self, house: House, guarded):
        place = guarded(Grant(Role.QUARTERMASTER))
        sign(house, SECOND)
        sign(house, KEEPER)
        assert place.step == WHO


def test_a_backup_is_made_before(house: House, world: World, monkeypatch):
    """What changed since the last one is safe before anything is done with the store."""

    def here(found: runner.OpenStore, where: Where) -> Backups:
        return Backups(found.store, found.origin, where, judge=Here)

    monkeypatch.setattr(runner, "backups_of", here)
    world.do(Issue(EVA, ("V-001",)))
    shelf = Backups(world.path, world.database.source.origin).shelf
    head, before = world.head(), shelf.newest()
    world.close()
    house.aside = ByHand()
    house.start(world.path)
    begin(house, EncryptionChange.ENCRYPT)
    made = shelf.newest()
    assert made is not None and before is not None
    assert before.head.seq < head and made.head.seq == head


def test_in_both_languages(plain: House):
    plain.program.languages.choose("cs")
    plain.run()
    place = begin(plain, EncryptionChange.ENCRYPT)
    assert place.steps.names == ("Heslo evidence", "Kdo to provádí")
    choose(plain)
    on(plain)
    assert "Evidence je zašifrovaná" in plain.seen and "Převedeny 2 zálohy." in plain.seen
