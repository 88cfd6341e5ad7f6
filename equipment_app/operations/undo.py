"""Undo (storno): the opposite entry, exactly once, with a reason. Nothing is edited, the number is kept.

`Correct` does it in one step with filling the member's cart with what was cancelled, ready to be changed.
"""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Annotated, Any, TypeAlias

from equipment_app.domain.access_errors import SecondPersonNeeded, SecondToCancel
from equipment_app.domain.authority import by_two, declares_rules, needed
from equipment_app.domain.cart import Cart, CartLine
from equipment_app.domain.custody import HolderId, Move, Seq, ThingId
from equipment_app.domain.entries import Registration, Secret, remark
from equipment_app.domain.errors import AlreadyCancelled, CannotCancel, Depends, NotEnough, PaperRefused, ReasonMissing
from equipment_app.domain.kinds import KINDS, Changes, Kind, Side
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.papers import CANCELLED, Number
from equipment_app.domain.rights import Right
from equipment_app.domain.words import Words, tells
from equipment_app.operations.declared import Argument, On, needs, permit, spoken
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.store.books import Books
from equipment_app.store.ledger.history import key_of
from equipment_app.store.ledger.projections import moves_of
from equipment_app.store.records.papers import HandoverEntry
from equipment_app.store.records.things import Thing

_MORE = (
    "The opposite entry is written, once; nothing is deleted. --pdf writes the cancelled copy. No paper comes of an "
    "import, so with --pdf its undo is refused."
)


class ScanFiled(PaperRefused):
    """Two people signed it, and whoever cancels it should know."""

    scans: tuple[str, ...]
    cs = """K dokladu {number} je uložený podepsaný sken ({scans}). Nic se nestornovalo. Stornujte doklad na jeho kartě,
        kde to storno řekne předem."""
    en = """A signed scan of {number} is filed ({scans}). Nothing was cancelled. Cancel the paper on its card, where you
        are told so first."""
    at_command_line = Words("Přesto stornovat: --signed.", "To cancel it all the same: --signed.")


MOST = 20
"""So many papers are named at the most, where something builds on what should be cancelled."""


@spoken("undo", "cancel what has a number: a paper, an import, a change", _MORE)
@needs(Right.HAND_OVER)
class Undo(Operation):
    """Cancel the handover or import `number`; what was written together is cancelled together, last to first."""

    number: Annotated[str, Argument("NUMBER", help="of what is to be cancelled")]
    reason: Annotated[str, Argument("--reason", "TEXT", "why; written in the journal")]
    on: On = None
    signed: Annotated[bool, Argument("--signed", help="also a paper whose signed scan is filed")] = False
    """Somebody was told that there is a signed scan."""

    def plan(self, books: Books) -> Several:
        """What two did, two cancel, with the rights to it. Raises UnknownNumber, CannotCancel, AlreadyCancelled,
        ReasonMissing, Depends, ScanFiled, NotAllowed, SecondToCancel, SecondHasNoRight.
        """
        if not tells(self.reason):
            raise ReasonMissing
        seqs = self._entries(books)
        if not self.signed:
            _refuse_scanned(books, map(books.history.number, seqs))
        return Several(len(seqs), self._plans(books, seqs), main=-1 - seqs.index(books.papers.seq(self.number)))

    def _plans(self, books: Books, seqs: list[Seq]) -> Generator[Plan, None, None]:
        inside, number = set(seqs), str(self._number(books))
        came: Came = Counter()
        for seq in seqs:
            came.update(_came_by(books, seq))
        for seq in reversed(seqs):
            reversal = Reversal(books, seq, inside, number, came)
            try:
                yield reversal.plan(self.reason, self.on)
            except (Depends, NotEnough) as refusal:
                raise _with_all(books, seqs, reversal.in_the_way(refusal)) from refusal
            came.subtract(_came_by(books, seq))

    def _number(self, books: Books) -> Number:
        """As it is printed, however it was typed."""
        return Number(*books.journal.payload(books.papers.seq(self.number))["doc"])

    def _entries(self, books: Books) -> list[Seq]:
        seq, number = books.papers.seq(self.number), self._number(books)
        if not KINDS[books.journal.payload(seq)["k"]].undoable or number.suffix == CANCELLED:
            raise CannotCancel(str(number))
        seqs = books.history.together(seq)
        for one in seqs:
            by = books.history.reversed_by(one)
            if by is not None:
                raise AlreadyCancelled(str(number), by or str(number.cancelled()))
        for payload in map(books.journal.payload, seqs):
            for rights in needed(payload):
                right = next((right for right in rights if books.session.reach(right)), rights[0])
                books.session.allowed(right)
                if by_two(payload):
                    _refuse_one(books, right)
        return seqs


def _refuse_scanned(books: Books, numbers: Iterable[str]) -> None:
    """A paper that people signed is not cancelled by the way."""
    for number in numbers:
        if scans := books.attachments.signed_scans(number):
            raise ScanFiled(number, tuple(scans))


