"""What is where: numbers that add up, sizes in their order, who waits and what comes to its end."""

from datetime import date

import pytest

from equipment_app.domain.custody import HolderId, Move, ThingId
from equipment_app.domain.entries import Entry, Registration
from equipment_app.domain.kinds import Kind
from equipment_app.domain.lists import ListKind
from equipment_app.operations.articles import EditArticle
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.take_back import TakeBack
from equipment_app.queries import stock
from equipment_app.queries.stock import ArticleCard, ArticleLine, SizeLine
from equipment_app.store.ledger import genesis
from tests.world import ADAM, CTIBOR, DELIVERY, EVA


@pytest.fixture
def calm(world):
    """Nobody waits for anything: nothing of the standard kit is required."""
    world.take_in(ListKind.KIT, "Kód;Množství;Povinné\nRUKAV;1;ne\n", "Nic")
    world.do(SetSettings({"kit.standard": "Nic"}))
    return world


def lines(world) -> dict[str, ArticleLine]:
    return {line.code: line for line in world.ask(stock.articles)}


def card(world, code: str) -> ArticleCard:
    article = world.article(code)
    return world.ask(lambda books: stock.card(books, article))


def sizes(world, code: str) -> dict[str, SizeLine]:
    return {line.size: line for line in card(world, code).sizes}


def set_minimum(world, code: str, minimum: int) -> None:
    article = card(world, code).article
    world.do(EditArticle(article.id, article.name, article.name_en, minimum))


def go_to(world, kind: str, serial: str) -> None:
    """Bring a piece to a holder of a kind that no page makes yet."""
    thing = world.piece(serial)
    with world.database.books() as books:
        id = next(books.people.next_ids().holders)
        made = Registration("holder", genesis.holder(id, kind, label=kind))
        books.journal.append(Entry(Kind.REGISTER, registers=(made,)))
        at = books.things.holders(thing)[0].holder
        books.journal.append(Entry(Kind.ISSUE, moves=(Move(ThingId(thing), HolderId(at), HolderId(id)),)))


def test_articles_in_the_order_of_the_catalogue(calm):
    found = calm.ask(stock.articles)
    assert [line.code for line in found] == ["VESTA", "RADIO", "TRIKO", "OBUV", "RUKAV"]
    names = "VESTA", "Reflexní vesta", "Reflective vest", "Ochrana", "ks"
    assert found[0] == ArticleLine(calm.article("VESTA"), *names, 3, 0, 0, 0)
    assert [line.stored for line in found] == [3, 2, 45, 4, 50]


def test_a_handover_moves_pieces_from_the_store_to_members_and_back(world):
    world.do(Issue(ADAM, ("TRIKO*3", "V-001")))
    assert (lines(world)["TRIKO"].stored, lines(world)["TRIKO"].issued) == (42, 3)
    assert (lines(world)["VESTA"].stored, lines(world)["VESTA"].issued) == (2, 1)
    world.do(TakeBack(ADAM, ("TRIKO*2", "V-001")))
    assert (lines(world)["TRIKO"].stored, lines(world)["TRIKO"].issued) == (44, 1)
    assert lines(world)["VESTA"].issued == 0


def test_the_numbers_of_a_size_add_up(calm):
    calm.do(Issue(ADAM, ("TRIKO*3",)))
    found = sizes(calm, "TRIKO")
    assert found == {"M": SizeLine("M", delivered=30, issued=3, stored=27), "L": SizeLine("L", delivered=15, stored=15)}
    for kind, serial in (("workshop", "V-001"), ("disposed", "V-002"), ("lost", "V-003")):
        go_to(calm, kind, serial)
    vest = card(calm, "VESTA")
    assert [(line.repair, line.withdrawn, line.stored) for line in vest.sizes] == [(1, 1, 0), (0, 1, 0)]
    for line in vest.sizes:
        assert line.delivered - line.issued - line.repair - line.withdrawn == line.stored
    assert vest.total("delivered") == 3


def test_sizes_stand_in_the_order_of_their_scheme(calm):
    rows = "".join(f"DL-9;3.3.2026;Dodavatel;;TRIKO;{size};1;;;;;390;Sklad;A01\n" for size in ("XXL", "S", "3XL", "XS"))
    calm.clock.go_to("2026-03-03")
    calm.take_in(ListKind.DELIVERIES, DELIVERY + rows)
    assert list(sizes(calm, "TRIKO")) == ["XS", "S", "M", "L", "XXL", "3XL"]


