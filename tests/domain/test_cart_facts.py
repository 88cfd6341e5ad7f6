"""What the books say of a cart's things: what is known already, what is held, what a thing is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.cart import Facts, Holding, Item, Lot, Piece, SizeStock, Spot


def item(id=1, sizes=("S", "M"), numbered=False):
    return Item(id, f"KOD{id}", f"Věc {id}", f"Thing {id}", "ks", "Oděv", "alfa", sizes, numbered)


@pytest.mark.parametrize(
    ("sizes", "sized", "only"),
    [
        ((), False, "uni"),
        (("uni",), False, "uni"),
        (("M",), False, "M"),
        (("S", "M"), True, ""),
        (("S", "M", "L"), True, ""),
    ],
)
def test_what_comes_in_one_size_has_it_for_its_only_one(sizes, sized, only):
    assert (item(sizes=sizes).sized, item(sizes=sizes).only_size) == (sized, only)


@pytest.mark.parametrize(
    ("kind", "inside"),
    [("location", True), ("member", False), ("workshop", False), ("store", False), ("supplier", False), ("", False)],
)
def test_only_a_place_is_in_the_store(kind, inside):
    assert Spot(7, kind, "A01").in_store is inside


class TestCover:
    """Nothing is asked that is known; nothing is judged that is not."""

    KNOWN = Facts(
        items={1: item(1), 2: item(2)},
        pieces={70: Piece(70, 1, "M", "AKT.0000070.00")},
        shelves={(1, "M"): SizeStock(3), (3, "M"): SizeStock(1)},
    )

    @pytest.mark.parametrize(
        ("wanted", "covered"),
        [
            ([], True),
            ([(1, "M", None)], True),
            ([(1, "S", None)], False),
            ([(1, "M", 70)], True),
            ([(1, "S", 70)], True),
            ([(1, "M", 71)], False),
            ([(2, "M", 70)], True),
            ([(2, "M", None)], False),
            ([(3, "M", None)], False),
            ([(3, "M", 70)], False),
            ([(1, "M", None), (1, "M", 70)], True),
            ([(1, "M", None), (1, "M", 71)], False),
            ([(1, "M", 0)], False),
        ],
    )
    def test_a_line_needs_its_article_and_its_piece_or_its_shelf(self, wanted, covered):
        assert self.KNOWN.cover(wanted) is covered

    def test_without_facts_only_nothing_is_covered(self):
        assert Facts().cover([])
        assert not Facts().cover([(1, "M", None)])


class TestHeld:
    FACTS = Facts(
        holdings=(
            Holding(1, "M", 2),
            Holding(1, "M", 3, condition="worn"),
            Holding(1, "L", 4),
            Holding(2, "M", 1, piece=70),
            Holding(2, "", 1, piece=71),
        )
    )

    @pytest.mark.parametrize(("article", "pieces"), [(1, 9), (2, 2), (3, 0)])
    def test_in_all_sizes(self, article, pieces):
        assert self.FACTS.held(article) == pieces


class TestTogether:
    def test_what_is_newer_counts_and_nothing_is_forgotten(self):
        old = Facts(
            {1: item(1), 2: item(2)}, {70: Piece(70, 1, "M", "A")}, {(1, "M"): SizeStock(3)}, (Holding(1, "M", 1),)
        )
        new = Facts({1: item(1, ("L",))}, {71: Piece(71, 1, "M", "B")}, {(1, "M"): SizeStock(2, (Lot(2, "A01"),))})
        both = old.and_also(new)
        assert both.items == {1: item(1, ("L",)), 2: item(2)}
        assert set(both.pieces) == {70, 71}
        assert both.shelves == {(1, "M"): SizeStock(2, (Lot(2, "A01"),))}
        assert both.holdings == (Holding(1, "M", 1),)

    def test_other_holdings_take_the_place_of_these(self):
        old, new = Facts(holdings=(Holding(1, "M", 1),)), Facts(holdings=(Holding(2, "L", 2),))
        assert old.and_also(new).holdings == (Holding(2, "L", 2),)

    @given(st.dictionaries(st.integers(1, 5), st.integers(1, 3)), st.dictionaries(st.integers(1, 5), st.integers(1, 3)))
    def test_what_either_covers_both_cover(self, one, two):
        first = Facts({id: item(id) for id in one}, shelves={(id, "M"): SizeStock(n) for id, n in one.items()})
        second = Facts({id: item(id) for id in two}, shelves={(id, "M"): SizeStock(n) for id, n in two.items()})
        both = first.and_also(second)
        for id in range(1, 6):
            wanted = [(id, "M", None)]
            assert both.cover(wanted) is (first.cover(wanted) or second.cover(wanted))
