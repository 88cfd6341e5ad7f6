"""A store is encrypted, decrypted, given another passphrase: the same rows under another key, and nothing old left."""

import shutil
import sqlite3
import sys
from contextlib import contextmanager, suppress

import pytest

from equipment_app.domain.access_errors import NotAllowed, SecondPersonNeeded
from equipment_app.domain.backup_errors import (
    AlreadyEncrypted,
    NotEncrypted,
    NotRecast,
    StoreEncrypted,
    WrongPassphrase,
)
from equipment_app.domain.backups import Where, Why
from equipment_app.domain.errors import NotWritten
from equipment_app.domain.place_errors import ReadingOnly, StoreLost
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.store_errors import AlteredSchema, StoreExists
from equipment_app.operations import encrypt
from equipment_app.operations.encrypt import Recast, copy_in_the_clear, refuse_needless
from equipment_app.operations.issue import Issue
from equipment_app.store import opening
from equipment_app.store.backups.check import check, check_closed
from equipment_app.store.backups.offers import take_out
from equipment_app.store.backups.recasting import recast_shelf
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import DAMAGED, beside
from equipment_app.store.beside import restoring
from equipment_app.store.beside.restoring import in_the_clear
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import copies, files, sqlite
from equipment_app.store.file.sqlite import CommitFailed, unlock
from tests.store.backups.judges import Here
from tests.store.on_the_disk import PASSPHRASE, PEOPLE, readable
from tests.world import ADAM, EVA, PASSWORD, Clock, PlainPress, World

pytestmark = pytest.mark.usefixtures("nobody_knows")

OTHER = "docela jiných pět slov"
CLOCK = Clock("2026-04-01")


@pytest.fixture
def world(tmp_path):
    """Two papers; a backup after the first, another after the second."""
    world = World.again(tmp_path / "sklad.equip")
    for who, thing in ((ADAM, "R-001"), (EVA, "V-001")):
        world.do(Issue(who, (thing,)))
        backups(world).make(world.database.source, Why.ASKED)
    yield world
    world.close()


def backups(world) -> Backups:
    return Backups(world.path, world.database.source.origin, Where(), clock=world.clock, judge=Here)


def under(store, key) -> None:
    """Take the whole way, with the backups beside the store."""
    with Recast(store, key, PlainPress(), clock=CLOCK) as undertaken:
        shelf = Backups(store, undertaken.database.source.origin).shelf
        undertaken.carry_out()
    assert recast_shelf(shelf, key).left == ()


@pytest.fixture
def encrypted(world):
    world.close()
    under(world.path, Key.new(PASSPHRASE))
    return world.path


def rows(store) -> list[tuple]:
    with Database.open(store, PlainPress()) as database:
        return [
            tuple(row) for row in database.source.raw.execute("SELECT seq, payload, entry_hash FROM entry ORDER BY seq")
        ]


class Stopped(BaseException):
    """As a kill would stop it."""


@contextmanager
def stopping(at):
    """After so many steps of the switch nothing more is done."""
    left = [at]

    def until(real):
        def step(*arguments):
            left[0] -= 1
            if left[0] < 0:
                raise Stopped
            return real(*arguments)

        return step

    with pytest.MonkeyPatch.context() as patched:
        for module, name in ((restoring.durable, "rename"), (restoring.durable, "write"), (shutil, "rmtree")):
            patched.setattr(module, name, until(getattr(module, name)))
        yield


