"""The disk fails while something is committed: nothing is called done that is not, and nothing that is gets lost."""

import sqlite3

import pytest

from equipment_app.domain.place_errors import DiskFailed, StoreLost, WriteUnsure
from equipment_app.domain.store_errors import AlteredSchema, NoStore
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.store import held as held_module
from equipment_app.store.database import Database
from equipment_app.store.door import Door
from equipment_app.store.file.sqlite import CommitFailed
from equipment_app.store.held import HeldDatabase, Settled, trouble_of
from tests.store.failing import Disk
from tests.world import ADAM, EVA, PASSWORD, Clock, PlainPress, World


class Desk:
    def __init__(self, path):
        self.path, self.clock, self.openings = path, Clock(), 0
        self.held = HeldDatabase(self.open)

    def open(self):
        self.openings += 1
        return Database.open(self.path, PlainPress(), clock=self.clock)

    def do(self, command):
        return self.held.run(lambda database: database.change(command))

    def ask(self, question):
        return self.held.run(lambda database: database.ask(question))

    def head(self):
        return self.ask(lambda books: books.journal.head()[0])

    def sound(self):
        return self.held.run(lambda database: database.verified()).ok


@pytest.fixture
def disk(monkeypatch):
    return Disk(monkeypatch)


@pytest.fixture
def desk(tmp_path, disk):
    world = World.again(tmp_path / "sklad.equip")
    world.close()
    desk = Desk(world.path)
    yield desk
    disk.gone = False
    desk.held.close()


COMMITS = 2
"""Of a handover: the papers' file, then the journal."""


class TestACommitThatFails:
    @pytest.mark.parametrize("commit", range(1, COMMITS + 1))
    def test_and_was_not_carried_out_leaves_nothing(self, desk, disk, commit):
        head = desk.head()
        disk.fail(commit)
        with pytest.raises(DiskFailed) as refused:
            desk.do(Issue(ADAM, ("V-001",)))
        assert (refused.value.path, refused.value.trouble) == (str(desk.path), "failed")
        assert desk.head() == head and desk.sound()
        assert desk.openings == 2
        assert desk.do(Issue(ADAM, ("V-001",))).number == "PP-2026-000001"

    def test_but_was_carried_out_is_found_again_with_its_outcome(self, desk, disk):
        """The bytes are there, the confirmation was lost: whoever did it again would hand out twice."""
        head = desk.head()
        disk.fail(COMMITS, written=True)
        outcome = desk.do(Issue(ADAM, ("V-001",)))
        assert outcome.number == "PP-2026-000001"
        assert desk.head() == head + 2 and desk.sound()
        (settled,) = desk.held.take_settled()
        assert (settled.there, settled.late) == (True, False)
        assert (settled.attempt.first, settled.attempt.last) == (head + 1, head + 2)

    def test_of_the_papers_is_never_taken_for_the_journals(self, desk, disk):
        desk.do(Issue(EVA, ("R-002",)))
        disk.fail(1, written=True)
        with pytest.raises(DiskFailed):
            desk.do(Issue(ADAM, ("V-001",)))
        assert desk.sound()

    def test_and_a_disk_that_fails_right_after_it_do_not_unmake_it(self, desk, monkeypatch, disk):
        def unplugged(_door, _books):
            raise disk.error()

        desk.head()
        with monkeypatch.context() as patched:
            patched.setattr(Door, "renew", unplugged)
            assert desk.do(Issue(ADAM, ("V-001",))).number == "PP-2026-000001"
        assert [one.there for one in desk.held.take_settled()] == [True]

    def test_while_somebody_signs_in_is_not_what_was_done_before(self, desk, disk):
        desk.do(Issue(ADAM, ("V-001",)))
        disk.fail(1)
        with pytest.raises(DiskFailed):
            desk.held.run(lambda database: database.rebuild())
        assert desk.held.take_settled() == [Settled(None, False)]

    def test_while_a_cart_is_put_by_is_not_done(self, desk, disk):
        adam = desk.ask(lambda books: books.people.by_number(ADAM)).id
        disk.fail(1, written=True)
        with pytest.raises(DiskFailed):
            desk.do(SaveCart(adam, {"lines": []}))

    @pytest.mark.parametrize("n", range(1, 7))
    def test_whichever_it_is(self, desk, disk, n):
        """Three handovers, of which the n-th commit fails: what is said to be done is there, and nothing else."""
        done = []
        disk.fail(n)
        for who, what in ((ADAM, "V-001"), (EVA, "V-003"), (ADAM, "R-001")):
            try:
                done.append(desk.do(Issue(who, (what,))).number)
            except DiskFailed:
                continue
        numbers = desk.ask(lambda books: [row[0] for row in books.ask("SELECT number FROM filing ORDER BY seq")])
        assert numbers == done and len(done) == 2
        assert desk.sound()

    def test_a_full_disk_needs_no_new_opening(self, desk, disk):
        disk.fail(COMMITS, code=sqlite3.SQLITE_FULL)
        with pytest.raises(DiskFailed) as refused:
            desk.do(Issue(ADAM, ("V-001",)))
        assert refused.value.trouble == "full"
        assert desk.openings == 1 and desk.held.take_settled() == []
        assert desk.do(Issue(ADAM, ("V-001",))).number == "PP-2026-000001"


