"""Once anybody has a key, an entry without a signature is an error, whoever it says wrote it."""

import sqlite3

import pytest

from equipment_app import verifier
from equipment_app.domain import authority
from equipment_app.domain.access_errors import KeyMissing
from equipment_app.domain.entries import Entry
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.session import Session
from equipment_app.operations.issue import Issue
from equipment_app.operations.operators import AddOperator, ResetPassword, SetPassword, WithdrawOperator
from equipment_app.store.database import Database
from tests.campaigns.structural import without_triggers
from tests.world import ADAM, PASSWORD, PlainPress, World

FIRST = f"{PASSWORD}, poprvé"
KEEPS = (Grant(Role.QUARTERMASTER), Grant(Role.ADMINISTRATOR))


@pytest.fixture
def world(world):
    """The keeper and a second quartermaster have keys; a third was added and cannot sign in."""
    world.appoint("Nová", "Nora")
    with world.database.door.beside("Nová", PASSWORD):
        world.do(AddOperator("Bez", "Hesla"))
    return world


def by_hand(world: World, operator: int, command=None) -> None:
    """An entry with hashes, headers and moves as they should be, by somebody who has the file and no key."""
    world.database.door.session = Session(operator, KEEPS, alone=True)
    with pytest.MonkeyPatch.context() as patched, world.database._write() as books:
        patched.setattr(authority, "permit", lambda *_: None)
        (command or Issue(ADAM, ("V-001",)))(books)
    world.sign_in()


def found(world: World) -> tuple[set[str], int]:
    """What `verify` says of entries, and how the auditor's verifier ends."""
    said = {problem.what for problem in world.verified().problems}
    world.close()
    return said, verifier.main(str(world.path))


UNSIGNED = "not signed with the key of its operator"


class TestByHand:
    @pytest.mark.parametrize("operator", [0, 99])
    def test_by_somebody_the_books_do_not_know(self, world, operator):
        by_hand(world, operator, lambda books: books.journal.append(Entry(Kind.ACCESS, facts={"what": "badge"})))
        said, code = found(world)
        assert UNSIGNED in said and code == 3

    def test_by_somebody_who_never_had_a_password(self, world):
        by_hand(world, 3)
        said, code = found(world)
        assert UNSIGNED in said and code == 3

    def test_by_somebody_who_was_withdrawn(self, world):
        with world.database.door.beside("Nová", PASSWORD):
            world.do(WithdrawOperator(2))
        by_hand(world, 2)
        said, code = found(world)
        assert UNSIGNED in said and code == 3

    def test_by_somebody_whose_key_was_taken_with_their_password(self, world):
        with world.database.door.beside("Nová", PASSWORD):
            world.do(ResetPassword(2, FIRST))
        by_hand(world, 2)
        said, code = found(world)
        assert UNSIGNED in said and code == 3

    def test_who_was_withdrawn_gives_themselves_no_key(self, world):
        with world.database.door.beside("Nová", PASSWORD):
            world.do(WithdrawOperator(2))
        by_hand(world, 2, SetPassword(PASSWORD))
        said, code = found(world)
        assert UNSIGNED in said and code == 3


class TestHonest:
    def test_a_first_password_after_a_reset_is_chosen_without_a_key(self, world):
        with world.database.door.beside("Nová", PASSWORD):
            world.do(ResetPassword(2, FIRST))
        world.database.door.sign_in("Nová", FIRST)
        world.do(SetPassword(PASSWORD))
        world.do(Issue(ADAM, ("V-001",)))
        world.sign_in()
        assert found(world) == (set(), 0)

    def test_a_first_password_of_somebody_who_was_added(self, world):
        with world.database.door.beside("Nová", PASSWORD):
            world.do(ResetPassword(3, FIRST))
        world.database.door.sign_in("Bez", FIRST)
        world.do(SetPassword(PASSWORD))
        world.sign_in()
        assert found(world) == (set(), 0)


class TestRowsTakenAway:
    """Without the rows of passwords a store opens to anybody: nothing in one file can forbid that, but it shows."""

    def taken(self, world: World, *statements: str) -> Database:
        world.close()
        raw = sqlite3.connect(world.path, isolation_level=None)
        without_triggers(raw, lambda raw: [raw.execute(one) for one in statements])
        raw.close()
        return Database.open(world.path, PlainPress(), clock=world.clock)

    def test_without_passwords_nobody_signs_for_the_keeper(self, world):
        with self.taken(world, "DELETE FROM credential") as database:
            assert not database.door.guarded and database.door.session.operator == 1
            with pytest.raises(KeyMissing):
                database.change(Issue(ADAM, ("V-001",)))
            assert {problem.table for problem in database.verified().problems} == {"credential"}

    def test_without_keys_as_well_what_is_written_is_not_signed(self, world):
        with self.taken(world, "DELETE FROM credential", "DELETE FROM signing_key") as database:
            database.change(Issue(ADAM, ("V-001",)))
            tables = {problem.table for problem in database.verified().problems}
        assert tables == {"credential", "signing_key", "entry"}
        assert verifier.main(str(world.path)) == 3
