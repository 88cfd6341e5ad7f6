"""The door of a store: who comes in, who goes on, who stands by; and that nothing is told to anybody else."""

import pytest

from equipment_app.domain.access_errors import (
    KeyMissing,
    LastAdministrator,
    Locked,
    NoPassword,
    NotAllowed,
    NotSignedIn,
    OwnPasswordFirst,
    PasswordFirst,
    PasswordKnown,
    SamePerson,
    SecondPersonNeeded,
    TooSoon,
    UnfitSecond,
    WeakPassword,
    WeakPin,
    WrongPin,
    WrongSecret,
)
from equipment_app.domain.entries import Entry, Registration, Secret
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Grant, Role, Way
from equipment_app.operations.issue import Issue
from equipment_app.operations.operators import (
    AddOperator,
    ChangeKey,
    GiveRoles,
    MakeRecoverySheet,
    RecoverPassword,
    ResetPassword,
    SetPassword,
    SetPin,
    WithdrawOperator,
)
from equipment_app.store.access import vault
from equipment_app.store.database import Database
from equipment_app.store.door import Door
from equipment_app.store.ledger import genesis
from tests.world import ADAM, PASSWORD, PlainPress, World

OTHER, FIRST = "řeka pod Sněžkou", "heslo na začátek 9"
CODE = "0123456789ABCDEFGHJKMNPQRS"
ZORA, VIT = "Skladníková Zora", "Vedoucí Vít"


def _stand_by(door: Door, who: str | int, password: str) -> None:
    with door.beside(who, password):
        pytest.fail("somebody stands by")


@pytest.fixture
def world(tmp_path):
    """Zora, quartermaster and administrator, and Vít, administrator as well; each with a password of their own."""
    world = World.again(tmp_path / "sklad.equip")
    world.appoint("Vedoucí", "Vít", Grant(Role.ADMINISTRATOR))
    yield world
    world.close()


@pytest.fixture
def door(world):
    return world.database.door


class Running:
    """A computer: each time it is asked how long it runs a second has passed."""

    def __init__(self):
        self.seconds = 5000

    def __call__(self):
        self.seconds += 1
        return self.seconds


@pytest.fixture(autouse=True)
def running(monkeypatch):
    running = Running()
    monkeypatch.setattr("equipment_app.store.door.uptime", running)
    return running


