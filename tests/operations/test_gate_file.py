"""The second gate works in a small store of its own; what it did is brought back once, and nothing of it is lost."""

import shutil
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest

from equipment_app.documents.press import Press
from equipment_app.domain.backup_errors import StoreEncrypted
from equipment_app.domain.backups import Head
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.errors import NothingToDo
from equipment_app.domain.going_back import GoingBack
from equipment_app.domain.home import NoCodesHere
from equipment_app.domain.kinds import Kind
from equipment_app.operations.carried.entries import FilesOut, heads
from equipment_app.operations.carried.entries import still_out as files_out
from equipment_app.operations.carried.gate_back import (
    Doubt,
    FileUnsigned,
    GateFileAltered,
    NoGateFile,
    NotConfirmed,
    OtherBeginning,
    bring_back,
    preview_of,
    read_gate_file,
)
from equipment_app.operations.carried.gate_file import (
    NobodyForGate,
    NothingForGate,
    _Fill,
    contents_of,
    make_for,
    make_gate_file,
    places_of,
)
from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.deployments import ChangeDeployment, NewDeployment
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import PrintBlanks
from equipment_app.operations.once import Once
from equipment_app.operations.operators import SetPassword
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.plan import Plan, carry_out, next_number
from equipment_app.operations.restore import GoBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.still_out import still_out
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.file import files
from equipment_app.store.file.sqlite import unlock
from tests.world import ADAM, EVA, KEEPER, PASSWORD, World

TITLE = "Cvičení Brána"
SECRET = "skřípavá vrata za lesem"


@pytest.fixture
def gates(nobody_knows, world: World, tmp_path):
    """The first store, with two members and a guest, and a gate file of it."""
    day = world.clock.now.date()
    world.do(NewDeployment(TITLE, day, f"{day} 18:00", place="Letňany", roles=("Člen=RADIO,TRIKO", "Student=TRIKO")))
    guest = Newcomer("Student", "skupina 1", surname="Ťuhýková", given_name="Dorota", school="SŠ Jaroměř")
    world.do(AddParticipants(TITLE, (Newcomer("Člen", "", ADAM), Newcomer("Člen", "", EVA), guest)))
    return Gates(world, tmp_path / "druha.equip")


class Gates:
    def __init__(self, world, path):
        self.world, self.path = world, path
        self.made = make_for(world.database, TITLE, path, Press(), secret=SECRET, whom="Brána B")
        unlock(path, SECRET)
        (self.guest,) = [one.id for one in world.ask(lambda books: books.people.guests())]

    @contextmanager
    def second(self, path=None):
        """The second gate opens its file and signs in."""
        with Database.open(path or self.path, Press(), clock=self.world.clock) as second:
            second.door.sign_in("Brána B", SECRET)
            yield second

    def there(self, *commands, path=None):
        """What the second gate does."""
        with self.second(path) as second:
            return [second.change(command) for command in commands]

    def copy(self, name):
        """What is copied to a second laptop, with its papers."""
        path = self.path.with_name(name)
        shutil.copy(self.path, path)
        shutil.copy(files.beside(self.path), files.beside(path))
        return path

    def read(self, path=None):
        return read_gate_file(path or self.path, Press())

    def back(self, path=None, confirmed=()):
        return bring_back(self.world.database, TITLE, self.read(path), confirmed=confirmed)

    def board(self):
        id = self.world.ask(lambda books: books.deployments.all())[0].id
        return self.world.ask(lambda books: still_out(books, id))


def test_the_second_gate_knows_who_takes_part_and_what_lies_there(gates):
    with gates.second() as second:
        assert second.verified().problems == ()
        people = second.ask(lambda books: [books.people.name(one.holder) for one in books.deployments.participants(
            books.deployments.all()[0].id)])  # fmt: skip
        code = second.ask(lambda books: books.things.by_serial("R-001")[0].code)
    assert len(people) == 3 and any("Ťuhýková" in name for name in people)
    assert code == gates.world.ask(lambda books: books.things.by_serial("R-001")[0].code)


def test_what_it_handed_out_is_handed_out_here_once(gates):
    gates.there(HandOutAtGate(TITLE, ADAM, ("R-001", "TRIKO/M")), HandOutAtGate(TITLE, gates.guest, ("TRIKO/L",)))
    report = read_gate_file(gates.path, Press())
    assert (preview_of(gates.world.database, TITLE, report).taken, gates.board().things_out) == (2, 0)
    done = gates.back()
    assert (done.taken, done.there, done.kept) == (2, 0, ())
    assert gates.world.held(ADAM) == {"R-001": 1, "TRIKO/M": 1} and gates.board().things_out == 3
    again = gates.back()
    assert (again.taken, again.there, gates.board().things_out) == (0, 2, 3)
    assert gates.world.verified().problems == ()


