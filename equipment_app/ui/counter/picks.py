"""What the counter's fields offer: hits made of what the books answered, each with what taking it does."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.cart_facts import Facts, Item, Piece
from equipment_app.domain.kit import Kit
from equipment_app.domain.sizes import next_up
from equipment_app.queries.counter import Visit
from equipment_app.queries.counter_search import Answers, Kept, Stocked
from equipment_app.store.people import Member
from equipment_app.ui import said
from equipment_app.ui.counter import taking, words
from equipment_app.ui.counter.session import Session
from equipment_app.ui.widgets.finder_list import Hit, Hits
from equipment_app.ui.widgets.marked_text import found

translate = QCoreApplication.translate
Offered = tuple[str, str, Callable[[], object]]
"""A command: icon, word, what it does."""


@dataclass(frozen=True, slots=True)
class Picks:
    """`choose_size` asks which size of an article is meant."""

    session: Session
    choose_size: Callable[[Item], object]

    def things(self, answers: Answers) -> list[Hits]:
        """Only what can be a line of the cart."""
        return self.of(replace(answers, members=(), kits=()), ())

    def of(self, answers: Answers, commands: Sequence[Hit]) -> list[Hits]:
        """What was typed exactly comes first, commands last: no name half typed may hand over anything."""
        exact = answers.exact
        groups = [
            _group(translate("counter", "Members"), [self.member(one) for one in answers.members]),
            _group(translate("counter", "Returns"), [self.kept(one) for one in answers.kept]),
            _group(translate("counter", "In the store"), [self._stocked(one) for one in answers.stocked]),
            _group(translate("counter", "Pieces"), [self.piece(piece, item) for piece, item in answers.pieces]),
            _group(translate("counter", "Kits"), [self._kit(kit) for kit in answers.kits]),
            _group(translate("counter", "Commands"), commands),
        ]
        if exact.pieces:
            mine = [self.piece(piece, exact.facts.items[piece.article]) for piece in exact.pieces]
            groups = [_group(translate("counter", "Pieces"), mine), *groups[:3], *groups[4:]]
        return [group for group in groups if group.rows]

    def people(self, members: Iterable[Member]) -> list[Hits]:
        return [_group(translate("counter", "Members"), [self.member(one) for one in members])]

    def kits(self, kits: Iterable[Kit], text: str) -> list[Hits]:
        named = [self._kit(kit) for kit in kits if not text.strip() or found(kit.name, text)]
        return [_group(translate("counter", "Kits"), named)] if named else []

    def visitors(self, visits: Iterable[Visit]) -> list[Hits]:
        hits = [Hit("user-round", one.name, use=_of(self.session.take_member, one.member)) for one in visits]
        return [_group(translate("counter", "Last at the counter"), hits)] if hits else []

    def member(self, member: Member) -> Hit:
        facts = " · ".join(filter(None, (member.rank, member.personal_number, member.unit_name)))
        return Hit("user-round", member.name, facts, use=lambda: self.session.take_member(member.id))

    def kept(self, kept: Kept, use: Callable[[Kept], object] | None = None) -> Hit:
        """Something the member holds: it comes back, unless `use` does something else with it."""
        held = said.pieces(kept.holding.quantity, kept.item.unit)
        facts = " · ".join((said.size(kept.holding.size), kept.piece.code if kept.piece else held))
        act = use or partial(taking.bring_back, self.session)
        return Hit("undo-2", words.name(kept.item), facts, translate("counter", "return"), lambda: act(kept))

    def piece(self, piece: Piece, item: Item) -> Hit:
        where = piece.spot.name if piece.spot else ""
        where = said.place(where) if piece.spot and piece.spot.in_store else where
        facts = " · ".join(filter(None, (said.size(piece.size), piece.code)))
        known = Facts({item.id: item}, {piece.id: piece})
        return Hit("tag", words.name(item), facts, where, lambda: taking.take(self.session, piece, known))

    def sizes(
        self, item: Item, sizes: Sequence[tuple[str, int]], text: str, take: Callable[[str], object], held: str = ""
    ) -> list[Hits]:
        """The sizes there are, the member's own first; in exchange for the one that is `held`, the next one up."""
        card = self.session.card
        own = card.member.sizes.get(item.scheme, "") if card else ""
        hints = {own: translate("counter", "the member's size")}
        if held:
            own = next_up(sizes, held)
            hints = {held: translate("counter", "has it now"), own: translate("counter", "the next size")}
        wanted = text.strip().upper()
        shown = [(size, n) for size, n in sizes if size.startswith(wanted) and (n or size in (own, held) or wanted)]
        shown.sort(key=lambda pair: pair[0] != own)
        hits = [self._size(item, size, n, hints.get(size, ""), take) for size, n in shown]
        return [_group(words.name(item), hits)] if hits else []

    def places(self, places: Iterable[tuple[int, str]], text: str, take: Callable[[int | None], object]) -> list[Hits]:
        """Where something returned may go; where it came from comes first."""
        home = Hit("rotate-ccw", translate("counter", "where it was before"), use=_of(take, None))
        hits = [] if text.strip() else [home]
        hits += [Hit("map-pin", said.place(label), use=_of(take, id)) for id, label in places if found(label, text)]
        return [_group(translate("counter", "Places"), hits)]

    def _stocked(self, one: Stocked) -> Hit:
        free = translate("counter", "{pieces} in stock").format(pieces=said.pieces(one.free, one.item.unit))
        facts = " · ".join((said.size(one.size), free)) if one.size else free
        item = one.item
        use = (lambda: self.choose_size(item)) if item.sized else (lambda: self.session.add(item, item.only_size))
        return Hit("package-minus", words.name(item), facts, translate("counter", "hand over"), use)

    def _size(self, item: Item, size: str, free: int, hint: str, take: Callable[[str], object]) -> Hit:
        stock = translate("counter", "{pieces} in stock").format(pieces=said.pieces(free, item.unit))
        return Hit("shirt", size, stock, hint, _of(take, size))

    def _kit(self, kit: Kit) -> Hit:
        return Hit("layers", kit.name, use=lambda: self.session.add_kit(kit))


def commands(text: str, offered: Iterable[Offered]) -> list[Hit]:
    """Commands whose word is being typed."""
    return [Hit(icon, word, use=act) for icon, word, act in offered if text.strip() and found(word, text)]


def _group(title: str, hits: Sequence[Hit]) -> Hits:
    return Hits(title, tuple(hits), len(hits))


def _of(take: Callable[..., object], value: object) -> Callable[[], object]:
    return lambda: take(value)