class TestSigningIn:
    def test_a_store_opens_locked(self, world):
        world.close()
        with Database.open(world.path, PlainPress(), clock=world.clock) as database:
            assert database.door.guarded
            assert database.door.session.operator == 0
            for tried in (
                lambda: database.ask(lambda books: books.people.operators()),
                lambda: database.change(Issue(ADAM, ("R-001",))),
                lambda: database.books().__enter__(),
            ):
                with pytest.raises(Locked):
                    tried()

    def test_it_tells_no_name_to_who_asks_for_one(self, world):
        """Not even that there is no such operator."""
        world.close()
        with Database.open(world.path, PlainPress(), operator="Nikdo", clock=world.clock) as database:
            assert database.door.session.operator == 0

    def test_the_password_lets_in(self, world, door):
        door.lock()
        assert door.sign_in("Vít Vedoucí", PASSWORD).name == VIT
        assert (door.session.operator, door.session.way) == (2, Way.PASSWORD)
        assert world.head()

    def test_by_number_as_a_badge_tells_it(self, world, door):
        assert door.sign_in(2, PASSWORD).name == VIT
        assert door.session.operator == 2

    def test_what_one_does_is_signed_with_ones_own_key(self, world, door):
        first = door.key
        world.together(GiveRoles(2, (Grant(Role.QUARTERMASTER), Grant(Role.ADMINISTRATOR))))
        door.sign_in(VIT, PASSWORD)
        assert door.key and door.key != first
        entry = world.do(Issue(ADAM, ("R-001",))).entry
        [(by, key_id)] = world.sql(
            "SELECT a.operator, e.key_id FROM entry e JOIN act a ON a.seq = e.seq WHERE e.seq = ?", entry
        )
        assert (by, key_id) == (2, door.key.id)
        assert world.verified().ok

    @pytest.mark.parametrize("who", [ZORA, VIT, "Nikdo", "", "Bez", 1, 2, 99])
    def test_a_wrong_try_is_the_same_whoever_it_is(self, world, door, who):
        """No name, no password, nobody: what is said, how long it takes in the end, and when one may try again."""
        world.together(AddOperator("Bez", "Hesla"))
        door.lock()
        said = [refused_try(door, who) for _ in range(5)]
        assert said == [(WrongSecret, 0), (WrongSecret, 0), (WrongSecret, 2), (TooSoon, 1), (WrongSecret, 4)]
        assert door.session.operator == 0

    @pytest.mark.parametrize("way", [Door.sign_in, Door.recover, _stand_by], ids=["password", "sheet", "second"])
    def test_as_much_is_worked_out_for_nobody(self, world, door, monkeypatch, way):
        """One key of one cost is derived, and the same is said: for who is there, with a sheet or without, for who has
        no password, for who keeps the store no more, and for a name or a badge's number that nobody has."""
        world.do(MakeRecoverySheet(PASSWORD))
        world.appoint("Bývalý", "Bořek")
        world.together(WithdrawOperator(3))
        world.together(AddOperator("Bez", "Hesla"))
        derived = []
        derive = vault.derive
        monkeypatch.setattr(vault, "derive", lambda *facts: derived.append(facts[2]) or derive(*facts))
        for who in (ZORA, VIT, "Bez Hesla", "Bývalý Bořek", "Nikdo", "", 1, 3, 4, 99):
            with pytest.raises(WrongSecret) as refused:
                way(door, who, "tohle není ono")
            assert derived == [vault.COST], who
            assert said_of(refused.value) == said_of(WrongSecret(0)), who
            derived.clear()

    def test_wrong_tries_are_kept_whatever_happens_to_the_program(self, world, door):
        for _ in range(3):
            with pytest.raises(WrongSecret):
                door.sign_in(ZORA, "tohle není ono")
        world.close()
        with (
            Database.open(world.path, PlainPress(), clock=lambda: world.clock.now) as database,
            pytest.raises(TooSoon),
        ):
            database.door.sign_in(ZORA, PASSWORD)

    def test_after_the_pause_the_right_one_counts_from_new(self, world, door, running):
        for _ in range(4):
            with pytest.raises((WrongSecret, TooSoon)):
                door.sign_in(ZORA, "tohle není ono")
        running.seconds += 300
        door.sign_in(ZORA, PASSWORD)
        with pytest.raises(WrongSecret) as refused:
            door.sign_in(ZORA, "tohle není ono")
        assert refused.value.wait == 0
        assert world.verified().ok

    def test_a_wrong_try_leaves_whoever_works(self, world, door):
        with pytest.raises(WrongSecret):
            door.sign_in(VIT, "tohle není ono")
        assert door.session.operator == 1
        world.do(Issue(ADAM, ("R-001",)))

    def test_others_are_not_held_up(self, world, door):
        for _ in range(4):
            with pytest.raises((WrongSecret, TooSoon)):
                door.sign_in(ZORA, "tohle není ono")
        door.sign_in(VIT, PASSWORD)

    def test_where_nothing_can_be_written_people_sign_in_as_well(self, world, running):
        world.close()
        with Database.open(world.path, PlainPress(), clock=world.clock, read_only=True) as database:
            waits = [refused_try(database.door, ZORA)[1] for _ in range(3)]
            assert waits == [0, 0, 2]
            running.seconds += 300
            database.door.sign_in(ZORA, PASSWORD)
            assert database.ask(lambda books: books.people.by_number(ADAM))

    @pytest.mark.parametrize("day", ["2000-01-01", "2099-12-31"])
    def test_no_clock_shortens_the_pause_and_none_lengthens_it(self, world, door, running, day):
        shut_out(door, running, ZORA)
        world.clock.go_to(day)
        assert refused_try(door, ZORA) == (TooSoon, 299)
        world.close()
        with Database.open(world.path, PlainPress(), clock=world.clock) as database:
            assert refused_try(database.door, ZORA) == (TooSoon, 298)
            running.seconds += 297
            database.door.sign_in(ZORA, PASSWORD)

    def test_a_computer_started_again_holds_up_no_longer_than_the_pause(self, world, door, running):
        shut_out(door, running, ZORA)
        running.seconds = 10
        assert refused_try(door, ZORA) == (TooSoon, 289)
        running.seconds += 288
        door.sign_in(ZORA, PASSWORD)

    @pytest.mark.parametrize("failed", [-(2**63), -1, 0, 3, 10**12, 2**63 - 1])
    @pytest.mark.parametrize("last", [-(2**63), -1, 0, 4999, 5001, 1_760_000_000, 2**63 - 1])
    def test_whatever_the_row_says_nobody_waits_longer_and_nothing_breaks(self, world, door, running, failed, last):
        """Also a row of before, whose time was that of the clock."""
        with world.writing() as run:
            run("INSERT INTO scratch_sign_in VALUES (1, ?, ?)", failed, last)
        running.seconds = 20
        assert refused_try(door, ZORA)[1] <= 300
        running.seconds += 300
        assert refused_try(door, ZORA)[1] <= 300
        running.seconds += 300
        assert door.sign_in(ZORA, PASSWORD).name == ZORA

    def test_the_recovery_sheet_waits_for_nothing_and_ends_the_pause(self, world, door, running):
        world.do(MakeRecoverySheet(PASSWORD, CODE))
        shut_out(door, running, ZORA)
        for _ in range(5):
            with pytest.raises(WrongSecret) as refused:
                door.recover(ZORA, CODE[::-1])
            assert refused.value.wait == 0
        assert door.recover(ZORA, CODE).name == ZORA
        assert door.sign_in(ZORA, PASSWORD).name == ZORA

    def test_an_administrators_reset_ends_the_pause(self, world, door, running):
        world.appoint("Třetí", "Tomáš")
        shut_out(door, running, VIT)
        shut_out(door, running, "Nikdo")
        world.together(ResetPassword(2, FIRST))
        assert door.sign_in(VIT, FIRST).name == VIT
        assert refused_try(door, "Nikdo")[0] is TooSoon