class TestADiskThatIsGone:
    @pytest.fixture
    def unsure(self, desk, disk):
        desk.head()

        def fail(*, written):
            disk.fail(COMMITS, written=written)
            command = Issue(ADAM, ("V-001",))

            def work(database):
                disk.gone = True
                return database.change(command)

            with pytest.raises(WriteUnsure) as refused:
                desk.held.run(work)
            return refused.value

        return fail

    @pytest.mark.parametrize("written", [True, False])
    def test_what_is_uncertain_is_named_and_found_out_when_it_is_back(self, desk, disk, unsure, written):
        refusal = unsure(written=written)
        assert (refusal.first, refusal.last) == (10, 11), "the entry and its paper"
        for _ in range(2):
            with pytest.raises(StoreLost):
                desk.head()
        disk.gone = False
        assert desk.head() == (11 if written else 9)
        (settled,) = desk.held.take_settled()
        assert (settled.there, settled.late) == (written, True)
        assert settled.attempt.outcome.number == "PP-2026-000001"
        assert desk.sound() and desk.held.take_settled() == []

    def test_a_question_says_that_the_store_is_lost_and_is_answered_when_it_is_back(self, desk, disk):
        desk.head()

        def unplugged(_database):
            disk.gone = True
            raise disk.error()

        with pytest.raises(StoreLost):
            desk.held.run(unplugged)
        disk.gone = False
        assert desk.head() == 9
        assert desk.held.take_settled() == [Settled(None, False)]

    def test_another_who_opened_it_meanwhile_is_waited_for(self, desk, disk):
        desk.head()
        disk.fail(COMMITS)
        other = []
        close = Database.close

        def closed(database):
            close(database)
            if not other:
                other.append(Database.open(desk.path, PlainPress(), clock=Clock(), who="okno jiného"))

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(Database, "close", closed)
            with pytest.raises(WriteUnsure):
                desk.do(Issue(ADAM, ("V-001",)))
        other[0].close()
        assert desk.head() == 9

    def test_what_is_no_store_any_more_is_refused_as_such(self, desk, disk):
        desk.head()
        disk.fail(COMMITS)
        close = Database.close

        def spoiled(database):
            close(database)
            desk.path.write_bytes(b"SQLite format 3\0" + bytes(5000))

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(Database, "close", spoiled)
            with pytest.raises(Exception) as refused:
                desk.do(Issue(ADAM, ("V-001",)))
        assert type(refused.value).__name__ in ("ForeignFile", "AlteredSchema")
        with pytest.raises(type(refused.value)):
            desk.head()


