"""Operators as the books have them: found by what people type, counted when they mistype, called by their badges."""

from unicodedata import normalize

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.rights import FIRST, Grant, Role, Way
from equipment_app.domain.session import LOCKED
from equipment_app.operations.operators import GiveBadge, GiveRoles, MakeRecoverySheet, ResetPassword, WithdrawOperator
from equipment_app.store.access.access import InMemory, Tries, stranger
from tests.world import ADAM, PASSWORD, World


@pytest.fixture
def world(tmp_path):
    world = World.again(tmp_path / "sklad.equip")
    yield world
    world.close()


def found(world, who):
    one = world.ask(lambda books: books.access.find(who))
    return one.name if one else None


class TestFinding:
    @pytest.fixture
    def world(self, world):
        world.appoint("Nováková", "Nora", personal_number="990901")
        world.appoint("Nováková", "Nina", personal_number="990902")
        world.appoint("Dvořáková Malá", "Jana")
        world.appoint("Sám")
        return world

    @pytest.mark.parametrize(
        ("who", "name"),
        [
            ("Skladníková Zora", "Skladníková Zora"),
            ("Zora Skladníková", "Skladníková Zora"),
            ("skladníková", "Skladníková Zora"),
            ("  ZORA   skladníková ", "Skladníková Zora"),
            (normalize("NFD", "Zora Skladníková"), "Skladníková Zora"),
            ("990900", "Skladníková Zora"),
            ("990901", "Nováková Nora"),
            ("Nina Nováková", "Nováková Nina"),
            ("Dvořáková Malá", "Dvořáková Malá Jana"),
            ("Jana Dvořáková Malá", "Dvořáková Malá Jana"),
            ("Sám", "Sám"),
        ],
    )
    def test_by_what_people_type(self, world, who, name):
        assert found(world, who) == name

    @pytest.mark.parametrize("who", ["", "  ", "Nováková", "Zora", "Skladnikova", "99090", "Dvořáková", "Nora", "1"])
    def test_what_is_nobody_or_may_be_two_is_none(self, world, who):
        """A surname that two have tells neither."""
        assert found(world, who) is None

    def test_who_was_withdrawn_is_not_found_and_frees_the_surname(self, world):
        world.together(WithdrawOperator(3))
        assert found(world, "990902") is None
        assert found(world, "Nováková") == "Nováková Nora"

    def test_a_surname_that_is_somebodys_whole_name_is_theirs(self, world):
        world.appoint("Sám", "Samuel")
        assert found(world, "Sám") == "Sám"


class TestRoles:
    def test_of_the_first_operator_until_others_are_given(self, world):
        assert world.ask(lambda books: books.access.grants(1)) == tuple(Grant(role) for role in FIRST)

    def test_given_and_taken(self, world):
        units = world.ask(lambda books: books.people.units())
        krpa, krpb = units["KRPA"][0], units["KRPB"][0]
        world.appoint("Vedoucí", "Vít", Grant(Role.LEAD, krpa), Grant(Role.AUDITOR))
        assert set(grants(world, 2)) == {Grant(Role.LEAD, krpa), Grant(Role.AUDITOR)}
        world.together(GiveRoles(2, (Grant(Role.LEAD, krpb), Grant(Role.LEAD, krpa))))
        assert set(grants(world, 2)) == {Grant(Role.LEAD, krpa), Grant(Role.LEAD, krpb)}
        world.together(GiveRoles(2, ()))
        assert grants(world, 2) == ()
        assert world.verified().ok

    def test_who_has_none_can_do_nothing_and_stand_by_for_nothing(self, world):
        world.appoint("Vedoucí", "Vít", Grant(Role.AUDITOR))
        assert world.ask(lambda books: books.access.others(1)) == [2]
        world.together(GiveRoles(2, ()))
        assert world.ask(lambda books: books.access.others(1)) == []
        assert world.database.door.session.alone

    def test_administrators_are_those_who_can_sign_in(self, world):
        assert world.ask(lambda books: books.access.administrators()) == [1]
        world.appoint("Správcová", "Anna", Grant(Role.ADMINISTRATOR))
        assert world.ask(lambda books: books.access.administrators()) == [1, 2]
        world.together(WithdrawOperator(2))
        assert world.ask(lambda books: books.access.administrators()) == [1]


def grants(world, operator):
    return world.ask(lambda books: books.access.grants(operator))


class TestSession:
    def test_nobody(self, world):
        assert world.ask(lambda books: books.access.session(0)) == LOCKED
        assert world.ask(lambda books: books.access.session(99)) == LOCKED

    def test_who_was_withdrawn_has_none(self, world):
        world.appoint("Vedoucí", "Vít", Grant(Role.AUDITOR))
        world.together(WithdrawOperator(2))
        assert world.ask(lambda books: books.access.session(2)) == LOCKED

    def test_with_a_password_to_begin_with_it_is_for_choosing_one(self, world):
        world.appoint("Vedoucí", "Vít", Grant(Role.AUDITOR))
        assert world.ask(lambda books: books.access.session(2)).way is Way.PASSWORD
        world.together(ResetPassword(2, "heslo na začátek 3"))
        assert world.ask(lambda books: books.access.session(2)).way is Way.INITIAL
        assert world.ask(lambda books: books.access.others(1)) == []


