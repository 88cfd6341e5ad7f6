"""Taking a piece in: out of the store, back from the member, into the line that waits for it."""

from equipment_app.domain.cart import REFUSED, Effect, Scanned
from equipment_app.domain.cart_facts import Facts, Piece
from equipment_app.queries.counter_search import Kept
from equipment_app.ui.counter import asking, words
from equipment_app.ui.counter.session import Session
from equipment_app.ui.sounds import Sound
from equipment_app.ui.widgets.message_bar import Message

_SOUNDS = dict.fromkeys(REFUSED, Sound.REFUSED) | {Effect.ALREADY: Sound.ALREADY}


def take(session: Session, piece: Piece, facts: Facts, aim: int = 0) -> None:
    """A numbered thing was read; `facts` are those of the piece, `aim` the waiting line it is meant for."""
    session.learn(facts)
    scanned = session.cart.scan(piece, session.facts, aim)
    if scanned.effect is Effect.OWNED and piece.spot:
        session.take_member(piece.spot.holder)
        session.ask(asking.meaning((piece.code,)), lambda met: take(session, met.pieces[0], met.facts))
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


def bring_back(session: Session, kept: Kept) -> None:
    """Something the member holds comes back: the piece, or one of so many."""
    if kept.piece is not None:
        take(session, kept.piece, Facts({kept.item.id: kept.item}, {kept.piece.id: kept.piece}))
    else:
        session.add(kept.item, kept.holding.size, returning=True)


def _said_of(session: Session, scanned: Scanned, piece: Piece) -> Message | None:
    """None where the lit line says it all."""

    def take_this_size() -> None:
        session.become(session.cart.set_size(scanned.line, piece.size)[0])
        take(session, piece, Facts())

    item = session.facts.items[piece.article]
    line = scanned.cart.line(scanned.line) if scanned.line else None
    match scanned.effect:
        case Effect.ALREADY:
            return words.already(piece, item)
        case Effect.GONE:
            return words.gone(piece, item)
        case Effect.WRONG_SIZE if line:
            return words.wrong_size(piece, item, line.size, take_this_size)
        case Effect.WRONG_ARTICLE if line:
            waited = session.facts.items[line.article]
            return words.wrong_article(item, waited, lambda: take(session, piece, Facts()))
    return None