def test_members_wait_for_what_the_standard_kit_says(world):
    world.do(Issue(ADAM, ("TRIKO*2", "V-001")))
    waiting = card(world, "TRIKO").waiting
    assert [(one.member.name, one.member.unit_code, one.size, one.pieces) for one in waiting] == [
        ("Čtvrtý Ctibor", "KRPB", "XL", 3),
        ("Vzorková Eva", "KRPA", "L", 3),
        ("Zkušební Adam", "KRPA", "M", 1),
    ]
    found = sizes(world, "TRIKO")
    assert {size: line.waiting for size, line in found.items()} == {"M": 1, "L": 3, "XL": 3}
    assert found["XL"].balance == -3
    assert lines(world)["TRIKO"].short == card(world, "TRIKO").short == 3
    assert [one.size for one in card(world, "RADIO").waiting] == ["uni"] * 3
    assert card(world, "RUKAV").waiting == (), "gloves are in the kit and not required"


def test_whose_size_nobody_knows_waits_all_the_same(world):
    world.take_in(ListKind.KIT, "Kód;Množství;Povinné\nOBUV;1;ano\n", "Boty")
    world.do(SetSettings({"kit.standard": "Boty"}))
    found = sizes(world, "OBUV")
    assert {size: line.waiting for size, line in found.items()} == {"38": 1, "42,5": 1, "": 1}
    assert list(found)[-1] == ""


def test_a_minimum_is_shared_by_what_is_worn(calm):
    calm.do(Issue(ADAM, ("TRIKO/M*20",)))
    calm.do(Issue(EVA, ("TRIKO/L*10",)))
    set_minimum(calm, "TRIKO", 12)
    assert {size: line.minimum for size, line in sizes(calm, "TRIKO").items()} == {"M": 8, "L": 4}
    assert {size: line.balance for size, line in sizes(calm, "TRIKO").items()} == {"M": 2, "L": 1}
    assert lines(calm)["TRIKO"].short == 0
    set_minimum(calm, "TRIKO", 30)
    assert {size: line.balance for size, line in sizes(calm, "TRIKO").items()} == {"M": -10, "L": -5}
    assert lines(calm)["TRIKO"].short == 15, "what one size has too many does not help another"


def test_a_minimum_of_what_never_came_is_missing_too(world):
    world.take_in(ListKind.CATALOGUE, "Kód;Název;Skupina;Evidence;Velikostní řada\nMEGAF;Megafon;Spojení;item;uni\n")
    set_minimum(world, "MEGAF", 2)
    assert lines(world)["MEGAF"].short == 2
    assert list(sizes(world, "MEGAF")) == ["uni"]


def test_deliveries_with_the_first_end_of_life_in_each(world):
    vest, shirt = card(world, "VESTA").deliveries, card(world, "TRIKO").deliveries
    assert [(one.note, one.pieces, one.until) for one in vest] == [("DL-1", 3, date(2038, 6, 30))]
    assert vest[0].funding == "Norské fondy"
    assert [(one.note, one.received_on, one.pieces, one.price) for one in shirt] == [
        ("DL-2", date(2026, 2, 9), 35, 39000),
        ("DL-3", date(2026, 2, 16), 10, 41000),
    ]
    assert [one.batch for one in card(world, "RUKAV").deliveries] == ["S-26"]


def test_a_service_life_from_delivery_ends_so_many_months_after_the_receipt(world):
    world.take_in(ListKind.CATALOGUE, "Kód;Název;Skupina;Evidence;Životnost (měsíce)\nTRIKO;Tričko;Oděv;quantity;24\n")
    assert [one.until for one in card(world, "TRIKO").deliveries] == [None, None]
    world.do(EditArticle("TRIKO", life_from="delivery"))
    assert [one.until for one in card(world, "TRIKO").deliveries] == [date(2028, 2, 9), date(2028, 2, 16)]


def test_places_and_moves(world):
    world.do(Issue(CTIBOR, ("TRIKO/M*1", "TRIKO/L*1")))
    shirt = card(world, "TRIKO")
    assert shirt.places == (("A01", 33), ("B02", 10))
    assert shirt.moves == 5
    assert shirt.today == date(2026, 3, 2)


def test_an_article_without_things_has_nothing_to_say(world):
    world.take_in(ListKind.CATALOGUE, "Kód;Název;Skupina;Evidence;Velikostní řada\nMEGAF;Megafon;Spojení;item;uni\n")
    empty = card(world, "MEGAF")
    assert (empty.sizes, empty.places, empty.deliveries, empty.moves) == ((), (), (), 0)
    with pytest.raises(LookupError):
        world.ask(lambda books: stock.card(books, 999))