def shut_out(door, running, who):
    """So many wrong ones that the next has to wait as long as any."""
    for _ in range(12):
        running.seconds += refused_try(door, who)[1]
    assert refused_try(door, who) == (WrongSecret, 300)


def said_of(error: WrongSecret) -> list[str]:
    return [error.said(lang) for lang in ("cs", "en")]


def refused_try(door, who) -> tuple[type, int]:
    with pytest.raises((WrongSecret, TooSoon)) as refused:
        door.sign_in(who, "tohle není ono")
    return type(refused.value), refused.value.wait


class TestLocking:
    def test_nothing_is_asked_and_nothing_changed(self, world, door):
        door.lock()
        with pytest.raises(Locked):
            world.head()
        with pytest.raises(Locked):
            world.do(Issue(ADAM, ("R-001",)))

    def test_the_pin_resumes(self, world, door):
        door.lock()
        door.resume(1, "2580")
        assert door.session.operator == 1
        world.do(Issue(ADAM, ("R-001",)))

    def test_a_wrong_pin_three_times_and_the_password_is_needed(self, world, door):
        door.lock()
        for left in (2, 1, 0):
            with pytest.raises(WrongPin) as refused:
                door.resume(1, "1111")
            assert refused.value.left == left
        with pytest.raises(NotSignedIn):
            door.resume(1, "2580")
        door.sign_in(ZORA, PASSWORD)

    def test_who_has_no_pin_or_never_signed_in_gives_the_password(self, world, door):
        door.lock()
        with pytest.raises(NotSignedIn) as refused:
            door.resume(2, "2580")
        assert refused.value.name == VIT

    def test_who_can_go_on_is_known(self, world, door):
        assert [one.name for one in door.present().pinned] == [ZORA]
        door.sign_out()
        assert door.present().pinned == ()
        with pytest.raises(NotSignedIn):
            door.resume(1, "2580")

    def test_without_the_key_nothing_is_written_in_ones_name(self, world, door):
        door.sign_out()
        door.let_in(1)
        head = world.head()
        with pytest.raises(KeyMissing) as refused:
            world.do(Issue(ADAM, ("R-001",)))
        assert (refused.value.name, world.head()) == (ZORA, head)


