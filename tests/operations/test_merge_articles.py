"""Two records of one article become one: what either has is the kept one's, and the other's code finds it."""

import pytest

from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.lists import ListKind
from equipment_app.exchange.check_file import sealing
from equipment_app.operations.articles import AddArticle, InDeployment
from equipment_app.operations.deployments import NewDeployment
from equipment_app.operations.hand_over import SaveCart
from equipment_app.operations.issue import Issue
from equipment_app.operations.kits import NewKit
from equipment_app.operations.labels import AttachCode
from equipment_app.operations.lines import Line
from equipment_app.operations.merge_articles import (
    ArticlesDiffer,
    InCarts,
    InStocktake,
    MergeArticles,
    SameArticle,
    SerialTwice,
)
from equipment_app.operations.stocktake import OpenStocktake, StopStocktake
from equipment_app.operations.stocktake_counts import CountQuantity, UndoCount
from equipment_app.operations.stocktake_files import ExportCounts
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.find import find
from equipment_app.queries.stock import card
from tests.world import ADAM, DELIVERY, EVA, SECRET, World


@pytest.fixture
def doubled(world: World) -> World:
    """VEST2 is VESTA again: a piece of it is in the store, one with Adam; TRIK2 is TRIKO, of the same delivery."""
    world.do(AddArticle("VEST2", "Vesta refl.", "Vest", 2, tracking="item", scheme="alfa", norm="ČSN EN 1150"))
    world.do(AddArticle("TRIK2", "Triko", scheme="alfa"))
    world.take_in(
        ListKind.DELIVERIES,
        f"{DELIVERY}"
        "DL-9;2.3.2026;Nový;;VEST2;M;1;N-1;;;;900;Sklad;A01\n"
        "DL-9;2.3.2026;Nový;;VEST2;M;1;N-2;;;;900;Sklad;A01\n"
        "DL-2;9.2.2026;Dodavatel Vzorový s.r.o.;;TRIK2;M;7;;;;;390;Sklad;A01\n",
    )
    world.do(Issue(ADAM, ("N-1", "TRIK2/M*2")))
    return world


def test_it_is_one_article_with_all_that_both_had_and_undone_it_is_two(doubled):
    doubled.do(AttachCode("8594001", doubled.article("VEST2"), "M"))
    before = doubled.state()
    done = doubled.do(MergeArticles("VESTA", "VEST2", "dvakrát v katalogu"))
    assert (done.what, done.subject, done.number[:2]) == ("article_merged", "Reflexní vesta", "SK")
    vest = doubled.ask(lambda books: card(books, books.catalogue.by_code("VESTA").id))
    assert (vest.total("stored"), vest.total("issued"), vest.article.norm) == (4, 1, "ČSN EN 1150")
    assert doubled.held(ADAM) == {"N-1": 1, "TRIK2/M": 2}
    assert [one.kind for one in doubled.ask(lambda books: find(books, "vest2"))] == []
    found = doubled.ask(lambda books: {books.catalogue.product(code).article for code in ("VEST2", "8594001")})
    assert found == {doubled.article("VESTA")}
    doubled.do(TakeBack(ADAM, ("N-1",), condition="good"))
    doubled.do(Undo("VR-2026-000001", "omyl"))
    doubled.do(Undo(done.number, "omyl"))
    assert (doubled.state(), doubled.verified().problems) == (before, ())


def test_the_other_code_is_understood_at_issue(doubled):
    doubled.do(MergeArticles("TRIKO", "TRIK2"))
    doubled.do(Issue(EVA, ("TRIK2/L*2",)))
    assert doubled.held(EVA) == {"TRIKO/L": 2}
    assert doubled.verified().problems == ()


def test_lots_of_one_delivery_stay_apart(doubled):
    doubled.do(MergeArticles("TRIKO", "TRIK2"))
    lots = doubled.sql("SELECT batch FROM thing WHERE article = ? AND delivery_note = 'DL-2' AND size = 'M'", 3)
    assert sorted(batch for (batch,) in lots) == ["", "TRIK2"]
    assert doubled.held(ADAM) == {"N-1": 1, "TRIKO/M": 2}
    doubled.do(TakeBack(ADAM, ("TRIKO/M*2",), condition="good"))


