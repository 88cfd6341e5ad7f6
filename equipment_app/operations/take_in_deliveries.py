"""Deliveries of a list: pieces with codes and quantities by lot come from the supplier to their place in the store."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count, groupby

from equipment_app.domain.custody import OUTSIDE, HolderId, Move, ThingId
from equipment_app.domain.entries import Registration, Row, picked
from equipment_app.domain.lists import DeliveryRow, DryRun, Judged
from equipment_app.domain.papers import Funding
from equipment_app.operations.plan import Part, chunks
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis

UNPLACED = "–"
"""Label of the place where things go whose list names none."""


def parts(books: Books, run: DryRun[DeliveryRow]) -> Iterator[Part]:
    arrival = Arrival(books)
    grounds = arrival.grounds(run.to_write)
    if grounds:
        yield Part(tuple(grounds))
    days = sorted(run.to_write, key=lambda judged: arrival.day(judged))
    for day, group in groupby(days, key=lambda judged: arrival.day(judged)):
        for rows in chunks(list(group)):
            yield arrival.part(day, rows)


class Arrival:
    """Works out places, codes and lots while one list is taken in."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._articles = {article.code: article for article in books.catalogue.articles()}
        thing, code = books.things.next_ids()
        self._things, self._codes = count(thing), books.home.free(code - 1)
        self._places = {(place.store, place.label): place.id for place in books.people.places()}
        self._lots: dict[object, int] = {}

    def grounds(self, rows: Sequence[Judged[DeliveryRow]]) -> list[Registration]:
        """Stores, places and sources of money that the books do not have yet."""
        found: list[Registration] = []
        ids, stores = self._books.people.next_ids(), dict[str, int | None]()
        for store, label in dict.fromkeys(self._spot(judged) for judged in rows):
            if (store, label) in self._places:
                continue
            if store not in stores:
                stores[store] = self._books.people.store(store)
            if stores[store] is None:
                stores[store] = next(ids.holders)
                found.append(Registration("holder", genesis.holder(stores[store] or 0, "store", name=store)))
            place = genesis.holder(
                next(ids.holders), "location", label=label, name=store, code=next(ids.places), parent=stores[store]
            )
            self._places[store, label] = int(place["id"] or 0)
            found.append(Registration("holder", place))
        return found + self._fundings(rows)

    def day(self, judged: Judged[DeliveryRow]) -> date:
        """The list's day; for more of a lot that has moved since, the day it last moved."""
        assert judged.row is not None
        lot = self._known_lot(judged)
        latest = self._books.journal.latest_of(lot) if lot is not None else None
        return max(judged.row.received_on, latest) if latest else judged.row.received_on

    def part(self, day: date, rows: Sequence[Judged[DeliveryRow]]) -> Part:
        registers, moves = list[Registration](), list[Move]()
        for judged in rows:
            for id, quantity, row in self._pieces(judged):
                registers.append(Registration("thing", row))
                if quantity:
                    place = HolderId(self._places[self._spot(judged)])
                    moves.append(Move(ThingId(id), OUTSIDE, place, quantity))
        last = {row.row["id"]: row for row in registers}
        return Part(tuple(last.values()), moves=tuple(moves), occurred_on=day, rows=len(rows))

    def _pieces(self, judged: Judged[DeliveryRow]) -> Iterator[tuple[int, int, Row]]:
        """Id, pieces to take in and the whole row of each thing that this row creates or changes."""
        row = judged.row
        assert row is not None
        if judged.coded:
            known = self._known_pieces(judged)
            for id, code in known:
                yield id, 0, self._thing(id, row, code)
            for _ in range(judged.receive):
                id = next(self._things)
                yield id, 1, self._thing(id, row, next(self._codes))
        else:
            lot = self._known_lot(judged)
            id = self._lots.get(row.lot) or lot or next(self._things)
            self._lots[row.lot] = id
            yield id, judged.receive, self._thing(id, row, None)

    def _known_pieces(self, judged: Judged[DeliveryRow]) -> list[tuple[int, int | None]]:
        before = judged.before
        if before is None or not judged.changes:
            return []
        if before.serial:
            found = self._books.things.by_serial(before.serial)
        elif before.inventory:
            found = self._books.things.by_inventory(before.inventory)
        else:
            return []
        return [(thing.id, thing.number) for thing in found if thing.article_code == before.article]

    def _known_lot(self, judged: Judged[DeliveryRow]) -> int | None:
        row = judged.before
        if row is None or judged.coded:
            return None
        article = self._articles[row.article]
        return self._books.things.lot(article.id, row.size, row.supplier, row.delivery_note, row.batch)

    def _spot(self, judged: Judged[DeliveryRow]) -> tuple[str, str]:
        assert judged.row is not None
        return judged.row.store or self._books.settings["store.name"], judged.row.place or UNPLACED

    def _thing(self, id: int, row: DeliveryRow, code: int | None) -> Row:
        return {
            "id": id,
            "article": self._articles[row.article].id,
            "code": code,
            "serial": row.serial or None,
            "inventory": row.inventory or None,
            "expiry": row.expiry.isoformat() if row.expiry else None,
            **picked(row, "size batch supplier delivery_note contract invoice funding price"),
            "received_on": row.received_on.isoformat(),
            "withdrawn": 0,
        }

    def _fundings(self, rows: Sequence[Judged[DeliveryRow]]) -> list[Registration]:
        known = dict(self._books.settings.fundings())
        found = []
        for code in dict.fromkeys(judged.row.funding for judged in rows if judged.row and judged.row.funding):
            if code not in known:
                taken = {source.letter for source in known.values()}
                known[code] = Funding(code, _letter(code, taken))
                found.append(Registration("funding", genesis.funding(known[code])))
        return found


def _letter(code: str, taken: set[str]) -> str:
    """A free letter for the column of sources, the code's own if one is left."""
    wanted = [char for char in code.upper() if "A" <= char <= "Z"] + [chr(n) for n in range(ord("A"), ord("Z") + 1)]
    return next((char for char in wanted if char not in taken), "?")