def test_more_of_the_same_file_adds_what_is_new_and_returns_come_too(gates):
    gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
    assert gates.back().taken == 1
    gates.there(TakeBackAtGate(TITLE, ("R-001",), condition=AS_ISSUED), HandOutAtGate(TITLE, EVA, ("R-002",)))
    done = gates.back()
    assert (done.taken, done.there, done.kept) == (2, 1, ())
    assert (gates.world.held(ADAM), gates.world.held(EVA)) == ({}, {"R-002": 1})
    with gates.second() as second:
        end = second.ask(lambda books: books.journal.head()[1].hex())
    ends = gates.world.ask(lambda books: heads(books, gates.made.outcome.entry))
    assert end in ends and len(ends) == 2, "each time it came back it was longer"


def test_what_was_taken_back_there_is_taken_back_here(gates):
    (given,) = gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
    gates.back()
    gates.there(Undo(given.number, "omyl"))
    assert preview_of(gates.world.database, TITLE, read_gate_file(gates.path, Press())).taken == 1
    assert gates.back().taken == 1 and gates.world.held(ADAM) == {}
    assert gates.back().taken == 0
    gates.there(HandOutAtGate(TITLE, EVA, ("R-001",)))
    assert gates.back().taken == 1 and gates.world.held(EVA) == {"R-001": 1}


def test_what_went_elsewhere_meanwhile_is_told_and_stays_in_the_file(gates):
    gates.world.do(Issue(EVA, ("R-001",)))
    gates.there(HandOutAtGate(TITLE, ADAM, ("R-001", "TRIKO/M")), HandOutAtGate(TITLE, gates.guest, ("TRIKO/L",)))
    done = gates.back()
    assert (done.taken, len(done.kept), "Adam" in done.kept[0].name) == (1, 1, True)
    assert "R-001" not in gates.world.held(ADAM) and "Eva" in done.kept[0].why.said("cs")
    gates.world.do(Undo(gates.world.sql("SELECT series||'-'||year||'-'||printf('%06d', number) FROM act "
                                        "WHERE kind = 'issue'")[0][0], "omyl"))  # fmt: skip
    assert gates.back().taken == 1 and gates.world.held(ADAM) == {"R-001": 1, "TRIKO/M": 1}


def test_a_store_that_is_no_gate_file_of_this_deployment_is_refused(gates, tmp_path):
    other = tmp_path / "jina.equip"
    contents = gates.world.ask(lambda books: contents_of(books, TITLE))
    make_gate_file(other, contents, Press(), gates.world.database, SECRET)
    unlock(other, SECRET)
    head = gates.world.head()
    with pytest.raises(NoGateFile):
        gates.back(other)
    assert gates.world.head() == head


def test_a_changed_byte_is_told(gates):
    gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
    with gates.second() as second, second.books() as books:
        books.connection.execute("UPDATE holding SET quantity = 2 WHERE quantity = 1 AND holder > 1")
    with pytest.raises(GateFileAltered):
        read_gate_file(gates.path, Press())


def test_with_nothing_to_hand_out_there_is_no_file(world: World):
    day = date(2026, 3, 2)
    world.do(NewDeployment(TITLE, day, f"{day} 18:00", roles=("Člen=RADIO",)))
    with pytest.raises(NothingToDo):
        world.ask(lambda books: contents_of(books, TITLE))


def test_with_nobody_to_hand_out_to_there_is_no_file(world: World):
    day = date(2026, 3, 2)
    world.do(NewDeployment(TITLE, day, f"{day} 18:00", roles=("Člen=RADIO",)))
    with pytest.raises(NobodyForGate):
        world.ask(lambda books: places_of(books, TITLE))
    world.do(AddParticipants(TITLE, (Newcomer("Člen", "", ADAM),)))
    (place,) = world.ask(lambda books: places_of(books, TITLE))
    assert place.pieces == 2
    with pytest.raises(NothingForGate):
        world.ask(lambda books: contents_of(books, TITLE, ("jinde",)))


def test_a_file_that_nothing_here_tells_of_is_gone(gates, tmp_path):
    def refuse(database, command):
        raise NothingToDo

    before = set(tmp_path.iterdir())
    with pytest.raises(NothingToDo):
        make_for(gates.world.database, TITLE, tmp_path / "treti.equip", Press(), secret=SECRET, record=refuse)
    assert set(tmp_path.iterdir()) == before


