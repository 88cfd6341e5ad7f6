"""A delivery while it is taken in: what came of each line, which numbers were scanned, and what can go by now.

Lines that are ready go, the others stay: what waits for numbers or for a decision comes with the next receipt of the
same delivery note.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields, replace
from datetime import date
from enum import StrEnum
from typing import Annotated, Any
from uuid import uuid4

from equipment_app.domain.deliveries import DeliveryLine, NewPiece
from equipment_app.domain.entries import picked
from equipment_app.domain.errors import FieldMissing, Refusal
from equipment_app.domain.misread import is_ours
from equipment_app.domain.serials import alike
from equipment_app.domain.value import Value
from equipment_app.domain.words import NUMBERS, PIECES


class DraftState(StrEnum):
    READY = "ready"
    NUMBERS = "numbers"
    """It waits for numbers to be scanned."""
    SURPLUS = "surplus"
    """More came than was ordered, and nobody has said what becomes of it."""
    NOTHING = "nothing"
    """Nothing of it came."""


class Surplus(StrEnum):
    UNDECIDED = ""
    TAKEN = "taken"
    RETURNED = "returned"


class ScanRefused(StrEnum):
    """Why a number that was scanned does not count."""

    OURS = "ours"
    DOUBLED = "doubled"
    LABELLED = "labelled"
    """The piece that was scanned last has its label already, or there is none."""
    FULL = "full"
    """The line has all its numbers."""


class PastedWrong(Refusal):
    """Nothing of it was written."""

    numbers: Annotated[int, NUMBERS]
    pieces: Annotated[int, PIECES]
    missing: tuple[str, ...]
    cs = "{numbers} na {pieces}, chybí shoda u: {missing}. Nic se nezapsalo; vložte sloupec znovu celý."
    en = "{numbers} for {pieces}, no match for: {missing}. Nothing was written; paste the column again."


class DraftPiece(Value):
    serial: str
    inventory: str = ""
    label: str = ""
    """What the blank label on it says."""
    known: str = ""
    """What of the books has the number already; such a piece does not count."""


class ComingLine(Value):
    """`ordered` are the units that were still to come of the order; None where there is none."""

    id: int
    article: int
    size: str
    came: int
    ordered: int | None = None
    numbered: bool = False
    """Its pieces have numbers of their maker, which are scanned."""
    price: int | None = None
    """With VAT."""
    net: int | None = None
    """Without VAT; None: as it follows from the other."""
    vat: int | None = None
    """Percent, where it is not the store's."""
    warranty: str = ""
    place: str = ""
    batch: str = ""
    expiry: str = ""
    surplus: Surplus = Surplus.UNDECIDED
    pieces: tuple[DraftPiece, ...] = ()

    @property
    def good(self) -> list[DraftPiece]:
        return [piece for piece in self.pieces if not piece.known]

    @property
    def extra(self) -> int:
        return 0 if self.ordered is None else max(0, self.came - self.ordered)

    @property
    def kept(self) -> int:
        """What of it can stay here: all, as soon as somebody has said so."""
        return self.came if self.surplus is Surplus.TAKEN else self.came - self.extra

    @property
    def ready(self) -> int:
        return min(self.kept, len(self.good)) if self.numbered else self.kept

    @property
    def returned(self) -> int:
        return self.extra if self.surplus is Surplus.RETURNED else 0

    @property
    def waits(self) -> int:
        return self.came - self.returned - self.ready

    @property
    def state(self) -> DraftState:
        if not self.came:
            return DraftState.NOTHING
        if self.extra and self.surplus is Surplus.UNDECIDED:
            return DraftState.SURPLUS
        return DraftState.NUMBERS if self.waits else DraftState.READY

    def delivered(self) -> DeliveryLine:
        pieces = tuple(NewPiece(one.serial, one.inventory, one.label) for one in self.good[: self.ready])
        return DeliveryLine(
            **picked(self, "article size price net place batch vat"),
            quantity=self.ready,
            expiry=day_of(self.expiry),
            warranty=day_of(self.warranty),
            pieces=pieces,
            returned=self.returned,
            surplus=self.surplus is Surplus.TAKEN,
        )

    def rest(self) -> "ComingLine | None":
        """What stays when what is ready went."""
        waits, left = self.waits, tuple(self.good[self.ready :])
        to_come = None if self.ordered is None else max(0, self.ordered - self.ready)
        surplus = Surplus.TAKEN if self.surplus is Surplus.TAKEN else Surplus.UNDECIDED
        if not waits and not (self.ordered and not self.came):
            return None
        return replace(self, came=waits, ordered=to_come, pieces=left, surplus=surplus)


