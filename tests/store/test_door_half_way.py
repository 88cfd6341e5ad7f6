"""The door where things go wrong half way: nobody is left working who should not, and nobody is locked out for good."""

from dataclasses import fields

import pytest

from equipment_app.domain.access_errors import KeyMissing, Locked, NotAllowed, NotSignedIn, PasswordFirst
from equipment_app.domain.entries import Entry, Registration, Secret
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Grant, Role
from equipment_app.domain.session import LOCKED
from equipment_app.operations import declared
from equipment_app.operations.issue import Issue
from equipment_app.operations.operators import (
    ChangeKey,
    GiveRoles,
    MakeRecoverySheet,
    ResetPassword,
    SetPassword,
    WithdrawOperator,
)
from equipment_app.store.access import vault
from equipment_app.store.access.access import Access
from equipment_app.store.door import Door
from equipment_app.store.ledger import genesis
from tests.world import ADAM, CTIBOR, PASSWORD

KEEPER, NORA = "Skladníková Zora", "Nová Nora"
FIRST = f"{PASSWORD}, poprvé"


@pytest.fixture
def two(world):
    """The keeper and Nora, who appoints as well."""
    world.appoint("Nová", "Nora", Grant(Role.QUARTERMASTER), Grant(Role.ADMINISTRATOR))
    return world


def by_nora(world, command):
    """Nora works and the keeper stands by."""
    world.sign_in(NORA)
    with world.database.door.beside("Skladníková", PASSWORD):
        return world.do(command)


def broken(*_):
    raise OSError("planted")


class TestHalfWay:
    def test_an_answer_that_fails_leaves_nobody_working(self, two, monkeypatch):
        """A lead's view is wide open while it is being made: whoever worked before must not be left with it."""
        unit = two.ask(lambda books: books.people.units()["KRPA"][0])
        two.appoint("Vedoucí", "Leoš", Grant(Role.LEAD, unit))
        two.sign_in("Vedoucí Leoš")
        assert two.ask(lambda books: books.people.by_number(CTIBOR)) is None
        with monkeypatch.context() as patch, pytest.raises(OSError, match="planted"):
            patch.setattr(Access, "session", broken)
            two.database.door.let_in(3)
        with pytest.raises(Locked):
            two.ask(lambda books: books.people.by_number(CTIBOR))

    def test_rights_that_cannot_be_looked_up_after_the_commit_are_had_no_more(self, two, monkeypatch):
        """It is committed that somebody was withdrawn: whatever fails then, they do not work on."""
        two.sign_in(NORA)
        with two.database.door.beside("Skladníková", PASSWORD):
            with monkeypatch.context() as patch, pytest.raises(OSError, match="planted"):
                patch.setattr(Door, "_outdated", broken)
                two.do(WithdrawOperator(2))
            with pytest.raises(Locked):
                two.do(Issue(ADAM, ("V-001",)))

    def test_what_is_refused_after_it_was_sealed_is_not_at_hand(self, two):
        """The vault in memory is the one in the books, or the next entry would bear a key nobody registered."""

        def command(books):
            ChangeKey(PASSWORD)(books)
            raise Locked

        before = two.database.door.key
        with pytest.raises(Locked), two.database.door.beside(NORA, PASSWORD):
            two.do(command)
        assert two.database.door.key == before
        two.do(Issue(ADAM, ("V-001",)))
        assert two.verified().ok

    def test_nothing_is_signed_with_a_key_of_the_same_transaction(self, two):
        def command(books):
            ChangeKey(PASSWORD)(books)
            return Issue(ADAM, ("V-001",))(books)

        with pytest.raises(KeyMissing), two.database.door.beside(NORA, PASSWORD):
            two.do(command)
        assert two.verified().ok


