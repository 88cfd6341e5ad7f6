"""What the counter asks: what a code means, what a cart stands on, a member's card, the day so far."""

from datetime import date

import pytest

from equipment_app.domain.cart import NOBODY, Cart, SizeStock
from equipment_app.domain.cart_state import LineState, judge
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.lists import ListKind
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries import cart, counter, counter_search
from tests.world import ADAM, CTIBOR, DELIVERY, EVA, KIT


def meaning(world, *readings):
    return world.ask(lambda books: cart.meaning(books, readings))


def item(world, code):
    article = world.article(code)
    return world.ask(lambda books: cart.item(books, article))


def facts(world, of):
    return world.ask(lambda books: cart.facts(books, of))


def card(world, number, of=None):
    member = world.member(number)
    return world.ask(lambda books: counter.card(books, member, of))


def answers(world, text, member=NOBODY):
    return world.ask(lambda books: counter_search.answers(books, text, (text,), member))


class TestMeaning:
    def test_a_badge_is_a_member(self, world):
        badge = world.ask(lambda books: books.people.by_number(ADAM).badge)
        assert meaning(world, str(Code(Family.BADGE, badge))).member == world.member(ADAM)

    def test_a_personal_number_is_a_member(self, world):
        assert meaning(world, "no such thing", EVA).member == world.member(EVA)

    @pytest.mark.parametrize("text", ["V-001", "INV-1"])
    def test_a_piece_goes_by_its_numbers(self, world, text):
        (piece,) = meaning(world, text).pieces
        assert (piece.id, piece.size, piece.price) == (world.piece("V-001"), "M", 129000)
        assert (piece.spot.kind, piece.spot.name) == ("location", "A01")

    def test_a_code_says_who_has_the_piece(self, world):
        code = world.do(Issue(EVA, ("R-001",))).lines[0].code
        (piece,) = meaning(world, code.lower()).pieces
        assert (piece.spot.kind, piece.spot.name) == ("member", "nprap. Vzorková Eva")

    def test_a_number_of_two_pieces_is_both(self, world):
        world.take_in(
            ListKind.DELIVERIES, DELIVERY + "DL-9;2.3.2026;Dodavatel První a.s.;;RADIO;;1;V-001;;;;100;Sklad;A01\n"
        )
        assert len(meaning(world, "V-001").pieces) == 2

    def test_an_article_goes_by_its_code(self, world):
        met = meaning(world, "triko")
        assert met.item == world.article("TRIKO")
        assert met.facts.items[met.item].name == "Tričko funkční"

    def test_a_place_has_a_label(self, world):
        place = world.ask(lambda books: next(p for p in books.people.places() if p.code is not None))
        assert meaning(world, str(Code(Family.PLACE, place.code))).place == place.id

    @pytest.mark.parametrize("text", ["", "AKT.9999999.07", "AKM.0000099.89", "nesmysl", "AKC.0000001.95"])
    def test_anything_else_is_nothing(self, world, text):
        assert not meaning(world, text).known

    def test_a_grant_is_known_by_its_logo(self, world):
        row = "DL-8;2.3.2026;Dodavatel První a.s.;CZ-HOMEAFFAIRS-0004;RADIO;;1;R-900;;;;100;Sklad;A01\n"
        world.take_in(ListKind.DELIVERIES, DELIVERY + row)
        assert meaning(world, "R-900").pieces[0].granted
        assert not meaning(world, "R-001").pieces[0].granted


