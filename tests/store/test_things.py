"""Things: found by their numbers, counted where they lie, given out in the right order, brought back to their place."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equipment_app.domain.lists import ListKind
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import ClaimLabel, PrintBlanks
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.store.records.things import _HOMES, Thing
from tests.world import ADAM, DELIVERY, EVA, World

TODAY = date(2026, 3, 2)


def things(world, ask, *values):
    return world.ask(lambda books: getattr(books.things, ask)(*values))


def place(world, label):
    return world.sql("SELECT id FROM holder WHERE label = ? AND kind = 'location'", label)[0][0]


def received(world, *rows):
    """Rows of article, size, count, serial, inventory, batch, expiry, day, place."""
    lines = [
        f"DN-{n};{day};Nový;;{article};{size};{count};{serial};{inventory};{batch};{expiry};5;Sklad;{at}\n"
        for n, (article, size, count, serial, inventory, batch, expiry, day, at) in enumerate(rows)
    ]
    return world.take_in(ListKind.DELIVERIES, DELIVERY + "".join(lines)).number


class TestFound:
    def test_a_piece_has_every_fact_of_its_delivery(self, world):
        assert things(world, "by_serial", "V-002") == [
            Thing(
                id=world.piece("V-002"),
                article=world.article("VESTA"),
                article_code="VESTA",
                name="Reflexní vesta",
                name_en="Reflective vest",
                unit="ks",
                tracking="item",
                section="Ochrana",
                size="M",
                number=2,
                serial="V-002",
                inventory="INV-2",
                batch="",
                expiry="2038-06-30",
                supplier="Dodavatel První a.s.",
                delivery_note="DL-1",
                contract="",
                invoice="",
                funding="Norské fondy",
                price=129_000,
                received_on="2026-02-02",
            )
        ]

    def test_by_each_of_its_numbers(self, world):
        id = world.piece("V-002")
        assert [one.id for one in things(world, "by_inventory", "INV-2")] == [id]
        assert things(world, "by_code", 2).id == id
        assert things(world, "thing", id).id == id

    @pytest.mark.parametrize(
        ("ask", "value"), [("by_serial", "V-00"), ("by_inventory", "V-002"), ("by_serial", "INV-2")]
    )
    def test_a_number_is_the_whole_number_of_its_kind(self, world, ask, value):
        assert things(world, ask, value) == []

    def test_several_with_one_number_in_the_order_they_came(self, world):
        received(world, ("RADIO", "", 1, "V-002", "", "", "", "1.3.2026", "A01"))
        assert [one.article_code for one in things(world, "by_serial", "V-002")] == ["VESTA", "RADIO"]

    def test_nothing_has_that_code(self, world):
        assert things(world, "by_code", 999) is None
        with pytest.raises(LookupError):
            things(world, "thing", 999)

    def test_what_was_withdrawn_is_found_by_its_code_alone(self, world):
        number = received(world, ("VESTA", "XL", 1, "N-1", "NI-1", "", "", "1.3.2026", "A01"))
        thing = things(world, "by_serial", "N-1")[0]
        world.do(Undo(number, "omyl"))
        assert things(world, "by_serial", "N-1") == things(world, "by_inventory", "NI-1") == []
        assert things(world, "by_code", thing.number) == thing

    def test_a_lot_has_no_code_and_is_called_by_name_and_size(self, world):
        lot = next(one.thing for one in things(world, "in_store", world.article("TRIKO"), "M", 1, "", TODAY))
        assert (lot.number, lot.code, lot.title) == (None, "", "Tričko funkční M")
        gloves = things(world, "in_store", world.article("RUKAV"), "uni", 1, "", TODAY)[0].thing
        assert (gloves.title, gloves.batch, gloves.expiry) == ("Rukavice nitrilové", "S-26", "2037-01-31")

    def test_a_piece_is_called_by_its_code(self, world):
        assert things(world, "by_code", 1).title == "AKT.0000001.95"

    def test_many_at_once_are_the_same_as_one_by_one(self, world):
        ids = [id for (id,) in world.sql("SELECT id FROM thing ORDER BY id DESC")]
        found = things(world, "several", ids)
        assert found == {id: things(world, "thing", id) for id in ids}
        assert things(world, "several", []) == {}
        assert things(world, "several", [999]) == {}

    def test_however_many(self, world):
        """More than SQLite likes to be asked about at once."""
        rows = [("VESTA", "XL", 1, f"N-{n:04}", "", "", "", "1.3.2026", "A01") for n in range(870)]
        received(world, *rows)
        ids = [id for (id,) in world.sql("SELECT id FROM thing WHERE serial LIKE 'N-%' ORDER BY id")]
        assert len(ids) == 870
        assert sorted(things(world, "several", ids)) == ids
        holders = things(world, "holders_of", ids)
        assert sorted(holders) == ids
        assert all(len(one) == 1 for one in holders.values())


class TestLots:
    KEY = ("Dodavatel Vzorový s.r.o.", "DL-2", "")

    def test_the_lot_of_a_delivery(self, world):
        article = world.article("TRIKO")
        lots = {size: things(world, "lot", article, size, *self.KEY) for size in ("M", "L")}
        assert None not in lots.values() and lots["M"] != lots["L"]
        assert things(world, "thing", lots["M"]).size == "M"

    @pytest.mark.parametrize(
        "key",
        [
            ("TRIKO", "S", "Dodavatel Vzorový s.r.o.", "DL-2", ""),
            ("TRIKO", "M", "Jiný", "DL-2", ""),
            ("TRIKO", "M", "Dodavatel Vzorový s.r.o.", "DL-9", ""),
            ("TRIKO", "M", "Dodavatel Vzorový s.r.o.", "DL-2", "X"),
            ("OBUV", "M", "Dodavatel Vzorový s.r.o.", "DL-2", ""),
            ("VESTA", "M", "Dodavatel První a.s.", "DL-1", ""),
        ],
    )
    def test_every_part_of_its_key_counts_and_pieces_are_no_lots(self, world, key):
        code, *rest = key
        assert things(world, "lot", world.article(code), *rest) is None

    def test_a_lot_that_was_undone_is_none(self, world):
        number = received(world, ("TRIKO", "S", 7, "", "", "B-7", "", "1.3.2026", "A01"))
        key = (world.article("TRIKO"), "S", "Nový", "DN-0", "B-7")
        assert things(world, "lot", *key) is not None
        world.do(Undo(number, "omyl"))
        assert things(world, "lot", *key) is None


class TestHeld:
    def test_pieces_before_lots_and_what_expires_first(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*2", "V-001", "V-003", "V-002", "RUKAV*1", "R-001")))
        held = things(world, "held_by", world.member(ADAM))
        assert [one.thing.serial or one.thing.article_code for one in held] == [
            *("V-002", "V-001", "V-003", "R-001"),
            *("RUKAV", "TRIKO"),
        ]

    def test_how_many_in_which_condition_and_since_which_entry(self, world):
        entry = world.do(Issue(ADAM, ("TRIKO/M*2",))).entry
        (one,) = things(world, "held_by", world.member(ADAM))
        assert (one.holder, one.quantity, one.condition, one.seq) == (world.member(ADAM), 2, "new", entry)

    def test_what_was_given_back_is_held_no_more(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*2", "V-001")))
        world.do(TakeBack(ADAM, everything=True))
        assert things(world, "held_by", world.member(ADAM)) == []

    def test_who_has_a_thing_and_not_where_it_came_from(self, world):
        lot = things(world, "in_store", world.article("OBUV"), "42,5", 1, "", TODAY)[0].thing.id
        world.do(Issue(ADAM, ("OBUV/42,5*1",)))
        world.do(Issue(EVA, ("OBUV/42,5*2",)))
        found = {one.holder: one.quantity for one in things(world, "holders", lot)}
        assert found == {world.member(ADAM): 1, world.member(EVA): 2, place(world, "A01"): 1}

    def test_of_several_at_once(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        ids = [world.piece(serial) for serial in ("V-001", "V-002")]
        found = things(world, "holders_of", [*ids, 999])
        assert {thing: [one.holder for one in held] for thing, held in found.items()} == {
            ids[0]: [world.member(ADAM)],
            ids[1]: [place(world, "A01")],
            999: [],
        }
        assert found[ids[0]] == things(world, "holders", ids[0])


class TestGivenOut:
    def order(self, world, code, size, limit=20):
        return [
            (one.thing.serial or one.thing.delivery_note, one.quantity)
            for one in things(world, "in_store", world.article(code), size, limit, "", TODAY)
        ]

    def test_the_earliest_expiry_then_the_oldest_receipt_then_the_lowest_code(self, world):
        received(
            world,
            ("VESTA", "M", 1, "N-3", "", "", "", "1.3.2026", "A01"),
            ("VESTA", "M", 1, "N-4", "", "", "", "28.2.2026", "A01"),
            ("VESTA", "M", 1, "N-5", "", "", "1.1.2027", "1.3.2026", "A01"),
            ("VESTA", "M", 1, "N-6", "", "", "", "1.3.2026", "B02"),
        )
        assert self.order(world, "VESTA", "M") == [
            *(("N-5", 1), ("V-002", 1), ("V-001", 1)),
            *(("N-4", 1), ("N-3", 1), ("N-6", 1)),
        ]

    def test_lots_in_the_order_they_were_received(self, world):
        assert self.order(world, "TRIKO", "M") == [("DL-2", 20), ("DL-3", 10)]

    @pytest.mark.parametrize("limit", [0, 1, 2, 3])
    def test_no_more_than_was_asked_for(self, world, limit):
        assert len(self.order(world, "TRIKO", "M", limit)) == min(limit, 2)

    def test_only_this_article_in_this_size_in_the_store(self, world):
        world.do(Issue(ADAM, ("V-002",)))
        assert self.order(world, "VESTA", "M") == [("V-001", 1)]
        assert self.order(world, "VESTA", "S") == self.order(world, "OBUV", "uni") == []

    def test_nothing_of_a_delivery_that_was_undone(self, world):
        number = received(world, ("VESTA", "M", 1, "N-1", "", "", "1.1.2027", "1.3.2026", "A01"))
        assert self.order(world, "VESTA", "M")[0] == ("N-1", 1)
        world.do(Undo(number, "omyl"))
        assert ("N-1", 1) not in self.order(world, "VESTA", "M")

    def test_stock_is_what_lies_in_places(self, world):
        article = world.article("TRIKO")
        assert things(world, "stock", article) == {"M": 30, "L": 15}
        world.do(Issue(ADAM, ("TRIKO/M*4", "TRIKO/L*15")))
        assert things(world, "stock", article) == {"M": 26}
        assert things(world, "stock", world.article("VESTA")) == {"M": 2, "L": 1}

    @settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.tuples(st.sampled_from((ADAM, EVA)), st.integers(1, 9)), max_size=5))
    def test_the_store_and_the_members_have_together_what_was_received(self, closed, tmp_path_factory, handed):
        world = World.copy(closed, tmp_path_factory.mktemp("copy"))
        try:
            for member, count in handed:
                if count <= world.stock("TRIKO").get("M", 0):
                    world.do(Issue(member, (f"TRIKO/M*{count}",)))
            rest = world.stock("TRIKO").get("M", 0)
            in_store = things(world, "in_store", world.article("TRIKO"), "M", 99, "", TODAY)
            assert sum(one.quantity for one in in_store) == rest
            assert rest + sum(world.held(who).get("TRIKO/M", 0) for who in (ADAM, EVA)) == 30
        finally:
            world.close()


def home_of(world, number):
    """Where the one piece goes when this member gives it back."""
    piece = world.piece("V-001")
    return things(world, "homes", [piece], world.member(number)).get(piece)


class TestHome:
    def test_where_it_last_came_from(self, world):
        world.do(Issue(ADAM, ("V-001", "R-001")))
        adam = world.member(ADAM)
        assert things(world, "homes", [world.piece("V-001")], adam) == {world.piece("V-001"): place(world, "A01")}
        assert things(world, "homes", [world.piece("R-001")], adam) == {world.piece("R-001"): place(world, "B02")}

    def test_the_last_time_counts(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        world.do(TakeBack(ADAM, (Line(thing=world.piece("V-001"), place=place(world, "B02")),)))
        world.do(Issue(ADAM, ("V-001",)))
        assert home_of(world, ADAM) == place(world, "B02")

    def test_each_member_by_what_they_got(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        world.do(TakeBack(ADAM, (Line(thing=world.piece("V-001"), place=place(world, "B02")),)))
        world.do(Issue(EVA, ("V-001",)))
        homes = [home_of(world, who) for who in (ADAM, EVA)]
        assert homes == [place(world, "A01"), place(world, "B02")]

    def test_what_was_never_theirs_has_none(self, world):
        assert home_of(world, ADAM) is None

    def test_an_exchange_brings_each_thing_to_its_own_place(self, world):
        world.do(Issue(ADAM, ("R-001",)))
        world.do(HandOver(Issue(ADAM, ("V-001",)), TakeBack(ADAM, ("R-001",))))
        (held,) = things(world, "holders", world.piece("R-001"))
        assert held.holder == place(world, "B02")


class TestFreeNumbers:
    def test_ids_and_codes_are_counted_apart_and_only_grow(self, world):
        count = world.sql("SELECT count(*), max(code) FROM thing")[0]
        assert things(world, "next_ids") == (count[0] + 1, count[1] + 1) == (11, 6)
        number = received(world, ("VESTA", "XL", 1, "N-1", "", "", "", "1.3.2026", "A01"))
        assert things(world, "next_ids") == (12, 7)
        world.do(Undo(number, "omyl"))
        assert things(world, "next_ids") == (12, 7)

    def test_numbers_printed_ahead_are_not_free(self, world):
        world.do(PrintBlanks(4))
        assert things(world, "next_ids") == (11, 10)
        world.do(ClaimLabel(world.piece("V-001"), "AKT.0000009.71"))
        assert things(world, "next_ids") == (11, 10)


class TestFormerNumbers:
    def test_both_find_the_thing_and_a_blank_finds_none(self, world):
        vest = world.piece("V-001")
        world.do(PrintBlanks(2))
        world.do(ClaimLabel(vest, "AKT.0000006.80"))
        assert [things(world, "by_code", number).id for number in (1, 6)] == [vest, vest]
        assert things(world, "by_code", 7) is None


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    world = World.make(tmp_path_factory.mktemp("begin") / "sklad.equip")
    world.close()
    return world.path


def test_where_a_thing_goes_back_to_is_not_looked_for_in_all_its_moves(world):
    """The latest move that tells is enough: nothing is read to be put in order."""
    steps = [row[-1] for row in world.sql(f"EXPLAIN QUERY PLAN {_HOMES}", 1, "[1]")]
    scanned = [step for step in steps if step.startswith(("SCAN", "USE TEMP"))]
    assert scanned == [step for step in steps if step.startswith("SCAN g VIRTUAL TABLE")]
    assert len(steps) - len(scanned) > len(scanned)
