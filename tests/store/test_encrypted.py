"""A store under a passphrase: nothing of it can be read without, and everything works as in the clear."""

import shutil
import sqlite3
import sys
from unicodedata import normalize

import pytest
from argon2.exceptions import HashingError

from equipment_app.domain.backup_errors import NoCipher, NoMemory, ShortPassphrase, StoreEncrypted, WrongPassphrase
from equipment_app.domain.place_errors import ForeignLog
from equipment_app.domain.store_errors import AlteredSchema, StoreInUse
from equipment_app.operations.issue import Issue
from equipment_app.store import opening
from equipment_app.store.backups.check import check_closed
from equipment_app.store.beside.leftover import Brought
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import files
from equipment_app.store.file.sqlite import unlock
from tests.store.on_the_disk import PASSPHRASE, PEOPLE, readable
from tests.store.test_leftover import taken
from tests.world import ADAM, EVA, PlainPress, World

pytestmark = pytest.mark.usefixtures("nobody_knows")


def key() -> Key:
    made = Key.new(PASSPHRASE)
    cipher.know(made)
    return made


@pytest.fixture
def world(tmp_path):
    world = World.make(tmp_path / "sklad.equip", key=key())
    world.do(Issue(ADAM, ("R-001",)))
    yield world
    world.close()


@pytest.fixture
def closed(world):
    world.close()
    cipher.forget()
    return world.path


class TestNobodyReads:
    def test_a_store_without_its_passphrase(self, closed):
        assert readable(closed.parent) == set()
        for file in (closed, files.beside(closed)):
            with pytest.raises(sqlite3.DatabaseError, match="not a database"):
                sqlite3.connect(file).execute("SELECT * FROM sqlite_schema")

    def test_the_search_would_find_it_in_the_clear(self, tmp_path):
        World.make(tmp_path / "sklad.equip").close()
        assert readable(tmp_path) == set(PEOPLE)

    def test_what_lies_in_its_logs_while_it_is_open(self, world):
        world.do(Issue(EVA, ("V-001",)))
        assert world.path.with_name("sklad.equip-wal").stat().st_size > 0
        assert readable(world.path.parent) == set()

    def test_nor_opens_it(self, closed):
        before = closed.read_bytes()
        with pytest.raises(StoreEncrypted):
            Database.open(closed, PlainPress())
        with pytest.raises(StoreEncrypted):
            Database.open(closed, PlainPress(), read_only=True)
        with pytest.raises(StoreEncrypted):
            opening.glance(closed)
        with pytest.raises(WrongPassphrase):
            unlock(closed, PASSPHRASE + " a jejich dětech")
        assert closed.read_bytes() == before

    def test_a_short_passphrase_is_none(self):
        with pytest.raises(ShortPassphrase):
            Key.new("krátké")

    @pytest.mark.skipif(sys.platform == "win32", reason="there are no core files")
    def test_a_crash_leaves_no_key(self):
        """Not even in the memory that the system would keep of it."""
        import resource

        before = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))
        key()
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, before[1])
        resource.setrlimit(resource.RLIMIT_CORE, before)

    def test_an_accent_typed_by_itself_makes_it_no_longer(self):
        with pytest.raises(ShortPassphrase):
            Key.new(normalize("NFD", "žluťoučký"))

    def test_the_key_is_said_nowhere(self):
        made = key()
        assert made.secret.hex() not in repr(made) and repr(made.secret) not in repr(made)
        assert made.name in made.salt.hex() and made.name not in made.secret.hex()


class TestWithThePassphrase:
    def test_it_works_as_any_other(self, closed):
        unlock(closed, PASSPHRASE)
        world = World.of(closed)
        world.do(Issue(EVA, ("V-001",)))
        assert world.verified().ok
        world.reopen()
        assert world.sql("SELECT number FROM filing ORDER BY seq") == [("PP-2026-000001",), ("PP-2026-000002",)]
        world.close()
        assert check_closed(closed).ok
        assert opening.glance(closed) == "Sklad"

    def test_letters_may_be_composed_otherwise(self, closed):
        unlock(closed, normalize("NFD", PASSPHRASE))

    def test_it_can_be_read_only(self, closed):
        unlock(closed, PASSPHRASE)
        with Database.open(closed, PlainPress(), read_only=True) as database:
            assert database.verified().ok

    def test_nobody_opens_it_twice(self, world):
        with pytest.raises(StoreInUse):
            World.of(world.path)

    def test_another_file_of_the_same_key_opens_with_it(self, closed, tmp_path):
        shutil.copyfile(closed, tmp_path / "kopie.equip")
        unlock(closed, PASSPHRASE)
        assert opening.glance(tmp_path / "kopie.equip") == "Sklad"

    def test_of_a_file_in_the_clear_nothing_is_asked(self, tmp_path):
        World.make(tmp_path / "sklad.equip").close()
        unlock(tmp_path / "sklad.equip", "cokoli")
        assert cipher.handed_down() == ""

    def test_without_the_memory_that_takes_it_is_said(self, closed, monkeypatch):
        def failing(*_):
            raise HashingError("Memory allocation error")

        monkeypatch.setattr("argon2.low_level.hash_secret_raw", failing)
        with pytest.raises(NoMemory):
            unlock(closed, PASSPHRASE)

    def test_without_what_encrypts_it_is_said(self, closed, monkeypatch):
        def missing():
            raise ImportError

        monkeypatch.setattr(cipher, "ciphered", missing)
        with pytest.raises(NoCipher):
            unlock(closed, PASSPHRASE)