class TestStandingBy:
    def test_inside_two_do_it_and_the_entry_says_so(self, world, door):
        with door.beside(VIT, PASSWORD) as second:
            assert second.name == VIT
            entry = world.do(ChangeKey(PASSWORD)).entry
        payload = world.ask(lambda books: books.journal.payload(entry))
        assert (payload["by"], payload["by2"]) == (1, 2)
        assert door.session.second == 0
        with pytest.raises(SecondPersonNeeded):
            world.do(ChangeKey(PASSWORD))

    def test_the_seconds_key_is_forgotten(self, world, door):
        world.reopen()
        door = world.database.door
        with door.beside(VIT, PASSWORD):
            assert door._keyring.known == {1, 2}
        assert door._keyring.known == {1}
        assert door.session.operator == 1

    def test_not_so_where_they_had_signed_in_before(self, world, door):
        door.sign_in(VIT, PASSWORD)
        door.sign_in(ZORA, PASSWORD)
        with door.beside(VIT, PASSWORD):
            pass
        assert 2 in door._keyring.known

    def test_whatever_happens_inside(self, world, door):
        with pytest.raises(LastAdministrator), door.beside(VIT, PASSWORD):
            world.do(WithdrawOperator(2))
            world.do(WithdrawOperator(1))
        assert door.session.second == 0
        assert world.database.door._keyring.known == {1}

    def test_nobody_stands_by_for_themselves(self, world, door):
        with pytest.raises(SamePerson), door.beside(ZORA, PASSWORD):
            pass
        assert (door.session.second, door._keyring.known) == (0, {1, 2})
        world.do(Issue(ADAM, ("R-001",)))

    @pytest.mark.parametrize("secret", ["tohle není ono", ""])
    def test_a_wrong_password_is_nobody(self, world, door, secret):
        with pytest.raises(WrongSecret), door.beside(VIT, secret):
            pass
        assert door.session.second == 0

    def test_with_a_password_somebody_else_chose_nobody_does(self, world, door):
        """Or the first person would make up a second one."""
        world.together(ResetPassword(2, FIRST))
        assert door.session.alone
        with pytest.raises(UnfitSecond), door.beside(VIT, FIRST):
            pass
        assert 2 not in door._keyring.known

    def test_nor_without_a_role(self, world, door):
        world.together(GiveRoles(2, ()))
        with pytest.raises(UnfitSecond), door.beside(VIT, PASSWORD):
            pass

    def test_the_second_persons_tries_are_counted(self, world, door):
        for _ in range(3):
            with pytest.raises(WrongSecret), door.beside(VIT, "tohle není ono"):
                pass
        with pytest.raises(TooSoon), door.beside(VIT, PASSWORD):
            pass


