"""Going back to a backup: nothing is lost without being named, and at no moment is there half of it."""

import shutil
import sqlite3
import sys
from contextlib import suppress

import pytest

from equipment_app import verifier
from equipment_app.domain.access_errors import Locked, NotAllowed, SecondPersonNeeded
from equipment_app.domain.anchors import Verdict
from equipment_app.domain.backup_errors import BackupChanged, NotOpened, PassphraseNeeded
from equipment_app.domain.backups import Why
from equipment_app.domain.errors import ReasonMissing
from equipment_app.domain.going_back import NotGoingBack, OtherStore
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.store_errors import StoreInUse
from equipment_app.operations import restore as going
from equipment_app.operations.issue import Issue
from equipment_app.operations.restore import Restore, rehearse
from equipment_app.operations.undo import Undo
from equipment_app.queries.check_paper import check_code
from equipment_app.store.backups import attempt
from equipment_app.store.backups.attempt import Child
from equipment_app.store.backups.check import check
from equipment_app.store.backups.sealed import export
from equipment_app.store.backups.service import Backups
from equipment_app.store.backups.shelf import Shelf, beside
from equipment_app.store.beside import passing, restoring
from equipment_app.store.database import Database
from equipment_app.store.file import durable
from tests.campaigns.seals import CHEAP, SECRET
from tests.store.on_the_disk import readable
from tests.world import ADAM, CTIBOR, EVA, PASSWORD, PlainPress, World


