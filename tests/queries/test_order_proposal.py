"""The order proposal: what each number is made of, by whom it is to be ordered, and what ends its life."""

from datetime import date

from equipment_app.domain.order_proposal import missing, pieces, spare, value
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.issue import Issue
from equipment_app.operations.orders import CloseOrder, PlaceOrder
from equipment_app.queries import stock
from equipment_app.queries.order_proposal import order_proposal
from tests.world import ADAM, CTIBOR, EVA


def lines(world, until: date | None = None) -> dict:
    found = world.ask(lambda books: order_proposal(books, until))
    return {(line.code, line.size): line for line in found.lines}


def want(world, code: str, minimum: int) -> None:
    article = world.ask(lambda books: books.catalogue.by_code(code))
    world.do(EditArticle(article.id, article.name, article.name_en, minimum))


def test_a_number_is_what_is_waited_for_and_the_minimum_less_the_stock(world):
    want(world, "TRIKO", 60)
    world.do(Issue(ADAM, ("TRIKO/M*3",)))
    found = lines(world)["TRIKO", "M"]
    assert (found.stored, found.waiting) == (27, 0)
    assert found.balance == 27 - found.minimum
    assert sum(line.minimum for (code, _), line in lines(world).items() if code == "TRIKO") == 60
    xl = lines(world)["TRIKO", "XL"]
    assert (xl.stored, xl.waiting, xl.computed) == (0, 3, 3 + xl.minimum)


def test_the_sums_are_those_of_the_catalogue(world):
    found = world.ask(order_proposal)
    short = {line.code: line.short for line in world.ask(stock.articles)}
    assert {some[0].code: missing(some) for some in found.articles()} == {
        code: count for code, count in short.items() if any(line.code == code for line in found.lines)
    }
    assert [missing(some) for some in found.articles()] == sorted(short.values(), reverse=True)


def test_it_is_ordered_from_who_delivered_last(world):
    found = dict(world.ask(order_proposal).suppliers())
    assert set(found) == {"Dodavatel První a.s.", "Dodavatel Vzorový s.r.o."}
    assert {line.code for line in found["Dodavatel Vzorový s.r.o."]} == {"TRIKO"}
    (triko,) = found["Dodavatel Vzorový s.r.o."]
    assert (triko.size, triko.order, triko.price) == ("XL", 3, 390_00)
    assert value([triko]) == 3 * 390_00


def test_what_ends_its_life_counts_only_where_a_day_is_asked_for(world):
    world.do(Issue(ADAM, ("V-002",)))
    before, after = lines(world), lines(world, date(2038, 6, 30))
    assert before["VESTA", "M"].ending == 0
    assert (after["VESTA", "M"].ending, after["RUKAV", "uni"].ending) == (1, 50), "in stock or with somebody"
    assert lines(world, date(2038, 6, 29))["VESTA", "M"].ending == 0
    assert after["VESTA", "M"].balance == before["VESTA", "M"].balance - 1


def test_a_typed_number_takes_the_place_of_the_computed_one(world):
    found = world.ask(order_proposal)
    key = world.article("TRIKO"), "XL"
    typed = found.with_typed({key: 10, (world.article("OBUV"), "42,5"): 0})
    asked = {line.key: line for line in typed.asked}
    assert (asked[key].computed, asked[key].order) == (3, 10)
    assert asked[world.article("OBUV"), "42,5"].order == 0, "a zero that was typed stays to be seen"
    assert pieces(typed.asked) == pieces(found.asked) + 7


def test_whoever_has_no_size_is_waited_for_without_one(world):
    world.do(Issue(EVA, ("TRIKO/L*3",)))
    world.do(Issue(CTIBOR, ("TRIKO/L*3",)))
    found = lines(world)
    assert found["TRIKO", "L"].balance == spare([found["TRIKO", "L"]]) == 9
    assert ("TRIKO", "XL") not in found


def test_what_is_ordered_is_on_its_way_and_not_ordered_again(world):
    before = lines(world)["TRIKO", "XL"]
    placed = world.do(PlaceOrder("Dodavatel Vzorový s.r.o.", ("TRIKO/XL*2",)))
    after = lines(world)["TRIKO", "XL"]
    assert (after.coming, after.computed) == (2, before.computed - 2) and "0 + 2 − 3" in after.reckoned
    world.do(CloseOrder(placed.number))
    assert lines(world)["TRIKO", "XL"] == before