class TestEncrypting:
    def test_leaves_nothing_that_can_be_read(self, world):
        assert readable(world.path.parent) == set(PEOPLE)
        world.close()
        under(world.path, Key.new(PASSPHRASE))
        assert readable(world.path.parent) == set()
        assert in_the_clear(world.path, [beside(world.path)]) == []
        cipher.forget()
        with pytest.raises(StoreEncrypted):
            rows(world.path)

    def test_keeps_every_entry_and_says_who_did_it(self, world):
        world.close()
        before = rows(world.path)
        key = Key.new(PASSPHRASE)
        under(world.path, key)
        after = rows(world.path)
        assert after[:-1] == before
        assert f'"key":"{key.name}"'.encode() in after[-1][1] and b'"what":"encryption"' in after[-1][1]
        assert check_closed(world.path).ok

    def test_keeps_the_papers(self, encrypted):
        with Database.open(encrypted, PlainPress()) as database:
            assert len(list(database.source.files.keys())) == 2
            assert database.verified().ok

    def test_its_backups_stay_verified_backups(self, encrypted):
        with Database.open(encrypted, PlainPress()) as database:
            shelf = Backups(encrypted, database.source.origin).shelf
        made = shelf.manifests()
        assert [one.why for one in made] == [Why.ASKED, Why.ASKED]
        assert all(check(shelf.path(one)).ok for one in made)
        assert [one.head.seq for one in made] == sorted(one.head.seq for one in made)
        take_out(shelf.path(made[0]), encrypted.with_name("vyndaná.equip"))
        assert check_closed(encrypted.with_name("vyndaná.equip")).ok

    def test_a_new_backup_is_encrypted_as_well(self, encrypted):
        world = World.of(encrypted)
        world.do(Issue(ADAM, ("V-002",)))
        made = backups(world).make(world.database.source, Why.ASKED)
        path = backups(world).shelf.path(made)
        world.close()
        assert cipher.salt_of(path) == cipher.salt_of(encrypted)
        assert readable(encrypted.parent) == set()

    def test_what_still_lies_in_the_clear_is_told(self, world, tmp_path):
        """A log beside what was set aside, a pack that was found damaged, a copy that did not come to its end."""
        crashed, shelf = tmp_path / "po", backups(world).shelf
        crashed.mkdir()
        world.do(Issue(ADAM, ("V-002",)))
        for end in ("", "-wal", "-files", "-files-wal"):
            shutil.copyfile(f"{world.path}{end}", crashed / f"sklad.equip{end}")
        world.close()
        store = crashed / "sklad.equip"
        shutil.copytree(shelf.folder, beside(store))
        pack = next(beside(store).glob("*.equip-papers"))
        pack.rename(pack.with_name(pack.name + DAMAGED))
        backup = next(beside(store).glob("*.equip-backup"))
        shutil.copyfile(backup, beside(store) / "sklad-11111111-000009-20260401T000000Z.equip-backup.part")
        under(store, Key.new(PASSPHRASE))
        told = in_the_clear(store, [beside(store)])
        ends = {path.suffix for path in told}
        assert ends == {".equip", ".equip-files", ".equip-wal", ".equip-files-wal", ".damaged", ".part"}
        for path in told:
            path.unlink()
        assert readable(crashed) == set()

    def test_what_a_crash_left_comes_in_first(self, world, tmp_path):
        world.do(Issue(ADAM, ("V-002",)))
        crashed = tmp_path / "po"
        crashed.mkdir()
        for end in ("", "-wal", "-files", "-files-wal"):
            shutil.copyfile(f"{world.path}{end}", crashed / f"sklad.equip{end}")
        head = world.head()
        world.close()
        under(crashed / "sklad.equip", Key.new(PASSPHRASE))
        assert len(rows(crashed / "sklad.equip")) == head + 1

    def test_an_encrypted_one_is_refused(self, encrypted, world):
        with pytest.raises(AlreadyEncrypted):
            refuse_needless(encrypted, encrypted=False)
        refuse_needless(encrypted, encrypted=True)


class TestAnotherPassphrase:
    def test_opens_it_and_the_former_one_does_not(self, encrypted):
        under(encrypted, Key.new(OTHER))
        cipher.forget()
        with pytest.raises(WrongPassphrase):
            unlock(encrypted, PASSPHRASE)
        unlock(encrypted, OTHER)
        assert check_closed(encrypted).ok
        with Database.open(encrypted, PlainPress()) as database:
            shelf = Backups(encrypted, database.source.origin).shelf
        assert len(shelf.manifests()) == 2
        assert all(check(shelf.path(one)).ok for one in shelf.manifests())


class TestDecrypting:
    def test_it_is_as_it_was(self, encrypted):
        under(encrypted, None)
        cipher.forget()
        assert check_closed(encrypted).ok
        with Database.open(encrypted, PlainPress()) as database:
            shelf = Backups(encrypted, database.source.origin).shelf
            assert database.key is None
        assert all(check(shelf.path(one)).ok for one in shelf.manifests())
        assert sqlite3.connect(encrypted).execute("SELECT count(*) FROM entry").fetchone()[0] > 0

    def test_one_in_the_clear_is_refused(self, world):
        with pytest.raises(NotEncrypted):
            refuse_needless(world.path, encrypted=True)