class TestDamage:
    def test_to_any_page_is_found(self, closed):
        unlock(closed, PASSPHRASE)
        content = closed.read_bytes()
        for page in range(2, len(content) // cipher.PAGE, 7):
            at = page * cipher.PAGE + 1000
            closed.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
            try:
                found = check_closed(closed)
            except AlteredSchema:
                continue
            assert not found.ok, page

    def test_pages_of_an_older_copy_are_told_by_verifying(self, closed):
        """Their seals fit: SQLCipher knows a page's number and the key, and not the time."""
        unlock(closed, PASSPHRASE)
        before = closed.read_bytes()
        world = World.of(closed)
        world.do(Issue(EVA, ("R-002",)))
        world.close()
        after, size = closed.read_bytes(), cipher.PAGE
        other = [at for at in range(0, len(before), size) if before[at : at + size] != after[at : at + size]]
        assert len(other) > 10
        for at in other:
            closed.write_bytes(after[:at] + before[at : at + size] + after[at + size :])
            try:
                found = check_closed(closed)
            except AlteredSchema:
                continue
            assert not found.ok, at // size

    def test_to_the_first_page_is_no_foreign_file(self, closed):
        unlock(closed, PASSPHRASE)
        content = closed.read_bytes()
        closed.write_bytes(content[:50] + bytes([content[50] ^ 1]) + content[51:])
        with pytest.raises(AlteredSchema):
            Database.open(closed, PlainPress())
        with pytest.raises(WrongPassphrase):
            unlock(closed, PASSPHRASE)


class TestPapersUnderAnotherKey:
    """Whoever could put them there would read every paper that is filed from then on."""

    @pytest.mark.parametrize("other", [None, Key(b"EQK1" + bytes(12), bytes(32))])
    def test_are_refused(self, closed, other):
        unlock(closed, PASSPHRASE)
        papers = files.beside(closed)
        papers.unlink()
        if other:
            cipher.know(other)
        files.FileStore(papers, key=other).close()
        with pytest.raises(AlteredSchema, match="not encrypted as the journal is"):
            Database.open(closed, PlainPress())

    def test_are_told_of_by_verifying(self, closed):
        unlock(closed, PASSPHRASE)
        files.beside(closed).unlink()
        files.FileStore(files.beside(closed)).close()
        with pytest.raises(AlteredSchema, match="not encrypted as the journal is"):
            Database.open(closed, PlainPress(), altered=True)


class TestAfterACrash:
    @pytest.fixture
    def crashed(self, tmp_path):
        world = World.make(tmp_path / "sklad.equip", key=key())
        world.database.checkpoint()
        world.do(Issue(ADAM, ("V-001",)))
        return taken(world, tmp_path / "po")

    def test_its_own_log_comes_in(self, crashed):
        cipher.forget()
        unlock(crashed, PASSPHRASE)
        world = World.of(crashed)
        last = world.head()
        assert world.database.found.brought == Brought(last - 1, last)
        assert world.verified().ok
        world.close()

    def test_the_log_of_a_closed_store_that_says_nothing_new_is_its_own(self, crashed):
        logs = {end: crashed.with_name(f"sklad.equip{end}").read_bytes() for end in ("-wal", "-files-wal")}
        World.of(crashed).close()
        for end, content in logs.items():
            crashed.with_name(f"sklad.equip{end}").write_bytes(content)
        world = World.of(crashed)
        assert world.database.found.brought is not None
        assert world.verified().ok
        world.close()

    def test_another_moments_log_is_refused(self, crashed):
        log = crashed.with_name("sklad.equip-wal").read_bytes()
        world = World.of(crashed)
        world.do(Issue(EVA, ("V-002",)))
        world.close()
        crashed.with_name("sklad.equip-wal").write_bytes(log)
        with pytest.raises(ForeignLog):
            World.of(crashed)


def test_errors_are_sqlites(world):
    """Whoever catches what sqlite3 raises catches what SQLCipher's module raises."""
    raw = world.database.source.raw
    with pytest.raises(sqlite3.OperationalError) as error:
        raw.execute("SELECT nothing FROM nowhere")
    assert error.value.sqlite_errorcode == sqlite3.SQLITE_ERROR
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute("DELETE FROM entry")


def test_a_page_says_in_the_clear_what_sqlite_reads(closed):
    unlock(closed, PASSPHRASE)
    header = cipher.header(closed, 100)
    assert header.startswith(b"SQLite format 3\0")
    assert int.from_bytes(header[16:18], "big") == cipher.PAGE
    assert int.from_bytes(header[68:72], "big") == 0x45515550