def _refuse_one(books: Books, right: Right) -> None:
    """Raises SecondToCancel, SecondHasNoRight."""
    try:
        books.session.refuse_alone(right, two=True)
    except SecondPersonNeeded as refusal:
        raise SecondToCancel(refusal.right) from refusal


def _with_all(books: Books, seqs: list[Seq], refusal: Depends) -> Depends:
    """Naming everything that builds on any of the entries, not only on the one that was tried first."""
    moves = [move for seq in seqs for move in moves_of(books.journal.payload(seq))]
    there = books.things.holders_of(list({move.thing for move in moves}))
    gone = {
        (move.thing, move.target)
        for move in moves
        if move.quantity > sum(held.quantity for held in there[move.thing] if held.holder == move.target)
    }
    later = [seq for seq in books.history.taken_after(seqs[0], gone) if seq not in seqs]
    numbers = dict.fromkeys((*(books.history.number(seq) for seq in later), *refusal.by))
    return Depends(refusal.number, tuple(numbers)[:MOST])


Came: TypeAlias = Counter[tuple[ThingId, HolderId]]
"""How much of each thing came to each holder, less what went from them."""


def _came_by(books: Books, seq: Seq) -> Came:
    came: Came = Counter()
    for move in moves_of(books.journal.payload(seq)):
        came[move.thing, move.target] += move.quantity
        came[move.thing, move.source] -= move.quantity
    return came


class Reversal:
    """The opposite of one entry. `inside` are the entries that are cancelled with it, `came` what came by those of them
    that still stand.
    """

    def __init__(self, books: Books, seq: Seq, inside: set[Seq], number: str, came: Came | None = None) -> None:
        self._came: Came = Counter() if came is None else came
        self._books = books
        self._seq = seq
        self._inside = inside
        self._number = number
        self._payload = books.journal.payload(seq)

    def plan(self, reason: str, on: date | None) -> Plan:
        """Raises Depends."""
        moves = [self._said(move).back() for move in reversed(moves_of(self._payload))]
        things = self._books.things.several([move.thing for move in moves])
        self._refuse_built_on(moves, things)
        doc = self._payload.get("doc")
        return Plan(
            Kind.STORNO,
            moves=tuple(moves),
            things=tuple(things[move.thing] for move in moves),
            registers=self._registers(),
            secrets=(*self._people(), *(remark(reason, "reason") if doc else ())),
            number=Number(*doc).cancelled() if doc else None,
            reverses=self._seq,
            about=self._payload.get("of"),
            occurred_on=on,
            done="cancelled",
            subject=self._number,
        )

    def in_the_way(self, refusal: Depends | NotEnough) -> Depends:
        """What somebody gave away since, where the journal found it gone."""
        if isinstance(refusal, Depends):
            return refusal
        return self._depends(self._books.history.taken_after(self._seq, [(refusal.thing, refusal.holder)]))

    def _said(self, move: Move) -> Move:
        """With the condition it left in, which the first stores did not write down: that of its last arrival."""
        if move.was:
            return move
        return replace(move, was=self._books.history.condition(move.thing, move.source, self._seq))

    def _refuse_built_on(self, moves: Sequence[Move], things: Mapping[int, Thing]) -> None:
        for built in self._built_on(moves, things):
            if later := [seq for seq in built if seq not in self._inside]:
                raise self._depends(later)

    def _built_on(self, moves: Sequence[Move], things: Mapping[int, Thing]) -> Iterator[Iterable[Seq]]:
        """What goes on from it, as a decision or a disposal; moves of its single pieces since, even if they came back
        to the same hands, and of its quantities that went from there before others came; merges of its records into
        others, which have nothing and get nothing back; and ends of memberships, whose sheets say what was settled and
        what was open.
        """
        history, people = self._books.history, self._books.people
        yield history.followed_by(self._seq)
        yield history.moved_after(self._seq, [thing.id for thing in things.values() if thing.number is not None])
        came = {(move.thing, move.source) for move in moves if things[move.thing].number is None}
        piles = {pile: self._came[pile] for pile in came if people.kind(pile[1]) not in ("store", "location")}
        yield history.missing_without(self._seq, {pile: quantity for pile, quantity in piles.items() if quantity > 0})
        yield map(Seq, people.merged_by(sorted({side for move in moves for side in (move.source, move.target)})))
        gone = (one for one in people.several(sorted({move.target for move in moves})) if people.present(one) is None)
        yield sorted(seq for seq in {history.registered_by(("holder", (one,))) for one in gone} if seq > self._seq)

    def _registers(self) -> tuple[Registration, ...]:
        """The rules of work it may have declared stay declared."""
        said: list[tuple[str, Mapping[str, Any]]] = list(reversed(self._payload.get("reg", ())))
        rows = [(table, row) for table, row in said if not declares_rules(table, row)]
        for table, row in rows:
            later = self._books.history.registered_by(key_of(table, row))
            if later != self._seq:
                raise self._depends([later])
        return tuple(back for table, row in rows if (back := self._back(table, row)))

    def _back(self, table: str, row: Mapping[str, Any]) -> Registration | None:
        """The row as it was before; one that is new is withdrawn, where nothing stands on it. None for somebody outside
        who has something else by now: they were named on the way, and stay.
        """
        before = self._books.history.before(self._seq, key_of(table, row))
        if before is not None:
            return Registration(table, before[1])
        if "withdrawn" not in row:
            return Registration(table, row)
        later = [seq for seq in self._books.history.standing_on(table, row) if seq not in self._inside]
        if later and row.get("kind") in ("workshop", "supplier", "missing", "lost", "disposed"):
            return None
        if later:
            raise self._depends(later)
        return Registration(table, dict(row) | {"withdrawn": 1})

    def _people(self) -> list[Secret]:
        """Persons as they were before; who came with this entry stays, bound to a holder that is withdrawn."""
        refs = [ref for table, ref, _ in self._payload.get("cm", ()) if table == "identity"]
        for ref in refs:
            later = self._books.history.person_by(ref)
            if later != self._seq:
                raise self._depends([later])
        snapshots = (self._books.history.person_before(ref, self._seq) for ref in refs)
        return [Secret("identity", snapshot) for snapshot in snapshots if snapshot]

    def _depends(self, later: list[Seq]) -> Depends:
        numbers = dict.fromkeys(self._books.history.number(seq) for seq in later if seq not in self._inside)
        return Depends(self._number, tuple(numbers)[:MOST])