class TestOutlived:
    def test_a_pin_of_before_a_reset_opens_nothing_where_the_door_was_made_anew(self, two):
        """The disk failed as the reset was committed: the keys in memory are those of before."""
        door = two.database.door
        keys = {id: door._keyring.vault(id) for id in door._keyring.known}
        by_nora(two, ResetPassword(1, FIRST))
        for id, content in keys.items():
            door._keyring.keep(id, content)
        door.let_in(2)
        with pytest.raises(NotSignedIn):
            door.resume(1, "2580")

    def test_the_rights_that_were_taken_are_gone_with_the_commit(self, two):
        two.sign_in(NORA)
        with two.database.door.beside("Skladníková", PASSWORD):
            two.do(GiveRoles(2, (Grant(Role.AUDITOR),)))
            with pytest.raises(NotAllowed):
                two.do(Issue(ADAM, ("V-001",)))

    def test_withdrawn_by_their_own_hand_they_are_out(self, two):
        by_nora(two, WithdrawOperator(2))
        assert two.database.door.session.operator == LOCKED.operator


class TestLockedOut:
    """Stores of before there were passwords have several operators, and nobody has any."""

    @pytest.fixture
    def old(self, world):
        person = {"ref": "nora", **genesis.IDENTITY, "surname": "Nová", "given_name": "Nora"}
        row = {"id": 2, "ref": "nora", "role": "quartermaster", "withdrawn": 0}
        with world.database.books() as books:
            books.journal.append(
                Entry(Kind.REGISTER, registers=(Registration("operator", row),), secrets=(Secret("identity", person),))
            )
        return world

    def test_nobody_gives_a_password_to_others_before_they_have_one(self, old):
        """Else the store would be locked, and nobody who appoints could come in."""
        with pytest.raises(PasswordFirst):
            old.do(ResetPassword(2, FIRST))
        assert not old.database.door.guarded

    def test_the_first_password_is_that_of_somebody_who_appoints(self, old):
        door = old.database.door
        assert door.work_as(NORA)
        with pytest.raises(NotAllowed):
            old.do(SetPassword(PASSWORD))
        assert not door.guarded
        assert door.work_as("Skladníková Zora")
        old.do(SetPassword(PASSWORD))
        old.do(ResetPassword(2, FIRST))
        door.sign_in(NORA, FIRST)
        old.do(SetPassword(PASSWORD))
        assert old.do(Issue(ADAM, ("V-001",))).number and old.verified().ok


class TestPrinted:
    def test_sealed_things_are_not_in_what_is_printed(self, two):
        """Neither the key nor the PIN's digest, wherever somebody prints what they have at hand."""
        door = two.database.door
        own = door.vault
        hidden = (own.key.seed.hex(), repr(own.key.seed), own.pin, PASSWORD, "2580")
        for shown in (own, own.key, door._keyring, SetPassword(PASSWORD, "2580", PASSWORD), ChangeKey(PASSWORD)):
            assert not [secret for secret in hidden if secret in repr(shown)]

    def test_no_operation_prints_a_secret_it_carries(self):
        """What is repeated under a key is remembered by the digest of what is printed: nothing may be guessed by it."""
        secrets = {"password", "pin", "current"}
        carried = [one for operation in declared._DECLARED for one in fields(operation) if one.name in secrets]
        assert {one.name for one in carried} == secrets
        assert [one for one in carried if one.repr] == []


class TestDearer:
    """A later version asks for more work a try. What was sealed before opens as it was sealed."""

    @pytest.fixture
    def sheet(self, world):
        world.guard()
        making = MakeRecoverySheet(PASSWORD)
        world.do(making)
        return making.code

    @pytest.fixture
    def dearer(self, sheet, monkeypatch):
        monkeypatch.setattr(vault, "COST", vault.Cost(16, 2, 1))

    @pytest.mark.usefixtures("dearer")
    def test_the_sheet_opens_after_the_password_was_changed(self, world, sheet):
        world.do(SetPassword(f"{PASSWORD} 2", current=PASSWORD))
        world.database.door.recover(KEEPER, sheet)

    @pytest.mark.usefixtures("dearer")
    def test_the_password_and_a_new_sheet_open(self, world):
        making = MakeRecoverySheet(PASSWORD)
        world.do(making)
        world.database.door.sign_in(KEEPER, PASSWORD)
        world.database.door.recover(KEEPER, making.code)

    @pytest.mark.usefixtures("dearer")
    def test_a_password_without_a_sheet_costs_what_is_asked_now(self, world):
        world.do(ChangeKey(PASSWORD))
        assert world.ask(lambda books: books.access.credentials()[1].cost) == str(vault.COST)
        world.database.door.sign_in(KEEPER, PASSWORD)
