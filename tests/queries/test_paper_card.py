"""One paper in full: its worth, who cancelled it, what replaced it, how often it was printed, whether it holds."""

from datetime import date

import pytest

from equipment_app.domain.errors import NotFiled, UnknownNumber
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.filters import PaperState
from equipment_app.queries.paper_card import Document, Storno, document, paper_card, to_print
from tests.world import ADAM, EVA

FIRST = "PP-2026-000001"
WAYS = (FIRST, FIRST.lower(), f"  {FIRST}\n", "PP-2026-0000001", "pp-2026-00000001")
"""How people type one number."""


def card(world, number=FIRST):
    return world.ask(lambda books: paper_card(books, number))


@pytest.fixture
def issued(world):
    return world.do(Issue(ADAM, ("V-001", "TRIKO/M*25"), reason="nástup", remark="spěchá"))


class TestHoweverTyped:
    @pytest.mark.parametrize("number", WAYS)
    def test_it_is_the_same_card(self, world, issued, number):
        found = card(world, number)
        assert found == card(world)
        assert found.together == ()

    @pytest.mark.parametrize("number", [f"{one.strip()}-s" for one in WAYS])
    def test_a_storno_shows_what_it_cancelled(self, world, issued, number):
        world.do(Undo(FIRST, "omyl"))
        again = world.do(Issue(EVA, ("V-001",), replaces=FIRST)).number
        found = card(world, number)
        assert (found.row.number, found.storno.number, found.replaced_by) == (FIRST, f"{FIRST}-S", again)

    @pytest.mark.parametrize("number", WAYS)
    def test_it_is_printed_signed_and_written_down_under_its_own_number(self, world, issued, number):
        sheet = world.ask(lambda books: to_print(books, number))
        assert (sheet.number, sheet.prints) == (FIRST, 0)
        assert world.do(RecordPrint(number)).subject == FIRST
        assert world.do(MarkSigned(number)).subject == FIRST
        facts = world.sql("SELECT json_extract(facts, '$.number') FROM act WHERE kind IN ('printed', 'signed')")
        assert facts == [(FIRST,), (FIRST,)]

    @pytest.mark.parametrize("number", [f"{one.strip()}-s" for one in WAYS])
    def test_a_storno_is_not_signed_however_it_is_typed(self, world, issued, number):
        world.do(Undo(FIRST, "omyl"))
        with pytest.raises(UnknownNumber):
            world.do(MarkSigned(number))

    @pytest.mark.parametrize("number", ["", "PP-2026-000002", "1", "PP-2026-" + "9" * 30, "VR-2026-000001"])
    def test_what_is_no_paper_is_unknown(self, world, issued, number):
        for ask in (paper_card, to_print):
            with pytest.raises(UnknownNumber):
                world.ask(lambda books, ask=ask: ask(books, number))
        for command in (RecordPrint(number), MarkSigned(number), Undo(number, "omyl")):
            with pytest.raises(UnknownNumber):
                world.do(command)


class TestCard:
    def test_pieces_and_what_they_are_worth(self, world, issued):
        found = card(world)
        assert (found.pieces, found.value) == (26, 129_000 + 20 * 39_000 + 5 * 41_000)
        assert (found.storno, found.replaces, found.replaced_by) == (None, "", "")

    def test_what_has_no_price_adds_nothing(self, world):
        with world.writing() as sql:
            sql("UPDATE thing SET price = NULL WHERE serial = 'V-001'")
        world.do(Issue(ADAM, ("V-001", "TRIKO/M")))
        assert card(world).value == 39_000

    def test_a_cancelled_one_says_by_what_when_and_why(self, world, issued):
        world.clock.go_to("2026-03-05")
        world.do(Undo(FIRST, "jiný člen"))
        found = card(world)
        assert found.storno == Storno(f"{FIRST}-S", date(2026, 3, 5), "jiný člen")
        assert (found.row.state, found.replaced_by) == (PaperState.CANCELLED, "")

    def test_of_two_that_replace_it_the_later(self, world, issued):
        world.do(Undo(FIRST, "omyl"))
        world.do(Issue(EVA, ("V-001",), replaces=FIRST))
        second = world.do(Issue(EVA, ("V-002",), replaces=FIRST)).number
        assert card(world).replaced_by == second
        assert card(world, second).replaces == FIRST

    def test_what_replaces_another_does_not_replace_this(self, world, issued):
        world.do(Issue(EVA, ("V-003",)))
        for number in (FIRST, "PP-2026-000002"):
            world.do(Undo(number, "omyl"))
        world.do(Issue(EVA, ("V-003",), replaces="PP-2026-000002"))
        assert card(world).replaced_by == ""

    def test_an_import_has_a_number_and_no_paper(self, world):
        found = card(world, "IM-2026-000003")
        assert (found.row.state, found.together, found.storno) == (PaperState.IMPORTED, (), None)

    def test_an_import_that_was_undone(self, world):
        world.do(Undo("IM-2026-000004", "jiný list"))
        found = card(world, "IM-2026-000004")
        assert (found.row.state, found.storno.reason) == (PaperState.CANCELLED, "jiný list")

    def test_both_halves_of_an_exchange_name_each_other(self, world, issued):
        outcome = world.do(HandOver(Issue(ADAM, ("V-002",)), TakeBack(ADAM, ("V-001",))))
        assert card(world, outcome.number).together == ("VR-2026-000001",)
        assert card(world, "VR-2026-000001").together == (outcome.number,)
        assert card(world).together == ()

    def test_each_print_of_this_paper_and_no_other(self, world, issued):
        world.do(Issue(EVA, ("V-003",)))
        world.do(RecordPrint("PP-2026-000002", 9))
        for day, copies in (("2026-03-03", 2), ("2026-03-04", 1)):
            world.clock.go_to(day, 13)
            world.do(RecordPrint(FIRST, copies))
        world.do(MarkSigned(FIRST))
        assert world.ask(lambda books: to_print(books, FIRST)).prints == 2

    def test_one_that_waits_to_be_filed(self, world):
        world.do(Issue(ADAM, ("V-001",), file=False))
        assert not world.ask(lambda books: books.papers.is_filed(FIRST))


