"""What command codes do with the lines of the cart that the last scan was about: how many, in what condition, where."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from equipment_app.domain.cart import NOBODY, REFUSED, CartEffect, CartScan, Facts, Piece
from equipment_app.domain.cart_state import JudgedLine, LineState
from equipment_app.domain.sizes import next_up
from equipment_app.queries.cart import sizes as sizes_of
from equipment_app.queries.counter_search import Kept
from equipment_app.ui.counter import questions, words
from equipment_app.ui.counter.session import CounterSession, take_back_alone
from equipment_app.ui.counter.words import Counted
from equipment_app.ui.formatting import thousands
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.widgets.message_bar import Message

_SOUNDS = dict.fromkeys(REFUSED, Sound.REFUSED) | {CartEffect.ALREADY: Sound.ALREADY}


def take(session: CounterSession, piece: Piece, facts: Facts, aim: int = 0) -> None:
    """A numbered thing was read; `facts` are those of the piece, `aim` the waiting line it is meant for."""
    session.learn(facts)
    scanned = session.cart.scan(piece, session.facts, aim)
    if scanned.effect is CartEffect.OWNED and piece.spot:
        session.take_member(piece.spot.holder)
        meaning = partial(questions.meaning, readings=(piece.code,))
        session.ask(meaning, lambda met: take(session, met.pieces[0], met.facts))
        return
    session.sounded.emit(_SOUNDS.get(scanned.effect, Sound.TAKEN))
    if scanned.cart is not session.cart:
        session.become(scanned.cart, scanned.line)
    elif scanned.line:
        session.looked_at.emit(scanned.line)
    if message := _said_of(session, scanned, piece):
        session.say_against(message)
    if scanned.effect not in REFUSED:
        session.finish()


def bring_back(session: CounterSession, kept: Kept) -> None:
    """Something the member holds comes back: the piece, or one of so many."""
    if kept.piece is not None:
        take(session, kept.piece, Facts({kept.item.id: kept.item}, {kept.piece.id: kept.piece}))
    else:
        session.add(kept.item, kept.holding.size, returning=True)


def _said_of(session: CounterSession, scanned: CartScan, piece: Piece) -> Message | None:
    """None where the lit line says it all."""

    def take_this_size() -> None:
        session.become(session.cart.set_size(scanned.line, piece.size)[0])
        take(session, piece, Facts())

    item = session.facts.items[piece.article]
    line = scanned.cart.line(scanned.line) if scanned.line else None
    match scanned.effect:
        case CartEffect.ALREADY:
            return Message(words.said(words.IN_CART, code=piece.code), words.name(item), tone="neutral")
        case CartEffect.GONE:
            return Message(words.said(words.GONE, code=piece.code), words.name(item), tone="warn")
        case CartEffect.HELD if piece.spot and session.cart.member == NOBODY and piece.spot.kind == "member":
            holder = piece.spot.holder
            exchange, alone = partial(session.take_member, holder), partial(take_back_alone, session, holder)
            return words.whose_cart(item, piece.spot.name, exchange, alone)
        case CartEffect.WRONG_SIZE if line:
            return words.wrong_size(piece, item, line.size, take_this_size)
        case CartEffect.WRONG_ARTICLE if line:
            waited = session.facts.items[line.article]
            return words.wrong_article(item, waited, lambda: take(session, piece, Facts()))
    return None


MOST = 9999
"""Nobody hands ten thousand pieces over at once; one digit more is a slip."""


class ScannedLines(QObject):
    """Mostly one line; all that come back after "everything comes back". `remove` takes a line out of the cart."""

    def __init__(self, session: CounterSession, remove: Callable[[JudgedLine], object]) -> None:
        super().__init__(session)
        self._session = session
        self._remove = remove
        self._ids: tuple[int, ...] = ()
        self._counting = 0
        """The line whose number is being scanned digit by digit."""
        session.looked_at.connect(self._look)
        session.turned.connect(self.forget)

    @property
    def lines(self) -> list[JudgedLine]:
        return [one for one in self._session.judged if one.line.id in self._ids]

    @property
    def returning(self) -> list[JudgedLine]:
        """Those that come back; without any, what was brought back last."""
        back = [one for one in self._session.judged if one.back]
        return [one for one in back if one.line.id in self._ids] or back[-1:]

    def forget(self) -> None:
        self._ids, self._counting = (), 0

    def count(self, digit: int) -> None:
        """One more digit of how many."""
        one = self._one()
        if one is None:
            return
        if not one.line.countable:
            self._session.refuse(words.COUNTS_ONE, name=words.name(one.item))
            return
        number = 10 * one.line.quantity + digit if self._counting == one.line.id else digit
        if not 0 < number <= MOST:
            self._session.refuse(words.NO_COUNT, most=thousands(MOST))
            return
        session = self._session
        session.sounded.emit(Sound.TAKEN)
        session.become(session.cart.set_quantity(one.line.id, number), one.line.id)
        self._counting = one.line.id

    def count_anew(self, *, quiet: bool = False) -> None:
        """The next digit begins a number."""
        self._counting = 0
        if not quiet and (one := self._one()):
            self._session.sounded.emit(Sound.TAKEN)
            self._session.said.emit(words.done(words.HOW_MANY, words.name(one.item)))

    def set_condition(self, condition: str) -> None:
        lines = self.lines
        settled = [one.line.id for one in lines if one.able or one.state is LineState.ASKED]
        if settled:
            self._change(settled, condition=condition)
        elif lines:
            self._session.refuse(words.NOT_SETTLED, name=words.name(lines[0].item))
        else:
            self._session.refuse(words.LINE_FIRST)

    def put(self, place: int) -> bool:
        """What comes back goes there; False where nothing comes back."""
        back = [one.line.id for one in self.returning]
        if back:
            self._change(back, place=place)
        return bool(back)

    def remove(self) -> None:
        if one := self._one():
            self._session.sounded.emit(Sound.TAKEN)
            self._remove(one)
            self.forget()

    def exchange(self) -> None:
        """What is coming back goes out anew, in the size it had; the next one up is offered."""
        one = self._one()
        if one is None:
            return
        if not one.back:
            self._session.refuse(words.RETURNED_FIRST)
            return
        session, item, held = self._session, one.item, one.line.size
        session.add(item, held, one.line.quantity)
        line = session.cart.lines[-1].id

        def offer(sizes: list[tuple[str, int]]) -> None:
            size = next_up(sizes, held)
            if size and session.cart.has(line):
                free = dict(sizes)[size]
                take = lambda: session.become(*session.cart.set_size(line, size))  # noqa: E731
                session.said.emit(words.next_size(item, size, free, take))

        if item.sized:
            session.ask(lambda books: sizes_of(books, item.id), offer)

    def return_all(self) -> None:
        session = self._session
        if session.card is None:
            self._session.refuse(words.WHO_FIRST)
            return
        cart, lines = session.cart.bring_back(session.facts.holdings)
        if not lines:
            session.say_already(words.NOTHING_TO_RETURN, name=session.card.member.name)
            return
        session.sounded.emit(Sound.TAKEN)
        session.become(cart)
        session.said.emit(words.done(words.ALL_BACK, aside=Counted().lines(len(lines))))
        self._ids, self._counting = lines, 0

    def step(self, by: int) -> None:
        """To the line above or below; before any, to the last or the first."""
        ids = [one.line.id for one in self._session.judged]
        if not ids:
            self._session.refuse(words.LINE_FIRST)
            return
        at = ids.index(self._ids[-1]) if self._ids and self._ids[-1] in ids else -1 if by > 0 else len(ids)
        self._session.sounded.emit(Sound.TAKEN)
        self._session.looked_at.emit(ids[min(max(at + by, 0), len(ids) - 1)])

    def _one(self) -> JudgedLine | None:
        """The only line there is; without one, that is said."""
        lines = self.lines
        if len(lines) == 1:
            return lines[0]
        self._session.refuse(words.ONE_LINE if lines else words.LINE_FIRST)
        return None

    def _change(self, ids: list[int], **changes: str | int) -> None:
        session = self._session
        session.sounded.emit(Sound.TAKEN)
        session.change_all(ids, **changes)
        if len(ids) == 1:
            session.looked_at.emit(ids[0])

    def _look(self, line: int) -> None:
        self._ids, self._counting = (line,), 0