class TestBadges:
    def code(self, number):
        return str(Code(Family.BADGE, number))

    def by_badge(self, world, number):
        one = world.database.door.by_badge(number)
        return one.name if one else None

    def test_one_that_was_given(self, world):
        world.appoint("Vedoucí", "Vít")
        world.do(GiveBadge(2, self.code(900)))
        assert self.by_badge(world, 900) == "Vedoucí Vít"
        assert self.by_badge(world, 901) is None
        world.database.door.lock()
        assert self.by_badge(world, 900) == "Vedoucí Vít"

    def test_another_takes_its_place(self, world):
        world.do(GiveBadge(1, self.code(900)))
        world.do(GiveBadge(1, self.code(901)))
        assert [self.by_badge(world, number) for number in (900, 901)] == [None, "Skladníková Zora"]
        assert world.ask(lambda books: books.access.badges(1)) == [901]
        world.do(GiveBadge(1, self.code(901)))
        assert world.ask(lambda books: books.access.badges(1)) == [901]
        world.do(GiveBadge(1, ""))
        assert self.by_badge(world, 901) is None
        assert world.verified().ok

    def test_number_zero_is_a_badge_as_well(self, world):
        world.do(GiveBadge(1, self.code(0)))
        assert self.by_badge(world, 0) == "Skladníková Zora"
        world.do(GiveBadge(1, self.code(5)))
        assert self.by_badge(world, 0) is None

    def test_of_a_member_who_keeps_the_store_too(self, world):
        """The same person by their personal number: they have a badge already."""
        world.appoint("Zkušební", "Adam", personal_number=ADAM)
        badge = world.ask(lambda books: books.people.by_number(ADAM)).badge
        assert self.by_badge(world, badge) == "Zkušební Adam"
        world.do(GiveBadge(2, self.code(badge)))
        assert self.by_badge(world, badge) == "Zkušební Adam"

    def test_who_was_withdrawn_is_not_called(self, world):
        world.appoint("Vedoucí", "Vít")
        world.do(GiveBadge(2, self.code(900)))
        world.together(WithdrawOperator(2))
        assert self.by_badge(world, 900) is None
        assert world.ask(lambda books: books.access.badges(2)) == []


class TestTries:
    def test_three_are_free_then_each_waits_twice_as_long(self):
        waits, tries = [], Tries()
        for _ in range(14):
            tries = tries.another(1000)
            waits.append(tries.wait(1000))
        assert waits == [0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]

    def test_it_passes_with_the_time(self):
        tries = Tries(5, 1000)
        assert [tries.wait(now) for now in (1000, 1001, 1007, 1008, 5000)] == [8, 7, 1, 0, 0]

    def test_after_a_restart_of_the_computer_as_much_has_passed_as_it_runs(self):
        assert [Tries(5, 1000).wait(now) for now in (-100_000, 0, 5, 8, 999)] == [8, 8, 3, 0, 0]

    def test_no_number_takes_memory_or_waits_for_ever(self):
        assert Tries(10**12, 1000).wait(1000) == Tries(2**63 - 1, 1000).wait(1000) == 300
        assert Tries(-(10**12), 1000).wait(1000) == 0
        assert Tries(-(10**12), 1000).another(1000).failed == 1
        assert Tries(2**63 - 1, 1000).another(1000).failed < 2000
        for last in (-(2**63), -1, 2**63 - 1):
            assert Tries(20, last).wait(40) == 260

    def test_in_memory(self):
        memory = InMemory()
        for _ in range(3):
            memory.keep_tries(7, memory.tries(7).another(1000))
        assert memory.tries(7) == Tries(3, 1000)
        assert memory.tries(8) == Tries()
        memory.keep_tries(7, Tries())
        assert memory.tries(7) == Tries()

    def test_memory_does_not_grow_for_ever(self):
        memory = InMemory()
        for who in range(5000):
            memory.keep_tries(who, Tries(1, 1000))
        assert len(memory._tries) <= 1000

    def test_a_stranger_is_known_again_however_they_write_it(self):
        assert stranger("Karel  Nikdo") == stranger(" karel NIKDO ") != stranger("Karel Někdo")
        assert stranger(7) == 7


def test_a_recovery_sheet_stays_good_as_long_as_the_key(world):
    world.guard()
    world.do(MakeRecoverySheet(PASSWORD, "0123456789ABCDEFGHJKMNPQRS"))
    before = world.ask(lambda books: books.access.credentials()[1])
    assert before.recovery
    from equipment_app.operations.operators import ChangeKey, SetPassword, SetPin

    world.do(SetPin(PASSWORD, "1379"))
    world.do(SetPassword("jiné heslo než prve", current=PASSWORD))
    assert world.ask(lambda books: books.access.credentials()[1].recovery) == before.recovery
    world.do(ChangeKey("jiné heslo než prve"))
    assert world.ask(lambda books: books.access.credentials()[1].recovery) == ""


def test_papers_name_operators_for_ever(world, tmp_path):
    """Also one who was withdrawn long ago."""
    from equipment_app.operations.issue import Issue

    world.appoint("Výdejová", "Vlasta", personal_number="990955")
    world.database.door.sign_in("Výdejová", PASSWORD)
    issued = world.do(Issue(ADAM, ("R-001",)))
    world.sign_in()
    before = world.ask(lambda books: gathered(books, issued.entry))
    world.together(WithdrawOperator(2))
    after = world.ask(lambda books: gathered(books, issued.entry))
    assert after.giver.name == before.giver.name == "Vlasta Výdejová"
    assert after.giver.personal_number == "990955"
    assert world.ask(lambda books: books.people.operator(2)).withdrawn
    assert [one.name for one in world.ask(lambda books: books.people.operators())] == ["Skladníková Zora"]
    assert world.verified().ok