class TestWhatCannotBeRead:
    @pytest.mark.parametrize("key", [None, PASSPHRASE])
    def test_is_refused_in_words(self, world, key):
        (root,) = world.sql("SELECT rootpage FROM sqlite_schema WHERE name = 'holding'")[0]
        world.close()
        if key:
            under(world.path, Key.new(PASSPHRASE))
        content = bytearray(world.path.read_bytes())
        content[(root - 1) * 4096 : (root - 1) * 4096 + 200] = b"\xff" * 200
        world.path.write_bytes(content)
        with pytest.raises(AlteredSchema):
            Recast(world.path, Key.new(OTHER), PlainPress(), clock=CLOCK)
        assert cipher.salt_of(world.path) == (bytes(content[:16]) if key else None)
        assert not restoring.stage_of(world.path).exists()

    def test_a_log_that_the_disk_did_not_take_is_never_passed_by(self, world, monkeypatch):
        """What is done is only there: the file alone says less."""
        world.close()

        def failing(raw):
            raw.close()
            world.path.with_name("sklad.equip-wal").write_bytes(b"as the disk left it")

        monkeypatch.setattr(sqlite, "rest", failing)
        with pytest.raises(StoreLost):
            Recast(world.path, Key.new(PASSPHRASE), PlainPress(), clock=CLOCK)
        assert cipher.salt_of(world.path) is None

    @pytest.mark.skipif(sys.platform == "win32", reason="files cannot be limited there")
    @pytest.mark.parametrize("limit", [8, 40, 150])
    def test_a_disk_that_takes_no_more_is_no_damage(self, world, limit):
        """SQLCipher's export says that it failed and not why."""
        import resource

        world.close()
        entries, most = len(rows(world.path)), resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit * 1024, most[1]))
        try:
            with pytest.raises(NotWritten):
                Recast(world.path, Key.new(PASSPHRASE), PlainPress(), clock=CLOCK)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, most)
        assert len(rows(world.path)) == entries
        assert not restoring.stage_of(world.path).exists()

    @pytest.mark.parametrize("error", [CommitFailed(sqlite3.OperationalError("full")), OSError(28, "full")])
    def test_nor_is_one_that_fails_at_the_end(self, world, monkeypatch, error):
        world.close()

        def failing(*_):
            raise error

        module, name = (restoring.durable, "write") if isinstance(error, OSError) else (Database, "change")
        with Recast(world.path, Key.new(PASSPHRASE), PlainPress(), clock=CLOCK) as undertaken:
            monkeypatch.setattr(module, name, failing)
            with pytest.raises(NotWritten):
                undertaken.carry_out()
        assert cipher.salt_of(world.path) is None
        assert not restoring.stage_of(world.path).exists()

    def test_nothing_is_exchanged_that_cannot_be_written(self, world, monkeypatch):
        world.close()
        monkeypatch.setattr(opening, "_writable", lambda _: False)
        with pytest.raises(ReadingOnly):
            Recast(world.path, Key.new(PASSPHRASE), PlainPress(), clock=CLOCK)


class TestACopyInTheClear:
    def test_that_fails_leaves_no_papers(self, encrypted, monkeypatch, tmp_path):
        written = encrypt.recast

        def full(source, target, key):
            if source == encrypted:
                raise NotWritten(str(target), "full")
            written(source, target, key)

        monkeypatch.setattr(encrypt, "recast", full)
        with pytest.raises(NotWritten):
            copy_in_the_clear(encrypted, tmp_path / "kopie.equip")
        assert not list(tmp_path.glob("kopie*"))

    def test_takes_nobodys_place(self, encrypted, tmp_path):
        (tmp_path / "kopie.equip-files").touch()
        with pytest.raises(StoreExists):
            copy_in_the_clear(encrypted, tmp_path / "kopie.equip")


