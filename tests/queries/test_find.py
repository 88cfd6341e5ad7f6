"""One search for everything: what kind it is, what a command would take for it, and in which order."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.find import Found, find, papers
from equipment_app.queries.pieces import Step, history
from tests.operations.rows import NOVAK
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, KIT


def found(world, text, limit=50):
    return world.ask(lambda books: find(books, text, limit))


def ids(world, text):
    return [one.id for one in found(world, text)]


def test_a_storno_is_found_by_its_own_number(handed):
    handed.do(Undo("PP-2026-000002", "omyl"))
    assert ids(handed, "PP-2026-000002") == ["PP-2026-000002-S", "PP-2026-000002"]
    for text in ("pp-2026-000002-s", "PP-2026-000002-"):
        assert ids(handed, text) == ["PP-2026-000002-S"]


@pytest.fixture
def handed(world):
    for command in (Issue(ADAM, ("V-001",)), Issue(EVA, ("V-003",)), TakeBack(ADAM, ("V-001",), condition=AS_ISSUED)):
        world.do(command)
    world.clock.go_to("2027-01-05")
    world.do(Issue(ADAM, ("V-002",)))
    return world


class TestPapers:
    @pytest.mark.parametrize(
        ("text", "numbers"),
        [
            ("PP", ["PP-2027-000001", "PP-2026-000002", "PP-2026-000001"]),
            ("pp-2026", ["PP-2026-000002", "PP-2026-000001"]),
            ("PP-2026-", ["PP-2026-000002", "PP-2026-000001"]),
            ("PP-20", ["PP-2027-000001", "PP-2026-000002", "PP-2026-000001"]),
            ("PP-2026-000002", ["PP-2026-000002"]),
            ("PP-2026-00000", ["PP-2026-000002", "PP-2026-000001"]),
            ("VR", ["VR-2026-000001"]),
            (" vr-2026-000001 ", ["VR-2026-000001"]),
            ("2", ["PP-2026-000002", "IM-2026-000002"]),
            ("000002", ["PP-2026-000002", "IM-2026-000002"]),
            ("PP-2028", []),
            ("XX", []),
            ("PP-2026-000009", []),
            ("0000002", []),
            ("", []),
            ("PP2026", []),
            ("PP-2026-00001-S", []),
        ],
    )
    def test_by_the_beginning_of_a_number_or_by_its_count(self, handed, text, numbers):
        found = handed.ask(lambda books: papers(books, text, 50))
        assert sorted(one.id for one in found) == sorted(numbers)

    def test_the_latest_year_first_and_in_it_the_latest_number(self, handed):
        assert [one.id for one in handed.ask(lambda books: papers(books, "PP", 2))] == [
            "PP-2027-000001",
            "PP-2026-000002",
        ]

    def test_a_storno_stands_with_what_it_cancelled(self, handed):
        handed.do(Undo("PP-2027-000001", "omyl"))
        numbers = [one.id for one in handed.ask(lambda books: papers(books, "PP-2027", 9))]
        assert sorted(numbers) == ["PP-2027-000001", "PP-2027-000001-S"]

    def test_what_a_paper_is_told_with(self, handed):
        (one,) = handed.ask(lambda books: papers(books, "PP-2026-000002", 9))
        entry = handed.ask(lambda books: books.papers.seq("PP-2026-000002"))
        assert (one.kind, one.id, one.title, one.key) == ("paper", "PP-2026-000002", "PP-2026-000002", entry)
        assert "2026-03-02" in one.facts


class TestEverything:
    def test_a_member_goes_by_number(self, world):
        (one,) = found(world, "zkusebni")
        assert one == Found("member", ADAM, "Zkušební Adam", "pprap. · 990001 · KŘP hl. m. Prahy", world.member(ADAM))

    def test_a_civilian_by_badge(self, world):
        id = world.do(EditMember(None, replace(NOVAK, personal_number="", civilian=True, rank=""))).facts["member"]
        badge = world.ask(lambda books: books.people.member(id).badge)
        (one,) = found(world, "nejnovejsi")
        assert (one.id, one.facts, one.key) == (str(Code(Family.BADGE, badge)), "KŘP hl. m. Prahy", id)

    def test_a_unit_by_its_code_and_a_place_by_its_label(self, world):
        unit = next(one for one in found(world, "jihomoravskeho") if one.kind == "unit")
        assert (unit.id, unit.title, unit.facts) == ("KRPB", "KŘP Jihomoravského kraje", "KRPB")
        place = next(one for one in found(world, "A01") if one.kind == "place")
        assert (place.id, place.title, place.facts) == ("A01", "Sklad", "A01")

    def test_a_piece_by_its_code(self, world):
        (one,) = found(world, "V-002")
        assert one == Found(
            "thing",
            "AKT.0000002.92",
            "Reflexní vesta",
            "M · AKT.0000002.92 · V-002 · INV-2",
            world.piece("V-002"),
        )

    def test_a_lot_by_article_and_size(self, world):
        lots = [one for one in found(world, "triko") if one.kind == "thing"]
        assert [one.id for one in lots] == ["TRIKO/M", "TRIKO/L", "TRIKO/M"]
        gloves = next(one for one in found(world, "S-26") if one.kind == "thing")
        assert (gloves.id, gloves.facts) == ("RUKAV/uni", "S-26")

    def test_an_article_by_its_code_and_a_kit_by_its_name(self, world):
        article = next(one for one in found(world, "rukavice") if one.kind == "article")
        assert article == Found("article", "RUKAV", "Rukavice nitrilové", "RUKAV", world.article("RUKAV"))
        (kit,) = found(world, "vystroj zkousku")
        assert (kit.kind, kit.id, kit.title, kit.facts) == ("kit", KIT, KIT, "")

    def test_papers_first_then_people_things_articles_and_kits(self, handed):
        kinds = [one.kind for one in found(handed, "v")]
        order = ["paper", "member", "unit", "place", "thing", "article", "kit"]
        assert [order.index(kind) for kind in kinds] == sorted(order.index(kind) for kind in kinds)
        assert {"member", "thing", "article", "kit"} <= set(kinds)

    def test_within_a_kind_in_the_order_they_were_registered(self, world):
        keys = [one.key for one in found(world, "vesta") if one.kind == "thing"]
        assert keys == sorted(keys) and len(keys) == 3

    @pytest.mark.parametrize("limit", [0, 1, 3, 50])
    def test_no_more_than_was_asked_for(self, handed, limit):
        assert len(found(handed, "v", limit)) <= limit

    def test_who_left_and_what_was_undone_is_not_found(self, world):
        world.do(WithdrawMember(world.member(CTIBOR)))
        number = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;VESTA;XL;1;N-1;;;;;Sklad;A01\n").number
        assert ids(world, "N-1") == ["AKT.0000006.80"]
        world.do(Undo(number, "omyl"))
        assert ids(world, "N-1") == ids(world, "ctvrty") == []


class TestHistory:
    def steps(self, world, serial):
        return world.ask(lambda books: history(books, books.things.by_serial(serial)[0].id))

    def test_every_step_with_both_sides_and_its_paper(self, world):
        out = world.do(Issue(ADAM, ("V-001",)))
        world.clock.go_to("2026-03-09")
        back = world.do(TakeBack(ADAM, ("V-001",), condition=AS_ISSUED))
        _, *rest = self.steps(world, "V-001")
        adam = "pprap. Adam Zkušební"
        assert rest == [
            Step(out.entry, date(2026, 3, 2), "issue", "A01", adam, False, out.number, ""),
            Step(back.entry, date(2026, 3, 9), "return", adam, "A01", True, back.number, ""),
        ]

    def test_the_receipt_is_of_the_import_also_where_its_entry_has_no_number(self, world):
        """A long list is several entries under one number."""
        receipt = self.steps(world, "R-001")[0]
        assert (receipt.kind, receipt.source, receipt.target) == ("receipt", "Dodavatelé", "B02")
        assert receipt.paper == "IM-2026-000003"
        numbered = world.sql("SELECT series FROM act WHERE seq = ?", receipt.seq)
        assert numbered == [(None,)]

    def test_what_was_cancelled_says_by_what(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        world.do(Undo("PP-2026-000001", "omyl"))
        _, issue, storno = self.steps(world, "V-001")
        assert (issue.cancelled_by, storno.cancelled_by) == ("PP-2026-000001-S", "")
        assert (storno.kind, storno.paper) == ("storno", "PP-2026-000001-S")

    def test_a_receipt_that_was_undone_says_so_too(self, world):
        rows = "".join(f"D;1.3.2026;N;;VESTA;XL;1;N-{n};;;;;Sklad;A01\n" for n in range(120))
        number = world.take_in(ListKind.DELIVERIES, DELIVERY + rows).number
        world.do(Undo(number, "omyl"))
        code = world.sql("SELECT id FROM thing WHERE serial = 'N-119'")[0][0]
        receipt, storno = world.ask(lambda books: history(books, code))
        assert receipt.cancelled_by == storno.paper == f"{number}-S"

    def test_a_lot_has_the_steps_of_all_who_had_some(self, world):
        for number, count in ((ADAM, 2), (EVA, 3)):
            world.do(Issue(number, (f"OBUV/42,5*{count - 1}",)))
        lot = world.sql("SELECT id FROM thing WHERE article = ?", world.article("OBUV"))[0][0]
        steps = world.ask(lambda books: history(books, lot))
        assert [one.kind for one in steps] == ["receipt", "issue", "issue"]

    def test_of_nothing_there_is_none(self, world):
        assert world.ask(lambda books: history(books, 9999)) == []
