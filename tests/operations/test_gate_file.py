"""The second gate works in a small store of its own; what it did is brought back once, and nothing of it is lost."""

from datetime import date

import pytest

from equipment_app.documents.press import Press
from equipment_app.domain.backup_errors import StoreEncrypted
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.deployments import Newcomer
from equipment_app.domain.errors import NothingToDo
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.gate_back import GateFileAltered, NoGateFile, bring_back, preview_of, read_gate_file
from equipment_app.operations.gate_file import (
    NobodyForGate,
    NothingForGate,
    RecordGateFile,
    contents_of,
    make_for,
    make_gate_file,
    places_of,
)
from equipment_app.operations.issue import Issue
from equipment_app.operations.operators import SetPassword
from equipment_app.operations.participants import AddParticipants
from equipment_app.operations.undo import Undo
from equipment_app.queries.still_out import still_out
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from tests.world import ADAM, EVA, PASSWORD, World

TITLE = "Cvičení Brána"


@pytest.fixture
def gates(world: World, tmp_path):
    """The first store, with two members and a guest, and a gate file of it."""
    day = world.clock.now.date()
    world.do(NewDeployment(TITLE, day, f"{day} 18:00", place="Letňany", roles=("Člen=RADIO,TRIKO", "Student=TRIKO")))
    guest = Newcomer("Student", "skupina 1", surname="Ťuhýková", given_name="Dorota", school="SŠ Jaroměř")
    world.do(AddParticipants(TITLE, (Newcomer("Člen", "", ADAM), Newcomer("Člen", "", EVA), guest)))
    return Gates(world, tmp_path / "druha.equip")


class Gates:
    def __init__(self, world, path):
        self.world, self.path = world, path
        contents = world.ask(lambda books: contents_of(books, TITLE))
        origin = make_gate_file(path, contents, Press(), world.database)
        world.do(RecordGateFile(TITLE, origin))
        (self.guest,) = [one.id for one in world.ask(lambda books: books.people.guests())]

    def there(self, *commands):
        """What the second gate does."""
        with Database.open(self.path, Press(), clock=self.world.clock) as second:
            return [second.change(command) for command in commands]

    def back(self, path=None):
        return bring_back(self.world.database, TITLE, read_gate_file(path or self.path, Press()))

    def board(self):
        id = self.world.ask(lambda books: books.deployments.all())[0].id
        return self.world.ask(lambda books: still_out(books, id))


def test_the_second_gate_knows_who_takes_part_and_what_lies_there(gates):
    with Database.open(gates.path, Press(), clock=gates.world.clock) as second:
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
    assert (done.taken, len(done.kept), done.kept[0].entry.person) == (1, 1, gates.world.member(ADAM))
    assert "R-001" not in gates.world.held(ADAM) and "Eva" in done.kept[0].why.said("cs")
    gates.world.do(Undo(gates.world.sql("SELECT series||'-'||year||'-'||printf('%06d', number) FROM act "
                                        "WHERE kind = 'issue'")[0][0], "omyl"))  # fmt: skip
    assert gates.back().taken == 1 and gates.world.held(ADAM) == {"R-001": 1, "TRIKO/M": 1}


def test_a_store_that_is_no_gate_file_of_this_deployment_is_refused(gates, tmp_path):
    other = tmp_path / "jina.equip"
    contents = gates.world.ask(lambda books: contents_of(books, TITLE))
    make_gate_file(other, contents, Press(), gates.world.database)
    head = gates.world.head()
    with pytest.raises(NoGateFile):
        gates.back(other)
    assert gates.world.head() == head


def test_a_changed_byte_is_told(gates):
    gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)))
    with Database.open(gates.path, Press(), clock=gates.world.clock) as second, second.books() as books:
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
        make_for(gates.world.database, TITLE, tmp_path / "treti.equip", Press(), record=refuse)
    assert set(tmp_path.iterdir()) == before


def test_a_file_in_which_somebody_set_a_password_is_brought_back_as_any(gates):
    gates.there(HandOutAtGate(TITLE, ADAM, ("R-001",)), SetPassword(PASSWORD))
    assert gates.back().taken == 1 and gates.world.held(ADAM) == {"R-001": 1}


@pytest.mark.usefixtures("nobody_knows")
def test_the_file_of_an_encrypted_store_opens_with_its_passphrase(tmp_path):
    """And not without: whoever finds the stick reads no names."""
    key = Key.new("zelená mlha nad řekou")
    cipher.know(key)
    world = World.make(tmp_path / "sklad.equip", key=key)
    day = world.clock.now.date()
    world.do(NewDeployment(TITLE, day, f"{day} 18:00", roles=("Člen=RADIO",)))
    world.do(AddParticipants(TITLE, (Newcomer("Člen", "", ADAM),)))
    path = tmp_path / "druha.equip"
    make_for(world.database, TITLE, path, Press())
    assert path.read_bytes()[:16] == key.salt
    with Database.open(path, Press(), clock=world.clock) as second:
        second.change(HandOutAtGate(TITLE, ADAM, ("R-001",)))
    assert bring_back(world.database, TITLE, read_gate_file(path, Press())).taken == 1
    cipher.forget()
    with pytest.raises(StoreEncrypted):
        read_gate_file(path, Press())
    world.close()
