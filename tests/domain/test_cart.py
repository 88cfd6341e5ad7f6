"""The cart: what scans and keys make of it, and what no order of them may ever do."""

import json
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from equipment_app.domain.cart import (
    NOBODY,
    REFUSED,
    Cart,
    CartEffect,
    Facts,
    Holding,
    Item,
    Lot,
    Piece,
    SizeStock,
    Spot,
)
from equipment_app.domain.cart_state import LineState, judge
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.sizes import Kit, KitPart, missing

MEMBER, OTHER = 7, 8
STORE, MINE, THEIRS = Spot(1, "location", "A01"), Spot(MEMBER, "member", "Adam"), Spot(OTHER, "member", "Eva")
REPAIR = Spot(3, "workshop", "Dílna")
VEST = Item(1, "VESTA", "Vesta", "Vest", "ks", "Ochrana", "alfa", ("S", "M", "L"), numbered=True)
RADIO = Item(2, "RADIO", "Radiostanice", "Radio", "ks", "Spojení", "uni", ("uni",), numbered=True)
SHIRT = Item(3, "TRIKO", "Tričko", "T-shirt", "ks", "Oděv", "alfa", ("S", "M", "L"), numbered=False)
ITEMS = {item.id: item for item in (VEST, RADIO, SHIRT)}


def piece(id, item=VEST, size="M", spot=STORE, price=None):
    return Piece(id, item.id, size, f"AKT.{id:07}", "good", spot, price, granted=True)


PIECES = {
    one.id: one
    for one in (
        piece(11),
        piece(12),
        piece(13, size="L"),
        piece(14, spot=THEIRS),
        piece(15, spot=MINE),
        piece(16, spot=None),
        piece(17, spot=REPAIR),
        piece(21, RADIO, "uni"),
        piece(22, RADIO, "uni", MINE),
        piece(23, RADIO, "uni", THEIRS),
    )
}
FACTS = Facts(
    ITEMS,
    PIECES,
    {
        (1, "M"): SizeStock(2),
        (1, "L"): SizeStock(1),
        (1, "S"): SizeStock(0, elsewhere=(("M", 2), ("L", 1))),
        (1, ""): SizeStock(0),
        (2, "uni"): SizeStock(1),
        (3, "M"): SizeStock(5, (Lot(3, "A01", "new", 100, granted=True), Lot(2, "B02", "new", 150))),
        (3, "L"): SizeStock(0, elsewhere=(("M", 5),)),
        (3, "S"): SizeStock(1, (Lot(1, "A01", "new", 100),)),
    },
    (Holding(1, "M", 1, 15, "worn"), Holding(2, "uni", 1, 22), Holding(3, "M", 2), Holding(3, "L", 1)),
)


@pytest.fixture
def cart():
    return Cart.new(MEMBER)


def test_a_piece_of_the_store_goes_out(cart):
    scanned = cart.scan(PIECES[11], FACTS)
    assert scanned.effect is CartEffect.ADDED
    assert scanned.cart.line(scanned.line).thing == 11
    assert not scanned.cart.line(scanned.line).returning


def test_a_piece_the_member_holds_comes_back(cart):
    scanned = cart.scan(PIECES[15], FACTS)
    assert scanned.effect is CartEffect.RETURNED
    assert scanned.cart.line(scanned.line).returning


def test_the_same_piece_twice_changes_nothing(cart):
    once = cart.scan(PIECES[11], FACTS)
    again = once.cart.scan(PIECES[11], FACTS)
    assert (again.effect, again.cart, again.line) == (CartEffect.ALREADY, once.cart, once.line)


def test_a_withdrawn_piece_is_refused(cart):
    scanned = cart.scan(PIECES[16], FACTS)
    assert (scanned.effect, scanned.cart) == (CartEffect.GONE, cart)


@pytest.mark.parametrize("id", [14, 17])
def test_what_somebody_else_has_is_put_in_and_is_not_ready(cart, id):
    scanned = cart.scan(PIECES[id], FACTS)
    assert scanned.effect is CartEffect.HELD
    (judged,) = judge(scanned.cart, FACTS)
    assert judged.state is LineState.HELD
    assert judged.spot == PIECES[id].spot


def test_a_piece_of_a_member_says_who_came_when_nobody_is_there():
    scanned = Cart.new().scan(PIECES[14], FACTS)
    assert scanned.effect is CartEffect.OWNED


