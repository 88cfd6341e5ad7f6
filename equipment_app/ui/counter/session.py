"""The member at the counter and the cart being filled: what scans and keys do to it, and how the books keep it."""

from collections.abc import Callable, Container
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from equipment_app.domain.cart import NOBODY, Cart, Facts, Item
from equipment_app.domain.cart_state import JudgedLine, LineState, judge
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.sizes import Kit, missing
from equipment_app.operations.hand_over import DropCart, SaveCart
from equipment_app.queries import cart as cart_questions
from equipment_app.queries import counter
from equipment_app.queries.counter import CounterCard
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.counter import questions, words
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.widgets.message_bar import Message

WITHIN_MS = 1000


class CartAutosave(QObject):
    """A line is in the books as soon as it is in the cart, what is typed a second later, however much follows it."""

    saved = Signal()
    """When it was kept is another minute than before."""

    def __init__(self, desk: Desk, cart: Callable[[], Cart], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cart = cart
        self.behind = self._there = False
        """`behind`: the books do not have the cart as it is."""
        self.saved_at: datetime | None = None
        """When the cart as it is shown was written; None before the first time."""
        self.timer = QTimer(self, singleShot=True, interval=WITHIN_MS)
        self.timer.timeout.connect(self.save)

    def begin(self, saved_at: datetime | None = None) -> None:
        """Another cart is being filled, last saved at this time; what was due for the one before is forgotten."""
        self.timer.stop()
        self.behind, self._there, self.saved_at = False, saved_at is not None, saved_at

    def written(self) -> None:
        """The cart as it is now came into the books by other means."""
        self.begin(formatting.now())

    def touch(self, *, line: bool) -> None:
        """The cart has changed: one of its lines, or only what its paper says."""
        self.behind = True
        if line:
            self.save()
        elif not self.timer.isActive():
            self.timer.start()

    def save(self) -> None:
        """Write it now, if the books do not have it as it is. An empty cart is let go."""
        self.timer.stop()
        if not self.behind:
            return
        self.behind = False
        cart = self._cart()
        if cart.lines:
            self._there = True
            self._desk.change(SaveCart(cart.kept_as, cart.to_json()), then=self._saved, owner=self)
        elif self._there:
            self._there = False
            self.drop(cart)

    def drop(self, cart: Cart) -> None:
        self._desk.change(DropCart(cart.kept_as))

    def put_back(self, cart: Cart, then: Callable[[], None]) -> None:
        """Keep again what was let go, behind what has been kept there since."""
        self._desk.change(SaveCart(cart.kept_as, cart.to_json(), joins=True), then=lambda _: then(), owner=self)

    def _saved(self, _: Outcome) -> None:
        before, self.saved_at = self.saved_at, formatting.now()
        if before is None or before.replace(second=0, microsecond=0) != self.saved_at.replace(second=0, microsecond=0):
            self.saved.emit()


_MOST = 50


T = TypeVar("T")
_SCAN, _BADGE = "scan", "badge"


class CounterSession(QObject):
    """Every change of the cart goes through `become`, so what is shown, kept and handed over are one thing."""

    shown = Signal()
    """Member, cart or what the books say of it has changed."""
    looked_at = Signal(int)
    """The line to light and to bring into view."""
    complete = Signal()
    """A scan has left nothing unsettled."""
    said = Signal(object)
    sounded = Signal(object)
    turned = Signal()
    """Somebody else is at the counter, or nobody any more."""
    quiet = Signal()
    """Nothing that was scanned or changed waits for an answer."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.cart = Cart.new()
        self.facts = Facts()
        self.card: CounterCard | None = None
        self.judged: list[JudgedLine] = []
        self.frozen = False
        """A handover is being written; until it is, the cart stays as it is."""
        self._judged_cart = self.cart
        self._asked = 0
        self._objected = False
        self._unknown: tuple[str, ...] = ()
        """Codes of no book, of which nothing good has come since."""
        self.turned.connect(lambda: self.said.emit(Message(topic=_BADGE)))
        self.past: list[Cart] = []
        """The cart before each of its changes: what can be taken back."""
        self.keeper = CartAutosave(desk, lambda: self.cart, self)
        self.keeper.saved.connect(self.shown)

    # What is asked of it

    @property
    def settled(self) -> list[JudgedLine]:
        return [one for one in self.judged if one.settled]

    @property
    def unsettled(self) -> list[JudgedLine]:
        return [one for one in self.judged if not one.settled]

    @property
    def lacks(self) -> str:
        """What has to be done before anything goes, in a sentence; empty: something does."""
        if self.settled:
            return ""
        if any(one.state is LineState.ASKED for one in self.judged):
            return words.said(words.CONDITION_FIRST)
        halves = {one.item.id for one in self.judged if one.stands}
        names = (words.name(one.item) for one in self.judged if one.item.id in halves and not one.able)
        if halves:
            return words.said(words.BOTH_HALVES, names=", ".join(dict.fromkeys(names)))
        return words.said(words.COMPLETE_FIRST if self.judged else words.ADD_FIRST)

    @property
    def pending(self) -> bool:
        """A scan or a change waits for its answer."""
        return self._asked > 0 or self._judged_cart is not self.cart

    @property
    def kit(self) -> Kit | None:
        """The one the cart was filled with, else the standard one."""
        kits = self.card.kits if self.card else ()
        return next((kit for kit in kits if kit.id == self.cart.kit), kits[0] if kits else None)

    @property
    def here(self) -> int | None:
        """The member who is here, or what a cart without one is kept as; None where there is neither."""
        return self.cart.kept_as if self.card is not None or self.cart.lines else None

    def kept(self, article: int) -> int:
        """Pieces of an article that stay with the member as their own: a loan is not."""
        lent = self.card.lent.get(article, 0) if self.card else 0
        return max(0, self.cart.kept(self.facts, article) - lent)

    # Who

    def take_member(self, member: int) -> None:
        """The member steps up; what was being filled for somebody else is parked. No member: a cart of nobody yet."""
        if member <= NOBODY:
            self.take_up(member)
            return
        if self.card is not None and member == self.cart.member:
            self.say_already(words.IS_HERE, name=self.card.member.name)
            return
        self.keeper.save()
        self.ask(lambda books: counter.card(books, member), self._welcome)

    def take_again(self, member: int) -> None:
        """The member, with the cart as the books have it now: it may have been changed there by other means."""
        if member > NOBODY:
            self.put_nobodys_aside()
        if self.card is not None and member == self.cart.member and not self.keeper.behind:
            self.keeper.begin()
            self.card = None
            self._set(Cart.new())
        self.take_member(member)

    def leave(self) -> None:
        """The counter is free; a cart with lines waits for its member."""
        self.keeper.save()
        if self.cart.lines:
            self.said.emit(words.parked(self.card, self.cart, self.take_member))
        self.clear()

    def put_nobodys_aside(self) -> None:
        """Somebody is called who was not chosen for the cart of nobody that is here: it waits for whom it is."""
        if self.card is None and self.cart.member == NOBODY and self.cart.lines:
            self.leave()

    def take_up(self, slot: int) -> None:
        """A cart that was begun for nobody yet; what is at the counter is put aside."""
        if self.here is not None and self.here != slot:
            self.leave()
        self.ask(lambda books: questions.nobodys(books, slot), self._taken_up)

    def clear(self, rest: Cart | None = None) -> None:
        """What was handed over is gone: `rest` stays with the member, or nobody is here any more."""
        self.past = []
        if rest is not None:
            self.keeper.written()
            self._set(rest)
            return
        self.card, self.facts = None, Facts()
        self.keeper.begin()
        self.go_on()
        self._set(Cart.new())
        self.turned.emit()

    def _taken_up(self, kept: tuple[Cart, Facts] | None) -> None:
        if kept is not None and self.here is None:
            self.keeper.written()
            cart, self.facts = kept
            self._set(cart, known=True)

    def _welcome(self, card: CounterCard | None) -> None:
        if card is None:
            self.refuse(words.NO_MEMBER)
            return
        before, gone = self.cart.brought_by(card.member.id, self.facts), self.card
        if card.left and before.member == NOBODY and self._goes_out(before):
            self.refuse(words.HAS_LEFT, name=card.member.name)
            return
        corrects = bool(before.replaces or before.replaces_return or before.replaces_transfers)
        moves_on = bool(before.lines) and (before.member == NOBODY or corrects)
        if before.lines and gone and not moves_on:
            self.said.emit(words.parked(gone, before, self.take_member))
        self.go_on()
        self.card = card
        self.facts = replace(self.facts.and_also(card.facts), holdings=card.facts.holdings)
        self.keeper.begin(card.saved_at)
        self.sounded.emit(Sound.TAKEN)
        if moves_on:
            self.become(before.for_member(card.member.id, card.cart))
            self.keeper.drop(before)
        else:
            lent = before.lending if before.member == NOBODY else {}
            self._set(replace(card.cart or Cart.new(card.member.id), **lent))
        self.past = []
        self.turned.emit()

    # What

    def learn(self, facts: Facts) -> None:
        self.facts = self.facts.and_also(facts)

    def add(self, item: Item, size: str, quantity: int = 1, *, returning: bool = False) -> None:
        """So many more of an article, out of the store or back from the member."""
        self.learn(Facts({item.id: item}))
        if not returning and self._has_left():
            return
        cart, line = self.cart.add(item, size, quantity, returning=returning)
        self.sounded.emit(Sound.TAKEN)
        self.become(cart, line)

    def lend(self, until: str) -> None:
        """What goes out is lent until this day; empty: it goes out for good."""
        purpose, whom = (self.cart.purpose, self.cart.whom) if until else ("", "")
        self.become(replace(self.cart, until=until, purpose=purpose, whom=whom))

    def add_kit(self, kit: Kit) -> None:
        """What the member lacks of a kit, in the member's sizes."""
        if self.card is None:
            return
        parts = missing(kit, self.kept, self.cart.coming())
        if not parts:
            lacks = missing(kit, self.kept, {})
            self.say_already(words.ALL_IN_CART if lacks else words.NOTHING_MISSING, kit=kit.name)
            return
        self.sounded.emit(Sound.TAKEN)
        self.become(self.cart.add_kit(kit.id, parts, self.facts.items, self.card.member.sizes))

    def add_missing(self, *, quietly: bool = False) -> None:
        """What the member should have by any kit, and lacks, in the member's sizes."""
        if self.card is None:
            return
        parts = missing(self.card.entitled, self.kept, self.cart.coming())
        if self._has_left():
            return
        if parts:
            self.sounded.emit(Sound.TAKEN)
            self.become(self.cart.add_kit(self.cart.kit, parts, self.facts.items, self.card.member.sizes))
        elif not quietly:
            lacks = missing(self.card.entitled, self.kept, {})
            self.say_already(words.ALL_IN_CART if lacks else words.LACKS_NOTHING, name=self.card.member.name)

    def change(self, line: int, **changes: Any) -> None:
        self.become(self.cart.change(line, **changes))

    def change_all(self, ids: Container[int], **changes: Any) -> None:
        lines = tuple(replace(line, **changes) if line.id in ids else line for line in self.cart.lines)
        self.become(replace(self.cart, lines=lines))

    def become(self, cart: Cart, look: int = 0) -> None:
        """The cart is now this one; it is kept, and judged again by fresh facts."""
        if self.frozen or (self._goes_out(cart) and self._has_left()):
            return
        if cart is not self.cart:
            self.past = [*self.past[1 - _MOST :], self.cart]
        self._change(cart, look)

    def _has_left(self) -> bool:
        """Who is here is no member any more and gets nothing, which is said."""
        left = self.card is not None and self.card.left is not None
        if left and self.card is not None:
            self.refuse(words.HAS_LEFT, name=self.card.member.name)
        return left

    @staticmethod
    def _goes_out(cart: Cart) -> bool:
        return any(not line.returning for line in cart.lines)

    def step_back(self) -> bool:
        """The cart as it was before its last change; False where nothing has changed."""
        before = self.past.pop() if self.past and not self.frozen else None
        if before is not None:
            self._change(before)
        return before is not None

    def _change(self, cart: Cart, look: int = 0) -> None:
        self.go_on()
        line = cart.lines != self.cart.lines or cart.member != self.cart.member
        self._set(cart)
        self.keeper.touch(line=line)
        if look:
            self.looked_at.emit(look)
        known = partial(self._know, cart)
        self._desk.ask(lambda books: cart_questions.facts(books, cart), known, self, instead="facts")

    def finish(self) -> None:
        """Something was settled; when it was the last, it is told."""
        if self.judged and not self.unsettled:
            self.complete.emit()

    def look_again(self) -> None:
        """Something was written: ask what it means for the member and the cart."""
        if self.card is not None:
            cart = self.cart
            self._desk.ask(lambda books: counter.card(books, cart.member, cart), self._again, self, instead="card")
        elif self.cart.lines:
            self.become(self.cart)

    def tell(self, message: Message, sound: Sound) -> None:
        self.sounded.emit(sound)
        self.say_against(message)

    def refuse(self, sentence: object, **facts: object) -> None:
        """Nothing was done, and why: a sentence of `words`."""
        self.tell(Message(words.said(sentence, **facts), tone="warn"), Sound.REFUSED)

    def say_already(self, sentence: object, **facts: object) -> None:
        self.tell(Message(words.said(sentence, **facts), tone="neutral"), Sound.ALREADY)

    def say_against(self, message: Message) -> None:
        """Nothing came of a scan: said until the next one, or until work goes on."""
        self._objected = True
        self.said.emit(replace(message, topic=_SCAN))

    def say_unknown(self, code: str, message: Message, *, badge: bool) -> None:
        """No book has this code; one that was read right before it is told as well. A badge stays said until somebody
        comes: what is scanned meanwhile is for who was there before.
        """
        earlier = tuple(one for one in self._unknown if one != code)
        self._unknown = (*earlier, code)
        self.sounded.emit(Sound.REFUSED)
        if badge:
            self.said.emit(replace(message, aside=words.and_before(earlier), topic=_BADGE))
        else:
            self.say_against(replace(message, aside=words.and_before(earlier)))

    def go_on(self) -> None:
        """What was said against the last scan is behind us."""
        self._unknown = ()
        if self._objected:
            self._objected = False
            self.said.emit(Message(topic=_SCAN))

    # How answers come in

    def ask(self, question: Callable[[Books], T], answer: Callable[[T], object]) -> None:
        """Ask the books for something the cart waits for."""
        self._asked += 1

        def answered(given: T) -> None:
            self._asked -= 1
            answer(given)
            self._rest()

        self._desk.ask(question, answered, self)

    def _know(self, cart: Cart, facts: Facts) -> None:
        """An answer about a cart that has changed since is left to the next one."""
        if cart is self.cart:
            known = self.card.facts.and_also(facts) if self.card else facts
            self.facts = replace(known, holdings=facts.holdings)
            self._set(cart, known=True)
            self._rest()

    def _again(self, card: CounterCard | None) -> None:
        if card is None:
            self.clear()
        elif card.member.id == self.cart.member:
            self.card = card
            self.facts = replace(self.facts.and_also(card.facts), holdings=card.facts.holdings)
            self._set(self.cart)

    def _set(self, cart: Cart, *, known: bool = False) -> None:
        """Show the cart as soon as everything in it is known; nothing flashes red for want of an answer."""
        self.cart = cart
        if known or self.facts.cover(cart.wanted()):
            self._judged_cart = cart
            self.judged = judge(cart, self.facts)
            self.shown.emit()

    def _rest(self) -> None:
        if not self.pending:
            self.quiet.emit()


def take_cart(session: CounterSession, cart: Cart) -> None:
    """The cart's member steps up; kinds of things that wait in a cart of theirs already are not added again."""
    session.put_nobodys_aside()
    if session.card is None or cart.member != session.cart.member:
        session.take_member(cart.member)
    _join(session, cart, again=False)


def take_back_alone(session: CounterSession, holder: int) -> None:
    """What this member holds of the cart of nobody comes back from them; the rest waits for whom it is."""
    cart = session.cart
    theirs = cart.held_by(holder, session.facts)
    if session.frozen or session.card is not None or not theirs:
        return
    back = tuple(line for line in cart.brought_by(holder, session.facts).lines if line.id in theirs)
    session.become(replace(cart, lines=tuple(line for line in cart.lines if line.id not in theirs)))
    session.leave()
    session.take_member(holder)
    _join(session, replace(Cart.new(holder), lines=back), again=True)


def put_back(session: CounterSession, cart: Cart) -> bool:
    """A cart that was let go joins the one at the counter; False where its member is not there."""
    here = session.card is not None and not session.frozen and session.cart.member == cart.member
    if here:
        _join(session, cart, again=True)
    return here


def _join(session: CounterSession, cart: Cart, *, again: bool) -> None:
    """`again`: also of what is there already."""

    def known(facts: Facts) -> None:
        if session.card is None or cart.member != session.cart.member:
            return
        there = session.cart.coming()
        session.learn(facts)
        more = replace(cart, lines=tuple(line for line in cart.lines if again or not there[line.article]))
        session.become(more.for_member(cart.member, parked=session.cart))

    session.ask(lambda books: cart_questions.facts(books, cart), known)