@needs(Right.HAND_OVER)
class Correct(Operation):
    """The new handover and the cancelled one name each other; until then the cart waits as any other does.

    `facts["member"]` of the outcome says whose cart it is.
    """

    number: str
    reason: str
    signed: bool = False

    def plan(self, books: Books) -> Several:
        """Raises what `Undo` raises."""
        undo = Undo(self.number, self.reason, signed=self.signed)
        permit(undo, books)
        return replace(undo.plan(books), then=partial(self._fill_cart, books))

    def _fill_cart(self, books: Books, outcome: Outcome) -> Outcome:
        together = books.history.together(books.papers.seq(self.number))
        handovers = [books.papers.handover(seq) for seq in together if KINDS[books.journal.payload(seq)["k"]].cart]
        handovers = [one for one in handovers if books.people.member(one.member)]
        if not handovers:
            return outcome
        cart = Cart.new(handovers[0].member)
        for handover in handovers:
            cart = _with(books, cart, handover)
        parked = books.carts.of(cart.member)
        if parked:
            cart = Cart.from_json(parked.content).for_member(cart.member, parked=cart)
        books.carts.save(cart.member, cart.to_json())
        changes = outcome.changes | Changes.CARTS
        return replace(outcome, changes=changes, facts={**outcome.facts, "member": cart.member})


def _with(books: Books, cart: Cart, handover: HandoverEntry) -> Cart:
    lines = list(_lines(books, handover, first=len(cart.lines) + 1))
    cart = replace(
        cart,
        lines=(*cart.lines, *lines),
        place=books.papers.remark(handover.seq, "place"),
        remark=books.papers.remark(handover.seq),
    )
    number = str(handover.number)
    if handover.kind.kind is Kind.TRANSFER:
        return replace(cart, replaces_transfers=(*cart.replaces_transfers, number))
    if handover.kind.side is Side.BOTH:
        return replace(cart, replaces=number, replaces_return=number)
    if handover.kind.side is Side.SOURCE:
        return replace(cart, replaces_return=number)
    until = handover.payload.get("x", {}).get("until", "")
    purpose, whom = (books.papers.remark(handover.seq, what) if until else "" for what in ("reason", "whom"))
    return replace(cart, replaces=number, until=until, purpose=purpose, whom=whom)


def _lines(books: Books, handover: HandoverEntry, first: int) -> Iterator[CartLine]:
    """A line for each piece, one for all lots of the same article, size, condition and place they were put."""
    merged: dict[object, CartLine] = {}
    for n, (thing, quantity, condition) in enumerate(books.papers.lines(handover.seq), start=1):
        piece, move = thing.number is not None, handover.moves[n - 1]
        returning = handover.kind.side is not Side.TARGET and move.source == handover.member
        place = move.target if returning else None
        source = move.source if handover.kind.kind is Kind.TRANSFER else None
        key = thing.id if piece else (thing.article, thing.size, condition, place)
        note = books.papers.remark(handover.seq, n)
        if key in merged:
            known = merged[key]
            merged[key] = replace(known, quantity=known.quantity + quantity, remark=known.remark or note)
            continue
        merged[key] = CartLine(
            first + len(merged),
            thing.article,
            thing.size,
            numbered=piece,
            thing=thing.id if piece else None,
            returning=returning,
            quantity=quantity,
            condition=condition,
            remark=note,
            place=place,
            source=source,
        )
    yield from merged.values()