class TestWhoWorks:
    def test_goes_on_after_it_with_their_key(self, tmp_path, disk):
        world = World.again(tmp_path / "sklad.equip")
        world.guard()
        world.close()
        desk = Desk(world.path)
        desk.held.run(lambda database: database.door.sign_in("Skladníková Zora", PASSWORD))
        disk.fail(COMMITS)
        with pytest.raises(DiskFailed):
            desk.do(Issue(ADAM, ("V-001",)))
        assert desk.do(Issue(ADAM, ("V-001",))).number == "PP-2026-000001"
        assert desk.sound(), "signed as before"
        desk.held.close()

    def test_nobody_is_let_in_by_it(self, tmp_path, disk):
        world = World.again(tmp_path / "sklad.equip")
        world.guard()
        world.close()
        desk = Desk(world.path)

        def fail(_database):
            raise disk.error()

        with pytest.raises(DiskFailed):
            desk.held.run(fail)
        assert desk.held.run(lambda database: database.door.session.operator) == 0
        desk.held.close()


class TestOpening:
    def test_a_store_that_was_refused_is_not_tried_again(self, tmp_path):
        desk = Desk(tmp_path / "není.equip")
        for _ in range(3):
            with pytest.raises(NoStore):
                desk.head()
        assert desk.openings == 1
        desk.held.close()

    def test_a_disk_that_fails_at_once_may_answer_the_next_time(self, tmp_path, disk):
        World.make(tmp_path / "sklad.equip").close()
        desk = Desk(tmp_path / "sklad.equip")
        disk.gone = True
        with pytest.raises(StoreLost):
            desk.head()
        disk.gone = False
        assert desk.head() == 9
        desk.held.close()

    def test_an_error_of_ours_is_not_the_disks(self, desk):
        def wrong(_database):
            raise ValueError("ours")

        with pytest.raises(ValueError, match="ours"):
            desk.held.run(wrong)
        assert desk.openings == 1


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (sqlite3.SQLITE_IOERR, "failed"),
        (sqlite3.SQLITE_IOERR | 4 << 8, "failed"),
        (sqlite3.SQLITE_FULL, "full"),
        (sqlite3.SQLITE_READONLY, "read_only"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_CONSTRAINT, None),
        (sqlite3.SQLITE_BUSY, None),
        (sqlite3.SQLITE_ERROR, None),
    ],
)
def test_what_is_the_disks_fault(code, trouble):
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = code
    assert trouble_of(error) == trouble
    assert trouble_of(error) == trouble
    assert trouble_of(CommitFailed(error)) == (trouble or "failed"), "a commit never fails for another reason"


def test_no_other_error_is():
    assert trouble_of(ValueError()) is None
    assert trouble_of(OSError(28, "no space")) is None
    assert trouble_of(AlteredSchema("a", "b")) is None
    assert held_module.FULL == "full"


def test_a_copy_half_drawn_when_the_disk_fails_is_left_so_that_the_store_can_be_opened_again(
    desk, disk, tmp_path, monkeypatch
):
    """SQLite keeps the file of a connection that is closed while a copy is drawn of it."""
    monkeypatch.setattr("equipment_app.store.file.copies._PAGES", 10)
    drawn = []
    desk.held = HeldDatabase(desk.open, lambda: drawn and drawn.pop().close())
    drawn.append(desk.held.run(lambda database: database.backup(tmp_path / "kopie.equip")))
    next(drawn[0])
    disk.fail(COMMITS)
    with pytest.raises(DiskFailed):
        desk.do(Issue(ADAM, ("V-001",)))
    assert drawn == [] and desk.openings == 2
    desk.do(Issue(ADAM, ("V-001",)))
    assert desk.sound() and not (tmp_path / "kopie.equip").exists()