class TestOnesOwnPassword:
    def test_the_first_needs_nothing_and_brings_the_key(self, tmp_path):
        world = World.again(tmp_path / "nova.equip")
        assert not world.database.door.guarded
        entry = world.do(SetPassword(PASSWORD)).entry
        assert world.database.door.guarded
        following = world.do(Issue(ADAM, ("R-001",))).entry
        signed = world.sql("SELECT key_id FROM entry WHERE seq IN (?, ?)", entry, following)
        assert signed == [(world.database.door.key.id,)] * 2, "also the entry that brings it"
        assert world.verified().ok
        world.close()

    def test_another_needs_the_present_one(self, world, door):
        for current in ("", "tohle není ono"):
            with pytest.raises(WrongSecret):
                world.do(SetPassword(OTHER, current=current))
        key = door.key
        world.do(SetPassword(OTHER, current=PASSWORD))
        assert door.key == key
        with pytest.raises(WrongSecret):
            door.sign_in(ZORA, PASSWORD)
        door.sign_in(ZORA, OTHER)
        assert door.key == key

    def test_the_pin_stays_or_changes_with_it(self, world, door):
        world.do(SetPassword(OTHER, current=PASSWORD))
        door.lock()
        door.resume(1, "2580")
        world.do(SetPassword(PASSWORD, "1379", current=OTHER))
        door.lock()
        with pytest.raises(WrongPin):
            door.resume(1, "2580")
        door.resume(1, "1379")

    def test_a_weak_one_changes_nothing(self, world, door):
        head = world.head()
        with pytest.raises(WeakPassword):
            world.do(SetPassword("skladníková", current=PASSWORD))
        assert world.head() == head
        door.sign_in(ZORA, PASSWORD)

    def test_a_pin_needs_the_password(self, world, door):
        with pytest.raises(WrongSecret):
            world.do(SetPin("tohle není ono", "1379"))
        world.do(SetPin(PASSWORD, "1379"))
        world.do(SetPin(PASSWORD, ""))
        door.lock()
        with pytest.raises(NotSignedIn):
            door.resume(1, "1379")

    def test_what_is_rolled_back_is_not_in_memory(self, world, door):
        """Of a transaction that fails after it, neither the new password nor the new key is anywhere."""
        key = door.key
        with pytest.raises(ZeroDivisionError), world.database.books() as books:
            SetPassword(OTHER, "1379", current=PASSWORD)(books)
            raise ZeroDivisionError
        assert door.key == key
        door.lock()
        door.resume(1, "2580")
        door.sign_in(ZORA, PASSWORD)


class TestAPasswordToBeginWith:
    @pytest.fixture
    def world(self, world):
        world.together(ResetPassword(2, FIRST))
        world.database.door.sign_in(VIT, FIRST)
        return world

    def test_it_is_good_for_choosing_ones_own(self, world, door):
        assert door.session.way is Way.INITIAL
        for tried in (
            lambda: world.head(),
            lambda: world.do(GiveRoles(2, (Grant(Role.AUDITOR),))),
            lambda: world.do(SetPin(FIRST, "1379")),
            lambda: world.do(MakeRecoverySheet(FIRST)),
            lambda: world.do(ChangeKey(FIRST)),
        ):
            with pytest.raises(OwnPasswordFirst):
                tried()
        world.do(SetPassword(OTHER))
        assert door.session.way is Way.PASSWORD
        assert world.head()
        assert world.verified().ok

    def test_not_for_keeping_it(self, world, door):
        with pytest.raises(PasswordKnown):
            world.do(SetPassword(FIRST))
        assert door.session.way is Way.INITIAL

    def test_the_former_key_is_gone_with_the_former_password(self, world, door):
        assert door.key is None
        world.do(SetPassword(OTHER))
        keys = world.sql("SELECT id, withdrawn FROM signing_key WHERE operator = 2 ORDER BY seq")
        assert [withdrawn for _, withdrawn in keys] == [1, 0]
        assert keys[1][0] == door.key.id.hex()


