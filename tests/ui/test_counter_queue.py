"""What is missing is issued to one member by a key, and to a unit one member after another; nothing of it is lost."""

import pytest

from equipment_app.operations.issue import Issue
from equipment_app.operations.members import WithdrawMember
from equipment_app.operations.queues import KeepQueue
from equipment_app.queries.queue import queue, units_lacking
from equipment_app.ui.pages.counter import CounterPage
from equipment_app.ui.scanner.feedback import Sounds, Volume
from equipment_app.ui.scanner.scanner import Scanner
from tests.hands import Clock
from tests.world import ADAM, CTIBOR, EVA


@pytest.fixture
def counter(qtbot, qapp, light, shop):
    scanner = Scanner(qapp, Clock())

    def counter():
        page = CounterPage(shop.desk, scanner, Sounds(None, Volume.OFF))
        page.resize(1134, 664)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.heard_here = []
        page.session.said.connect(lambda message: page.heard_here.append(str(message)))
        shop.run()
        return page

    yield counter
    scanner.deleteLater()


def here(page):
    card = page.session.card
    return card.member.personal_number if card else ""


def asked(page, shop):
    articles = {one.id: one.code for one in shop.ask(lambda books: books.catalogue.articles())}
    return [(articles[line.article], line.quantity) for line in page.session.cart.lines]


def test_one_key_fills_the_cart_with_what_the_member_lacks(counter, shop):
    shop.do(Issue(ADAM, ("V-001", "TRIKO/M*2")))
    page = counter()
    page.open(shop.world.member(ADAM))
    shop.run()
    page.handle("counter.missing")
    shop.run()
    assert asked(page, shop) == [("RADIO", 1), ("TRIKO", 1)]
    page.handle("counter.missing")
    shop.run()
    assert len(page.session.cart.lines) == 2 and page.heard_here[-1] == "What is missing is in the cart already."


def test_who_has_all_they_should_is_told_so(counter, shop):
    shop.do(Issue(ADAM, ("V-001", "R-001", "TRIKO/M*3")))
    page = counter()
    page.open(shop.world.member(ADAM))
    shop.run()
    page.handle("counter.missing")
    shop.run()
    assert page.session.cart.lines == () and page.heard_here[-1].endswith("has all they should have.")


def test_a_unit_comes_one_after_another_and_who_is_passed_over_comes_again(counter, shop):
    assert [count for _, _, count in shop.ask(units_lacking)] == [2, 1]
    unit = shop.ask(lambda books: books.people.units()["KRPA"][0])
    page = counter()
    page.queue.begin(unit)
    shop.run()
    shop.run()
    first = here(page)
    assert not any("is done" in told for told in page.heard_here)
    assert first == EVA and asked(page, shop) == [("VESTA", 1), ("RADIO", 1), ("TRIKO", 3)]
    page.handle("counter.next")
    shop.run()
    shop.run()
    assert here(page) == ADAM
    shop.do(Issue(ADAM, ("V-001", "R-001", "TRIKO/M*3")))
    page.handle("counter.next")
    shop.run()
    shop.run()
    assert here(page) == EVA, "who was passed over comes again, with the cart that was put aside"
    assert len(page.session.cart.lines) == 3
    shop.do(Issue(EVA, ("V-002", "R-002", "TRIKO/L*3")))
    page.handle("counter.next")
    shop.run()
    shop.run()
    assert shop.ask(queue) is None
    assert "The queue is done: nobody of the unit lacks anything" in page.heard_here[-1]


def test_the_queue_goes_on_where_it_was_after_the_program_ended(counter, shop):
    unit = shop.ask(lambda books: books.people.units()["KRPA"][0])
    shop.do(KeepQueue(unit, shop.world.member(EVA)))
    shop.world.reopen()
    del shop.desk
    page = counter()
    page.handle("counter.next")
    shop.run()
    shop.run()
    assert here(page) == ADAM
    found = shop.ask(queue)
    assert (found.at, found.members) == (shop.world.member(ADAM), (shop.world.member(EVA), shop.world.member(ADAM)))


def test_without_a_queue_and_without_anybody_lacking_it_says_so(counter, shop):
    page = counter()
    page.handle("counter.next")
    shop.run()
    assert shop.ask(queue) is None and here(page) == ""
    for number, things in ((ADAM, ("V-001", "R-001", "TRIKO/M*3")), (EVA, ("V-002", "R-002", "TRIKO/L*3"))):
        shop.do(Issue(number, things))
    assert [name for _, name, _ in shop.ask(units_lacking)] == ["KŘP Jihomoravského kraje"]
    page.queue.ask_unit()
    shop.run()
    assert "Nobody lacks anything." not in page.heard_here, "Ctibor does"
    shop.do(WithdrawMember(shop.world.member(CTIBOR)))
    assert shop.ask(units_lacking) == []
    page.queue.ask_unit()
    shop.run()
    assert page.heard_here[-1] == "Nobody lacks anything."