class TestWaiting:
    @pytest.fixture
    def waiting(self, cart):
        return cart.add(VEST, "M", 2)[0].add(RADIO, "uni")[0]

    def test_numbered_articles_wait_one_by_one(self, waiting):
        assert [(line.article, line.waits, line.quantity) for line in waiting.lines] == [(1, True, 1)] * 2 + [
            (2, True, 1)
        ]

    def test_a_scan_fills_the_first_that_fits(self, waiting):
        scanned = waiting.scan(PIECES[12], FACTS)
        assert (scanned.effect, scanned.line) == (CartEffect.FILLED, waiting.lines[0].id)
        assert scanned.cart.scan(PIECES[11], FACTS).line == waiting.lines[1].id

    def test_a_scan_fills_the_line_it_is_meant_for(self, waiting):
        assert waiting.scan(PIECES[12], FACTS, aim=waiting.lines[1].id).line == waiting.lines[1].id

    def test_another_size_is_refused(self, waiting):
        scanned = waiting.scan(PIECES[13], FACTS)
        assert (scanned.effect, scanned.cart, scanned.line) == (CartEffect.WRONG_SIZE, waiting, waiting.lines[0].id)

    def test_another_article_than_the_one_meant_is_refused(self, waiting):
        scanned = waiting.scan(PIECES[21], FACTS, aim=waiting.lines[0].id)
        assert (scanned.effect, scanned.cart) == (CartEffect.WRONG_ARTICLE, waiting)

    def test_another_article_meant_for_nothing_finds_its_own_line(self, waiting):
        assert waiting.scan(PIECES[21], FACTS).effect is CartEffect.FILLED

    def test_a_piece_beyond_what_waits_is_one_more_line(self, waiting):
        full = waiting.scan(PIECES[21], FACTS).cart
        another = replace(PIECES[21], id=99)
        assert full.scan(another, FACTS).effect is CartEffect.ADDED

    def test_a_line_with_somebody_elses_piece_takes_a_better_one(self, waiting):
        held = waiting.scan(PIECES[14], FACTS)
        assert held.line == waiting.lines[0].id
        filled = held.cart.scan(PIECES[11], FACTS)
        assert filled.line == waiting.lines[1].id
        last = filled.cart.scan(PIECES[12], FACTS)
        assert (last.effect, last.line, len(last.cart.lines)) == (CartEffect.FILLED, held.line, 3)

    def test_a_line_without_size_takes_any(self, cart):
        scanned = cart.add(VEST, "")[0].scan(PIECES[13], FACTS)
        assert scanned.effect is CartEffect.FILLED
        assert scanned.cart.lines[0].size == "L"


class TestQuantities:
    def test_the_same_article_and_size_is_one_line(self, cart):
        cart, first = cart.add(SHIRT, "M", 2)
        cart, second = cart.add(SHIRT, "M")
        assert first == second
        assert [line.quantity for line in cart.lines] == [3]

    def test_out_and_back_are_two_lines(self, cart):
        cart = cart.add(SHIRT, "M")[0].add(SHIRT, "M", returning=True)[0]
        assert [line.returning for line in cart.lines] == [False, True]

    def test_never_less_than_one(self, cart):
        cart, line = cart.add(SHIRT, "M")
        assert cart.set_quantity(line, 0).line(line).quantity == 1

    def test_a_piece_stays_one(self, cart):
        scanned = cart.scan(PIECES[11], FACTS)
        assert scanned.cart.set_quantity(scanned.line, 5) == scanned.cart

    def test_another_size_joins_the_line_that_has_it(self, cart):
        cart, m = cart.add(SHIRT, "M", 2)
        cart, size_l = cart.add(SHIRT, "L")
        cart, line = cart.set_size(size_l, "M")
        assert line == m
        assert [(one.size, one.quantity) for one in cart.lines] == [("M", 3)]

    def test_another_size_gives_up_the_piece(self, cart):
        scanned = cart.scan(PIECES[11], FACTS)
        changed, line = scanned.cart.set_size(scanned.line, "L")
        assert changed.line(line).waits


