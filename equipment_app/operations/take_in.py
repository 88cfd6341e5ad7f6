"""Take in a list: what its dry run found is written in one transaction, under one number, undoable as one step.

Pieces with codes and quantities by lot come from the supplier to their place in the store.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import date
from itertools import count, groupby
from typing import Any, NamedTuple

from equipment_app.domain.custody import OUTSIDE, HolderId, Move, ThingId
from equipment_app.domain.deliveries import UNPLACED
from equipment_app.domain.entries import Cell, Registration, Row, picked
from equipment_app.domain.kinds import KINDS, Changes, Kind
from equipment_app.domain.list_errors import ListHasProblems, ListOutdated
from equipment_app.domain.lists import DeliveryRow, DryRun, Judged, ListKind
from equipment_app.domain.outcome import Outcome, Step, no_step
from equipment_app.domain.papers import Funding
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.operations import catalogue, members
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Part, Plan, Several, chunks
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis

_DECLARED = "inspected_on", "first_issued"
"""What a list may declare of things; other rows have none of it."""


def delivery_parts(books: Books, run: DryRun[DeliveryRow]) -> Iterator[Part]:
    arrival = Arrival(books)
    grounds = arrival.grounds(run.to_write)
    if grounds:
        yield Part(tuple(grounds))
    days = sorted(run.to_write, key=lambda judged: arrival.day(judged))
    for day, group in groupby(days, key=lambda judged: arrival.day(judged)):
        for rows in chunks(list(group)):
            yield arrival.part(day, rows)


class Arrival:
    """Works out places, codes and lots of what comes in, by a list or by hand."""

    def __init__(self, books: Books, taken: int = 0) -> None:
        """`taken` free numbers of holders are given to others already."""
        self._books, self._taken = books, taken
        self._articles = {article.code: article for article in books.catalogue.articles()}
        thing, code = books.things.next_ids()
        self._things, self._codes = count(thing), books.home.free(code - 1)
        self._places = {(place.store, place.label): place.id for place in books.people.places()}
        self._lots: dict[object, int] = {}

    def grounds(self, rows: Sequence[Judged[DeliveryRow]]) -> list[Registration]:
        """Stores, places and sources of money that the books do not have yet."""
        found: list[Registration] = []
        ids, stores = self._books.people.next_ids(), dict[str, int | None]()
        for _ in range(self._taken):
            next(ids.holders)
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
            **{name: said.isoformat() for name in _DECLARED if (said := getattr(row, name))},
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


class _Kind(NamedTuple):
    """How a kind of list becomes entries, who may take it in, and what it changes."""

    parts: Callable[[Books, Any], Iterator[Part]]
    right: Right
    changes: Changes


_KINDS = {
    ListKind.MEMBERS: _Kind(members.parts, Right.MEMBERS, Changes.MEMBERS),
    ListKind.CATALOGUE: _Kind(catalogue.article_parts, Right.CATALOGUE, Changes.CATALOGUE),
    ListKind.DELIVERIES: _Kind(delivery_parts, Right.RECEIVE, Changes.CATALOGUE | Changes.CUSTODY),
    ListKind.KIT: _Kind(catalogue.kit_parts, Right.CATALOGUE, Changes.KITS),
}
RIGHTS = {kind: row.right for kind, row in _KINDS.items()}


def asked(
    kind: ListKind,
    sha256: str,
    on: date | None,
    mended: tuple[tuple[int, str, str], ...] = (),
    funding: str = "",
    inspected: str = "",
    first_issued: str = "",
) -> Asked:
    """What makes two imports the same request: the kind, the bytes of the file, the day, what was mended, the source of
    what names none, and what was answered of inspections and first issues, if anything.
    """
    said = {"kind": kind, "sha256": sha256, "on": on, "mended": mended, "funding": funding}
    answers = {"inspected": inspected, "first_issued": first_issued}
    return "TakeIn", said | {name: answer for name, answer in answers.items() if answer}


@needs(lambda self: RIGHTS[self.dry_run.kind])
class TakeIn(Operation):
    """Write what `dry_run` marked as created or changed."""

    dry_run: DryRun[Any]
    on: date | None = None
    """The day of what has none of its own; deliveries have their list's."""
    mended: tuple[tuple[int, str, str], ...] = ()
    """What was put right in the window: row, field and value. Part of what makes two imports the same request."""
    step: Step = no_step
    funding: str = ""
    """What was chosen for deliveries that name no source; their rows say it already."""
    inspected: str = ""
    """What was answered of those without a last inspection; their rows say it already."""
    first_issued: str = ""
    """The same of those without a first issue."""

    def asked(self) -> Asked:
        answers = self.funding, self.inspected, self.first_issued
        return asked(self.dry_run.kind, self.dry_run.sha256, self.on, self.mended, *answers)

    def plan(self, books: Books) -> Several | Outcome:
        """Raises ListHasProblems, and ListOutdated when something was written since the dry run."""
        run = self.dry_run
        if run.errors:
            raise ListHasProblems(len(run.errors))
        if run.seq != books.journal.head()[0]:
            raise ListOutdated(run.file)
        if not run.to_write and not run.dropped:
            return Outcome(what="nothing_new", subject=run.file, facts=self._counts())
        parts = list(_KINDS[run.kind].parts(books, run))
        return Several(len(parts), self._plans(books, parts), main=0)

    def _counts(self) -> dict[str, int]:
        run = self.dry_run
        return {"created": run.created, "changed": run.changed, "skipped": run.skipped}

    def _facts(self) -> dict[str, Cell]:
        """With the counts, so that a request sent again is answered as it was the first time."""
        return {"list": str(self.dry_run.kind), "sha256": self.dry_run.sha256, **self._counts()}

    def _plans(self, books: Books, parts: Sequence[Part]) -> Generator[Plan, None, None]:
        """The first has the number: of the year the list is taken in, whatever year its deliveries are of."""
        run, done, total = self.dry_run, 0, sum(part.rows for part in parts)
        year = (self.on or books.journal.today()).year
        for index, part in enumerate(parts):
            self.step(done, total)
            kind = Kind.RECEIPT if part.moves else Kind.REGISTER
            yield Plan(
                kind,
                moves=part.moves,
                registers=part.registers,
                secrets=part.secrets,
                number=None if index else books.journal.next_number(KINDS[kind].series, year),
                occurred_on=part.occurred_on or self.on,
                facts={} if index else self._facts(),
                changes=_KINDS[run.kind].changes,
                done="imported",
                subject=run.file,
                told=self._counts(),
            )
            done += part.rows
        self.step(total, total)