def test_a_file_in_which_somebody_set_a_password_is_brought_back_as_any(gates):
    gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)), SetPassword(PASSWORD, current=SECRET))
    assert gates.back().taken == 1 and gates.world.held(ADAM) == {"R-001": 1}


@pytest.mark.usefixtures("nobody_knows")
def test_whoever_has_the_file_and_not_its_secret_reads_no_names(gates):
    content = gates.path.read_bytes()
    assert content[:4] == b"EQK1" and "Ťuhýková".encode() not in content
    cipher.forget()
    with pytest.raises(StoreEncrypted):
        gates.read()


class TestCopies:
    def test_of_two_copies_each_handover_is_taken_over_or_told(self, gates):
        copy = gates.copy("kopie.equip")
        gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
        gates.there(HandOutAtGate(TITLE, EVA, ("R-002",)), path=copy)
        assert gates.back().taken == 1
        told = preview_of(gates.world.database, TITLE, gates.read(copy))
        assert (told.taken, told.there, told.fork, len(told.kept)) == (0, 0, True, 1)
        done = gates.back(copy)
        (kept,) = done.kept
        assert (done.taken, kept.asks, "Eva" in kept.name, kept.why.why) == (0, True, True, Doubt.FORK)
        assert gates.back(copy, {kept.entry.hash}).taken == 1
        assert (gates.world.held(ADAM), gates.world.held(EVA)) == ({"R-001": 1}, {"R-002": 1})
        assert gates.back(copy).there == gates.back().there == 1
        assert gates.world.verified().problems == ()

    def test_what_was_written_in_both_copies_is_asked_about_and_not_doubled(self, gates):
        """Somebody worked on in an older copy, and put down again what had been brought."""
        copy = gates.copy("kopie.equip")
        gates.there(HandOutAtGate(TITLE, ADAM, ("TRIKO/M",)))
        gates.back()
        gates.there(HandOutAtGate(TITLE, ADAM, ("TRIKO/M",)), path=copy)
        done = gates.back(copy)
        assert (done.taken, done.fork, len(done.kept), gates.world.held(ADAM)) == (0, True, 1, {"TRIKO/M": 1})

    def test_an_older_copy_with_nothing_new_is_no_fork(self, gates):
        gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
        copy = gates.copy("kopie.equip")
        gates.there(HandOutAtGate(TITLE, EVA, ("R-002",)))
        gates.back()
        done = gates.back(copy)
        assert (done.taken, done.there, done.fork, done.kept) == (0, 1, False, ())

    def test_a_file_restored_from_its_own_backup_is_the_same_file(self, gates):
        gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
        gates.back()
        with gates.second() as second:
            seq, digest = second.look(lambda books: books.journal.head())
            back = GoingBack(Head(seq, digest.hex()), gates.world.clock(), second.look(lambda b: b.journal.origin))
            second.change(GoBack(back, "disk se rozbil"))
            second.change(HandOutAtGate(TITLE, EVA, ("R-002",)))
        done = gates.back()
        assert (done.taken, done.there, done.kept) == (1, 1, ()) and gates.world.held(EVA) == {"R-002": 1}

    def test_a_key_that_somebody_used_for_something_else_hides_nothing(self, gates):
        gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
        (entry,) = gates.read().entries
        for key in (f"gate {entry.origin} {entry.seq}", entry.hash):
            gates.world.do(Once(key, Issue(EVA, ("TRIKO/L",))))
        assert gates.back().taken == 1 and gates.world.held(ADAM) == {"R-001": 1}


class TestForged:
    def test_one_whose_history_was_made_anew_is_refused(self, gates):
        """Of the same store, under the same secret: somebody who knows it made everything again."""
        (made,) = gates.world.ask(lambda books: files_out(books, books.deployments.all()[0].id))
        other = gates.path.with_name("znovu.equip")
        contents = gates.world.ask(lambda books: contents_of(books, TITLE))
        make_gate_file(other, contents, Press(), gates.world.database, SECRET)
        unlock(other, SECRET)
        report = replace(gates.read(other), store=made.store)
        with pytest.raises(OtherBeginning):
            bring_back(gates.world.database, TITLE, report)

    def test_what_nobody_signed_is_refused(self, gates):
        report = gates.read()
        with pytest.raises(FileUnsigned):
            bring_back(gates.world.database, TITLE, replace(report, unsigned=(len(report.hashes) + 1,)))

    def test_what_is_not_allotted_is_asked_about(self, gates):
        gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
        gates.world.do(ChangeDeployment(TITLE, ("Člen=TRIKO",)))
        done = gates.back()
        (kept,) = done.kept
        assert isinstance(kept.why, NotConfirmed) and kept.why.why is Doubt.NOT_ALLOTTED and done.taken == 0
        assert gates.back(confirmed={kept.entry.hash}).taken == 1

    def test_what_somebody_else_has_by_now_is_not_taken_from_them(self, gates):
        gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
        gates.back()
        gates.there(TakeBackAtGate(TITLE, ("R-001",)))
        gates.world.do(HandOutAtGate(TITLE, EVA, ("R-001",), pass_on=True))
        done = gates.back()
        assert (done.taken, len(done.kept), gates.world.held(EVA)) == (0, 1, {"R-001": 1})