class TestJudging:
    def test_a_quantity_is_taken_from_its_lots_in_order(self, cart):
        (judged,) = judge(cart.add(SHIRT, "M", 4)[0], FACTS)
        assert (judged.state, judged.place, judged.value, judged.granted) == (LineState.READY, "A01", 450, 300)

    def test_too_many_say_how_many_there_are(self, cart):
        (judged,) = judge(cart.add(SHIRT, "M", 6)[0], FACTS)
        assert (judged.state, judged.why, judged.free) == (LineState.IMPOSSIBLE, "too_few", 5)

    def test_none_left_says_which_sizes_there_are(self, cart):
        (judged,) = judge(cart.add(SHIRT, "L")[0], FACTS)
        assert (judged.state, judged.why, judged.elsewhere) == (LineState.IMPOSSIBLE, "none_left", (("M", 5),))

    def test_an_unknown_size_is_asked_for(self, cart):
        (judged,) = judge(cart.add(VEST, "")[0], FACTS)
        assert (judged.state, judged.why) == (LineState.IMPOSSIBLE, "no_size")

    def test_scanned_pieces_are_not_there_for_those_that_wait(self, cart):
        cart = cart.add(VEST, "M", 3)[0].scan(PIECES[11], FACTS).cart
        assert [one.state for one in judge(cart, FACTS)] == [LineState.READY, LineState.WAITING, LineState.IMPOSSIBLE]

    def test_a_return_is_ready_while_the_member_holds_it(self, cart):
        cart = cart.add(SHIRT, "M", 2, returning=True)[0].scan(PIECES[15], FACTS).cart
        assert [(one.state, one.condition) for one in judge(cart, FACTS)] == [(LineState.ASKED, "")] * 2
        today = replace(FACTS, holdings=tuple(replace(held, fresh=True) for held in FACTS.holdings))
        assert [one.state for one in judge(cart, today)] == [LineState.RETURNING] * 2
        assert judge(cart, today)[1].condition == "worn"
        said = cart.change(1, condition="good").change(2, condition=AS_ISSUED)
        assert [(one.state, one.condition) for one in judge(said, FACTS)] == [
            (LineState.RETURNING, "good"),
            (LineState.RETURNING, "worn"),
        ]
        nothing = replace(FACTS, holdings=())
        assert {one.why for one in judge(cart, nothing)} == {"not_held"}

    def test_more_than_the_member_holds_does_not_come_back(self, cart):
        (judged,) = judge(cart.add(SHIRT, "M", 3, returning=True)[0], FACTS)
        assert (judged.state, judged.why, judged.free) == (LineState.IMPOSSIBLE, "too_few", 2)

    def test_what_the_member_got_meanwhile_is_not_handed_over_again(self, cart):
        scanned = cart.scan(PIECES[11], FACTS)
        moved = replace(FACTS, pieces={**PIECES, 11: replace(PIECES[11], spot=MINE)})
        (judged,) = judge(scanned.cart, moved)
        assert (judged.state, judged.why) == (LineState.IMPOSSIBLE, "has_it")


class TestKit:
    KIT = Kit(1, "Výstroj", (KitPart(1, 1), KitPart(2, 2), KitPart(3, 5)))

    def test_what_the_member_lacks_is_added_in_the_members_sizes(self, cart):
        facts = replace(FACTS, holdings=(Holding(2, "uni", 1, 22), Holding(3, "L", 2)))
        parts = missing(self.KIT, lambda article: cart.kept(facts, article), cart.coming())
        filled = cart.add_kit(1, parts, ITEMS, {"alfa": "S"})
        assert [(line.article, line.size, line.quantity, line.waits) for line in filled.lines] == [
            (1, "S", 1, True),
            (2, "uni", 1, True),
            (3, "S", 3, False),
        ]
        assert filled.kit == 1

    def test_a_second_time_nothing_is_missing(self, cart):
        parts = missing(self.KIT, lambda _: 0, cart.coming())
        filled = cart.add_kit(1, parts, ITEMS, {"alfa": "S"})
        assert missing(self.KIT, lambda _: 0, filled.coming()) == []

    def test_what_comes_back_is_missing(self, cart):
        facts = replace(FACTS, holdings=(Holding(1, "M", 1, 15),))
        assert cart.kept(facts, 1) == 1
        assert cart.scan(PIECES[15], facts).cart.kept(facts, 1) == 0


def test_what_is_not_handed_over_stays_with_a_key_of_its_own(cart):
    cart = cart.add(SHIRT, "M")[0].add(VEST, "M")[0]
    done, left = cart.lines
    rest = replace(cart, replaces="PP-2026-000001", remark="spěchá").rest([done.id])
    assert (rest.member, rest.lines, rest.remark, rest.replaces) == (MEMBER, (left,), "", "")
    assert rest.key not in ("", cart.key)


def test_a_cart_begun_for_nobody_goes_behind_what_was_parked(cart):
    parked = cart.scan(PIECES[11], FACTS).cart.add(SHIRT, "M")[0]
    begun = Cart.new().scan(PIECES[11], FACTS).cart.scan(PIECES[12], FACTS).cart
    both = begun.for_member(MEMBER, parked)
    assert [line.thing for line in both.lines] == [11, None, 12]
    assert len({line.id for line in both.lines}) == 3
    assert both.key == parked.key
    assert begun.for_member(MEMBER).member == MEMBER


def test_a_line_is_called_by_its_place(cart):
    cart = cart.add(SHIRT, "M")[0].add(VEST, "M")[0].add(RADIO, "uni")[0]
    assert cart.remove(cart.lines[0].id).number(cart.lines[2].id) == 2