class ReceiptDraft(Value):
    """`key` makes it happen once; `goes_on` is the receipt by which a part of it came in already."""

    key: str = ""
    supplier: str = ""
    note: str = ""
    delivered: str = ""
    contract: str = ""
    invoice: str = ""
    funding: str = ""
    order: int = 0
    place: str = ""
    in_use: str = ""
    """The day the things are put into use; empty: the day they came."""
    driver: str = ""
    goes_on: str = ""
    note_file: str = ""
    """Where the scan of the delivery note lies until it is attached to the receipt."""
    lines: tuple[ComingLine, ...] = ()

    @classmethod
    def new(cls) -> "ReceiptDraft":
        return cls(key=str(uuid4()))

    def anew(self) -> "ReceiptDraft":
        """The same once more, after what came of it was cancelled."""
        return replace(self, key=str(uuid4()))

    @property
    def empty(self) -> bool:
        return not (self.lines or self.supplier or self.note)

    @property
    def ready(self) -> int:
        return sum(line.ready for line in self.lines)

    @property
    def came(self) -> int:
        return sum(line.came for line in self.lines)

    @property
    def waits(self) -> int:
        return sum(line.waits for line in self.lines)

    @property
    def unplaced(self) -> bool:
        """Nobody has said where something that can go is put."""
        return not self.place and any(line.ready and not line.place for line in self.lines)

    @property
    def value(self) -> int:
        return sum(line.ready * (line.price or 0) for line in self.lines)

    def line(self, id: int) -> ComingLine | None:
        return next((line for line in self.lines if line.id == id), None)

    def next_open(self, id: int) -> int:
        """The next line behind this one that is not ready, begun again from the first; 0 where all are."""
        ids = [line.id for line in self.lines]
        start = ids.index(id) + 1 if id in ids else 0
        behind = (*self.lines[start:], *self.lines[:start])
        return next((line.id for line in behind if line.state not in (DraftState.READY, DraftState.NOTHING)), 0)

    def add(self, **said: Any) -> tuple["ReceiptDraft", int]:
        """Another line, and its id."""
        id = max((line.id for line in self.lines), default=0) + 1
        return replace(self, lines=(*self.lines, ComingLine(id, **said))), id

    def by_order(self, order: int, expected: Sequence[Mapping[str, Any]]) -> "ReceiptDraft":
        """Of `order`, with these lines, by the names of `ComingLine`. What came stays and counts for a line of it with
        the same article and size; what was expected of another order is no longer.
        """
        came = (replace(x, ordered=None, surplus=Surplus.UNDECIDED) for x in self.lines if x.came)
        draft = replace(self, order=order, lines=tuple(came))
        for one in expected:
            what = one["article"], one["size"]
            found = next((x for x in draft.lines if x.ordered is None and (x.article, x.size) == what), None)
            draft = draft.change(found.id, ordered=one["ordered"]) if found else draft.add(**one)[0]
        return draft

    def change(self, id: int, **said: Any) -> "ReceiptDraft":
        return replace(self, lines=tuple(replace(x, **said) if x.id == id else x for x in self.lines))

    def without(self, id: int) -> "ReceiptDraft":
        return replace(self, lines=tuple(line for line in self.lines if line.id != id))

    def with_again(self, line: ComingLine, at: int) -> "ReceiptDraft":
        """With a line that was taken out, where it stood."""
        return replace(self, lines=(*self.lines[:at], line, *self.lines[at:]))

    def scan(self, id: int, serial: str, known: str = "") -> "ReceiptDraft | ScanRefused":
        """The number of one more piece of a line; of one that the books `known` it is kept and does not count."""
        serial, line = " ".join(serial.split()), self.line(id)
        assert line is not None
        if is_ours(serial):
            return ScanRefused.OURS
        if any(piece.serial == serial for one in self.lines if one.article == line.article for piece in one.pieces):
            return ScanRefused.DOUBLED
        if len(line.good) >= line.came and not known:
            return ScanRefused.FULL
        return self.change(id, pieces=(*line.pieces, DraftPiece(serial, known=known)))

    def alike(self, article: int, serial: str) -> str:
        """Another number of this article that is here already and looks like it; empty where none does."""
        return alike(serial, (piece.serial for one in self.lines if one.article == article for piece in one.pieces))

    def stick(self, id: int, label: str) -> "ReceiptDraft | ScanRefused":
        """The blank label that was stuck on the piece scanned last."""
        line, label = self.line(id), label.strip().upper()
        assert line is not None
        if any(piece.label == label for one in self.lines for piece in one.pieces):
            return ScanRefused.DOUBLED
        last = line.pieces[-1] if line.pieces else None
        if last is None or last.known or last.label:
            return ScanRefused.LABELLED
        return self.change(id, pieces=(*line.pieces[:-1], replace(last, label=label)))

    def where(self, article: int, serial: str) -> tuple[int, int]:
        """Line and place of a number of an article that is here already; both counted from 1."""
        for number, line in enumerate(self.lines, start=1):
            for place, piece in enumerate(line.pieces, start=1):
                if (line.article, piece.serial) == (article, serial) or piece.label == serial.upper():
                    return number, place
        return 0, 0

    def paste(self, id: int, text: str) -> "ReceiptDraft":
        """Inventory numbers from a sheet: one column fills what is empty in the order of scanning, of two the first
        says the serial number. Raises PastedWrong: counts or serial numbers do not agree.
        """
        line = self.line(id)
        assert line is not None
        rows = [[cell.strip() for cell in row.split("\t")] for row in text.splitlines() if row.strip()]
        if any(len(row) > 1 for row in rows):
            given = {row[0]: row[1] for row in rows if len(row) > 1}
            missing = [serial for serial in given if serial not in {piece.serial for piece in line.good}]
            if missing or len(given) < len(rows):
                raise PastedWrong(len(rows), len(line.good), tuple(missing[:5]))
            pieces = [replace(one, inventory=given.get(one.serial, one.inventory)) for one in line.pieces]
        else:
            empty = [piece for piece in line.good if not piece.inventory]
            if len(rows) != len(empty):
                raise PastedWrong(len(rows), len(empty), tuple(one.serial for one in empty[len(rows) :][:5]))
            numbers = dict(zip((one.serial for one in empty), (row[0] for row in rows), strict=True))
            pieces = [replace(one, inventory=numbers.get(one.serial, one.inventory)) for one in line.pieces]
        return self.change(id, pieces=tuple(pieces))

    def delivered_lines(self) -> tuple[DeliveryLine, ...]:
        return tuple(line.delivered() for line in self.lines if line.ready)

    def rest(self, number: str) -> "ReceiptDraft | None":
        """What stays of the delivery when receipt `number` took what was ready in; None where nothing does."""
        lines = tuple(line for line in (one.rest() for one in self.lines) if line)
        if not any(line.came for line in lines):
            return None
        return replace(self, key=str(uuid4()), goes_on=number, note_file="", lines=lines)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> "ReceiptDraft":
        lines = tuple(_line(one) for one in said["lines"])
        return cls(**{one.name: said[one.name] for one in fields(cls) if one.name in said} | {"lines": lines})


def _line(said: Mapping[str, Any]) -> ComingLine:
    pieces = tuple(_pieces(said["pieces"]))
    return ComingLine(**{**said, "surplus": Surplus(said["surplus"]), "pieces": pieces})


def _pieces(said: Sequence[Mapping[str, str]]) -> Iterator[DraftPiece]:
    for one in said:
        yield DraftPiece(**one)


def day_of(text: str) -> date | None:
    """The day a draft says; None where it says none. Raises FieldMissing: what it says is no day."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise FieldMissing("day") from None