class TestItsOwn:
    def test_its_papers_have_a_series_of_their_own(self, gates):
        (there,) = gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
        here = gates.world.do(HandOutAtGate(TITLE, EVA, ("R-002",)))
        assert there.number.startswith("BR-B1-") and here.number != there.number
        second = make_for(gates.world.database, TITLE, gates.path.with_name("c.equip"), Press(), secret=SECRET)
        assert second.code == "B2"

    def test_it_gives_no_codes(self, gates):
        with gates.second() as second, pytest.raises(NoCodesHere):
            second.change(PrintBlanks(20))

    def test_what_was_said_there_is_kept(self, gates):
        gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",), remark="poškrábaný kryt"))
        (entry,) = gates.read().entries
        gates.world.clock.now += timedelta(days=3)
        assert gates.back().taken == 1
        seq = gates.world.sql("SELECT max(seq) FROM act WHERE kind = 'gate'")[0][0]
        payload = gates.world.ask(lambda books: books.journal.payload(seq))
        facts = payload["x"]
        assert (payload["d"], facts["day"]) == (entry.day.isoformat(), entry.day.isoformat())
        assert (facts["taken"], facts["paper"]) == (entry.hash, entry.number) and entry.number
        said = gates.world.ask(lambda books: [books.papers.remark(seq, what) for what in ("remark", "acted")])
        assert said == ["poškrábaný kryt", "Brána B"]

    def test_closing_names_the_files_that_are_out(self, gates):
        with pytest.raises(FilesOut) as told:
            gates.world.do(CloseDeployment(TITLE))
        assert told.value.files == (f"{gates.made.outcome.number} (Brána B)",)
        gates.back()
        gates.world.do(CloseDeployment(TITLE))

    def test_it_is_closed_without_them_where_somebody_says_so(self, gates):
        gates.world.do(CloseDeployment(TITLE, files=True))

    def test_one_that_was_cancelled_is_not_taken_over(self, gates):
        gates.world.do(Undo(gates.made.outcome.number, "notebook ukradli"))
        with pytest.raises(NoGateFile):
            gates.back()
        gates.world.do(CloseDeployment(TITLE))


class TestOfAnEarlierRelease:
    @pytest.fixture
    def old(self, gates, tmp_path):
        """Made in the clear, known by its origin alone."""
        path = tmp_path / "stara.equip"
        contents = gates.world.ask(lambda books: contents_of(books, TITLE))
        with Database.create(path, "druhá brána", Press(), clock=gates.world.clock, operator=KEEPER) as made:
            made.change(_Fill(contents))
            origin = made.ask(lambda books: books.journal.origin)
        id = contents.deployment.id
        plan = Plan(Kind.DEPLOYMENT, about=id, facts={"deployment": id, "what": "gate_file", "origin": origin})
        with gates.world.database.books() as books:
            carry_out(replace(plan, number=next_number(books, Kind.DEPLOYMENT)), books)
        return path

    def test_it_is_brought_back_and_told_as_made_before(self, gates, old):
        with Database.open(old, Press(), clock=gates.world.clock) as second:
            second.change(HandOutAtGate(TITLE, ADAM, ("R-001",)))
        done = gates.back(old)
        assert (done.taken, done.before) == (1, True) and gates.back(old).there == 1

    def test_what_an_earlier_release_took_over_is_known_where_it_is_the_same(self, gates, old):
        with Database.open(old, Press(), clock=gates.world.clock) as second:
            second.change(HandOutAtGate(TITLE, ADAM, ("R-001",)))
            second.change(HandOutAtGate(TITLE, EVA, ("R-002",)))
        first, other = gates.read(old).entries
        gates.world.do(Once(f"gate {first.origin} {first.seq}", HandOutAtGate(TITLE, ADAM, first.things)))
        gates.world.do(Once(f"gate {other.origin} {other.seq}", Issue(EVA, ("TRIKO/L",))))
        done = gates.back(old)
        assert (done.taken, done.there) == (1, 1) and gates.world.held(EVA)["R-002"] == 1