@pytest.fixture
def world(tmp_path):
    """One paper before the backup, two after it; closed."""
    world = World.again(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    yield world
    world.close()


class Here:
    """Verifies a copy in this process: starting another takes longer than all else here."""

    progress = (0, 0)

    def __init__(self, copy):
        found = check(copy)
        problems = [{"seq": one.seq, "table": one.table, "what": one.what} for one in found.problems]
        self._verdict = attempt.BackupVerdict(found.ok, found.entries, found.head, problems)

    def ended(self, _seconds=0):
        return True

    def verdict(self):
        return self._verdict

    def stop(self):
        pass


@pytest.fixture(autouse=True)
def in_this_process(request, monkeypatch):
    if "another_process" not in request.fixturenames:
        monkeypatch.setattr(going, "Child", Here)


@pytest.fixture
def another_process():
    """As it really is."""


def back_up(world, judge=Here):
    backups = Backups(world.path, world.database.source.origin, judge=judge)
    return backups.shelf.path(backups.make(world.database.source, Why.ASKED))


@pytest.fixture
def backup(world):
    found = back_up(world)
    world.do(Issue(EVA, ("V-003",)))
    world.do(Issue(CTIBOR, ("R-001",)))
    world.close()
    return found


def anchors(world):
    """The codes of all papers, before the store goes back."""
    with opened(world) as database:
        return {
            number: database.ask(lambda books, number=number: books.papers.anchor(books.papers.seq(number), number))
            for number in ("PP-2026-000001", "PP-2026-000002", "PP-2026-000003")
        }


def opened(world):
    database = Database.open(world.path, PlainPress(), clock=world.clock)
    if database.door.guarded:
        database.door.sign_in("Skladníková", PASSWORD)
    return database


def restore(world, backup, **facts):
    return Restore(backup, world.path, PlainPress(), clock=world.clock, **facts)


def test_a_process_of_its_own_looks_whether_it_is_sound(world, another_process):
    backup = back_up(world, Child)
    world.do(Issue(EVA, ("V-003",)))
    world.close()
    told = []
    with restore(world, backup, step=lambda done, total: told.append((done, total))) as undertaken:
        undertaken.carry_out("zkouška")
    assert told
    with opened(world) as database:
        assert database.source.head.seq == undertaken.plan.backup.seq + 1


def test_what_will_be_gone_is_known_before(world, backup):
    with restore(world, backup) as undertaken:
        plan = undertaken.plan
    assert [paper.number for paper in plan.papers] == ["PP-2026-000002", "PP-2026-000003"]
    assert (plan.entries, plan.same_past, plan.incarnation) == (plan.left.seq - plan.backup.seq, True, 2)
    assert plan.lost({}) == (("PP", 2026, 2, 3),)


def test_looked_at_and_left_nothing_is_changed(world, backup):
    before = {path.name: path.read_bytes() for path in world.path.parent.iterdir() if path.is_file()}
    with restore(world, backup):
        pass
    after = {path.name: path.read_bytes() for path in world.path.parent.iterdir() if path.is_file()}
    assert {name: after.get(name) for name in before if not name.endswith("-lock")} == {
        name: content for name, content in before.items() if not name.endswith("-lock")
    }
    assert not restoring.stage_of(world.path).exists()


def test_the_store_is_what_it_was_and_says_what_is_lost(world, backup):
    with restore(world, backup) as undertaken:
        done = undertaken.carry_out("disk selhal")
    with opened(world) as database:
        head, origin = database.ask(lambda books: (books.journal.head()[0], books.journal.origin))
        payload = database.ask(lambda books: books.journal.payload(head))
        assert (head, payload["k"], origin[-2:]) == (undertaken.plan.backup.seq + 1, "restore", "/2")
        assert payload["lost"] == [["PP", 2026, 2, 3]]
        assert database.ask(lambda books: books.papers.remark(head, "reason")) == "disk selhal"
        assert database.change(Issue(EVA, ("V-003",))).number == "PP-2026-000004"
    assert verifier.main(str(world.path)) == 0
    assert (done.quarantine / world.path.name).exists()


def test_its_backups_wait_until_somebody_says_that_all_is_well(world, backup):
    with restore(world, backup) as undertaken:
        undertaken.carry_out("disk selhal")
        origin = undertaken.plan.origin
    backups = Backups(world.path, origin, judge=Here)
    with opened(world) as database:
        assert backups.notes.restored is not None
        assert not backups.due(Why.START, database.source.head)


def test_the_old_store_is_whole_in_quarantine(world, backup):
    with opened(world) as database:
        before = database.source.head
    with restore(world, backup) as undertaken:
        kept = undertaken.carry_out("omyl").quarantine / world.path.name
    with Database.open(kept, PlainPress(), clock=world.clock) as database:
        assert database.source.head == before


def test_papers_of_the_lost_stretch_read_truncated_never_rewritten(world, backup, capsys):
    codes = anchors(world)
    with restore(world, backup) as undertaken:
        undertaken.carry_out("disk selhal")
    with opened(world) as database:
        for _ in range(9):  # over the numbers of the lost entries
            number = database.change(Issue(EVA, ("TRIKO/L",))).number
            database.change(Undo(number, "zkouška"))
        found = {
            number: database.ask(lambda books, code=code: check_code(books, code)) for number, code in codes.items()
        }
        fresh = database.ask(lambda books: books.papers.anchor(books.papers.seq(number), number))
        assert database.ask(lambda books: check_code(books, fresh)).verdict is Verdict.MATCH
    assert [one.verdict for one in found.values()] == [Verdict.MATCH, Verdict.TRUNCATED, Verdict.TRUNCATED]
    assert [one.restored is not None for one in found.values()] == [False, True, True]
    assert verifier.main(str(world.path), codes["PP-2026-000002"]) == 3
    assert "TRUNCATED" in capsys.readouterr().out
    assert verifier.main(str(world.path), codes["PP-2026-000001"]) == 0


def test_a_number_found_on_paper_is_declared_lost(world, backup):
    """The store that failed may have given more numbers than can still be read."""
    with restore(world, backup) as undertaken:
        undertaken.carry_out("disk selhal", {("PP", 2026): 7, ("VR", 2026): 1})
    with opened(world) as database:
        assert database.change(Issue(EVA, ("V-003",))).number == "PP-2026-000008"
    assert verifier.main(str(world.path)) == 0


def test_a_second_restore_from_the_same_backup_has_a_name_of_its_own(world, backup):
    for wanted in ("/2", "/3"):
        with restore(world, backup) as undertaken:
            undertaken.carry_out("znovu")
        with opened(world) as database:
            assert database.source.origin.endswith(wanted)


def test_a_store_that_cannot_be_read_is_gone_back_from(world, backup):
    world.path.write_bytes(b"nothing but noise" * 1000)
    with restore(world, backup) as undertaken:
        assert (undertaken.plan.left, undertaken.plan.papers) == (None, ())
        undertaken.carry_out("soubor je poškozený", {("PP", 2026): 3})
    with opened(world) as database:
        assert database.change(Issue(EVA, ("V-003",))).number == "PP-2026-000004"


def test_a_store_that_is_not_there(world, backup):
    for path in world.path.parent.glob("sklad.equip*"):
        if path.is_file():
            path.unlink()
    with restore(world, backup) as undertaken:
        undertaken.carry_out("nový počítač")
    with opened(world) as database:
        assert database.source.origin.endswith("/2")


class TestRefused:
    def test_a_reason_is_needed(self, world, backup):
        with restore(world, backup) as undertaken, pytest.raises(ReasonMissing):
            undertaken.carry_out(" ")

    def test_the_store_is_open(self, world, backup):
        with opened(world), pytest.raises(StoreInUse):
            restore(world, backup)

    def test_nothing_would_change(self, world, backup):
        with opened(world) as database:
            backups = Backups(world.path, database.source.origin, judge=Here)
            now = backups.shelf.path(backups.make(database.source, Why.ASKED))
        with pytest.raises(NotGoingBack):
            restore(world, now)

    @pytest.mark.parametrize(
        "damage",
        [
            "CREATE TABLE cizí (x)",
            "UPDATE holding SET quantity = quantity + 1",
            "DELETE FROM file",
        ],
    )
    def test_unless_the_store_is_not_sound(self, world, damage):
        """Somebody was in it with a database browser; the last backup ends where it ends."""
        now = back_up(world)
        world.close()
        raw = sqlite3.connect(f"{world.path}-files" if "file" in damage else world.path, isolation_level=None)
        for (trigger,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger}") if "CREATE" not in damage else None
        raw.execute(damage)
        raw.close()
        with restore(world, now) as undertaken:
            assert undertaken.plan.entries == 0
            undertaken.carry_out("někdo v ní byl")
        assert verifier.main(str(world.path)) == 0

    def test_a_backup_of_another_store(self, world, backup, tmp_path):
        (tmp_path / "jiný").mkdir()
        other = World.make(tmp_path / "jiný" / "sklad.equip")
        foreign = back_up(other)
        other.close()
        with pytest.raises(OtherStore):
            restore(world, foreign)

    def test_a_backup_that_was_changed(self, world, backup):
        content = bytearray(backup.read_bytes())
        content[len(content) // 2] ^= 1
        backup.write_bytes(content)
        with pytest.raises(Exception) as refused:
            restore(world, backup)
        assert type(refused.value).__name__ in ("BackupChanged", "NotVerified", "NoVerdict", "AlteredSchema")
        assert not restoring.stage_of(world.path).exists()


class TestWho:
    def test_against_the_operators_of_the_backup_two_of_them(self, world):
        world.appoint("Správcová", "Soňa", Grant(Role.ADMINISTRATOR))
        backup = back_up(world)
        world.do(Issue(EVA, ("V-003",)))
        world.close()
        with restore(world, backup) as undertaken:
            door = undertaken.database.door
            with pytest.raises(Locked):
                undertaken.carry_out("nikdo")
            door.sign_in("Správcová", PASSWORD)
            with pytest.raises(SecondPersonNeeded):
                undertaken.carry_out("jeden")
            with door.beside("Skladníková", PASSWORD):
                entry = undertaken.carry_out("dva").outcome.entry
        with opened(world) as database:
            payload = database.ask(lambda books: books.journal.payload(entry))
            assert (payload["by"], payload["by2"]) == (2, 1)
        assert verifier.main(str(world.path), every=True) == 0

    def test_not_a_lead(self, world):
        unit = world.sql("SELECT id FROM holder WHERE label = 'KRPA'")[0][0]
        world.appoint("Vedoucí", "Vít", Grant(Role.LEAD, unit))
        backup = back_up(world)
        world.do(Issue(EVA, ("V-003",)))
        world.close()
        with restore(world, backup) as undertaken:
            undertaken.database.door.sign_in("Vedoucí", PASSWORD)
            with pytest.raises(NotAllowed):
                undertaken.carry_out("sám")


class TestSealed:
    @pytest.fixture
    def sealed(self, backup, tmp_path):
        (tmp_path / "klíčenka").mkdir()
        shelf = Shelf.of(backup)
        made = export(shelf, shelf.manifest_of(backup), tmp_path / "klíčenka", SECRET, CHEAP)
        return tmp_path / "klíčenka" / made.file

    def test_it_is_gone_back_to_with_its_papers(self, world, sealed):
        with restore(world, sealed, passphrase=SECRET) as undertaken:
            undertaken.carry_out("disk selhal")
        with opened(world) as database:
            assert database.ask(lambda books: books.papers.content("PP-2026-000001"))
            assert database.verified().ok

    def test_nothing_of_it_lies_about_in_the_clear(self, world, sealed, tmp_path):
        with restore(world, sealed, passphrase=SECRET):
            assert not [path for path in tmp_path.iterdir() if "-passing-" in path.name]
        with pytest.raises(NotOpened):
            restore(world, sealed, passphrase="jiná než ta pravá")
        assert not [path for path in tmp_path.iterdir() if "-passing-" in path.name or "-restore" in path.name]

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="files in memory")
    def test_a_rehearsal_leaves_nothing_of_it_on_a_disk(self, world, sealed, tmp_path):
        found = []

        def look(*_):
            found.append((readable(tmp_path), [path for path in passing._MEMORY.glob("*-passing-*") if path.is_dir()]))

        world.close()
        for end in ("", "-files"):
            world.path.with_name(world.path.name + end).unlink()
        shutil.rmtree(beside(world.path))
        assert rehearse(sealed, PlainPress(), beside=world.path, passphrase=SECRET, step=look).ok
        assert found and all(seen == set() and held for seen, held in found), found
        assert readable(tmp_path) == set() and not list(passing._MEMORY.glob("*-passing-*"))

    def test_without_a_passphrase(self, world, sealed):
        with pytest.raises(PassphraseNeeded):
            restore(world, sealed)


def test_what_a_killed_one_left_in_the_clear_is_cleared_away(world, backup):
    """A sealed backup was being opened."""
    left = world.path.with_name("sklad.equip-passing-00000001")
    left.mkdir()
    (left / "v otevřené podobě").write_text("jména", encoding="utf-8")
    with restore(world, backup):
        assert not left.exists()


class Killed(BaseException):
    """The process was killed here."""


@pytest.mark.parametrize("step", range(24))
def test_killed_at_any_rename_the_next_opening_finds_the_old_or_the_new(world, backup, monkeypatch, step):
    """Each durable step of the switch is where the process ends, once before it and once after."""
    with opened(world) as database:
        old = database.source.head.seq
    steps, before = iter(range(100)), step % 2
    done = {name: getattr(durable, name) for name in ("rename", "write", "remove")}

    def dying(name):
        def act(*arguments):
            last = next(steps) == step // 2
            if last and before:
                raise Killed
            done[name](*arguments)
            if last:
                raise Killed

        return act

    with restore(world, backup) as undertaken:
        new = undertaken.plan.backup.seq + 1
        with monkeypatch.context() as patched:
            for name in done:
                patched.setattr(durable, name, dying(name))
            with suppress(Killed):
                undertaken.carry_out("výpadek")
    with opened(world) as database:
        found = database.source
        assert found.head.seq in (old, new)
        assert (Backups(world.path, found.origin).notes.restored is not None) is (found.head.seq == new)
    assert verifier.main(str(world.path)) == 0
    assert not restoring.waits(world.path)


def test_a_log_of_the_old_file_does_not_come_into_the_new(world, backup, tmp_path):
    """A crash left a write-ahead log with the latest entry only in it: 40 of 40 copies by hand went wrong."""
    live = opened(world)
    live.change(Issue(ADAM, ("TRIKO/M*2",)))
    crashed = tmp_path / "po pádu"
    crashed.mkdir()
    for path in world.path.parent.glob("sklad.equip*"):
        if path.is_file() and not path.name.endswith("-lock"):
            shutil.copy(path, crashed / path.name)
    live.close()
    (crashed / "sklad.equip").chmod(0o600)
    with Restore(backup, crashed / "sklad.equip", PlainPress(), clock=world.clock) as undertaken:
        assert undertaken.plan.papers[-1].number == "PP-2026-000004"
        undertaken.carry_out("po pádu")
    raw = sqlite3.connect(crashed / "sklad.equip")
    assert raw.execute("SELECT count(*) FROM entry").fetchone()[0] == undertaken.plan.backup.seq + 1
    raw.close()


class TestRehearsal:
    def test_a_sound_backup(self, world, backup, another_process):
        found = rehearse(backup, PlainPress())
        assert (found.ok, found.entries) == (True, Shelf.of(backup).manifest_of(backup).head.seq)
        assert found.seconds > 0

    def test_a_paper_is_missing(self, world, backup):
        for pack in Shelf.of(backup).packs():
            pack.unlink()
        with pytest.raises(Exception) as refused:
            rehearse(backup, PlainPress())
        assert type(refused.value).__name__ in ("BackupChanged", "NotVerified")


def test_a_changed_copy_never_comes_off_its_shelf(world, backup):
    with backup.open("ab") as file:
        file.write(b"\0")
    with pytest.raises(BackupChanged):
        restoring.stage(backup, world.path)
