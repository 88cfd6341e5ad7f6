"""The books' side of the search box: what is said of what was found, and what Enter does on which page."""

import pytest

from equipment_app.domain.codes import Code, Family
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.ui.finder.finder import BookSearch
from tests.world import ADAM, EVA


@pytest.fixture
def shop(shop):
    shop.number = shop.do(Issue(ADAM, ("V-001", "TRIKO/M*3"))).number
    shop.page, shop.shown = "stock", []
    shop.search = BookSearch(shop.desk, lambda page, what: shop.shown.append((page, what)), lambda: shop.page)
    return shop


def look(shop, text):
    """Members, things and papers."""
    given = []
    shop.search.look(text, given.append)
    shop.run()
    return given[0]


def test_members_with_what_tells_namesakes_apart(shop):
    members, things, papers = look(shop, "zkus")
    (adam,) = members.rows
    assert (adam.name, adam.facts) == ("pprap. Zkušební Adam", f"{ADAM} · KŘP hl. m. Prahy · holds 4 items")
    (vest,) = things.rows
    assert (vest.name, vest.facts) == ("Reflective vest", "AKT.0000001.95 · size M · with pprap. Zkušební Adam")
    (paper,) = papers.rows
    assert (paper.name, paper.facts) == (shop.number, "issued · pprap. Zkušební Adam · 2\u00a0Mar\u00a02026")
    assert paper.hint == "unsigned"
    assert [group.total for group in (members, things, papers)] == [1, 1, 1]
    assert look(shop, "vzorkova")[0].rows[0].facts.endswith("holds nothing")


def test_the_page_decides_what_enter_does(shop):
    adam, vest = (group.rows[0] for group in look(shop, "zkus")[:2])
    assert (adam.hint, vest.hint) == ("card", "card")
    adam.use()
    vest.use()
    shop.page = "counter"
    adam, vest = (group.rows[0] for group in look(shop, "zkus")[:2])
    assert (adam.hint, vest.hint) == ("to the counter", "into the cart")
    adam.use()
    vest.use()
    member = shop.world.member(ADAM)
    assert shop.shown[:3] == [("members", member), ("stock", "AKT.0000001.95"), ("counter", member)]
    page, scan = shop.shown[3]
    assert (page, scan.meaning) == ("counter", Code(Family.THING, 1)), "as if it had been scanned"


def test_ctrl_enter_opens_the_card_everywhere(shop):
    shop.page = "counter"
    for group in look(shop, "zkus"):
        group.rows[0].open()
    member = shop.world.member(ADAM)
    assert shop.shown == [("members", member), ("stock", "AKT.0000001.95"), ("papers", shop.number)]


def test_articles_and_sizes_say_what_is_in_stock(shop):
    things = look(shop, "triko")[1].rows
    assert [(one.facts, one.hint, one.icon) for one in things] == [
        ("TRIKO · 42\u00a0pcs in stock", "stock", "shirt"),
        ("TRIKO · size M · 27\u00a0pcs in stock", "stock", "shirt"),
        ("TRIKO · size L · 15\u00a0pcs in stock", "stock", "shirt"),
    ]
    things[1].use()
    assert shop.shown == [("stock", "TRIKO")]


def test_the_number_that_was_looked_for_is_said(shop):
    assert look(shop, "INV-2")[1].rows[0].facts == "AKT.0000002.92 · INV-2 · size M · rack A01"
    assert look(shop, "V-002")[1].rows[0].facts == "AKT.0000002.92 · V-002 · size M · rack A01"


def test_papers_say_their_state_and_lists_what_they_brought(shop):
    shop.do(MarkSigned(shop.number))
    assert look(shop, shop.number)[2].rows[0].hint == "signed"
    imported = {row.facts.split(" · ")[0]: row.hint for row in look(shop, "IM-2026")[2].rows}
    assert imported == dict.fromkeys(("Kit", "List of deliveries", "Catalogue", "List of members"), "import")


def test_typing_overtakes_itself(shop):
    given = []
    for text in ("v", "vz", "vzor"):
        shop.search.look(text, lambda groups, text=text: given.append((text, groups[0].total)))
    shop.run()
    assert given[-1] == ("vzor", 1)
    assert "vz" not in dict(given), "only the last of those that wait is asked"
    assert shop.do(Issue(EVA, ("V-003",))).number