class TestWhoIsResetOrWithdrawn:
    def test_a_pin_of_before_lets_nobody_in(self, world, door):
        """Their vault was open in this very program when they were reset."""
        door.sign_in(VIT, PASSWORD)
        world.do(SetPin(PASSWORD, "1379"))
        door.sign_in(ZORA, PASSWORD)
        with door.beside(VIT, PASSWORD):
            world.do(ResetPassword(2, FIRST))
        door.lock()
        with pytest.raises(NotSignedIn):
            door.resume(2, "1379")

    def test_so_with_who_was_withdrawn(self, world, door):
        door.sign_in(VIT, PASSWORD)
        world.do(SetPin(PASSWORD, "1379"))
        door.sign_in(ZORA, PASSWORD)
        with door.beside(VIT, PASSWORD):
            world.do(WithdrawOperator(2))
        door.lock()
        with pytest.raises(NotSignedIn):
            door.resume(2, "1379")
        with pytest.raises(WrongSecret):
            door.sign_in(VIT, PASSWORD)
        door.let_in(2)
        assert door.session.operator == 0

    def test_who_withdraws_themselves_is_out_at_once(self, world, door):
        with door.beside(VIT, PASSWORD):
            world.do(WithdrawOperator(1))
            with pytest.raises(Locked):
                world.head()
        assert door.session.operator == 0

    def test_who_resets_themselves_begins_anew(self, world, door):
        with door.beside(VIT, PASSWORD):
            world.do(ResetPassword(1, FIRST))
        assert (door.session.way, door.key) == (Way.INITIAL, None)
        world.do(SetPassword(OTHER))
        entry = world.do(Issue(ADAM, ("R-001",))).entry
        assert world.sql("SELECT key_id FROM entry WHERE seq = ?", entry) == [(door.key.id,)]
        assert world.verified().ok

    def test_roles_taken_are_gone_at_once(self, world, door):
        with door.beside(VIT, PASSWORD):
            world.do(GiveRoles(1, (Grant(Role.AUDITOR),)))
            with pytest.raises(NotAllowed):
                world.do(Issue(ADAM, ("R-001",)))
        assert world.head()


class TestRecovery:
    @pytest.fixture
    def world(self, world):
        world.do(MakeRecoverySheet(PASSWORD, CODE))
        world.database.door.sign_out()
        return world

    def test_the_code_lets_in_for_one_thing(self, world, door):
        door.recover(ZORA, "0123 4567 89ab cdef ghjk mnpq rs")
        assert door.session.way is Way.RECOVERY
        with pytest.raises(OwnPasswordFirst):
            world.head()
        for command in (RecoverPassword(OTHER), SetPassword(OTHER)):
            with pytest.raises(SecondPersonNeeded):
                world.do(command)
        with door.beside(VIT, PASSWORD):
            entry = world.do(SetPassword(OTHER)).entry
        payload = world.ask(lambda books: books.journal.payload(entry))
        assert (payload["x"]["what"], payload["by"], payload["by2"]) == ("recovery", 1, 2)
        door.sign_in(ZORA, OTHER)
        world.do(Issue(ADAM, ("R-001",)))
        assert world.verified().ok

    def test_the_key_is_the_same(self, world, door):
        [(before,)] = world.database._look(
            lambda books: books.ask("SELECT id FROM signing_key WHERE operator = 1 AND withdrawn = 0")
        )
        door.recover(ZORA, CODE)
        with door.beside(VIT, PASSWORD):
            world.do(RecoverPassword(OTHER))
        assert door.key.id.hex() == before

    def test_the_sheet_is_good_once(self, world, door):
        door.recover(ZORA, CODE)
        with door.beside(VIT, PASSWORD):
            world.do(RecoverPassword(OTHER))
        door.sign_out()
        with pytest.raises(WrongSecret):
            door.recover(ZORA, CODE)

    def test_a_wrong_code_is_a_wrong_try(self, world, door):
        for who in (ZORA, VIT, "Nikdo"):
            with pytest.raises(WrongSecret):
                door.recover(who, CODE[::-1])
        assert door.session.operator == 0

    def test_no_pin_goes_on_from_there(self, world, door):
        """With the sheet and a lucky PIN nobody gets round the second person."""
        door.recover(ZORA, CODE)
        door.lock()
        with pytest.raises(NotSignedIn):
            door.resume(1, "2580")

    def test_alone_there_is_a_way_back_too(self, tmp_path):
        world = World.again(tmp_path / "sama.equip")
        world.guard()
        world.do(MakeRecoverySheet(PASSWORD, CODE))
        world.database.door.sign_out()
        world.database.door.recover(ZORA, CODE)
        assert world.database.door.session.alone
        world.do(RecoverPassword(OTHER))
        world.database.door.sign_in(ZORA, OTHER)
        assert world.verified().ok
        world.close()

    def test_recovering_without_the_sheet_is_nothing(self, world, door):
        door.sign_in(ZORA, PASSWORD)
        with pytest.raises(WrongSecret), door.beside(VIT, PASSWORD):
            world.do(RecoverPassword(OTHER))


