"""Small promises of the cards and lists: empty stays empty, one is one, several are several, and nobody is guessed."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.entries import Entry, Registration
from equipment_app.domain.kinds import Kind as Deed
from equipment_app.domain.labels import LabelField
from equipment_app.domain.lists import ListKind
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.members import EditMember, WithdrawMember
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries import counter, counter_search, pieces
from equipment_app.queries.filters import KitFilter, MembersWanted, PiecesWanted
from equipment_app.queries.find import finding
from equipment_app.queries.labels import labels, to_label
from equipment_app.queries.member_card import Event, member_card
from equipment_app.queries.members import MemberSummary, find_members, members, overview
from equipment_app.store.database import Database
from equipment_app.store.ledger import genesis
from tests.operations.rows import NOVAK
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, KIT, MEMBERS, PlainPress


def card(world, number):
    return world.ask(lambda books: member_card(books, books.people.by_number(number).id))


class TestMemberCard:
    def test_who_is_here_and_who_left(self, world):
        id = world.member(CTIBOR)
        assert not card(world, CTIBOR).withdrawn
        world.do(WithdrawMember(id))
        assert world.ask(lambda books: member_card(books, id)).withdrawn

    def test_what_is_met_is_no_gap_and_what_lacks_one_is(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*3", "V-001")))
        assert [(gap.article.name, gap.pieces) for gap in card(world, ADAM).gaps] == [("Radiostanice", 1)]
        world.do(TakeBack(ADAM, ("TRIKO*1",)))
        assert [(gap.article.name, gap.pieces) for gap in card(world, ADAM).gaps] == [
            ("Radiostanice", 1),
            ("Tričko funkční", 1),
        ]

    def test_a_gap_of_a_size_the_store_has_none_of(self, world):
        shirt = next(gap for gap in card(world, CTIBOR).gaps if gap.article.name == "Tričko funkční")
        assert (shirt.size, shirt.stock) == ("XL", 0)
        assert (shirt.article.name_en, shirt.article.unit) == ("Functional T-shirt", "ks")

    def test_an_event_of_one_kind_of_thing_names_it_in_both_languages(self, world):
        outcome = world.do(Issue(ADAM, ("TRIKO/M*2",), reason="d", remark="r"))
        (event,) = card(world, ADAM).events
        assert event == Event(
            seq=outcome.entry,
            kind="issue",
            day=date(2026, 3, 2),
            number=outcome.number,
            pieces=2,
            change=2,
            unit="ks",
            thing="Tričko funkční",
            thing_en="Functional T-shirt",
            size="M",
            reason="d",
            remark="r",
            cancelled_by="",
            cancels="",
        )

    @pytest.mark.parametrize(
        ("things", "pieces", "unit", "thing", "size"),
        [
            (("V-001", "V-002"), 2, "ks", "Reflexní vesta", "M"),
            (("V-001", "V-003"), 2, "ks", "", ""),
            (("TRIKO/M*2", "TRIKO/L*1"), 3, "ks", "", ""),
            (("R-001",), 1, "ks", "Radiostanice", ""),
            (("R-001", "V-001"), 2, "ks", "", ""),
            (("RUKAV*2", "V-001"), 3, "", "", ""),
            (("RUKAV*2",), 2, "bal", "Rukavice nitrilové", ""),
        ],
    )
    def test_several_kinds_name_none_and_several_units_name_none(self, world, things, pieces, unit, thing, size):
        world.do(Issue(ADAM, things))
        (event,) = card(world, ADAM).events
        assert (event.pieces, event.unit, event.thing, event.size) == (pieces, unit, thing, size)
        assert bool(event.thing_en) is bool(thing)

    def test_nothing_has_happened_yet(self, world):
        found = card(world, ADAM)
        assert (found.events, found.papers, found.holdings, found.pieces, found.value) == ((), (), (), 0, 0)

    def test_whose_sizes_were_never_written_down_was_not_measured(self, world):
        world.do(EditMember(None, NOVAK))
        assert card(world, "990010").measured is None
        world.clock.go_to("2026-03-05")
        id = world.member("990010")
        world.do(EditMember(id, replace(NOVAK, sizes={"alfa": "M"})))
        assert card(world, "990010").measured == date(2026, 3, 5)
        world.clock.go_to("2026-03-07")
        world.do(EditMember(id, NOVAK))
        assert card(world, "990010").measured is None

    def test_without_price_nothing_is_added(self, world):
        with world.writing() as sql:
            sql("UPDATE thing SET price = NULL WHERE serial = 'V-001'")
        world.do(Issue(ADAM, ("V-001", "V-002")))
        assert card(world, ADAM).value == 129_000

    def test_an_import_that_was_undone_is_no_event_of_a_member(self, world):
        number = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;VESTA;XL;1;N-1;;;;;Sklad;A01\n").number
        world.do(Undo(number, "omyl"))
        assert card(world, ADAM).events == ()


class TestMembers:
    def test_a_row_says_everything(self, world):
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
        id = world.member(ADAM)
        (row,) = world.ask(lambda books: members(books, [id]))
        assert row == MemberSummary(id, "Zkušební", "Adam", "pprap.", ADAM, 4, 1, kit=True, withdrawn=False)
        assert row.name == "Zkušební Adam"

    def test_who_is_erased_is_a_number(self):
        assert MemberSummary(7, "", "", "", "", 0, 0, kit=False, withdrawn=False).name == "#7"
        assert MemberSummary(7, "Sám", "", "", "", 0, 0, kit=False, withdrawn=False).name == "Sám"

    def test_rows_come_in_the_order_asked_for_and_strangers_are_left_out(self, world):
        ids = [world.member(number) for number in (CTIBOR, ADAM, EVA)]
        assert [row.id for row in world.ask(lambda books: members(books, [*ids, 9999]))] == ids
        assert world.ask(lambda books: members(books, [])) == []

    def test_without_a_kit_nobody_lacks_anything_and_nobody_is_complete(self, tmp_path):
        with Database.create(tmp_path / "bez.equip", "Bez sad", PlainPress()) as database:
            database.change(EditMemberInUnit())
            found = database.ask(lambda books: find_members(books, MembersWanted()))
            (row,) = database.ask(lambda books: members(books, found.ids))
            assert (found.complete, row.kit, row.missing) == (0, False, 0)
            seen = database.ask(overview)
            assert (seen.members, seen.complete, seen.kit) == (1, 0, "")

    def test_how_many_have_all_of_it(self, world):
        for number, size in ((ADAM, "M"), (EVA, "L")):
            world.do(Issue(number, (f"VESTA/{size}", "RADIO", f"TRIKO/{size}*3")))
        assert world.ask(lambda books: find_members(books, MembersWanted())).complete == 2
        assert world.ask(overview).complete == 2
        assert world.ask(lambda books: find_members(books, MembersWanted(kit=KitFilter.LACKING))).complete == 0
        assert world.ask(lambda books: find_members(books, MembersWanted(kit=KitFilter.COMPLETE))).complete == 2
        assert world.ask(lambda books: find_members(books, MembersWanted(text="vzorkova"))).complete == 1

    def test_units_that_have_anybody(self, world):
        world.do(WithdrawMember(world.member(CTIBOR)))
        assert (world.ask(overview).manned, len(world.ask(overview).units)) == (1, 2)

    def test_a_sort_there_is_not_is_a_slip(self, world):
        with pytest.raises(KeyError):
            world.ask(lambda books: find_members(books, MembersWanted(), "shoes"))


class EditMemberInUnit:
    """A unit and a member of it, in a store without any lists."""

    def __call__(self, books):
        unit = genesis.holder(2, "unit", label="KRPA", name="KŘP hl. m. Prahy")
        books.journal.append(Entry(Deed.REGISTER, registers=(Registration("holder", unit),)))
        return EditMember(None, NOVAK)(books)


class TestCounter:
    def test_the_desk_says_where_and_in_how_many_copies(self, world):
        desk = world.ask(counter.desk)
        assert (desk.place, desk.places, desk.copies) == ("Sklad", ("Sklad",), 2)
        world.do(SetSettings({"paper.place": "Kladno", "paper.copies": "3"}))
        world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;VESTA;XL;1;N-1;;;;;Archiv;C1\n")
        desk = world.ask(counter.desk)
        assert (desk.place, desk.places, desk.copies) == ("Kladno", ("Kladno", "Sklad", "Archiv"), 3)

    def test_the_last_visits_reach_over_new_year(self, world):
        world.clock.go_to("2026-12-31")
        old = world.do(Issue(ADAM, ("V-001",))).number
        world.clock.go_to("2027-01-02")
        new = world.do(Issue(EVA, ("V-003",))).number
        assert [(one.number, one.name) for one in world.ask(counter.visits)] == [
            (new, "Vzorková Eva"),
            (old, "Zkušební Adam"),
        ]
        world.clock.go_to("2028-01-02")
        assert [one.number for one in world.ask(counter.visits)] == [new]

    def test_each_member_once_by_their_latest_and_no_more_than_wanted(self, world):
        for number, thing in ((ADAM, "V-001"), (EVA, "V-003"), (ADAM, "V-002"), (CTIBOR, "R-001")):
            world.do(Issue(number, (thing,)))
        world.do(MarkSigned("PP-2026-000003"))
        visits = world.ask(counter.visits)
        assert [(one.member, one.number, one.signed) for one in visits] == [
            (world.member(CTIBOR), "PP-2026-000004", False),
            (world.member(ADAM), "PP-2026-000003", True),
            (world.member(EVA), "PP-2026-000002", False),
        ]
        assert len(world.ask(lambda books: counter.visits(books, 2))) == 2

    def test_a_day_in_numbers(self, world):
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
        world.do(Issue(EVA, ("V-003",)))
        world.do(TakeBack(ADAM, ("TRIKO*1",)))
        world.do(Undo("PP-2026-000002", "omyl"))
        today = world.ask(counter.today)
        assert (today.handovers, today.pieces, today.last.hour) == (2, 4, 9)
        assert (today.yesterday_issues, today.yesterday_returns) == (0, 0)
        world.clock.go_to("2026-03-03")
        today = world.ask(counter.today)
        assert (today.handovers, today.pieces, today.last) == (0, 0, None)
        assert (today.yesterday_issues, today.yesterday_returns) == (1, 1)
        assert today.now.date() == date(2026, 3, 3)

    def test_a_parked_cart_comes_with_when_it_was_parked(self, world):
        adam = world.member(ADAM)
        world.clock.go_to("2026-03-02", 15)
        line = CartLine(1, world.article("VESTA"), "M", numbered=True)
        world.do(SaveCart(adam, replace(Cart.new(adam), lines=(line,)).to_json()))
        found = world.ask(lambda books: counter.card(books, adam))
        assert (found.saved_at.hour, found.cart.lines) == (15, (line,))
        (parked,) = world.ask(counter.parked)
        assert (parked.member.id, parked.lines, parked.saved_at.hour) == (adam, 1, 15)
        assert [item.code for item in parked.waits] == ["VESTA"]

    def test_a_member_without_one_has_neither(self, world):
        adam = world.member(ADAM)
        found = world.ask(lambda books: counter.card(books, adam))
        assert (found.cart, found.saved_at, found.unsigned, found.overdue) == (None, None, None, ())

    def test_what_was_lent_is_overdue_on_the_day_after_its_day(self, world):
        adam = world.member(ADAM)
        world.do(Issue(ADAM, ("R-001",), until=date(2026, 3, 5)))
        overdue = []
        for day in ("2026-03-05", "2026-03-06"):
            world.clock.go_to(day)
            overdue.append(world.ask(lambda books: counter.card(books, adam)).overdue)
        assert overdue[0] == ()
        (late,) = overdue[1]
        assert (late.item.code, late.until) == ("RADIO", date(2026, 3, 5))

    def test_what_was_lent_is_overdue_again_when_its_return_is_cancelled(self, world):
        adam = world.member(ADAM)
        world.do(Issue(ADAM, ("R-001",), until=date(2026, 3, 5)))
        world.do(Undo(world.do(TakeBack(ADAM, ("R-001",))).number, "omyl"))
        world.clock.go_to("2026-03-06")
        (late,) = world.ask(lambda books: counter.card(books, adam)).overdue
        assert (late.item.code, late.until) == ("RADIO", date(2026, 3, 5))


class TestSearchAtTheCounter:
    def answers(self, world, text, member=0):
        return world.ask(lambda books: counter_search.answers(books, text, (text,), member))

    def test_who_is_called_so_comes_before_who_serves_there(self, world):
        """Prahová is called almost like the unit of everybody else."""
        world.take_in(ListKind.MEMBERS, MEMBERS + "990777;Prahová;Petra;;KRPB;KŘP Jihomoravského kraje;S;\n")
        people = world.ask(lambda books: counter_search.people(books, "prah"))
        assert people[0].surname == "Prahová"
        assert len(people) == 3

    def test_somebody_called_so_is_seen_though_many_serve_there(self, world):
        rows = "".join(f"9905{n:02};Jiný{n};Petr;;KRPA;KŘP hl. m. Prahy;S;\n" for n in range(30))
        world.take_in(ListKind.MEMBERS, MEMBERS + rows + "990777;Prahová;Petra;;KRPA;KŘP hl. m. Prahy;S;\n")
        people = world.ask(lambda books: counter_search.people(books, "prah"))
        assert (people[0].surname, len(people)) == ("Prahová", 6)

    def test_what_is_kept_answers_to_name_code_and_piece(self, world):
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
        adam = world.member(ADAM)
        for text, names in (
            ("AKT.0000001", ["Reflexní vesta"]),
            ("vest", ["Reflexní vesta"]),
            ("functional", ["Tričko funkční"]),
            ("TRIKO", ["Tričko funkční"]),
            ("", ["Reflexní vesta", "Tričko funkční"]),
            ("radio", []),
        ):
            found = world.ask(lambda books, text=text: counter_search.kept(books, adam, text))
            assert [one.item.name for one in found] == names, text

    def test_a_quantity_is_no_piece(self, world):
        """A batch number has digits and names a lot."""
        assert self.answers(world, "S-26").pieces == ()
        assert [piece.code for piece, _ in self.answers(world, "V-00").pieces] == [
            "AKT.0000001.95",
            "AKT.0000002.92",
            "AKT.0000003.89",
        ]

    @pytest.mark.parametrize(
        ("text", "member", "size", "free"),
        [("tricko", ADAM, "M", 30), ("tricko", EVA, "L", 15), ("tricko", "", "", 45), ("radio", "", "uni", 2)],
    )
    def test_an_article_in_the_members_own_size_or_in_all(self, world, text, member, size, free):
        (stocked,) = self.answers(world, text, world.member(member) if member else 0).stocked
        assert (stocked.size, stocked.free) == (size, free)


class TestFinding:
    def test_an_article_that_is_counted_says_how_many_and_one_of_pieces_does_not(self, world):
        def articles(text):
            rows = world.ask(lambda books: finding(books, text)).things.rows
            return [one for one in rows if not one.id and not one.size]

        (shirt,), (radio,) = articles("tricko"), articles("radio")
        assert (shirt.pieces, shirt.bucket, shirt.holder, shirt.where) == (45, "stored", 0, "")
        assert radio.pieces is None

    def test_numbers_of_a_piece_and_a_lot_without_any(self, world):
        (vest,) = world.ask(lambda books: finding(books, "V-002")).things.rows
        assert (vest.serial, vest.inventory, vest.rank) == ("V-002", "INV-2", "")
        world.do(Issue(EVA, ("R-001",)))
        (radio,) = world.ask(lambda books: finding(books, "R-001")).things.rows
        assert (radio.inventory, radio.rank, radio.where) == ("", "nprap.", "Vzorková Eva")

    def test_a_paper_says_who_and_of_which_rank(self, world):
        world.do(Issue(EVA, ("R-001",)))
        (paper,) = world.ask(lambda books: finding(books, "PP-2026-000001")).papers.rows
        assert (paper.who, paper.rank, paper.kind, paper.day) == ("Vzorková Eva", "nprap.", "issue", date(2026, 3, 2))
        (listed,) = world.ask(lambda books: finding(books, "IM-2026-000001")).papers.rows
        assert (listed.who, listed.rank, listed.list) == ("", "", "members")


class TestWhereaboutsAndLabels:
    def test_a_place_has_neither_rank_nor_unit(self, world):
        vests = PiecesWanted(world.article("VESTA"))
        world.do(Issue(CTIBOR, ("V-003",)))
        held = world.ask(lambda books: pieces.holders(books, vests))
        assert [(one.rank, one.unit) for one in held if one.kind == "location"] == [("", "")]
        ctibor = held[-1]
        assert (ctibor.rank, ctibor.unit, ctibor.pieces) == ("por.", "KŘP Jihomoravského kraje", 1)

    def test_what_came_by_a_list_says_by_which(self, world):
        article = world.article("TRIKO")
        held = world.ask(lambda books: pieces.holders(books, PiecesWanted(article)))
        assert {one.paper for one in held} <= {"", "IM-2026-000003"}

    def test_more_labels_than_are_asked_for_at_once(self, world):
        rows = "".join(f"DL-7;1.3.2026;Nový;;VESTA;XL;1;N-{n:04};;;;100;Sklad;A01\n" for n in range(1003))
        world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
        ids = world.ask(to_label)
        made = world.ask(lambda books: labels(books, ids))
        assert len(made) == len(ids) == 1008
        codes = {id: f"AKT.{code:07}" for id, code in world.sql("SELECT id, code FROM thing WHERE code IS NOT NULL")}
        assert [label.code[:11] for label in made] == [codes[id] for id in ids]

    def test_a_piece_without_numbers_has_its_code_alone(self, world):
        world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;RADIO;;1;;;;;;Sklad;A01\n")
        id = world.sql("SELECT max(id) FROM thing")[0][0]
        (label,) = world.ask(lambda books: labels(books, [id]))
        assert label.code == "AKT.0000006.80"
        assert {one: fact for one, fact in label.facts.items() if fact} == {
            LabelField.OWNER: "Sklad",
            LabelField.NAME: "Radiostanice",
            LabelField.ARTICLE: "RADIO",
            LabelField.RECEIVED: "1. 3. 2026",
        }

    def test_what_was_lost_with_its_delivery_gets_no_label(self, world):
        number = world.take_in(ListKind.DELIVERIES, f"{DELIVERY}D;1.3.2026;N;;RADIO;;1;N-1;;;;;Sklad;A01\n").number
        before = world.ask(to_label)
        world.do(Undo(number, "omyl"))
        assert len(world.ask(to_label)) == len(before) - 1


def test_the_small_world_has_one_kit(world):
    assert list(world.ask(lambda books: books.catalogue.kits())) == [KIT]