class TestFacts:
    def test_lots_come_in_the_order_they_are_given_out(self, world):
        article = world.article("TRIKO")
        shelf = world.ask(lambda books: cart.shelf(books, article, "M"))
        assert shelf.free == 30
        assert [(lot.free, lot.place, lot.price) for lot in shelf.lots] == [(20, "A01", 39000), (10, "B02", 41000)]

    def test_all_that_is_free_counts_however_many_lots_it_lies_in(self, world):
        """So many are listed, and the number beside them is of all."""
        row = "DL-{n};2.3.2026;Dodavatel První a.s.;;TRIKO;M;1;;;;;{price};Sklad;A01\n"
        rows = "".join(row.format(n=100 + n, price=400 + n) for n in range(cart.LOTS + 5))
        world.take_in(ListKind.DELIVERIES, DELIVERY + rows)
        article = world.article("TRIKO")
        shelf = world.ask(lambda books: cart.shelf(books, article, "M"))
        assert len(shelf.lots) == cart.LOTS
        assert shelf.free == 30 + cart.LOTS + 5

    def test_sizes_come_in_their_order(self, world):
        article = world.article("TRIKO")
        sizes = world.ask(lambda books: cart.sizes(books, article))
        assert [size for size, free in sizes if free] == ["M", "L"]
        assert dict(sizes)["XXL"] == 0

    def test_other_sizes_are_told_only_where_there_is_not_enough(self, world):
        one = item(world, "VESTA")
        asked, _ = Cart.new(world.member(ADAM)).add(one, "L", 2)
        asked, _ = asked.add(one, "M")
        found = facts(world, asked).shelves
        assert found[one.id, "L"].elsewhere == (("M", 2),)
        assert found[one.id, "M"].elsewhere == ()

    def test_what_is_asked_is_covered(self, world):
        one = item(world, "VESTA")
        member = world.member(ADAM)
        (piece,) = meaning(world, "V-003").pieces
        asked, _ = Cart.new(member).scan(piece, facts(world, Cart.new(member))).cart.add(one, "")
        assert facts(world, asked).cover(asked.wanted())
        assert not facts(world, Cart.new(member)).cover(asked.wanted())

    def test_holdings_are_pieces_and_quantities(self, world):
        world.do(Issue(ADAM, ("V-001", "TRIKO/M*2", "TRIKO/L")))
        member = world.member(ADAM)
        found = world.ask(lambda books: cart.holdings(books, member))
        assert [(h.article, h.size, h.quantity, h.piece) for h in found] == [
            (world.article("VESTA"), "M", 1, world.piece("V-001")),
            (world.article("TRIKO"), "M", 2, None),
            (world.article("TRIKO"), "L", 1, None),
        ]

    def test_what_is_judged_ready_is_what_the_journal_takes(self, world):
        """The rules of the counter and those of the operation are the same."""
        member, triko = world.member(ADAM), item(world, "TRIKO")
        asked, _ = Cart.new(member).add(triko, "M", 30)
        assert judge(asked, facts(world, asked))[0].state is LineState.READY
        more = asked.set_quantity(asked.lines[0].id, 31)
        assert judge(more, facts(world, more))[0].state is LineState.IMPOSSIBLE
        world.do(Issue(ADAM, ("TRIKO/M*30",)))
        assert judge(asked, facts(world, asked))[0].state is LineState.IMPOSSIBLE
        assert facts(world, asked).shelves[triko.id, "M"] == SizeStock(0, (), (("L", 15),))