def test_kits_ask_for_the_kept_one(doubled):
    doubled.do(NewKit("Dvojí", ("VESTA", "VEST2*2", "TRIK2=VEST2")))
    doubled.do(NewKit("Náhrada", ("TRIKO=TRIK2",)))
    doubled.do(MergeArticles("VESTA", "VEST2"))
    doubled.do(MergeArticles("TRIKO", "TRIK2"))

    def lines(books, name):
        found = books.catalogue.kit_lines(books.catalogue.kits()[name])
        return [(line.article.code, line.quantity, line.substitutes) for line in found]

    vest = doubled.article("VESTA")
    assert doubled.ask(lambda books: lines(books, "Dvojí")) == [
        ("VESTA", 3, ()),
        ("TRIKO", 1, (vest,)),
    ]
    assert doubled.ask(lambda books: lines(books, "Náhrada")) == [("TRIKO", 1, ())]
    assert doubled.verified().problems == ()


def test_so_many_that_they_take_several_entries_are_undone_together(doubled):
    rows = "".join(f"DL-8;2.3.2026;Nový;;VEST2;L;1;X-{n};;;;900;Sklad;A01\n" for n in range(230))
    doubled.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    before, head = doubled.state(), doubled.head()
    done = doubled.do(MergeArticles("VESTA", "VEST2"))
    assert doubled.head() == head + 3
    doubled.do(Undo(done.number, "omyl"))
    assert (doubled.state(), doubled.verified().problems) == (before, ())


def test_what_it_refuses(doubled):
    for command, refusal in (
        (MergeArticles("VESTA", "VESTA"), SameArticle),
        (MergeArticles("VESTA", "RADIO"), ArticlesDiffer),
        (MergeArticles("TRIKO", "VESTA"), ArticlesDiffer),
    ):
        with pytest.raises(refusal) as refused:
            doubled.do(command)
        assert all(refused.value.said(lang) for lang in ("cs", "en"))


def test_what_somebody_works_with_is_not_merged(doubled):
    cart = Cart(doubled.member(EVA), (CartLine(1, doubled.article("TRIK2"), "M"),))
    doubled.do(SaveCart(cart.member, cart.to_json()))
    with pytest.raises(InCarts, match="Triko"):
        doubled.do(MergeArticles("TRIKO", "TRIK2"))
    doubled.do(NewDeployment("Cvičení", doubled.clock().date(), "2026-03-03 18:00", roles=("Člen=VEST2",)))
    with pytest.raises(InDeployment):
        doubled.do(MergeArticles("VESTA", "VEST2"))


def test_what_is_counted_by_quantity_is_merged_when_that_is_over(doubled, tmp_path):
    """What was counted of the other would be of an article there is no more."""
    doubled.do(OpenStocktake("Svěřená Jitka", ("Řádková Růžena", "Předávací Zbyněk"), outside=True))
    doubled.do(CountQuantity("A01", "TRIK2/M", "5", "Řádková Růžena"))
    with pytest.raises(InStocktake):
        doubled.do(MergeArticles("TRIKO", "TRIK2"))
    doubled.do(UndoCount())
    day = doubled.clock().date()
    doubled.do(ExportCounts(day, sealing(SECRET, (tmp_path / "a.akcheck").write_bytes), "A01", "Řádková Růžena", "2"))
    with pytest.raises(InStocktake):
        doubled.do(MergeArticles("TRIKO", "TRIK2"))
    doubled.do(MergeArticles("VESTA", "VEST2"))
    doubled.do(StopStocktake("jindy"))
    doubled.do(MergeArticles("TRIKO", "TRIK2"))


def test_one_serial_number_of_both_is_looked_at_first(doubled):
    doubled.take_in(ListKind.DELIVERIES, f"{DELIVERY}DL-7;2.3.2026;Nový;;VEST2;M;1;V-003;;;;900;Sklad;A01\n")
    with pytest.raises(SerialTwice, match="V-003"):
        doubled.do(MergeArticles("VESTA", "VEST2"))


def test_whoever_has_a_piece_of_the_other_has_one_of_the_kept(doubled):
    doubled.do(MergeArticles("VESTA", "VEST2"))
    doubled.do(TakeBack(ADAM, (Line(article=doubled.article("VESTA")),), condition="good"))
    assert doubled.held(ADAM) == {"TRIK2/M": 2}