class TestDocument:
    def test_the_bytes_and_that_they_hold(self, world, issued):
        found = world.ask(lambda books: document(books, FIRST))
        assert found == Document(FIRST, world.ask(lambda books: books.papers.content(FIRST)), True)

    def test_of_a_storno_the_cancelled_copy_that_is_latest(self, world, issued):
        world.do(Undo(FIRST, "omyl"))
        before = world.ask(lambda books: document(books, f"{FIRST}-S"))
        world.do(Issue(EVA, ("V-001",), replaces=FIRST))
        after = world.ask(lambda books: document(books, f"{FIRST}-S"))
        assert before.intact and after.intact
        assert before.content != after.content
        assert world.ask(lambda books: document(books, FIRST)).intact

    @pytest.mark.parametrize("column", ["about", "number", "role", "sha256", "salt", "ref"])
    def test_no_cell_of_its_filing_can_be_bent(self, world, issued, column):
        """Whatever is changed, the journal was bound to what was there."""
        world.do(Issue(EVA, ("V-003",)))
        other = world.sql("SELECT sha256 FROM filing WHERE number = 'PP-2026-000002'")[0][0]
        bent = {"about": 1, "number": FIRST, "role": "cancelled", "sha256": other, "salt": bytes(32), "ref": "0"}
        with world.writing() as sql:
            if column == "number":
                sql("DELETE FROM filing WHERE number = ?", FIRST)
                sql("UPDATE filing SET number = ? WHERE number = 'PP-2026-000002'", FIRST)
            else:
                sql(f"UPDATE filing SET {column} = ? WHERE number = ?", bent[column], FIRST)
        assert not world.ask(lambda books: document(books, FIRST)).intact

    def test_what_is_not_filed_is_refused(self, world):
        world.do(Issue(ADAM, ("V-001",), file=False))
        for number in (FIRST, f"{FIRST}-S", "IM-2026-000001", "nic"):
            with pytest.raises(NotFiled):
                world.ask(lambda books, number=number: document(books, number))


class TestToPrint:
    def test_in_as_many_copies_as_it_was_made_for(self, world):
        world.do(SetSettings({"paper.copies": "3"}))
        world.do(Issue(ADAM, ("V-001",)))
        world.do(Issue(ADAM, ("V-002",), copies=5))
        world.do(SetSettings({"paper.copies": "1"}))
        copies = [world.ask(lambda b, n=n: to_print(b, f"PP-2026-00000{n}")).copies for n in (1, 2)]
        assert copies == [3, 5]

    def test_a_storno_in_as_many_as_the_store_is_set_to(self, world, issued):
        world.do(Undo(FIRST, "omyl"))
        world.do(SetSettings({"paper.copies": "4"}))
        sheet = world.ask(lambda books: to_print(books, f"{FIRST}-S"))
        assert (sheet.copies, sheet.number, sheet.prints) == (4, f"{FIRST}-S", 0)
        assert b"omyl" in sheet.content

    def test_prints_before_this_one_and_what_time_it_is(self, world, issued):
        for n in range(3):
            assert world.ask(lambda books: to_print(books, FIRST)).prints == n
            world.do(RecordPrint(FIRST))
        world.clock.go_to("2026-04-01")
        assert world.ask(lambda books: to_print(books, FIRST)).now.date() == date(2026, 4, 1)

    def test_nothing_to_print_is_refused(self, world):
        world.do(Issue(ADAM, ("V-001",), file=False))
        with pytest.raises(NotFiled):
            world.ask(lambda books: to_print(books, FIRST))