class TestCard:
    def test_of_somebody_who_holds_nothing(self, world):
        found = card(world, ADAM)
        assert (found.member.surname, found.pieces, found.sections) == ("Zkušební", 0, ())
        assert (found.unsigned, found.overdue, found.cart) == (None, (), None)
        assert [kit.name for kit in found.kits] == [KIT]

    def test_holdings_by_section_in_the_order_of_the_catalogue(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*3", "OBUV/42,5", "V-001")))
        sections = card(world, ADAM).sections
        assert [(s.name, [item.code for item in s.items], s.pieces) for s in sections] == [
            ("Ochrana", ["VESTA"], 1),
            ("Oděv", ["TRIKO", "OBUV"], 4),
        ]

    def test_papers_wait_for_their_signature(self, world):
        first = world.do(Issue(ADAM, ("V-001",))).number
        second = world.do(Issue(ADAM, ("R-001",))).number
        back = world.do(TakeBack(ADAM, ("V-001",))).number
        assert (card(world, ADAM).unsigned.count, card(world, ADAM).unsigned.number) == (3, back)
        world.do(MarkSigned(back))
        world.do(Undo(second, "omyl"))
        found = card(world, ADAM).unsigned
        assert (found.count, found.number, found.day) == (1, first, date(2026, 3, 2))

    def test_what_was_lent_and_not_brought_back(self, world):
        world.do(Issue(ADAM, ("R-001",), until=date(2026, 3, 5)))
        assert card(world, ADAM).overdue == ()
        world.clock.go_to("2026-03-06")
        (late,) = card(world, ADAM).overdue
        assert (late.item.code, late.until) == ("RADIO", date(2026, 3, 5))

    def test_a_parked_cart_comes_with_its_facts(self, world):
        member = world.member(ADAM)
        one = item(world, "VESTA")
        parked, _ = Cart.new(member).add(one, "M")
        world.do(SaveCart(member, parked.to_json()))
        found = card(world, ADAM)
        assert found.cart == parked
        assert found.facts.cover(parked.wanted())
        other, _ = Cart.new(member).add(one, "L")
        assert card(world, ADAM, other).facts.cover(other.wanted())

    def test_nobody_has_no_card(self, world):
        assert world.ask(lambda books: counter.card(books, 9999)) is None


class TestDay:
    def test_a_morning(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*2",)))
        world.do(TakeBack(ADAM, ("TRIKO/M",)))
        world.clock.go_to("2026-03-03", 7)
        day = world.ask(counter.today)
        assert (day.handovers, day.pieces, day.last) == (0, 0, None)
        assert (day.yesterday_issues, day.yesterday_returns, day.now.hour) == (1, 1, 7)

    def test_what_was_cancelled_does_not_count(self, world):
        world.do(Issue(ADAM, ("TRIKO/M*2", "V-001")))
        wrong = world.do(Issue(EVA, ("TRIKO/M*5",))).number
        world.do(Undo(wrong, "omyl"))
        day = world.ask(counter.today)
        assert (day.handovers, day.pieces, day.last.hour) == (1, 3, 9)

    def test_who_was_here_last(self, world):
        world.do(Issue(ADAM, ("TRIKO/M",)))
        world.do(Issue(EVA, ("TRIKO/L",)))
        number = world.do(TakeBack(ADAM, ("TRIKO/M",))).number
        world.do(MarkSigned(number))
        visits = world.ask(counter.visits)
        assert [(v.name, v.number, v.signed) for v in visits] == [
            ("Zkušební Adam", number, True),
            ("Vzorková Eva", "PP-2026-000002", False),
        ]
        assert len(world.ask(lambda books: counter.visits(books, 1))) == 1

    def test_carts_that_wait(self, world):
        one = item(world, "RADIO")
        for member in (NOBODY, world.member(EVA)):
            waiting, _ = Cart.new(member).add(one, "uni")
            world.do(SaveCart(member, waiting.to_json()))
        latest, first = world.ask(counter.parked)
        assert (latest.member.surname, latest.lines, [item.code for item in latest.waits]) == ("Vzorková", 1, ["RADIO"])
        assert first.member is None

    def test_where_papers_say_it_happened(self, world):
        day = world.ask(counter.desk)
        assert (day.place, day.places, day.copies) == ("Sklad", ("Sklad",), 2)


class TestSearch:
    def test_members_without_accents_by_the_beginnings_of_words(self, world):
        assert [one.personal_number for one in answers(world, "ctvr ct").members] == [CTIBOR]

    def test_who_is_called_so_comes_before_who_serves_there(self, world):
        assert [one.personal_number for one in answers(world, "krpa").members] == [ADAM, EVA]

    def test_articles_with_what_the_member_would_get(self, world):
        (found,) = answers(world, "tric", world.member(EVA)).stocked
        assert (found.item.code, found.size, found.free) == ("TRIKO", "L", 15)
        assert answers(world, "tric").stocked[0].free == 45

    def test_what_the_member_holds(self, world):
        world.do(Issue(ADAM, ("R-001", "TRIKO/M*2")))
        member = world.member(ADAM)
        (radio,) = answers(world, "radio", member).kept
        assert (radio.item.code, radio.piece.id) == ("RADIO", world.piece("R-001"))
        assert len(world.ask(lambda books: counter_search.kept(books, member))) == 2

    def test_pieces_by_number_and_never_by_name_alone(self, world):
        assert [piece.size for piece, _ in answers(world, "V-003").pieces] == ["L"]
        assert answers(world, "vesta").pieces == ()

    def test_what_it_is_exactly_is_said_first(self, world):
        found = answers(world, "INV-2")
        assert found.exact.pieces[0].id == world.piece("V-002")
        assert answers(world, ADAM).exact.member == world.member(ADAM)

    def test_kits_by_name(self, world):
        assert [kit.name for kit in answers(world, "vystroj").kits] == [KIT]

    def test_nothing_typed_finds_nothing(self, world):
        assert answers(world, " - ") == counter_search.Answers()


def test_a_longer_history_costs_nothing(world):
    """Steps of SQLite's machine, not seconds: the same question after 300 more handovers."""
    member = world.member(ADAM)
    asked = Cart.new(member)

    def steps():
        counted = 0

        def count():
            nonlocal counted
            counted += 1

        def question(books):
            raw = books.connection
            raw.set_progress_handler(count, 10)
            counter.card(books, member)
            counter.visits(books)
            cart.meaning(books, ("V-001",))
            cart.facts(books, asked)
            raw.set_progress_handler(None, 0)

        world.ask(question)
        return counted

    def back_and_forth(times):
        for _ in range(times):
            world.do(Issue(ADAM, ("V-001", "TRIKO/M*2"), file=False))
            world.do(TakeBack(ADAM, ("V-001", "TRIKO/M*2"), file=False))

    back_and_forth(counter.LOOKED_AT)
    before = steps()
    back_and_forth(150)
    assert steps() <= before * 1.1