class TestWhoMay:
    def test_two_administrators_together(self, world):
        world.appoint("Správcová", "Anna", Grant(Role.ADMINISTRATOR))
        world.close()
        with Recast(world.path, Key.new(PASSPHRASE), PlainPress(), clock=CLOCK) as undertaken:
            door = undertaken.database.door
            door.sign_in("Skladníková Zora", PASSWORD)
            with pytest.raises(SecondPersonNeeded):
                undertaken.carry_out()
            with door.beside("Správcová Anna", PASSWORD):
                undertaken.carry_out()
        assert cipher.salt_of(world.path) is not None

    def test_nobody_else(self, world):
        world.appoint("Vedoucí", "Vít", Grant(Role.AUDITOR))
        world.close()
        with Recast(world.path, Key.new(PASSPHRASE), PlainPress(), clock=CLOCK) as undertaken:
            undertaken.database.door.sign_in("Vedoucí Vít", PASSWORD)
            with pytest.raises(NotAllowed):
                undertaken.carry_out()
        assert cipher.salt_of(world.path) is None
        assert not restoring.stage_of(world.path).exists()


class TestStopped:
    def test_what_it_had_in_the_clear_is_gone_with_the_next_opening(self, encrypted):
        copies.recast(encrypted, restoring.empty_stage(encrypted), None)
        opened = encrypted.with_name("sklad.equip-passing-00000001")
        opened.mkdir()
        copies.recast(encrypted, opened / "otevřená.equip", None)
        assert readable(encrypted.parent) != set()
        Database.open(encrypted, PlainPress()).close()
        assert readable(encrypted.parent) == set()
        assert not restoring.stage_of(encrypted).exists() and not opened.exists()

    def test_before_it_is_carried_out_nothing_is_changed(self, world):
        world.close()
        before = rows(world.path)
        with Recast(world.path, Key.new(PASSPHRASE), PlainPress(), clock=CLOCK):
            pass
        cipher.forget()
        assert rows(world.path) == before
        assert not restoring.stage_of(world.path).exists()

    @pytest.mark.parametrize("at", range(9))
    def test_while_the_files_change_places_it_comes_to_its_end(self, world, at):
        world.close()
        entries = len(rows(world.path))
        with (
            Recast(world.path, Key.new(PASSPHRASE), PlainPress(), clock=CLOCK) as undertaken,
            stopping(at),
            suppress(Stopped),
        ):
            undertaken.carry_out()
        found = len(rows(world.path))
        switched = cipher.salt_of(world.path) is not None
        assert switched is (at > 1)  # `ready` is written, and then it has its name
        assert found == entries + switched
        assert cipher.salt_of(files.beside(world.path)) == cipher.salt_of(world.path)
        assert not restoring.quarantine_of(world.path).exists()

    def test_among_the_backups_repeating_does_the_rest(self, world):
        world.close()
        key = Key.new(PASSPHRASE)
        with Recast(world.path, key, PlainPress(), clock=CLOCK) as undertaken:
            shelf = Backups(world.path, undertaken.database.source.origin).shelf
            undertaken.carry_out()

        def stop(done: int, _total: int) -> None:
            if done == 1:
                raise Stopped

        with pytest.raises(Stopped):
            recast_shelf(shelf, key, stop)
        assert {cipher.salt_of(shelf.path(one)) for one in shelf.manifests()} == {None, key.salt}
        assert all(check(shelf.path(one)).ok for one in shelf.manifests())
        assert recast_shelf(shelf, key).done == 1
        assert {cipher.salt_of(path) for path in shelf.packs()} == {key.salt}
        assert all(check(shelf.path(one)).ok for one in shelf.manifests())


class TestRecast:
    def test_something_else_that_is_read_back_is_refused(self, world, tmp_path, monkeypatch):
        """A planted bug: the copy lacks a row."""
        world.close()
        written = copies._write

        def losing(source, target, key):
            written(source, target, key)
            raw = copies.cipher.connect(target, key)
            raw.execute("UPDATE setting SET value = 'Jiný sklad' WHERE key = 'store.name'")
            raw.close()

        monkeypatch.setattr(copies, "_write", losing)
        with pytest.raises(NotRecast, match="setting"):
            copies.recast(world.path, tmp_path / "jiná.equip", Key.new(PASSPHRASE))
        assert not (tmp_path / "jiná.equip").exists()

    def test_every_kind_of_row_comes_over(self, world, tmp_path):
        world.close()
        key = Key.new(PASSPHRASE)
        copies.recast(world.path, tmp_path / "jiná.equip", key)
        with copies._opened(world.path, None) as old, copies._opened(tmp_path / "jiná.equip", key) as new:
            assert list(old.execute("SELECT name, sql FROM sqlite_schema ORDER BY name")) == list(
                new.execute("SELECT name, sql FROM sqlite_schema ORDER BY name")
            )
