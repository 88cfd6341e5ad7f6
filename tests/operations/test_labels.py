"""Printed labels are remembered; blank ones are kept, claimed once, and the label a thing had before still finds it."""

import pytest

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import Depends, NoCodesLeft, UnknownThing
from equipment_app.domain.home import FIRST
from equipment_app.domain.kinds import Changes
from equipment_app.domain.label_errors import (
    AlreadyClaimed,
    BlankCount,
    CodeOfOther,
    NothingToLabel,
    NotNumbered,
    NotReserved,
)
from equipment_app.domain.lists import ListKind
from equipment_app.operations import resolve
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import MOST, ClaimLabel, PrintBlanks, RecordLabels
from equipment_app.operations.undo import Undo
from equipment_app.queries.labels import printed, reserved
from tests.world import ADAM, DELIVERY


def code(number: int, family: Family = Family.THING) -> str:
    return str(Code(family, number))


def times(world, *serials):
    ids = [world.piece(serial) for serial in serials]
    found = world.ask(lambda books: printed(books, ids))
    return [found.get(id, 0) for id in ids]


class TestPrinted:
    def test_a_print_is_counted_for_each_thing(self, world):
        things = (world.piece("V-001"), world.piece("R-001"))
        outcome = world.do(RecordLabels(things))
        assert (outcome.what, outcome.changes, outcome.facts) == ("labels_recorded", Changes.CATALOGUE, {"labels": 2})
        assert (outcome.entry, outcome.undoable) == (world.head(), "")
        world.do(RecordLabels(things[:1]))
        assert times(world, "V-001", "R-001", "V-002") == [2, 1, 0]
        assert world.verified().ok

    def test_two_labels_of_one_thing_at_once_are_two(self, world):
        world.do(RecordLabels((world.piece("V-001"),) * 2))
        assert times(world, "V-001") == [2]

    def test_more_than_one_entry_holds_are_written_together(self, world):
        rows = "".join(f"DL-7;1.3.2026;Nový;;VESTA;XL;1;N-{n:04};;;;100;Sklad;A01\n" for n in range(1700))
        world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
        ids = tuple(id for (id,) in world.sql("SELECT id FROM thing WHERE code IS NOT NULL"))
        head = world.head()
        world.do(RecordLabels(ids))
        assert world.head() == head + 3
        assert world.sql("SELECT count(*), min(times), max(times) FROM label") == [(len(ids), 1, 1)]
        assert world.verified().ok

    def test_nothing_and_nobody_s_thing_are_refused(self, world):
        head = world.head()
        with pytest.raises(NothingToLabel):
            world.do(RecordLabels(()))
        with pytest.raises(UnknownThing):
            world.do(RecordLabels((world.piece("V-001"), 9999)))
        assert world.head() == head

    def test_a_printed_label_stands_in_no_delivery_s_way(self, world):
        number = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;RADIO;;1;N-1;;;;;Sklad;A01\n").number
        world.do(RecordLabels((world.piece("N-1"),)))
        world.do(Undo(number, "omyl"))
        assert world.verified().ok


class TestBlanks:
    def test_numbers_are_kept_in_a_row_and_no_thing_gets_them(self, world):
        outcome = world.do(PrintBlanks(4))
        assert (outcome.what, outcome.facts) == ("blanks_reserved", {"first": 6, "last": 9})
        assert world.ask(reserved) == [6, 7, 8, 9]
        world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;RADIO;;1;N-1;;;;;Sklad;A01\n")
        assert world.sql("SELECT code FROM thing WHERE serial = 'N-1'") == [(10,)]
        assert world.do(PrintBlanks(1)).facts == {"first": 11, "last": 11}
        assert world.verified().ok

    def test_a_blank_label_is_no_thing(self, world):
        world.do(PrintBlanks(1))
        with pytest.raises(UnknownThing):
            world.ask(lambda books: resolve.piece(books, code(6)))

    @pytest.mark.parametrize("count", [0, -1, MOST + 1])
    def test_so_many_are_not_made(self, world, count):
        with pytest.raises(BlankCount):
            world.do(PrintBlanks(count))
        assert world.ask(reserved) == []

    def test_a_whole_box_is_written_together(self, world):
        head = world.head()
        world.do(PrintBlanks(MOST))
        assert len(world.ask(reserved)) == MOST
        assert world.head() == head + 7
        assert world.verified().ok

    def test_a_block_ends_somewhere(self, world):
        with world.writing() as sql:
            sql("INSERT INTO code (number, thing, seq) VALUES (?, NULL, 1)", FIRST.last - 2)
        with pytest.raises(NoCodesLeft) as refused:
            world.do(PrintBlanks(3))
        assert (refused.value.wanted, refused.value.left) == (3, 2)
        world.do(PrintBlanks(2))


