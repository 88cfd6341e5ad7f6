"""A cart that comes from elsewhere joins the one of its member at the counter."""

from dataclasses import replace

from equipment_app.domain.cart import Cart
from equipment_app.domain.cart_facts import Facts
from equipment_app.ui.counter import asking
from equipment_app.ui.counter.session import Session


def take_cart(session: Session, cart: Cart) -> None:
    """The cart's member steps up; kinds of things that wait in a cart of theirs already are not added again."""
    if session.card is None or cart.member != session.cart.member:
        session.take_member(cart.member)
    _join(session, cart, again=False)


def put_back(session: Session, cart: Cart) -> bool:
    """A cart that was let go joins the one at the counter; False where its member is not there."""
    here = session.card is not None and not session.frozen and session.cart.member == cart.member
    if here:
        _join(session, cart, again=True)
    return here


def _join(session: Session, cart: Cart, *, again: bool) -> None:
    """`again`: also of what is there already."""

    def known(facts: Facts) -> None:
        if session.card is None or cart.member != session.cart.member:
            return
        there = session.cart.coming()
        session.learn(facts)
        more = replace(cart, lines=tuple(line for line in cart.lines if again or not there[line.article]))
        session.become(more.for_member(cart.member, parked=session.cart))

    session.ask(asking.facts(cart), known)