class TestTheFirstAndTheSecond:
    def test_before_somebody_is_let_in_there_is_a_password(self, tmp_path):
        world = World.make(tmp_path / "nova.equip")
        with pytest.raises(PasswordFirst):
            world.do(AddOperator("Nová", "Nora"))
        world.guard()
        world.do(AddOperator("Nová", "Nora"))
        assert world.verified().ok
        world.close()

    def test_where_nobody_has_a_password_anybody_works(self, tmp_path):
        world = World.make(tmp_path / "nova.equip")
        door = world.database.door
        door.lock()
        assert not door.work_as("Nikdo")
        assert door.session.operator == 0
        assert door.work_as(ZORA)
        assert door.session.operator == 1
        world.guard()
        assert not door.work_as(ZORA)
        world.close()


@pytest.mark.parametrize(
    "command",
    [
        SetPassword(PASSWORD, "2580", PASSWORD),
        RecoverPassword(PASSWORD, "2580"),
        SetPin(PASSWORD, "2580"),
        MakeRecoverySheet(PASSWORD, CODE),
        ChangeKey(PASSWORD),
        ResetPassword(2, PASSWORD),
        AddOperator("Nová", password=PASSWORD),
    ],
    ids=lambda command: type(command).__name__,
)
def test_no_command_says_a_secret(command):
    """In a crash report, in a log, or as what makes two requests the same."""
    assert not [secret for secret in (PASSWORD, "2580", CODE) if secret in repr(command)]


def test_a_weak_pin_is_refused_wherever_it_is_chosen(world):
    for command in (SetPin(PASSWORD, "1234"), SetPassword(OTHER, "1234", PASSWORD)):
        with pytest.raises(WeakPin):
            world.do(command)


def test_without_a_password_there_is_no_pin_no_sheet_and_no_key(tmp_path):
    world = World.make(tmp_path / "nova.equip")
    for command in (SetPin("", "2580"), MakeRecoverySheet(""), ChangeKey("")):
        with pytest.raises(NoPassword):
            world.do(command)
    world.close()


def test_the_first_password_of_a_store_is_an_administrators(tmp_path):
    """Or whoever is second would lock out the first, who appoints."""
    world = World.make(tmp_path / "stara.equip")
    person = {"ref": "nora", **genesis.IDENTITY, "surname": "Nováková"}
    row = {"id": 2, "ref": "nora", "role": "quartermaster", "withdrawn": 0}
    with world.database.books() as books:
        secret = Secret("identity", person)
        books.journal.append(Entry(Kind.REGISTER, registers=(Registration("operator", row),), secrets=(secret,)))
    assert world.database.door.work_as("Nováková")
    with pytest.raises(NotAllowed):
        world.do(SetPassword(PASSWORD))
    assert not world.database.door.guarded
    assert world.database.door.work_as(ZORA)
    world.do(SetPassword(PASSWORD))
    world.close()
