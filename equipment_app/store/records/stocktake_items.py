"""The items of a stock-take under way: what is recorded of each, and what was counted.

A piece that came by a paper since the stock-take began is proved by that paper; one that left since is none of it any
more, unless it was scanned before. Of a quantity, what came or left since it was counted is added or taken off.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from equipment_app.domain.collation import SortKey, sort_key
from equipment_app.domain.sizes import rank
from equipment_app.domain.stocktake import Count, StocktakeItem, Stray, Stream
from equipment_app.store.records.catalogue import Catalogue
from equipment_app.store.records.people import People
from equipment_app.store.records.stocktakes import (
    KeptCount,
    RecordedPile,
    RunningStocktake,
    SettledItem,
    Stocktakes,
    clock,
)
from equipment_app.store.records.things import Held, Things


def as_settled(items: Sequence[StocktakeItem]) -> list[SettledItem]:
    """As they would stand, were they settled as they are now: what agrees by now needs no explanation any more."""
    return [
        SettledItem(
            *(n, one.holder, one.article, one.size, one.thing, one.recorded, one.found, one.value),
            counts=",".join(str(count.quantity) for count in one.counts) if one.difference else "",
            place=one.place,
            cause=str(why.cause) if why else "",
            consequence=str(why.consequence) if why else "",
            text=why.text if why else "",
            code=one.code,
        )
        for n, one in enumerate(items, start=1)
        for why in [one.explained if one.difference else None]
    ]


COUNTED = (Stream.FOUND, Stream.ELSEWHERE)
NAMED = 12
"""Places that are named."""
CODES = 900
"""Letters of codes that are kept of what lay there and is not ours, or somebody has."""


def strays_said(people: People, read: "StocktakeItems") -> str:
    """What lay here and belongs to a place that was not counted, by where it lay, as the papers say it."""
    by: dict[tuple[int, int], list[str]] = defaultdict(list)
    for one in read.strays():
        by[one.place, one.recorded].append(one.code)
    said = [
        f"{people.name(place)}, podle evidence patří do {people.name(recorded)}: {', '.join(codes)}"
        for (place, recorded), codes in by.items()
    ]
    text = "; ".join(said)
    return (
        text
        if len(text) <= CODES
        else f"{text[:CODES].rpartition(', ')[0]} a další, celkem {sum(map(len, by.values()))}"
    )


def title_order(catalogue: Catalogue, item: StocktakeItem) -> tuple[SortKey, int]:
    """Of kinds: the Czech order of names, then the sizes by their rank."""
    article = catalogue.article(item.article)
    return sort_key(article.name), rank(catalogue.sizes(article.scheme), item.size)


def wrote_said(people: People, stocktakes: Stocktakes, running: RunningStocktake) -> str:
    """Who wrote down for whom of the commission, and where, as the papers say it."""
    by: dict[tuple[int, int], list[str]] = defaultdict(list)
    for one in sorted(running.progress.wrote):
        by[one.operator, one.person].append(people.name(one.place))
    said = []
    for (operator, person), places in by.items():
        name, more = people.operator(operator).name, f" a další, celkem míst: {len(places)}"
        entrusted = " (hmotně odpovědná osoba)" if stocktakes.is_entrusted(running.planned, operator) else ""
        where = ", ".join(places[:NAMED]) + (more if len(places) > NAMED else "")
        said.append(f"{name}{entrusted} za člena komise {running.planned.commission[person]}: {where}")
    return "; ".join(said)


class StocktakeItems:
    """All that one reading of the books says of a stock-take."""

    def __init__(self, stocktakes: Stocktakes, things: Things, running: RunningStocktake) -> None:
        self._running = running
        self._things = things
        planned = running.planned
        self._holders = stocktakes.holders(planned.scope)
        self._recorded = stocktakes.recorded(planned.scope, self._holders)
        self.counts = stocktakes.counts(planned.id)
        self._moved = stocktakes.moved_since(planned.id, self._holders)
        self._is_place = stocktakes.is_place
        self.piles: dict[str, list[RecordedPile]] = defaultdict(list)
        """What an item is in the books, by its key: the piles of a kind, the one of a piece."""
        for one in self._recorded:
            self.piles[_key(one)].append(one)

    @property
    def moves(self) -> int:
        """Entries that brought something or took something away since it began, of what has no code; and pieces."""
        begun = self._running.planned.id
        pieces = {one.seq for one in self._recorded if one.code is not None and one.seq > begun}
        return len({one.seq for one in self._moved} | pieces)

    @property
    def places(self) -> list[int]:
        """Those that have something, or where something was counted."""
        used = {one.holder for one in self._recorded} | {one.holder for one in self.counts}
        return [one for one in self._holders if one in used]

    def all(self) -> list[StocktakeItem]:
        """By place, then article, size and piece."""
        found = [*self._pieces(), *self._kinds()]
        explained = self._running.progress.explained
        if explained:
            found = [replace(one, explained=explained.get(one.key)) for one in found]
        codes = {thing: code for code, thing in self._running.progress.assigned.items()}
        if codes:
            found = [replace(one, code=codes.get(one.thing, "") if one.thing else "") for one in found]
        order = {holder: n for n, holder in enumerate(self._holders)}
        return sorted(found, key=lambda one: (order.get(one.holder, len(order)), one.article, one.size, one.thing))

    def _pieces(self) -> Iterator[StocktakeItem]:
        scans: dict[int, list[KeptCount]] = defaultdict(list)
        for one in self.counts:
            if one.thing and one.stream in COUNTED:
                scans[one.thing].append(one)
        there = {one.thing: one for one in self._recorded if one.code is not None}
        for thing, pile in there.items():
            yield self._piece(pile, scans.pop(thing, []))
        gone = self._things.several(list(scans))
        has = self._things.holders_of(list(scans))
        for thing, of in scans.items():
            if not self._lies_outside(of, has[thing]):
                yield self._gone(thing, of, gone[thing].price or 0, elsewhere=self._is_surplus(has[thing]))

    def strays(self) -> list[Stray]:
        """What was scanned here and lies, by the books, at a place that is not counted. In the order of the scans."""
        there = {one.thing for one in self._recorded if one.code is not None}
        scans = {
            one.thing: one for one in self.counts if one.stream in COUNTED and one.thing and one.thing not in there
        }
        has, things = self._things.holders_of(list(scans)), self._things.several(list(scans))
        return [
            Stray(thing, things[thing].code, one.holder, has[thing][0].holder)
            for thing, one in scans.items()
            if self._lies_outside([one], has[thing])
        ]

    @property
    def blind(self) -> bool:
        """Nobody was told what is recorded before they counted: no list came in whose counts were made elsewhere, and
        no place was counted on after its differences had been told.
        """
        progress = self._running.progress
        told = any(one.turn == 1 and one.at >= progress.told.get(one.holder, one.at + 1) for one in self.counts)
        return not (progress.imported or told)

    @property
    def aside(self) -> str:
        """Codes of what lies here and nobody knows, or somebody has, as the papers list them."""
        codes = dict.fromkeys(one.code for one in self.counts if one.stream in (Stream.UNKNOWN, Stream.HELD))
        return " · ".join(codes)[:CODES]

    def _lies_outside(self, scans: Sequence[KeptCount], has: Sequence[Held]) -> bool:
        return scans[-1].stream == Stream.ELSEWHERE and bool(has) and self._is_place(has[0].holder)

    def _piece(self, pile: RecordedPile, scans: Sequence[KeptCount]) -> StocktakeItem:
        running, closed = self._running, self._running.progress.closed
        counts = [_count(one) for one in scans]
        since = not scans and pile.seq > running.planned.id
        if pile.holder in closed and not since and (not scans or scans[0].turn > 1):
            person, at = closed[pile.holder]
            counts.insert(0, Count(0, person, clock(at)))
        found = next((one.holder for one in reversed(scans) if one.quantity), pile.holder)
        return StocktakeItem(
            *(pile.holder, pile.article, pile.size, pile.thing),
            recorded=1,
            counts=tuple(counts),
            since=since,
            place=found if found != pile.holder else 0,
            moved=found != pile.holder and pile.thing in running.progress.moved,
            value=pile.price or 0,
        )

    def _is_surplus(self, has: Iterable[object]) -> bool:
        """By the books it is where nobody can find things, so that it is here is a surplus."""
        return any(getattr(one, "holder", 0) in self._running.lost for one in has)

    def _gone(self, thing: int, scans: Sequence[KeptCount], price: int, *, elsewhere: bool) -> StocktakeItem:
        """A piece that is not in the scope: it was issued since it was scanned, or was missing before."""
        last = scans[-1]
        return StocktakeItem(
            *(last.holder, last.article, last.size, thing),
            recorded=0 if elsewhere else last.quantity,
            counts=tuple(map(_count, scans)),
            value=price,
        )

    def _kinds(self) -> Iterator[StocktakeItem]:
        turns: dict[str, dict[int, KeptCount]] = defaultdict(dict)
        for one in self.counts:
            if one.article and not one.thing:
                turns[_key(one)][one.turn] = one
        moves: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for seq, holder, article, size, quantity in self._moved:
            moves[f"{holder}/{article}/{size}"].append((seq, quantity))
        found: dict[str, RecordedPile | KeptCount] = {key: of[max(of)] for key, of in turns.items()}
        found |= {key: piles[0] for key, piles in self.piles.items() if piles[0].code is None}
        for key, first in found.items():
            yield self._kind(first, self.piles.get(key, []), turns.get(key, {}), moves.get(key, []))

    def _kind(
        self,
        one: RecordedPile | KeptCount,
        piles: Sequence[RecordedPile],
        turns: Mapping[int, KeptCount],
        moves: Sequence[tuple[int, int]],
    ) -> StocktakeItem:
        recorded = sum(pile.quantity for pile in piles)
        worth = sum(pile.quantity * (pile.price or 0) for pile in piles)
        counts = [
            replace(_count(turn), quantity=turn.quantity + sum(more for seq, more in moves if seq > turn.seq))
            for _, turn in sorted(turns.items())
        ]
        return StocktakeItem(
            *(one.holder, one.article, one.size),
            recorded=recorded,
            counts=tuple(counts),
            since=not counts and bool(recorded) and recorded == sum(more for _, more in moves),
            value=worth // recorded if recorded else 0,
        )


def _key(one: RecordedPile | KeptCount) -> str:
    piece = one.thing if isinstance(one, KeptCount) or one.code is not None else 0
    return f"{piece}" if piece else f"{one.holder}/{one.article}/{one.size}"


def _count(one: KeptCount) -> Count:
    return Count(one.quantity, one.person, clock(one.at))
