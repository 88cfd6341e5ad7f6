"""Every cell of a cart goes into the handover, and every cell of a handover put right comes back into the cart."""

from dataclasses import replace

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.errors import CannotCancel, Depends
from equipment_app.domain.lists import ListKind, MemberRow
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.hand_over import HandOverCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.members import EditMember
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Correct, Undo
from tests.world import ADAM, CTIBOR, DELIVERY, EVA


def everything(cart):
    return frozenset(line.id for line in cart.lines)


def saved(world, number=ADAM):
    member = world.member(number)
    return Cart.from_json(world.ask(lambda books: books.carts.of(member)).content)


def place(world, label):
    return world.sql("SELECT id FROM holder WHERE label = ? AND kind = 'location'", label)[0][0]


def facts(world, number):
    return world.ask(lambda books: gathered(books, books.papers.seq(number)))


class TestIntoAHandover:
    def cart(self, world, *lines, **more):
        return replace(Cart.new(world.member(ADAM)), lines=lines, **more)

    def test_what_goes_out_in_the_size_of_its_line(self, world):
        """Adam wears M; the line says L."""
        line = CartLine(1, world.article("TRIKO"), "L", quantity=2, remark="pro kolegu")
        outcome = world.do(HandOverCart(self.cart(world, line, remark="r", place="Kladno", copies=4), frozenset({1})))
        paper = facts(world, outcome.number)
        assert world.held(ADAM) == {"TRIKO/L": 2}
        assert (paper.remark, paper.place, paper.copies, paper.lines[0].note) == ("r", "Kladno", 4, "pro kolegu")

    def test_what_comes_back_with_all_that_was_said(self, world):
        world.do(Issue(ADAM, ("TRIKO/L*2", "TRIKO/M*2")))
        line = CartLine(
            1,
            world.article("TRIKO"),
            "L",
            returning=True,
            quantity=2,
            condition="worn",
            remark="prané",
            place=place(world, "B02"),
        )
        outcome = world.do(HandOverCart(self.cart(world, line, remark="r", place="Kladno", copies=4), frozenset({1})))
        paper = facts(world, outcome.number)
        assert world.held(ADAM) == {"TRIKO/M": 2}
        assert (paper.remark, paper.place, paper.copies) == ("r", "Kladno", 4)
        (said,) = paper.lines
        assert (said.size, said.condition, said.note, said.place) == ("L", "worn", "prané", "B02")

    def test_remarks_stay_with_their_lines_though_one_line_is_two_moves(self, world):
        """Twenty-five shirts come of two lots."""
        shirts = CartLine(1, world.article("TRIKO"), "M", quantity=25, remark="trika")
        vest = CartLine(2, world.article("VESTA"), "M", numbered=True, thing=world.piece("V-001"), remark="vesta")
        outcome = world.do(HandOverCart(self.cart(world, shirts, vest), frozenset({1, 2})))
        notes = [(line.name, line.quantity, line.note) for line in facts(world, outcome.number).lines]
        assert notes == [
            ("Tričko funkční", 20, "trika"),
            ("Tričko funkční", 5, ""),
            ("Reflexní vesta", 1, "vesta"),
        ]


class TestBackIntoACart:
    def test_an_issue_with_its_place_conditions_and_remarks(self, world):
        things = (
            Line(article=world.article("TRIKO"), size="M", quantity=25, condition="good", remark="trika"),
            Line(thing=world.piece("V-001"), condition="worn", remark="vesta"),
        )
        wrong = world.do(Issue(ADAM, things, place="Kladno", remark="spěchá"))
        world.do(Correct(wrong.number, "omyl"))
        cart = saved(world)
        assert (cart.place, cart.remark, cart.replaces) == ("Kladno", "spěchá", wrong.number)
        assert cart.lines == (
            CartLine(1, world.article("TRIKO"), "M", quantity=25, condition="good", remark="trika"),
            CartLine(
                2,
                world.article("VESTA"),
                "M",
                numbered=True,
                thing=world.piece("V-001"),
                condition="worn",
                remark="vesta",
            ),
        )

    def test_and_handed_over_as_it_is_the_same_goes_out_again(self, world):
        line = Line(article=world.article("TRIKO"), size="M", quantity=25, condition="good")
        wrong = world.do(Issue(ADAM, (line, "V-001", "TRIKO/L*2")))
        held, before = world.held(ADAM), facts(world, wrong.number)
        world.do(Correct(wrong.number, "omyl"))
        cart = saved(world)
        right = world.do(HandOverCart(cart, everything(cart)))
        assert world.held(ADAM) == held
        said = [(one.name, one.size, one.quantity, one.condition) for one in facts(world, right.number).lines]
        assert said == [(one.name, one.size, one.quantity, one.condition) for one in before.lines]

    def test_a_return_goes_to_the_place_it_went_to(self, world):
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
        back = (
            Line(thing=world.piece("V-001"), place=place(world, "B02"), condition="damaged", remark="zip"),
            Line(article=world.article("TRIKO"), size="M", quantity=2),
        )
        wrong = world.do(TakeBack(ADAM, back))
        world.do(Correct(wrong.number, "omyl"))
        vest, shirts = saved(world).lines
        assert (vest.returning, vest.place, vest.condition, vest.remark) == (
            True,
            place(world, "B02"),
            "damaged",
            "zip",
        )
        assert (shirts.returning, shirts.place, shirts.quantity) == (True, place(world, "A01"), 2)

    def test_lines_of_an_issue_have_no_place(self, world):
        wrong = world.do(Issue(ADAM, ("V-001",)))
        world.do(Correct(wrong.number, "omyl"))
        assert [line.place for line in saved(world).lines] == [None]

    def test_an_import_has_no_cart(self, world):
        outcome = world.do(Correct("IM-2026-000004", "jiný list"))
        assert outcome.what == "cancelled"
        assert world.ask(lambda books: books.carts.all()) == []


