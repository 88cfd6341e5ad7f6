"""The kit every member should have: which it is, and how far each is from it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.queries.entitlement import Entitlement, entitlement
from equipment_app.queries.members import NOTHING, Tally, tallies
from equipment_app.store.database import Database
from tests.world import ADAM, CTIBOR, EVA, KIT, KIT_LIST, PlainPress, World

SUMMER = "Letní"


def measured(world, members=None):
    def question(books):
        return tallies(books, entitlement(books), members)

    return world.ask(question)


@pytest.fixture
def summer(world):
    """A kit whose name comes before the other."""
    world.take_in(ListKind.KIT, "Kód;Množství;Povinné\nTRIKO;2;ano\nOBUV;1;ne\n", SUMMER)
    return world


class TestWhich:
    def test_the_required_lines_of_the_only_one(self, world):
        asked = world.ask(entitlement)
        assert [kit.name for kit in asked.kits] == [KIT]
        assert [(line.article.code, line.quantity) for _, line in asked.asked_of("")] == [
            ("VESTA", 1),
            ("RADIO", 1),
            ("TRIKO", 3),
        ]

    def test_of_several_the_first_by_name(self, summer):
        assert summer.ask(entitlement).name == SUMMER
        assert [line.article.code for _, line in summer.ask(entitlement).asked_of("")] == ["TRIKO"]

    def test_the_one_that_is_set(self, summer):
        summer.do(SetSettings({"kit.standard": KIT}))
        assert summer.ask(entitlement).name == KIT

    def test_one_that_is_set_and_not_there_is_not_missed(self, summer):
        summer.do(SetSettings({"kit.standard": "Zimní"}))
        assert summer.ask(entitlement).name == SUMMER

    def test_a_store_without_kits_has_none(self, tmp_path):
        with Database.create(tmp_path / "prazdny.equip", "Prázdný", PlainPress()) as database:
            assert database.ask(entitlement) == Entitlement()
            assert database.ask(lambda books: tallies(books, Entitlement())) == {}


class TestHowFar:
    def test_pieces_and_lines_that_are_met(self, world):
        world.do(Issue(ADAM, ("V-001", "R-001", "TRIKO/M*3", "RUKAV*2")))
        world.do(Issue(EVA, ("TRIKO/L*2", "OBUV/42,5*1")))
        assert measured(world) == {world.member(ADAM): Tally(7, 3), world.member(EVA): Tally(3, 0)}

    def test_exactly_enough_is_enough_and_one_fewer_is_not(self, world):
        for number, count in ((ADAM, 3), (EVA, 2), (CTIBOR, 4)):
            world.do(Issue(number, (f"TRIKO/L*{count}",)))
        met = {member: tally.met for member, tally in measured(world).items()}
        assert met == {world.member(ADAM): 1, world.member(EVA): 0, world.member(CTIBOR): 1}

    def test_sizes_of_one_article_count_together(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*1", "TRIKO/L*2")))
        assert measured(world)[world.member(ADAM)] == Tally(3, 1)

    def test_what_is_not_required_is_not_measured(self, world):
        world.do(Issue(ADAM, ("RUKAV*2",)))
        assert measured(world)[world.member(ADAM)] == Tally(2, 0)

    def test_only_those_asked_about(self, world):
        for number in (ADAM, EVA):
            world.do(Issue(number, ("TRIKO/M",)))
        adam, ctibor = world.member(ADAM), world.member(CTIBOR)
        assert set(measured(world, [adam, ctibor])) == {adam}
        assert measured(world, []) == {}

    def test_who_gave_everything_back_holds_nothing(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        world.do(TakeBack(ADAM, everything=True))
        assert measured(world).get(world.member(ADAM), NOTHING) == Tally(0, 0)

    def test_the_store_is_no_member(self, world):
        assert measured(world) == {}

    def test_measured_by_the_kit_that_is_set(self, summer):
        summer.do(Issue(ADAM, ("TRIKO/M*2",)))
        assert measured(summer)[summer.member(ADAM)].met == 1
        summer.do(SetSettings({"kit.standard": KIT}))
        assert measured(summer)[summer.member(ADAM)].met == 0

    def test_a_line_that_left_the_kit_is_not_measured(self, world):
        world.do(Issue(ADAM, ("R-001",)))
        assert measured(world)[world.member(ADAM)].met == 1
        world.take_in(ListKind.KIT, KIT_LIST.replace("RADIO;1;ano\n", ""), KIT)
        assert measured(world)[world.member(ADAM)].met == 0

    @settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.lists(st.tuples(st.sampled_from((ADAM, EVA)), st.sampled_from(("TRIKO/M", "RADIO", "VESTA/M"))), max_size=4)
    )
    def test_counted_by_hand_it_is_the_same(self, closed, tmp_path_factory, handed):
        world = World.copy(closed, tmp_path_factory.mktemp("copy"))
        try:
            for number, thing in handed:
                if world.stock(thing.partition("/")[0]).get(thing.partition("/")[2] or "uni", 0):
                    world.do(Issue(number, (thing,)))
            found = measured(world)
            for number in (ADAM, EVA, CTIBOR):
                held = world.held(number)
                shirts = sum(n for name, n in held.items() if name.startswith("TRIKO"))
                met = (any(name[0] == "V" for name in held)) + (any(name[0] == "R" for name in held)) + (shirts >= 3)
                tally = found.get(world.member(number), NOTHING)
                assert (tally.pieces, tally.met) == (sum(held.values()), met)
        finally:
            world.close()


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    world = World.make(tmp_path_factory.mktemp("begin") / "sklad.equip")
    world.close()
    return world.path