class Desk(RuleBasedStateMachine):
    """Anybody scans and presses anything in any order."""

    def __init__(self):
        super().__init__()
        self.cart = Cart.new(MEMBER)
        self.refused = False

    @rule(id=st.sampled_from(sorted(PIECES)), aim=st.integers(0, 6))
    def scan(self, id, aim):
        before = self.cart
        scanned = self.cart.scan(PIECES[id], FACTS, aim)
        if scanned.effect in REFUSED - {CartEffect.HELD} or scanned.effect is CartEffect.ALREADY:
            assert scanned.cart == before
        if scanned.line:
            assert scanned.cart.has(scanned.line)
        self.cart = scanned.cart

    @rule(item=st.sampled_from(list(ITEMS.values())), size=st.sampled_from(("S", "M", "L", "")), n=st.integers(1, 3))
    def add(self, item, size, n):
        self.cart, _ = self.cart.add(item, item.only_size or size, n)

    @rule(size=st.sampled_from(("M", "L")), n=st.integers(1, 3))
    def bring_back(self, size, n):
        self.cart, _ = self.cart.add(SHIRT, size, n, returning=True)

    @rule(n=st.integers(0, 9), data=st.data())
    def count(self, n, data):
        if self.cart.lines:
            self.cart = self.cart.set_quantity(data.draw(st.sampled_from(self.cart.lines)).id, n)

    @rule(size=st.sampled_from(("S", "M", "L")), data=st.data())
    def resize(self, size, data):
        lines = [line for line in self.cart.lines if line.article != RADIO.id and not line.returning]
        if lines:
            self.cart, _ = self.cart.set_size(data.draw(st.sampled_from(lines)).id, size)

    @rule(data=st.data())
    def remove(self, data):
        if self.cart.lines:
            self.cart = self.cart.remove(data.draw(st.sampled_from(self.cart.lines)).id)

    @invariant()
    def lines_are_told_apart(self):
        ids = [line.id for line in self.cart.lines]
        assert len(set(ids)) == len(ids)

    @invariant()
    def no_piece_is_in_it_twice(self):
        things = [line.thing for line in self.cart.lines if line.thing is not None]
        assert len(set(things)) == len(things)

    @invariant()
    def what_is_handed_over_can_be(self):
        out, back = Counter(), Counter()
        for one in judge(self.cart, FACTS):
            line = one.line
            if not one.settled:
                continue
            assert not line.waits
            spot = PIECES[line.thing].spot if line.thing is not None else None
            assert spot in ((MINE,) if line.returning else (STORE,)) or (spot is None and line.thing is None)
            (back if line.returning else out)[line.article, line.size] += line.quantity
        assert all(count <= FACTS.shelves[key].free for key, count in out.items())
        assert all(count <= FACTS.held(*key) for key, count in back.items())

    @invariant()
    def it_survives_being_kept(self):
        assert Cart.from_json(json.loads(json.dumps(self.cart.to_json()))) == self.cart

    @invariant()
    def what_goes_and_what_stays_is_all_of_it(self):
        done = {one.line.id for one in judge(self.cart, FACTS) if one.settled}
        rest = self.cart.rest(done)
        assert {line.id for line in rest.lines} | done == {line.id for line in self.cart.lines}
        assert not {line.id for line in rest.lines} & done


TestDesk = Desk.TestCase


@given(st.integers(0, 3), st.integers(0, 3))
def test_a_cart_names_nobody(out, back):
    cart = Cart.new(MEMBER).add(SHIRT, "M", out + 1)[0].add(SHIRT, "L", back + 1, returning=True)[0]
    text = json.dumps(cart.to_json())
    assert not any(name in text for name in ("Adam", "Eva", "Tričko"))


def test_a_cart_of_a_newer_program_is_found_again(cart):
    cart = cart.add(SHIRT, "M")[0]
    content = cart.to_json() | {"colour": "red"}
    content["lines"] = [line | {"shape": "round"} for line in content["lines"]]
    assert Cart.from_json(content) == cart


def test_nobody_is_nobody():
    assert Cart.new().member == NOBODY
    assert Cart.new().key != Cart.new().key


class TestKeptAs:
    def test_each_cart_without_a_member_has_a_number_of_its_own(self):
        carts = [Cart.new() for _ in range(50)]
        assert len({cart.kept_as for cart in carts}) == 50 and max(cart.kept_as for cart in carts) < 0
        assert Cart.from_json(carts[0].to_json()).kept_as == carts[0].kept_as

    def test_with_its_member_it_is_the_members(self):
        assert Cart.new().for_member(7).kept_as == Cart.new(7).kept_as == 7

    def test_one_of_before_is_found_where_it_was(self):
        said = Cart.new().to_json()
        del said["slot"]
        assert Cart.from_json(said).kept_as == 0