class TestUndo:
    def test_a_storno_is_not_cancelled_and_neither_is_a_setting(self, world):
        world.do(Issue(ADAM, ("V-001",)))
        world.do(Undo("PP-2026-000001", "omyl"))
        with pytest.raises(CannotCancel) as refusal:
            world.do(Undo("PP-2026-000001-s", "omyl"))
        assert refusal.value.number == "PP-2026-000001-S"

    def test_a_long_list_goes_back_whole_in_a_batch_and_a_short_one_alone(self, world):
        row = "D;1.3.2026;N;;VESTA;XL;1;N-{};;;;;Sklad;A01\n"
        for count, sizes in ((1, {None}), (150, {2})):
            before = world.state()
            rows = "".join(row.format(f"{count}-{n}") for n in range(count))
            number = world.take_in(ListKind.DELIVERIES, DELIVERY + rows).number
            head = world.head()
            world.do(Undo(number, "omyl"))
            assert world.state() == before
            assert {size for (size,) in world.sql("SELECT batch_count FROM act WHERE seq > ?", head)} == sizes
        assert world.verified().ok

    def test_what_depends_on_it_is_named(self, world):
        for _ in range(4):
            world.do(Issue(ADAM, ("V-001",)))
            world.do(TakeBack(ADAM, ("V-001",)))
        with pytest.raises(Depends) as refusal:
            world.do(Undo("PP-2026-000001", "omyl"))
        assert refusal.value.number == "PP-2026-000001"
        later = {*(f"VR-2026-00000{n}" for n in range(1, 5)), *(f"PP-2026-00000{n}" for n in range(2, 5))}
        assert set(refusal.value.by) <= later
        assert len(set(refusal.value.by)) == len(refusal.value.by) >= 5

    def test_a_lot_that_moved_on_elsewhere_hinders_nobody(self, world):
        """Quantities are not told apart: what is still there may go back."""
        first = world.do(Issue(ADAM, ("TRIKO/M*3",)))
        world.do(Issue(EVA, ("TRIKO/M*2",)))
        world.do(Issue(ADAM, ("TRIKO/M*1",)))
        world.do(Undo(first.number, "omyl"))
        assert (world.held(ADAM), world.held(EVA)) == ({"TRIKO/M": 1}, {"TRIKO/M": 2})

    def test_a_list_of_people_undone_gives_back_what_they_were_called(self, world):
        text = "OEČ;Příjmení;Jméno;Hodnost;Kód útvaru;Útvar;Velikost oděvu;Obuv\n"
        rows = "990001;Jiný;Adam;kpt.;KRPB;KŘP Jihomoravského kraje;S;40\n"
        rows += "990002;Jiná;Eva;kpt.;KRPA;KŘP hl. m. Prahy;S;40\n"
        before = world.state()
        number = world.take_in(ListKind.MEMBERS, text + rows).number
        assert world.ask(lambda books: books.people.by_number(EVA)).surname == "Jiná"
        world.do(Undo(number, "omyl"))
        assert world.state() == before


class TestTrimmed:
    def test_every_field_of_a_member_without_stray_spaces(self, world):
        row = MemberRow(
            " 990 123 ",
            title_before=" Mgr.  Bc. ",
            surname="  Nový   Kůň ",
            given_name=" Jan  Ámos ",
            title_after=" Ph.D. ",
            rank=" kpt. ",
            unit_code="KRPB",
            function=" vedoucí   směny ",
        )
        id = world.do(EditMember(None, row)).facts["member"]
        found = world.ask(lambda books: books.people.member(id))
        assert (found.personal_number, found.title_before, found.surname) == ("990123", "Mgr. Bc.", "Nový Kůň")
        assert (found.given_name, found.title_after, found.rank) == ("Jan Ámos", "Ph.D.", "kpt.")
        assert found.function == "vedoucí směny"

    def test_another_name_registers_no_holder_and_another_unit_does(self, world):
        row = MemberRow(
            CTIBOR, surname="Čtvrtý", given_name="Ctirad", rank="por.", unit_code="KRPB", sizes={"alfa": "XL"}
        )
        id = world.member(CTIBOR)
        named = world.do(EditMember(id, row)).entry
        moved = world.do(EditMember(id, replace(row, unit_code="KRPA"))).entry
        registered = [
            world.ask(lambda books, seq=seq: books.journal.payload(seq)).get("reg", []) for seq in (named, moved)
        ]
        assert [len(rows) for rows in registered] == [0, 1]

    def test_an_article_renamed_is_what_its_pieces_are_found_by(self, world):
        world.do(EditArticle(world.article("RADIO"), "Vysílačka", "Radio", None))
        rows = world.sql("SELECT rowid FROM scratch_search WHERE scratch_search MATCH 'vysilacka'")
        pieces = {world.piece("R-001") * 4 + 1, world.piece("R-002") * 4 + 1}
        assert {row for (row,) in rows} == {*pieces, world.article("RADIO") * 4 + 2}
