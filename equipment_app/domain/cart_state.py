"""What each line of a cart is, by the books of now: ready, waiting, with someone else, impossible, coming back."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from equipment_app.domain.cart import EMPTY_SHELF, Cart, CartLine, Facts, Item, Lot, Piece, Sized, SizeStock, Spot
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.sizes import Overdue
from equipment_app.domain.value import Value


class LineState(StrEnum):
    READY = "ready"
    WAITING = "waiting"
    HELD = "held"
    IMPOSSIBLE = "impossible"
    RETURNING = "returning"
    LATE = "late"
    """It is past its expiry or inspection, and nobody has said yet why it goes out all the same."""
    ASKED = "asked"
    """It comes back, and nobody has said yet in which condition."""


class Obstacle(StrEnum):
    """Why a line is impossible."""

    NONE_LEFT = "none_left"
    TOO_FEW = "too_few"
    NO_SIZE = "no_size"
    GONE = "gone"
    HAS_IT = "has_it"
    """The piece is with this member already."""
    NOT_HELD = "not_held"
    USED_UP = "used_up"
    """It is a consumable, which does not come back."""


class Exchange(StrEnum):
    """What a line is to the one that goes the other way."""

    ONE_FOR_ONE = "one_for_one"
    FOR_SIZE = "for_size"


class JudgedLine(Value):
    """A line and what the books say of it."""

    line: CartLine
    item: Item
    state: LineState
    why: Obstacle | None = None
    code: str = ""
    place: str = ""
    condition: str = ""
    free: int = 0
    """What is there: pieces of the store, or of the member where it comes back."""
    elsewhere: tuple[tuple[str, int], ...] = ()
    """Other sizes the store has."""
    spot: Spot | None = None
    """Who has it, where that is in the way, or where it is transferred from."""
    late: Overdue | None = None
    """It is past its expiry or inspection; of several pieces, one of them is."""
    serves: date | None = None
    """The day its planned service life ends; of several pieces, the first of them."""
    value: int = 0
    granted: int = 0
    """Haléře of all pieces of the line; of those paid for by a grant."""
    exchange: Exchange | None = None
    """Another of its article goes the other way in this cart."""
    sizes: tuple[str, str] = ("", "")
    """Of an exchange for the size the one that comes back and the one that goes out, where there is one of each."""
    batches: tuple[Lot, ...] = ()
    """One lot of each batch the store has of it, what expires first before the rest."""
    stands: bool = False
    """The other half of its exchange is not ready, so it does not go either."""

    @property
    def able(self) -> bool:
        """Nothing is missing of the line itself."""
        return self.state in (LineState.READY, LineState.RETURNING)

    @property
    def settled(self) -> bool:
        """It is handed over or taken back with the next press of the button."""
        return self.able and not self.stands

    @property
    def back(self) -> bool:
        """The member holds it and gives it back."""
        return self.line.returning and self.state in (LineState.RETURNING, LineState.ASKED)


def judge(cart: Cart, facts: Facts) -> list[JudgedLine]:
    """Every line in its place. What one line takes is not there for the next."""
    judge_ = _Judge(cart, facts)
    return _whole(_exchanged([judge_.line(line) for line in cart.lines]))


def _whole(judged: list[JudgedLine]) -> list[JudgedLine]:
    """Both halves of an exchange go, or neither: nothing goes out while nobody has said in which condition something
    comes back; of one article as many go each way as were to be exchanged.
    """
    out = any(one.able and _goes_out(one) for one in judged)
    asks = out and any(one.back and not one.able for one in judged)
    stand = {one.item.id for one in judged if one.exchange and not _paired(one.item.id, judged)}
    return [replace(one, stands=True) if one.able and (asks or one.item.id in stand) else one for one in judged]


def _paired(article: int, judged: Iterable[JudgedLine]) -> bool:
    """As many pieces of it are ready each way as of the fewer are wanted."""
    wanted, able = [0, 0], [0, 0]
    for one in judged:
        if one.item.id == article and one.exchange:
            wanted[one.back] += one.line.quantity
            able[one.back] += one.line.quantity * one.able
    return min(able) >= min(wanted)


def _exchanged(judged: list[JudgedLine]) -> list[JudgedLine]:
    """What comes back and what goes out of one article are an exchange of both."""
    back, out = ({(x.item.id, x.line.size) for x in judged if side(x)} for side in (_comes_back, _goes_out))
    articles = {article for article, _ in back} & {article for article, _ in out}
    if not articles:
        return judged
    found, pairs = [], {article: _pair(article, back, out) for article in articles}
    for one in judged:
        other = out if _comes_back(one) else back if _goes_out(one) else set()
        same = (one.item.id, one.line.size) in other
        kind = Exchange.ONE_FOR_ONE if same else Exchange.FOR_SIZE
        mine = other and one.item.id in articles
        sizes = pairs[one.item.id] if mine and not same else ("", "")
        found.append(replace(one, exchange=kind, sizes=sizes) if mine else one)
    return found


def _pair(article: int, back: Iterable[Sized], out: Iterable[Sized]) -> tuple[str, str]:
    """The size of an article that comes back, and the one that goes out; nothing where there are more of either."""
    before, after = ([size for one, size in side if one == article] for side in (back, out))
    return (before[0], after[0]) if len(before) == len(after) == 1 else ("", "")


def _comes_back(one: JudgedLine) -> bool:
    return one.back


def _goes_out(one: JudgedLine) -> bool:
    return not one.line.returning and one.line.source is None


def ready(judged: Iterable[JudgedLine]) -> Counter[int]:
    """Pieces that are about to be handed over, by article."""
    counted: Counter[int] = Counter()
    for one in judged:
        if one.state is LineState.READY:
            counted[one.item.id] += one.line.quantity
    return counted


class _Judge:
    def __init__(self, cart: Cart, facts: Facts) -> None:
        self._cart = cart
        self._facts = facts
        self._taken: Counter[Sized] = Counter()
        self._given: Counter[Sized] = Counter()
        self._of_batch: Counter[tuple[Sized, str]] = Counter()
        for line in cart.lines:
            piece = self._piece(line)
            if not line.returning and piece and piece.spot and piece.spot.in_store:
                self._taken[piece.article, piece.size] += 1

    def line(self, line: CartLine) -> JudgedLine:
        item = self._facts.items[line.article]
        if line.returning:
            return self._returning(line, item)
        if line.thing is not None:
            return self._piece_out(line, item)
        return self._from_shelf(line, item)

    def _piece(self, line: CartLine) -> Piece | None:
        return self._facts.pieces.get(line.thing) if line.thing is not None else None

    def _piece_out(self, line: CartLine, item: Item) -> JudgedLine:
        piece = self._piece(line)
        if piece is None or piece.spot is None:
            return JudgedLine(line, item, LineState.IMPOSSIBLE, Obstacle.GONE, code=piece.code if piece else "")
        said = line.condition != AS_ISSUED and line.condition
        condition = said or piece.condition
        if piece.spot.holder == self._cart.member:
            return JudgedLine(line, item, LineState.IMPOSSIBLE, Obstacle.HAS_IT, piece.code)
        passes = piece.spot.holder == line.source
        if passes and not line.condition and not piece.fresh:
            return JudgedLine(line, item, LineState.ASKED, None, piece.code, free=1, spot=piece.spot)
        if not piece.spot.in_store and not passes:
            free = self._shelf(line).free - self._taken[line.article, line.size]
            return JudgedLine(
                line, item, LineState.HELD, None, piece.code, "", condition, max(0, free), spot=piece.spot
            )
        value = piece.price or 0
        granted = value if piece.granted else 0
        place, spot = ("", piece.spot) if passes else (piece.spot.name, None)
        late, state = piece.late, _ready_or_late(line, piece.late)
        return JudgedLine(
            line, item, state, None, piece.code, place, condition, 1, (), spot, late, piece.serves, value, granted
        )

    def _from_shelf(self, line: CartLine, item: Item) -> JudgedLine:
        shelf, key = self._shelf(line), (line.article, line.size)
        left = max(0, shelf.free - self._taken[key])
        there = [lot for lot in shelf.lots if line.batch in ("", lot.batch)]
        if line.batch:
            left = min(left, max(0, sum(lot.free for lot in there) - self._of_batch[key, line.batch]))
        lots = sorted(there, key=lambda lot: bool(line.condition) and lot.condition != line.condition)
        place = lots[0].place if lots else ""
        condition = line.condition or (lots[0].condition if lots else "")
        if not line.size:
            return JudgedLine(line, item, LineState.IMPOSSIBLE, Obstacle.NO_SIZE, elsewhere=shelf.elsewhere)
        if left < line.quantity:
            why = Obstacle.TOO_FEW if left else Obstacle.NONE_LEFT
            return JudgedLine(line, item, LineState.IMPOSSIBLE, why, "", place, condition, left, shelf.elsewhere)
        before = self._of_batch[key, line.batch] if line.batch else self._taken[key]
        taken = [] if line.numbered else _taken(lots, before, line.quantity)
        self._taken[key] += line.quantity
        self._of_batch[key, line.batch] += line.quantity
        late = next((lot.late for lot, _ in taken if lot.late), None)
        serves = min((lot.serves for lot, _ in taken if lot.serves), default=None)
        state = LineState.WAITING if line.waits else _ready_or_late(line, late)
        value = sum(n * (lot.price or 0) for lot, n in taken)
        granted = sum(n * (lot.price or 0) for lot, n in taken if lot.granted)
        one = JudgedLine(line, item, state, None, "", place, condition, left, (), None, late, serves, value, granted)
        return replace(one, batches=_batches(shelf.lots) if line.countable else ())

    def _returning(self, line: CartLine, item: Item) -> JudgedLine:
        piece, key = self._piece(line), (line.article, line.size)
        mine = [h for h in self._facts.holdings if (h.article, h.size) == key and h.piece == line.thing]
        held = sum(h.quantity for h in mine) - (0 if line.numbered else self._given[key])
        code = piece.code if piece else ""
        as_issued = line.condition in ("", AS_ISSUED)
        condition = line.condition if not as_issued else mine[0].condition if mine else ""
        if any(h.consumable for h in mine):
            return JudgedLine(line, item, LineState.IMPOSSIBLE, Obstacle.USED_UP, code, condition=condition)
        if held < line.quantity:
            why = Obstacle.TOO_FEW if held > 0 else Obstacle.NOT_HELD
            return JudgedLine(line, item, LineState.IMPOSSIBLE, why, code, condition=condition, free=max(0, held))
        self._given[key] += line.quantity
        if not line.condition and not all(h.fresh for h in mine):
            return JudgedLine(line, item, LineState.ASKED, None, code, "", "", held)
        return JudgedLine(line, item, LineState.RETURNING, None, code, "", condition, held)

    def _shelf(self, line: CartLine) -> SizeStock:
        return self._facts.shelves.get((line.article, line.size), EMPTY_SHELF)


def _ready_or_late(line: CartLine, late: Overdue | None) -> LineState:
    """What is overdue goes out with a reason: the remark of its line."""
    return LineState.LATE if late and not line.remark else LineState.READY


def _batches(lots: Sequence[Lot]) -> tuple[Lot, ...]:
    found = {lot.batch: lot for lot in reversed(lots)}
    return tuple(lot for lot in lots if lot.batch and found[lot.batch] is lot)


def _taken(lots: Sequence[Lot], skipped: int, quantity: int) -> list[tuple[Lot, int]]:
    """Which lots so many pieces behind the first `skipped` come from."""
    found = []
    for lot in lots:
        passed = min(skipped, lot.free)
        skipped -= passed
        taken = min(quantity, lot.free - passed)
        quantity -= taken
        if taken:
            found.append((lot, taken))
    return found
