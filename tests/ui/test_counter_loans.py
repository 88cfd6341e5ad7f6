"""At the Counter the cart is lent instead of issued as soon as a day is set."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QDate

from equipment_app.domain.cart import Cart
from equipment_app.operations.lend import Lend
from equipment_app.operations.undo import Correct
from tests.ui.test_counter import adam, closed, counter, open_counter  # noqa: F401 - fixtures
from tests.world import ADAM


def test_a_day_is_asked_for_only_where_something_is_lent(adam):  # noqa: F811
    summary = adam.page.board.summary
    adam.scan(adam.code("V-001"))
    assert all(field.isHidden() for field in summary.lent)
    assert summary.button.text() == "Issue 1 line and print the protocol"
    adam.page.handle("counter.loan")
    adam.run()
    assert not any(field.isHidden() for field in summary.lent)
    assert summary.button.text() == "Lend 1 line and print"
    adam.page.handle("counter.loan")
    adam.run()
    assert (adam.page.session.cart.until, summary.lent[0].isHidden()) == ("", True)


def test_what_is_in_the_cart_is_lent_until_that_day(adam):  # noqa: F811
    adam.scan(adam.code("V-001"))
    adam.page.handle("counter.loan")
    adam.run()
    summary, due = adam.page.board.summary, date.today() + timedelta(days=12)
    summary.until.setDate(QDate(due.year, due.month, due.day))
    summary.purpose.setText("cvičení")
    summary.purpose.textEdited.emit("cvičení")
    adam.run()
    adam.page.handle("counter.confirm")
    adam.run()
    (loan,) = adam.read(lambda books: books.loans.open())
    assert (loan.until, loan.out) == (due, 1)
    assert adam.read(lambda books: books.papers.remark(loan.seq, "reason")) == "cvičení"
    assert adam.page.session.cart.until == ""


def test_a_new_loan_begun_before_its_member_came_stays_one(counter):  # noqa: F811
    counter.page.open("loan")
    counter.run()
    counter.scan(counter.badge(ADAM))
    assert counter.page.session.cart.until > date.today().isoformat()


def test_a_cart_keeps_it_and_an_old_one_has_none():
    cart = replace(Cart.new(7), until="2026-03-06", purpose="cvičení")
    assert Cart.from_json(cart.to_json()) == cart
    old = {name: value for name, value in cart.to_json().items() if name not in ("until", "purpose")}
    assert (Cart.from_json(old).until, cart.rest(()).until) == ("", "2026-03-06")
    assert Cart.new(0).for_member(7, cart).until == "2026-03-06"


def test_a_cancelled_loan_comes_back_as_a_cart_of_one(world):
    done = world.do(Lend(ADAM, ("V-001",), until=date(2026, 3, 6), reason="cvičení"))
    world.do(Correct(done.number, "omyl"))
    member = world.member(ADAM)
    cart = Cart.from_json(world.ask(lambda books: books.carts.of(member).content))
    assert (cart.until, cart.purpose, cart.replaces) == ("2026-03-06", "cvičení", done.number)