class TestClaiming:
    @pytest.fixture
    def vest(self, world):
        world.do(PrintBlanks(3))
        return world.piece("V-001")

    def test_the_number_is_the_thing_s_from_now_on(self, world, vest):
        outcome = world.do(ClaimLabel(vest, code(7)))
        assert (outcome.what, outcome.subject, outcome.changes) == ("label_claimed", code(7), Changes.CATALOGUE)
        assert world.ask(lambda books: books.things.thing(vest)).code == code(7)
        assert world.ask(reserved) == [6, 8]
        assert world.verified().ok

    def test_the_old_label_still_finds_it(self, world, vest):
        old = world.ask(lambda books: books.things.thing(vest)).code
        world.do(ClaimLabel(vest, code(7)))
        world.do(ClaimLabel(vest, code(8)))
        for said in (old, code(7), code(8), f" {old.lower()} "):
            assert world.ask(lambda books, said=said: resolve.piece(books, said)).id == vest
        world.do(Issue(ADAM, (old,)))
        assert world.held(ADAM) == {"V-001": 1}

    def test_everything_else_about_the_thing_stays(self, world, vest):
        before = world.sql("SELECT * FROM thing WHERE id = ?", vest)
        world.do(ClaimLabel(vest, code(6)))
        after = world.sql("SELECT * FROM thing WHERE id = ?", vest)
        assert [a for a, b in zip(after[0], before[0], strict=True) if a != b] == [6, world.head()]
        assert not world.ask(lambda books: books.search.stale())

    def test_it_is_found_by_the_words_of_its_new_code(self, world, vest):
        world.do(ClaimLabel(vest, code(6)))
        found = world.sql("SELECT rowid / 4 FROM scratch_search WHERE scratch_search MATCH ?", '"AKT.0000006"')
        assert found == [(vest,)]

    @pytest.mark.parametrize(
        "said", ["AKT.0000099.53", "AKT.0000006.81", "nic", "", "AKM.0000006.80", "AKL.0000006.80"]
    )
    def test_a_number_that_was_never_kept_is_refused(self, world, vest, said):
        head = world.head()
        with pytest.raises(NotReserved) as refused:
            world.do(ClaimLabel(vest, said))
        assert said in refused.value.said("cs")
        assert world.head() == head

    def test_a_label_is_claimed_once(self, world, vest):
        world.do(ClaimLabel(vest, code(6)))
        for thing in (world.piece("V-002"), vest):
            with pytest.raises(AlreadyClaimed) as refused:
                world.do(ClaimLabel(thing, code(6)))
            assert "Reflexní vesta (INV-1)" in refused.value.said("cs")

    def test_the_label_of_another_thing_is_no_blank_one(self, world, vest):
        with pytest.raises(CodeOfOther) as refused:
            world.do(ClaimLabel(vest, code(2)))
        assert "INV-2" in refused.value.said("en")
        world.do(ClaimLabel(vest, code(6)))
        with pytest.raises(AlreadyClaimed):
            world.do(ClaimLabel(world.piece("V-002"), code(1)))

    def test_quantities_and_nothing_have_no_label(self, world, vest):
        lot = world.sql("SELECT id FROM thing WHERE code IS NULL")[0][0]
        with pytest.raises(NotNumbered):
            world.do(ClaimLabel(lot, code(6)))
        with pytest.raises(UnknownThing):
            world.do(ClaimLabel(9999, code(6)))

    def test_a_delivery_is_not_cancelled_under_a_claimed_label(self, world):
        number = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;RADIO;;1;N-1;;;;;Sklad;A01\n").number
        world.do(PrintBlanks(1))
        world.do(ClaimLabel(world.piece("N-1"), code(7)))
        with pytest.raises(Depends):
            world.do(Undo(number, "omyl"))

    def test_the_same_after_everything_is_rebuilt(self, world, vest):
        world.do(ClaimLabel(vest, code(6)))
        world.do(RecordLabels((vest,)))
        before = [world.sql(f"SELECT * FROM {table} ORDER BY 1") for table in ("thing", "code", "label")]
        world.reopen()
        assert [world.sql(f"SELECT * FROM {table} ORDER BY 1") for table in ("thing", "code", "label")] == before
        assert world.verified().ok
