"""What comes back and what goes out for it are one entry, with one number, one paper and one undo."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.documents.press import Press, gathered
from equipment_app.domain.access_errors import NotAllowed
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import AlreadyCancelled, ConditionNotSaid, LineRefused, OutOfStock
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.exchange import ExchangeThings, NoExchange, NothingToRemember, OneWayOnly
from equipment_app.operations.hand_over import HandOverCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.transfer import Transfer
from equipment_app.operations.undo import Correct, Undo
from equipment_app.queries.counter import today
from equipment_app.queries.handover_register import moved_between
from equipment_app.queries.member_card import member_card
from equipment_app.queries.personal_card import personal_cards
from equipment_app.queries.thing_life import thing_life
from tests.documents.reading import Paper
from tests.world import ADAM, EVA, PASSWORD


@pytest.fixture
def worn(world):
    """Adam has a vest and three shirts since yesterday."""
    world.do(Issue(ADAM, ("V-001", "TRIKO/M*3")))
    world.clock.go_to("2026-03-03")
    return world


def exchanged(world, *pairs, **more):
    return world.do(ExchangeThings(ADAM, pairs, **({"condition": "worn"} | more)))


def test_it_is_one_entry_with_one_number_and_one_paper(worn):
    head = worn.head()
    outcome = exchanged(worn, "V-001=V-003", "TRIKO/M*2=/L")
    assert (outcome.what, outcome.number) == ("exchanged", "VY-2026-000001")
    assert [paper.number for paper in outcome.papers] == [outcome.number]
    assert worn.held(ADAM) == {"V-003": 1, "TRIKO/L": 2, "TRIKO/M": 1}
    assert worn.head() == head + 2, "the entry, and the filing of its paper"
    assert [(line.article, line.size, line.quantity) for line in outcome.lines] == [
        ("VESTA", "M", 1),
        ("TRIKO", "M", 2),
        ("VESTA", "L", 1),
        ("TRIKO", "L", 2),
    ]
    assert worn.verified().ok


def test_its_paper_says_what_came_back_and_in_which_condition_and_what_went_out(worn):
    outcome = exchanged(worn, "V-001=V-003", "TRIKO/M*2=/L", reason="nesedí")
    paper = worn.ask(lambda books: gathered(books, outcome.entry))
    assert [(one.inventory or one.size, one.quantity, one.condition_before, one.condition) for one in paper.back] == [
        ("INV-1", 1, "new", "worn"),
        ("M", 2, "new", "worn"),
    ]
    assert [(one.inventory or one.size, one.quantity, one.condition) for one in paper.lines] == [
        ("INV-3", 1, "new"),
        ("L", 2, "new"),
    ]
    assert (paper.reason, paper.still_holds, paper.source_papers) == ("nesedí", 4, ("PP-2026-000001",))
    text = Paper(worn.ask(lambda books: Press().paper(books, outcome.entry))).text(0)
    for said in ("Protokol o výměně", "Vráceno do skladu", "Vydáno", "opotřebené", "VY-2026-000001", "nesedí"):
        assert said in text


def test_one_undo_takes_both_ways_back_once(worn):
    before = worn.state()
    outcome = exchanged(worn, "V-001=V-003", "TRIKO/M*2=/L")
    assert worn.do(Undo(outcome.number, "omyl")).number == "VY-2026-000001-S"
    assert worn.state() == before
    with pytest.raises(AlreadyCancelled):
        worn.do(Undo(outcome.number, "omyl"))


def test_the_same_article_goes_both_ways_in_its_conditions(worn):
    exchanged(worn, "TRIKO/M*2=TRIKO/M", condition="damaged")
    holds = worn.sql("SELECT condition, sum(quantity) FROM holding WHERE holder = ? GROUP BY 1", worn.member(ADAM))
    assert dict(holds) == {"new": 4}, "the vest, the shirt that stayed and two new ones: the damaged lie in the store"


def test_the_condition_is_never_assumed(worn):
    with pytest.raises(LineRefused) as refused:
        exchanged(worn, "V-001=V-003", condition="")
    assert isinstance(refused.value.cause, ConditionNotSaid)
    assert worn.held(ADAM) == {"V-001": 1, "TRIKO/M": 3}
    assert exchanged(worn, "V-001=V-003", condition=AS_ISSUED).number


@pytest.mark.parametrize("pair", ["V-001", "=", "=/L", ""])
def test_what_says_no_exchange_is_refused(worn, pair):
    with pytest.raises(NoExchange):
        exchanged(worn, pair)


@pytest.mark.parametrize("pairs", [(), ("V-001=",), ("=V-003",)])
def test_one_way_alone_is_no_exchange(worn, pairs):
    with pytest.raises(OneWayOnly):
        exchanged(worn, *pairs)


def test_a_whole_visit_goes_by_one_protocol(worn):
    """What comes back for nothing and what goes out for nothing as well."""
    assert exchanged(worn, "V-001=", "=R-001").number == "VY-2026-000001"
    assert worn.held(ADAM) == {"TRIKO/M": 3, "R-001": 1}


def test_what_the_store_has_not_is_refused_with_its_line_and_nothing_is_written(worn):
    state = worn.state()
    with pytest.raises(LineRefused) as refused:
        exchanged(worn, "V-001=V-003", "TRIKO/M*2=/L*500")
    assert isinstance(refused.value.cause, OutOfStock)
    assert worn.state() == state


class TestTheNewSize:
    def test_is_remembered_and_undone_with_it(self, worn):
        before = worn.state()
        outcome = exchanged(worn, "TRIKO/M*3=/L", remember_size=True)
        sizes = worn.ask(lambda books: books.people.by_number(ADAM).sizes)
        scheme = worn.sql("SELECT scheme FROM article WHERE code = 'TRIKO'")[0][0]
        assert (outcome.number, sizes[scheme]) == ("VY-2026-000001", "L")
        worn.do(Undo(outcome.number, "omyl"))
        assert worn.state() == before

    def test_is_none_where_the_size_stays(self, worn):
        with pytest.raises(NothingToRemember):
            exchanged(worn, "TRIKO/M*3=TRIKO/M", remember_size=True)
        assert worn.held(ADAM) == {"V-001": 1, "TRIKO/M": 3}


def test_a_lead_may_not(worn):
    krpa = worn.ask(lambda books: books.people.units()["KRPA"][0])
    worn.appoint("Vedoucí", "Vít", Grant(Role.LEAD, krpa))
    worn.database.door.sign_in("Vedoucí Vít", PASSWORD)
    with pytest.raises(NotAllowed):
        exchanged(worn, "V-001=V-003")


class TestWhatIsToldOfIt:
    def test_the_register_tells_both_ways_under_one_number(self, worn):
        outcome = exchanged(worn, "V-001=V-003", "TRIKO/M*2=/L")
        rows = worn.ask(lambda books: moved_between(books, worn.clock().date(), worn.clock().date()))
        assert {row.number for row in rows} == {outcome.number}
        assert [row.quantity for row in rows] == [-1, -2, 1, 2]

    def test_the_card_of_the_member_has_one_event(self, worn):
        outcome = exchanged(worn, "V-001=V-003", "TRIKO/M*2=/L")
        member = worn.member(ADAM)
        card = worn.ask(lambda books: member_card(books, member))
        event = card.events[0]
        assert (event.number, event.kind, event.change, event.got) == (outcome.number, "exchange", 0, 3)

    def test_the_personal_card_says_how_many_went_either_way(self, worn):
        outcome = exchanged(worn, "V-001=V-003", "TRIKO/M*2=/L")
        member = worn.member(ADAM)
        (card,) = worn.ask(lambda books: personal_cards(books, [member]))
        (move,) = [one for one in card.moves if one.number == outcome.number]
        assert (move.what, move.change) == ("více věcí: vydáno 3, vráceno 3", 0)

    def test_a_piece_that_came_back_and_one_that_went_out_know_whose_they_were(self, worn):
        exchanged(worn, "V-001=V-003")
        pieces = [worn.piece(one) for one in ("V-001", "V-003")]
        who = [worn.ask(lambda books, one=one: thing_life(books, one)).events[0].who for one in pieces]
        assert ["Adam" in one for one in who] == [True, True]
        assert who[0].index("Adam") < who[0].index("→") and who[1].index("Adam") > who[1].index("→")

    def test_the_day_counts_it_once_and_either_way(self, worn):
        exchanged(worn, "V-001=V-003")
        assert worn.ask(today).handovers == 1
        worn.clock.go_to("2026-03-04")
        day = worn.ask(today)
        assert (day.yesterday_issues, day.yesterday_returns) == (1, 1)

    def test_what_went_out_today_comes_back_as_it_was(self, worn):
        exchanged(worn, "V-001=V-003")
        assert exchanged(worn, "V-003=V-002", condition="").number == "VY-2026-000002"


class TestOfACart:
    @pytest.fixture
    def cart(self, worn):
        """A vest comes back, another goes out."""
        vest = CartLine(1, worn.article("VESTA"), "M", numbered=True, thing=worn.piece("V-001"), condition="worn")
        other = replace(vest, id=2, size="L", thing=worn.piece("V-003"), condition="new")
        return replace(Cart.new(worn.member(ADAM)), lines=(replace(vest, returning=True), other))

    def test_a_wrong_exchange_becomes_a_cart_and_the_papers_name_each_other(self, worn, cart):
        wrong = worn.do(HandOverCart(cart, frozenset({1, 2})))
        worn.do(Correct(wrong.number, "jiná vesta"))
        found = worn.ask(lambda books: books.carts.of(cart.member))
        filled = Cart.from_json(found.content)
        assert [(one.thing, one.returning, one.condition) for one in filled.lines] == [
            (worn.piece("V-001"), True, "worn"),
            (worn.piece("V-003"), False, "new"),
        ]
        right = worn.do(HandOverCart(filled, frozenset(one.id for one in filled.lines)))
        paper = worn.ask(lambda books: gathered(books, right.entry))
        assert (right.number, paper.replaces) == ("VY-2026-000002", wrong.number)

    def test_a_loan_keeps_a_number_of_its_own(self, worn, cart):
        outcome = worn.do(HandOverCart(replace(cart, until="2026-04-01"), frozenset({1, 2})))
        assert {paper.number for paper in outcome.papers} == {"ZA-2026-000001", "VR-2026-000001"}

    def test_a_piece_that_goes_both_ways_needs_to_be_back_first(self, worn, cart):
        again = replace(cart, lines=(cart.lines[0], replace(cart.lines[0], id=2, returning=False)))
        outcome = worn.do(HandOverCart(again, frozenset({1, 2})))
        assert {paper.number for paper in outcome.papers} == {"PP-2026-000002", "VR-2026-000001"}

    def test_a_transfer_has_its_own_paper_beside_it(self, worn, cart):
        worn.do(Issue(EVA, ("R-001",)))
        radio = CartLine(
            3, worn.article("RADIO"), "uni", numbered=True, thing=worn.piece("R-001"), source=worn.member(EVA)
        )
        three = replace(cart, lines=(*cart.lines, radio))
        outcome = worn.do(HandOverCart(three, frozenset({1, 2, 3})))
        assert outcome.number == "VY-2026-000001"
        assert {paper.number for paper in outcome.papers} == {"VY-2026-000001", "PV-2026-000001"}
        assert worn.do(HandOverCart(three, frozenset({1, 2, 3}))).number == outcome.number

    def test_a_refusal_names_the_line_of_the_cart_beside_a_transfer(self, worn, cart):
        worn.do(Issue(EVA, ("R-001", "V-003")))
        radio = CartLine(
            3, worn.article("RADIO"), "uni", numbered=True, thing=worn.piece("R-001"), source=worn.member(EVA)
        )
        three = replace(cart, lines=(*cart.lines, radio))
        with pytest.raises(LineRefused) as refused:
            worn.do(HandOverCart(three, frozenset({1, 2, 3})))
        assert refused.value.line == 2


def test_what_was_lent_is_back_when_it_is_exchanged(world):
    world.do(Lend(ADAM, ("R-001",), until=date(2026, 3, 9)))
    world.do(ExchangeThings(ADAM, ("R-001=R-002",), condition="good"))
    adam = world.member(ADAM)
    assert list(world.ask(lambda books: books.loans.open(adam))) == []
    world.do(Transfer(EVA, ("R-002",), ADAM))
    assert world.verified().ok
